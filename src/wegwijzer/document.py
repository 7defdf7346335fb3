"""A YAML file as the strict reader hands it over: plain data, and where each part of it stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from wegwijzer.errors import Problem

ValuePath = tuple[str | int, ...]


_NONE_INSIDE: Mapping[str | int, "Spot"] = MappingProxyType({})


class Spot:
    """One node of a file: the place of its value, of its key where it has one, and the nodes inside it."""

    __slots__ = ("children", "column", "key", "line")

    def __init__(self, line: int, column: int, key: tuple[int, int] | None = None) -> None:
        self.line = line
        self.column = column
        self.key = key
        self.children: Mapping[str | int, Spot] = _NONE_INSIDE

    @property
    def value_place(self) -> tuple[int, int]:
        """Line and column where the value starts."""
        return self.line, self.column

    @property
    def key_place(self) -> tuple[int, int]:
        """Line and column of the key; of the value where there is no key (list items, the whole file)."""
        return self.key or self.value_place

    @property
    def place(self) -> tuple[int, int]:
        """Where a reader looks for this node: a single value itself, a group at its key."""
        return self.key_place if self.children else self.value_place

    def locate(self, path: Sequence[str | int]) -> "tuple[ValuePath, Spot]":
        """Walk along `path` as far as the file goes, stepping over the parts that the file does not have.

        Models insert such parts: `kosten: {bedrag: 2}` is checked as `kosten.prijzen.0.bedrag`.
        """
        trail: list[str | int] = []
        spot = self
        for part in path:
            inner = spot.children.get(part)
            if inner is not None:
                spot = inner
                trail.append(part)
        return tuple(trail), spot

    def walk(self, path: ValuePath = ()) -> "Iterator[tuple[ValuePath, Spot]]":
        """Go through all nodes, outermost first."""
        yield path, self
        for part, inner in self.children.items():
            yield from inner.walk((*path, part))


@dataclass
class Document:
    """One file after strict reading.

    `data` is None when the file could not be read to its end. Every scalar in it is the text the editor
    typed. A key without a value is left out of `data`; `spot` still knows it and `empty` lists its path.
    """

    file: str
    data: dict[str, Any] | None = None
    spot: Spot = field(default_factory=lambda: Spot(1, 1))
    empty: list[ValuePath] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)

    def add_problem(self, place: tuple[int, int], path: ValuePath, message: str, hint: str = "") -> None:
        """Note an error at a place of this file."""
        self.problems.append(Problem(self.file, *place, dotted(path), message, hint))

    def add_warning(self, place: tuple[int, int], path: ValuePath, message: str, hint: str = "") -> None:
        """Note a warning at a place of this file."""
        self.warnings.append(Problem(self.file, *place, dotted(path), message, hint))


MAX_PART = 60


def dotted(path: Sequence[str | int]) -> str:
    """Write a path with dots, cutting keys that are too long to repeat."""
    parts = (str(part) for part in path)
    return ".".join(part if len(part) <= MAX_PART else part[: MAX_PART - 1] + "…" for part in parts)
