"""Reports for the redacteur on the screen: each fault whole, one count, and an overview that leaves no part out."""

import datetime as dt
import json
from pathlib import Path

import pytest

from wegwijzer.catalogue import Report, load_catalogus
from wegwijzer.errors import Problem
from wegwijzer.overview import build_overview
from wegwijzer.terminal.reporting import show_overview, show_report, summary

FAULT = Problem("themas.yaml", 3, 7, "themas.0.naam", "hier ontbreekt tekst", "Vul iets in.")
HEADINGS = ["Per subtrede", "Wie kan er beginnen", "Per thema en dagdeel", "Lege plekken per thema"]
HEADINGS += ["Wat ontbreekt", "Wensen", "Niet bekend", "Nagevraagd"]


@pytest.mark.parametrize(
    ("errors", "warnings", "said"),
    [
        (0, 0, "De catalogus is in orde."),
        (1, 0, "1 fout, geen waarschuwingen"),
        (0, 1, "geen fouten, 1 waarschuwing"),
        (2, 3, "2 fouten, 3 waarschuwingen"),
    ],
)
def test_the_outcome_is_one_line(errors: int, warnings: int, said: str) -> None:
    """One is said in the singular, and none in a word."""
    assert summary(errors, warnings) == said


def test_a_report_shows_faults_before_warnings(capsys: pytest.CaptureFixture[str]) -> None:
    """Each stands whole with its remedy; the count does not stand among them."""
    show_report(Report((FAULT,), (FAULT._replace(line=4),)), as_json=False)
    shown = capsys.readouterr()
    assert shown.out.splitlines() == [
        "themas.yaml:3:7: fout: themas.0.naam: hier ontbreekt tekst",
        "    tip: Vul iets in.",
        "themas.yaml:4:7: waarschuwing: themas.0.naam: hier ontbreekt tekst",
        "    tip: Vul iets in.",
    ]
    assert shown.err == "1 fout, 1 waarschuwing\n"


def test_a_report_for_a_program_is_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    """As JSON the same faults stand there, and no count beside them."""
    show_report(Report((FAULT,), ()), as_json=True)
    shown = capsys.readouterr()
    assert json.loads(shown.out) == {"fouten": [FAULT.as_json()], "waarschuwingen": []}
    assert not shown.err


def test_the_overview_has_all_its_parts(voorbeeld: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every part has its heading, also one in which there is nothing; as JSON all of it is one document."""
    found = build_overview(load_catalogus(voorbeeld), dt.date(2026, 11, 23))._replace(wensen=())
    show_overview(found, as_json=False)
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line in HEADINGS] == HEADINGS
    assert lines[lines.index("Wensen") + 1] == "- niets"
    show_overview(found, as_json=True)
    assert json.loads(capsys.readouterr().out).keys() == found.as_json().keys()
