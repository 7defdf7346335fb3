"""Het aanbod (what is on offer): all trajecten in halves, and whole where they are told."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

Doc = Mapping[str, Any]
# One traject: its id and name, and the keys of its halves, which others may share: for whom, and when and for how much.
Row = tuple[str, str, int, int]


class Aanbod(Protocol):
    """All trajecten of a catalogue."""

    def rows(self) -> Sequence[Row]:
        """Give a row for each traject, in a neutral and stable order: by name in lower case, then by id."""

    def audiences(self) -> Iterable[tuple[int, Doc]]:
        """Give each half that says whom a traject is for, once, by its key."""

    def terms(self) -> Iterable[tuple[int, Doc]]:
        """Give each half that says when a traject is and what it costs, once, by its key."""

    def docs(self, ids: Sequence[str]) -> Iterable[Doc]:
        """Give trajecten whole, in the order that was asked."""
