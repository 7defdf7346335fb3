"""The first date on which a client can go, as far as the schedule tells, with what to ask about that date."""

import datetime as dt
from typing import Any

from wegwijzer.dutch import NAVRAGEN, format_date, format_day
from wegwijzer.models.vakantiedagen import Vakanties
from wegwijzer.schedule.feestdagen import feestdag
from wegwijzer.schedule.recurrence import judge_date

DAYS_AHEAD = 366


def first_occurrence(rooster: Any, today: dt.date, vakanties: Vakanties | None = None) -> str:
    """Say the first sure date after today; `in overleg` or `navragen` where none follows from the schedule.

    Nobody begins on the day of the advice: one is signed up first, and the morning may be over.
    On a public holiday or in a school holiday few things go on as usual: the date stands, with that remark.
    """
    if rooster.in_overleg:
        return "in overleg"
    start = today + dt.timedelta(days=1)
    dates = [(date, moment) for moment in rooster.momenten if (date := _first_date(moment, start, vakanties))]
    if dates:
        date, moment = min(dates, key=lambda pair: pair[0])
        special = _special(date, moment, vakanties)
        return format_day(date) + (f" ({special}, vraag na)" if special else "")
    periods = [period for moment in rooster.momenten if (period := _first_period(moment, start, vakanties))]
    return f"{min(periods)[1]}, dag {NAVRAGEN}" if periods else NAVRAGEN


def _first_date(moment: Any, start: dt.date, vakanties: Vakanties | None) -> dt.date | None:
    if moment.voorbeeld or not moment.dagen:
        return None
    moved = [item.naar for item in moment.uitzonderingen if item.naar and item.naar >= start]
    off = {item.datum for item in moment.uitzonderingen}
    for ordinal in range(start.toordinal(), start.toordinal() + DAYS_AHEAD):
        day = dt.date.fromordinal(ordinal)
        questions = None if day in off else judge_date(moment, day, vakanties)
        if questions is not None:
            # A date that must be asked about is no date to give; what follows it is no surer.
            return min(moved, default=None) if questions else min([day, *moved])
    return min(moved, default=None)


def _special(day: dt.date, moment: Any, vakanties: Vakanties | None) -> str:
    """Name the public or school holiday of a day, unless the schedule itself speaks of school holidays."""
    name = feestdag(day)
    if name or vakanties is None or moment.alleen_vakanties or moment.niet_in_vakanties:
        return name or ""
    return next(iter(vakanties.on(day)), "")


def _first_period(moment: Any, start: dt.date, vakanties: Vakanties | None) -> tuple[dt.date, str] | None:
    """Find the first school holiday of a moment that has no days of its own."""
    if vakanties is None or moment.voorbeeld or moment.dagen or not moment.alleen_vakanties:
        return None
    for ordinal in range(start.toordinal(), start.toordinal() + DAYS_AHEAD):
        day = dt.date.fromordinal(ordinal)
        name = next((name for name in vakanties.on(day) if name in moment.alleen_vakanties), None)
        if name:
            return day, f"{name} vanaf {format_date(day)}"
    return None
