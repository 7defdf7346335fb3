"""Beheren (maintaining): check the catalogue, see what changed, call providers, hand it on."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from wegwijzer.errors import WrongUseError
from wegwijzer.terminal import console

from .options import CatalogusOption, JsonOption, catalogue_directory, read_day, require_words, write_or_show

Uit = Annotated[str | None, typer.Option("--uit", metavar="BESTAND", help="Schrijf naar dit bestand.")]


def controleer(
    pad: Annotated[
        list[str] | None, typer.Argument(metavar="[PAD]...", help="Alleen de meldingen over deze bestanden of mappen.")
    ] = None,
    als_json: JsonOption = False,
    catalogus: CatalogusOption = None,
) -> None:
    """Controleer de hele catalogus en toon alle fouten en waarschuwingen."""
    from wegwijzer.catalogue import check_catalogus
    from wegwijzer.terminal.reporting import show_report

    directory = catalogue_directory(catalogus)
    report = check_catalogus(directory, pad or (), today=dt.date.today())
    show_report(report, as_json=als_json)
    if report.errors:
        raise typer.Exit(1)


def overzicht(als_json: JsonOption = False, catalogus: CatalogusOption = None) -> None:
    """Toon waar het aanbod tekortschiet: per subtrede, per thema en dagdeel, en wat niet bekend is."""
    from wegwijzer.catalogue import load_catalogus
    from wegwijzer.overview import build_overview
    from wegwijzer.terminal.reporting import show_overview

    found = build_overview(load_catalogus(catalogue_directory(catalogus)), dt.date.today())
    show_overview(found, as_json=als_json)


def bellijst(
    aanbieder: Annotated[
        str | None, typer.Option("--aanbieder", metavar="ID", help="Alleen deze aanbieder, zoals welschap.")
    ] = None,
    als_csv: Annotated[bool, typer.Option("--csv", help="Als CSV voor een rekenblad.")] = False,
    uit: Uit = None,
    als_json: JsonOption = False,
    catalogus: CatalogusOption = None,
) -> None:
    """Maak per aanbieder een lijst met wat u moet navragen: één telefoontje per aanbieder."""
    from wegwijzer import calls
    from wegwijzer.catalogue import load_catalogus
    from wegwijzer.exchange.tables import call_list_csv

    today = dt.date.today()
    found = calls.build_call_list(load_catalogus(catalogue_directory(catalogus)), today, aanbieder)
    if als_json:
        console.json_out(calls.as_json(found))
    else:
        write_or_show(call_list_csv(found) if als_csv else calls.as_markdown(found, today), uit)


def wijzigingen(
    sinds: Annotated[
        str, typer.Option("--sinds", metavar="VERSIE", help="Datum (2026-11-01), tak, tag of commit.")
    ] = "HEAD",
    tot: Annotated[
        str | None,
        typer.Option("--tot", metavar="VERSIE", help="Tot deze versie; anders de bestanden zoals ze nu zijn."),
    ] = None,
    uit: Uit = None,
    als_json: JsonOption = False,
    catalogus: CatalogusOption = None,
) -> None:
    """Toon wat er nieuw, gewijzigd, gestopt of hernoemd is, uit de geschiedenis in git."""
    from wegwijzer import changes

    directory = catalogue_directory(catalogus)
    new = changes.committed_version(directory, tot) if tot else changes.working_version(directory)
    found = changes.compare(changes.committed_version(directory, sinds), new)
    if als_json:
        console.json_out(changes.as_json(found))
    else:
        write_or_show(changes.as_markdown(found), uit)


def bevestig(
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="De trajecten die zijn nagevraagd.")],
    door: Annotated[str, typer.Option("--door", metavar="ROL", help="Wie het navroeg: een rol, geen naam.")],
    op: Annotated[str | None, typer.Option("--op", metavar="DATUM", help="Wanneer; anders vandaag.")] = None,
    catalogus: CatalogusOption = None,
) -> None:
    """Leg vast dat trajecten zijn nagevraagd en kloppen; verder verandert er niets aan de bestanden."""
    from wegwijzer.editorial import confirm

    require_words("--door", door, "een rol, zoals redacteur")
    today = dt.date.today()
    day = read_day("--op", op, today)
    if day > today:
        raise WrongUseError(f"--op {day.isoformat()} ligt in de toekomst; navragen kan alleen vandaag of eerder")
    for written in confirm(catalogue_directory(catalogus), ids, day, door):
        console.out(f"{written.id}: nagevraagd op {day:%d-%m-%Y} door {door} ({written.file})")


def stop(
    traject: Annotated[str, typer.Argument(metavar="ID", help="Het traject dat stopt.")],
    per: Annotated[str, typer.Option("--per", metavar="DATUM", help="Vanaf deze dag is het er niet meer.")],
    reden: Annotated[str, typer.Option("--reden", metavar="TEKST", help="Waarom het stopt.")],
    catalogus: CatalogusOption = None,
) -> None:
    """Leg vast dat een traject stopt."""
    from wegwijzer import editorial

    require_words("--reden", reden, "waarom het stopt")
    today = dt.date.today()
    day = read_day("--per", per, today)
    written = editorial.stop(catalogue_directory(catalogus), traject, day, reden, today)
    console.out(f"{written.id}: stopt per {day:%d-%m-%Y} ({written.file})")


def schema(
    doel: Annotated[
        str | None, typer.Option("--doel", metavar="MAP", help="Schrijf een bestand per soort in deze map.")
    ] = None,
    soort: Annotated[
        str | None, typer.Argument(metavar="[SOORT]", help="Alleen dit soort bestand, zoals traject.")
    ] = None,
) -> None:
    """Geef de JSON Schema's waarmee een editor YAML-bestanden aanvult en controleert."""
    from wegwijzer.exchange.json_schema import all_schemas, write_schemas

    if doel is not None:
        write_schemas(Path(doel))
        console.err(f"Geschreven in: {doel}")
        return
    schemas = all_schemas()
    if soort is not None and soort not in schemas:
        raise WrongUseError(f"de soort '{soort}' bestaat niet; kies uit {', '.join(schemas)}")
    console.json_out(schemas[soort] if soort else schemas)


def export(
    formaat: Annotated[str, typer.Option("--formaat", metavar="SOORT", help="json of csv.")] = "json",
    uit: Uit = None,
    catalogus: CatalogusOption = None,
) -> None:
    """Geef alle trajecten in een formaat voor een ander programma."""
    from wegwijzer.exchange.tables import FORMATS, export_text

    if formaat not in FORMATS:
        raise WrongUseError(f"het formaat '{formaat}' bestaat niet; kies uit {', '.join(FORMATS)}")
    write_or_show(export_text(catalogue_directory(catalogus), formaat), uit)
