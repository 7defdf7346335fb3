"""A week or a month: from what a person types to a first and a last day."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from wegwijzer.dutch import format_date, format_day
from wegwijzer.errors import WrongUseError
from wegwijzer.kalender import MAANDEN, require_year
from wegwijzer.schedule import monday_of

DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """From a first day up to and including a last one, with the name a person gives it."""

    first: dt.date
    last: dt.date
    name: str

    @property
    def days(self) -> list[dt.date]:
        """Give every day."""
        return [self.first + step * DAY for step in range((self.last - self.first).days + 1)]

    @property
    def is_week(self) -> bool:
        """Whether this is one week from Monday to Sunday."""
        return (self.last - self.first).days == 6 and self.first.weekday() == 0


def week_of(day: dt.date) -> Period:
    """Give the week in which a day falls."""
    monday, sunday = monday_of(day), monday_of(day) + 6 * DAY
    name = f"week {day.isocalendar().week}, {_from_to(monday, sunday)}"
    return Period(monday, sunday, name)


def _from_to(first: dt.date, last: dt.date) -> str:
    """Say a period without repeating the year or the month."""
    start = format_date(first)
    if first.year == last.year:
        start = start.removesuffix(f" {first.year}")
        if first.month == last.month:
            start = str(first.day)
    return f"{start} tot en met {format_date(last)}"


def day_of(day: dt.date) -> Period:
    """Give one day as a period."""
    return Period(day, day, format_day(day))


def month_of(day: dt.date) -> Period:
    """Give the month in which a day falls."""
    last = calendar.monthrange(day.year, day.month)[1]
    return Period(day.replace(day=1), day.replace(day=last), f"{MAANDEN[day.month - 1]} {day.year}")


def read_period(text: str, today: dt.date) -> Period | None:
    """Read `2026-W48`, `week 48`, `2026-11`, `november`, `november 2026`; None when it is no period at all.

    Raises WrongUseError for a week or month that does not exist.
    """
    word = text.strip().lower()
    week = re.fullmatch(r"(?:(\d{4})-?w(\d{1,2}))|(?:week ?|w)(\d{1,2})", word)
    if week:
        return _week(int(week[1] or today.isocalendar().year), int(week[2] or week[3]))
    month = re.fullmatch(r"(\d{4})-(\d{1,2})", word)
    if month:
        return _month(int(month[1]), int(month[2]))
    named = re.fullmatch(rf"({'|'.join(MAANDEN)})(?: (\d{{4}}))?", word)
    if named:
        return _month(int(named[2] or today.year), MAANDEN.index(named[1]) + 1)
    return None


def _week(year: int, number: int) -> Period:
    """Give a week by its number."""
    _require_year(year)
    try:
        return week_of(dt.date.fromisocalendar(year, number, 1))
    except ValueError:
        weeks = dt.date(year, 12, 28).isocalendar().week
        raise WrongUseError(f"week {number} bestaat niet in {year}: de weken lopen van 1 tot en met {weeks}") from None


def _month(year: int, number: int) -> Period:
    """Give a month by its number."""
    _require_year(year)
    if not 1 <= number <= 12:
        raise WrongUseError(f"maand {number} bestaat niet; schrijf bijvoorbeeld 2026-11")
    return month_of(dt.date(year, number, 1))


def _require_year(year: int) -> None:
    try:
        require_year(year)
    except ValueError as error:
        raise WrongUseError(str(error)) from None
