"""The real catalogue, compiled once, ready to be asked for advice; never the cache of the person who runs the tests."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from wegwijzer.advising import Counsel
from wegwijzer.advising.counsel import make_counsel
from wegwijzer.index import files, writing
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.recommendation import advice_basis
from wegwijzer.search.documents import compile_catalogue
from wegwijzer.text import letter_mask

CATALOGUE = Path(__file__).parents[2] / "catalogue"
TODAY = dt.date(2026, 11, 23)


@pytest.fixture(scope="session")
def counsel(catalogus: Catalogus) -> Iterator[Counsel]:
    """Give advice from the real catalogue, on a fixed day, by way of an index in memory."""
    import json

    meta = {"advies": json.dumps(advice_basis(catalogus), ensure_ascii=False)}
    compiled = compile_catalogue(catalogus)
    index = files.build_in_memory(lambda connection: writing.write(connection, compiled, meta, letter_mask))
    yield make_counsel(index, TODAY)
    index.close()
