"""What to fill in for a new item, and what the catalogue offers to choose from."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .catalogue import read_bytes, read_one
from .editorial import new_file_text
from .errors import WrongUseError
from .hints import choices as list_choices
from .hints import did_you_mean, meant, quoted
from .ladder import nearest_trede
from .models.aanbieder import Aanbieder
from .models.ladder import Ladder
from .models.lijsten import Locaties, Themas
from .models.traject import Traject

Options = tuple[tuple[str, str], ...]
STATUSES: Options = (
    ("beschikbaar", "beschikbaar: cliënten kunnen beginnen"),
    ("pilot", "pilot: een proef, die kan stoppen of veranderen"),
    ("elders", "elders: een buurgemeente heeft dit"),
    ("gewenst", "gewenst: dit missen wij, het bestaat nog niet"),
)
UNKNOWN_TREDE = ("onbekend", "onbekend: de bron zegt het niet")
NOT_LISTED = "Staat het er niet bij, sla dan over. U voegt het later toe met: wegwijzer nieuw {}"
SOURCE = "Waar hebt u dit vandaan?"
SOURCE_HELP = "Bijvoorbeeld: mail van de aanbieder, 3 maart 2027."


@dataclass(frozen=True)
class Field:
    """One thing to fill in: its key in the file, the option that gives it, the question that asks for it."""

    key: str
    option: str
    text: str
    help: str = ""
    choices: Options = ()
    several: bool = False
    required: bool = True
    numbered: bool = True


def traject_fields(catalogue: Path, answers: Mapping[str, Any]) -> Iterator[Field]:
    """Give what a new traject needs, given what is known already."""
    yield Field("naam", "--naam", "Hoe heet het traject?")
    yield Field("samenvatting", "--samenvatting", "Wat is het, in één zin voor de cliënt?", "Hooguit 140 tekens.")
    treden = (*_options(catalogue, "treden.yaml", Ladder), UNKNOWN_TREDE)
    which = "Bij welke subtrede hoort het?"
    yield Field("subtreden", "--subtrede", which, "De eerste telt.", treden, several=True, numbered=False)
    yield Field("thema", "--thema", "Welk thema?", choices=_options(catalogue, "themas.yaml", Themas))
    yield Field("status", "--status", "Bestaat het al?", "Overslaan is: beschikbaar.", STATUSES, required=False)
    if answers.get("status") == "elders":
        yield Field("gemeente", "--gemeente", "Welke gemeente heeft dit?")
    providers = tuple(_providers(catalogue))
    yield Field(
        "aanbieder", "--aanbieder", "Wie biedt het aan?", NOT_LISTED.format("aanbieder"), providers, required=False
    )
    places = _options(catalogue, "locaties.yaml", Locaties)
    where = NOT_LISTED.format("locatie")
    yield Field("locaties", "--locatie", "Waar is het?", where, places, several=True, required=False)
    yield Field("bronnen", "--bron", SOURCE, SOURCE_HELP)


def aanbieder_fields() -> Iterator[Field]:
    """Give what a new provider needs."""
    yield Field("naam", "--naam", "Hoe heet de aanbieder?")
    yield Field("omschrijving", "--omschrijving", "Wat doet deze organisatie?")
    yield Field("bronnen", "--bron", SOURCE, SOURCE_HELP)


def locatie_fields() -> Iterator[Field]:
    """Give what a new place needs."""
    yield Field("naam", "--naam", "Hoe heet de plaats?")
    yield Field("plaats", "--plaats", "In welke woonplaats?", required=False)
    yield Field("adres", "--adres", "Wat is het adres?", "Straat en nummer.", required=False)
    yield Field("bronnen", "--bron", SOURCE, SOURCE_HELP)


def _options(catalogue: Path, file: str, model: type[Ladder] | type[Themas] | type[Locaties]) -> Options:
    """Give the items of a list; none when its file has faults, for which `controleer` is there."""
    item = read_one(catalogue, file).item
    if not isinstance(item, model):
        return ()
    listed: Iterable[Any] = next(iter(vars(item).values()))
    return tuple((each.id, f"{each.id} {each.naam}" if model is Ladder else each.naam) for each in listed)


def _providers(catalogue: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(catalogue.glob("aanbieders/*.yaml")):
        item = read_one(catalogue, path.relative_to(catalogue).as_posix()).item
        if isinstance(item, Aanbieder):
            yield item.id, item.naam


def check_choices(fields: Iterable[Field], answers: Mapping[str, Any]) -> None:
    """Refuse an answer that is not among what can be chosen, and name the nearest."""
    for field in fields:
        given = answers.get(field.key) or []
        ids = [value for value, _ in field.choices]
        for value in [given] if isinstance(given, str) else given:
            if ids and value not in ids:
                nearest = nearest_trede(value, ids) if field.key == "subtreden" else None
                tip = meant([nearest]) if nearest else did_you_mean(value, ids) or list_choices(ids)
                raise WrongUseError(f"{field.option} {quoted(value)} bestaat niet. {tip}".strip())


def traject_fault(answers: Mapping[str, Any]) -> str | None:
    """Say what is wrong with the last answer for a traject, as `controleer` would."""
    key = list(answers)[-1]
    if not answers[key]:
        return None
    text = new_file_text("traject", Traject, {name: value for name, value in answers.items() if value}, depth=2)
    problems = read_bytes(text.encode("utf-8"), "trajecten/x/nieuw.yaml").errors
    return next((f"{p.message}. {p.hint}".strip() for p in problems if p.path.partition(".")[0] == key), None)


def name_fault(answers: Mapping[str, Any], find_id: Callable[[str], str]) -> str | None:
    """Say at once that a name cannot be used, and not when all has been asked; `find_id` refuses it as wrong use."""
    key = list(answers)[-1]
    if key != "naam" or not answers[key]:
        return None
    try:
        find_id(answers[key])
    except WrongUseError as error:
        said = str(error)
        return f"{said[0].upper()}{said[1:]}."
    return None
