"""Folder: build and publish it, and check what is published."""

import datetime as dt
from typing import Annotated

import typer

from .options import CatalogusOption, JsonOption, catalogue_directory

HELP = "Maak de folder, of controleer de folder die op de schijf staat."
EXIT_PARTIAL = 3

Doel = Annotated[
    str | None, typer.Option("--doel", metavar="MAP", help="Bestaande map waar de folder komt, zoals de schijf.")
]
Formaat = Annotated[str, typer.Option("--formaat", metavar="SOORTEN", help="html, md of allebei.")]
Editie = Annotated[str, typer.Option("--editie", metavar="EDITIE", help="klantmanager of client.")]
Sinds = Annotated[
    str | None,
    typer.Option("--sinds", metavar="VERSIE", help="Toon wat nieuw is sinds deze datum, tak, tag of commit."),
]
Vervang = Annotated[
    bool, typer.Option("--vervang-handmatig", help="Vervang ook wat met de hand is gewijzigd; dat blijft bewaard.")
]


def build(
    doel: Doel = None,
    formaat: Formaat = "html,md",
    editie: Editie = "klantmanager",
    sinds: Sinds = None,
    vervang_handmatig: Vervang = False,
    als_json: JsonOption = False,
    catalogus: CatalogusOption = None,
) -> None:
    """Maak de folder als één HTML-bestand en als Markdown."""
    from wegwijzer import building, delivery
    from wegwijzer.terminal import folder_lines
    from wegwijzer.terminal.progress import Progress

    day, now = building.build_day(), dt.datetime.now()
    order = building.read_order(catalogue_directory(catalogus), doel, formaat, editie, day, sinds)
    with Progress() as progress:
        delivered = delivery.deliver(
            order,
            now=now,
            replace_manual=vervang_handmatig,
            consent=folder_lines.asking(progress),
            waiting=folder_lines.waiting(progress),
            progress=progress,
        )
    folder_lines.show_delivered(delivered, as_json=als_json)
    if delivered.published.partial:
        raise typer.Exit(EXIT_PARTIAL)


def controleer(
    doel: Doel = None,
    formaat: Formaat = "html,md",
    editie: Editie = "klantmanager",
    als_json: JsonOption = False,
    catalogus: CatalogusOption = None,
) -> None:
    """Controleer of de folder op de schijf actueel, volledig en niet met de hand gewijzigd is."""
    from wegwijzer import building, delivery
    from wegwijzer.terminal import folder_lines

    day = building.build_day()
    order = building.read_order(catalogue_directory(catalogus), doel, formaat, editie, day)
    inspection = delivery.inspect(order)
    folder_lines.show_inspection(inspection, as_json=als_json)
    if inspection.findings:
        raise typer.Exit(1)
