"""Public holidays of the Netherlands, Good Friday and Liberation Day included: marked, never skipped."""

import datetime as dt
from functools import cache


def feestdag(day: dt.date) -> str | None:
    """Name the public holiday on a day."""
    return _year(day.year).get(day)


@cache
def _year(year: int) -> dict[dt.date, str]:
    """Ask the library for one year; it takes long to import, so that happens only when it is needed."""
    from holidays import country_holidays

    found = country_holidays("NL", years=year, language="nl", categories=("public", "optional"))
    return {day: name.title() for day, name in found.items()}
