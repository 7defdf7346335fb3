"""Interests through search: the same words find the same trajecten as in `zoek`, whatever filters they hold."""

from collections.abc import Collection, Iterable, Mapping

from ..index.store import Index
from ..recommendation import Match, Matcher
from ..search.filters import Candidate, Filters, select
from ..search.ranking import Choose, Hit, rank
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

        def own(numbers: Iterable[int]) -> list[Candidate]:
            every = list(numbers)
            return passing(number for number, key in zip(every, index.ids(every), strict=True) if key in among)

        def hits(choose: Choose) -> dict[str, Match]:
            found = rank(index, reading, choose)
            return dict(zip(index.ids([hit.candidate.row for hit in found]), map(_match, found), strict=True))

        # A weak answer drops out beside a strong one on another trede; among its own it may be the best there is.
        return {**hits(own), **hits(passing)}

    return match


def _match(hit: Hit) -> Match:
    best = max(hit.reasons, key=lambda reason: reason.strength, default=None)
    where = FIELDS.get(best.field, "") if best else "in de naam"
    via = f"via '{best.via}'" if best and best.via else ""
    return Match(round(hit.score, 6), ", ".join(part for part in (where, via) if part))
