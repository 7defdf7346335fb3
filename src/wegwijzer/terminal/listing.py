"""Trajecten as lines of text: a table, or plain lines for a pipe.

Works on the plain dicts of the index (the JSON shapes of the contract), so that no model is needed.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from wegwijzer.dutch import NAVRAGEN, count_trajecten
from wegwijzer.ladder import covers
from wegwijzer.plain import labels

from . import console
from .console import style, width
from .layout import Column, table

if TYPE_CHECKING:
    from wegwijzer.search.answer import Result

Row = Mapping[str, Any]

WIDE = 120


def show_result(result: "Result", *, as_json: bool) -> None:
    """Show what a search found, how the query was read, and what to change when nothing was found."""
    if as_json:
        console.pieces(result_json(result))
        return
    for line in reading_lines(result):
        console.err(line)
    if result.total:
        console.page(result.lines or table_lines(result.rows))
    for line in [*closing_lines(result), *stale_lines(result.verified, dt.date.today())]:
        console.err(line)


def show_list(result: "Result", names: Mapping[str, str], asked: Sequence[str] = (), *, as_json: bool) -> None:
    """Show everything that passes the filters, grouped per subtrede; those that were asked for come first."""
    if as_json or not result.rows:
        show_result(result, as_json=as_json)
    else:
        console.page(grouped_lines(result.rows, names, asked))
        for line in stale_lines(result.verified, dt.date.today()):
            console.err(line)


def result_json(result: "Result") -> Iterator[str]:
    """Give the document of `lijst --json` and `zoek --json`, row by row: it may be thousands of them."""
    yield '{\n  "trajecten": ['
    separator = "\n    "
    for row in result.rows.as_json():
        yield separator + row.replace("\n", "\n    ")
        separator = ",\n    "
    yield "\n  ]," if result.rows else "],"
    rest = {
        "aantal": result.total,
        "gelezen_als": list(result.read_as),
        "verbeterd": dict(result.corrected),
        "onbekende_woorden": list(result.unknown),
        "bedoelde_u": list(result.suggestions),
        "versoepel": [{"filter": way.filter, "aantal": way.count, "ids": list(way.examples)} for way in result.loosen],
    }
    yield console.json_text(rest).removeprefix("{") + "\n"


def reading_lines(result: "Result") -> list[str]:
    """Say how the query was read, where that is more than its words."""
    lines = [f"gelezen als: {', '.join(result.read_as)}"] if result.read_as else []
    lines += [f"'{typed}' gelezen als '{meant}'" for typed, meant in result.corrected]
    if result.unknown and result.total:
        lines.append(f"niet gebruikt, komt nergens voor: {', '.join(result.unknown)}")
    return lines


def stale_lines(verified: Sequence[tuple[str | None, str | None]], today: dt.date) -> list[str]:
    """Say how many are due to be verified again, and since when; of each is given when it was, and when it is due."""
    stale = [on or "" for on, due in verified if (due or "") <= today.isoformat()]
    if not stale:
        return []
    some = f"{len(stale)} hiervan {'is' if len(stale) == 1 else 'zijn'}"
    which = some if len(stale) < len(verified) else "dit is" if len(verified) == 1 else "deze zijn"
    last = max(stale)[:4]
    when = f"voor het laatst in {last}" if last else "nog nooit"
    return [f"Let op: {which} {when} nagevraagd. Vraag na of het nog klopt."]


def closing_lines(result: "Result") -> list[str]:
    """Count the hits; when there are none, say which words and filters would give some."""
    if result.total:
        shown = len(result.verified)
        more = f", de eerste {shown} staan hier" if shown < result.total else ""
        return [f"{count_trajecten(result.total)}{more}"]
    lines = ["Niets gevonden."]
    if result.suggestions:
        # Here, because most questions have an answer.
        from wegwijzer.hints import meant

        lines.append(meant(result.suggestions))
    elif not result.loosen:
        lines.append("Probeer een ander woord, of kijk wat er is met: wegwijzer lijst")
    loosened = [f"Zonder {_option_names(way.filter)}: {way.count} ({', '.join(way.examples)})" for way in result.loosen]
    return lines + loosened


def _option_names(filters: str) -> str:
    return " en ".join(f"--{name.replace('_', '-')}" for name in filters.split(" en "))


def table_lines(rows: Sequence[Row], total: int | None = None) -> list[str]:
    """A table that fits the terminal; a wide one also shows place, provider and the sentence."""
    room = total or width()
    wide = room >= WIDE
    columns = [
        Column("Traject", 22, 2),
        Column("Trede", 5),
        Column("Wanneer", 13, 2),
        Column("Kosten", 10),
        Column("Hoe", 12),
    ]
    if wide:
        columns[4:4] = [Column("Waar", 14), Column("Aanbieder", 10)]
        columns.append(Column("Wat", 30, 3))
    return table(columns, [_cells(row, wide) for row in rows], room)


def _cells(row: Row, wide: bool) -> list[str]:
    cells = [
        "\n".join([row["naam"], row["id"], *_why(row)]),
        ", ".join(row["subtreden"]) or NAVRAGEN,
        row["rooster"]["kort"],
        # An amount stays on the line of its euro sign.
        row["kosten"]["kort"].replace("€ ", "€\u00a0"),
        ", ".join(labels(row)),
    ]
    if wide:
        cells[4:4] = [", ".join(row["locaties"]) or NAVRAGEN, row.get("aanbieder_naam") or NAVRAGEN]
        cells.append(row["samenvatting"])
    return cells


def _why(row: Row) -> list[str]:
    """Say in one line which words brought this traject here, and in which field they stand."""
    words: dict[str, list[str]] = {}
    for reason in row.get("waarom", ()):
        via = f" via {reason['via']}" if reason.get("via") else ""
        words.setdefault(f"{reason['veld'].replace('_', ' ')}{via}", []).append(reason["woord"])
    parts = [f"{', '.join(dict.fromkeys(found))} in {where}" for where, found in words.items()]
    return [f"({'; '.join(parts)})"] if parts else []


def grouped_lines(
    rows: Sequence[Row], names: Mapping[str, str], asked: Sequence[str] = (), total: int | None = None
) -> list[str]:
    """The whole list, one table a subtrede; `names` gives the name of each (sub)trede.

    Under a filter a traject stands at the trede that was `asked` for, or at the wider one that covers it.
    """
    order = [*asked, *(name for name in names if name not in asked), ""]
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(_heading(row, asked), []).append(row)
    lines: list[str] = []
    for subtrede in sorted(groups, key=order.index):
        members = groups[subtrede]
        title = f"{subtrede} {names.get(subtrede, '')}".strip() if subtrede else "Zonder subtrede (navragen)"
        lines += ["", style(f"{title} ({len(members)})", "bold", "underline"), *table_lines(members, total)]
    return lines[1:]


def _heading(row: Row, asked: Sequence[str]) -> str:
    """Give the trede under which a traject stands in the list; empty when its subtrede is unknown."""
    own: list[str] = row["subtreden"]
    exact = [subtrede for subtrede in own if subtrede in asked]
    wider = [subtrede for subtrede in own if any(covers(subtrede, one) for one in asked)]
    return next(iter([*exact, *wider, *own]), "")
