"""Options that several commands share, and how the catalogue is found."""

from pathlib import Path
from typing import Annotated

import typer
from typer._click.globals import get_current_context

from wegwijzer.errors import WrongUseError
from wegwijzer.resources import resource_directory

CATALOGUE_VARIABLE = "WEGWIJZER_CATALOGUS"
CATALOGUE_HELP = (
    "Map met de catalogus. Anders: WEGWIJZER_CATALOGUS, dan de map 'catalogue' hier of hoger, "
    "dan de catalogus die bij het programma hoort."
)
MARKER = "gemeente.yaml"

CatalogusOption = Annotated[str | None, typer.Option("--catalogus", metavar="MAP", help=CATALOGUE_HELP)]
JsonOption = Annotated[bool, typer.Option("--json", help="Geef één JSON-document.")]


def catalogue_directory(option: str | None) -> Path:
    """Find the catalogue for this call: option of the command, option before the command, then the places of the help.

    Raises WrongUseError when a place that was named holds no catalogue.
    """
    named = option or get_current_context().find_root().params.get("catalogus")
    return named_catalogue(named) if named else nearest_catalogue(Path.cwd())


def named_catalogue(named: str) -> Path:
    """Check a directory that the user named."""
    directory = Path(named)
    if not directory.is_dir():
        raise WrongUseError(f"de map '{named}' bestaat niet. Geef bij --catalogus de map waarin {MARKER} staat.")
    if not (directory / MARKER).exists() and (directory / "catalogue" / MARKER).exists():
        return directory / "catalogue"
    return directory


def nearest_catalogue(start: Path) -> Path:
    """Look for `catalogue/` in a directory and its parents; else take the packaged one."""
    for parent in (start, *start.parents):
        if (parent / "catalogue" / MARKER).is_file():
            return parent / "catalogue"
    return resource_directory("catalogue")
