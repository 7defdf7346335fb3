"""One traject on the screen: every fact with its name, what must be asked, and nothing to try in vain."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from wegwijzer import query
from wegwijzer.terminal.detail import detail_lines

TODAY = dt.date(2026, 11, 23)


@pytest.fixture
def fietsles(voorbeeld: Path, cache: Path) -> dict[str, Any]:
    """Give a traject as the index has it."""
    return query.get(voorbeeld, "fietsles")


def facts(traject: dict[str, Any], today: dt.date = TODAY) -> dict[str, str]:
    """Read the facts back: a name in the first column, its value beside it."""
    lines = detail_lines(traject, today, 200)
    return {line[:15].strip(): line[16:] for line in lines if line[:1].strip() and line[15:16] == " "}


def test_each_fact_stands_behind_its_name(fietsles: dict[str, Any]) -> None:
    """What is known is said, what must be asked says so, and what is neither is left out."""
    shown = facts(fietsles)
    assert shown["Trede"] == "2.2"
    assert shown["Thema"] == fietsles["thema_naam"]
    assert shown["Wanneer"] == fietsles["rooster"]["tekst"]
    assert shown["Vrijwillig"] == "navragen"
    assert "Vergoeding" not in shown


def test_lines_fit_and_hang_under_their_fact(fietsles: dict[str, Any]) -> None:
    """A long fact goes on below its own beginning, within the width."""
    lines = detail_lines({**fietsles, "uitvoerder": "een lange naam " * 8}, TODAY, 60)
    assert all(len(line) <= 60 for line in lines)
    start = next(number for number, line in enumerate(lines) if line.startswith("Uitvoerder"))
    assert lines[start + 1].startswith(f"{'':16}een")


def test_what_has_stopped_tells_no_way_in(fietsles: dict[str, Any]) -> None:
    """From the day on which it is over, nobody is told how to sign up; the day before it still was."""
    ended = {**fietsles, "geldig": {"van": None, "tot": "2026-11-22"}}
    assert "Aanmelden" in facts(ended, dt.date(2026, 11, 22))
    assert "Aanmelden" not in facts(ended)
    assert facts(ended)["Geldig"] == "tot en met 22-11-2026"


def test_when_it_was_verified_says_when_that_is_too_long_ago(fietsles: dict[str, Any]) -> None:
    """Verified long ago is to be asked again, and so is never."""
    checked = {"gecontroleerd": {"op": "2026-01-05", "door": "redacteur"}}
    fresh = {**fietsles, **checked, "nagevraagd": {"opnieuw_vanaf": "2027-01-05"}}
    assert facts(fresh)["Nagevraagd"] == "op 05-01-2026 door redacteur"
    stale = {**fresh, "nagevraagd": {"opnieuw_vanaf": "2026-11-23"}}
    assert facts(stale)["Nagevraagd"] == "op 05-01-2026 door redacteur (te lang geleden: navragen)"
    assert facts({**fresh, "gecontroleerd": None})["Nagevraagd"] == "nooit: navragen"


def test_text_of_the_catalogue_steers_no_terminal(fietsles: dict[str, Any]) -> None:
    """Whatever a text holds, no control character reaches the terminal."""
    steering = {"naam": "Fiets\x1b[31m", "samenvatting": "Rood\x9b", "uitvoerder": "een\x07bel"}
    assert detail_lines({**fietsles, **steering}, TODAY, 80) == detail_lines(
        {**fietsles, "naam": "Fiets[31m", "samenvatting": "Rood", "uitvoerder": "eenbel"}, TODAY, 80
    )
