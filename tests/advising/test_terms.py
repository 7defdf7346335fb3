"""Schedule and price as the half of a traject that is reckoned."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from wegwijzer.advising import Counsel
from wegwijzer.models.kosten import Kosten, Per, Prijs
from wegwijzer.models.profiel import Profiel
from wegwijzer.models.rooster import Rooster
from wegwijzer.recommendation.client import Client
from wegwijzer.recommendation.terms import Terms

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
    terms = Terms(WEEKLY, client)
    assert terms.price is not None
    assert str(terms.price.amount) == "2.50"
    assert not terms.gratis
    assert terms.three_months == "ongeveer € 32,50"
    assert terms.first.startswith("dinsdag 24 november")
