"""Schedules that can be said in Dutch and reckoned with."""

from .describe import (
    describe_duur,
    describe_rooster,
    describe_vragen,
    rooster_row,
    rooster_vragen,
)
from .recurrence import Occurrence, monday_of, occurrences
from .short import describe_rooster_short
from .times import parts_of_day, times_of

__all__ = [
    "Occurrence",
    "describe_duur",
    "describe_rooster",
    "describe_rooster_short",
    "describe_vragen",
    "monday_of",
    "occurrences",
    "parts_of_day",
    "rooster_row",
    "rooster_vragen",
    "times_of",
]
