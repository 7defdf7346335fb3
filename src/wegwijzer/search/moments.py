"""When a traject is, as pairs of day and dagdeel to filter on."""

from collections.abc import Iterable

from ..models.rooster import Moment, Rooster

UNKNOWN = "?"


def moments(rooster: Rooster) -> Iterable[tuple[str, str]]:
    """Give the pairs of day and dagdeel on which it is; `?` stands for what must be asked."""
    if not rooster.momenten:
        yield UNKNOWN, UNKNOWN
    for moment in rooster.momenten:
        parts = [part.value for part in moment.dagdelen] or [_dagdeel_of_time(moment)]
        # An example is not a promise: the day is free.
        days = [day.value for day in moment.dagen] if not moment.voorbeeld else []
        for day in days or [UNKNOWN]:
            for part in parts:
                yield day, part


def _dagdeel_of_time(moment: Moment) -> str:
    """Derive the dagdeel from the starting time, or from being after school."""
    if moment.naschools:
        return "middag"
    if moment.tijd is None:
        return UNKNOWN
    hour = moment.tijd.van.hour
    return "ochtend" if hour < 12 else "middag" if hour < 18 else "avond"
