"""Interests through search: the same words find the same trajecten as in `zoek`, whatever filters they hold."""

from collections.abc import Collection, Iterable, Mapping

from ..index.store import Index
from ..recommendation import Match, Matcher
from ..search.filters import Candidate, Filters, select
from ..search.ranking import Ranking, Way
from ..search.reading import read
from ..text import tokens

FIELDS = {
    "naam": "in de naam",
    "trefwoorden": "bij de trefwoorden",
    "samenvatting": "in de samenvatting",
    "helpt_bij": "daar helpt het bij",
    "thema": "het thema",
    "omschrijving": "in de omschrijving",
    "begunstigden": "wie u helpt",
}


def interest_matcher(index: Index, today: str) -> Matcher:
    """Make a matcher that asks the index."""

    def passing(numbers: Iterable[int]) -> list[Candidate]:
        return select(index, Filters(), today, numbers)

    def match(words: str, helping: bool, among: Collection[str]) -> Mapping[str, Match]:
        reading = read(index, [words])
        if not reading.concepts and not reading.named:
            return {}
        if helping:
            reading.role = max(reading.role, 1)
        # 'leren fietsen' is not the traject Fietsen; a name counts when it is all that is said.
        reading.named = {key: name for key, name in reading.named.items() if tokens(name) == tokens(words)}
        return _matches(index, Ranking(index, reading, passing), among)

    return match


def _matches(index: Index, ranking: Ranking, among: Collection[str]) -> dict[str, Match]:
    """Give what answers, by id.

    A weak answer drops out beside a strong one on another trede; among its own it may be the best there is.
    """
    ids = {way: index.ids([each.row for each in candidates]) for way, candidates in ranking.ways.items()}
    own = {way: [key for key in keys if key in among] for way, keys in ids.items()}
    least, least_own = ranking.least(ids), ranking.least(way for way, keys in own.items() if keys)
    found: dict[str, Match] = {}
    for way, keys in ids.items():
        strong = keys if way.score > least else own[way] if way.score > least_own else ()
        found.update(dict.fromkeys(strong, _match(way)))
    return found


def _match(way: Way) -> Match:
    best = next(iter(way.reasons), None)
    where = FIELDS.get(best.field, "") if best else "in de naam"
    via = f"via '{best.via}'" if best and best.via else ""
    return Match(round(way.score, 6), ", ".join(part for part in (where, via) if part))
