"""Unknown words of a query: compounds of known words, and typing errors."""

from collections.abc import Collection, Iterator

from wegwijzer.index.store import FIELDS, PART, Index
from wegwijzer.text import EMPTY_WORDS, KIND_WORDS, MIN_STEM, OUTSIDE_WORDS, SEPARABLE, letter_mask, light_stems, splits

CLOSE_MATCHES = 3
SHORT = 4
TELLING_SHARE = 0.15
LENGTH_APART = 3
LETTERS_APART = 5
# How much more a mere guess may cost than what is taken for certain.
MERE_GUESS = 0.8
# What stands only in a long text is no reason to take a word for a typing error.
WORTH_MENDING = FIELDS.index("locatie")
JOINING = ("mee", "rond")
# What a verb begins with.
FRONTS = ("be", "ont", "ver", *SEPARABLE)
SMALL_ONES = ("je", "jes")
LONG_BASE = 6
AS_HEARD = 0.4
# A word of so many letters is seldom another one but for one.
LONG_WORD, ONE_LETTER = 8, 0.9
STRANGE = 0.3
# Before a kind of so many letters a short word is enough: `eetgroep`.
LONG_KIND = 5
SUBJECT_FIELDS = ("naam", "trefwoorden")


def compound_parts(index: Index, word: str) -> tuple[str, ...]:
    """Cut a compound into words that the vocabulary knows; empty when that fails."""
    if len(word) < 2 * MIN_STEM + 1 or word[0].isdigit():
        return ()
    cuts = [(head, tail) for head, tail in splits(word) if _may_be_words(head, tail)]
    known = known_parts(index, {part for cut in cuts for part in cut})
    fitting = [cut for cut in cuts if known.issuperset(cut)]
    return max(fitting, key=lambda cut: (min(map(len, cut)), len(cut[0])), default=())


def _may_be_words(head: str, tail: str) -> bool:
    """Whether the parts are long enough to be taken for words: `bedacht` is no `bed` and `acht`."""
    long_enough = len(head) > MIN_STEM and (len(tail) > MIN_STEM or tail in KIND_WORDS)
    return long_enough and {head, tail}.isdisjoint(EMPTY_WORDS)


def without_kind(index: Index, word: str) -> str:
    """Leave out what only says what kind of thing it is or that others join: `computerles`, `meezingen`."""
    if _is_subject(index, light_stems(word)):
        return word
    for front in JOINING:
        if word.startswith(front) and _is_subject(index, light_stems(word.removeprefix(front))):
            return word.removeprefix(front)
    for head, tail in splits(word):
        long_enough = len(head) > MIN_STEM or (len(tail) >= LONG_KIND and head not in EMPTY_WORDS)
        if says_kind(tail) and long_enough and _is_subject(index, light_stems(head)):
            return word if slip(index, word) else head
    return word


def says_kind(tail: str) -> bool:
    """Whether a word, or what it is a form of, says no more than what kind of thing it is."""
    return tail in KIND_WORDS or not KIND_WORDS.isdisjoint(light_stems(tail))


def is_of_a_kind(word: str) -> bool:
    """Whether a word says itself what kind of thing it is: `rijles`."""
    return any(tail in KIND_WORDS for _, tail in splits(word))


def is_outside(word: str) -> bool:
    """Whether a word, or the last half of it, tells that another desk is asked: `parkeervergunning`."""
    return any(
        not OUTSIDE_WORDS.isdisjoint(light_stems(tail) | {tail}) for tail in (word, *(t for _, t in splits(word)))
    )


def telling(index: Index, part: str) -> str:
    """Give the first half of a compound when it is a subject of few trajecten, so that it says something by itself."""
    found = {row for stem in light_stems(part) for row, name in index.places(stem) if name in SUBJECT_FIELDS}
    return part if len(part) > MIN_STEM and 0 < len(found) <= max(3, index.count() * TELLING_SHARE) else ""


def _is_subject(index: Index, stems: Collection[str]) -> bool:
    """Whether a stem stands in a name or a trefwoord, by itself or as part of a compound, or is a word of clients."""
    places = (name for stem in stems for mark in ("", PART) for _, name in index.places(mark + stem))
    return any(name in SUBJECT_FIELDS for name in places) or any(len(p.stems) == 1 for p in index.phrases(stems))


def known_parts(index: Index, parts: set[str]) -> set[str]:
    """Give the parts that are words of the vocabulary, or forms of them."""
    known = set(index.known_words(parts))
    lights = {part: light_stems(part) for part in parts - known if len(part) > MIN_STEM}
    base = set(index.known_words({stem for found in lights.values() for stem in found}))
    return known | {part for part, found in lights.items() if not base.isdisjoint(found)}


def correct(index: Index, word: str) -> str:
    """Give the known word that a misspelt one certainly is; empty when it may well be a word by itself."""
    # `verlopen` and `berekenen` are made of a word that is known.
    rests = {word.removeprefix(front) for front in FRONTS if word.startswith(front)}
    if any(len(rest) > SHORT for rest in index.known_words(rests)):
        return ""
    found = (close_words(index, form, most, 1) for form, most in _misspelt(index, word))
    return next((close[0] for close in found if close), "")


def slip(index: Index, word: str) -> str:
    """Give the known word that a long one is but for one letter: `taakcafe`, though `taak` and `cafe` are words."""
    return next(iter(close_words(index, word, ONE_LETTER, 1)), "") if len(word) >= LONG_WORD else ""


def _misspelt(index: Index, word: str) -> Iterator[tuple[str, float]]:
    """Give the word and what it is a form of, each with what an error in it may cost."""
    yield word, _most(index, word)
    for base in sorted(light_stems(word) - {word}):
        # `taalvrindje`; `depresieve`, which is soon another word, only as one hears it.
        if word.endswith(SMALL_ONES):
            yield base, _most(index, base)
        elif len(base) >= LONG_BASE:
            yield base, AS_HEARD


def _most(index: Index, word: str) -> float:
    """Give what an error may cost: more in a word with three letters in a row that no word has, as in `drnik`."""
    from .likeness import believable

    ends = f" {word} "
    rows = (ends[at : at + 3] for at in range(len(word)))
    return believable(word) + (0.0 if all(map(index.is_spelt, rows)) else STRANGE)


def guesses(index: Index, word: str) -> list[str]:
    """Give the words that may be meant, for 'Bedoelde u ...?'."""
    from .likeness import believable

    return close_words(index, word, believable(word) + MERE_GUESS)


def close_words(index: Index, word: str, most: float, count: int = CLOSE_MATCHES) -> list[str]:
    """Give the words of the vocabulary that cost at most so much, the likeliest first."""
    if len(word) < SHORT or word[0].isdigit():
        return []
    # Loaded here, since most queries hold no unknown word.
    from .likeness import starts_alike, unlikeness

    mask = letter_mask(word)
    scored = []
    for form, letters, best in index.words_like(len(word) - LENGTH_APART, len(word) + LENGTH_APART):
        if best > WORTH_MENDING or len(form) <= MIN_STEM or form in EMPTY_WORDS:
            continue
        # A short word is soon something else: only a name is near enough.
        if (len(word) == SHORT and best) or (letters ^ mask).bit_count() > LETTERS_APART:
            continue
        if starts_alike(word, form):
            cost = unlikeness(word, form)
            if cost <= most:
                scored.append((cost, best, form))
    return [form for *_, form in sorted(scored)[:count]]
