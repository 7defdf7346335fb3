"""The calendar file: valid, complete where sure, silent where not, and the same from one export to the next."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from dateutil.rrule import rrule, rruleset, rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Timezone, vRecur

from tests.aanbod import offers_of, vakanties_of
from wegwijzer.agenda import Offer
from wegwijzer.catalogue import load_catalogus
from wegwijzer.exchange.ical import HORIZON, CalendarFile, make_calendar
from wegwijzer.models.kosten import Kosten
from wegwijzer.models.rooster import Rooster
from wegwijzer.schedule import occurrences

CATALOGUE = load_catalogus(Path(__file__).parents[1] / "catalogue")
TODAY = dt.date(2026, 11, 23)
DAY = dt.timedelta(days=1)


def offer(sentence: Any, **more: Any) -> Offer:
    kosten = Kosten.model_validate({"bedrag": "1,50", "per": "keer"})
    return Offer("proef", "Proef", "Een proef.", "beschikbaar", Rooster.model_validate(sentence), kosten, **more)


def export(*offers: Offer, first: dt.date = TODAY) -> CalendarFile:
    return make_calendar(offers, first, vakanties_of(CATALOGUE), gemeente="Heemskerk", name="Wegwijzer", today=TODAY)


def events(file: CalendarFile) -> list[Any]:
    """Read the file back as strictly as can be, and give its events."""
    calendar = Calendar.from_ical(file.content)
    for component in calendar.walk():
        assert component.errors == []
    return list(calendar.walk("VEVENT"))


def starts(file: CalendarFile, until: dt.date) -> list[dt.datetime]:
    """Work out every start with python-dateutil, in wall-clock time; events of a day start at midnight."""
    found = rruleset()
    for event in events(file):
        start = wall(event["dtstart"].dt)
        if "recurrence-id" in event:
            found.exdate(wall(event["recurrence-id"].dt))
        if "rrule" not in event:
            found.rdate(start)
            continue
        rule = dict(event["rrule"])
        for end in rule.get("UNTIL", []):
            rule["UNTIL"] = (
                [end.astimezone(event["dtstart"].dt.tzinfo).replace(tzinfo=None)] if is_timed(end) else [end]
            )
        series = rrulestr(ical_text(rule), dtstart=start)
        assert isinstance(series, rrule)
        found.rrule(series)
        cancelled = event.get("exdate", [])
        for dates in cancelled if isinstance(cancelled, list) else [cancelled]:
            for date in dates.dts:
                found.exdate(wall(date.dt))
    everything = set(found.between(dt.datetime(2000, 1, 1), dt.datetime.combine(until, dt.time.max)))
    overridden = {wall(event["dtstart"].dt) for event in events(file) if "recurrence-id" in event}
    return sorted(everything | {start for start in overridden if start.date() <= until})


def ical_text(rule: dict[str, Any]) -> str:
    component: Any = vRecur(rule)
    return str(component.to_ical(), "ascii")


def is_timed(moment: dt.date) -> bool:
    return isinstance(moment, dt.datetime)


def wall(moment: dt.date) -> dt.datetime:
    if isinstance(moment, dt.datetime):
        return moment.replace(tzinfo=None)
    return dt.datetime.combine(moment, dt.time())


SENTENCES = st.sampled_from(
    [
        "elke dinsdag van 10.00 tot 11.30 uur",
        "elke dinsdag- en zondagochtend",
        "elke laatste vrijdag van de maand, om 19.30 uur, anderhalf uur per keer",
        "elke derde donderdag van de maand, van april tot en met oktober",
        "in de oneven weken op maandag, 's avonds",
        "elke twee weken op maandag, vanaf 5 januari 2026",
        "elke twee maanden op de eerste zondag, vanaf 1 februari 2026",
        "elke maandag, tot en met 5 april 2027",
        "elke maandag om 9.00 uur, tot en met 5 april 2027",
        "elke maandag, niet op 28 december 2026, op 6 april 2027 in plaats van 5 april 2027",
        "elke woensdag van 14.00 tot 15.00 uur, niet in de schoolvakanties",
        "elke dag, alleen in de krokusvakantie",
        "elke zondag van 1.00 tot 4.00 uur",
        "elke dag, vanaf 1 juni 2030",
    ]
)


@given(SENTENCES, st.dates(dt.date(2026, 1, 1), dt.date(2027, 6, 1)))
def test_the_file_holds_exactly_the_sure_dates(sentence: str, first: dt.date) -> None:
    """Worked out by another program, the file gives the dates and times of the agenda for the year that follows."""
    each = offer(sentence)
    last = first + HORIZON - DAY
    sure = [item for item in occurrences(each.rooster, first, last, vakanties_of(CATALOGUE)) if not item.uncertain]
    expected = sorted(dt.datetime.combine(item.date, item.start or dt.time()) for item in sure)
    assert starts(export(each, first=first), last) == expected


def test_the_whole_catalogue_is_valid() -> None:
    """Every line is at most 75 bytes and ends the prescribed way; every event has what RFC 5545 demands, once."""
    file = export(*offers_of(CATALOGUE))
    lines = file.content.split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
    found = events(file)
    keys = [(str(event["uid"]), str(event.get("recurrence-id") and event["recurrence-id"].dt)) for event in found]
    assert len(set(keys)) == len(keys) > 10
    assert all({"DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "UID"} <= set(event) for event in found)
    assert file.count == len({str(event["uid"]) for event in found})


def test_an_export_is_the_same_the_next_time() -> None:
    """UIDs do not change, nor does anything else, when the catalogue does not."""
    offers = offers_of(CATALOGUE)
    assert export(*offers).content == export(*offers).content
    assert str(events(export(offer("elke dinsdag")))[0]["uid"]) == "proef-1@heemskerk.wegwijzer"


def test_a_time_stays_the_same_through_summer_time() -> None:
    """Ten o'clock is ten o'clock in Amsterdam, in winter and in summer."""
    (event, *_) = events(export(offer("elke zondag om 10.00 uur"), first=dt.date(2027, 3, 20)))
    assert event["dtstart"].params["TZID"] == "Europe/Amsterdam"
    start = event["dtstart"].dt
    assert start.utcoffset() == dt.timedelta(hours=1)
    assert (start + 7 * DAY).utcoffset() == dt.timedelta(hours=2)
    (described,) = Calendar.from_ical(export(offer("elke dag")).content).walk("VTIMEZONE")
    assert isinstance(described, Timezone)
    zone = described.to_tz()
    for day in (dt.date(2026, 3, 28), dt.date(2026, 3, 29), dt.date(2026, 10, 24), dt.date(2026, 10, 25)):
        noon = dt.datetime.combine(day, dt.time(12))
        assert noon.replace(tzinfo=zone).utcoffset() == noon.replace(tzinfo=start.tzinfo).utcoffset()


def test_without_a_time_an_event_lasts_the_day_and_says_so() -> None:
    """A part of the day is never turned into an hour."""
    (event, *_) = events(export(offer("elke dinsdagochtend")))
    assert event["dtstart"].dt == dt.date(2026, 11, 24)
    assert event["dtend"].dt == dt.date(2026, 11, 25)
    assert (str(event["summary"]), str(event["transp"])) == ("Proef (ochtend)", "TRANSPARENT")
    assert "De precieze tijd is niet bekend: navragen." in str(event["description"])
    (unknown, *_) = events(export(offer("elke dinsdag")))
    assert str(unknown["summary"]) == "Proef (tijd navragen)"


def test_an_unknown_end_is_not_invented() -> None:
    """An event of which only the start is known has no end."""
    (event, *_) = events(export(offer("elke dinsdag om 10.00 uur")))
    assert event["dtstart"].dt.hour == 10
    assert "dtend" not in event


def test_place_and_price_stand_in_the_event() -> None:
    """The description says where, what it costs and by whom; an unknown place is to be asked."""
    (event, *_) = events(export(offer("elke dinsdag", places=("Spectrum", "De Schelp"), provider="Welschap")))
    assert str(event["location"]) == "Spectrum en De Schelp"
    description = str(event["description"]).split("\n")
    assert description[1:5] == [
        "Wanneer: elke dinsdag",
        "Waar: Spectrum en De Schelp",
        "Kosten: € 1,50 per keer",
        "Aanbieder: Welschap",
    ]
    (placeless, *_) = events(export(offer("elke dinsdag")))
    assert "location" not in placeless
    assert "Waar: navragen" in str(placeless["description"])


def test_a_public_holiday_is_marked_in_the_series() -> None:
    """The date of Easter Monday has an event of its own in the series, with the question in its title."""
    found = events(export(offer("elke maandag om 10.00 uur")))
    easter = [
        event for event in found if "recurrence-id" in event and event["dtstart"].dt.date() == dt.date(2027, 3, 29)
    ]
    assert [str(event["summary"]) for event in easter] == ["Proef - Tweede Paasdag: navragen"]
    assert str(easter[0]["status"]) == "TENTATIVE"
    assert str(easter[0]["uid"]) == str(found[0]["uid"])


@pytest.mark.parametrize(
    ("sentence", "count", "note"),
    [
        ("onbekend", 0, "Proef staat niet in het agendabestand: navragen."),
        ("in overleg", 0, "Proef staat niet in het agendabestand: in overleg."),
        ("elke twee maanden op een zondag", 0, "welke zondag en welke maand navragen."),
        ("elke maandag; om de week op dinsdag", 1, "Proef staat er maar deels in: welke weken navragen."),
        ("elke maandag, niet in de schoolvakanties", 1, "Proef staat er alleen in op de data die nu bekend zijn."),
        ("bijvoorbeeld elke maandag", 0, "Proef staat niet in het agendabestand: bijvoorbeeld elke maandag."),
    ],
)
def test_what_is_uncertain_is_left_out_and_named(sentence: str, count: int, note: str) -> None:
    """No event is made up; the reader hears what is missing and why."""
    file = export(offer(sentence))
    assert file.count == count
    assert [text[-len(note) :] for text in file.notes] == [note]


def test_a_traject_ends_with_its_validity() -> None:
    """A series stops on the last day of the offer and starts on the first."""
    each = offer("elke dag om 10.00 uur", valid_from=dt.date(2026, 12, 1), valid_to=dt.date(2026, 12, 3))
    found = starts(export(each), dt.date(2027, 12, 31))
    assert [start.date().isoformat() for start in found] == ["2026-12-01", "2026-12-02", "2026-12-03"]


def test_an_empty_choice_is_a_valid_calendar() -> None:
    """Nothing to show still gives a file that opens."""
    assert events(export()) == []
