"""The Dutch words of a schedule, long and short, and how they are strung together.

Plain strings instead of the enums of the models, so that the warm path needs no pydantic.
"""

from collections.abc import Sequence

from wegwijzer.kalender import DAGDELEN, DAGEN

GROEPEN = {DAGEN: "dag", DAGEN[:5]: "werkdag", DAGEN[5:]: "weekend"}
MAAND_KORT = {"maart": "mrt"}
WELKE_KORT = {"eerste": "1e", "tweede": "2e", "derde": "3e", "vierde": "4e"}


def because(reason: str | None) -> str:
    """Say after a date why it is another one; nothing when that is not told."""
    return f" wegens {reason}" if reason else ""


def short_month(month: str) -> str:
    """Shorten a month to three letters."""
    return MAAND_KORT.get(month, month[:3])


def sort_days(days: Sequence[str]) -> tuple[str, ...]:
    """Bring weekdays into the order of the week, as plain strings, each once."""
    return tuple(day for day in DAGEN if day in days)


def sort_dagdelen(dagdelen: Sequence[str]) -> tuple[str, ...]:
    """Bring the parts of the day into the order of the day, as plain strings, each once."""
    return tuple(dagdeel for dagdeel in DAGDELEN if dagdeel in dagdelen)
