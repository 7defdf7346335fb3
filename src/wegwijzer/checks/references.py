"""Rules about mentioning: what a file refers to exists."""

from collections.abc import Iterable, Iterator, Mapping

from wegwijzer.document import Path
from wegwijzer.dutch import join_words
from wegwijzer.errors import Problem
from wegwijzer.hints import choices, did_you_mean, quoted, suggest
from wegwijzer.ladder import nearest_trede, whole
from wegwijzer.models.base import SUBTREDE_PATTERN
from wegwijzer.models.doelgroep import NietVoor, Voorwaarde
from wegwijzer.models.gemeente import Gemeente
from wegwijzer.models.ladder import Ladder
from wegwijzer.models.lijsten import Begrippen, Belemmeringen, Locaties, Themas, Voorzieningen
from wegwijzer.models.traject import Status, Traject

from .scope import Scope


def check_references(scope: Scope) -> Iterator[Problem]:
    """Every id that a traject mentions exists."""
    targets = _targets(scope)
    for file, traject in scope.parts_of(Traject):
        for kind, path, value in _references(traject):
            known = targets[kind]
            if known is not None and value not in known:
                yield scope.problem(file, path, *_not_found(kind, value, known))


def check_zie(scope: Scope) -> Iterator[Problem]:
    """Every reference of a begrip leads to a begrip or a traject."""
    found = scope.single(Begrippen)
    if found is None:
        return
    file, sheet = found
    known = {begrip.id for begrip in sheet.begrippen} | scope.ids("traject")
    for number, begrip in enumerate(sheet.begrippen):
        for place, value in enumerate(begrip.zie):
            if value not in known:
                path = ("begrippen", number, "zie", place)
                yield scope.problem(file, path, *_not_found("begrip", value, known))


def check_subtreden(scope: Scope) -> Iterator[Problem]:
    """Every (sub)trede that is mentioned stands on the ladder."""
    found = scope.single(Ladder)
    if found is None:
        return
    known = known_treden(found[1])
    for file, path, value in _mentioned_treden(scope):
        if value not in known:
            message = f"trede {value} bestaat niet"
            hint = f"Bedoelde u {nearest_trede(value, known)}? De ladder heeft: {join_words(known)}."
            yield scope.problem(file, path, message, hint)


def check_statuses(scope: Scope) -> Iterator[Problem]:
    """A term for a status names a status that exists."""
    found = scope.single(Gemeente)
    if found is None:
        return
    file, gemeente = found
    statuses = [status.value for status in Status]
    for name in gemeente.houdbaarheid.per_status:
        if name not in statuses:
            path = ("houdbaarheid", "per_status", name)
            yield scope.problem(file, path, "deze status bestaat niet", suggest(name, statuses))


def known_treden(ladder: Ladder) -> list[str]:
    """List what may be mentioned: each trede of the ladder, and a trede as a whole when only its parts stand there."""
    named = [trede.id for trede in ladder.treden]
    return sorted({*named, *(whole(each) for each in named)})


_LABELS = {
    "aanbieder": ("deze aanbieder", "Maak aanbieders/{}.yaml, of laat aanbieder weg als u het niet weet."),
    "locatie": ("deze locatie", "Voeg {} toe aan locaties.yaml, of laat het weg als u het niet weet."),
    "thema": ("dit thema", ""),
    "belemmering": ("deze belemmering", "De lijst staat in belemmeringen.yaml."),
    "traject": ("dit traject", "De bestanden staan in trajecten/."),
    "begrip": ("dit begrip of traject", "Verwijs naar een id uit begrippen.yaml of een traject."),
}


def _not_found(kind: str, value: str, known: Iterable[str]) -> tuple[str, str]:
    what, remedy = _LABELS[kind]
    listed = sorted(known)
    hint = did_you_mean(value, listed) or choices(listed if kind == "thema" else ()) or remedy.format(value)
    return f"{what} bestaat niet: {quoted(value)}", hint


def _targets(scope: Scope) -> Mapping[str, set[str] | None]:
    """Give the ids of each kind that can be referred to; None when its file could not be read."""
    themas, locaties = scope.single(Themas), scope.single(Locaties)
    belemmeringen = scope.single(Belemmeringen)
    return {
        "aanbieder": scope.ids("aanbieder"),
        "traject": scope.ids("traject"),
        "thema": {each.id for each in themas[1].themas} if themas else None,
        "locatie": {each.id for each in locaties[1].locaties} if locaties else None,
        "belemmering": {each.id for each in belemmeringen[1].belemmeringen} if belemmeringen else None,
    }


def _references(traject: Traject) -> Iterator[tuple[str, Path, str]]:
    """Go through all ids that a traject mentions: kind, path, id."""
    yield "thema", ("thema",), traject.thema
    if traject.aanbieder:
        yield "aanbieder", ("aanbieder",), traject.aanbieder
    if traject.onderdeel_van:
        yield "traject", ("onderdeel_van",), traject.onderdeel_van
    if traject.aanmelding.zoals:
        yield "traject", ("aanmelding", "zoals"), traject.aanmelding.zoals
    for number, value in enumerate(traject.locaties):
        yield "locatie", ("locaties", number), value
    for number, value in enumerate(traject.helpt_bij):
        yield "belemmering", ("helpt_bij", number), value
    yield from _obstacles(traject)
    for number, value in enumerate(traject.leidt_naar):
        if not SUBTREDE_PATTERN.fullmatch(value):
            yield "traject", ("leidt_naar", number), value


def _obstacles(traject: Traject) -> Iterator[tuple[str, Path, str]]:
    """Go through the obstacles that its conditions mention."""
    lists: dict[Path, tuple[NietVoor | Voorwaarde, ...]] = {
        ("niet_voor",): traject.niet_voor,
        ("vereisten",): traject.vereisten,
        ("doelgroep", "overig"): traject.doelgroep.overig,
    }
    for path, conditions in lists.items():
        for outer, condition in enumerate(conditions):
            for inner, value in enumerate(condition.belemmeringen):
                yield "belemmering", (*path, outer, "belemmeringen", inner), value


def _mentioned_treden(scope: Scope) -> Iterator[tuple[str, Path, str]]:
    for file, traject in scope.parts_of(Traject):
        for number, value in enumerate(traject.subtreden):
            yield file, ("subtreden", number), value
        for number, value in enumerate(traject.leidt_naar):
            if SUBTREDE_PATTERN.fullmatch(value):
                yield file, ("leidt_naar", number), value
    for file, sheet in scope.of(Voorzieningen):
        for outer, voorziening in enumerate(sheet.voorzieningen):
            for inner, value in enumerate(voorziening.treden):
                yield file, ("voorzieningen", outer, "treden", inner), value
