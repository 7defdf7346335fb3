"""Read a query: what is asked apart from a subject, and the subjects, each with the stems that may stand for it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from wegwijzer.index.store import Index
from wegwijzer.text import EMPTY_WORDS, tokens

from .asking import read_filters
from .joining import Known, join_halves, join_misspelt
from .naming import read_names
from .negation import read_unwanted
from .roles import role
from .spelling import without_kind
from .subjects import read_subjects
from .times import spell_times
from .understood import Reading

NOTHING_READ = "geen woord herkend"
ABBREVIATION = re.compile(r"\b(?:[A-Za-z]\.){2,}")


def read(index: Index, words: Sequence[str], today: str = "", *, typing: bool = False) -> Reading:
    """Read the words of a query; without a day of today, `morgen` asks for none; while typing the last may be half."""
    text = ABBREVIATION.sub(lambda match: match[0].replace(".", ""), " ".join(words))
    typed = spell_times(tokens(text.replace("€", " euro ").replace("+", " plus ")), today)
    known = index.known_words([*typed, *(one + other for one, other in pairwise(typed))])
    typed = join_misspelt(index, join_halves(typed, known), known)
    reading = Reading(role(" ".join(typed)), known)
    reading.begun = typed[-1] if typing and typed else ""
    free = read_names(index, typed, reading)
    free = read_filters(index, typed, free, reading)
    unwanted = read_unwanted(index, typed, free)
    reading.said += unwanted.values()
    free -= unwanted.keys()
    read_subjects(index, _essences(index, typed, free, known), free, reading)
    reading.heard = [reading.corrected.get(typed[place], typed[place]) for place in sorted(free)]
    if not reading.said and not reading.concepts:
        reading.said.append(NOTHING_READ)
    return reading


def _essences(index: Index, typed: list[str], free: set[int], known: Known) -> list[str]:
    """Give the words, and of an unknown compound what it is about."""
    essences = list(typed)
    for place in free:
        word = typed[place]
        if word not in known and word not in EMPTY_WORDS:
            essences[place] = without_kind(index, word)
            known.update(index.known_words([essences[place]]))
    return essences
