"""A moment as an RFC 5545 recurrence rule, where that can hold it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wegwijzer.kalender import DAGEN, MAANDEN, WELKE

from .describe import describe_vragen
from .words import sort_days

if TYPE_CHECKING:
    from wegwijzer.models.rooster import Maanden, Moment

BYDAY = dict(zip(DAGEN, ("MO", "TU", "WE", "TH", "FR", "SA", "SU"), strict=True))


def to_rrule(moment: Moment) -> str | None:
    """Give the rule; None where it cannot say when it is: by school holidays, or where something must be asked first.

    The caller adds the start (the first date on or after the begin), the end, and what is an exception.
    """
    if moment.voorbeeld or moment.alleen_vakanties or moment.niet_in_vakanties or describe_vragen(moment):
        return None
    parts = _rhythm(moment)
    if moment.maanden:
        parts.append(f"BYMONTH={','.join(str(number) for number in _months(moment.maanden))}")
    return ";".join(parts)


def _rhythm(moment: Moment) -> list[str]:
    """Give frequency, interval and days."""
    days = [BYDAY[day] for day in sort_days(moment.dagen)]
    match moment.frequentie:
        case "tweewekelijks" if moment.weken:
            first = 2 if moment.weken == "even" else 1
            weeks = ",".join(str(week) for week in range(first, 54, 2))
            return ["FREQ=YEARLY", f"BYWEEKNO={weeks}", "WKST=MO", f"BYDAY={','.join(days)}"]
        case "tweewekelijks":
            return ["FREQ=WEEKLY", "INTERVAL=2", "WKST=MO", f"BYDAY={','.join(days)}"]
        case "maandelijks" | "tweemaandelijks":
            numbers = {which: place for place, which in enumerate(WELKE, 1)} | {"laatste": -1}
            ranked = ",".join(f"{numbers[which]}{day}" for which in moment.welke for day in days)
            interval = ["INTERVAL=2"] if moment.frequentie == "tweemaandelijks" else []
            return ["FREQ=MONTHLY", *interval, f"BYDAY={ranked}"]
    return ["FREQ=WEEKLY", f"BYDAY={','.join(days)}"]


def _months(months: Maanden) -> list[int]:
    """Give the numbers of the months."""
    van, tot = MAANDEN.index(months.van), MAANDEN.index(months.tot)
    return sorted((van + step) % 12 + 1 for step in range((tot - van) % 12 + 1))
