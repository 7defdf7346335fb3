"""Live search: the list narrows with each key, Enter chooses, Esc stops."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from wegwijzer.query import Query, Result, find
from wegwijzer.terminal.narrowing import choose

CATALOGUE = Path(__file__).parents[2] / "catalogue"
DOWN = "\x1b[B"


pytestmark = pytest.mark.usefixtures("cache")


def ask(text: str) -> Result:
    """Search the real catalogue."""
    return find(CATALOGUE, Query(tuple(text.split())))


def keys(*pressed: str) -> Iterator[str]:
    """Press keys one by one; a word is its letters."""
    for key in pressed:
        if key.startswith("\x1b"):
            yield key
        else:
            yield from key


@pytest.mark.parametrize(
    ("pressed", "chosen"),
    [
        (("yoga", "\r"), "yoga"),
        (("yogx", "\x7f", "a", "\r"), "yoga"),
        (("zumba", "\x15", "yoga", "\r"), "yoga"),
        (("\r", "yoga", "\r"), "yoga"),
        (("zzzzqqqq", "\r", "\x15", "zumba", "\r"), "zumba"),
        (("yoga", "\x1b"), None),
        (("\x04",), None),
    ],
)
def test_keys(pressed: tuple[str, ...], chosen: str | None) -> None:
    """Letters add, backspace takes away, Ctrl-U empties; Enter takes the first and does nothing without a hit."""
    assert choose(ask, keys(*pressed).__next__) == chosen


def test_arrows_move_the_choice() -> None:
    """Down takes the next one, up goes back, and neither leaves the list."""
    rows = [row["id"] for row in ask("bewegen").rows]
    assert choose(ask, keys("bewegen", DOWN, DOWN, "\r").__next__) == rows[2]
    assert choose(ask, keys("bewegen", DOWN, "\x1b[A", "\x1b[A", "\r").__next__) == rows[0]


def test_keys_that_arrive_together() -> None:
    """A fast typist loses nothing: letters, an arrow and Enter in one read count one by one."""
    rows = [row["id"] for row in ask("bewegen").rows]
    assert choose(ask, iter([f"bewegen{DOWN}\r"]).__next__) == rows[1]


def test_the_screen_shows_what_is_typed_and_found(capsys: pytest.CaptureFixture[str]) -> None:
    """Each key redraws over the last drawing: the text, how it was read, the hits, how many more there are."""
    choose(ask, keys("vrijwilliger", "\x1b").__next__)
    last = capsys.readouterr().out.split("\x1b[J")[-1]
    assert "Zoek: vrijwilliger" in last
    assert last.count("\n") <= 14
    assert "en nog" in last
