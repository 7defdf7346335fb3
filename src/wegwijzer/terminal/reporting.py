"""Reports for the redacteur on the screen: the check of the catalogue, and the overview of the offer."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from wegwijzer.dutch import count_trajecten
from wegwijzer.errors import format_problem

from . import console
from .console import style
from .layout import Column, bullets, table

if TYPE_CHECKING:
    from wegwijzer.catalogue import Report
    from wegwijzer.overview import Overzicht

UNKNOWN = "onbekend"


def show_report(report: "Report", *, as_json: bool) -> None:
    """Show all faults and warnings; the count goes to standard error."""
    if as_json:
        console.json_out(report.as_json())
        return
    for kind, problems in (("fout", report.errors), ("waarschuwing", report.warnings)):
        for problem in problems:
            console.out(console.safe(format_problem(problem, kind)))
    console.err(summary(len(report.errors), len(report.warnings)))


def summary(errors: int, warnings: int) -> str:
    """Say the outcome in one line."""
    if not errors and not warnings:
        return "De catalogus is in orde."
    return f"{_count(errors, 'fout', 'fouten')}, {_count(warnings, 'waarschuwing', 'waarschuwingen')}"


def _count(number: int, one: str, more: str) -> str:
    return f"{number or 'geen'} {one if number == 1 else more}"


def show_overview(overzicht: "Overzicht", *, as_json: bool) -> None:
    """Show the overview as tables and sentences."""
    if as_json:
        console.json_out(overzicht.as_json())
        return
    console.page(
        [
            *_titled("Per subtrede", _trede_table(overzicht)),
            *_titled("Wie kan er beginnen", _group_table(overzicht)),
            *_titled("Per thema en dagdeel", _matrix_table(overzicht)),
            *_titled("Lege plekken per thema", _bullets(overzicht.leeg)),
            *_titled("Wat ontbreekt", _bullets(overzicht.gaten)),
            *_titled("Wensen", _bullets(overzicht.wensen)),
            *_titled(
                "Niet bekend",
                _bullets(f"{fact}: bij {count_trajecten(number)}" for fact, number in overzicht.onbekend.items()),
            ),
            *_titled("Nagevraagd", _bullets(f"{tier}: {number}" for tier, number in overzicht.houdbaarheid.items())),
        ]
    )


def _titled(title: str, lines: list[str]) -> list[str]:
    return [style(title, "bold", "underline"), *lines, ""]


def _bullets(sentences: Iterable[str]) -> list[str]:
    return bullets(sentences) or ["- niets"]


def _trede_table(overzicht: "Overzicht") -> list[str]:
    columns = [
        Column("Trede", 5),
        Column("Naam", 20, 3),
        Column("Cliënten", 8),
        Column("Bruikbaar", 9),
        Column("U kunt plaatsen", 8),
        Column("Elders", 6),
        Column("Gewenst", 7),
    ]
    rows = [
        [
            line.id,
            line.naam,
            UNKNOWN if line.kandidaten is None else str(line.kandidaten),
            *(str(number) for number in (line.bruikbaar, line.plaatsbaar, line.elders, line.gewenst)),
        ]
        for line in overzicht.treden
    ]
    return table(columns, rows)


def _group_table(overzicht: "Overzicht") -> list[str]:
    columns = [Column("Trede", 5), Column("Voor wie", 20, 2), Column("U kunt plaatsen", 20, 3)]
    rows = [[line.bereik.subtrede, line.bereik.wie, line.aanbod] for line in overzicht.voor_wie]
    return table(columns, rows)


def _matrix_table(overzicht: "Overzicht") -> list[str]:
    parts = list(next(iter(overzicht.matrix.values())))
    columns = [Column("Thema", 20, 2), *(Column(part.capitalize(), 14) for part in parts)]
    rows = [[overzicht.themas[thema], *(overzicht.cell(thema, part) for part in parts)] for thema in overzicht.matrix]
    return table(columns, rows)
