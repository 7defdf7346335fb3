"""When on a day: the times of a moment, and the parts of the day that are written or follow from them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from wegwijzer.kalender import parts_between

from .words import sort_dagdelen

if TYPE_CHECKING:
    from wegwijzer.models.rooster import Moment


def times_of(moment: Moment) -> tuple[dt.time | None, dt.time | None]:
    """Give start and end, as far as known; the end may follow from the length."""
    if moment.tijd is None:
        return None, None
    end = moment.tijd.tot
    if end is None and moment.minuten:
        total = moment.tijd.van.hour * 60 + moment.tijd.van.minute + moment.minuten
        end = dt.time(total // 60, total % 60) if total < 24 * 60 else None
    return moment.tijd.van, end


def parts_of_day(moment: Moment) -> tuple[str, ...]:
    """Give the parts of the day: as written, else from the times, else afternoon after school, else none (unknown)."""
    if moment.dagdelen:
        return sort_dagdelen(moment.dagdelen)
    start, end = times_of(moment)
    if start is None:
        return ("middag",) if moment.naschools else ()
    return parts_between(start, end)
