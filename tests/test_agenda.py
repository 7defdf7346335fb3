"""The agenda of a week or a month: complete, and equal to an independent calculation."""

import calendar
import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from dateutil.easter import easter
from hypothesis import given
from hypothesis import strategies as st

from tests.aanbod import offers_of, vakanties_of
from wegwijzer.agenda import (
    Agenda,
    Offer,
    make_agenda,
    month_of,
    offer_of_row,
    read_period,
    take_periods,
    week_of,
)
from wegwijzer.catalogue import load_catalogus
from wegwijzer.errors import WrongUseError
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.kosten import Kosten
from wegwijzer.models.plain import rooster_of_data
from wegwijzer.models.rooster import Moment, Rooster
from wegwijzer.models.traject import Status
from wegwijzer.models.vakantiedagen import Vakanties
from wegwijzer.schedule import describe_rooster, describe_rooster_short, occurrences
from wegwijzer.search.rows import whole
from wegwijzer.terminal.agenda_lines import agenda_lines, say_counts
from wegwijzer.weekplan import make_weekplan, plan_json

ROOT = Path(__file__).parents[1]
REAL = load_catalogus(ROOT / "catalogue")
VOORBEELD = load_catalogus(Path(__file__).parent / "voorbeeld")
DAY = dt.timedelta(days=1)
MONDAYS = [dt.date(2018, 1, 1) + 7 * week * DAY for week in range(939)]
DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MAANDEN = ["januari", "februari", "maart", "april", "mei", "juni"]
MAANDEN += ["juli", "augustus", "september", "oktober", "november", "december"]


def week_agenda(offers: Iterable[Offer], monday: dt.date, vakanties: Vakanties | None = None) -> Agenda:
    return make_agenda(offers, week_of(monday), vakanties)


def offer(sentence: str, **more: Any) -> Offer:
    rooster = Rooster.model_validate(sentence)
    return Offer("proef", "Proef", "Een proef.", "beschikbaar", rooster, Kosten(), **more)


def placed(agenda: Agenda) -> list[tuple[str, str, tuple[str, ...], bool]]:
    return [
        (day.date.isoformat(), item.offer.id, item.occurrence.dagdelen, item.occurrence.uncertain)
        for day in agenda.days
        for item in day.items
    ]


# The independent calculation: it reads a printed month calendar, row by row, and knows nothing of the code under test.


def expected_week(offers: Iterable[Offer], monday: dt.date) -> set[Any]:
    return {
        (day.isoformat(), each.id, day_parts(moment), not sure)
        for each in offers
        for moment in each.rooster.momenten
        for day in (monday + step * DAY for step in range(7))
        for found, sure in [look_up(moment, day)]
        if found and (each.valid_from or day) <= day <= (each.valid_to or day)
    }


def look_up(moment: Moment, day: dt.date) -> tuple[bool, bool]:
    """Tell whether the moment is (maybe) on this day, and whether that is sure."""
    moved = {item.datum: item.naar for item in moment.uitzonderingen}
    if day in moved.values():
        return True, True
    if day in moved or moment.voorbeeld or DAGEN[day.weekday()] not in [str(name) for name in moment.dagen]:
        return False, False
    if moment.maanden and MAANDEN[day.month - 1] not in season(str(moment.maanden.van), str(moment.maanden.tot)):
        return False, False
    if (moment.begin and day < moment.begin) or (moment.einde and day > moment.einde):
        return False, False
    assert not moment.alleen_vakanties and not moment.niet_in_vakanties and not moment.weken  # noqa: PT018
    column = [row[day.weekday()] for row in calendar.monthcalendar(day.year, day.month) if row[day.weekday()]]
    names = {"eerste": column[0], "tweede": column[1], "derde": column[2], "vierde": column[3], "laatste": column[-1]}
    if moment.welke and day.day not in [names[str(which)] for which in moment.welke]:
        return False, False
    sure = {
        None: False,
        "wekelijks": True,
        "tweewekelijks": False,
        "maandelijks": bool(moment.welke),
        "tweemaandelijks": False,
    }
    assert moment.begin is None or moment.frequentie in {"wekelijks", "maandelijks"}
    return True, sure[moment.frequentie.value if moment.frequentie else None]


def season(van: str, tot: str) -> list[str]:
    start = MAANDEN.index(van)
    turned = MAANDEN[start:] + MAANDEN[:start]
    return turned[: turned.index(tot) + 1]


def day_parts(moment: Moment) -> tuple[str, ...]:
    if moment.dagdelen:
        return tuple(part for part in ("ochtend", "middag", "avond") if part in [str(p) for p in moment.dagdelen])
    if moment.tijd is None:
        return ("middag",) if moment.naschools else ()
    assert moment.tijd.tot is not None
    hours = range(moment.tijd.van.hour, moment.tijd.tot.hour + (moment.tijd.tot.minute > 0))
    named = ["ochtend" if hour < 12 else "middag" if hour < 18 else "avond" for hour in hours]
    return tuple(dict.fromkeys(named))


@pytest.mark.parametrize("catalogus", [REAL, VOORBEELD], ids=["heemskerk", "voorbeeld"])
def test_every_week_equals_an_independent_calculation(catalogus: Catalogus) -> None:
    """Every week from 2018 up to and including 2035 holds what a month calendar gives, and nothing else."""
    offers = offers_of(catalogus)
    assert MONDAYS[-1] + 6 * DAY >= dt.date(2035, 12, 30)
    for monday in MONDAYS:
        found = placed(make_agenda(offers, week_of(monday), vakanties_of(catalogus)))
        assert len(set(found)) == len(found)
        assert set(found) == expected_week(offers, monday), monday


def test_nothing_falls_out() -> None:
    """In any week each traject offered stands on a day, apart, or with its next date."""
    offers = offers_of(REAL)
    for monday in MONDAYS[::37]:
        agenda = week_agenda(offers, monday, vakanties_of(REAL))
        on, apart = {item[1] for item in placed(agenda)}, {item.offer.id for item in agenda.apart}
        later = {item.offer.id for item in agenda.later}
        assert on | apart | later == {each.id for each in offers}
        assert not later & (on | apart)


def test_public_holidays_of_every_year_are_marked() -> None:
    """Easter Monday stands in the agenda of each year, with its question at everything that is on that day."""
    for year in range(2018, 2036):
        monday = easter(year) + DAY
        (day, *_) = week_agenda(offers_of(REAL), monday).days
        assert (day.date, day.feestdag) == (monday, "Tweede Paasdag")
        assert day.items
        assert all("Tweede Paasdag: navragen of het doorgaat" in item.occurrence.remarks for item in day.items)


@pytest.mark.parametrize("catalogus", [REAL, VOORBEELD], ids=["heemskerk", "voorbeeld"])
def test_the_index_gives_the_same_agenda(catalogus: Catalogus) -> None:
    """The plain data that the index keeps says and reckons the same as the models: agenda, weekplan and prices."""
    offers = offers_of(catalogus, tuple(Status))
    rows = [json.loads(json.dumps(whole(catalogus.trajecten[each.id], catalogus))) for each in offers]
    plain = [offer_of_row(row) for row in rows]
    days = vakanties_of(catalogus)
    for monday in MONDAYS[::23]:
        assert week_agenda(plain, monday, days).as_json() == week_agenda(offers, monday, days).as_json()
    start = dt.date(2026, 4, 1)
    assert plan_json(make_weekplan(plain, start, days)) == plan_json(make_weekplan(offers, start, days))


SENTENCES = yaml.load((Path(__file__).parent / "rooster_zinnen.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)


@pytest.mark.parametrize("item", SENTENCES, ids=lambda item: item["zin"])
def test_plain_data_holds_every_kind_of_schedule(item: dict[str, Any]) -> None:
    """Each schedule of the table of sentences means the same as plain data from JSON."""
    model = Rooster.model_validate(item["rooster"])
    plain = rooster_of_data(json.loads(model.model_dump_json()))
    assert (describe_rooster(plain), describe_rooster_short(plain)) == (item["zin"], item["kort"])
    assert plain.onbekend == model.onbekend
    period = dt.date(2026, 1, 1), dt.date(2026, 12, 31)
    assert occurrences(plain, *period, vakanties_of(REAL)) == occurrences(model, *period, vakanties_of(REAL))
    minutes = [moment.tijd and moment.tijd.minuten for moment in plain.momenten]
    assert minutes == [moment.tijd and moment.tijd.minuten for moment in model.momenten]


@given(st.dates(dt.date(2018, 1, 1), dt.date(2035, 12, 31)))
def test_a_month_holds_the_weeks_it_is_made_of(day: dt.date) -> None:
    """The month view and the week view never differ about a date."""
    offers = offers_of(VOORBEELD)
    month = placed(make_agenda(offers, month_of(day)))
    week = [item for item in placed(week_agenda(offers, day)) if item[0][:7] == day.isoformat()[:7]]
    days = {item.isoformat() for item in week_of(day).days}
    assert [item for item in month if item[0] in days] == week


def test_what_is_not_on_this_week_says_when_it_is() -> None:
    """A monthly or seasonal traject keeps its place, with the next date."""
    agenda = week_agenda(
        [offer("elke derde donderdag van de maand, van april tot en met oktober")], dt.date(2026, 11, 23)
    )
    assert [item.text for item in agenda.later] == ["eerstvolgende keer: donderdag 15 april 2027"]


@pytest.mark.parametrize(
    ("sentence", "reason", "text"),
    [
        ("onbekend", "dag onbekend", "navragen"),
        ("in overleg", "in overleg", "in overleg"),
        ("elke maandag; een keer per week", "dag onbekend", "een keer per week, dag navragen"),
        ("bijvoorbeeld elke zaterdag (oppassen)", "in overleg", "bijvoorbeeld elke zaterdag (oppassen)"),
        (
            "alleen in de herfstvakantie",
            "dag onbekend",
            "alleen in de herfstvakantie, dag navragen; niet in deze periode",
        ),
        (
            "alleen in de kerstvakantie en de meivakantie",
            "dag onbekend",
            "alleen in de kerstvakantie en de meivakantie, dag navragen; in deze periode: kerstvakantie",
        ),
    ],
)
def test_what_has_no_fixed_day_stands_apart(sentence: str, reason: str, text: str) -> None:
    """Unknown days, by appointment and examples stand apart in their own words."""
    agenda = week_agenda([offer(sentence)], dt.date(2026, 12, 21), vakanties_of(REAL))
    assert [(item.reason, item.text) for item in agenda.apart] == [(reason, text)]


def test_a_traject_is_on_within_its_validity_only() -> None:
    """Before its start the next date is given, after its end a sentence says that it stopped."""
    valid = {"valid_from": dt.date(2026, 4, 7), "valid_to": dt.date(2026, 4, 20)}
    daily = offer("elke dag", **valid)
    assert placed(week_agenda([daily], dt.date(2026, 4, 6)))[0][0] == "2026-04-07"
    assert [item[0] for item in placed(week_agenda([daily], dt.date(2026, 4, 20)))] == ["2026-04-20"]
    early, late = (week_agenda([daily], day) for day in (dt.date(2026, 3, 2), dt.date(2026, 4, 27)))
    assert [item.text for item in early.later] == ["eerstvolgende keer: dinsdag 7 april 2026"]
    assert (late.later, late.notes) == ((), ("Proef is gestopt op maandag 20 april 2026.",))


def test_a_cancelled_or_moved_date_is_told() -> None:
    """Who looks for a date that is cancelled finds out why it is not there."""
    moved = "elke maandag, op 7 april 2026 in plaats van 6 april 2026 wegens Pasen, niet op 13 april 2026"
    agenda = make_agenda([offer(moved)], month_of(dt.date(2026, 4, 1)))
    assert agenda.notes == (
        "Proef op maandag 6 april 2026 is verplaatst naar dinsdag 7 april 2026 wegens Pasen.",
        "Proef op maandag 13 april 2026 vervalt.",
    )


def test_a_public_holiday_stands_beside_the_date() -> None:
    """On the terminal a holiday is said once for the day; what is told of one traject stays, whatever its words."""
    moved = "elke dinsdag, op 6 april 2026 in plaats van 7 april 2026 wegens twijfel of het doorgaat"
    text = " ".join(" ".join(agenda_lines(make_agenda([offer(moved)], week_of(dt.date(2026, 4, 6))), 300)).split())
    assert text.count("Tweede Paasdag") == 1
    assert "(in plaats van dinsdag 7 april 2026 wegens twijfel of het doorgaat)" in text


def test_unknown_school_holidays_are_told() -> None:
    """Beyond the published years the agenda says that the school holidays must be asked."""
    offers = [offer("elke woensdag, niet in de schoolvakanties")]
    told = "De schoolvakanties van 2035 staan nog niet in de catalogus: navragen."
    assert week_agenda(offers, dt.date(2035, 5, 7), vakanties_of(REAL)).notes == (told,)
    assert week_agenda(offers, dt.date(2026, 5, 4), vakanties_of(REAL)).notes == ()
    assert week_agenda([offer("elke woensdag")], dt.date(2035, 5, 7), vakanties_of(REAL)).notes == ()


def test_a_choice_of_days_keeps_an_unknown_part_of_the_day() -> None:
    """Who asks for the morning also sees what may be in the morning."""
    offers = [offer("elke dinsdagochtend; elke dinsdagmiddag; elke dinsdag; elke woensdag")]
    agenda = make_agenda(offers, week_of(dt.date(2026, 11, 23)), dagen=["dinsdag"], dagdelen=["ochtend"])
    assert [(item[0], item[2]) for item in placed(agenda)] == [("2026-11-24", ("ochtend",)), ("2026-11-24", ())]
    assert [day.date.isoformat() for day in agenda.days] == ["2026-11-24"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2026-W48", "week 48, 23 tot en met 29 november 2026"),
        ("2026w48", "week 48, 23 tot en met 29 november 2026"),
        ("week 48", "week 48, 23 tot en met 29 november 2026"),
        ("week 47", "week 47, 22 tot en met 28 november 2027"),
        ("w1", "week 1, 4 tot en met 10 januari 2027"),
        ("2020-W53", "week 53, 28 december 2020 tot en met 3 januari 2021"),
        ("2026-W14", "week 14, 30 maart tot en met 5 april 2026"),
        ("2026-11", "november 2026"),
        ("februari 2028", "februari 2028"),
        ("november", "november 2026"),
        ("maart", "maart 2027"),
        ("maand 1", "januari 2027"),
        ("volgende week", "week 49, 30 november tot en met 6 december 2026"),
        ("komende maand", "december 2026"),
        ("1 december", "dinsdag 1 december 2026"),
        ("22 november", "maandag 22 november 2027"),
        ("22 november 2026", "zondag 22 november 2026"),
        ("overmorgen", "woensdag 25 november 2026"),
    ],
)
def test_a_period_is_read_as_people_write_it(text: str, name: str) -> None:
    """Weeks by number and months by number or name are understood; without a year one means what is still to come."""
    period = read_period(text, dt.date(2026, 11, 23))
    assert period is not None
    assert period.name == name


def test_a_period_stands_among_other_words() -> None:
    """What is left of the text is searched, a part of the day too; a word that holds a month is none."""
    sunday = dt.date(2026, 11, 29)
    rest, periods = take_periods("wandelen morgenochtend of in de meivakantie", sunday)
    assert rest.split() == ["wandelen", "ochtend", "of", "in", "de", "meivakantie"]
    assert [period.first for period in periods] == [dt.date(2026, 11, 30)]


@pytest.mark.parametrize("text", ["wandelen", "2026", "dinsdag", ""])
def test_a_word_is_no_period(text: str) -> None:
    """An ordinary word is left for the search."""
    assert read_period(text, dt.date(2026, 11, 23)) is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2026-W54", "week 54 bestaat niet in 2026: de weken lopen van 1 tot en met 53"),
        ("2025-W53", "week 53 bestaat niet in 2025: de weken lopen van 1 tot en met 52"),
        ("2026-W00", "week 0 bestaat niet in 2026: de weken lopen van 1 tot en met 53"),
        ("2026-13", "maand 13 bestaat niet; schrijf bijvoorbeeld 2026-11"),
        ("9999-W52", "het jaar 9999 kan niet; kies een jaar van 1900 tot en met 2199"),
        ("0000-01", "het jaar 0000 kan niet; kies een jaar van 1900 tot en met 2199"),
    ],
)
def test_a_period_that_does_not_exist_is_refused(text: str, message: str) -> None:
    """A week 54 is a mistake, not a search word."""
    with pytest.raises(WrongUseError) as caught:
        read_period(text, dt.date(2026, 11, 23))
    assert str(caught.value) == message


def test_a_day_that_must_be_asked_is_not_counted_as_fixed() -> None:
    """The count keeps what is sure of a day, what may be on it, and what has none apart."""
    sentences = ("elke maandag", "om de twee weken op dinsdag", "in overleg")
    offers = [replace(offer(sentence), id=str(number)) for number, sentence in enumerate(sentences)]
    counts = say_counts(week_agenda(offers, dt.date(2026, 4, 13)))
    assert counts == "1 op een vaste dag, 1 op een dag om na te vragen, 1 zonder vaste dag"
    assert say_counts(week_agenda(offers[:1], dt.date(2026, 4, 13))) == "1 op een vaste dag, 0 zonder vaste dag"


def test_the_data_of_an_agenda_is_plain() -> None:
    """The JSON names week, days, items, what stands apart, what comes later and the notes."""
    offers = [offer("elke maandag van 10.00 tot 11.30 uur", places=("Spectrum",)), offer("in overleg")]
    data = week_agenda(offers, dt.date(2026, 4, 6), vakanties_of(REAL)).as_json()
    assert (data["van"], data["tot"], data["week"]) == ("2026-04-06", "2026-04-12", "2026-W15")
    monday = data["dagen"][0]
    assert (monday["datum"], monday["dag"], monday["feestdag"]) == ("2026-04-06", "maandag", "Tweede Paasdag")
    item = monday["trajecten"][0]
    assert (item["van"], item["tot"], item["dagdelen"]) == ("10:00", "11:30", ["ochtend"])
    assert (item["locaties"], item["onzeker"]) == (["Spectrum"], False)
    assert [other["reden"] for other in data["dag_onbekend"]] == ["in overleg"]
    assert data["niet_in_deze_periode"] == []
