"""The first date on which a client can go, as far as the schedule tells."""

import datetime as dt
from typing import Any

from ..schedule.recurrence import judge_date
from ..schedule.words import NAVRAGEN, format_day

DAYS_AHEAD = 366


def first_occurrence(rooster: Any, today: dt.date) -> str:
    """Say the first sure date from today on; `in overleg` or `navragen` where none follows from the schedule."""
    if rooster.in_overleg:
        return "in overleg"
    dates = [date for moment in rooster.momenten if (date := _first_date(moment, today))]
    return format_day(min(dates)) if dates else NAVRAGEN


def _first_date(moment: Any, today: dt.date) -> dt.date | None:
    if moment.voorbeeld or not moment.dagen:
        return None
    moved = [item.naar for item in moment.uitzonderingen if item.naar and item.naar >= today]
    off = {item.datum for item in moment.uitzonderingen}
    for ordinal in range(today.toordinal(), today.toordinal() + DAYS_AHEAD):
        day = dt.date.fromordinal(ordinal)
        questions = None if day in off else judge_date(moment, day)
        if questions is not None:
            # A date that must be asked about is no date to give; what follows it is no surer.
            return min(moved, default=None) if questions else min([day, *moved])
    return min(moved, default=None)
