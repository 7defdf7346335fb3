"""What is on when: days by part of the day, and apart what has no fixed day."""

from collections.abc import Iterable
from dataclasses import dataclass

from wegwijzer.models.rooster import Dag, Dagdeel, Moment
from wegwijzer.models.traject import Traject
from wegwijzer.schedule import describe_rooster_short

from .places import Link, traject_anchor

NOON, EVENING = 12, 18
COLUMNS = (*Dagdeel, None)


@dataclass(frozen=True)
class Day:
    """One row of the week: per part of the day what is on; the last cell is for an unknown part."""

    name: str
    cells: tuple[tuple[Link, ...], ...]


@dataclass(frozen=True)
class Week:
    """The week, and the trajecten without a fixed day."""

    days: tuple[Day, ...]
    day_unknown: tuple[Link, ...]
    in_overleg: tuple[Link, ...]
    unknown: tuple[Link, ...]


def plan_week(trajecten: Iterable[Traject]) -> Week:
    """Put trajecten in the cells of the week."""
    listed = list(trajecten)
    cells = _fill_cells(listed)
    days = tuple(Day(str(dag), tuple(tuple(cells.get((dag, part), ())) for part in COLUMNS)) for dag in Dag)
    floating = [t for t in listed if any(not moment.dagen for moment in t.rooster.momenten)]
    return Week(
        days=tuple(day for day in days if any(day.cells)),
        day_unknown=tuple(_link(t) for t in floating),
        in_overleg=tuple(_link(t) for t in listed if t.rooster.in_overleg and not t.rooster.momenten),
        unknown=tuple(_link(t) for t in listed if t.rooster.onbekend),
    )


def parts_of_day(moment: Moment) -> tuple[Dagdeel | None, ...]:
    """Give the parts of the day of a moment; without them the starting time tells, else it is unknown."""
    if moment.dagdelen:
        return moment.dagdelen
    if moment.tijd is None:
        return (None,)
    hour = moment.tijd.van.hour
    return (Dagdeel.OCHTEND if hour < NOON else Dagdeel.MIDDAG if hour < EVENING else Dagdeel.AVOND,)


def _fill_cells(trajecten: Iterable[Traject]) -> dict[tuple[Dag, Dagdeel | None], list[Link]]:
    """Put a link to each traject in every cell of its moments, in one walk."""
    cells: dict[tuple[Dag, Dagdeel | None], list[Link]] = {}
    for traject in trajecten:
        moments = traject.rooster.momenten
        for cell in {(dag, part) for moment in moments for dag in moment.dagen for part in parts_of_day(moment)}:
            cells.setdefault(cell, []).append(_link(traject))
    return cells


def _link(traject: Traject) -> Link:
    return Link(traject.naam, traject_anchor(traject.id), describe_rooster_short(traject.rooster))
