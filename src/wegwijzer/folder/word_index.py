"""The word index of the page: each word of the trajecten with the places where it stands, in few bytes.

The script of the page brings the words to their stems by the same rules as the search here. What its rules
cannot know goes along: where a compound is cut, and stems that only the stemmer finds. Words that it can read on the
cards themselves are left out.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from wegwijzer.index.store import FIELDS
from wegwijzer.search import ranking
from wegwijzer.search.compounds import Compounds
from wegwijzer.search.vocabulary import Words

from .following import write_following

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"
# The rest of the digits only begin a number: most steps from one traject to the next are below this.
LAST = 48
# By field: where a word begins, and where it goes on.
FIRST_MARKS, NEXT_MARKS = "./:;=?@[]^", "!#$%&()*+,"
# Where a word begins that stands on cards alone.
NOWHERE = FIRST_MARKS[0]
# A query may ask for a provider or a place by itself, and who is helped gives other words another weight.
ALSO_KEPT = tuple(FIELDS.index(name) for name in ("aanbieder", "locatie", "begunstigden"))

# By row of a traject the fields, as a number with one bit for each: those with the word, and those that its card shows.
Places = dict[int, tuple[int, int]]
# Of a traject the words by field.
ByField = Sequence[Sequence[str]]


def encode_index(entries: Iterable[tuple[ByField, ByField]], vocabulary: Words) -> list[str]:
    """Write the index as two texts: the words in order, and per word by field the trajecten.

    `entries` are the words of each traject by field, and those of them that its card shows.
    """
    compounds = Compounds(vocabulary)
    codes = {}
    for word, places in _find_places(entries).items():
        parts, code = compounds.parts(word), _encode_places(places)
        if parts or code != NOWHERE:
            codes[_cut_up(word, parts)] = code
    listed = sorted(codes)
    return [write_following(listed), "".join(codes[form] for form in listed)]


def encode_column(values: Sequence[Any]) -> list[Any]:
    """Write values as the list of different ones, and which of those each is; nothing when all differ."""
    keys = [repr(value) for value in values]
    different = dict(zip(keys, values, strict=True))
    if len(different) == len(values):
        return [list(values), ""]
    return [list(different.values()), _numbers(keys, list(different))]


def encode_order(ids: Sequence[str]) -> list[Any]:
    """Write where each id stands among all of them sorted; the page has the ids themselves."""
    return [[], _numbers(ids, sorted(ids))]


def extra_stems(vocabulary: Words, light_of: Callable[[str], Collection[str]]) -> dict[str, str]:
    """Give the stems that the light rules miss, for words that meet another word only in such a stem.

    `light_of` gives the stems of a word by the light rules.
    """
    light = {word: frozenset(light_of(word)) for word in vocabulary}
    by_stem: dict[str, list[str]] = {}
    for word, (found, _) in vocabulary.items():
        for stem in found:
            by_stem.setdefault(stem, []).append(word)
    extra = {}
    for word, (found, _) in vocabulary.items():
        kept = [s for s in found if s not in light[word] and any(light[word].isdisjoint(light[w]) for w in by_stem[s])]
        if kept:
            extra[word] = " ".join(kept)
    return extra


def _numbers(values: Iterable[str], listed: Sequence[str]) -> str:
    """Write the place of each value in the list, all in as many digits."""
    width = 1
    while len(DIGITS) ** width < len(listed):
        width += 1
    digits = {value: _digits(number, width) for number, value in enumerate(listed)}
    return "".join(digits[value] for value in values)


def _find_places(entries: Iterable[tuple[ByField, ByField]]) -> dict[str, Places]:
    found: dict[str, Places] = {}
    for row, (words, on_card) in enumerate(entries):
        shown = _bits(on_card)
        for word, bits in _bits(words).items():
            found.setdefault(word, {})[row] = bits, shown.get(word, 0)
    return found


def _bits(fields: ByField) -> dict[str, int]:
    found: dict[str, int] = {}
    for field, listed in enumerate(fields):
        for word in listed:
            found[word] = found.get(word, 0) | 1 << field
    return found


def _cut_up(word: str, parts: Iterable[str]) -> str:
    """Mark in a compound where each part begins, and with another sign what belongs to none: `beroep/s-keuze`."""
    marked, at = "", 0
    for part in parts:
        start = word.index(part, at)
        marked += (f"/{word[at:start]}" if start > at else "") + f"-{part}"
        at = start + len(part)
    rest = f"/{word[at:]}" if marked and at < len(word) else word[at:]
    return (marked + rest).removeprefix("-")


@cache
def _worth_keeping(bits: int) -> list[int]:
    """Give the fields of a word in a traject that can decide: the heaviest, the first, and those asked for apart."""
    fields = [field for field in range(len(FIELDS)) if bits >> field & 1]
    heaviest = max(fields, key=lambda field: (ranking.FIELD_WEIGHT[FIELDS[field]], -field))
    return sorted({heaviest, min(fields), *(field for field in fields if field in ALSO_KEPT)})


def _encode_places(places: Places) -> str:
    """Write per field that can decide its mark, and the steps from each traject with the word to the next."""
    rows: dict[int, list[int]] = {}
    # They came in order.
    for row, (bits, shown) in places.items():
        for field in _worth_keeping(bits):
            if not shown >> field & 1:
                rows.setdefault(field, [0]).append(row)
    if not rows:
        return NOWHERE
    code, marks = "", FIRST_MARKS
    for field, found in sorted(rows.items()):
        code += marks[field] + "".join(_step(after - before) for before, after in pairwise(found))
        marks = NEXT_MARKS
    return code


@cache
def _step(number: int) -> str:
    """Write a number so that its last digit can be told from the others."""
    return _leading(number // LAST) + DIGITS[number % LAST]


def _leading(number: int) -> str:
    base = len(DIGITS) - LAST
    return _leading(number // base) + DIGITS[LAST + number % base] if number else ""


def _digits(number: int, count: int) -> str:
    return "" if count == 0 else _digits(number // len(DIGITS), count - 1) + DIGITS[number % len(DIGITS)]
