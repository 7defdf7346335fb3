"""A week that fits: the chosen trajecten side by side, what clashes, what it takes and costs, what stays free."""

from .availability import Availability, Fit, read_availability
from .clashes import Clash, Travel
from .plan import Slot, Weekplan, make_weekplan
from .texts import plan_json, plan_markdown

__all__ = [
    "Availability",
    "Clash",
    "Fit",
    "Slot",
    "Travel",
    "Weekplan",
    "make_weekplan",
    "plan_json",
    "plan_markdown",
    "read_availability",
]
