"""What many tests share: the small valid catalogue, and the profiles of the property tests."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

VOORBEELD = Path(__file__).parent / "voorbeeld"

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


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tracer of coverage off where hundreds of examples run: there it more than doubles the time.

    What no other test would reach counts as not reached, so each line still needs an example that somebody chose.
    """
    for item in items:
        if item.get_closest_marker("hypothesis"):
            item.add_marker("no_cover")
