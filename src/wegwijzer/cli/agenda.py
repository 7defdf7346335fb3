"""Agenda and weekplan: what is on when, and what fits together in one week."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Annotated

import typer

from wegwijzer import planning
from wegwijzer.agenda import Period, day_of, month_of, read_period, take_periods, week_of
from wegwijzer.errors import WrongUseError
from wegwijzer.search.filters import Filters
from wegwijzer.terminal import agenda_lines
from wegwijzer.weekplan import read_availability

from .filter_options import with_filters
from .options import CatalogusOption, JsonOption, catalogue_directory, read_day, write_file

Woorden = Annotated[
    list[str] | None,
    typer.Argument(metavar="[WOORDEN]...", help="Alleen wat hierbij past; een week, maand of dag mag hier ook staan."),
]
Week = Annotated[str | None, typer.Option("--week", metavar="WEEK", help="Een andere week, zoals 2026-W48 of 48.")]
Op = Annotated[str | None, typer.Option("--op", metavar="DATUM", help="Alleen deze dag, zoals 2026-11-26.")]
Maand = Annotated[bool, typer.Option("--maand", help="De hele maand, of maand 12; met --op de maand van die dag.")]
Ics = Annotated[str | None, typer.Option("--ics", metavar="BESTAND", help="Schrijf een bestand voor uw agenda.")]
Beschikbaar = Annotated[
    str | None, typer.Option("--beschikbaar", metavar="DAGEN", help="Wanneer iemand kan, zoals 'wo ochtend, vr'.")
]


@with_filters
def agenda(
    woorden: Woorden = None,
    week: Week = None,
    op: Op = None,
    maand: Maand = False,
    ics: Ics = None,
    *,
    filters: Filters,
    als_json: JsonOption = False,
    catalogus: CatalogusOption = None,
) -> None:
    """Toon wat er is, per dag en dagdeel: deze week, of een andere week, dag of maand.

    Wat geen vaste dag heeft, staat apart. Niets valt weg.
    """
    today = dt.date.today()
    words, period = read_when(woorden or (), week, op, maand=maand, today=today)
    directory = catalogue_directory(catalogus)
    if ics is not None:
        offers, _ = planning.find_offers(directory, words, filters, today)
        file = planning.calendar_of(directory, offers, period.first, "Wegwijzer: wat is er wanneer", today)
        write_file(ics, file.content)
        agenda_lines.report_calendar(file, ics, in_full=False)
    if ics is None or als_json:
        agenda_lines.show_agenda(planning.plan_agenda(directory, words, filters, period, today), as_json=als_json)


def weekplan(
    trajecten: Annotated[list[str], typer.Argument(metavar="ID...", help="De ids of namen van de gekozen trajecten.")],
    beschikbaar: Beschikbaar = None,
    vanaf: Annotated[str | None, typer.Option("--vanaf", metavar="DATUM", help="Eerste dag; anders vandaag.")] = None,
    als_markdown: Annotated[bool, typer.Option("--md", help="Geef Markdown, voor een mail.")] = False,
    ics: Ics = None,
    als_json: JsonOption = False,
    catalogus: CatalogusOption = None,
) -> None:
    """Zet gekozen trajecten naast elkaar in één week: wat botst, wat het kost, wat er vrij blijft."""
    today = dt.date.today()
    start, available = read_day("--vanaf", vanaf, today), read_availability(beschikbaar) if beschikbaar else None
    directory = catalogue_directory(catalogus)
    plan = planning.plan_week(directory, trajecten, start, available)
    if ics is not None:
        file = planning.calendar_of(directory, plan.offers, start, "Weekplan", today)
        write_file(ics, file.content)
        agenda_lines.report_calendar(file, ics, in_full=True)
    if ics is None or als_json or als_markdown:
        agenda_lines.show_weekplan(plan, as_json=als_json, as_markdown=als_markdown)


def read_when(
    words: Sequence[str], week: str | None, op: str | None, *, maand: bool, today: dt.date
) -> tuple[list[str], Period]:
    """Find out which period is meant: by an option, by words such as `week 48` or `november`, else this week."""
    # A bare number is a month beside --maand.
    numbered = (f"maand {word}" if maand and re.fullmatch(r"\d\d?", word) else word for word in words)
    rest, periods = take_periods(" ".join(numbered), today)
    if week is not None:
        ways = (read_period(text, today) for text in (week, f"week {week}", f"{week} week"))
        found = next((period for period in ways if period and period.is_week), None)
        if found is None:
            raise WrongUseError(f"bij --week past '{week}' niet; schrijf een week als 2026-W48")
        periods.append(found)
    if op is not None or (maand and not periods):
        day = read_day("--op", op, today)
        periods.append(month_of(day) if maand else day_of(day))
    if len(periods) > 1 or (maand and periods[0].is_week):
        raise WrongUseError("kies één week, dag of maand")
    return rest.split(), periods[0] if periods else week_of(today)
