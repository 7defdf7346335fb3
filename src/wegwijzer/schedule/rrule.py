"""A moment as an RFC 5545 recurrence rule, where that can hold it, with a note where it cannot."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from wegwijzer.dutch import NAVRAGEN, join_words
from wegwijzer.kalender import DAGEN, MAANDEN, WELKE

from .describe import describe_vragen
from .words import sort_days

if TYPE_CHECKING:
    from wegwijzer.models.rooster import Moment

BYDAY = dict(zip(DAGEN, ("MO", "TU", "WE", "TH", "FR", "SA", "SU"), strict=True))


class RecurrenceRule(NamedTuple):
    """The rule without its UNTIL (that depends on the kind of start), or none; and what the rule cannot say."""

    rule: str | None
    note: str | None = None
    until: dt.date | None = None

    def __str__(self) -> str:
        """Give the rule for a start that is a date."""
        until = f";UNTIL={self.until:%Y%m%d}" if self.until and self.rule else ""
        return f"{self.rule or ''}{until}"


def to_rrule(moment: Moment) -> RecurrenceRule:
    """Convert a moment; the caller adds DTSTART: the first date on or after the begin."""
    if moment.voorbeeld:
        return RecurrenceRule(None, "dit is maar een voorbeeld; de dag is vrij")
    questions = describe_vragen(moment)
    if questions:
        return RecurrenceRule(None, f"{join_words(questions)} {NAVRAGEN}")
    if moment.alleen_vakanties or moment.niet_in_vakanties:
        return RecurrenceRule(None, "een herhaalregel kent geen schoolvakanties; de data staan er los in")
    parts = _rhythm(moment)
    if moment.maanden:
        parts.append(f"BYMONTH={','.join(str(number) for number in _months(moment))}")
    return RecurrenceRule(";".join(parts), _note(moment), moment.einde)


def _rhythm(moment: Moment) -> list[str]:
    """Give frequency, interval and days."""
    days = [BYDAY[day] for day in sort_days(moment.dagen)]
    match moment.frequentie:
        case "tweewekelijks" if moment.weken:
            first = 2 if moment.weken == "even" else 1
            weeks = ",".join(str(week) for week in range(first, 54, 2))
            return ["FREQ=YEARLY", f"BYWEEKNO={weeks}", "WKST=MO", f"BYDAY={','.join(days)}"]
        case "tweewekelijks":
            return ["FREQ=WEEKLY", "INTERVAL=2", "WKST=MO", f"BYDAY={','.join(days)}"]
        case "maandelijks" | "tweemaandelijks":
            numbers = {which: place for place, which in enumerate(WELKE, 1)} | {"laatste": -1}
            ranked = ",".join(f"{numbers[which]}{day}" for which in moment.welke for day in days)
            interval = ["INTERVAL=2"] if moment.frequentie == "tweemaandelijks" else []
            return ["FREQ=MONTHLY", *interval, f"BYDAY={ranked}"]
    return ["FREQ=WEEKLY", f"BYDAY={','.join(days)}"]


def _months(moment: Moment) -> list[int]:
    """Give the numbers of the months."""
    if moment.maanden is None:
        return []
    van, tot = MAANDEN.index(moment.maanden.van), MAANDEN.index(moment.maanden.tot)
    return sorted((van + step) % 12 + 1 for step in range((tot - van) % 12 + 1))


def _note(moment: Moment) -> str | None:
    """Say what stands beside the rule."""
    return "de uitzonderingen staan naast de regel (EXDATE en een verplaatste keer)" if moment.uitzonderingen else None
