"""Profiles to draw, and what one looks up in an advice."""

import datetime as dt
from random import Random
from typing import Any

from hypothesis import strategies as st

from tests.aanbod import docs_of
from wegwijzer.advising import Counsel
from wegwijzer.agenda import offer_of_row
from wegwijzer.models.base import Model
from wegwijzer.models.profiel import CHOICES, Profiel
from wegwijzer.weekplan.plan import half_year

Advice = dict[str, Any]
GROUPS = ("past", "navragen", "valt_af", "elders_of_gewenst")
TREDEN = ("1", "2", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3", "6")
OBSTACLES = (
    "eenzaamheid",
    "verslaving",
    "ernstige-psychiatrie",
    "lichamelijke-klachten",
    "taal",
    "schulden",
    "beperking",
)
TODAY = dt.date(2026, 11, 23)


def some(words: tuple[str, ...]) -> st.SearchStrategy[Any]:
    """Draw a few of the words, or that nothing is known."""
    return st.none() | st.lists(st.sampled_from(words), min_size=1, max_size=3, unique=True).map(tuple)


profielen = st.builds(
    Profiel,
    subtreden=some(TREDEN),
    geslacht=st.none() | st.sampled_from(CHOICES["geslacht"]),
    leeftijd=st.none() | st.integers(16, 80),
    taal=st.none() | st.sampled_from(CHOICES["taal"]),
    uitkering=st.none() | st.sampled_from(CHOICES["uitkering"]),
    inburgeringsplichtig=st.none() | st.booleans(),
    interesses=st.none() | st.just(("koken",)) | st.just(("leren fietsen", "dieren")),
    belemmeringen=st.none() | st.just(()) | some(OBSTACLES),
    dagen=some(CHOICES["dagen"]),
    dagdelen=some(CHOICES["dagdelen"]),
    budget_per_keer=st.none() | st.decimals(0, 10, places=2),
    alleen_schoolvakanties=st.none() | st.booleans(),
    motivatie=st.none() | st.sampled_from(CHOICES["motivatie"]),
)


# So many trajecten, others each time, show as much as all of them each time.
FEW = 16
seeds = st.randoms(use_true_random=False)


def some_docs(counsel: Counsel, seed: Random) -> list[dict[str, Any]]:
    """Draw some trajecten, in any order."""
    return seed.sample(docs_of(counsel), FEW)


def ids(advice: dict[str, Any], group: str) -> set[str]:
    """Give the ids of one group."""
    return {entry["id"] for entry in advice[group]}


def one(advice: dict[str, Any], key: str) -> dict[str, Any]:
    """Give one entry, wherever it stands."""
    return next(entry for group in GROUPS for entry in advice[group] if entry["id"] == key)


def plain(model: Model) -> dict[str, Any]:
    """Give the data as the index keeps it."""
    return model.model_dump(mode="json")


def dates_of(counsel: Counsel, key: str) -> list[Any]:
    """Give the dates of one traject in the half year to come."""
    return half_year([offer_of_row(counsel.doc(key))], TODAY, None)
