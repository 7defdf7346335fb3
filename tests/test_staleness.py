"""Staleness: verified is not edited; the term of the item, else of its status, else of the municipality."""

import datetime as dt

import pytest

from tests.full_catalogue import bare
from wegwijzer.models.gemeente import Houdbaarheid
from wegwijzer.models.traject import Traject
from wegwijzer.staleness import Trap, freshness

CHECKED = dt.date(2026, 1, 31)
TERMS = Houdbaarheid.model_validate({"maanden": 12, "per_status": {"pilot": 6}})


def traject(**more: object) -> Traject:
    """Make the smallest traject, checked on CHECKED unless told otherwise."""
    checked = {"op": CHECKED.isoformat(), "door": "redacteur"}
    return Traject.model_validate(bare("yoga", **{"gecontroleerd": checked, **more}))


@pytest.mark.parametrize(
    ("today", "tier"),
    [
        (dt.date(2026, 1, 31), Trap.ACTUEEL),
        (dt.date(2026, 10, 31), Trap.ACTUEEL),
        (dt.date(2026, 11, 1), Trap.BIJNA),
        (dt.date(2027, 1, 30), Trap.BIJNA),
        (dt.date(2027, 1, 31), Trap.VERLOPEN),
    ],
)
def test_three_tiers(today: dt.date, tier: Trap) -> None:
    """Fresh for three quarters of the term, then nearly stale, stale from the day the term ends."""
    assert freshness(traject(), TERMS, today).tier is tier


def test_the_shortest_say_wins() -> None:
    """A term of its own goes before that of the status, and that before the general one."""
    own = {"op": CHECKED.isoformat(), "door": "redacteur", "termijn_maanden": "1"}
    day = CHECKED
    assert freshness(traject(gecontroleerd=own), TERMS, day).due == dt.date(2026, 2, 28)
    assert freshness(traject(status="pilot"), TERMS, day).due == dt.date(2026, 7, 31)
    assert freshness(traject(), TERMS, day).due == dt.date(2027, 1, 31)


def test_never_verified_is_stale_and_says_so() -> None:
    """No date at all is the worst tier."""
    found = freshness(traject(gecontroleerd=None), TERMS, CHECKED)
    assert (found.tier, found.sentence) == (Trap.VERLOPEN, "nooit nagevraagd")
