"""Schedules that can be said in Dutch and reckoned with."""

from .describe import (
    describe_duur,
    describe_rooster,
    describe_rooster_short,
    describe_vragen,
    rooster_row,
    rooster_vragen,
)

__all__ = [
    "describe_duur",
    "describe_rooster",
    "describe_rooster_short",
    "describe_vragen",
    "rooster_row",
    "rooster_vragen",
]
