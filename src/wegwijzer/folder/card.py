"""A traject as the folder shows it: what is told on its card, in the order of reading."""

import hashlib
from dataclasses import dataclass, fields
from functools import cached_property
from typing import NamedTuple

from wegwijzer.dutch import follow_on, join_remarks
from wegwijzer.models.doelgroep import Voorwaarde
from wegwijzer.models.traject import Traject
from wegwijzer.staleness import Trap

from .places import Link
from .wording import Label


class Fact(NamedTuple):
    """One thing known, or not known, about a traject: a term, and texts or links."""

    term: str
    texts: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    unknown: bool = False

    @property
    def text(self) -> str:
        """Give the texts as they follow on the links."""
        text = join_remarks(self.texts)
        return follow_on(text) if self.links and text else text


class Result(NamedTuple):
    """What a traject brought, with its numbers in words."""

    text: str
    numbers: str
    source: str


@dataclass(frozen=True)
class Card:
    """A traject as the folder shows it; templates only walk through it."""

    traject: Traject
    anchor: str
    labels: tuple[Label, ...]
    treden: tuple[Link, ...]
    facts: tuple[Fact, ...]
    first: tuple[Voorwaarde, ...]
    ask: tuple[str, ...]
    sign_up: tuple[Fact, ...]
    details: tuple[Fact, ...]
    not_for: tuple[str, ...]
    results: tuple[Result, ...]
    checked: str
    tier: Trap
    notes: bool

    @cached_property
    def around(self) -> str:
        """Give a short text that changes with anything but the traject itself, which follows from its file."""
        content = repr([getattr(self, field.name) for field in fields(self) if field.name != "traject"])
        return hashlib.blake2b(content.encode(), digest_size=16).hexdigest()

    @property
    def stale(self) -> bool:
        """Whether it was verified too long ago."""
        return self.tier is Trap.VERLOPEN
