"""Prices that can be said in Dutch, compared and added up; what is unknown never counts as zero."""

from ..models.amounts import parse_amount
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
    cost_in_all,
    cost_over_months,
    cost_per_keer,
    cost_per_month,
    judge_gratis,
    price_per_keer,
    total,
)

__all__ = [
    "Estimate",
    "cost_in_all",
    "cost_over_months",
    "cost_per_keer",
    "cost_per_month",
    "describe_estimate",
    "describe_kosten",
    "describe_kosten_short",
    "describe_vergoeding",
    "format_euro",
    "judge_gratis",
    "kosten_row",
    "parse_amount",
    "price_per_keer",
    "total",
]
