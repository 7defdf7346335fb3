"""Answer a query: read it, filter, rank, explain; and when nothing is found, say what to change."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from ..index.store import Index
from ..text import allowed_edits
from .filters import Candidate, Filters, select
from .ranking import Hit, Reason, rank
from .reading import Reading, read
from .spelling import close_words
from .values import resolve

_LATER = {"elders": 1, "gewenst": 1, "gestopt": 2}


class Query(NamedTuple):
    """What the user asks: words as typed, and the filters of the options."""

    words: tuple[str, ...] = ()
    filters: Filters = Filters()
    limit: int | None = None
    # In the order of the catalogue, for a list by subtrede, instead of best first.
    in_order: bool = False


class Loosening:
    """A filter that took all hits away, and how many there are without it."""

    __slots__ = ("count", "examples", "filter")

    def __init__(self, name: str, count: int, examples: tuple[str, ...] = ()) -> None:
        self.filter = name
        self.count = count
        self.examples = examples


class Result(NamedTuple):
    """The answer: rows in rank order, each with `waarom`; how the query was read; what to try when there are none."""

    rows: tuple[dict[str, Any], ...]
    total: int
    read_as: tuple[str, ...] = ()
    corrected: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    loosen: tuple[Loosening, ...] = ()
    # The names of the treden, for headings.
    treden: Mapping[str, str] = {}


def answer(index: Index, query: Query, today: str) -> Result:
    """Answer a query against the index."""
    asked = resolve(index, query.filters)
    reading = read(index, query.words) if query.words else Reading()
    filters = asked.merged(resolve(index, reading.filters))
    candidates = select(index, filters, today)
    hits = [Hit(item, 0.0) for item in candidates] if query.in_order else _hits(index, reading, candidates)
    shown = hits[: query.limit] if query.limit else hits
    rows = index.rows([hit.candidate.row for hit in shown])
    return Result(
        rows=tuple({**rows[hit.candidate.row], "waarom": _reasons(hit)} for hit in shown),
        total=len(hits),
        read_as=_read_as(reading),
        corrected=tuple(reading.corrected.items()),
        unknown=tuple(reading.unknown),
        suggestions=() if hits else _suggestions(index, reading),
        loosen=() if hits else _loosen(index, reading, filters, today),
        treden=index.choices("trede"),
    )


def _hits(index: Index, reading: Reading, candidates: list[Candidate]) -> list[Hit]:
    if reading.concepts or reading.named:
        return rank(index, reading, candidates)
    return [
        Hit(item, 0.0)
        for item in sorted(candidates, key=lambda item: (_LATER.get(item.status, 0), item.level, not item.meant))
    ]


def _reasons(hit: Hit) -> list[dict[str, str]]:
    reasons = sorted(hit.reasons, key=lambda reason: -reason.strength)
    return [_as_json(reason) for reason in reasons]


def _as_json(reason: Reason) -> dict[str, str]:
    return {"woord": reason.word, "veld": reason.field, **({"via": reason.via} if reason.via else {})}


def _read_as(reading: Reading) -> tuple[str, ...]:
    subjects = [concept.word for concept in reading.concepts if concept.alternatives and concept.weight == 1.0]
    return tuple(dict.fromkeys([*subjects, *reading.said]))


def _suggestions(index: Index, reading: Reading) -> tuple[str, ...]:
    """Give the nearest words that exist for the words that do not."""
    found = [close for word in reading.unknown for close in close_words(index, word, allowed_edits(word) + 1)]
    return tuple(dict.fromkeys(found))


def _loosen(index: Index, reading: Reading, filters: Filters, today: str) -> tuple[Loosening, ...]:
    """Try without each filter, and without all of them."""
    names = filters.given()
    ways = [(name,) for name in names] + ([tuple(names)] if len(names) > 1 else [])
    found: list[Loosening] = []
    for way in ways:
        hits = _hits(index, reading, select(index, filters.without(*way), today))
        if hits and not (len(way) > 1 and found):
            rows = index.rows([hit.candidate.row for hit in hits[:3]])
            examples = tuple(rows[hit.candidate.row]["id"] for hit in hits[:3])
            found.append(Loosening(" en ".join(way), len(hits), examples))
    return tuple(found)
