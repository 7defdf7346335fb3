"""The real catalogue, compiled once, ready to be asked for advice; never the cache of the person who runs the tests."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.compiled import compiled
from wegwijzer.advising import Counsel
from wegwijzer.advising.counsel import make_counsel
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.recommendation import advice_basis

CATALOGUE = Path(__file__).parents[2] / "catalogue"
TODAY = dt.date(2026, 11, 23)


@pytest.fixture(scope="session")
def counsel(catalogus: Catalogus) -> Iterator[Counsel]:
    """Give advice from the real catalogue, on a fixed day, by way of an index in memory."""
    import json

    meta = {"advies": json.dumps(advice_basis(catalogus), ensure_ascii=False)}
    with compiled(catalogus, meta) as index:
        yield make_counsel(index, TODAY)
