"""The client, and what every rule says of a half of a traject, computed once for all trajecten that share that half."""

import datetime as dt
from collections.abc import Iterable, Mapping
from copy import copy
from functools import cached_property
from typing import Any, Literal, NamedTuple, Self

from wegwijzer.ladder import covers, leaves
from wegwijzer.models.profiel import Profiel
from wegwijzer.models.vakantiedagen import Vakanties, read_vakantiedagen

from .aanbod import Doc
from .basis import Basis
from .matching import NO_WISHES

Oordeel = Literal["ja", "nee", "onbekend"]
LANGUAGE = "Nederlands"
ELSEWHERE = ("elders", "gewenst")
# As long as one of these is not known, a traject may be for others.
PERSONAL = ("subtrede", "geslacht", "leeftijd", "taal", "inburgeringsplichtig")


class Verdict(NamedTuple):
    """What one hard criterion says: met, failed, or unknown with the question that settles it.

    `key` is the key of the profile that would settle it, or the criterion itself where several can; empty when a person
    or the provider must say. `kop` is the
    part of the sentence that other trajecten share, `eigen` what holds for this one alone; without `kop` all is shared.
    `alone` is what to say when nothing else fails.
    """

    criterium: str
    oordeel: Oordeel
    zin: str = ""
    vraag: str = ""
    key: str = ""
    label: str = ""
    # A price or a day, which only the provider knows.
    aanbieder: bool = False
    # In the words in which one asks the client.
    client: bool = False
    kop: str = ""
    eigen: str = ""
    alone: str = ""


class Score(NamedTuple):
    """Points that one soft rule gives, with the sentence that says why."""

    onderdeel: str
    punten: int
    zin: str


class Client:
    """The profile with what follows from it and from the rules of the municipality."""

    def __init__(
        self,
        profiel: Profiel,
        basis: Basis,
        today: dt.date,
    ) -> None:
        self.profiel = profiel
        self.basis = basis
        self.today = today
        # Set once the interests are matched, which needs the treden of this client.
        self.wishes = NO_WISHES
        self.rules: dict[str, Any] = basis["regels"]
        # The treden on which a client can stand, from low to high.
        self.ladder = leaves(trede["id"] for trede in basis["treden"])
        self._weights = {item["id"]: int(item["punten"]) for item in self.rules["gewichten"]}
        self._spread: dict[tuple[str, ...], tuple[str, ...]] = {}
        self.treden = self.spread(profiel.subtreden or ())

    @cached_property
    def vakanties(self) -> Vakanties | None:
        """The school holidays, as far as the catalogue has them."""
        found = self.basis["schoolvakanties"]
        return read_vakantiedagen(found) if found else None

    def points(self, onderdeel: str) -> int:
        """Give the most points that one part may give."""
        return self._weights[onderdeel]

    def all_points(self, onderdeel: str, zin: str) -> Score:
        """Give all points that one part may give."""
        return Score(onderdeel, self._weights[onderdeel], zin)

    def spread(self, subtreden: tuple[str, ...]) -> tuple[str, ...]:
        """Write (sub)treden out as treden on which a client can stand; few differ, so they are remembered."""
        if subtreden not in self._spread:
            found = tuple(key for key in self.ladder if any(covers(item, key) for item in subtreden))
            self._spread[subtreden] = found
        return self._spread[subtreden]

    def knowing(self, **facts: Any) -> "Client":
        """Give the same client with more facts known."""
        other = copy(self)
        other.profiel = self.profiel._replace(**facts)
        other.treden = self.spread(other.profiel.subtreden or ())
        return other

    def stands_on(self, treden: Iterable[str]) -> bool:
        """Whether the profile names one of these, or a part of it; who is on 2 may be on any part, and is on none."""
        return any(covers(trede, own) for trede in treden for own in self.profiel.subtreden or ())

    @property
    def at_rest(self) -> bool:
        """Whether the client stands only where something must be solved first, and there is seldom a traject."""
        rest = self.rules["rust"]
        return bool(self.treden) and all(any(covers(trede, own) for trede in rest) for own in self.treden)

    def needs_by_language(self) -> list[str]:
        """Give the obstacles that follow from the language level, whether or not someone named them."""
        return [rule["belemmering"] for rule in self.rules["taalniveaus"] if rule["taal"] == self.profiel.taal]

    @property
    def needs_no_dutch(self) -> bool:
        """Whether it is known that the client speaks Dutch well enough."""
        return self.profiel.taal is not None and not self.needs_by_language()

    @property
    def must_integrate(self) -> bool | None:
        """Whether the client must integrate; who has finished need not start, also where the profile says both."""
        return False if self.profiel.taal == "ingeburgerd" else self.profiel.inburgeringsplichtig

    def is_help(self, key: str, thema: str) -> bool:
        """Whether a traject answers no liking, but only who asks for it; with who looks along any wish can go."""
        return thema in self.rules["geen_liefhebberij"] and key not in self.rules["maatwerk"]

    def label(self, belemmering: str) -> str:
        """Give the name of an obstacle, as it stands in a sentence; a language keeps its capital."""
        name = str(self.basis["belemmeringen"].get(belemmering, belemmering))
        return name if name.startswith(LANGUAGE) else name[:1].lower() + name[1:]


class Half:
    """One half of a traject for one client: what its rules look at, and what they say."""

    def __init__(self, doc: Doc, client: Client) -> None:
        self.doc = doc
        self.client = client
        self.profiel = client.profiel
        self.verdicts: tuple[Verdict, ...] = ()
        self.scores: tuple[Score, ...] = ()

    def of(self, client: Client) -> Self:
        """Give the same half for a client of whom more is known, not judged yet."""
        # As `copy` does, but hundreds of these are made for one advice.
        other = object.__new__(type(self))
        vars(other).update(vars(self), client=client, profiel=client.profiel)
        return other

    def judge(self, verdicts: Iterable[Verdict]) -> None:
        """Keep what the hard criteria say; a rule that says nothing is silent."""
        self.verdicts = tuple(verdicts)
        self.failed = tuple(item for item in self.verdicts if item.oordeel == "nee")
        self.open = tuple(item for item in self.verdicts if item.oordeel == "onbekend")

    def count(self, scores: Iterable[Score]) -> None:
        """Keep what the soft rules give."""
        self.scores = tuple(scores)
        self.points = sum(score.punten for score in self.scores)


class Audience(Half):
    """The half that says for whom a traject is, on which treden, and how one gets in."""

    def __init__(self, doc: Doc, client: Client) -> None:
        super().__init__(doc, client)
        self.status = str(doc["status"])
        self.thema = str(doc["thema"])
        self.doelgroep: Mapping[str, Any] = doc.get("doelgroep") or {}
        # All of 2 is written out.
        self.subtreden = client.spread(tuple(doc.get("subtreden") or ()))
        self.verwijzing = str(doc.get("verwijzing") or "onbekend")
        self.helpt_bij: tuple[str, ...] = tuple(doc.get("helpt_bij") or ())
        # Whether this comes before everything else.
        self.priority = False
        # Only for this does it take part, and nobody knows yet: then it comes after everything else.
        self.only_for = ""

    @property
    def helps(self) -> tuple[str, ...]:
        """What stands in the way of the client and this helps with."""
        return tuple(key for key in self.profiel.belemmeringen or () if key in self.helpt_bij)
