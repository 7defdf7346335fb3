"""An agenda or a weekplan on the terminal: days by part of the day as a table; plain lines when piped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from wegwijzer.agenda import Agenda, AgendaDay, Apart, Item, Later
from wegwijzer.costs import describe_kosten_short
from wegwijzer.dutch import NAVRAGEN, count_trajecten, join_words
from wegwijzer.kalender import DAGDELEN, DAGEN
from wegwijzer.weekplan import Weekplan, plan_json, plan_markdown
from wegwijzer.weekplan.texts import COLUMNS, plan_sections, slot_text

from . import console
from .console import safe, style
from .layout import Column, bullet, bullets, hang, table

if TYPE_CHECKING:
    from wegwijzer.exchange.ical import CalendarFile

HEADINGS = [Column("Dag", 10), *(Column(part.capitalize(), 14) for part in DAGDELEN), Column("Dagdeel?", 10)]


def show_agenda(agenda: Agenda, *, as_json: bool) -> None:
    """Show an agenda the way the output asks for, and count on the side."""
    if as_json:
        console.json_out(agenda.as_json())
        return
    console.page(agenda_lines(agenda) if console.is_terminal() else plain_lines(agenda))
    console.err(f"{agenda.period.name}: {say_counts(agenda)}")
    for note in agenda.notes:
        console.err(note)


def say_counts(agenda: Agenda) -> str:
    """Count the trajecten by what is known of their day."""
    items = [item for day in agenda.days for item in day.items]
    sure = {item.offer.id for item in items if not item.occurrence.uncertain}
    asked = {item.offer.id for item in items} - sure
    unsure = [f"{len(asked)} op een dag om na te vragen"] if asked else []
    return ", ".join([f"{len(sure)} op een vaste dag", *unsure, f"{len(agenda.apart)} zonder vaste dag"])


def agenda_lines(agenda: Agenda, total: int | None = None) -> list[str]:
    """Lay the agenda out as a table, with below it what has no fixed day or comes later."""
    lines = [style(agenda.period.name.capitalize(), "bold"), ""]
    days = [day for day in agenda.days if day.items or day.feestdag or len(agenda.days) <= len(DAGEN)]
    lines += table(HEADINGS, [_day_cells(day) for day in days], total)
    lines += _apart_lines(agenda.apart, total)
    if len(agenda.days) > 1 and agenda.later:
        lines += ["", style("Niet in deze periode", "bold")]
        lines += bullets((f"{item.offer.naam}: {item.text}" for item in agenda.later), total)
    return lines


def _day_cells(day: AgendaDay) -> list[str]:
    """Fill the row of one day."""
    name = f"{DAGEN[day.date.weekday()][:2]} {day.date.day}-{day.date.month}"
    special = [text for text in (day.feestdag, day.vakantie) if text]
    cells = day.grid()
    return ["\n".join([name, *special]), *("\n".join(_item_text(i) for i in cells[part]) for part in (*DAGDELEN, None))]


def _item_text(item: Item) -> str:
    """Say one traject in a cell; an uncertain one carries a question mark and its question."""
    name = f"{item.offer.naam} {item.time}".rstrip()
    # A public holiday stands beside the date, for all of that day.
    asked = f" ({'; '.join(item.occurrence.notes)})" if item.occurrence.notes else ""
    return f"{name}{'?' if item.occurrence.uncertain else ''}{asked}"


def _apart_lines(apart: Sequence[Apart], total: int | None) -> list[str]:
    """List what has no fixed day; of which nothing at all is known stands in one sentence."""
    if not apart:
        return []
    lines = ["", style(f"Dag onbekend of in overleg ({len(apart)})", "bold")]
    lines += bullets((f"{item.offer.naam}: {item.text}" for item in apart if item.text != NAVRAGEN), total)
    blank = [item.offer.naam for item in apart if item.text == NAVRAGEN]
    return lines + (bullet(f"{NAVRAGEN}: {join_words(blank)}", total) if blank else [])


def plain_lines(agenda: Agenda) -> list[str]:
    """One line an item, fields parted by tabs: date, day, part, time, id, name, place, cost, remarks."""
    rows = [
        (
            day.date.isoformat(),
            DAGEN[day.date.weekday()],
            "+".join(item.occurrence.dagdelen) or "dagdeel navragen",
            item.time,
            item.offer.id,
            item.offer.naam,
            *_place_and_price(item),
            "; ".join(item.occurrence.remarks),
        )
        for day in agenda.days
        for item in day.items
    ]
    rows += [
        (part.reason, "", "", "", part.offer.id, part.offer.naam, *_place_and_price(part), part.text)
        for part in agenda.apart
    ]
    rows += [
        ("niet in deze periode", "", "", "", item.offer.id, item.offer.naam, *_place_and_price(item), item.text)
        for item in agenda.later
    ]
    return ["\t".join(safe(cell).replace("\n", " ") for cell in row) for row in rows]


def _place_and_price(item: Item | Apart | Later) -> tuple[str, str]:
    """Say where it is and what it costs."""
    return join_words(item.offer.places) or NAVRAGEN, describe_kosten_short(item.offer.kosten)


def show_weekplan(plan: Weekplan, *, as_json: bool, as_markdown: bool) -> None:
    """Show a weekplan as data, as Markdown, or for the terminal."""
    if as_json:
        console.json_out(plan_json(plan))
    elif as_markdown:
        console.out(plan_markdown(plan).rstrip("\n"))
    else:
        console.page(weekplan_lines(plan))


def weekplan_lines(plan: Weekplan, total: int | None = None) -> list[str]:
    """Lay the week out as a table with everything about it below."""
    rows = []
    for day in DAGEN:
        cells = ([slot_text(s) for s in plan.slots if (s.day, s.dagdeel) == (day, part)] for part in COLUMNS)
        rows.append([day, *("\n".join(cell) for cell in cells)])
    lines = table(HEADINGS, rows, total)
    for heading, sentences in plan_sections(plan):
        lines += ["", style(heading, "bold"), *bullets(sentences, total)]
    return lines


def report_calendar(file: CalendarFile, target: str, *, in_full: bool) -> None:
    """Say what was written, and what is not in it: in full for a few trajecten, counted for many."""
    console.err(f"Geschreven: {target} ({count_trajecten(file.count)})")
    if in_full:
        for note in file.notes:
            console.err(note)
    elif file.notes:
        text = (
            f"Niet of maar deels in het bestand, omdat dag of tijd niet zeker is: {count_trajecten(len(file.notes))}."
        )
        for line in hang("", f"{text} Welke dat zijn, ziet u met --json of zonder --ics.", console.width()):
            console.err(line)
