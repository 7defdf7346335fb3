"""One traject and one client side by side: what every rule looks at, computed once."""

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from ..models.profiel import Profiel
from .basis import Basis, leaf_treden
from .views import duur_view, kosten_view, rooster_view

Doc = Mapping[str, Any]
Oordeel = Literal["ja", "nee", "onbekend"]
USABLE = ("beschikbaar", "pilot")
ELSEWHERE = ("elders", "gewenst")


@dataclass(frozen=True)
class Match:
    """How well a traject answers one interest: from 0 to 1, and the reason in words."""

    score: float
    reason: str


# Interest words, whether the client is ready to help others, and the ids among which a weak answer counts as well;
# gives the trajecten that answer, by id.
Matcher = Callable[[str, bool, Collection[str]], Mapping[str, Match]]


def no_interests(words: str, helping: bool, among: Collection[str]) -> Mapping[str, Match]:
    """Match nothing: the matcher for a profile without interests."""
    return {}


@dataclass(frozen=True)
class Verdict:
    """What one hard criterion says: met, failed, or unknown with the question that settles it.

    `key` is the key of the profile that would settle it; empty when a person or the provider must say.
    """

    criterium: str
    oordeel: Oordeel
    zin: str = ""
    vraag: str = ""
    key: str = ""
    label: str = ""
    # A price or a day, which only the provider knows.
    aanbieder: bool = False


@dataclass(frozen=True)
class Score:
    """Points that one soft rule gives, with the sentence that says why."""

    onderdeel: str
    punten: int
    zin: str


@dataclass(frozen=True)
class Client:
    """The profile with what follows from it and from the rules of the municipality."""

    profiel: Profiel
    basis: Basis
    today: dt.date
    interests: Mapping[str, Mapping[str, Match]] = field(default_factory=dict)

    @cached_property
    def ladder(self) -> list[str]:
        """The treden on which a client can stand, from low to high."""
        return leaf_treden(self.basis)

    @cached_property
    def treden(self) -> tuple[str, ...]:
        """The treden of the client, with all of 2 written out."""
        return self.spread(self.profiel.subtreden or ())

    @property
    def rules(self) -> dict[str, Any]:
        """The rules of advies.yaml."""
        rules: dict[str, Any] = self.basis["regels"]
        return rules

    @cached_property
    def _weights(self) -> dict[str, int]:
        return {item["id"]: int(item["punten"]) for item in self.rules["gewichten"]}

    @cached_property
    def _spread(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        return {}

    def points(self, onderdeel: str) -> int:
        """Give the most points that one part may give."""
        return self._weights[onderdeel]

    def spread(self, subtreden: tuple[str, ...]) -> tuple[str, ...]:
        """Write (sub)treden out as treden on which a client can stand, from low to high; few differ, so remembered."""
        if subtreden not in self._spread:
            found = tuple(key for key in self.ladder if any(covers(item, key) for item in subtreden))
            self._spread[subtreden] = found
        return self._spread[subtreden]

    def label(self, belemmering: str) -> str:
        """Give the name of an obstacle, as it stands in a sentence."""
        return str(self.basis["belemmeringen"].get(belemmering, belemmering)).lower()


def covers(one: str, other: str) -> bool:
    """Whether a (sub)trede is the other one, or the whole of which the other is a part."""
    return one == other or other.startswith(f"{one}.")


@dataclass(frozen=True)
class Case:
    """One traject for one client."""

    doc: Doc
    client: Client

    @cached_property
    def rooster(self) -> Any:
        """The schedule as an object."""
        return rooster_view(self.doc.get("rooster") or {})

    @cached_property
    def kosten(self) -> Any:
        """The cost as an object."""
        return kosten_view(self.doc.get("kosten") or {})

    @cached_property
    def duur(self) -> Any:
        """The duration as an object, or None."""
        return duur_view(self.doc.get("duur"))

    @cached_property
    def subtreden(self) -> tuple[str, ...]:
        """The treden of the traject, with all of 2 written out."""
        return self.client.spread(tuple(self.doc.get("subtreden") or ()))

    @property
    def profiel(self) -> Profiel:
        """The profile of the client."""
        return self.client.profiel

    @property
    def doelgroep(self) -> Mapping[str, Any]:
        """The target group."""
        return self.doc.get("doelgroep") or {}

    @property
    def verwijzing(self) -> str:
        """What the klantmanager can do."""
        return str((self.doc.get("aanmelding") or {}).get("verwijzing") or "onbekend")

    @cached_property
    def helps(self) -> tuple[str, ...]:
        """The obstacles of the client that this traject helps with."""
        return tuple(key for key in self.profiel.belemmeringen or () if key in (self.doc.get("helpt_bij") or ()))
