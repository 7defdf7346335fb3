"""Prices that can be said in Dutch, compared and added up; what is unknown never counts as zero."""

from wegwijzer.models.amounts import parse_amount

from .describe import (
    describe_estimate,
    describe_kosten,
    describe_kosten_short,
    describe_vergoeding,
    format_euro,
    kosten_row,
)
from .reckon import (
    Estimate,
    Reckoning,
    judge_gratis,
    total,
)

__all__ = [
    "Estimate",
    "Reckoning",
    "describe_estimate",
    "describe_kosten",
    "describe_kosten_short",
    "describe_vergoeding",
    "format_euro",
    "judge_gratis",
    "kosten_row",
    "parse_amount",
    "total",
]
