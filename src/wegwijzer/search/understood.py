"""What is understood of a query so far: each part of the reading adds to it."""

from .concepts import Concept
from .filters import Filters
from .joining import Known
from .spelling import is_of_a_kind


class Reading:
    """The query as it was understood."""

    __slots__ = (
        "aside",
        "begun",
        "concepts",
        "corrected",
        "filters",
        "heard",
        "known",
        "named",
        "quiet",
        "role",
        "said",
        "unknown",
    )

    def __init__(self, role: int = 0, known: Known | None = None) -> None:
        # The words that the vocabulary has, looked up at once.
        self.known: Known = known or {}
        # Words that were read as a filter too: beside another subject they say little more.
        self.aside: set[int] = set()
        # Words that ask what is no filter, with how that is said: alone they are not searched.
        self.quiet: dict[int, str] = {}
        self.filters = Filters()
        self.concepts: list[Concept] = []
        self.named: dict[str, str] = {}
        self.said: list[str] = []
        self.corrected: dict[str, str] = {}
        self.unknown: list[str] = []
        # The word that is still being typed: the start of another one.
        self.begun = ""
        # What is left of the query beside filters and names and what is declined, as it was mended.
        self.heard: list[str] = []
        # Above zero the client wants to help, below zero the client is to be helped.
        self.role = role

    def asks_subject(self) -> bool:
        """Whether words decide; beside a day or a trede, words that are nowhere take no hits away, but `rijles`."""
        known = self.named or any(concept.alternatives for concept in self.concepts)
        beside = self.filters.dag or self.filters.dagdeel or self.filters.trede
        return bool(known or (self.concepts and not beside) or any(map(is_of_a_kind, self.unknown)))
