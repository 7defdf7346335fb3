"""How many hours and parts of the day a week of trajecten takes, as far as known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from wegwijzer.agenda import Offer
from wegwijzer.dutch import NAVRAGEN
from wegwijzer.schedule.frequency import WEKEN_PER_MAAND, moment_per_month

if TYPE_CHECKING:
    from wegwijzer.models.rooster import Moment


@dataclass(frozen=True)
class Hours:
    """Minutes a week on average, and the names of the trajecten of which the hours are not known."""

    minutes: Fraction
    unknown: tuple[str, ...]

    def __str__(self) -> str:
        """Say the hours; with an unknown among them it is a lower bound."""
        if not self.minutes:
            return NAVRAGEN if self.unknown else "geen"
        whole = round(self.minutes)
        hours, minutes = divmod(whole, 60)
        parts = [f"{hours} uur" if hours else "", f"{minutes} minuten" if minutes else ""]
        bound = "ten minste " if self.unknown else ""
        about = "ongeveer " if whole != self.minutes or self.minutes % 5 else ""
        return f"{bound}{about}{' en '.join(part for part in parts if part)} per week"


def hours_per_week(offers: Sequence[Offer]) -> Hours:
    """Add the hours of all trajecten up."""
    known = [(offer.naam, _minutes(offer)) for offer in offers]
    minutes = sum((each for _, each in known if each is not None), Fraction(0))
    return Hours(minutes, tuple(name for name, each in known if each is None))


def _minutes(offer: Offer) -> Fraction | None:
    """Give the minutes a week of one traject: as stated, else from the length of each time."""
    if offer.duur and offer.duur.uren_per_week:
        return Fraction(offer.duur.uren_per_week * 60)
    moments = [moment for moment in offer.rooster.momenten if not moment.voorbeeld]
    parts = [_moment_minutes(moment) for moment in moments]
    known = [part for part in parts if part is not None]
    if not moments or offer.rooster.in_overleg or len(known) < len(parts):
        return None
    return sum(known, Fraction(0))


def _moment_minutes(moment: Moment) -> Fraction | None:
    """Give the minutes a week of one moment."""
    length = moment.minuten or (moment.tijd.minuten if moment.tijd else None)
    times = moment_per_month(moment)
    return None if length is None or times is None else length * times / WEKEN_PER_MAAND
