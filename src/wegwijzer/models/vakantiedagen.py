"""School holidays as plain dates; free of pydantic, so that an agenda from the index starts quickly."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from wegwijzer.kalender import VAKANTIES

LAATSTE_WEEK = "laatste week zomervakantie"


class Vakanties:
    """The days of the holidays of successive school years."""

    def __init__(self, periods: Iterable[tuple[str, dt.date, dt.date]]) -> None:
        self._names: dict[dt.date, tuple[str, ...]] = {}
        for name, first, last in periods:
            for ordinal in range(first.toordinal(), last.toordinal() + 1):
                summer_end = name == "zomervakantie" and ordinal > last.toordinal() - 7
                self._names[dt.date.fromordinal(ordinal)] = (name, LAATSTE_WEEK) if summer_end else (name,)
        self._first, self._last = min(self._names), max(self._names)

    def known(self, day: dt.date) -> bool:
        """Tell whether a day lies between the first and the last holiday; there are no gaps between."""
        return self._first <= day <= self._last

    def on(self, day: dt.date) -> tuple[str, ...]:
        """Name the holiday that a day is in; the last week of the summer has a name of its own as well."""
        return self._names.get(day, ())


def read_vakantiedagen(data: Mapping[str, Any]) -> Vakanties:
    """Read the JSON data of a `Schoolvakanties`, which was checked before it was written."""
    return Vakanties(
        (name, dt.date.fromisoformat(year[name]["van"]), dt.date.fromisoformat(year[name]["tot"]))
        for year in data["schooljaren"]
        for name in VAKANTIES
    )
