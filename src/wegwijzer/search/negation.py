"""What a query says that it does not ask: `niet op vrijdag`, `geen zorg`, `behalve yoga`.

A day or dagdeel that is negated is left out by a filter. Anything else is not read, which is said: what a client lacks
(`heeft geen fiets`) and what a client does not want (`liever geen fiets`) look alike, so only what can hardly be lacked
is taken for a no, and what is said as a wish or stands first.
"""

from collections.abc import Collection, Sequence

from wegwijzer.index.store import Index
from wegwijzer.text import EMPTY_WORDS, light_stems, word_set

from .concepts import places_of

_EXCEPT = ("behalve", "uitgezonderd")
_NO = ("geen", *_EXCEPT)
_LACKING = ("geen", "zonder", "niets", "niks")
_NEGATORS = ("niet", "nooit", *_EXCEPT, *_LACKING)
_BETWEEN = word_set("op in de het een s bij naar voor van met elke iedere meer te hele zo graag")
_LINKS = word_set("en of noch")
# Before the no of who does not want it; who cannot may want to learn it.
_WISHES = word_set("maar liever wil wilt willen wel hoef hoeft hou houd houdt")
_CANNOT = word_set("kan kun kunt kunnen mag durf durft durven lukt leer leren")
_ONLY = "alleen"
# 'Vrijdag kan ik niet': what may stand between, and what may follow.
_BEFORE_NOT = _LINKS | word_set("kan kun kunt kunnen lukt ik hij zij ze we wij")
_AFTER_NOT = _LINKS | word_set("maar want omdat")


def negator(typed: Sequence[str], place: int, negated: Collection[int] = ()) -> int:
    """Give the place of what negates the word at a place, or -1; a negated word passes it on to the next of a list."""
    at = place - 1
    while at >= 0 and (typed[at] in _BETWEEN or (negated and typed[at] in _LINKS)):
        at -= 1
    if at > 0 and typed[at] in _LINKS:
        # `Niet wandelen of fietsen`; `geen werk en fietsen` is two things.
        no = negator(typed, at - 1)
        return no if typed[at] != "en" or typed[no] == "niet" else -1
    return at if at >= 0 and (typed[at] in _NEGATORS or at in negated) else -1


def is_declined(typed: Sequence[str], no: int) -> bool:
    """Whether a no says what one wants, by itself or as a wish: `niet wandelen`, `sporten maar niet zwemmen`."""
    return (no == 0 or typed[no - 1] in _WISHES) and _CANNOT.isdisjoint(typed)


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
    cannot = 0 <= no == start - 1 and typed[no] not in _NO and kind == "traject" and not is_declined(typed, no)
    return -1 if cannot or (no >= 0 and _is_lack(index, typed, no, start)) else no


def read_unwanted(index: Index, typed: Sequence[str], free: Collection[int]) -> dict[int, str]:
    """Find the subjects that are not wanted, and how each is said: what is excepted, and themas."""
    places = {place: negator(typed, place) for place in sorted(free) if typed[place] not in EMPTY_WORDS}
    return {
        place: not_read(typed, no, place + 1)
        for place, no in places.items()
        if no >= 0 and typed[place] != _ONLY and _is_unwanted(index, typed, no, place)
    }


def _is_unwanted(index: Index, typed: Sequence[str], no: int, place: int) -> bool:
    themas = (phrase.targets[0] for phrase in index.phrases(light_stems(typed[place])) if phrase.kind == "thema")
    is_thema = typed[no] == "geen" and any(thema.split("-")[0] == typed[place] for thema in themas)
    if is_thema or typed[no] in _EXCEPT:
        return not _is_lack(index, typed, no, place)
    # `Niet meer drinken` is what a client says too.
    wish = is_declined(typed, no) and not _is_lack(index, typed, no, place, "belemmering")
    return wish and not (_may_lack(typed, no) and not _is_in_name(index, typed[place]))


def _may_lack(typed: Sequence[str], no: int) -> bool:
    """Whether a no may tell what is lacked, which is seldom a name: `geen rijbewijs`, but not `niks met kinderen`."""
    return typed[no] in _LACKING and typed[no - 1 : no] != ["liever"] and typed[no + 1] != "met"


def _is_in_name(index: Index, word: str) -> bool:
    return any(field == "naam" for stem in light_stems(word) for _, field in index.places(stem))


def _is_lack(index: Index, typed: Sequence[str], no: int, place: int, kind: str = "") -> bool:
    """Whether the catalogue knows it as what a client says: `geen contact`, `(lang) zonder werk`."""
    phrases = index.phrases(light_stems(typed[place]))
    own = {at: tuple(light_stems(word)) for at, word in enumerate(typed)}
    ways = ({**own, no: (word,)} for word in (typed[no], "zonder"))
    found = ((phrase.kind, places_of(phrase, way)[0]) for way in ways for phrase in phrases)
    return any(place in places and (no in places or said == kind) for said, places in found)
