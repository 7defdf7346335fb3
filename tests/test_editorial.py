"""What a redacteur records with a command: in the file of the traject, and as `controleer` would have it."""

import datetime as dt
from pathlib import Path

import pytest

from wegwijzer.catalogue import read_one
from wegwijzer.editorial import stop
from wegwijzer.models.traject import Traject

DAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize(("per", "status"), [(DAY, "gestopt"), (DAY + dt.timedelta(days=1), "beschikbaar")])
def test_stop_changes_status_when_the_day_has_come(voorbeeld: Path, per: dt.date, status: str) -> None:
    """Gone from a day means offered until the day before; the status changes only once that day has come."""
    written = stop(voorbeeld, "koffieochtend", per, "geen geld: meer #1", DAY)
    traject = read_one(voorbeeld, written.file).item
    assert isinstance(traject, Traject)
    assert traject.status == status
    assert traject.geldig is not None
    assert traject.geldig.tot == per - dt.timedelta(days=1)
    assert traject.gestopt is not None
    assert (traject.gestopt.per, traject.gestopt.reden) == (per, "geen geld: meer #1")
