"""Folder: build and publish it, and check what is published."""

from typing import Annotated

import typer

from wegwijzer import console

from .options import CatalogusOption, JsonOption, catalogue_directory

HELP = "Maak de folder, of controleer de folder die op de schijf staat."

Doel = Annotated[str | None, typer.Option("--doel", metavar="MAP", help="Map waar de folder komt, zoals de schijf.")]


def build(
    doel: Doel = None,
    formaat: Annotated[str, typer.Option("--formaat", metavar="SOORTEN", help="html, md of allebei.")] = "html,md",
    editie: Annotated[
        str, typer.Option("--editie", metavar="EDITIE", help="klantmanager of client.")
    ] = "klantmanager",
    als_json: JsonOption = False,
    catalogus: CatalogusOption = None,
) -> None:
    """Maak de folder als één HTML-bestand en als Markdown."""
    from wegwijzer import building
    from wegwijzer.folder import Editie, Formaat
    from wegwijzer.publish import publish

    built = building.build(
        catalogue_directory(catalogus),
        doel,
        formats=building.read_choices("--formaat", formaat, Formaat),
        edition=building.read_choices("--editie", editie, Editie)[0],
        today=building.build_day(),
    )
    published = publish(built.files, built.target)
    if als_json:
        console.json_out({"nieuw": list(published.written), "ongewijzigd": list(published.unchanged)})
        return
    for name in published.written:
        console.out(f"Gemaakt: {published.directory / name}")
    for name in published.unchanged:
        console.out(f"Was al goed: {published.directory / name}")
