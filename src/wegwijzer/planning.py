"""The use cases of the calendar: an agenda or a weekplan from the compiled catalogue, and the file for a calendar."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from . import query
from .agenda import Agenda, Offer, Period, make_agenda, offer_of_row
from .dutch import count_of
from .errors import WrongUseError
from .models.vakantiedagen import Vakanties, read_vakantiedagen
from .status import OPEN
from .weekplan import Availability, Weekplan, make_weekplan

if TYPE_CHECKING:
    from .exchange.ical import CalendarFile
    from .search.filters import Filters


def find_offers(
    directory: Path, words: Sequence[str], filters: Filters, today: dt.date
) -> tuple[list[Offer], list[str]]:
    """Find what is open to clients (or has an asked status), and say how many others there are."""
    asked = query.Query(tuple(words), filters, in_order=not words)
    rows = query.find(directory, asked, today).rows
    chosen = [row["id"] for row in rows if filters.status or row["status"] in OPEN]
    others = len(rows) - len(chosen)
    notes = [] if rows else ["Er is geen traject dat hierbij past."]
    if others:
        stand = count_of(others, "traject staat", "trajecten staan")
        notes.append(f"{stand} hier niet: elders, gewenst of gestopt (zie --status).")
    return [offer_of_row(row) for row in query.get_all(directory, chosen)], notes


def plan_agenda(directory: Path, words: Sequence[str], filters: Filters, period: Period, today: dt.date) -> Agenda:
    """Make the agenda of a period for everything that a search finds."""
    offers, notes = find_offers(directory, words, filters, today)
    vakanties = read_vakanties(directory)
    agenda = make_agenda(offers, period, vakanties, dagen=filters.dag, dagdelen=filters.dagdeel)
    return replace(agenda, notes=(*agenda.notes, *notes))


def plan_week(directory: Path, ids: Sequence[str], start: dt.date, available: Availability | None = None) -> Weekplan:
    """Lay the chosen trajecten side by side in one week."""
    return make_weekplan(_chosen(directory, ids), start, read_vakanties(directory), available)


def _chosen(directory: Path, ids: Sequence[str]) -> list[Offer]:
    """Read the chosen trajecten, each once."""
    if not ids:
        raise WrongUseError("noem minstens één traject, bijvoorbeeld: wegwijzer weekplan yoga taalcafe")
    chosen = {row["id"]: row for row in query.get_all(directory, ids)}
    return [offer_of_row(row) for row in chosen.values()]


def calendar_of(directory: Path, offers: Sequence[Offer], first: dt.date, name: str, today: dt.date) -> CalendarFile:
    """Write trajecten as an iCalendar file, from a first day on."""
    from .exchange.ical import make_calendar

    gemeente = query.choices(directory, "gemeente").get("naam", "gemeente")
    return make_calendar(offers, first, read_vakanties(directory), gemeente=gemeente, name=name, today=today)


def read_vakanties(directory: Path) -> Vakanties | None:
    """Read the school holidays that the index holds."""
    found = query.choices(directory, "schoolvakanties").get("alle")
    return read_vakantiedagen(json.loads(found)) if found else None
