"""What is on when: trajecten laid out by day and part of the day, and apart what has no fixed day."""

from .build import make_agenda
from .offers import Offer, offer_of_row
from .parts import Agenda, AgendaDay, Apart, Item, Later
from .periods import Period, day_of, month_of, read_period, take_periods, week_of

__all__ = [
    "Agenda",
    "AgendaDay",
    "Apart",
    "Item",
    "Later",
    "Offer",
    "Period",
    "day_of",
    "make_agenda",
    "month_of",
    "offer_of_row",
    "read_period",
    "take_periods",
    "week_of",
]
