"""Stukken (pieces): what a folder is put together from, taken from the build before where nothing beneath it changed.

A piece is what was read of a file, a compiled template, the text of a card or of a chapter. Its basis says all that it
is made from besides the program: the stamp or the content of a file, what else its template is handed. Whoever hands
over pieces of an earlier build vouches that the same program made them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, TypeVar

from markupsafe import Markup

if TYPE_CHECKING:
    from .card import Card

# Stands where a card or chapter will come; neither a text of the catalogue nor the JSON in the page can hold this sign.
EDGE = "\0"
# Its kind and name; what it was made from, and what came out.
Key = tuple[str, str]
Piece = tuple[str, str | bytes]
Content = TypeVar("Content", str, bytes)


class Pieces:
    """The pieces of the build before, and those that this build uses.

    `on_card` hears how many cards there are so far.
    """

    def __init__(
        self, before: Mapping[Key, Piece] | None = None, on_card: Callable[[int], object] = lambda done: None
    ) -> None:
        self._before = before or {}
        self._on_card = on_card
        self._cards = 0
        self.used: dict[Key, Piece] = {}
        # A digest of all files that a traject is read from; of one without, everything is always made.
        self.sources: Mapping[str, str] = {}
        # A digest of all other files; without it, everything is always made.
        self.others: str | None = None

    def card(self, kind: str, card: Card, also: object, make: Callable[[], str]) -> str:
        """Give the text of a card; `also` is what its template is told besides the card."""
        self._cards += 1
        self._on_card(self._cards)
        return self.of_traject(kind, card.traject.id, (also, card.around), make)

    def of_traject(self, kind: str, traject_id: str, also: object, make: Callable[[], str]) -> str:
        """Give what was made of a traject and of `also`."""
        source = self.sources.get(traject_id)
        return make() if source is None else self._text(kind, traject_id, f"{source} {also!r}", make)

    def of_others(self, kind: str, name: str, also: object, make: Callable[[], str]) -> str:
        """Give what was made of all files that are no traject, and of `also`."""
        return make() if self.others is None else self._text(kind, name, f"{self.others} {also!r}", make)

    def _text(self, kind: str, name: str, basis: str, make: Callable[[], str]) -> str:
        """Give a text of the build before that was made from the same, or make it; a basis can be as long as a card."""
        basis = hashlib.blake2b(basis.encode(), digest_size=16).hexdigest()
        found = self.find(kind, name, basis)
        return found if isinstance(found, str) else self.add(kind, name, basis, make())

    def find(self, kind: str, name: str, basis: str) -> str | bytes | None:
        """Give a piece of the build before that was made from the same."""
        piece = self._before.get((kind, name))
        if piece is None or piece[0] != basis:
            return None
        self.used[kind, name] = piece
        return piece[1]

    def hold(self, kind: str) -> None:
        """Keep all pieces of a kind for the next build, also what this one has no need of."""
        self.used |= {key: piece for key, piece in self._before.items() if key[0] == kind}

    def add(self, kind: str, name: str, basis: str, content: Content) -> Content:
        """Remember a piece that was made now."""
        self.used[kind, name] = (basis, content)
        return content


def places(names: Iterable[str]) -> dict[str, Markup]:
    """Give for each name the mark of the place where its text will come."""
    return {name: Markup(f"{EDGE}{name}{EDGE}") for name in names}  # noqa: S704 - an id


def fill(page: str, texts: Mapping[str, str]) -> str:
    """Put the texts in their places."""
    parts = page.split(EDGE)
    # The odd parts are names.
    parts[1::2] = [texts[name] for name in parts[1::2]]
    return "".join(parts)
