"""Dutch words to their stems.

A word has a small *set* of stems, and two words are the same when the sets meet. One stem a word cannot do:
`fiets`, `fietst` and `fietsen` get three different ones from the usual algorithm. The light rules here need
no import; the Snowball stems are added when the index is built, and for an unknown word of a query.
"""

from functools import cache, lru_cache
from typing import Any

from .letters import MIN_STEM
from .wordlists import FUNCTION_WORDS, IRREGULAR, SEPARABLE

_VOWELS = "aeiouy"
# Of a short word Snowball takes more than an ending: `kaars` would become `kaar`.
LEAST_SNOWBALL = 6
_PLURAL_S = ("ers", "els", "ens", "ems", "jes", "ies", "ees", "as", "os", "ys", "ps", "bs", "ms")


def close_stem(stem: str, opened: bool) -> set[str]:
    """Write a stem as a word by itself: `mann` is `man`, `lez` is `lees`, `wandel` stays and may be `wandeel`."""
    found = {stem}
    last = stem[-1]
    if len(stem) > 2 and last == stem[-2] and last not in _VOWELS:
        found = {stem[:-1]}
    elif opened and _is_open(stem):
        doubled = stem[:-1] + stem[-2] + last
        inner = any(char in _VOWELS for char in stem[:-2])
        found = {stem, doubled} if inner else {doubled}
    return {item[:-1] + {"v": "f", "z": "s"}.get(item[-1], item[-1]) for item in found}


def _is_open(stem: str) -> bool:
    """Whether one vowel and one consonant end the stem, so that the syllable was open before a suffix."""
    if len(stem) < MIN_STEM or stem[-1] in _VOWELS + "wx" or stem[-2] not in "aeou":
        return False
    return stem[-3] not in _VOWELS


@lru_cache(maxsize=4096)
def light_stems(word: str) -> frozenset[str]:
    """Give the stems that plain rules of Dutch inflection lead to; the words of clients are asked three times over."""
    if word in IRREGULAR or word in FUNCTION_WORDS:
        return frozenset({IRREGULAR.get(word, word)})
    if len(word) <= MIN_STEM or word[0].isdigit():
        return frozenset({word})
    found: set[str] = set()
    for base in _without_plural(word):
        found |= _without_ending(base)
    for base in _without_participle(word):
        found |= _without_ending(base) | _cut(base, 1, False)
    # A small word is no stem of another: `alleen` has nothing to do with `alle`.
    kept = frozenset(stem for stem in found if len(stem) >= MIN_STEM and stem not in FUNCTION_WORDS)
    return kept or frozenset({word})


def _without_plural(word: str) -> set[str]:
    """Take off plural and diminutive."""
    found = {word}
    if word.endswith(_PLURAL_S if len(word) < 6 else "s") and len(word) > MIN_STEM + 1 and word[-2] != "s":
        word = word[:-1]
        found.add(word)
    if word.endswith("etje") and len(word) > 6 and word[-5] != "i":
        return close_stem(word[:-4], False)
    if word.endswith("inkje") and len(word) > 7:
        return {word[:-3] + "g"}
    if word.endswith("pje") and word[-4:-3] == "m":
        return {word[:-2], word[:-3]}
    if word.endswith("tje") and len(word) > 5:
        return {word[:-2], word[:-3]}
    if word.endswith("je") and len(word) > 4:
        return {word[:-2]}
    if word.endswith("centra"):
        return {word[:-1] + "um"}
    if word.endswith("heden"):
        return {word[:-4] + "id"}
    return found


def _without_participle(word: str) -> set[str]:
    """Take `ge` out of a participle: at the start, or after the first half of a separable verb."""
    if "ge" not in word or not word.endswith(("t", "d", "en", "de", "te")):
        return set()
    word = word.removesuffix("e") if word.endswith(("de", "te")) else word
    if word.startswith("ge"):
        return {word[2:]} if len(word) > 2 * MIN_STEM else set()
    return {
        front + word[len(front) + 2 :]
        for front in SEPARABLE
        if word.startswith(front + "ge") and len(word) > len(front) + 2 * MIN_STEM
    }


def _cut(word: str, count: int, opened: bool) -> set[str]:
    stem = word[:-count]
    return close_stem(stem, opened) if len(stem) >= MIN_STEM and any(char in _VOWELS for char in stem) else set()


# Ending, least length of the word, whether the syllable before it was open, whether the word itself may be a base form.
ENDINGS = (
    ("ingen", 0, True, False), ("ing", 6, True, False), ("aar", 7, True, True),
    ("ende", 7, True, False), ("end", 7, True, True),
    ("ste", 7, False, True), ("st", 7, False, True),
    ("den", 7, False, True), ("ten", 7, False, True), ("de", 6, False, True), ("te", 6, False, True),
    ("ere", 6, True, False), ("en", 0, True, False), ("er", 5, True, True), ("e", 0, True, False),
    # The `d` is heard as a `t`: `piekerd`.
    ("t", 0, False, True), ("d", 7, False, True),
    # Who does it: `zwemster`, `gitarist`.
    ("ster", 8, False, True), ("ist", 7, True, True),
    # Not of `waterschap`.
    ("schap", 12, False, True),
)  # fmt: skip
# By their last letter, because nearly all of them do not fit a word.
_ENDINGS_BY_LETTER = {
    letter: tuple(item for item in ENDINGS if item[0].endswith(letter)) for letter in {item[0][-1] for item in ENDINGS}
}


def _without_ending(word: str) -> set[str]:
    """Take off the endings of verbs, adjectives and the nouns made of them; every ending that fits counts."""
    if word.endswith("heid"):
        return {word} | _without_ending(word[:-4])
    found: set[str] = set()
    keep = True
    for ending, least, opened, base_form in _ENDINGS_BY_LETTER.get(word[-1:], ()):
        if len(word) < least or not word.endswith(ending) or _is_double(word, ending):
            continue
        cut = _cut(word, len(ending), opened)
        found |= cut
        keep = keep and (base_form or not cut)
    return found | {word} if keep else found


def _is_double(word: str, ending: str) -> bool:
    """Whether the ending is not one: the `e` of `twee`, the `t` of `zet` doubled, the `te` of `boete`."""
    before = word[-len(ending) - 1 : -len(ending)]
    if ending == "e":
        return before in _VOWELS
    if ending in ("t", "te", "ten", "de", "den"):
        return before == ending[0] or (before in _VOWELS and word[-len(ending) - 2 : -len(ending) - 1] not in _VOWELS)
    return False


@cache
def _snowball() -> Any:
    from Stemmer import Stemmer

    return Stemmer("dutch")


@cache
def stems(word: str) -> tuple[str, ...]:
    """Give all stems of a folded word, Snowball included; imports the stemmer."""
    found = set(light_stems(word))
    if len(word) >= LEAST_SNOWBALL and not word[0].isdigit() and word not in IRREGULAR and word not in FUNCTION_WORDS:
        stem = _snowball().stemWord(word)
        # Snowball takes `ge` for a participle everywhere: `gezond` would become `zon`.
        by_itself = not word.startswith("ge") or stem.startswith("ge") or len(stem) > MIN_STEM
        if by_itself and len(stem) >= MIN_STEM and stem not in FUNCTION_WORDS:
            found.add(stem)
    return tuple(sorted(found))
