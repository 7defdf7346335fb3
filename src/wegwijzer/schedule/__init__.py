"""Schedules that can be said in Dutch and reckoned with."""

from .describe import (
    describe_duur,
    describe_rooster,
    describe_vragen,
    rooster_row,
    rooster_vragen,
)
from .recurrence import Occurrence, monday_of, occurrences, parts_of_day
from .rrule import RecurrenceRule, to_rrule
from .short import describe_rooster_short

__all__ = [
    "Occurrence",
    "RecurrenceRule",
    "describe_duur",
    "describe_rooster",
    "describe_rooster_short",
    "describe_vragen",
    "monday_of",
    "occurrences",
    "parts_of_day",
    "rooster_row",
    "rooster_vragen",
    "to_rrule",
]
