"""Nieuw (new): write a complete, commented file, from options or from questions in the terminal."""

from typing import TYPE_CHECKING, Annotated

import typer

from wegwijzer import console
from wegwijzer.errors import WrongUseError

from .options import CatalogusOption, catalogue_directory

if TYPE_CHECKING:
    from wegwijzer.editorial import Answers

HELP = "Maak een nieuw traject, een nieuwe aanbieder of een nieuwe plaats."

Naam = Annotated[str | None, typer.Option("--naam", metavar="NAAM", help="De naam.")]
Bron = Annotated[str | None, typer.Option("--bron", metavar="TEKST", help="Waar u dit vandaan hebt.")]


def traject(
    naam: Naam = None,
    samenvatting: Annotated[
        str | None, typer.Option("--samenvatting", metavar="ZIN", help="Eén zin voor de cliënt, hooguit 140 tekens.")
    ] = None,
    subtrede: Annotated[
        list[str] | None, typer.Option("--subtrede", metavar="TREDE", help="Subtrede, zoals 2.2. Mag vaker.")
    ] = None,
    thema: Annotated[str | None, typer.Option("--thema", metavar="THEMA", help="Thema, zoals beweging.")] = None,
    status: Annotated[str, typer.Option("--status", metavar="STATUS", help="beschikbaar, pilot ...")] = "beschikbaar",
    aanbieder: Annotated[
        str | None, typer.Option("--aanbieder", metavar="ID", help="Aanbieder, zoals welschap.")
    ] = None,
    bron: Bron = None,
    catalogus: CatalogusOption = None,
) -> None:
    """Maak een bestand voor een nieuw traject; wat u niet opgeeft, wordt gevraagd."""
    from wegwijzer.editorial import new_traject

    directory = catalogue_directory(catalogus)
    answers: Answers = {
        "naam": _asked("--naam", naam),
        "samenvatting": _asked("--samenvatting", samenvatting),
        "subtreden": subtrede or [_asked("--subtrede", None)],
        "thema": _asked("--thema", thema),
        "status": status,
        "aanbieder": aanbieder or "",
        "bronnen": _asked("--bron", bron),
    }
    _report(new_traject(directory, answers).file)


def aanbieder(
    naam: Naam = None,
    omschrijving: Annotated[
        str | None, typer.Option("--omschrijving", metavar="TEKST", help="Wat deze organisatie doet.")
    ] = None,
    bron: Bron = None,
    catalogus: CatalogusOption = None,
) -> None:
    """Maak een bestand voor een nieuwe aanbieder."""
    from wegwijzer.editorial import new_aanbieder

    answers = {
        "naam": _asked("--naam", naam),
        "omschrijving": _asked("--omschrijving", omschrijving),
        "bronnen": _asked("--bron", bron),
    }
    _report(new_aanbieder(catalogue_directory(catalogus), answers).file)


def locatie(
    naam: Naam = None,
    plaats: Annotated[str | None, typer.Option("--plaats", metavar="PLAATS", help="Woonplaats.")] = None,
    adres: Annotated[str | None, typer.Option("--adres", metavar="ADRES", help="Straat en nummer.")] = None,
    bron: Bron = None,
    catalogus: CatalogusOption = None,
) -> None:
    """Voeg een plaats toe aan locaties.yaml."""
    from wegwijzer.editorial import new_locatie

    answers: Answers = {
        "naam": _asked("--naam", naam),
        "plaats": plaats or "",
        "adres": adres or "",
        "bronnen": [_asked("--bron", bron)],
    }
    written = new_locatie(catalogue_directory(catalogus), answers)
    console.out(f"Toegevoegd aan {written.file}: {written.id}")


def _asked(option: str, given: str | None) -> str:
    """Take what was given, or ask for it when a person is at the keyboard."""
    if given:
        return given
    if not console.is_interactive():
        raise WrongUseError(f"{option} ontbreekt")
    return console.ask(f"{option.removeprefix('--').capitalize()}")


def _report(file: str) -> None:
    console.out(f"Gemaakt: {file}")
    console.err("Vul aan wat u weet, en controleer daarna met: wegwijzer controleer")
