"""What of a schedule someone takes part in, who cannot come on every day of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from wegwijzer.models.plain import moment_on, part_of_rooster

from .times import parts_of_day

if TYPE_CHECKING:
    from wegwijzer.models.rooster import Moment, Rooster

# A day, and the parts of the day in which it is then; none when that is not known.
CanCome = Callable[[str, tuple[str, ...]], bool]


def attended(rooster: Rooster, can_come: CanCome) -> Rooster:
    """Keep the days on which someone can come; what has no known day stays, and so does all when no day is left."""
    kept = [part for moment in rooster.momenten if (part := _attended(moment, can_come))]
    return part_of_rooster(tuple(kept) or rooster.momenten, rooster.toelichting, in_overleg=rooster.in_overleg)


def _attended(moment: Moment, can_come: CanCome) -> Moment | None:
    if moment.voorbeeld or not moment.dagen:
        return moment
    parts = parts_of_day(moment)
    days = tuple(day for day in moment.dagen if can_come(day, parts))
    return moment_on(moment, days) if days else None
