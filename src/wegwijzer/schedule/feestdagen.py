"""Public holidays of the Netherlands, Good Friday and Liberation Day included: marked, never skipped.

The `holidays` library knows them, but takes longer to import than the rest of an agenda together. So what it says
of the usual years stands beside this module, and a test holds the two equal; other years ask the library itself.
"""

import datetime as dt
import json
from functools import cache
from pathlib import Path

KEPT = Path(__file__).with_name("feestdagen.json")
YEARS = range(2018, 2041)


def feestdag(day: dt.date) -> str | None:
    """Name the public holiday on a day."""
    found = _kept() if day.year in YEARS else ask_library(day.year)
    return found.get(day.isoformat())


@cache
def _kept() -> dict[str, str]:
    """Read the holidays of the usual years."""
    found: dict[str, str] = json.loads(KEPT.read_text("utf-8"))
    return found


@cache
def ask_library(year: int) -> dict[str, str]:
    """Ask the library for one year."""
    from holidays import country_holidays

    found = country_holidays("NL", years=year, language="nl", categories=("public", "optional"))
    return {day.isoformat(): name.title() for day, name in sorted(found.items())}


def refresh() -> None:
    """Write down what the library says now."""
    days = {day: name for year in YEARS for day, name in ask_library(year).items()}
    KEPT.write_text(json.dumps(days, indent=0, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
