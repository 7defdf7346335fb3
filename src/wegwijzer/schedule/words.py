"""The Dutch words of a schedule, long and short, and how they are strung together.

Plain strings instead of the enums of the models, so that the warm path needs no pydantic.
"""

import datetime as dt
from collections.abc import Sequence

from wegwijzer.kalender import DAGDELEN, DAGEN, MAANDEN, TELWOORDEN

NAVRAGEN = "navragen"
GROEPEN = {DAGEN: "dag", DAGEN[:5]: "werkdag", DAGEN[5:]: "weekend"}
MAAND_KORT = {"maart": "mrt"}
WELKE_KORT = {"eerste": "1e", "tweede": "2e", "derde": "3e", "vierde": "4e"}


def join_words(words: Sequence[str], last: str = "en") -> str:
    """Join words the Dutch way: `a, b en c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def number_word(number: int) -> str:
    """Write a small number as a word and a larger one in figures."""
    return TELWOORDEN[number] if number < len(TELWOORDEN) else str(number)


def count_of(number: int, singular: str, plural: str) -> str:
    """Write a number in figures with its noun: `1 week`, `18 weken`."""
    return f"{number} {singular if number == 1 else plural}"


def format_date(day: dt.date) -> str:
    """Write a date in full: `7 april 2026`."""
    return f"{day.day} {MAANDEN[day.month - 1]} {day.year}"


def format_day(day: dt.date) -> str:
    """Write a date with its weekday: `dinsdag 7 april 2026`."""
    return f"{DAGEN[day.weekday()]} {format_date(day)}"


def format_time(time: dt.time) -> str:
    """Write a time of day the Dutch way: `10.00`."""
    return f"{time:%H.%M}".removeprefix("0")


def short_month(month: str) -> str:
    """Shorten a month to three letters."""
    return MAAND_KORT.get(month, month[:3])


def sort_days(days: Sequence[str]) -> tuple[str, ...]:
    """Bring weekdays into the order of the week, as plain strings, each once."""
    return tuple(day for day in DAGEN if day in days)


def sort_dagdelen(dagdelen: Sequence[str]) -> tuple[str, ...]:
    """Bring the parts of the day into the order of the day, as plain strings, each once."""
    return tuple(dagdeel for dagdeel in DAGDELEN if dagdeel in dagdelen)
