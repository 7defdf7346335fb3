"""Rules about the two files of advising: what they mention exists, and the questions can do their work."""

from collections.abc import Iterator

from wegwijzer.document import Path
from wegwijzer.errors import Problem
from wegwijzer.hints import did_you_mean, quoted
from wegwijzer.indication.graph import find_faults
from wegwijzer.ladder import leaves
from wegwijzer.models.advies import Adviesregels
from wegwijzer.models.indicatie import Indicatie
from wegwijzer.models.ladder import Ladder
from wegwijzer.models.lijsten import Belemmeringen, Motivatiedeel, Themas

from .scope import Scope

NEUTER = ("thema", "traject")
Mention = tuple[str, Path, str]


def check_advies(scope: Scope) -> Iterator[Problem]:
    """Every thema, belemmering, subtrede and conversation technique that advies.yaml mentions exists."""
    found = scope.single(Adviesregels)
    if found is None:
        return
    file, rules = found
    known = _known(scope)
    for kind, path, value in _mentions(rules):
        listed = known[kind]
        if listed is not None and value not in listed:
            article = "dit" if kind in NEUTER else "deze"
            hint = did_you_mean(value, listed)
            yield scope.problem(file, path, f"{article} {kind} bestaat niet: {quoted(value)}", hint)


def check_indicatie(scope: Scope) -> Iterator[Problem]:
    """Every subtrede can be reached, no path dead-ends, every question can matter."""
    found, ladder = scope.single(Indicatie), scope.single(Ladder)
    if found is None or ladder is None:
        return
    treden = leaves(trede.id for trede in ladder[1].treden)
    for path, message in find_faults(found[1].model_dump(mode="json"), treden):
        yield scope.problem(found[0], path, message)


def _known(scope: Scope) -> dict[str, list[str] | None]:
    """Give what can be mentioned, by kind; None when a file of that kind is missing or has faults."""
    themas, obstacles, ladder = scope.single(Themas), scope.single(Belemmeringen), scope.single(Ladder)
    parts = [entry.item for entry in scope.entries if entry.kind == "motiveren"]
    techniques = [item.id for deel in parts if isinstance(deel, Motivatiedeel) for item in deel.onderdelen]
    return {
        "thema": [item.id for item in themas[1].themas] if themas else None,
        "belemmering": [item.id for item in obstacles[1].belemmeringen] if obstacles else None,
        "trede": [item.id for item in ladder[1].treden] if ladder else None,
        "techniek": techniques if parts and all(parts) else None,
        "traject": sorted(scope.ids("traject")),
    }


def _mentions(rules: Adviesregels) -> Iterator[Mention]:
    for number, value in enumerate(rules.lage_drempel):
        yield "thema", ("lage_drempel", number), value
    for number, value in enumerate(rules.drempel_bij):
        yield "belemmering", ("drempel_bij", number), value
    yield from _each("thema", ("niet_in_week",), rules.niet_in_week)
    yield from _each("thema", ("geen_liefhebberij",), rules.geen_liefhebberij)
    yield from _each("traject", ("maatwerk",), rules.maatwerk)
    yield from _each("trede", ("rust",), rules.rust)
    yield from _each("trede", ("helpt_anderen",), rules.helpt_anderen)
    for outer, remark in enumerate(rules.opmerkingen):
        yield from _each("trede", ("opmerkingen", outer, "subtreden"), remark.subtreden)
    for number, level in enumerate(rules.taalniveaus):
        yield "belemmering", ("taalniveaus", number, "belemmering"), level.belemmering
    for outer, ruimer in enumerate(rules.ruimer):
        yield from _each("trede", ("ruimer", outer, "subtreden"), ruimer.subtreden)
        yield from _each("trede", ("ruimer", outer, "van"), ruimer.van)
        yield from _each("thema", ("ruimer", outer, "themas"), ruimer.themas)
    for outer, gesprek in enumerate(rules.gesprek):
        yield "techniek", ("gesprek", outer, "techniek"), gesprek.techniek
        yield from _each("belemmering", ("gesprek", outer, "belemmeringen"), gesprek.belemmeringen)
        yield from _each("trede", ("gesprek", outer, "subtreden"), gesprek.subtreden)


def _each(kind: str, path: Path, values: tuple[str, ...]) -> Iterator[Mention]:
    for number, value in enumerate(values):
        yield kind, (*path, number), value
