"""What stands on the screen: tables that fit, words that stay whole, paragraphs that flow."""

import io
import re

import pytest

from wegwijzer.console import GAP, Column, Progress, paragraphs, table

COLUMNS = [Column("Traject", 10, 2), Column("Trede", 5), Column("Kosten per maand", 6)]
ROWS = [["Koken voor de buurt", "navragen", "€\u00a0100,00/22x"], ["Yoga", "2.1, 2.2", "gratis"]]


@pytest.mark.parametrize("total", [40, 60, 80, 160])
def test_words_stay_whole(total: int) -> None:
    """Where the terminal has room for it, no word and no amount is cut in two, and no line is too wide."""
    lines = table(COLUMNS, ROWS, total)
    assert all(len(line) <= total for line in lines)
    text = "\n".join(lines)
    assert all(word in text for word in ("navragen", "€\u00a0100,00/22x", "gratis", "maand"))


def test_a_narrow_terminal_still_gets_every_letter() -> None:
    """Where whole words do not fit, words are cut but nothing is left out."""
    lines = table(COLUMNS, ROWS, 21 + 2 * GAP)
    assert all(len(line) <= 21 + 2 * GAP for line in lines)
    below = lines[next(number for number, line in enumerate(lines) if "─" in line) :]
    assert sum(line.count("n") for line in below) == sum(cell.count("n") for row in ROWS for cell in row)


def test_paragraphs_flow() -> None:
    """Lines of a paragraph are joined; empty lines, list items, headings and numbers keep their own line."""
    assert paragraphs("een\ntwee\n\ndrie\n25 kilometer\n- vier\n- vijf\n1. zes\n") == (
        "een twee\n\ndrie 25 kilometer\n- vier\n- vijf\n1. zes"
    )


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
