"""What a query says that it does not ask: `niet op vrijdag`, `geen zorg`, `behalve yoga`.

A day or dagdeel that is negated is left out by a filter. Anything else is not read, which is said: what a client lacks
(`geen fiets`) and what a client does not want look alike, so only what can hardly be lacked is taken for a no.
"""

from collections.abc import Collection, Sequence

from ..index.store import Index
from ..text import EMPTY_WORDS, light_stems, word_set
from .concepts import places_of

_NO = ("geen", "behalve", "uitgezonderd")
_NEGATORS = ("niet", "nooit", *_NO)
_BETWEEN = word_set("op in de het een s bij naar voor van met elke iedere meer te")
_LINKS = word_set("en of noch")
# 'Vrijdag kan ik niet': what may stand between, and what may follow.
_BEFORE_NOT = _LINKS | word_set("kan kun kunt kunnen lukt ik hij zij ze we wij")
_AFTER_NOT = _LINKS | word_set("maar want omdat")


def negator(typed: Sequence[str], place: int, negated: Collection[int] = ()) -> int:
    """Give the place of what negates the word at a place, or -1; a negated word passes it on to the next of a list."""
    at = place - 1
    while at >= 0 and (typed[at] in _BETWEEN or (negated and typed[at] in _LINKS)):
        at -= 1
    return at if at >= 0 and (typed[at] in _NEGATORS or at in negated) else -1


def is_negated_after(typed: Sequence[str], place: int, times: Collection[str]) -> bool:
    """Whether the time at a place is negated by what follows: `vrijdag niet`, `maandag en dinsdag kan ik niet`."""
    rest = iter([*typed[place + 1 :], ""])
    stop = next(word for word in rest if word not in _BEFORE_NOT and word not in times)
    return stop == "niet" and next(rest) in ("", *_AFTER_NOT)


def not_read(typed: Sequence[str], start: int, end: int) -> str:
    """Say that words were not read."""
    return f"'{' '.join(typed[start:end])}' niet gelezen"


def negates_name(index: Index, typed: Sequence[str], start: int, kind: str) -> int:
    """Give the place of what negates a name, or -1; who says `niet wandelen` may be one who cannot."""
    no = negator(typed, start)
    cannot = no >= 0 and typed[no] not in _NO and kind == "traject" and no == start - 1
    return -1 if cannot or (no >= 0 and _is_lack(index, typed, no, start)) else no


def read_unwanted(index: Index, typed: Sequence[str], free: Collection[int]) -> dict[int, str]:
    """Find the subjects that are not wanted, and how each is said: what is excepted, and themas."""
    places = {place: negator(typed, place) for place in sorted(free) if typed[place] not in EMPTY_WORDS}
    return {
        place: not_read(typed, no, place + 1)
        for place, no in places.items()
        if no >= 0 and typed[no] in _NO and _is_unwanted(index, typed, no, place)
    }


def _is_unwanted(index: Index, typed: Sequence[str], no: int, place: int) -> bool:
    excepted = typed[no] != "geen" or typed[no - 1 : no] == ["liever"]
    themas = (phrase.targets[0] for phrase in index.phrases(light_stems(typed[place])) if phrase.kind == "thema")
    is_thema = any(thema.split("-")[0] == typed[place] for thema in themas)
    return (excepted or is_thema) and not _is_lack(index, typed, no, place)


def _is_lack(index: Index, typed: Sequence[str], no: int, place: int) -> bool:
    """Whether the catalogue knows it as what a client says: `geen contact`, `(lang) zonder werk`."""
    phrases = index.phrases(light_stems(typed[place]))
    own = {at: tuple(light_stems(word)) for at, word in enumerate(typed)}
    ways = ({**own, no: (word,)} for word in (typed[no], "zonder"))
    return any({no, place} <= set(places_of(phrase, way)[0]) for way in ways for phrase in phrases)
