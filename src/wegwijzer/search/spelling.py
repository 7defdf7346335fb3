"""Unknown words of a query: compounds of known words, and typing errors."""

from ..index.store import PART, Index
from ..text import FUNCTION_WORDS, MIN_STEM, allowed_edits, distance, letter_mask, light_stems, splits

CLOSE_MATCHES = 3
# The first letter is seldom mistyped, unless another one sounds the same.
_SOUNDS_ALIKE = {"c": "k", "k": "c", "s": "z", "z": "s", "f": "v", "v": "f", "j": "y", "i": "y", "y": "j"}
SHORT = 4
TELLING_SHARE = 0.15
SUBJECT_FIELDS = ("naam", "trefwoorden")


def compound_parts(index: Index, word: str) -> tuple[str, ...]:
    """Cut a compound into words that the vocabulary knows; empty when that fails."""
    if len(word) < 2 * MIN_STEM + 1 or word[0].isdigit():
        return ()
    cuts = [(head, tail) for head, tail in splits(word) if not {head, tail} & FUNCTION_WORDS]
    known = known_parts(index, {part for cut in cuts for part in cut})
    fitting = [cut for cut in cuts if known.issuperset(cut) and max(map(len, cut)) > MIN_STEM]
    return max(fitting, key=lambda cut: (min(map(len, cut)), len(cut[0])), default=())


def first_part(index: Index, word: str) -> str:
    """Give the longest beginning of a compound that is a subject of the catalogue, when the rest is unknown."""
    cuts = [(head, tail) for head, tail in splits(word) if len(head) > MIN_STEM]
    heads = {head for head, tail in cuts if not {head, tail} & FUNCTION_WORDS}
    for head in sorted(heads, key=lambda head: (-len(head), head)):
        if any(_is_subject(index, stem) for stem in light_stems(head)):
            return head
    return ""


def telling(index: Index, part: str) -> str:
    """Give the first half of a compound when few trajecten have it, so that it says something by itself."""
    found = {row for stem in light_stems(part) for row, _ in index.places(stem)}
    return part if len(part) > MIN_STEM and 0 < len(found) <= max(3, index.count() * TELLING_SHARE) else ""


def _is_subject(index: Index, stem: str) -> bool:
    """Whether a stem stands in a name or a trefwoord, by itself or as part of a compound."""
    return any(name in SUBJECT_FIELDS for mark in ("", PART) for _, name in index.places(mark + stem))


def known_parts(index: Index, parts: set[str]) -> set[str]:
    """Give the parts that are words of the vocabulary, or forms of them."""
    known = set(index.known_words(parts))
    lights = {part: light_stems(part) for part in parts - known if len(part) > MIN_STEM}
    base = set(index.known_words({stem for found in lights.values() for stem in found}))
    return known | {part for part, found in lights.items() if not base.isdisjoint(found)}


def correct(index: Index, word: str) -> str:
    """Give the known word that a misspelt one most likely is; empty when none is near."""
    limit = allowed_edits(word)
    if not limit or word[0].isdigit():
        return ""
    found = close_words(index, word, limit)
    return found[0] if found else ""


def close_words(index: Index, word: str, limit: int, count: int = CLOSE_MATCHES) -> list[str]:
    """Give the words of the vocabulary within some edits, the likeliest first."""
    mask = letter_mask(word)
    scored = []
    for form, letters, best in index.words_like(len(word) - limit, len(word) + limit):
        if (letters ^ mask).bit_count() > 2 * limit or len(form) <= MIN_STEM:
            continue
        edits = distance(word, form, limit)
        if len(word) <= SHORT and best:
            # A short word is soon something else: only a name is near enough.
            continue
        if edits <= limit and (form[0] == word[0] or _SOUNDS_ALIKE.get(word[0]) == form[0]):
            scored.append((edits, form[0] != word[0], best, form))
    return [form for *_, form in sorted(scored)[:count]]
