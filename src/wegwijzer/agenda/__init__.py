"""What is on when: trajecten laid out by day and part of the day, and apart what has no fixed day."""

from .build import make_agenda, week_agenda
from .offers import Offer, offer_of, offer_of_row, offers_of
from .parts import Agenda, AgendaDay, Apart, Item, Later
from .periods import Period, month_of, read_period, week_of

__all__ = [
    "Agenda",
    "AgendaDay",
    "Apart",
    "Item",
    "Later",
    "Offer",
    "Period",
    "make_agenda",
    "month_of",
    "offer_of",
    "offer_of_row",
    "offers_of",
    "read_period",
    "week_agenda",
    "week_of",
]
