"""Rules about the two files of advising: what they mention exists, and the questions can do their work."""

from collections.abc import Iterator

from wegwijzer.errors import Problem
from wegwijzer.indication.graph import find_faults
from wegwijzer.ladder import leaves
from wegwijzer.models.advies import Adviesregels
from wegwijzer.models.indicatie import Indicatie
from wegwijzer.models.ladder import Ladder

from .mentions import Mention, each_of, find_missing, known_ids
from .scope import Scope


def check_advies(scope: Scope) -> Iterator[Problem]:
    """Every thema, belemmering, subtrede and conversation technique that advies.yaml mentions exists."""
    for file, rules in scope.of(Adviesregels):
        yield from find_missing(scope, file, _mentions(rules), known_ids(scope))


def check_indicatie(scope: Scope) -> Iterator[Problem]:
    """Every subtrede can be reached, no path dead-ends, every question can matter."""
    ladder = scope.single(Ladder)
    if ladder is None:
        return
    treden = leaves(trede.id for trede in ladder.treden)
    for file, indicatie in scope.of(Indicatie):
        for path, message in find_faults(indicatie.model_dump(mode="json"), treden):
            yield scope.problem(file, path, message)


def _mentions(rules: Adviesregels) -> Iterator[Mention]:
    yield from each_of("thema", ("lage_drempel",), rules.lage_drempel)
    yield from each_of("belemmering", ("drempel_bij",), rules.drempel_bij)
    yield from each_of("thema", ("niet_in_week",), rules.niet_in_week)
    yield from each_of("thema", ("geen_liefhebberij",), rules.geen_liefhebberij)
    yield from each_of("traject", ("maatwerk",), rules.maatwerk)
    yield from each_of("trede", ("rust",), rules.rust)
    yield from each_of("trede", ("helpt_anderen",), rules.helpt_anderen)
    for outer, remark in enumerate(rules.opmerkingen):
        yield from each_of("trede", ("opmerkingen", outer, "subtreden"), remark.subtreden)
    for number, level in enumerate(rules.taalniveaus):
        yield "belemmering", ("taalniveaus", number, "belemmering"), level.belemmering
    for outer, ruimer in enumerate(rules.ruimer):
        yield from each_of("trede", ("ruimer", outer, "subtreden"), ruimer.subtreden)
        yield from each_of("trede", ("ruimer", outer, "van"), ruimer.van)
        yield from each_of("thema", ("ruimer", outer, "themas"), ruimer.themas)
    for outer, gesprek in enumerate(rules.gesprek):
        yield "techniek", ("gesprek", outer, "techniek"), gesprek.techniek
        yield from each_of("belemmering", ("gesprek", outer, "belemmeringen"), gesprek.belemmeringen)
        yield from each_of("trede", ("gesprek", outer, "subtreden"), gesprek.subtreden)
