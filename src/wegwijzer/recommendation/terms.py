"""When, how long and for how much: reckoned once for all trajecten of which this is the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from ..costs import cost_over_months, cost_per_keer, describe_estimate, judge_gratis
from ..models.plain import duur_of_data, kosten_of_data, rooster_of_data
from ..models.vakantiedagen import Vakanties
from .occurrence import first_occurrence

PARTS = ("rooster", "kosten", "duur")


class Terms:
    """The schedule, price and duration of a traject as objects, and what they come to for one client."""

    def __init__(
        self, doc: Mapping[str, Any], uitkering: str | None, today: dt.date, vakanties: Vakanties | None
    ) -> None:
        self.rooster = rooster_of_data(doc["rooster"])
        self.kosten = kosten_of_data(doc["kosten"])
        self.duur = duur_of_data(doc["duur"]) if doc.get("duur") else None
        self.price = cost_per_keer(self.kosten, self.rooster, self.duur, uitkering)
        self.gratis = judge_gratis(self.kosten, uitkering) == "ja"
        self._uitkering = uitkering
        self._today = today
        self._vakanties = vakanties

    @cached_property
    def three_months(self) -> str:
        """Say what the first three months cost."""
        return describe_estimate(cost_over_months(self.kosten, self.rooster, self.duur, self._uitkering))

    @cached_property
    def first(self) -> str:
        """Say when the first time is."""
        return first_occurrence(self.rooster, self._today, self._vakanties)
