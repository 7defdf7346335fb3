"""What a rule for reading a filter is made of. The page reads the same rules, so they are plain data.

A word in capitals in a pattern stands for one of `PARTS`. A group `voor` is what must stand before, and is not read.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .filters import Filters
from .numbers import NUMBER, TENS, YEARS

# What becomes of the words that a rule reads: nothing of them is searched; they name a subject too, as 'jongeren' does;
# they say who the client is, and are a subject only when nothing else is asked; they only count in what clients say.
DROP, SUBJECT, CLIENT, PHRASE = range(4)
ONE_DIGIT = "(?:[1-9]|een|twee|drie|vier|vijf|zes)"
PARTS = {
    "GETAL": NUMBER,
    "JAREN": YEARS,
    "TIENTAL": f"(?:[2-9]0|{'|'.join(TENS)})",
    "TREDE": rf"(?:\d[.,]\d|{ONE_DIGIT}(?: (?:punt |komma )?{ONE_DIGIT})?|\d)\b",
    "VROUW": r"\b(?:vrouw|vrouwen|vrouwtje|dames?|dametje|meiden|meisje|mevrouw|moeders?)\b",
    "MAN": r"\b(?:man|mannen|mannetje|heer|heren|meneer|mijnheer|vaders?|kerels?|vent|gozer)\b",
    "DAG": r"\b(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|weekend)",
}


class Rule(NamedTuple):
    """How a filter is asked: trigger words of which one must be there, the pattern, what it asks, how that is said.

    A bound of an age is a sum of numbers and groups. A rule that neither asks nor says anything finds what cannot be
    read as a filter.
    """

    triggers: str
    pattern: str
    asks: Mapping[str, object] = {}
    said: str = ""
    words: int = DROP


class Found(NamedTuple):
    """A part of the query that asks something: which characters, what it asks, how it was read, what of its words."""

    start: int
    end: int
    filters: Filters
    said: str
    words: int = DROP


Rules = Sequence[Rule]
