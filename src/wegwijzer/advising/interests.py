"""Interests through search: the same words find the same trajecten as in `zoek`, whatever filters they hold."""

from collections.abc import Collection, Mapping

from ..index.store import Index
from ..recommendation import Match, Matcher
from ..search.filters import Candidate, Filters, select
from ..search.ranking import Hit, rank
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
    ids = dict(index.select("SELECT rij, id FROM traject", ()))
    candidates = select(index, Filters(), today)

    def match(words: str, helping: bool, among: Collection[str]) -> Mapping[str, Match]:
        reading = read(index, [words])
        if not reading.concepts and not reading.named:
            return {}
        reading.helping = reading.helping or helping
        # 'leren fietsen' is not the traject Fietsen; a name counts when it is all that is said.
        reading.named = {key: name for key, name in reading.named.items() if tokens(name) == tokens(words)}

        def hits(chosen: list[Candidate]) -> dict[str, Match]:
            return {ids[hit.candidate.row]: _match(hit) for hit in rank(index, reading, chosen)}

        # A weak answer drops out beside a strong one on another trede; among its own it may be the best there is.
        own = [candidate for candidate in candidates if ids[candidate.row] in among]
        return {**hits(own), **hits(candidates)}

    return match


def _match(hit: Hit) -> Match:
    best = max(hit.reasons, key=lambda reason: reason.strength, default=None)
    where = FIELDS.get(best.field, "") if best else "in de naam"
    via = f"via '{best.via}'" if best and best.via else ""
    return Match(round(hit.score, 6), ", ".join(part for part in (where, via) if part))
