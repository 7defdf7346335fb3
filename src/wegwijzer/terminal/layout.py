"""Text laid out in columns: tables, lists, paragraphs; lines come out, and nothing is printed.

A table of text is drawn in less time than Rich needs to import.
"""

import re
import textwrap
from collections.abc import Iterable, Sequence
from itertools import chain, zip_longest
from typing import NamedTuple

from wegwijzer.plain import safe

from .console import style, width

GAP = 2
# What an item of a list begins with.
LIST_MARK = r" *(?:[-*]|\d+\.) "


class Column(NamedTuple):
    """One column of a table: its heading, its least width, and how eagerly it takes spare room."""

    heading: str
    least: int
    share: int = 1


def table(columns: Sequence[Column], rows: Iterable[Sequence[str]], total: int | None = None) -> list[str]:
    """Lay out rows as lines of text, wrapping each cell in its column; `total` columns wide at most.

    Where that is too narrow for a table, each row is a list of what stands in it.
    """
    cells = [[safe(cell) for cell in row] for row in rows]
    room = total or width()
    widths = _column_widths(columns, cells, room)
    if sum(widths) + GAP * (len(widths) - 1) > room:
        return [line for row in cells for line in _listed(columns, row, room)]
    headings = _row_lines([column.heading for column in columns], widths)
    lines = [
        *(style(line, "bold") for line in headings),
        style("─" * (sum(widths) + GAP * (len(widths) - 1)), "dim"),
    ]
    for row in cells:
        lines.extend(_row_lines(row, widths))
    return [line.rstrip() for line in lines]


def _listed(columns: Sequence[Column], row: Sequence[str], room: int) -> list[str]:
    """Lay out one row as its first cell and a line for each other that says something."""
    first, *others = [style(line, "bold") for line in hang("", row[0], room)]
    facts = zip(columns[1:], row[1:], strict=True)
    told = (hang(f"  {column.heading}: ", ", ".join(cell.split("\n")), room) for column, cell in facts if cell)
    return [first, *others, *chain.from_iterable(told)]


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
    """Wrap a text into lines of at most `columns`, keeping its own line breaks; an item of a list hangs on its mark."""
    lines = []
    for part in text.split("\n"):
        mark = re.match(LIST_MARK, part)
        hanging = indent + " " * len(mark[0] if mark else "")
        lines.extend(textwrap.wrap(part, columns, initial_indent=indent, subsequent_indent=hanging) or [""])
    return lines


def paragraphs(text: str) -> str:
    """Join the lines of each paragraph of a Markdown text, without its marks of emphasis.

    An empty line or a list item starts a new one; a line that is only indented goes on with its item.
    """
    plain = re.sub(r"\*\*(\S.*?)\*\*", r"\1", text.strip())
    return re.sub(rf"(?<=\S)\n[ \t]*(?!\s|[#>] |{LIST_MARK})", " ", plain)


def hang(start: str, text: str, columns: int) -> list[str]:
    """Hang a text on what it starts with, in lines of at most `columns`; a longer word stays whole.

    An advice has hundreds of these lines, for which `textwrap` takes its time.
    """
    indent = " " * len(start)
    lines: list[str] = []
    for part in safe(text).split("\n"):
        line = indent if lines else start
        # Not at a no-break space.
        for word in filter(None, part.split(" ")):
            if len(line) + len(word) > columns and len(line) > len(start):
                lines.append(line.rstrip())
                line = indent
            line += f"{word} "
        lines.append(line.rstrip())
    return lines


def bullet(sentence: str, total: int | None = None) -> list[str]:
    """Lay out one item of a list, at most `total` columns wide."""
    return hang("- ", sentence, total or width())


def bullets(sentences: Iterable[str], total: int | None = None) -> list[str]:
    """Lay out sentences as a list."""
    return [line for sentence in sentences for line in bullet(sentence, total)]
