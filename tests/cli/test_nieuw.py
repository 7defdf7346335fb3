"""`nieuw` at a real terminal: questions, what there is to choose from, back and stop."""

import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="a pseudo-terminal is there on Linux and macOS only")

QUESTION = b"Antwoord: "
# A program that waits for more answers than there are is stopped after so many seconds.
PATIENCE = 20


def at_terminal(catalogue: Path, *args: str, typed: tuple[str, ...], code: int = 0) -> str:
    """Run the program at a terminal and type one answer at each question; gives all that stood on the screen."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "wegwijzer", *args, "--catalogus", str(catalogue)]
    environment = {**os.environ, "NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "100"}
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    screen, waiting = b"", list(typed)
    # The other end is closed when the program ends: select then sees it, and reading gives nothing or an error.
    while select.select([ours], [], [], PATIENCE)[0]:
        try:
            read = os.read(ours, 4096)
        except OSError:
            break
        if not read:
            break
        screen += read
        if waiting and screen.count(QUESTION) > len(typed) - len(waiting):
            os.write(ours, f"{waiting.pop(0)}\n".encode())
    else:
        process.kill()
    os.close(ours)
    shown = screen.decode("utf-8", "replace").replace("\r\n", "\n")
    assert process.wait() == code, shown
    return shown


def test_interview_offers_what_there_is(voorbeeld: Path) -> None:
    """Lists are numbered, a wrong word gets 'Bedoelde u', a trede is its own number, and back goes back."""
    typed = ("Schaken", "U schaakt in het park.", "2.9", "2.2", "bewegng", "terug", "2.1, 2.2", "beweging", "")
    screen = at_terminal(voorbeeld, "nieuw", "traject", typed=(*typed, "", "", "mail"))
    assert "1. " in screen
    assert "Bedoelde u" in screen
    text = (voorbeeld / "trajecten/2.1/schaken.yaml").read_text("utf-8")
    for line in (
        "naam: Schaken",
        'subtreden: ["2.1", "2.2"]',
        "thema: beweging",
        "status: beschikbaar",
        "# aanbieder:",
    ):
        assert line in text


def test_a_name_that_cannot_be_used_is_said_at_once(voorbeeld: Path) -> None:
    """A name that is taken, or that gives no id, is asked again before anything else, so that no answer is lost."""
    typed = ("Koffieochtend", "!!!", "Koffie met taart", "stop")
    screen = at_terminal(voorbeeld, "nieuw", "traject", typed=typed, code=130)
    assert "Het traject 'koffieochtend' bestaat al; kies een andere naam" in screen
    assert "is geen id te maken" in screen
    place = at_terminal(voorbeeld, "nieuw", "locatie", typed=("De Schelp", "stop"), code=130)
    assert "De plaats 'de-schelp' bestaat al" in place
    given = at_terminal(voorbeeld, "nieuw", "aanbieder", "--naam", "Welzijn Duinwijk", typed=(), code=2)
    assert "de aanbieder 'welzijn-duinwijk' bestaat al" in given


def test_only_what_is_missing_is_asked(voorbeeld: Path) -> None:
    """What an option gave is not asked again."""
    screen = at_terminal(voorbeeld, "nieuw", "aanbieder", "--naam", "De Kade", "--bron", "mail", typed=("Helpt.",))
    assert screen.count("Antwoord") == 1
    assert (voorbeeld / "aanbieders/de-kade.yaml").is_file()


def test_stop_writes_nothing(voorbeeld: Path) -> None:
    """Stopping halfway leaves the catalogue as it was."""
    before = sorted(voorbeeld.rglob("*"))
    at_terminal(voorbeeld, "nieuw", "locatie", typed=("De Kade", "stop"), code=130)
    assert sorted(voorbeeld.rglob("*")) == before
