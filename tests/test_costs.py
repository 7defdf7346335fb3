"""What a client pays, said and computed."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijzer.costs import (
    Estimate,
    Reckoning,
    describe_estimate,
    describe_kosten,
    describe_kosten_short,
    describe_vergoeding,
    format_euro,
    judge_gratis,
    kosten_row,
    parse_amount,
    total,
)
from wegwijzer.models.kosten import Kosten, Vergoeding
from wegwijzer.models.rooster import Duur, Rooster

WEEKLY = Rooster.model_validate({"dagen": "vrijdag", "frequentie": "wekelijks"})
UNKNOWN = Rooster()


def kosten(**data: Any) -> Kosten:
    return Kosten.model_validate(data)


COURSE = kosten(bedrag="100", per="cursus", bijeenkomsten="22")
PER_KEER = kosten(bedrag="1,50", per="keer")

SAID = [
    ("onbekend", "navragen", "navragen"),
    ("gratis", "gratis", "gratis"),
    ({"gratis": "ja", "uitkering": "bijstand"}, "gratis met een bijstandsuitkering", "gratis (bijstand)"),
    ({"gratis": "ja", "voorwaarde": "voor leden"}, "gratis (voor leden)", "gratis*"),
    ({"gratis_deel": "eerste kopje"}, "navragen (eerste kopje gratis)", "navragen"),
    ({"bedrag": "1,50", "per": "keer"}, "€ 1,50 per keer", "€ 1,50/keer"),
    (
        {"bedrag": "100", "per": "cursus", "bijeenkomsten": "22"},
        "€ 100,00 voor 22 bijeenkomsten (ongeveer € 4,55 per keer)",
        "€ 100,00/22x",
    ),
    (
        {"bedrag": "100", "per": "cursus", "bijeenkomsten": "20"},
        "€ 100,00 voor 20 bijeenkomsten (€ 5,00 per keer)",
        "€ 100,00/20x",
    ),
    ({"bedrag": "1250", "per": "cursus"}, "€ 1.250,00 voor de hele cursus", "€ 1.250,00/cursus"),
    (
        {"bedrag": "20", "per": "maand", "betaald_door": "gemeente"},
        "€ 20,00 per maand (de gemeente betaalt)",
        "gemeente betaalt",
    ),
    (
        [{"bedrag": "10", "per": "jaar"}, {"bedrag": "2", "per": "keer"}],
        "€ 10,00 per jaar plus € 2,00 per keer",
        "€ 10,00/jaar + € 2,00/keer",
    ),
    (
        [{"bedrag": "3", "per": "keer"}, {"bedrag": "1", "per": "keer", "voorwaarde": "voor leden"}],
        "€ 3,00 per keer; € 1,00 per keer (voor leden)",
        "€ 3,00/keer",
    ),
    ([{"bedrag": "1", "per": "keer", "voorwaarde": "voor leden"}], "€ 1,00 per keer (voor leden)", "€ 1,00/keer*"),
    (
        {"gratis": "ja", "uitkering": "bijstand", "prijzen": [{"bedrag": "5", "per": "keer"}]},
        "gratis met een bijstandsuitkering, anders € 5,00 per keer",
        "gratis (bijstand), anders € 5,00/keer",
    ),
]


@pytest.mark.parametrize(("data", "full", "short"), SAID)
def test_a_price_reads_as_plain_dutch(data: Any, full: str, short: str) -> None:
    """Every form of cost has one full and one short Dutch text."""
    model = Kosten.model_validate(data)
    assert (describe_kosten(model), describe_kosten_short(model)) == (full, short)


@given(st.decimals(0, 9_999_999, places=2))
def test_an_amount_is_read_back_as_it_was_written(amount: Decimal) -> None:
    """format_euro and parse_amount are each other's inverse."""
    assert parse_amount(format_euro(amount)) == amount


@pytest.mark.parametrize(
    ("model", "rooster", "duur", "per_keer", "per_month", "in_all"),
    [
        (COURSE, UNKNOWN, None, "ongeveer € 4,55", "navragen", "€ 100,00"),
        (COURSE, WEEKLY, None, "ongeveer € 4,55", "ongeveer € 19,70", "€ 100,00"),
        (COURSE, WEEKLY, Duur(bijeenkomsten=44), "ongeveer € 4,55", "ongeveer € 19,70", "€ 200,00"),
        (PER_KEER, WEEKLY, None, "€ 1,50", "ongeveer € 6,50", "navragen"),
        (PER_KEER, WEEKLY, Duur(weken=12), "€ 1,50", "ongeveer € 6,50", "ongeveer € 18,00"),
        (PER_KEER, UNKNOWN, Duur(bijeenkomsten=10), "€ 1,50", "navragen", "€ 15,00"),
        (kosten(bedrag="26", per="maand"), WEEKLY, Duur(weken=13), "ongeveer € 6,00", "€ 26,00", "ongeveer € 78,00"),
        (kosten(bedrag="52", per="jaar"), WEEKLY, None, "ongeveer € 1,00", "ongeveer € 4,33", "navragen"),
        (kosten(bedrag="60", per="cursus"), UNKNOWN, Duur(weken=13), "navragen", "ongeveer € 20,00", "€ 60,00"),
        (Kosten(), WEEKLY, Duur(weken=12), "navragen", "navragen", "navragen"),
        (kosten(gratis="ja"), UNKNOWN, None, "€ 0,00", "€ 0,00", "€ 0,00"),
        (kosten(gratis="ja", uitkering="bijstand"), WEEKLY, None, "navragen", "navragen", "navragen"),
        (kosten(gratis_deel="eerste kopje"), WEEKLY, None, "navragen", "navragen", "navragen"),
    ],
)
def test_a_client_pays_what_the_rooster_makes_of_it(
    model: Kosten, rooster: Rooster, duur: Duur | None, per_keer: str, per_month: str, in_all: str
) -> None:
    """Per keer, per month and in all follow from price, schedule and length; an unknown part is asked, not zero."""
    found = Reckoning(model, rooster, duur)
    assert [describe_estimate(item) for item in (found.per_keer, found.per_month, found.in_all)] == [
        per_keer,
        per_month,
        in_all,
    ]


def test_a_price_under_a_condition_is_not_everybodys_price() -> None:
    """A price only for members leaves the price of this client to be asked."""
    members = kosten(prijzen=[{"bedrag": "1", "per": "keer", "voorwaarde": "voor leden"}])
    assert Reckoning(members, WEEKLY).per_keer is None


def test_what_the_municipality_pays_costs_the_client_nothing() -> None:
    """An amount paid by the gemeente is zero for the client, and known."""
    paid = kosten(bedrag="50", per="maand", betaald_door="gemeente")
    assert describe_estimate(Reckoning(paid, UNKNOWN).per_keer) == "€ 0,00"
    assert judge_gratis(paid) == "ja"


@pytest.mark.parametrize(
    ("prices", "answer"),
    [
        ([], "onbekend"),
        ([{"bedrag": "0", "per": "keer"}], "ja"),
        ([{"bedrag": "2", "per": "keer"}], "nee"),
        ([{"bedrag": "2", "per": "keer", "voorwaarde": "zonder uitkering"}], "onbekend"),
        (
            [
                {"bedrag": "100", "per": "cursus", "betaald_door": "gemeente"},
                {"bedrag": "2", "per": "keer", "voorwaarde": "zonder uitkering"},
            ],
            "voorwaarde",
        ),
    ],
)
def test_free_is_said_only_when_it_is_sure(prices: list[Any], answer: str) -> None:
    """What only some pay makes free conditional, and a price for some says nothing about the others."""
    assert judge_gratis(kosten(prijzen=prices)) == answer


def test_free_with_a_benefit_is_free_for_who_has_it() -> None:
    """The benefit of a profile turns a conditional price into a sure one."""
    model = kosten(gratis="ja", uitkering="bijstand", prijzen=[{"bedrag": "5", "per": "keer"}])
    assert describe_estimate(Reckoning(model, WEEKLY).per_keer) == "€ 5,00"
    assert describe_estimate(Reckoning(model, WEEKLY, uitkering="bijstand").per_keer) == "€ 0,00"
    assert [judge_gratis(model), judge_gratis(model, "bijstand")] == ["voorwaarde", "ja"]


def test_a_sum_with_an_unknown_says_at_least() -> None:
    """A total over several trajecten is a lower bound as soon as one price is unknown."""
    known, third = Estimate(Fraction(3, 2)), Estimate(Fraction(100, 22))
    assert describe_estimate(total([known, known])) == "€ 3,00"
    assert describe_estimate(total([known, None])) == "ten minste € 1,50"
    assert describe_estimate(total([None])) == "navragen"
    assert describe_estimate(total([third] * 22)) == "€ 100,00"
    assert describe_estimate(total([known, third, None])) == "ten minste ongeveer € 6,05"


@given(st.lists(st.tuples(st.integers(0, 10**7), st.integers(1, 60)), max_size=30))
def test_sums_are_exact(parts: list[tuple[int, int]]) -> None:
    """Adding many prices up and rounding once gives what whole numbers of cents give."""
    estimates = [Estimate(Fraction(cents, 100 * meetings)) for cents, meetings in parts]
    assert total(estimates).exact * 100 == sum((Fraction(c, m) for c, m in parts), Fraction(0))


def test_the_row_carries_text_numbers_and_structure() -> None:
    """The JSON of a price has both texts, computed amounts as decimals in text, and what the redacteur wrote."""
    row = kosten_row(COURSE, UNKNOWN)
    assert row["tekst"] == "€ 100,00 voor 22 bijeenkomsten (ongeveer € 4,55 per keer)"
    assert (row["per_keer"], row["per_maand"], row["hele_traject"]) == ("4.55", None, "100.00")
    assert row["prijzen"][0]["bijeenkomsten"] == 22
    assert (row["is_gratis"], row["onbekend"]) == ("nee", False)


def test_not_free_alone_is_refused() -> None:
    """`gratis: nee` without a price would read back as unknown, so it is refused; with a price it is fine."""
    with pytest.raises(ValueError, match="zegt nog niet wat het kost"):
        Kosten.model_validate({"gratis": "nee"})
    assert not Kosten.model_validate({"gratis": "nee", "prijzen": [{"bedrag": "2", "per": "keer"}]}).onbekend


@pytest.mark.parametrize(
    ("price", "duur", "euros"),
    [
        (PER_KEER, None, "19.50"),
        (PER_KEER, Duur(weken=6), "9.00"),
        (PER_KEER, Duur(weken=52), "19.50"),
        (COURSE, Duur(weken=22), "100.00"),
        (kosten(), None, None),
    ],
)
def test_three_months_end_with_the_traject_and_hold_a_course_whole(price: Kosten, duur: Any, euros: str | None) -> None:
    """What ends sooner costs less; a course is paid at once, also when it lasts longer; unknown stays unknown."""
    found = Reckoning(price, WEEKLY, duur).over_months()
    assert (str(found.amount) if found else None) == euros


def test_what_someone_receives_is_said_exactly() -> None:
    """A fixed amount as it is, a maximum as `hooguit`, and how it is paid after it."""
    fixed = Vergoeding.model_validate({"bedrag": "2", "per": "gewerkt uur"})
    most = Vergoeding.model_validate({"hooguit": "1500", "per": "jaar", "betaling": "in twee keer"})
    assert describe_vergoeding(fixed) == "€ 2,00 per gewerkt uur"
    assert describe_vergoeding(most) == "hooguit € 1.500,00 per jaar; in twee keer"
