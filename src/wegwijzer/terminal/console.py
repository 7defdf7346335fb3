"""The only place that prints: results to standard output, messages to standard error.

Text of the catalogue is data and may hold anything, so control characters are taken out before it reaches a terminal.
"""

import os
import sys
from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING, Any, TextIO

from wegwijzer.plain import safe as safe

if TYPE_CHECKING:
    from wegwijzer.errors import WegwijzerError

MIN_WIDTH = 40
# So many pieces of JSON are written at once: one by one they take three times as long.
_BLOCK = 4096
_STYLES = {"bold": "1", "dim": "2", "underline": "4", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}


def prepare_streams() -> None:
    """Make sure that `€` and `é` can be written, whatever the code page of the console.

    A program that nobody watches may be given no stream at all: then nothing is read, and what is said goes nowhere.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - for the whole run
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors="replace")
        else:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def is_terminal(stream: TextIO | None = None) -> bool:
    """Whether a person reads this stream now."""
    return (stream or sys.stdout).isatty()


def use_colour(stream: TextIO | None = None) -> bool:
    """Colour only on a terminal, and not with NO_COLOR or a dumb terminal."""
    return is_terminal(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Columns of the terminal; 80 when unknown."""
    # Here, because it brings in what unpacks archives, and a pipe has no width.
    import shutil

    return max(shutil.get_terminal_size((80, 24)).columns, MIN_WIDTH)


def style(text: str, *names: str) -> str:
    """Style a text when the output shows colour."""
    if not names or not text or not use_colour():
        return text
    codes = ";".join(_STYLES[name] for name in names)
    return f"\x1b[{codes}m{text}\x1b[0m"


def out(text: str = "") -> None:
    """Write one result line (or block) to standard output."""
    sys.stdout.write(f"{text}\n")


def pieces(texts: Iterable[str]) -> None:
    """Write a long text in parts, so that it need not exist whole."""
    sys.stdout.writelines(texts)


def raw(text: str) -> None:
    """Write a text as it is, at once: for what is drawn over itself."""
    sys.stdout.write(text)
    sys.stdout.flush()


def page(lines: Iterable[str]) -> None:
    """Write lines to standard output."""
    out("\n".join(lines))


def err(text: str) -> None:
    """Write one message line to standard error."""
    sys.stderr.write(f"{safe(text)}\n")


def json_out(document: Any) -> None:
    """Write one JSON document and nothing else, in blocks: of thousands of trajecten it is larger than they are."""
    import json

    parts = json.JSONEncoder(ensure_ascii=False, indent=2).iterencode(document)
    pieces(iter(lambda: "".join(islice(parts, _BLOCK)), ""))
    out()


def json_text(document: Any) -> str:
    """Lay out a JSON document."""
    import json

    return json.dumps(document, ensure_ascii=False, indent=2)


def report_error(error: "WegwijzerError") -> None:
    """Show an expected error; one that carries problems shows each of them first."""
    from wegwijzer.errors import format_problem

    for problem in getattr(error, "problems", ()):
        err(format_problem(problem, "fout"))
    err(f"fout: {error}")


def is_interactive() -> bool:
    """Whether a person is there to answer."""
    return sys.stdin.isatty() and is_terminal()


def ask(question: str) -> str:
    """Ask for a text until there is one."""
    answer = ""
    while not answer:
        answer = input(f"{question}: ").strip()
    return answer
