"""When, how long and for how much: the half of a traject that is reckoned."""

from __future__ import annotations

from functools import cached_property
from typing import Self

from wegwijzer.costs import Estimate, Reckoning, describe_estimate, judge_gratis
from wegwijzer.models.plain import duur_of_data, kosten_of_data, rooster_of_data
from wegwijzer.schedule.attending import attended

from .aanbod import Doc
from .client import Client, Half
from .occurrence import first_occurrence
from .timing import can_come


class Terms(Half):
    """The schedule, price and duration of a traject as objects, and what they come to for one client."""

    def __init__(self, doc: Doc, client: Client) -> None:
        super().__init__(doc, client)
        self.rooster = rooster_of_data(doc["rooster"])
        self.kosten = kosten_of_data(doc["kosten"])
        self.duur = duur_of_data(doc["duur"]) if doc.get("duur") else None

    @cached_property
    def price(self) -> Estimate | None:
        """What the client pays for one time; None is unknown."""
        return Reckoning(self.kosten, self.rooster, self.duur, self.profiel.uitkering).per_keer

    @cached_property
    def each(self) -> str:
        """Say what one time costs, where that is known; for each budget that is tried it is the same."""
        return f"{describe_estimate(self.price)} per keer"

    @cached_property
    def gratis(self) -> bool:
        """Whether it is free for this client."""
        return judge_gratis(self.kosten, self.profiel.uitkering) == "ja"

    def of(self, client: Client) -> Self:
        """Give the same half for a client of whom more is known; what hangs on the benefit is reckoned anew."""
        other = super().of(client)
        if client.profiel.uitkering != self.profiel.uitkering:
            for name in ("price", "each", "gratis", "three_months"):
                vars(other).pop(name, None)
        return other

    @cached_property
    def when(self) -> str:
        """The schedule in words; empty where nothing is known."""
        return str(self.doc["rooster"].get("tekst") or "")

    @cached_property
    def price_text(self) -> str:
        """The price in words; empty where nothing is known."""
        return str((self.doc.get("kosten") or {}).get("tekst") or "")

    @cached_property
    def three_months(self) -> str:
        """Say what the first three months cost on the days on which the client can come."""
        rooster = attended(self.rooster, can_come(self.profiel.dagen, self.profiel.dagdelen))
        return describe_estimate(Reckoning(self.kosten, rooster, self.duur, self.profiel.uitkering).over_months())

    @cached_property
    def first(self) -> str:
        """Say when the first time is."""
        return first_occurrence(self.rooster, self.client.today, self.client.vakanties)
