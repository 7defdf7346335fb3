"""What many tests share: the catalogues, an index, a cache of their own, and the profiles of the property tests."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

# The program itself is imported by the fixtures: this file is read before coverage begins.
if TYPE_CHECKING:
    from wegwijzer.index.store import Index
    from wegwijzer.models.catalogus import Catalogus

VOORBEELD = Path(__file__).parent / "voorbeeld"
CATALOGUE = Path(__file__).parents[1] / "catalogue"

_slow_is_fine = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile("snel", max_examples=150, deadline=None, suppress_health_check=_slow_is_fine)
settings.register_profile(
    "ci", max_examples=300, deadline=None, derandomize=True, database=None, suppress_health_check=_slow_is_fine
)
settings.register_profile("lang", max_examples=20_000, deadline=None, suppress_health_check=_slow_is_fine)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "snel"))


@pytest.fixture
def voorbeeld(tmp_path: Path) -> Path:
    """Give a private copy of the small valid catalogue, free to be changed."""
    return Path(shutil.copytree(VOORBEELD, tmp_path / "catalogue"))


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a test a cache directory of its own; nothing is made there yet."""
    place = tmp_path / "cache"
    monkeypatch.setenv("WEGWIJZER_CACHE", str(place))
    return place


@pytest.fixture(scope="session")
def catalogus() -> "Catalogus":
    """Give the catalogue of this repository."""
    from wegwijzer.catalogue import load_catalogus

    return load_catalogus(CATALOGUE)


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator["Index"]:
    """Open the index of the catalogue of this repository, to be read."""
    from wegwijzer import query

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WEGWIJZER_CACHE", str(tmp_path_factory.mktemp("cache")))
        with query.opened(CATALOGUE) as opened:
            yield opened


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tracer of coverage off where hundreds of examples run: there it more than doubles the time.

    What no other test would reach counts as not reached, so each line still needs an example that somebody chose.
    """
    for item in items:
        if item.get_closest_marker("hypothesis"):
            item.add_marker("no_cover")
