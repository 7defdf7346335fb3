"""When a traject is, as pairs of day and dagdeel to filter on."""

from collections.abc import Iterable

from wegwijzer.models.rooster import Rooster
from wegwijzer.schedule import parts_of_day

UNKNOWN = "?"


def moments(rooster: Rooster) -> Iterable[tuple[str, str]]:
    """Give the pairs of day and dagdeel on which it is; `?` stands for what must be asked."""
    if not rooster.momenten:
        yield UNKNOWN, UNKNOWN
    for moment in rooster.momenten:
        parts = parts_of_day(moment) or (UNKNOWN,)
        # An example is not a promise: the day is free.
        days = [day.value for day in moment.dagen] if not moment.voorbeeld else []
        for day in days or [UNKNOWN]:
            for part in parts:
                yield day, part
