"""A week, a month or a day: from what a person types to a first and a last day."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from wegwijzer.dutch import format_date, format_day
from wegwijzer.errors import WrongUseError
from wegwijzer.kalender import DAGDELEN, MAANDEN, NABIJ, read_date, require_year
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


def take_periods(text: str, today: dt.date) -> tuple[str, list[Period]]:
    """Take the weeks, months and days out of what a person types, with what is left of the text.

    Raises WrongUseError for one that does not exist.
    """
    found: list[Period] = []

    def take(match: re.Match[str], make: _Make) -> str:
        found.append(make(match, today))
        return " "

    # 'Morgenochtend' is a day, and a part of it to search for.
    text = re.sub(rf"({'|'.join(NABIJ)})(?={'|'.join(DAGDELEN)})", r"\1 ", text, flags=re.IGNORECASE)
    for form, make in _FORMS:
        text = re.sub(rf"(?<![\w-])(?:{form})(?![\w-])", partial(take, make=make), text, flags=re.IGNORECASE)
    return text.strip(), found


def read_period(text: str, today: dt.date) -> Period | None:
    """Read a text that is one week, month or day and nothing else; None when it is no such thing."""
    rest, found = take_periods(text, today)
    return found[0] if len(found) == 1 and not rest else None


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


def _coming(make: Callable[[int], Period], year: int, today: dt.date) -> Period:
    """Give what is named without a year: that of this year, and once that is over the next."""
    found = make(year)
    return found if found.last >= today else make(year + 1)


def _named(day: str | None, month: str, year: int) -> Period:
    """Give a month by its name, or one day of it."""
    whole = _month(year, MAANDEN.index(month.lower()) + 1)
    if day is None:
        return whole
    if not 1 <= int(day) <= whole.last.day:
        raise WrongUseError(f"{day} {month} {year} bestaat niet: {whole.name} heeft {whole.last.day} dagen")
    return day_of(whole.first.replace(day=int(day)))


def _dated(text: str) -> Period:
    """Give the day of a date in figures."""
    try:
        day = read_date(text)
    except ValueError as error:
        raise WrongUseError(f"'{text}' past niet: {error}") from None
    assert day is not None  # noqa: S101 - the form of a date is what brings it here
    return day_of(day)


def _require_year(year: int) -> None:
    try:
        require_year(year)
    except ValueError as error:
        raise WrongUseError(str(error)) from None


def _is_next(match: re.Match[str]) -> bool:
    return match[1].lower() != "deze"


_Make = Callable[[re.Match[str], dt.date], Period]
# From the longest form to the shortest: what is taken by one, the next does not see.
_FORMS: tuple[tuple[str, _Make], ...] = (
    (r"(\d{4})-?w(\d{1,2})", lambda found, _: _week(int(found[1]), int(found[2]))),
    (
        r"(?:week ?|w)(\d{1,2})",
        lambda found, today: _coming(lambda year: _week(year, int(found[1])), today.isocalendar().year, today),
    ),
    (r"(deze|komende|volgende) week", lambda found, today: week_of(today + 7 * _is_next(found) * DAY)),
    (
        r"(deze|komende|volgende) maand",
        lambda found, today: month_of(month_of(today).last + DAY if _is_next(found) else today),
    ),
    (r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4}", lambda found, _: _dated(found[0])),
    (r"(\d{4})-(\d{1,2})", lambda found, _: _month(int(found[1]), int(found[2]))),
    (r"maand (\d{1,2})", lambda found, today: _coming(lambda year: _month(year, int(found[1])), today.year, today)),
    (rf"(?:(\d{{1,2}}) )?({'|'.join(MAANDEN)}) (\d{{4}})", lambda found, _: _named(found[1], found[2], int(found[3]))),
    (
        rf"(?:(\d{{1,2}}) )?({'|'.join(MAANDEN)})",
        lambda found, today: _coming(lambda year: _named(found[1], found[2], year), today.year, today),
    ),
    ("|".join(NABIJ), lambda found, today: day_of(today + NABIJ[found[0].lower()] * DAY)),
)
