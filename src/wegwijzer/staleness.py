"""Houdbaarheid (staleness): how long ago a fact was verified with the provider. Verified is not edited."""

import datetime as dt
from enum import StrEnum
from typing import NamedTuple

from .kalender import add_months
from .models.gemeente import Houdbaarheid
from .models.traject import Traject

SOON_SHARE = 0.75


class Trap(StrEnum):
    """Trap (tier of freshness), from good to bad."""

    ACTUEEL = "actueel"
    BIJNA = "bijna verlopen"
    VERLOPEN = "verlopen"


class Freshness(NamedTuple):
    """When a traject was verified, until when that counts, and in which tier that puts it.

    `checked` and `due` are None when nobody ever verified it; the tier is then `verlopen`.
    """

    tier: Trap
    checked: dt.date | None
    due: dt.date | None

    @property
    def sentence(self) -> str:
        """Say it in one Dutch phrase."""
        if self.checked is None or self.due is None:
            return "nooit nagevraagd"
        if self.tier is Trap.VERLOPEN:
            return f"voor het laatst nagevraagd op {self.checked:%d-%m-%Y}; moest voor {self.due:%d-%m-%Y} opnieuw"
        return f"nagevraagd op {self.checked:%d-%m-%Y}; geldt tot {self.due:%d-%m-%Y}"


def term_in_months(traject: Traject, terms: Houdbaarheid) -> int:
    """The term of the item itself, else of its status, else of the municipality."""
    own = traject.gecontroleerd.termijn_maanden if traject.gecontroleerd else None
    return own or terms.per_status.get(traject.status, terms.maanden)


def due_day(traject: Traject, terms: Houdbaarheid) -> dt.date | None:
    """Give the day from which the check no longer counts; None when there never was one."""
    if traject.gecontroleerd is None:
        return None
    return add_months(traject.gecontroleerd.op, term_in_months(traject, terms))


def freshness(traject: Traject, terms: Houdbaarheid, today: dt.date) -> Freshness:
    """Judge how fresh a traject is today; the last quarter of its term counts as `bijna verlopen`."""
    due = due_day(traject, terms)
    if traject.gecontroleerd is None or due is None:
        return Freshness(Trap.VERLOPEN, None, None)
    checked = traject.gecontroleerd.op
    if today >= due:
        tier = Trap.VERLOPEN
    elif (today - checked) >= (due - checked) * SOON_SHARE:
        tier = Trap.BIJNA
    else:
        tier = Trap.ACTUEEL
    return Freshness(tier, checked, due)
