"""The week of the folder: what stands in its place in the table needs no more words, and an example has no day."""

from typing import Any

from tests.full_catalogue import bare
from wegwijzer.folder.week import plan_week
from wegwijzer.models.traject import Traject


def traject(**moment: Any) -> Traject:
    return Traject.model_validate({**bare("een"), "rooster": {"momenten": [moment]}})


def test_every_week_needs_no_remark() -> None:
    """Each week at a known part of the day: the name alone; anything else is said in words."""
    weekly = traject(dagen="dinsdag", dagdelen="ochtend", frequentie="wekelijks")
    monthly = traject(dagen="dinsdag", dagdelen="ochtend", frequentie="maandelijks", welke="eerste")
    summer = traject(
        dagen="dinsdag", dagdelen="ochtend", frequentie="wekelijks", maanden={"van": "april", "tot": "oktober"}
    )
    [day] = plan_week([weekly, monthly, summer]).days
    remarks = [link.remark for link in day.cells[0]]
    assert remarks[0] == ""
    assert remarks[1] == "elke eerste dinsdag van de maand, 's ochtends"
    assert "van april tot en met oktober" in remarks[2]


def test_example_has_no_day() -> None:
    """A day that is only an example does not stand in the table, but with what is decided together."""
    week = plan_week([traject(dagen="zaterdag", frequentie="wekelijks", voorbeeld="ja")])
    assert not week.days
    assert not week.day_unknown
    assert [link.remark for link in week.in_overleg] == ["bijvoorbeeld elke zaterdag"]
