"""What a rule looks at: all files of the catalogue, and where each value stands."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar

from wegwijzer.document import ValuePath, dotted
from wegwijzer.errors import Problem
from wegwijzer.models.base import Model

M = TypeVar("M", bound=Model)
Places = Callable[[str, ValuePath], tuple[int, int]]


class Entry(NamedTuple):
    """One file of the catalogue: its kind, the id its name gives, and its model; None when it has faults.

    `part` is then the model of what is right of it, if that can be had. A file that does not belong has no kind and no
    model: nobody knows what it was meant to be.
    """

    kind: str
    id: str
    file: str
    item: Model | None
    part: Model | None = None


class Scope(NamedTuple):
    """What the rules look at: all files, those with faults too, so that one fault does not cause others.

    `places` gives line and column of a path in a file. Without `today` the rules about dates stay silent.
    """

    entries: tuple[Entry, ...]
    places: Places
    today: dt.date | None = None

    def of(self, model: type[M]) -> Iterator[tuple[str, M]]:
        """Go through the valid files of one kind: file and model."""
        for entry in self.entries:
            if isinstance(entry.item, model):
                yield entry.file, entry.item

    def parts_of(self, model: type[M]) -> Iterator[tuple[str, M]]:
        """Go through the files of one kind, with what is right of those that have faults."""
        for entry in self.entries:
            found = entry.item or entry.part
            if isinstance(found, model):
                yield entry.file, found

    def names(self, kind: str) -> dict[str, str]:
        """Give the names by id of a kind that has one file for each item; empty where it has a fault."""
        return {
            entry.id: str(getattr(entry.item or entry.part, "naam", "")) for entry in self.entries if entry.kind == kind
        }

    def single(self, model: type[M]) -> M | None:
        """Give what the one file of a kind holds, or None when it is missing or has faults."""
        return next((item for _, item in self.of(model)), None)

    def problem(self, file: str, path: ValuePath, message: str, hint: str = "") -> Problem:
        """Make a problem at the exact value."""
        return Problem(file, *self.places(file, path), dotted(path), message, hint)


Rule = Callable[[Scope], Iterator[Problem]]
