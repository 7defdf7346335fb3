"""Stukken (pieces): what a folder is put together from, taken from the build before where nothing beneath it changed.

A piece is the text of one card, or one compiled template. Its basis says all that it is made from besides the
program: the file of the traject, and what the catalogue around it puts on the card. Whoever hands over pieces of an
earlier build vouches that the same program made them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, TypeVar

from jinja2.bccache import BytecodeCache

if TYPE_CHECKING:
    from jinja2.bccache import Bucket

    from .cards import Card

# Stands where a card will come; neither a text of the catalogue nor the JSON in the page can hold this sign.
EDGE = "\0"
# Its kind and name; what it was made from, and what came out.
Key = tuple[str, str]
Piece = tuple[str, str | bytes]
Content = TypeVar("Content", str, bytes)


class Pieces:
    """The pieces of the build before, and those that this build uses.

    `sources` gives a digest of the file of each traject; of one without, the card is always made. `on_card` hears how
    many cards there are so far.
    """

    def __init__(
        self,
        sources: Mapping[str, str] | None = None,
        before: Mapping[Key, Piece] | None = None,
        on_card: Callable[[int], object] = lambda done: None,
    ) -> None:
        self._sources = sources or {}
        self._before = before or {}
        self._on_card = on_card
        self._cards = 0
        self.used: dict[Key, Piece] = {}

    def card(self, kind: str, card: Card, also: object, make: Callable[[], str]) -> str:
        """Give the text of a card; `also` is what its template is told besides the card."""
        self._cards += 1
        self._on_card(self._cards)
        source = self._sources.get(card.traject.id)
        if source is None:
            return make()
        # The traject itself follows from its file, and is large.
        around = [getattr(card, field.name) for field in fields(card) if field.name != "traject"]
        basis = f"{source} {also!r} {around!r}"
        found = self.find(kind, card.traject.id, basis)
        if isinstance(found, str):
            return found
        return self.add(kind, card.traject.id, basis, make())

    def find(self, kind: str, name: str, basis: str) -> str | bytes | None:
        """Give a piece of the build before that was made from the same."""
        piece = self._before.get((kind, name))
        if piece is None or piece[0] != basis:
            return None
        self.used[kind, name] = piece
        return piece[1]

    def add(self, kind: str, name: str, basis: str, content: Content) -> Content:
        """Remember a piece that was made now."""
        self.used[kind, name] = (basis, content)
        return content


class CompiledTemplates(BytecodeCache):
    """Templates as Jinja compiled them in one environment; `kind` keeps another apart, which escapes otherwise."""

    def __init__(self, pieces: Pieces, kind: str) -> None:
        self._pieces = pieces
        self._kind = kind

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of the build before, when it comes from the same source."""
        found = self._pieces.find(self._kind, bucket.key, bucket.checksum)
        if isinstance(found, bytes):
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember code that was compiled now."""
        self._pieces.add(self._kind, bucket.key, bucket.checksum, bucket.bytecode_to_string())


def fill(page: str, cards: Mapping[str, str]) -> str:
    """Put the cards in their places."""
    parts = page.split(EDGE)
    # The odd parts are ids of trajecten.
    parts[1::2] = [cards[traject_id] for traject_id in parts[1::2]]
    return "".join(parts)
