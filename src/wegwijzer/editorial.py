"""What a redacteur does to the files: confirm, end, or add an item; each checked before it is written."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from .catalogue import Reading, read_bytes, read_one
from .edit import Changes, Value, add_item, change_values, write_value
from .errors import CatalogueError, WegwijzerError, WrongUseError
from .files import write_whole
from .hints import named, no_traject
from .models.aanbieder import Aanbieder
from .models.base import Model
from .models.lijsten import Locaties
from .models.traject import Traject
from .text import slug

SCHEMA_LINE = "# yaml-language-server: $schema={up}.schema/{kind}.json"
LOCATIES = "locaties.yaml"
ID_MAX = 60

# What a new file may hold, by key.
Answers = Mapping[str, Value]


@dataclass(frozen=True)
class Written:
    """A file that was written, relative to the catalogue."""

    id: str
    file: str


def traject_file(catalogue: Path, traject_id: str) -> Path:
    """Find the file of a traject; an unknown id names the nearest ones."""
    files = {path.stem: path for path in sorted(catalogue.glob("trajecten/*/*.yaml"))}
    names = dict.fromkeys(files, "")
    key = named(traject_id, names)
    if key is None:
        raise no_traject(traject_id, names)
    return files[key]


def confirm(catalogue: Path, ids: list[str], on: dt.date, by: str) -> list[Written]:
    """Record for each traject that it was verified; nothing is written when one of the ids is wrong.

    Raises WrongUseError when one was verified later than this day: the later check is the one that counts.
    """

    def change(traject: Traject, text: str) -> str:
        known = traject.gecontroleerd
        if known and known.op > on:
            when = f"dit is al nagevraagd op {known.op:%d-%m-%Y}, na {on:%d-%m-%Y}"
            raise WrongUseError(f"{when}. Klopt dat niet, verander het dan in het bestand.")
        return change_values(text, {"gecontroleerd": {"op": on.isoformat(), "door": by}})

    return _edit_all(catalogue, ids, change)


def stop(catalogue: Path, traject_id: str, per: dt.date, reason: str, today: dt.date) -> Written:
    """Record that a traject ends: gone from a day, so offered up to and including the day before.

    Its status changes once that day has come.
    """
    changes: Changes = {
        "geldig": {"tot": (per - dt.timedelta(days=1)).isoformat()},
        "gestopt": {"per": per.isoformat(), "reden": reason},
        **({"status": "gestopt"} if per <= today else {}),
    }
    return _edit_all(catalogue, [traject_id], lambda _, text: change_values(text, changes))[0]


def _edit_all(catalogue: Path, ids: list[str], change: Callable[[Traject, str], str]) -> list[Written]:
    plan = []
    for path in (traject_file(catalogue, traject_id) for traject_id in dict.fromkeys(ids)):
        file = path.relative_to(catalogue).as_posix()
        traject = _sound(read_one(catalogue, file))
        assert isinstance(traject, Traject)  # noqa: S101 - a sound file of this directory is nothing else
        try:
            text = change(traject, path.read_bytes().decode())
        except WegwijzerError as error:
            raise type(error)(f"{file}: {error}") from error
        _sound(read_bytes(text.encode("utf-8"), file))
        plan.append((path, text, Written(path.stem, file)))
    for path, text, _ in plan:
        write_whole(path, text.encode())
    return [written for _, _, written in plan]


def _sound(reading: Reading) -> Model | None:
    """Refuse what `controleer` would refuse, so that nothing is built on a broken file and none is written."""
    if reading.errors:
        raise CatalogueError(tuple(reading.errors))
    return reading.item


def id_from_name(name: str) -> str:
    """Make an id of a name: `Café De Schuilhoek` becomes `cafe-de-schuilhoek`."""
    id_, *words = slug(name).split("-")
    if not id_:
        raise WrongUseError(f"van de naam '{name}' is geen id te maken; gebruik letters of cijfers")
    for word in words:
        if len(id_) + len(word) < ID_MAX:
            id_ += f"-{word}"
    return id_


def new_traject(catalogue: Path, answers: Answers) -> Written:
    """Write a new traject into the directory of its first subtrede; gives where."""
    subtreden = answers.get("subtreden", [])
    directory = f"trajecten/{subtreden[0] if subtreden and subtreden != 'onbekend' else 'onbekend'}"
    id_ = new_traject_id(catalogue, str(answers["naam"]))
    return _write_new(catalogue, f"{directory}/{id_}.yaml", "traject", Traject, answers)


def new_traject_id(catalogue: Path, name: str) -> str:
    """Give the id for a new traject of this name; one that exists already is wrong use."""
    id_ = id_from_name(name)
    if any(path.stem == id_ for path in catalogue.glob("trajecten/*/*.yaml")):
        raise WrongUseError(f"het traject '{id_}' bestaat al; kies een andere naam of wijzig dat bestand")
    return id_


def new_aanbieder(catalogue: Path, answers: Answers) -> Written:
    """Write a new provider; gives where."""
    id_ = new_aanbieder_id(catalogue, str(answers["naam"]))
    return _write_new(catalogue, f"aanbieders/{id_}.yaml", "aanbieder", Aanbieder, answers)


def new_aanbieder_id(catalogue: Path, name: str) -> str:
    """Give the id for a new provider of this name; one that exists already is wrong use."""
    id_ = id_from_name(name)
    if (catalogue / f"aanbieders/{id_}.yaml").exists():
        raise WrongUseError(f"de aanbieder '{id_}' bestaat al; kies een andere naam of wijzig dat bestand")
    return id_


def _write_new(catalogue: Path, file: str, kind: str, model: type[BaseModel], answers: Answers) -> Written:
    path = catalogue / file
    text = new_file_text(kind, model, answers, depth=file.count("/"))
    _sound(read_bytes(text.encode("utf-8"), file))
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as target:
            target.write(text)
    except FileExistsError:
        raise WrongUseError(f"het bestand '{file}' bestaat al; er is niets veranderd") from None
    return Written(path.stem, file)


def new_file_text(kind: str, model: type[BaseModel], answers: Answers, *, depth: int) -> str:
    """Write every key of a model with its explanation; what has no answer stands there as a comment."""
    lines = [SCHEMA_LINE.format(up="../" * depth, kind=kind)]
    for name, field in model.model_fields.items():
        if name == "id":
            continue
        lines.append(f"\n# {field.description or name}")
        value = answers.get(name)
        lines.append(f"{name}: {write_value(value)}" if value else f"# {name}:")
    return "\n".join(lines) + "\n"


def new_locatie(catalogue: Path, answers: Answers) -> Written:
    """Add a place at the end of locaties.yaml; gives its id."""
    path = catalogue / LOCATIES
    id_ = new_locatie_id(catalogue, str(answers["naam"]))
    known = {key: value for key, value in answers.items() if value}
    try:
        text = add_item(path.read_bytes().decode(), {"id": id_, **known})
    except WegwijzerError as error:
        raise WegwijzerError(f"{LOCATIES}: {error}") from error
    _sound(read_bytes(text.encode("utf-8"), LOCATIES))
    write_whole(path, text.encode())
    return Written(id_, LOCATIES)


def new_locatie_id(catalogue: Path, name: str) -> str:
    """Give the id for a new place of this name; one that exists already is wrong use."""
    id_, sheet = id_from_name(name), _sound(read_one(catalogue, LOCATIES))
    if isinstance(sheet, Locaties) and any(place.id == id_ for place in sheet.locaties):
        raise WrongUseError(f"de plaats '{id_}' bestaat al in {LOCATIES}; kies een andere naam of wijzig dat bestand")
    return id_
