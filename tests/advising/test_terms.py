"""Schedule and price, reckoned once for all trajecten that have the same."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from wegwijzer.advising import Counsel
from wegwijzer.models.kosten import Kosten, Per, Prijs
from wegwijzer.models.profiel import Profiel
from wegwijzer.models.rooster import Duur, Rooster
from wegwijzer.recommendation.case import Client

TODAY = dt.date(2026, 11, 23)
WEEKLY: dict[str, Any] = {
    "rooster": Rooster.model_validate("elke dinsdag").model_dump(mode="json"),
    "kosten": Kosten(prijzen=(Prijs(bedrag=Decimal("2.50"), per=Per.KEER),)).model_dump(mode="json"),
}


@pytest.fixture
def client(counsel: Counsel) -> Client:
    """Give a client of whom nothing is known."""
    return Client(Profiel(), counsel.basis, TODAY)


def test_terms_say_what_they_come_to(client: Client) -> None:
    """The price of a time, of three months, and the first day follow from schedule and price together."""
    terms = client.terms(WEEKLY)
    assert terms.price is not None
    assert str(terms.price.amount) == "2.50"
    assert not terms.gratis
    assert terms.three_months == "ongeveer € 32,50"
    assert terms.first.startswith("dinsdag 24 november")


def test_same_terms_are_reckoned_once(client: Client) -> None:
    """Another traject with the same schedule and price gets the same object; any difference gets its own."""
    terms = client.terms(WEEKLY)
    assert client.terms({**WEEKLY, "naam": "iets anders"}) is terms
    for part, value in (("duur", Duur(weken=4)), ("kosten", Kosten(gratis=True)), ("rooster", Rooster())):
        assert client.terms({**WEEKLY, part: value.model_dump(mode="json")}) is not terms
