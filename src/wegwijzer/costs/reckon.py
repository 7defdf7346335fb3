"""What a client pays per keer, per month and in all, computed exactly; None is unknown and never zero."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING, Literal, NamedTuple

from wegwijzer.schedule.frequency import months_in_all, times_in_all, times_per_month

if TYPE_CHECKING:
    from wegwijzer.models.kosten import Kosten, Prijs
    from wegwijzer.models.rooster import Duur, Rooster

CENT = Decimal("0.01")
Gratis = Literal["ja", "voorwaarde", "nee", "onbekend"]
Share = Callable[["Prijs"], Fraction | None]


class Estimate(NamedTuple):
    """An amount for the client: exact inside, rounded to cents outside, and how sure it is."""

    exact: Fraction
    computed: bool = False
    at_least: bool = False

    @property
    def amount(self) -> Decimal:
        """The amount in euros, rounded to cents."""
        cents = Decimal(self.exact.numerator) / Decimal(self.exact.denominator)
        return cents.quantize(CENT, ROUND_HALF_UP)

    @property
    def about(self) -> bool:
        """Whether the amount is an average or was rounded, so that 'ongeveer' belongs before it."""
        return self.computed or Fraction(self.amount) != self.exact


ZERO = Estimate(Fraction(0))


def judge_gratis(kosten: Kosten, uitkering: str | None = None) -> Gratis:
    """Tell whether the client pays nothing: yes, under a condition, no, or unknown."""
    if kosten.gratis:
        if kosten.voorwaarde or (kosten.uitkering and kosten.uitkering != uitkering):
            return "voorwaarde"
        return "ja"
    sure = [prijs for prijs in kosten.prijzen if not prijs.voorwaarde]
    if any(_client_pays(prijs) for prijs in sure):
        return "nee"
    if any(_client_pays(prijs) for prijs in kosten.prijzen):
        return "voorwaarde" if sure else "onbekend"
    return "ja" if sure else "onbekend"


def _client_pays(prijs: Prijs) -> bool:
    """Tell whether a price takes money from the client."""
    return prijs.betaald_door == "client" and prijs.bedrag > 0


class Reckoning(NamedTuple):
    """What one traject costs a client: by its prices, how often and how long it is, and the benefit of the client.

    Of each sum None is unknown.
    """

    kosten: Kosten
    rooster: Rooster
    duur: Duur | None = None
    uitkering: str | None = None

    @property
    def per_keer(self) -> Estimate | None:
        """What the client pays for one time."""
        times = times_per_month(self.rooster, self.duur)

        def share(prijs: Prijs) -> Fraction | None:
            amount = Fraction(prijs.bedrag)
            match prijs.per:
                case "keer":
                    return amount
                case "cursus":
                    meetings = prijs.bijeenkomsten or times_in_all(self.rooster, self.duur)
                    return amount / meetings if meetings else None
                case "maand":
                    return amount / times if times else None
            return amount / 12 / times if times else None

        return self._add_up(share, exact_units=("keer", "cursus"))

    @property
    def per_month(self) -> Estimate | None:
        """What the client pays in a month in which it is on; a course is spread over its months."""
        times = times_per_month(self.rooster, self.duur)

        def share(prijs: Prijs) -> Fraction | None:
            amount = Fraction(prijs.bedrag)
            match prijs.per:
                case "keer":
                    return None if times is None else amount * times
                case "maand":
                    return amount
                case "jaar":
                    return amount / 12
            if prijs.bijeenkomsten and times is not None:
                return amount / prijs.bijeenkomsten * times
            months = months_in_all(self.rooster, self.duur)
            return amount / months if months else None

        return self._add_up(share, exact_units=("maand",))

    @property
    def in_all(self) -> Estimate | None:
        """What the client pays over the whole traject; unknown too when its end is."""
        times, months = times_in_all(self.rooster, self.duur), months_in_all(self.rooster, self.duur)

        def share(prijs: Prijs) -> Fraction | None:
            amount = Fraction(prijs.bedrag)
            match prijs.per:
                case "keer":
                    return None if times is None else amount * times
                case "maand":
                    return None if months is None else amount * ceil(months)
                case "jaar":
                    return None if months is None else amount * ceil(months / 12)
            return amount * (ceil(times / prijs.bijeenkomsten) if times and prijs.bijeenkomsten else 1)

        exact = ("cursus", "keer") if self.duur and self.duur.bijeenkomsten else ("cursus",)
        return self._add_up(share, exact_units=exact)

    def over_months(self, months: int = 3) -> Estimate | None:
        """Give what the client pays in the first months; a course is paid whole, also when it lasts longer."""
        lasts = months_in_all(self.rooster, self.duur)
        whole = self.in_all
        course = any(prijs.per == "cursus" for prijs in self.kosten.prijzen)
        if whole is not None and (course or (lasts is not None and lasts <= months)):
            return whole
        monthly = self.per_month
        return Estimate(monthly.exact * months, monthly.computed) if monthly else None

    def _add_up(self, share: Share, exact_units: tuple[str, ...]) -> Estimate | None:
        """Add the shares of all prices that hold for everybody; one unknown share makes the whole unknown."""
        if judge_gratis(self.kosten, self.uitkering) == "ja":
            return ZERO
        prices = [prijs for prijs in self.kosten.prijzen if not prijs.voorwaarde]
        if not prices:
            return None
        own = [prijs for prijs in prices if prijs.betaald_door == "client"]
        shares = [share(prijs) for prijs in own]
        known = [part for part in shares if part is not None]
        if len(known) < len(shares):
            return None
        return Estimate(sum(known, Fraction(0)), computed=any(prijs.per not in exact_units for prijs in own))


def total(estimates: Iterable[Estimate | None]) -> Estimate:
    """Add amounts up; when one of them is unknown, the sum is a lower bound."""
    items = list(estimates)
    known = [item for item in items if item is not None]
    return Estimate(
        sum((item.exact for item in known), Fraction(0)),
        computed=any(item.computed for item in known),
        at_least=len(known) < len(items) or any(item.at_least for item in known),
    )
