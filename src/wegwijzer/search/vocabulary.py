"""Every word that search knows, with its stems and the best field in which it stands."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from wegwijzer.index.store import FIELDS, Phrase
from wegwijzer.text import light_stems, stems

from .fields import content_words

# Up to and including the place; the fields after it are long texts.
FULL_FIELDS = FIELDS.index("locatie")
# Words that only a client says stand in no traject; they count as much as a trefwoord when a spelling is mended.
PHRASE_FIELD = FIELDS.index("thema")

Words = Mapping[str, tuple[tuple[str, ...], int]]


class Said(NamedTuple):
    """The words of phrases: those that clients say, and those that a synonym stands for."""

    words: Sequence[str]
    meant: Sequence[str]


def phrase_words(phrases: Sequence[Phrase]) -> Said:
    """Give the words of phrases, each once."""
    words = dict.fromkeys(word for phrase in phrases for word in content_words(phrase.text))
    targets = [target for phrase in phrases if phrase.kind == "synoniem" for target in phrase.targets]
    return Said(list(words), list(dict.fromkeys(word for target in targets for word in content_words(target))))


def compile_vocabulary(
    entries: Iterable[Sequence[Sequence[str]]], said: Said, full: Callable[[str], tuple[str, ...]] = stems
) -> Words:
    """Give every word with its stems and the best field in which it stands.

    `entries` are the words of each traject by field; `full` gives all stems of a word.
    """
    best: dict[str, int] = {}
    for fields in entries:
        for place, found in enumerate(fields):
            for word in found:
                if best.get(word, place) >= place:
                    best[word] = place
    for word in said.words:
        best[word] = min(best.get(word, PHRASE_FIELD), PHRASE_FIELD)
    for word in said.meant:
        best.setdefault(word, PHRASE_FIELD)
    return {word: (full(word) if place <= FULL_FIELDS else light(word), place) for word, place in best.items()}


def light(word: str) -> tuple[str, ...]:
    """Give the stems that need no stemmer, in a fixed order; enough for the words of a long text."""
    return tuple(sorted(light_stems(word)))
