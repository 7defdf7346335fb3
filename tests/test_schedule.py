"""From a schedule to dates, checked against python-dateutil and against plain counting."""

import calendar
import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from wegwijzer import kalender
from wegwijzer.models.rooster import Duur, Moment, Rooster
from wegwijzer.models.roosterkeuzes import Dag, Dagdeel, Frequentie, Maand, Weken, Welke
from wegwijzer.models.schoolvakanties import Schoolvakanties
from wegwijzer.models.vakantiedagen import Vakanties, read_vakantiedagen
from wegwijzer.schedule import (
    describe_duur,
    describe_rooster,
    feestdagen,
    monday_of,
    occurrences,
    parts_of_day,
    rooster_row,
)
from wegwijzer.schedule.feestdagen import KEPT, ask_library, feestdag
from wegwijzer.schedule.rrule import to_rrule

DAY = dt.timedelta(days=1)
CATALOGUE = Path(__file__).parents[1] / "catalogue"
SCHOOLVAKANTIES = Schoolvakanties.model_validate(
    yaml.load((CATALOGUE / "schoolvakanties.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
)
VAKANTIES = read_vakantiedagen(SCHOOLVAKANTIES.model_dump(mode="json"))
YEARS = st.dates(dt.date(2018, 1, 1), dt.date(2035, 12, 31))


def rooster(data: Any) -> Rooster:
    return Rooster.model_validate(data)


def dates(data: Any, first: str, last: str, vakanties: Vakanties | None = None) -> list[str]:
    found = occurrences(rooster(data), dt.date.fromisoformat(first), dt.date.fromisoformat(last), vakanties)
    return [f"{item.date}{'?' if item.uncertain else ''}" for item in found]


@st.composite
def sure_moments(draw: st.DrawFn) -> Moment:
    """Moments whose dates are all known."""
    frequentie = draw(st.sampled_from(Frequentie))
    monthly = frequentie in {Frequentie.MAANDELIJKS, Frequentie.TWEEMAANDELIJKS}
    data: dict[str, Any] = {
        "dagen": draw(st.lists(st.sampled_from(Dag), min_size=1, unique=True)),
        "frequentie": frequentie,
        "welke": draw(st.lists(st.sampled_from(Welke), min_size=1, unique=True)) if monthly else [],
        "weken": draw(st.none() | st.sampled_from(Weken)) if frequentie is Frequentie.TWEEWEKELIJKS else None,
        "begin": draw(YEARS),
    }
    if draw(st.booleans()):
        data["einde"] = data["begin"] + draw(st.integers(0, 1500)) * DAY
    if draw(st.booleans()):
        data["maanden"] = {"van": draw(st.sampled_from(Maand)), "tot": draw(st.sampled_from(Maand))}
    return Moment.model_validate(data)


@given(sure_moments(), st.integers(0, 800), st.integers(0, 500))
def test_dates_equal_those_of_dateutil(moment: Moment, wait: int, length: int) -> None:
    """The RFC 5545 rule, worked out by python-dateutil, gives the same dates: month ends, leap years, year ends."""
    assert moment.begin is not None
    first = moment.begin + wait * DAY
    last = first + length * DAY
    rule = rrulestr(to_rrule(moment) or "", dtstart=dt.datetime.combine(moment.begin, dt.time()))
    expected = [found.date() for found in rule.between(_noon(first - DAY), _noon(min(last, moment.einde or last)))]
    found = occurrences(Rooster(momenten=(moment,)), first, last)
    assert [item.date for item in found if _counts(item.date, moment)] == [d for d in expected if _counts(d, moment)]
    assert not any(item.uncertain for item in found)


def _counts(day: dt.date, moment: Moment) -> bool:
    """Whether python-dateutil is right about a day: it misnumbers the last week of a year in the next January."""
    return moment.weken is None or (day.month, day.day) > (1, 3)


def _noon(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(12))


@given(st.sampled_from(Dag), st.sampled_from(Welke), st.integers(2018, 2035))
def test_ranked_days_equal_a_calendar_on_the_wall(day: Dag, welke: Welke, year: int) -> None:
    """The first to the last weekday of each month is what one reads off a printed calendar."""
    column = list(Dag).index(day)
    expected = []
    for month in range(1, 13):
        days = [week[column] for week in calendar.monthcalendar(year, month) if week[column]]
        place = -1 if welke is Welke.LAATSTE else list(Welke).index(welke)
        expected.append(dt.date(year, month, days[place]).isoformat())
    moment = {"dagen": day, "welke": welke, "frequentie": "maandelijks"}
    assert dates(moment, f"{year}-01-01", f"{year}-12-31") == expected


@given(YEARS, st.integers(0, 60), st.integers(0, 60), st.sampled_from(["elke dag", "elke tweede dinsdag van de maand"]))
def test_a_period_is_the_sum_of_its_parts(first: dt.date, left: int, right: int, sentence: str) -> None:
    """Cutting a period in two changes no date."""
    middle, last = first + left * DAY, first + (left + right) * DAY
    model = rooster(sentence)
    parts = occurrences(model, first, middle) + occurrences(model, middle + DAY, last)
    assert occurrences(model, first, last) == parts


@pytest.mark.parametrize(
    ("data", "first", "last", "expected"),
    [
        ("elke derde donderdag van de maand, van april tot en met oktober", "2026-03-01", "2026-05-31",
         ["2026-04-16", "2026-05-21"]),
        ("in de even weken op zaterdag", "2021-12-20", "2022-01-20", ["2022-01-01", "2022-01-15"]),
        ("in de oneven weken op vrijdag", "2020-12-20", "2021-01-20", ["2021-01-01", "2021-01-08"]),
        ("elke zaterdag, van november tot en met januari", "2026-10-25", "2026-11-08", ["2026-11-07"]),
        ("elke zaterdag, van november tot en met januari", "2027-01-25", "2027-02-08", ["2027-01-30"]),
        ("elke laatste donderdag van de maand", "2024-02-01", "2024-02-29", ["2024-02-29"]),
        ("elke laatste donderdag van de maand", "2023-02-01", "2023-02-28", ["2023-02-23"]),
        ("in de oneven weken op vrijdag", "2026-12-25", "2027-01-16", ["2027-01-01", "2027-01-08"]),
        ("in de even weken op vrijdag", "2026-12-20", "2027-01-16", ["2026-12-25", "2027-01-15"]),
        ("elke twee weken op dinsdag, vanaf 30 december 2026", "2026-12-28", "2027-01-31",
         ["2027-01-12", "2027-01-26"]),
        ("elke twee maanden op de eerste zondag, vanaf 1 december 2025", "2025-12-01", "2026-04-30",
         ["2025-12-07", "2026-02-01", "2026-04-05"]),
        ("elke maandag, tot en met 12 januari 2026", "2026-01-01", "2026-02-01", ["2026-01-05", "2026-01-12"]),
        ("elke maandag, niet op 5 januari 2026", "2026-01-01", "2026-01-12", ["2026-01-12"]),
        ("elke maandag, op 6 januari 2026 in plaats van 5 januari 2026", "2026-01-01", "2026-01-12",
         ["2026-01-06", "2026-01-12"]),
        ("elke maandag, op 6 januari 2026 in plaats van 5 januari 2026", "2026-01-06", "2026-01-07", ["2026-01-06"]),
        ("elke maandag, op 6 januari 2026 in plaats van 5 januari 2026", "2026-01-05", "2026-01-05", []),
        ("op woensdag", "2026-01-01", "2026-01-14", ["2026-01-07?", "2026-01-14?"]),
        ("om de week op woensdag", "2026-01-01", "2026-01-14", ["2026-01-07?", "2026-01-14?"]),
        ("elke maand op een dinsdag", "2026-01-01", "2026-01-14", ["2026-01-06?", "2026-01-13?"]),
        ("elke twee maanden op de eerste zondag", "2026-01-01", "2026-02-28", ["2026-01-04?", "2026-02-01?"]),
        ("elke twee maanden op een zondag", "2026-01-01", "2026-01-12", ["2026-01-04?", "2026-01-11?"]),
        ("een keer per week, dag navragen", "2026-01-01", "2026-12-31", []),
        ("bijvoorbeeld elke tweede zaterdag van de maand", "2026-01-01", "2026-12-31", []),
        ("in overleg", "2026-01-01", "2026-12-31", []),
        ("onbekend", "2026-01-01", "2026-12-31", []),
    ],
)  # fmt: skip
def test_a_schedule_gives_its_dates(data: Any, first: str, last: str, expected: list[str]) -> None:
    """Known dates come out plain; dates that must be asked carry a question mark; no day gives no date."""
    assert dates(data, first, last) == expected


def test_what_is_asked_of_a_schedule_is_asked_once() -> None:
    """Who asks for the days of one moment and the day of another asks for the days."""
    assert rooster_row(rooster("twee keer per week; een keer per week"))["navragen"] == ["dagen", "dagdeel"]


@pytest.mark.parametrize(
    ("data", "note"),
    [
        ("op woensdag", "hoe vaak: navragen"),
        ("om de week op woensdag", "welke weken: navragen"),
        ("elke maand op een woensdag", "welke woensdag: navragen"),
        ("elke twee maanden op de eerste woensdag", "welke maand: navragen"),
        ("elke twee maanden op een woensdag", "welke woensdag en welke maand: navragen"),
    ],
)
def test_an_uncertain_date_says_what_to_ask(data: Any, note: str) -> None:
    """Every uncertain date names its question."""
    found = occurrences(rooster(data), dt.date(2026, 7, 1), dt.date(2026, 7, 1))
    assert [(item.uncertain, item.notes) for item in found] == [(True, (note,))]


def test_a_moved_date_says_where_it_came_from() -> None:
    """The reader sees of which date it comes in place, and why."""
    model = rooster("elke maandag, op 7 april 2026 in plaats van 6 april 2026 wegens Pasen")
    (found,) = occurrences(model, dt.date(2026, 4, 6), dt.date(2026, 4, 8))
    assert (found.date, found.moved_from) == (dt.date(2026, 4, 7), dt.date(2026, 4, 6))
    assert found.notes == ("in plaats van maandag 6 april 2026 wegens Pasen",)


def test_a_public_holiday_is_marked_not_skipped() -> None:
    """On Easter Monday a Monday activity stands in the list, with the question whether it goes on."""
    (found,) = occurrences(rooster("elke maandag"), dt.date(2026, 4, 6), dt.date(2026, 4, 6))
    assert found.remarks == ("Tweede Paasdag: navragen of het doorgaat",)
    assert not found.uncertain


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2018-04-02", "Tweede Paasdag"),
        ("2025-04-26", "Koningsdag"),
        ("2025-04-27", None),
        ("2026-05-05", "Bevrijdingsdag"),
        ("2026-04-03", "Goede Vrijdag"),
        ("2027-05-06", "Hemelvaartsdag"),
        ("2035-12-26", "Tweede Kerstdag"),
        ("2026-11-23", None),
    ],
)
def test_public_holidays_have_their_dutch_names(day: str, name: str | None) -> None:
    """The days that a provider may be closed are known by name, in every year."""
    assert feestdag(dt.date.fromisoformat(day)) == name


def test_the_kept_public_holidays_are_those_of_the_library() -> None:
    """When the library changes its mind, this fails and says how to write its dates down again."""
    said = {day: name for year in feestdagen.YEARS for day, name in ask_library(year).items()}
    how = "run: python -c 'from wegwijzer.schedule.feestdagen import refresh; refresh()'"
    assert json.loads(KEPT.read_text("utf-8")) == said, how


def test_other_years_ask_the_library() -> None:
    """A year that is not kept is marked all the same."""
    assert feestdag(dt.date(2045, 4, 10)) == "Tweede Paasdag"
    assert feestdag(dt.date(2017, 4, 17)) == "Tweede Paasdag"


def test_school_holidays_are_kept_where_known_and_asked_where_not() -> None:
    """Within the published years a date is sure; outside them every possible date is to be asked."""
    only, never = "elke woensdag, alleen in de krokusvakantie", "elke woensdag, niet in de schoolvakanties"
    assert dates(only, "2026-02-01", "2026-03-31", VAKANTIES) == ["2026-02-25"]
    assert dates(never, "2026-02-11", "2026-03-04", VAKANTIES) == ["2026-02-11", "2026-02-18", "2026-03-04"]
    assert dates(only, "2035-01-25", "2035-02-15", VAKANTIES) == ["2035-02-07?", "2035-02-14?"]
    assert dates(never, "2035-02-07", "2035-02-14", VAKANTIES) == ["2035-02-07?", "2035-02-14?"]
    assert dates(only, "2026-02-25", "2026-02-25") == ["2026-02-25?"]
    (unknown,) = occurrences(rooster(only), dt.date(2035, 2, 7), dt.date(2035, 2, 7), VAKANTIES)
    assert unknown.notes == ("schoolvakanties 2035: navragen",)


def test_the_last_week_of_the_summer_is_its_last_seven_days() -> None:
    """'Laatste week zomervakantie' ends with the holiday and is one week long."""
    sentence = "elke dag, alleen in de laatste week zomervakantie"
    expected = [f"2026-08-{day}" for day in range(10, 17)]
    assert dates(sentence, "2026-07-01", "2026-09-30", VAKANTIES) == expected


def test_the_published_school_holidays_are_whole() -> None:
    """Each holiday starts on a Saturday and ends on a Sunday, and the summer lasts six weeks and a weekend."""
    for year in SCHOOLVAKANTIES.schooljaren:
        for name in kalender.VAKANTIES:
            period = getattr(year, name)
            assert (period.van.weekday(), period.tot.weekday()) == (5, 6), (year.schooljaar, name)
        assert (year.zomervakantie.tot - year.zomervakantie.van).days + 1 == 44


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"schooljaar": "2026-2028"}, "een schooljaar is 2026-2027"),
        ({"kerstvakantie": {"van": "2027-12-19", "tot": "2028-01-03"}}, "niet op volgorde"),
        ({"zomervakantie": {"van": "2028-07-10", "tot": "2028-08-22"}}, "begint niet in schooljaar"),
        ({"zomervakantie": {"van": "2027-08-22", "tot": "2027-07-10"}}, "tot ligt voor van"),
    ],
)
def test_wrong_school_holidays_are_refused(change: dict[str, Any], message: str) -> None:
    """A typing error in a year does not become a wrong calendar."""
    data = SCHOOLVAKANTIES.model_dump(mode="json")
    data["schooljaren"] = [data["schooljaren"][-1] | change]
    with pytest.raises(ValueError, match=message):
        Schoolvakanties.model_validate(data)


def test_a_missing_school_year_is_refused() -> None:
    """A gap would make holidays look like ordinary weeks."""
    data = SCHOOLVAKANTIES.model_dump(mode="json")
    del data["schooljaren"][1]
    with pytest.raises(ValueError, match="op elkaar volgen"):
        Schoolvakanties.model_validate(data)


@pytest.mark.parametrize(
    ("data", "parts"),
    [
        ("elke dinsdagochtend", ("ochtend",)),
        ("elke dinsdag van 10.00 tot 11.30 uur", ("ochtend",)),
        ("elke dinsdag van 10.00 tot 16.00 uur", ("ochtend", "middag")),
        ("elke dinsdag om 18.00 uur", ("avond",)),
        ("elke dinsdag van 11.00 tot 12.00 uur", ("ochtend",)),
        ("elke dinsdag van 16.00 tot 21.00 uur", ("middag", "avond")),
        ("elke dinsdag na schooltijd", ("middag",)),
        ("elke dinsdag", ()),
    ],
)
def test_the_part_of_the_day_follows_from_the_time(data: Any, parts: tuple[str, ...]) -> None:
    """Noon and six o'clock part the day; without a time the part is unknown."""
    assert parts_of_day(rooster(data).momenten[0]) == parts


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        ("elke dinsdag en donderdag", "FREQ=WEEKLY;BYDAY=TU,TH"),
        ("elke derde donderdag van de maand, van april tot en met juni", "FREQ=MONTHLY;BYDAY=3TH;BYMONTH=4,5,6"),
        ("elke eerste en laatste maandag van de maand", "FREQ=MONTHLY;BYDAY=1MO,-1MO"),
        ("om de week op vrijdag, vanaf 2 januari 2026", "FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=FR"),
        ("elke maandag, tot en met 30 juni 2026", "FREQ=WEEKLY;BYDAY=MO"),
        ("elke maandag, van november tot en met februari", "FREQ=WEEKLY;BYDAY=MO;BYMONTH=1,2,11,12"),
        ("elke maandag, niet op 6 april 2026", "FREQ=WEEKLY;BYDAY=MO"),
        ("elke dinsdag, alleen in de meivakantie", None),
        ("elke dinsdag, niet in de schoolvakanties", None),
        ("elke twee maanden op een zondag", None),
        ("een keer per week, dag navragen", None),
        ("bijvoorbeeld elke maandag", None),
    ],
)
def test_a_rule_is_given_where_rfc_5545_can_hold_it(data: Any, rule: str | None) -> None:
    """What a rule cannot hold gives no rule."""
    assert to_rrule(rooster(data).momenten[0]) == rule


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ({"weken": 18}, "18 weken"),
        ({"bijeenkomsten": 22}, "22 bijeenkomsten"),
        ({"weken": 6, "dagdelen_per_week": 4}, "6 weken, 4 dagdelen per week"),
        ({"weken": 1, "uren_per_week": 1, "dagdelen_per_week": 1}, "1 week, 1 dagdeel per week, 1 uur per week"),
        ({"maanden_max": 6, "toelichting": "per werkgever"}, "hooguit 6 maanden (per werkgever)"),
        ({"toelichting": "zo lang als nodig"}, "zo lang als nodig"),
        ({}, "navragen"),
    ],
)
def test_a_length_reads_as_plain_dutch(data: dict[str, Any], text: str) -> None:
    """Weeks, meetings, parts of the day, hours and a maximum are said in one line."""
    assert describe_duur(Duur.model_validate(data)) == text


def test_no_length_is_asked() -> None:
    """An absent length is unknown."""
    assert describe_duur(None) == "navragen"


def test_the_row_can_be_filtered_and_shown() -> None:
    """The JSON of a schedule has both texts, all days and parts, what to ask, and what the redacteur wrote."""
    row = rooster_row(rooster("elke dinsdagochtend; elke twee weken op vrijdag"))
    assert (row["tekst"], row["kort"]) == (
        "elke dinsdagochtend; elke twee weken op vrijdag, welke weken navragen",
        "di ochtend / vr, om de week",
    )
    assert (row["dagen"], row["dagdelen"]) == (["dinsdag", "vrijdag"], ["ochtend"])
    assert row["navragen"] == ["welke weken", "dagdeel"]
    assert row["momenten"][0]["dagdelen"] == [Dagdeel.OCHTEND]


def test_two_remarks_stand_between_one_pair_of_brackets() -> None:
    """The remark on a moment and the one on the whole read as one, and read back as a schedule."""
    moment = {"dagen": "dinsdag", "frequentie": "wekelijks", "toelichting": "neem water mee"}
    said = describe_rooster(rooster({"momenten": [moment], "toelichting": "bel eerst"}))
    assert said == "elke dinsdag (neem water mee; bel eerst)"
    assert describe_rooster(rooster(said)) == said


@given(YEARS)
def test_a_week_starts_on_monday(day: dt.date) -> None:
    """The Monday of a week is at most six days back."""
    monday = monday_of(day)
    assert monday.weekday() == 0
    assert 0 <= (day - monday).days <= 6
