"""The only place that prints: results to standard output, messages to standard error.

Only a bar of progress imports Rich: a table of text is drawn in less time than Rich needs to import. Text of the
catalogue is data and may hold anything, so control characters are taken out before it reaches a terminal.
"""

import os
import re
import shutil
import sys
import textwrap
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, NamedTuple, TextIO

from .plain import safe as safe

if TYPE_CHECKING:
    import rich.progress

    from .errors import WegwijzerError

MIN_WIDTH = 40
GAP = 2
# Seconds before the first word about progress, and between two of them.
PATIENCE, PULSE = 1.0, 0.1
_STYLES = {"bold": "1", "dim": "2", "underline": "4", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}


def prepare_streams() -> None:
    """Make sure that `€` and `é` can be written, whatever the code page of the console."""
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
    """Write one JSON document and nothing else."""
    out(json_text(document))


def json_text(document: Any) -> str:
    """Lay out a JSON document."""
    import json

    return json.dumps(document, ensure_ascii=False, indent=2)


def report_error(error: "WegwijzerError") -> None:
    """Show an expected error; one that carries problems shows each of them first."""
    from .errors import format_problem

    for problem in getattr(error, "problems", ()):
        err(format_problem(problem, "fout"))
    err(f"fout: {error}")


class Column(NamedTuple):
    """One column of a table: its heading, its least width, and how eagerly it takes spare room."""

    heading: str
    least: int
    share: int = 1


def table(columns: Sequence[Column], rows: Iterable[Sequence[str]], total: int | None = None) -> list[str]:
    """Lay out rows as lines of text, wrapping each cell in its column; `total` columns wide at most."""
    cells = [[safe(cell) for cell in row] for row in rows]
    widths = _column_widths(columns, cells, total or width())
    headings = _row_lines([column.heading for column in columns], widths)
    lines = [
        *(style(line, "bold") for line in headings),
        style("─" * (sum(widths) + GAP * (len(widths) - 1)), "dim"),
    ]
    for row in cells:
        lines.extend(_row_lines(row, widths))
    return [line.rstrip() for line in lines]


def _column_widths(columns: Sequence[Column], cells: list[list[str]], total: int) -> list[int]:
    lines = [[max(map(len, cell.split("\n"))) for cell in row] for row in cells]
    wanted = [max([len(c.heading), *(row[i] for row in lines)]) for i, c in enumerate(columns)]
    room = total - GAP * (len(columns) - 1)
    least = [max(c.least, _longest_word(c.heading)) for c in columns]
    whole = [max([n, *(_longest_word(row[i]) for row in cells)]) for i, n in enumerate(least)]
    # Words stay whole where the terminal allows it.
    widths = [min(w, n) for w, n in zip(wanted, whole if sum(whole) <= room else least, strict=True)]
    spare = room - sum(widths)
    while spare > 0:
        hungry = [i for i, w in enumerate(wanted) if widths[i] < w]
        if not hungry:
            break
        # The column that is furthest behind its share gets the next character.
        chosen = min(hungry, key=lambda i: (widths[i] - columns[i].least) / columns[i].share)
        widths[chosen] += 1
        spare -= 1
    return widths


def _longest_word(cell: str) -> int:
    # A line may be broken after a hyphen, and never at a no-break space.
    return max(map(len, re.split(r"[ \n]|(?<=-)", cell)))


def _row_lines(row: Sequence[str], widths: list[int]) -> list[str]:
    wrapped = [wrap(cell, w) for cell, w in zip(row, widths, strict=True)]
    lines = zip_longest(*wrapped, fillvalue="")
    return [(" " * GAP).join(part.ljust(w) for part, w in zip(line, widths, strict=True)) for line in lines]


def wrap(text: str, columns: int, indent: str = "") -> list[str]:
    """Wrap a text into lines of at most `columns`, keeping its own line breaks."""
    lines = []
    for part in text.split("\n"):
        lines.extend(textwrap.wrap(part, columns, initial_indent=indent, subsequent_indent=indent) or [""])
    return lines


def paragraphs(text: str) -> str:
    """Join the lines of each paragraph of a Markdown text, without its marks of emphasis.

    An empty line or a list item starts a new one.
    """
    plain = re.sub(r"\*\*(\S.*?)\*\*", r"\1", text.strip())
    return re.sub(r"(?<=\S)\n(?!\s|[-*#>] |\d+\. )", " ", plain)


def is_interactive() -> bool:
    """Whether a person is there to answer."""
    return sys.stdin.isatty() and is_terminal()


def ask(question: str) -> str:
    """Ask for a text until there is one."""
    answer = ""
    while not answer:
        answer = input(f"{question}: ").strip()
    return answer


def bullet(sentence: str, total: int | None = None) -> list[str]:
    """Lay out one item of a list, at most `total` columns wide."""
    first, *rest = wrap(safe(sentence), (total or width()) - 2)
    return [f"- {first}", *(f"  {line}" for line in rest)]


class Progress:
    """A bar on a terminal that says how far a long task is; silent in the first second, and where nobody looks."""

    def __init__(self, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream or sys.stderr
        self._clock = clock
        self._next = clock() + PATIENCE if is_terminal(self._stream) else float("inf")
        self._bar: rich.progress.Progress | None = None

    def __call__(self, what: str, done: int, total: int) -> None:
        """Say how much of what is done."""
        now = self._clock()
        if now < self._next:
            return
        self._next = now + PULSE
        if self._bar is None:
            self._bar = _new_bar(self._stream)
            self._bar.add_task(what, completed=done, total=total)
            self._bar.start()
        else:
            self._bar.update(self._bar.task_ids[0], description=what, completed=done, total=total, refresh=True)

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def clear(self) -> None:
        """Take the bar away, before anything else is said."""
        if self._bar:
            self._bar.stop()
            self._bar = None


def _new_bar(stream: TextIO) -> "rich.progress.Progress":
    # Here, because Rich takes as long to import as a whole query; who sees a bar waits anyway.
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    columns = TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed} van {task.total}")
    console = Console(file=stream, markup=False)
    return Progress(*columns, console=console, auto_refresh=False, transient=True, disable=console.is_dumb_terminal)
