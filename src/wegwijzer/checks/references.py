"""Rules about mentioning: what a file refers to exists."""

from collections.abc import Iterator

from wegwijzer.document import ValuePath
from wegwijzer.dutch import join_words
from wegwijzer.errors import Problem
from wegwijzer.hints import suggest
from wegwijzer.ladder import nearest_trede, whole
from wegwijzer.models.base import SUBTREDE_PATTERN
from wegwijzer.models.doelgroep import NietVoor, Voorwaarde
from wegwijzer.models.gemeente import Gemeente
from wegwijzer.models.ladder import Ladder
from wegwijzer.models.lijsten import Begrippen, Voorzieningen
from wegwijzer.models.traject import Status, Traject

from .mentions import Mention, each_of, find_missing, known_ids
from .scope import Scope


def check_references(scope: Scope) -> Iterator[Problem]:
    """Every id that a traject mentions exists."""
    known = known_ids(scope)
    for file, traject in scope.parts_of(Traject):
        yield from find_missing(scope, file, _references(traject), known)


def check_zie(scope: Scope) -> Iterator[Problem]:
    """Every reference of a begrip leads to a begrip or a traject."""
    known = known_ids(scope)
    for file, sheet in scope.of(Begrippen):
        for number, begrip in enumerate(sheet.begrippen):
            yield from find_missing(scope, file, each_of("begrip", ("begrippen", number, "zie"), begrip.zie), known)


def check_subtreden(scope: Scope) -> Iterator[Problem]:
    """Every (sub)trede that is mentioned stands on the ladder."""
    ladder = scope.single(Ladder)
    if ladder is None:
        return
    known = known_treden(ladder)
    for file, path, value in _mentioned_treden(scope):
        if value not in known:
            message = f"trede {value} bestaat niet"
            hint = f"Bedoelde u {nearest_trede(value, known)}? De ladder heeft: {join_words(known)}."
            yield scope.problem(file, path, message, hint)


def check_statuses(scope: Scope) -> Iterator[Problem]:
    """A term for a status names a status that exists."""
    statuses = [status.value for status in Status]
    for file, gemeente in scope.of(Gemeente):
        for name in gemeente.houdbaarheid.per_status:
            if name not in statuses:
                path = ("houdbaarheid", "per_status", name)
                yield scope.problem(file, path, "deze status bestaat niet", suggest(name, statuses))


def known_treden(ladder: Ladder) -> list[str]:
    """List what may be mentioned: each trede of the ladder, and a trede as a whole when only its parts stand there."""
    named = [trede.id for trede in ladder.treden]
    return sorted({*named, *(whole(each) for each in named)})


def _references(traject: Traject) -> Iterator[Mention]:
    """Go through all ids that a traject mentions."""
    yield "thema", ("thema",), traject.thema
    if traject.aanbieder:
        yield "aanbieder", ("aanbieder",), traject.aanbieder
    if traject.onderdeel_van:
        yield "traject", ("onderdeel_van",), traject.onderdeel_van
    if traject.aanmelding.zoals:
        yield "traject", ("aanmelding", "zoals"), traject.aanmelding.zoals
    yield from each_of("locatie", ("locaties",), traject.locaties)
    yield from each_of("belemmering", ("helpt_bij",), traject.helpt_bij)
    yield from _obstacles(traject)
    for number, value in enumerate(traject.leidt_naar):
        if not SUBTREDE_PATTERN.fullmatch(value):
            yield "traject", ("leidt_naar", number), value


def _obstacles(traject: Traject) -> Iterator[Mention]:
    """Go through the obstacles that its conditions mention."""
    lists: dict[ValuePath, tuple[NietVoor | Voorwaarde, ...]] = {
        ("niet_voor",): traject.niet_voor,
        ("vereisten",): traject.vereisten,
        ("doelgroep", "overig"): traject.doelgroep.overig,
    }
    for path, conditions in lists.items():
        for outer, condition in enumerate(conditions):
            yield from each_of("belemmering", (*path, outer, "belemmeringen"), condition.belemmeringen)


def _mentioned_treden(scope: Scope) -> Iterator[tuple[str, ValuePath, str]]:
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
