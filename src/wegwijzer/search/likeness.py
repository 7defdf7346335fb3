"""How far a typed word is from a known one: what fingers and ears get wrong, each at its own price.

Counting edits alone makes `zanger` of `zwanger`. A letter twice, two letters swapped or one left out happen all the
time; a letter that is nowhere near is more often another word. Who writes by ear is compared by ear.
"""

import re

# In this order the page gets them too.
PRICES = 0.6, 0.4, 0.75, 0.85, 0.9, 1.2, 0.3
_SWAP, _TWICE, _LEFT_OUT, _NEAR, _OTHER_VOWEL, _OTHER, _HEARD = PRICES
_VOWELS = "aeiouy"
_KEYS = {
    char: (row, at + row / 2)
    for row, letters in enumerate(("qwertyuiop", "asdfghjkl", "zxcvbnm"))
    for at, char in enumerate(letters)
}
_NO_KEY = (9, 9.0)
SOUNDS = {
    "sch": "sg", "ch": "g", "ck": "k", "qu": "kw", "ph": "f", "th": "t", "x": "ks", "ij": "ei", "ou": "au", "ie": "i",
    "oe": "u", "eau": "o", "sh": "s", "sj": "s", "tie": "si", "y": "i", "j": "i", "z": "s", "v": "f", "c": "k",
    "ce": "se", "ci": "si", "cy": "si", "gh": "g", "sk": "sg", "sc": "sg", "sce": "se", "sci": "si", "joe": "u",
    "zj": "s", "dt": "t", "td": "d", "psy": "si", "psie": "si", "ei": "ei", "ai": "ei",
}  # fmt: skip
# At the end of a syllable `d` and `b` are hard, also inside a compound; `time` is English.
_ENDS = r"|[bd](?![aeiouyjlrwbd])|ime\b"
_HEARD_AT_END = {"d": "t", "b": "p", "ime": "eim"}
# The `n` of `-en` is not heard; a short word is soon another one.
_MUTE, _LEAST_MUTE = re.compile("en$"), 8
_SOUND = re.compile("|".join(sorted(SOUNDS, key=len, reverse=True)) + _ENDS)
# Where a letter once or twice makes another word: a consonant between vowels, a vowel before what closes the syllable.
LENGTH = r"(?<=[aeiouy])([^aeiouy])\1(?=[aeiouy])|([aeou])\2(?=[^aeiouy](?![aeiouy]))"
_LENGTH, _TWICE_HEARD = re.compile(LENGTH), re.compile(rf"{LENGTH}|(.)\3+")
# In a short word that is no typing error: `zakken` is not `zaken`.
SHORT = 8
# The first letter is seldom mistyped, unless another one sounds the same.
BEGINNINGS = {
    "c": "ksq", "k": "cq", "q": "k", "s": "zcp", "z": "s", "f": "vp", "v": "f", "p": "f", "j": "yi", "i": "yj",
    "y": "ji",
}  # fmt: skip


def sound(word: str) -> str:
    """Write a word as it sounds: `kafee` and `cafe` are the same, `staal` and `stal` are not."""
    return _TWICE_HEARD.sub(lambda match: match[3] or match[0], _SOUND.sub(_heard, word))


def _heard(match: re.Match[str]) -> str:
    return SOUNDS.get(match[0]) or _HEARD_AT_END[match[0]]


def starts_alike(word: str, form: str) -> bool:
    """Whether two words begin with the same sound, as far as one letter tells."""
    return form[0] == word[0] or form[0] in BEGINNINGS.get(word[0], "")


def unlikeness(word: str, form: str) -> float:
    """Give what it costs to take a typed word for a known one, by hand or by ear."""
    heard, known = sound(word), sound(form)
    if len(form) >= _LEAST_MUTE:
        heard, known = _MUTE.sub("e", heard), _MUTE.sub("e", known)
    return min(_typing(word, form), _HEARD + _typing(heard, known))


def believable(word: str) -> float:
    """Give the cost up to which a typing error is taken for certain: a long word is seldom another one.

    Of six letters none stands for another one: `soort` is a word like `sport`; only two may be swapped.
    """
    return max(_SWAP, 0.55 + 0.15 * (len(word) - 5)) + 1e-9


def _typing(word: str, form: str) -> float:
    before: list[float] = []
    previous = [0.0]
    telling = {match.end() - 1 for match in _LENGTH.finditer(word)} if len(word) < SHORT else ()
    for j, char in enumerate(form):
        previous.append(previous[-1] + _left_out(char, form[j - 1] if j else ""))
    for i, char in enumerate(word):
        double = i > 0 and char == word[i - 1]
        again = _LEFT_OUT if i in telling else _TWICE if double else _OTHER
        current = [previous[0] + again]
        for j, against in enumerate(form):
            cost = min(
                previous[j] + _replaced(char, against),
                previous[j + 1] + again,
                current[j] + _left_out(against, form[j - 1] if j else ""),
            )
            if i and j and char == form[j - 1] and word[i - 1] == against and char != against:
                cost = min(cost, before[j - 1] + _SWAP)
            current.append(cost)
        before, previous = previous, current
    return previous[-1]


def _left_out(char: str, after: str) -> float:
    return _TWICE if char == after else _LEFT_OUT


def _replaced(char: str, against: str) -> float:
    if char == against:
        return 0.0
    (row, place), (other_row, other_place) = _KEYS.get(char, _NO_KEY), _KEYS.get(against, _NO_KEY)
    if abs(row - other_row) <= 1 and abs(place - other_place) <= 1:
        return _NEAR
    return _OTHER_VOWEL if char in _VOWELS and against in _VOWELS else _OTHER
