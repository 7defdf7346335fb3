"""A week that fits: clashes, travel, hours, cost and what stays free, each worked out and never guessed."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.aanbod import offer_of, vakanties_of
from wegwijzer.agenda import Offer
from wegwijzer.catalogue import load_catalogus
from wegwijzer.costs import describe_estimate
from wegwijzer.errors import WrongUseError
from wegwijzer.models.kosten import Kosten
from wegwijzer.models.rooster import Duur, Rooster
from wegwijzer.weekplan import Weekplan, make_weekplan, plan_json, plan_markdown, read_availability
from wegwijzer.weekplan.availability import judge_fit
from wegwijzer.weekplan.texts import free_lines, plan_sections

START = dt.date(2026, 11, 23)
DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
DAGDELEN = ("ochtend", "middag", "avond")
REAL = load_catalogus(Path(__file__).parents[1] / "catalogue")


SIX_DAYS = "op 6 dagen in dit half jaar, voor het eerst op 20 december 2026"
MIXED = ["elke dinsdagochtend", "elke dinsdag om 10.00 uur", "elke dinsdag", "elke derde dinsdag van de maand"]


def offer(name: str, sentence: Any, kosten: Any = "onbekend", **more: Any) -> Offer:
    rooster = Rooster.model_validate(sentence)
    status = more.pop("status", "beschikbaar")
    return Offer(name.lower(), name, "Een proef.", status, rooster, Kosten.model_validate(kosten), **more)


def plan(*offers: Offer, beschikbaar: str | None = None) -> Weekplan:
    available = read_availability(beschikbaar) if beschikbaar else None
    return make_weekplan(offers, START, vakanties_of(REAL), available)


@pytest.mark.parametrize(
    ("one", "other", "texts"),
    [
        ("elke dinsdag van 10.00 tot 11.30 uur", "elke dinsdag van 11.00 tot 12.00 uur",
         ["A en B zijn tegelijk: dinsdag 10.00-11.30 en 11.00-12.00"]),
        ("elke dinsdag van 10.00 tot 11.00 uur", "elke dinsdag van 11.00 tot 12.00 uur", []),
        ("elke dinsdag om 10.00 uur", "elke dinsdag om 10.00 uur", ["A en B zijn tegelijk: dinsdag 10.00"]),
        ("elke dinsdag om 10.00 uur", "elke dinsdag om 11.00 uur",
         ["A en B zijn allebei op dinsdagochtend: de tijden navragen"]),
        ("elke dinsdagochtend", "elke dinsdagochtend", ["A en B zijn allebei op dinsdagochtend: de tijden navragen"]),
        ("elke dinsdagochtend", "elke dinsdagmiddag", []),
        ("elke dinsdagochtend", "elke dinsdag", ["A en B zijn allebei op dinsdag: het dagdeel navragen"]),
        ("elke dinsdagochtend", "elke woensdagochtend", []),
        ("elke eerste zondag van de maand", "elke laatste zondag van de maand", []),
        ("elke eerste zondag van de maand, 's middags", "elke zondagmiddag",
         ["A en B zijn allebei op zondagmiddag: de tijden navragen"]),
        ("elke eerste en derde zondag van de maand, 's middags", "elke tweede en derde zondag van de maand, 's middags",
         [f"A en B zijn allebei op zondagmiddag, {SIX_DAYS}: de tijden navragen"]),
        ("om de week op dinsdagochtend", "elke dinsdagochtend",
         ["A en B zijn misschien allebei op dinsdagochtend: de tijden navragen"]),
        ("in de even weken op dinsdagochtend", "in de oneven weken op dinsdagochtend", []),
        ("elke dinsdagochtend, van april tot en met mei", "elke dinsdagochtend, van juni tot en met augustus", []),
        ("een keer per week", "elke dinsdagochtend", []),
    ],
)  # fmt: skip
def test_clashes_are_found_by_date(one: str, other: str, texts: list[str]) -> None:
    """Two things clash when they share a date and a time; an unknown time makes it a question, not a fact."""
    found = plan(offer("A", one), offer("B", other)).clashes
    assert [clash.text for clash in found] == texts
    assert all(clash.sure == ("tegelijk" in clash.text) for clash in found)


@given(st.permutations(MIXED))
def test_the_order_of_choosing_does_not_matter(sentences: list[str]) -> None:
    """Clashes and sums are the same whatever was named first."""
    fixed = {name: f"T{name}" for name in sorted(sentences)}
    found = plan(*(offer(fixed[sentence], sentence) for sentence in sentences))
    again = plan(*(offer(fixed[sentence], sentence) for sentence in sorted(sentences)))
    assert {(c.first, c.second, c.sure, c.dates) for c in found.clashes} == {
        (c.first, c.second, c.sure, c.dates) for c in again.clashes
    }
    assert found.free == again.free


@pytest.mark.parametrize(
    ("places", "other", "travels"),
    [
        (("Spectrum",), ("Schuilhoek",), 1),
        (("Spectrum",), ("Spectrum",), 0),
        (("Spectrum", "Schuilhoek"), ("Schuilhoek",), 0),
        ((), ("Schuilhoek",), 0),
    ],
)
def test_two_places_in_one_dagdeel_are_flagged(places: tuple[str, ...], other: tuple[str, ...], travels: int) -> None:
    """Different known places in one part of a day are travel, also when the times do not overlap."""
    first = offer("A", "elke dinsdag van 9.00 tot 10.00 uur", places=places)
    second = offer("B", "elke dinsdag van 10.00 tot 11.00 uur", places=other)
    found = plan(first, second)
    assert (len(found.travel), found.clashes) == (travels, ())
    if travels:
        assert found.travel[0].text == "op dinsdagochtend op twee plaatsen: A (Spectrum) en B (Schuilhoek)"


def test_only_days_on_which_the_client_comes_can_clash() -> None:
    """Two things on Wednesday are no clash for who comes on Friday; an unknown part of the day still may be one."""
    offers = [offer("A", "elke woensdagochtend en vrijdagochtend"), offer("B", "elke woensdag")]
    assert plan(*offers, beschikbaar="vr").clashes == ()
    assert len(plan(*offers, beschikbaar="wo ochtend").clashes) == 1


def test_morning_and_afternoon_are_no_travel() -> None:
    """Between two parts of the day there is time to get from one place to another."""
    first = offer("A", "elke dinsdagochtend", places=("Spectrum",))
    assert plan(first, offer("B", "elke dinsdagmiddag", places=("Schuilhoek",))).travel == ()


@pytest.mark.parametrize(
    ("offers", "text"),
    [
        ([offer("A", "elke dinsdag van 10.00 tot 11.30 uur")], "1 uur en 30 minuten per week"),
        ([offer("A", "elke dinsdag, een uur per keer"), offer("B", "elke dinsdag")], "ten minste 1 uur per week"),
        ([offer("A", "twee keer per week, een half uur per keer")], "1 uur per week"),
        ([offer("A", "om de week op dinsdag, een uur per keer")], "30 minuten per week"),
        ([offer("A", "elke derde dinsdag van de maand, 65 minuten per keer")], "15 minuten per week"),
        ([offer("A", "elke eerste dinsdag van de maand, een uur per keer")], "ongeveer 14 minuten per week"),
        ([offer("A", "onbekend", duur=Duur(uren_per_week=12))], "12 uur per week"),
        ([offer("A", "elke dinsdag")], "navragen"),
        ([offer("A", "in overleg")], "navragen"),
    ],
)
def test_hours_add_up_and_an_unknown_makes_a_lower_bound(offers: list[Offer], text: str) -> None:
    """Hours follow from times and lengths; what is unknown never counts as zero."""
    assert str(plan(*offers).hours) == text


@pytest.mark.parametrize(
    ("offers", "month", "three"),
    [
        ([offer("A", "elke dinsdag", {"bedrag": "1,50", "per": "keer"})], "ongeveer € 6,50", "ongeveer € 19,50"),
        ([offer("A", "elke eerste dinsdag van de maand", {"bedrag": "1,50", "per": "keer"})],
         "ongeveer € 1,50", "ongeveer € 4,50"),
        ([offer("A", "elke dinsdag", {"bedrag": "30", "per": "maand"}), offer("B", "elke dinsdag", "gratis")],
         "€ 30,00", "€ 90,00"),
        ([offer("A", "elke dinsdag", {"bedrag": "30", "per": "maand"}), offer("B", "elke dinsdag")],
         "ten minste € 30,00", "ten minste € 90,00"),
        ([offer("A", "elke dinsdag", {"gratis": "ja", "uitkering": "bijstand"})], "€ 0,00", "€ 0,00"),
        ([offer("A", "elke dinsdag")], "navragen", "navragen"),
        ([offer("A", "elke dinsdag", {"bedrag": "100", "per": "cursus", "bijeenkomsten": "10"},
                duur=Duur(bijeenkomsten=10))], "ongeveer € 43,33", "€ 100,00"),
        ([offer("A", "elke dinsdag", {"bedrag": "12", "per": "jaar"})], "ongeveer € 1,00", "ongeveer € 3,00"),
    ],
)  # fmt: skip
def test_costs_add_up_over_a_month_and_three(offers: list[Offer], month: str, three: str) -> None:
    """Sums are exact, a course never costs more than the course, and an unknown price says 'ten minste'."""
    found = plan(*offers)
    assert (describe_estimate(found.month), describe_estimate(found.three_months)) == (month, three)


def test_a_sum_names_the_benefit_that_it_counts_on() -> None:
    """What is free with bijstand only is free under that condition in every sum; no other sum names a benefit."""
    free = offer("A", "elke dinsdag", {"gratis": "ja", "uitkering": "bijstand"})
    paid = offer("B", "elke dinsdag", {"bedrag": "30", "per": "maand"})
    sums = [dict(plan_sections(plan(*chosen)))["Kosten"][:2] for chosen in ([free], [free, paid], [paid])]
    assert sums == [
        ["per maand: € 0,00, met een bijstandsuitkering", "in drie maanden: € 0,00, met een bijstandsuitkering"],
        ["per maand: € 30,00, met een bijstandsuitkering", "in drie maanden: € 90,00, met een bijstandsuitkering"],
        ["per maand: € 30,00", "in drie maanden: € 90,00"],
    ]


def test_an_amount_in_one_go_is_named() -> None:
    """A monthly average does not hide that a hundred euros must be paid at once."""
    course = offer("A", "elke dinsdag", {"bedrag": "100", "per": "cursus", "bijeenkomsten": "22"})
    assert plan(course).at_once == ("in één keer te betalen: A, € 100,00 per cursus",)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("wo ochtend, vr", ["woensdag/ochtend", "vrijdag/ochtend", "vrijdag/middag", "vrijdag/avond"]),
        ("woensdagochtend", ["woensdag/ochtend"]),
        ("wo ochtend en middag", ["woensdag/ochtend", "woensdag/middag"]),
        ("ma en di ochtend", ["maandag/ochtend", "dinsdag/ochtend"]),
        ("ma middag di avond", ["maandag/middag", "dinsdag/avond"]),
        ("ma t/m wo ochtend", ["maandag/ochtend", "dinsdag/ochtend", "woensdag/ochtend"]),
        ("vr-zo avond", ["vrijdag/avond", "zaterdag/avond", "zondag/avond"]),
        ("weekend ’s middags", ["zaterdag/middag", "zondag/middag"]),
        ("elke avond", [f"{day}/avond" for day in DAGEN]),
        ("op werkdagen in de ochtend", [f"{day}/ochtend" for day in DAGEN[:5]]),
        ("Zaterdag", [f"zaterdag/{part}" for part in DAGDELEN]),
    ],
)
def test_availability_is_read_as_people_write_it(text: str, parts: list[str]) -> None:
    """Days, ranges and parts of the day are understood; a day alone is the whole day."""
    assert {f"{day}/{part}" for day, part in read_availability(text).parts} == set(parts)


@pytest.mark.parametrize("text", ["", " , ", "morgen misschien", "woensdagg", "na het eten", "wo 10.00"])
def test_what_is_no_availability_is_refused(text: str) -> None:
    """A word that is not understood is never left out silently."""
    with pytest.raises(WrongUseError, match="--beschikbaar"):
        read_availability(text)


@given(st.sets(st.tuples(st.sampled_from(DAGEN), st.sampled_from(DAGDELEN)), min_size=1))
def test_availability_survives_writing_out(parts: set[tuple[str, str]]) -> None:
    """Every choice of days and parts can be typed."""
    assert read_availability(", ".join(f"{day[:2]} {part}" for day, part in parts)).parts == parts


@pytest.mark.parametrize(
    ("sentence", "verdict", "text"),
    [
        ("elke woensdagochtend", "past", "past op woensdagochtend"),
        ("elke woensdagmiddag", "past niet", "past niet op woensdagmiddag"),
        ("elke woensdag", "navragen", "het dagdeel op woensdag navragen"),
        ("elke vrijdag", "past", "past op vrijdag"),
        ("elke maandag", "past niet", "past niet op maandag"),
        ("elke woensdagmiddag en vrijdagmiddag", "deels", "past op vrijdagmiddag; past niet op woensdagmiddag"),
        ("elke woensdag van 9.00 tot 13.00 uur", "past niet", "past niet op woensdag"),
        ("een keer per week", "navragen", "de dag navragen"),
        ("in overleg", "navragen", "de dag navragen"),
        ("onbekend", "navragen", "de dag navragen"),
        ("elke maandag; een keer per week", "navragen", "past niet op maandag; de dag navragen"),
    ],
)
def test_what_does_not_fit_and_what_is_unknown_differ(sentence: str, verdict: str, text: str) -> None:
    """Against 'wo ochtend, vr' each schedule fits, does not fit, or must be asked."""
    fit = judge_fit(Rooster.model_validate(sentence), read_availability("wo ochtend, vr"))
    assert (fit.verdict, fit.text) == (verdict, text)


@pytest.mark.parametrize(
    ("sentence", "beschikbaar", "month", "hours"),
    [
        ("elke woensdag en vrijdag, een uur per keer", None, "ongeveer € 34,67", "2 uur per week"),
        ("elke woensdag en vrijdag, een uur per keer", "vr", "ongeveer € 17,33", "1 uur per week"),
        ("elke woensdagochtend en vrijdagmiddag", "wo, vr ochtend", "ongeveer € 17,33", "navragen"),
        # An unknown part of the day may be any; what does not fit at all nobody pays for.
        ("elke woensdag en vrijdag, een uur per keer", "vr avond", "ongeveer € 17,33", "1 uur per week"),
        ("elke woensdag en vrijdag, een uur per keer", "ma", "€ 0,00", "geen"),
        ("twee keer per week, een uur per keer", "ma", "ongeveer € 34,67", "2 uur per week"),
    ],
)
def test_costs_and_hours_count_the_days_that_are_taken(
    sentence: str, beschikbaar: str | None, month: str, hours: str
) -> None:
    """Of several days only those count on which the client can come."""
    found = plan(offer("A", sentence, {"bedrag": "4", "per": "keer"}), beschikbaar=beschikbaar)
    assert (plan_json(found)["kosten"]["per_maand"]["tekst"], str(found.hours)) == (month, hours)


def test_what_does_not_fit_is_in_no_sum() -> None:
    """Neither an amount in one go, nor a benefit, nor unknown hours count of what the client cannot go to."""
    course = offer("A", "elke woensdagochtend", {"bedrag": "100", "per": "cursus", "bijeenkomsten": 10})
    free = offer("B", "elke woensdagochtend", {"gratis": "ja", "uitkering": "bijstand"})
    fits = offer("C", "elke dinsdag, een uur per keer", {"bedrag": "2", "per": "keer"})
    told, alone = plan(course, free, fits, beschikbaar="di"), plan(fits, beschikbaar="di")
    assert (told.month, told.three_months, told.hours) == (alone.month, alone.three_months, alone.hours)
    assert (told.at_once, told.uitkering) == ((), None)
    sections = dict(plan_sections(told))
    assert sections["Past het?"][0] == "A: past niet op woensdagochtend; tijd en kosten tellen niet mee"
    assert [line.split(":")[0] for line in sections["Kosten"]] == ["per maand", "in drie maanden", "C"]


def test_free_parts_are_what_nobody_takes() -> None:
    """With availability only its own parts count; a day with an unknown part is not promised as free."""
    offers = [offer("A", "elke dinsdagochtend"), offer("B", "elke donderdag")]
    assert free_lines(plan(*offers, beschikbaar="di, do, vr avond")) == ["dinsdag: middag en avond", "vrijdag: avond"]
    assert free_lines(plan(*offers))[0] == "maandag, woensdag, vrijdag, zaterdag en zondag: de hele dag"


@pytest.mark.parametrize(
    ("each", "note"),
    [
        (offer("A", "elke dinsdag", status="gewenst"), "A bestaat nog niet."),
        (
            offer("A", "elke dinsdag", status="elders"),
            "A is van een buurgemeente",
        ),
        (offer("A", "elke dinsdag", valid_to=dt.date(2026, 1, 1)), "A is gestopt."),
        (offer("A", "elke dinsdag, in juli"), "A is er het komende half jaar niet (di, jul)."),
    ],
)
def test_what_the_client_cannot_start_is_said(each: Offer, note: str) -> None:
    """A wish, a neighbour's traject and one out of season may be planned, but not unnoticed."""
    assert [text[: len(note)] for text in plan(each).notes] == [note]


def test_the_real_trajecten_that_pile_up_are_found() -> None:
    """Yoga and Fietsen are both on Tuesday morning, as the source says."""
    offers = [offer_of(REAL.trajecten[key], REAL) for key in ("yoga", "fietsen", "taalcafe")]
    assert [clash.text for clash in plan(*offers).clashes] == [
        "Fietsen en Yoga zijn allebei op dinsdagochtend: de tijden navragen"
    ]


def test_the_data_holds_everything() -> None:
    """The JSON of a weekplan is plain and has roster, clashes, hours, costs, free parts and fit."""
    found = plan(offer("A", "elke dinsdagochtend", {"bedrag": "1,50", "per": "keer"}), offer("B", "in overleg"),
                 beschikbaar="di")  # fmt: skip
    data = json.loads(json.dumps(plan_json(found)))
    assert data["rooster"] == [{"dag": "dinsdag", "dagdeel": "ochtend", "id": "a", "tijd": "", "hoe_vaak": ""}]
    assert data["kosten"]["per_maand"] == {"bedrag": "6.50", "ten_minste": True, "tekst": "ten minste ongeveer € 6,50"}
    assert [item["id"] for item in data["dag_onbekend"]] == ["b"]
    assert data["vrij"] == [{"dag": "dinsdag", "dagdeel": "middag"}, {"dag": "dinsdag", "dagdeel": "avond"}]
    assert [item["oordeel"] for item in data["beschikbaar"]] == ["past", "navragen"]


def test_markdown_is_a_table_that_the_catalogue_cannot_break() -> None:
    """A name with a bar or a star stays one cell; the sections follow in a fixed order."""
    lines = plan_markdown(plan(offer("A|*x*", "elke derde dinsdag van de maand, 's middags"))).split("\n")
    assert lines[0] == "# Weekplan vanaf 23 november 2026"
    assert lines[5] == "| dinsdag |  | A\\|\\*x\\* (3e v.d. mnd) |  |  |"
    assert [heading for heading, _ in plan_sections(plan(offer("A", "onbekend")))] == [
        "Dag onbekend of in overleg",
        "Tijd",
        "Kosten",
        "Nog vrij",
    ]
