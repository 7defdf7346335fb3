"""What every Dutch sentence is made of: lists, counts, dates and times, and the word for what is not known.

Free of pydantic and of the models, so that a warm start and a message about a fault can use it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .kalender import DAGEN, MAANDEN, TELWOORDEN

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

NAVRAGEN = "navragen"


def join_words(words: Iterable[str], last: str = "en") -> str:
    """Join words the Dutch way: `a, b en c`."""
    listed = list(words)
    if len(listed) < 2:
        return "".join(listed)
    return f"{', '.join(listed[:-1])} {last} {listed[-1]}"


def join_remarks(parts: Iterable[str]) -> str:
    """Put remarks on one line: phrases with a semicolon between them, a sentence after a full stop."""
    text, *others = *parts, ""
    for part in filter(None, others):
        text = f"{text.removesuffix('.')}{follow_on(part)}"
    return text


def follow_on(remark: str) -> str:
    """Give a remark with what stands between it and the words before."""
    return f"{'. ' if remark[0].isupper() else '; '}{remark}"


def number_word(number: int) -> str:
    """Write a small number as a word and a larger one in figures."""
    return TELWOORDEN[number] if number < len(TELWOORDEN) else str(number)


def format_number(number: float | Decimal, decimals: int = 0) -> str:
    """Write a number in figures the Dutch way: `1.250`, `1.250,00`."""
    return f"{number:,.{decimals}f}".translate(str.maketrans(",.", ".,"))


def count_of(number: int, singular: str, plural: str) -> str:
    """Write a number in figures with its noun: `1 week`, `18 weken`."""
    return f"{number} {singular if number == 1 else plural}"


def count_trajecten(number: int) -> str:
    """Write a number of trajecten."""
    return count_of(number, "traject", "trajecten")


def format_date(day: dt.date) -> str:
    """Write a date in full: `7 april 2026`."""
    return f"{day.day} {MAANDEN[day.month - 1]} {day.year}"


def format_day(day: dt.date) -> str:
    """Write a date with its weekday: `dinsdag 7 april 2026`."""
    return f"{DAGEN[day.weekday()]} {format_date(day)}"


def format_time(time: dt.time) -> str:
    """Write a time of day the Dutch way: `10.00`."""
    return f"{time:%H.%M}".removeprefix("0")


def format_times(start: dt.time | None, end: dt.time | None) -> str:
    """Write from when until when: `10.00-11.30`; nothing when the start is not known."""
    if start is None:
        return ""
    return f"{format_time(start)}-{format_time(end)}" if end else format_time(start)
