"""Judge a half of a traject again, with one more fact known: only by the criteria that look at that fact."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, TypeVar

from .answers import LIMITS
from .client import Audience, Client, Half, Verdict
from .criteria import (
    check_dagen,
    check_kosten,
    check_niet_voor,
    check_vakanties,
    check_vereisten,
    check_voorwaarden,
)
from .people import check_geslacht, check_inburgering, check_leeftijd, check_taal, check_uitkering
from .scores import score_belemmeringen, score_drempel, score_taalniveau, score_vooral
from .terms import Terms
from .trede import check_subtrede, has_priority

H = TypeVar("H", bound=Half)
Criteria = Mapping[str, Callable[[H], Iterable[Verdict]]]
CONDITIONS: Criteria[Audience] = {"voorwaarde": check_voorwaarden, "vereiste": check_vereisten}
# By fact: the criteria that look at it, by name.
OF_AUDIENCE: Mapping[str, Criteria[Audience]] = {
    "subtreden": {"subtrede": check_subtrede},
    "geslacht": {"geslacht": check_geslacht},
    "leeftijd": {"leeftijd": check_leeftijd},
    "taal": {"taal": check_taal, "inburgeringsplichtig": check_inburgering, **CONDITIONS},
    "uitkering": {"uitkering": check_uitkering},
    "inburgeringsplichtig": {"inburgeringsplichtig": check_inburgering},
    "belemmeringen": {"subtrede": check_subtrede, "niet_voor": check_niet_voor, **CONDITIONS},
}
OF_TERMS: Mapping[str, Criteria[Terms]] = {
    "uitkering": {"kosten": check_kosten},
    "dagen": {"dagen": check_dagen},
    "dagdelen": {"dagen": check_dagen},
    "budget_per_keer": {"kosten": check_kosten},
    "alleen_schoolvakanties": {"schoolvakanties": check_vakanties},
}
# By fact: the soft rules that look at it and give points by the dozen.
SCORES = {"belemmeringen": (score_belemmeringen, score_vooral, score_drempel), "taal": (score_taalniveau,)}


class Again(NamedTuple):
    """A half judged again: whether it fails, what is left to ask, the points that it gains, whether it has priority."""

    fails: bool
    questions: int
    gain: int = 0
    priority: bool = False


def hangs_on(half: Audience, key: str) -> bool:
    """Whether an answer can change what is said of for whom a traject is."""
    # The name of a criterion is a fact as well: who is ingeburgerd by language is no longer inburgeringsplichtig, and
    # more than one fact can meet a condition.
    facts = {key, *OF_AUDIENCE.get(key, ())}
    return key in OF_AUDIENCE and any(item.key in facts for item in half.verdicts)


def may_limit(half: Terms, key: str) -> bool:
    """Whether an answer can change what is said of when a traject is and what it costs."""
    if key in ("dagen", "dagdelen"):
        return bool(half.rooster.momenten)
    if key == "budget_per_keer":
        return half.price is not None
    return key in LIMITS or (key in OF_TERMS and any(item.key == key for item in half.verdicts))


def judge_audience_again(half: Audience, knowing: Client, key: str) -> Again:
    """Judge for whom it is, with the points that the fact gives and whether it then comes before everything else."""
    again = half.of(knowing)
    gain = sum(score.punten for rule in SCORES.get(key, ()) for score in rule(again))
    return judge_again(half, knowing, OF_AUDIENCE[key])._replace(gain=gain, priority=has_priority(again))


def judge_again(half: H, knowing: Client, criteria: Criteria[H]) -> Again:
    """Tell whether a half fails by these criteria, and how much is left to ask by these and all others."""
    again = half.of(knowing)
    verdicts = [verdict.oordeel for rule in criteria.values() for verdict in rule(again)]
    beside = sum(verdict.criterium not in criteria for verdict in half.open)
    return Again("nee" in verdicts, beside + verdicts.count("onbekend"))


def same(half: Half) -> Again:
    """Give a half that is open and is left as it was."""
    return Again(False, len(half.open))


def asking(asks: bool) -> Again:
    """Give some half that is open, of which only matters whether something is to be asked."""
    return Again(False, int(asks))


def group_of(who: Again, when: Again) -> str:
    """Give the group in which two halves put a traject."""
    if who.fails or when.fails:
        return "valt_af"
    return "navragen" if who.questions or when.questions else "past"
