"""What is on when: days by part of the day, and apart what has no fixed day."""

from collections.abc import Callable, Iterable
from itertools import product
from typing import NamedTuple

from wegwijzer.kalender import DAGDELEN, DAGEN
from wegwijzer.models.rooster import Moment
from wegwijzer.models.traject import Traject
from wegwijzer.schedule import parts_of_day
from wegwijzer.schedule.describe import describe_moment

from .places import Link, traject_anchor

COLUMNS = (*DAGDELEN, None)
Cell = tuple[str, str | None]


class Day(NamedTuple):
    """One row of the week: per part of the day what is on; the last cell is for an unknown part."""

    name: str
    cells: tuple[tuple[Link, ...], ...]


class Week(NamedTuple):
    """The week, and the trajecten without a fixed day."""

    days: tuple[Day, ...]
    day_unknown: tuple[Link, ...]
    in_overleg: tuple[Link, ...]
    unknown: tuple[Link, ...]


def plan_week(trajecten: Iterable[Traject]) -> Week:
    """Put trajecten in the cells of the week; a day that is only an example is free to choose."""
    listed = list(trajecten)
    cells = _fill_cells(listed)
    days = tuple(Day(dag, tuple(tuple(cells.get((dag, part), ())) for part in COLUMNS)) for dag in DAGEN)
    return Week(
        days=tuple(day for day in days if any(day.cells)),
        day_unknown=_entries(listed, lambda moment: not moment.dagen and not moment.voorbeeld),
        in_overleg=(
            *(_link(t) for t in listed if t.rooster.in_overleg and not t.rooster.momenten),
            *_entries(listed, lambda moment: moment.voorbeeld),
        ),
        unknown=tuple(_link(t) for t in listed if t.rooster.onbekend),
    )


def _fill_cells(trajecten: Iterable[Traject]) -> dict[Cell, list[Link]]:
    """Put a link to each traject in every cell of its moments, in one walk."""
    cells: dict[Cell, list[Link]] = {}
    for traject in trajecten:
        found: dict[Cell, list[Moment]] = {}
        for moment in traject.rooster.momenten:
            for cell in () if moment.voorbeeld else product(map(str, moment.dagen), parts_of_day(moment) or (None,)):
                found.setdefault(cell, []).append(moment)
        for cell, moments in found.items():
            cells.setdefault(cell, []).append(_link(traject, [m for m in moments if not _is_every_week(m)]))
    return cells


def _is_every_week(moment: Moment) -> bool:
    """Whether the place in the table says it all: each week of the year at this part of the day."""
    limits = (moment.maanden, moment.begin, moment.einde, moment.alleen_vakanties, moment.niet_in_vakanties)
    return moment.frequentie == "wekelijks" and not any(limits)


def _entries(trajecten: list[Traject], wanted: Callable[[Moment], bool]) -> tuple[Link, ...]:
    found = [(t, [moment for moment in t.rooster.momenten if wanted(moment)]) for t in trajecten]
    return tuple(_link(t, moments) for t, moments in found if moments)


def _link(traject: Traject, moments: Iterable[Moment] = ()) -> Link:
    return Link(traject.naam, traject_anchor(traject.id), "; ".join(describe_moment(moment) for moment in moments))
