"""Live search in the terminal: the list narrows with every key."""

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from wegwijzer.hints import meant
from wegwijzer.plain import labels
from wegwijzer.text import fold

from . import console
from .listing import reading_lines

if TYPE_CHECKING:
    from wegwijzer.search.answer import Result

SHOWN = 10
ENTER = ("\r", "\n")
ERASE = ("\x7f", "\b")
ERASE_ALL = "\x15"
STOP = ("\x1b", "\x03", "\x04")
UP, DOWN = ("\x1b[A", "\x00H", "\xe0H"), ("\x1b[B", "\x00P", "\xe0P")

# One read may bring several keys: somebody types fast, or pastes.
_KEYS = re.compile(r"\x1b\[[A-D]|[\x00\xe0][HP]|.", re.DOTALL)

Find = Callable[[str], "Result"]


def choose(find: Find, read_key: Callable[[], str]) -> str | None:
    """Let a person type and see what is found; gives the id that Enter chose, None when they stopped.

    `find` answers a text, `read_key` waits and gives what was pressed.
    """
    typed, place, drawn = "", 0, 0
    waiting: list[str] = []
    while True:
        result = find(typed) if fold(typed).strip() else None
        rows = list(result.rows[:SHOWN]) if result else []
        place = min(place, max(len(rows) - 1, 0))
        if not waiting:
            drawn = _draw(_lines(typed, result, place), drawn)
            waiting = _KEYS.findall(read_key())
        key = waiting.pop(0)
        if key in STOP:
            return None
        if key in ENTER:
            if rows:
                return str(rows[place]["id"])
        elif key in UP or key in DOWN:
            place = max(place + (1 if key in DOWN else -1), 0)
        else:
            typed, place = _edited(typed, key), 0


def _edited(typed: str, key: str) -> str:
    if key in ERASE:
        return typed[:-1]
    if key == ERASE_ALL:
        return ""
    return typed + key if key.isprintable() else typed


def _lines(typed: str, result: "Result | None", place: int) -> list[str]:
    lines = [f"{console.style('Zoek:', 'bold')} {console.safe(typed)}▏"]
    if result is None:
        return [*lines, console.style("Typ wat de cliënt zegt. Pijltjes en Enter kiezen, Esc stopt.", "dim")]
    lines += [console.style(line, "dim") for line in reading_lines(result)]
    if not result.rows:
        return [*lines, f"Niets gevonden. {meant(result.suggestions)}".rstrip()]
    for number, row in enumerate(result.rows[:SHOWN]):
        facts = [", ".join(row["subtreden"]) or "trede navragen", row["rooster"]["kort"], *labels(row)]
        shown = console.safe(f"{row['naam']} ({'; '.join(facts)})")[: console.width() - 3]
        lines.append(console.style(f"> {shown}", "bold") if number == place else f"  {shown}")
    if result.total > SHOWN:
        lines.append(console.style(f"  en nog {result.total - SHOWN}", "dim"))
    return lines


def _draw(lines: Sequence[str], drawn: int) -> int:
    """Put the lines over those that were drawn before; gives how many there are now."""
    up = f"\x1b[{drawn}A" if drawn else ""
    console.raw(f"{up}\r\x1b[J" + "".join(f"{line}\n" for line in lines))
    return len(lines)
