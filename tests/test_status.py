"""The groups of statuses hold every status, and so does what is said about them."""

from wegwijzer.models.traject import Status
from wegwijzer.recommendation.way_in import INSTEAD_OF_HERE
from wegwijzer.status import NOT_HERE, OPEN, STATUSES
from wegwijzer.weekplan.plan import NOT_OPEN


def test_every_status_is_in_one_group() -> None:
    """A new status must be open or not; each that is not says why in the weekplan and what to do instead of a mail."""
    assert tuple(Status) == STATUSES
    assert not set(OPEN) & set(NOT_HERE)
    assert tuple(NOT_OPEN) == tuple(INSTEAD_OF_HERE) == NOT_HERE
