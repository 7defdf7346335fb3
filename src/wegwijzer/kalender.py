"""Kalender (calendar): the names of days, parts of the day, months and school holidays, and reckoning with them.

No import but of the standard library, so that a warm start, the reader of sentences and the models can all use them.
"""

import datetime as dt
import re

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
# The hours of each part of the day.
UREN = {"ochtend": range(12), "middag": range(12, 18), "avond": range(18, 24)}
DAGDELEN = tuple(UREN)
WELKE = ("eerste", "tweede", "derde", "vierde", "laatste")
MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
    "november", "december",
)  # fmt: skip
# Days that are named from today on.
NABIJ = {"gisteren": -1, "vandaag": 0, "morgen": 1, "overmorgen": 2}
VAKANTIES = ("herfstvakantie", "kerstvakantie", "krokusvakantie", "meivakantie", "zomervakantie")
TELWOORDEN = (
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
    "dertien", "veertien",
)  # fmt: skip


# A year outside these is a typing error, and reckoning from it would run off the end of the calendar.
YEARS = range(1900, 2200)
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})-(\d{1,2})-(\d{4})")


def read_date(text: str) -> dt.date | None:
    """Read a date as people type it, `2026-11-01` or `1-11-2026`; None when it is not written as one.

    Raises ValueError, in Dutch, when there is no such day, or when nothing of this catalogue can be in its year.
    """
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day, *turned = (int(part) if part else 0 for part in found.groups())
    try:
        date = dt.date(*((year, month, day) if year else turned[::-1]))
    except ValueError:
        raise ValueError("deze datum bestaat niet") from None
    require_year(date.year)
    return date


def require_year(year: int) -> None:
    """Refuse a year in which nothing of this catalogue can be. Raises ValueError, in Dutch."""
    if year not in YEARS:
        raise ValueError(f"het jaar {year:04} kan niet; kies een jaar van {YEARS[0]} tot en met {YEARS[-1]}")


def parts_between(start: dt.time, end: dt.time | None) -> tuple[str, ...]:
    """Name the parts of the day from a start up to an end; without an end, the one in which it starts."""
    # What ends at noon was only in the morning.
    last = start.hour if end is None else end.hour - (end.minute == 0)
    return tuple(part for part, hours in UREN.items() if start.hour < hours.stop and hours.start <= last)


def add_months(day: dt.date, months: int) -> dt.date:
    """Go months ahead; the 31st becomes the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = (dt.date(year + (month == 11), (month + 1) % 12 + 1, 1) - dt.timedelta(days=1)).day
    return dt.date(year, month + 1, min(day.day, last))
