"""Answer a query: read it, filter, rank, explain; and when nothing is found, say what to change."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from wegwijzer.index.store import Index

from .examples import with_examples
from .filters import PERSONAL, Candidate, Filters, ordered, select
from .ranking import Way, named_rows, rank
from .reading import read
from .spelling import guesses
from .understood import Reading
from .values import resolve

# Word of the query, field, and what led from one to the other.
Why = tuple[tuple[str, str, str], ...]


class Query(NamedTuple):
    """What the user asks: words as typed, and the filters of the options."""

    words: tuple[str, ...] = ()
    filters: Filters = Filters()
    limit: int | None = None
    # In the order of the catalogue, for a list by subtrede, instead of best first.
    in_order: bool = False
    # Only the finished lines of the hits are wanted, not their rows: a pipe.
    lines: bool = False
    # It is being typed: the last word may be half.
    typing: bool = False


class Loosening:
    """A filter that took all hits away, and how many there are without it."""

    __slots__ = ("count", "examples", "filter")

    def __init__(self, name: str, count: int, examples: tuple[str, ...] = ()) -> None:
        self.filter = name
        self.count = count
        self.examples = examples


class Rows(Sequence[dict[str, Any]]):
    """The rows of hits, each with `waarom`; a row is finished JSON until somebody looks at it."""

    def __init__(self, texts: Sequence[str] = (), reasons: Sequence[Why] = ()) -> None:
        self._texts = texts
        self._reasons = reasons or ((),) * len(texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __getitem__(self, at: Any) -> Any:
        if isinstance(at, slice):
            return Rows(self._texts[at], self._reasons[at])
        import json

        return {**json.loads(self._texts[at]), "waarom": _as_json(self._reasons[at])}

    def as_json(self) -> Iterator[str]:
        """Give each row as JSON, indented by two, without making it first."""
        import json

        written: dict[Why, str] = {}
        for text, why in zip(self._texts, self._reasons, strict=True):
            if why not in written:
                written[why] = json.dumps({"waarom": _as_json(why)}, ensure_ascii=False, indent=2)
            yield text.removesuffix("\n}") + "," + written[why].removeprefix("{")


class Result(NamedTuple):
    """The answer: rows or lines in rank order; how the query was read; what to try when there are none."""

    rows: Rows
    total: int
    # Of each hit that is shown: when it was verified, and from when it is due again.
    verified: tuple[tuple[str | None, str | None], ...] = ()
    lines: tuple[str, ...] = ()
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
    reading = read(index, query.words, today, typing=query.typing) if query.words else Reading()
    filters = asked.merged(resolve(index, reading.filters))
    found, reasons = _found(index, reading, filters, today, query.in_order)
    shown = found[: query.limit]
    lines = index.lines(shown)
    return Result(
        rows=Rows() if query.lines else Rows(index.rows(shown), reasons[: query.limit]),
        total=len(found),
        verified=tuple((on, due) for _, on, due in lines),
        lines=tuple(line for line, *_ in lines) if query.lines else (),
        read_as=(*_read_as(reading), *_overruled(asked, reading)),
        corrected=tuple(reading.corrected.items()),
        unknown=_unused(reading, reasons),
        suggestions=() if found else _suggestions(index, reading),
        loosen=() if found else _loosen(index, reading, filters, today),
        treden=index.choices("trede"),
    )


def _found(
    index: Index, reading: Reading, filters: Filters, today: str, in_order: bool = False
) -> tuple[list[int], list[Why]]:
    """Give the numbers of the hits, best first, and why each is one; no reasons when no word decides."""
    if in_order or not reading.asks_subject():
        return ordered(index, filters, today, in_order), []

    # What is named in the query itself is shown, though it is not for the sex or age that its words say.
    wider = filters.without(*PERSONAL.intersection(reading.filters.given()))
    named = named_rows(index, reading) if wider != filters else set()

    def choose(numbers: Iterable[int]) -> list[Candidate]:
        passing = select(index, filters, today, numbers)
        missing = named - {candidate.row for candidate in passing}
        return passing + (select(index, wider, today, missing) if missing else [])

    hits = with_examples(index, rank(index, reading, choose), reading, choose)
    why = {way: _why(way) for way in {way for _, way in hits}}
    return [candidate.row for candidate, _ in hits], [why[way] for _, way in hits]


def _why(way: Way) -> Why:
    return tuple((reason.word, reason.field, reason.via) for reason in way.reasons)


def _as_json(why: Why) -> list[dict[str, str]]:
    return [{"woord": word, "veld": name, **({"via": via} if via else {})} for word, name, via in why]


def _read_as(reading: Reading) -> tuple[str, ...]:
    """Say each subject once: `jongeren` is said as the age that it asks."""
    own = [concept for concept in reading.concepts if concept.place not in reading.aside or " " in concept.word]
    subjects = [concept.said for concept in own if concept.alternatives and concept.weight == 1.0]
    return tuple(dict.fromkeys([*subjects, *reading.said]))


def _overruled(asked: Filters, reading: Reading) -> Iterator[str]:
    """Say which options ask something else than the words do; the option counts."""
    read_too = reading.filters.given()
    for name in asked.given():
        if name in read_too and getattr(asked, name) != getattr(reading.filters, name):
            yield f"de optie --{name.replace('_', '-')} gaat voor"


def _unused(reading: Reading, reasons: Iterable[Why]) -> tuple[str, ...]:
    """Give the words that stand nowhere; one that example questions know may have led to a hit."""
    unknown = dict.fromkeys(reading.unknown)
    used = {word for why in set(reasons) for word, *_ in why} if unknown else set()
    return tuple(word for word in unknown if word not in used)


def _suggestions(index: Index, reading: Reading) -> tuple[str, ...]:
    """Give the nearest words that exist for the words that do not."""
    found = [close for word in reading.unknown for close in guesses(index, word)]
    return tuple(dict.fromkeys(found))


def _loosen(index: Index, reading: Reading, filters: Filters, today: str) -> tuple[Loosening, ...]:
    """Try without each filter, and without all of them."""
    names = filters.given()
    ways = [(name,) for name in names] + ([tuple(names)] if len(names) > 1 else [])
    found: list[Loosening] = []
    for way in ways:
        hits, _ = _found(index, reading, filters.without(*way), today)
        if hits and not (len(way) > 1 and found):
            found.append(Loosening(" en ".join(way), len(hits), tuple(index.ids(hits[:3]))))
    return tuple(found)
