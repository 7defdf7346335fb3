"""One iCalendar event: what it is called, when it starts and ends, and what its description says."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from icalendar import Event, Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from wegwijzer.agenda import Offer
from wegwijzer.costs import describe_kosten
from wegwijzer.dutch import NAVRAGEN, join_words
from wegwijzer.schedule import Occurrence, describe_rooster

ZONE = ZoneInfo("Europe/Amsterdam")
UTC = dt.UTC
DAY = dt.timedelta(days=1)


def make_event(offer: Offer, occurrence: Occurrence, uid: str) -> Event:
    """Write the event of one date; without a time it lasts the whole day and does not make anyone busy."""
    event = Event()
    event.add("uid", uid)
    event.add("summary", _summary(offer, occurrence))
    event.add("dtstart", start_of(occurrence.date, occurrence))
    if occurrence.start is None:
        event.add("dtend", occurrence.date + DAY)
        event.add("transp", "TRANSPARENT")
    elif occurrence.end is not None:
        event.add("dtend", dt.datetime.combine(occurrence.date, occurrence.end, ZONE))
    if offer.places:
        event.add("location", join_words(offer.places))
    event.add("description", _description(offer, occurrence))
    if occurrence.feestdag:
        event.add("status", "TENTATIVE")
    return event


def start_of(day: dt.date, occurrence: Occurrence) -> dt.date | dt.datetime:
    """Give the start on a day, at the time of an occurrence: a date when the time is unknown."""
    if occurrence.start is None:
        return day
    return dt.datetime.combine(day, occurrence.start, ZONE)


def end_of_day(day: dt.date, occurrence: Occurrence) -> dt.date | dt.datetime:
    """Give the last moment of a series: a date, or in universal time when the series has a time."""
    if occurrence.start is None:
        return day
    return dt.datetime.combine(day, dt.time(23, 59, 59), ZONE).astimezone(UTC)


def _summary(offer: Offer, occurrence: Occurrence) -> str:
    """Give the title: the name, the part of the day when there is no time, and a public holiday."""
    title = offer.naam
    if occurrence.start is None:
        title += f" ({join_words(occurrence.dagdelen)})" if occurrence.dagdelen else f" (tijd {NAVRAGEN})"
    return f"{title} - {occurrence.feestdag}: {NAVRAGEN}" if occurrence.feestdag else title


def _description(offer: Offer, occurrence: Occurrence) -> str:
    """Give the sentence of the traject, when and where it is, what it costs, and what to ask."""
    time = f"De precieze tijd is niet bekend: {NAVRAGEN}." if occurrence.start is None else ""
    lines = [
        offer.samenvatting,
        f"Wanneer: {describe_rooster(offer.rooster)}",
        f"Waar: {join_words(offer.places) or NAVRAGEN}",
        f"Kosten: {describe_kosten(offer.kosten)}",
        f"Aanbieder: {offer.provider}" if offer.provider else "",
        time,
        *occurrence.remarks,
    ]
    return "\n".join(line for line in lines if line)


def timezone() -> Timezone:
    """Write the rules of Dutch time: summer time from the last Sunday of March to the last of October."""
    zone = Timezone()
    zone.add("tzid", ZONE.key)
    for part, name, month, hour, before, after in (
        (TimezoneDaylight(), "CEST", 3, 2, 1, 2),
        (TimezoneStandard(), "CET", 10, 3, 2, 1),
    ):
        part.add("tzname", name)
        part.add("dtstart", dt.datetime(1996, month, 31 if month == 3 else 27, hour))
        part.add("rrule", vRecur.from_ical(f"FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU"))
        part.add("tzoffsetfrom", dt.timedelta(hours=before))
        part.add("tzoffsetto", dt.timedelta(hours=after))
        zone.add_component(part)
    return zone
