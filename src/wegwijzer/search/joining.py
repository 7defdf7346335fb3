"""Words written apart that are one: halves of a compound, also misspelt, and a separable verb."""

from wegwijzer.index.store import Index
from wegwijzer.text import EMPTY_WORDS, FUNCTION_WORDS, SEPARABLE, light_stems

from .concepts import Alternative, Concept
from .days import is_moment
from .numbers import TENS
from .spelling import SUBJECT_FIELDS, correct

PARTICLE_ROOM = 4
Known = dict[str, tuple[tuple[str, ...], int]]


def join_halves(typed: list[str], known: Known) -> list[str]:
    """Make one word of two that only together are one: `digi d`, `in burgering`."""
    joined: list[str] = []
    for word in typed:
        whole = joined[-1] + word if joined else ""
        if whole in known and not all(part in known or part in FUNCTION_WORDS for part in (joined[-1], word)):
            joined[-1] = whole
        else:
            joined.append(word)
    return joined


def join_misspelt(index: Index, typed: list[str], known: Known) -> list[str]:
    """Make one word of two that only together are near one: `fleks tensie`, `kinder diskos`."""
    strangers = {word for word in typed if word not in known and word not in EMPTY_WORDS and not word[0].isdigit()}
    strangers = {word for word in strangers - {*TENS} if not is_moment(word) and not index.existing_stems([word])}
    joined: list[str] = []
    for word in typed:
        # What came of it may still be a half: `schuld hulp verlenning`.
        while joined and strangers & {joined[-1], word} and correct(index, joined[-1] + word):
            word = joined.pop() + word
            strangers.add(word)
        joined.append(word)
    return joined


def join_neighbours(index: Index, typed: list[str], content: list[int], concepts: dict[int, Concept]) -> None:
    """`buurt koffie` may be `buurtkoffie`, and `om handen` may be `omhanden`."""
    for other in content:
        if other - 1 not in concepts and (not other or typed[other - 1] not in SEPARABLE):
            continue
        joined = typed[other - 1] + typed[other]
        found = tuple(sorted(index.existing_stems(light_stems(joined))))
        if found:
            for place in concepts.keys() & {other - 1, other}:
                concepts[place].alternatives.append(Alternative((found,), 1.0, joined))


def join_particles(index: Index, typed: list[str], free: set[int], concepts: dict[int, Concept]) -> None:
    """`leest graag voor` is `voorlezen`: the first half of a separable verb stands after it, at some distance."""
    found: dict[str, tuple[int, str]] = {}
    for end in free:
        if typed[end] in SEPARABLE:
            for place in free.intersection(range(end - PARTICLE_ROOM, end)):
                # An infinitive does not come apart: `lezen voor mijn werk`.
                if typed[place] not in FUNCTION_WORDS and not typed[place].endswith("en"):
                    whole = typed[end] + typed[place]
                    found.update(dict.fromkeys(light_stems(whole), (place, whole)))
    for stem in sorted(index.existing_stems(found)) if found else ():
        place, whole = found[stem]
        concepts[place] = Concept(typed[place], place, [Alternative(((stem,),), 1.0, whole, SUBJECT_FIELDS)])
