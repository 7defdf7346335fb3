"""What the commands of the folder say: the files as results, all that somebody must know beside them."""

import io
from pathlib import Path

import pytest

from wegwijzer.building import Built
from wegwijzer.building.provenance import Provenance
from wegwijzer.delivery import Delivered, Inspection
from wegwijzer.publish import Edit, Finding, ManualEditsError, Published, Soort
from wegwijzer.publish.outcome import Failure
from wegwijzer.terminal import console
from wegwijzer.terminal.folder_lines import asking, show_delivered, show_inspection, waiting
from wegwijzer.terminal.progress import Progress

NOTE = "De vorige versie is niet te lezen."
BUILT = Built({}, Path("schijf"), 5, Provenance("versie 1", "0", None), {}, notes=(NOTE,))
EDIT = Edit("folder.md", "folder (handmatig gewijzigd 2026-11-23).md", ("- gratis", "+ € 2,00"))


def test_results_and_remarks_stand_apart(capsys: pytest.CaptureFixture[str]) -> None:
    """On standard output each file, new or as it was; beside it what was edited, and what waits for the next time."""
    failed = Failure("folder.html", "iemand heeft het bestand open")
    done = Published(Path("schijf"), ("folder.md",), ("oud.md",), failed=(failed,), edits=(EDIT,))
    show_delivered(Delivered(BUILT, done), as_json=False)
    shown = capsys.readouterr()
    assert shown.out.splitlines() == ["Gemaakt: schijf/folder.md", "Was al goed: schijf/oud.md"]
    remarks = shown.err.splitlines()
    assert remarks[0] == NOTE
    assert EDIT.kept in remarks[1]
    assert remarks[2].startswith("folder.html is niet vernieuwd: iemand heeft het bestand open. De oude versie")
    assert "voor een deel gepubliceerd" in remarks[3]


@pytest.mark.parametrize(("answer", "replaced"), [("j", True), ("Ja", True), ("n", False), ("", False)])
def test_edits_are_shown_before_one_is_asked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, answer: str, replaced: bool
) -> None:
    """Only a plain yes of somebody who is there replaces what a person changed; what that is stands above it."""
    monkeypatch.setattr(console, "is_interactive", lambda: bool(answer))
    monkeypatch.setattr(console, "ask", lambda question: answer)
    assert asking(Progress(io.StringIO()))(ManualEditsError((EDIT,))) is replaced
    shown = capsys.readouterr().err
    assert all(line in shown for line in (EDIT.kept, *EDIT.differences))


def test_who_waits_hears_for_whom(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody thinks that the command hangs."""
    waiting(Progress(io.StringIO()))("beheer op pc-7, sinds 09:30")
    assert "beheer op pc-7, sinds 09:30" in capsys.readouterr().err


def test_an_inspection_names_what_is_wrong_or_that_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    """Each finding is a sentence; without one there is a sentence too."""
    show_inspection(Inspection(BUILT, (Finding("folder.md", Soort.ONTBREEKT, "'folder.md' ontbreekt"),)), as_json=False)
    assert capsys.readouterr().out == "'folder.md' ontbreekt\n"
    show_inspection(Inspection(BUILT, ()), as_json=False)
    assert capsys.readouterr().out == "De folder in schijf is actueel, volledig en niet gewijzigd.\n"
