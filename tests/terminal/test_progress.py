"""How far a long task is: on a terminal, after a moment, and gone at the end."""

import io
import re

import pytest

from wegwijzer.terminal.progress import Progress


class Terminal(io.StringIO):
    """A stream that a person reads."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_progress_waits_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing in the first second, then one line over itself a few times a second, and at the end an empty line."""
    monkeypatch.setenv("TERM", "xterm")
    now = [0.0]
    stream = Terminal()
    with Progress(stream, lambda: now[0]) as progress:
        for done, moment in enumerate((0.5, 1.0, 1.05, 1.2), 1):
            now[0] = moment
            progress("Lezen", done, 4)
        drawn = stream.getvalue()
        assert re.findall(r"Lezen.*?(\d van \d)", drawn) == ["2 van 4", "4 van 4"]
        assert "\n" not in drawn
        progress.clear()
    # Up to the line of the bar, and that line emptied.
    assert stream.getvalue().endswith("\x1b[1A\x1b[2K")


def test_progress_is_not_for_a_file() -> None:
    """Where no person looks there is no progress, however long it takes."""
    stream = io.StringIO()
    now = [0.0]
    with Progress(stream, lambda: now[0]) as progress:
        now[0] = 60.0
        progress("Lezen", 1, 2)
    assert stream.getvalue() == ""


def test_a_quick_task_says_nothing() -> None:
    """A task that is done within a second leaves the terminal as it was."""
    stream = Terminal()
    with Progress(stream, lambda: 0.0) as progress:
        progress("Lezen", 1, 1)
    assert stream.getvalue() == ""
