"""Options that several commands share, and how the catalogue is found."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer
from typer._click.globals import get_current_context

from wegwijzer.errors import WegwijzerError, WrongUseError, say_refusal
from wegwijzer.files import write_whole
from wegwijzer.index.scout import Scout
from wegwijzer.kalender import NABIJ, read_date
from wegwijzer.resources import find_catalogue
from wegwijzer.terminal import console

# What a shell sets when it asks, by way of Typer, what the Tab key offers.
COMPLETION_VARIABLE = "_WEGWIJZER_COMPLETE"
CATALOGUE_HELP = (
    "Map met de catalogus. Anders: WEGWIJZER_CATALOGUS, dan de map 'catalogue' hier of hoger, "
    "dan de catalogus die bij het programma hoort."
)

CatalogusOption = Annotated[str | None, typer.Option("--catalogus", metavar="MAP", help=CATALOGUE_HELP)]
JsonOption = Annotated[bool, typer.Option("--json", help="Geef één JSON-document.")]


def catalogue_directory(option: str | None) -> Path:
    """Find the catalogue for this call: option of the command, option before the command, then the places of the help.

    Raises WrongUseError when a place that was named holds no catalogue.
    """
    return find_catalogue(option or get_current_context().find_root().params.get("catalogus"))


def scout() -> Scout | None:
    """Give who was sent ahead to look at the files, if anyone was."""
    found: Scout | None = get_current_context().find_root().obj
    return found


def read_cents(option: str, text: str | None) -> int | None:
    """Read an amount as a person types it (`1,50`, `€ 2`) and give it in cents."""
    if text is None:
        return None
    # Only a call with an amount needs exact decimals.
    from wegwijzer.models.amounts import parse_amount

    try:
        return int(parse_amount(text) * 100)
    except ValueError as error:
        raise WrongUseError(f"bij {option}: {error}") from None


def read_day(option: str, text: str | None, today: dt.date) -> dt.date:
    """Read a date as `2026-11-23` or `23-11-2026`, or a day named from today on; left out means today."""
    if text is None or text in NABIJ:
        return today + dt.timedelta(days=NABIJ[text or "vandaag"])
    try:
        day = read_date(text)
    except ValueError as error:
        raise WrongUseError(f"bij {option} past '{text}' niet: {error}") from None
    if day is None:
        raise WrongUseError(f"bij {option} past '{text}' niet; schrijf een datum als {today.isoformat()}")
    return day


def require_words(option: str, text: str, wanted: str) -> None:
    """Refuse an option that says nothing."""
    if not text.strip():
        raise WrongUseError(f"{option} is leeg; schrijf {wanted}")


def write_or_show(text: str, target: str | None) -> None:
    """Show a text, or write it to a file that the user named."""
    if target is None:
        console.out(text.rstrip("\n"))
        return
    write_file(target, text.encode())
    console.err(f"Geschreven: {target}")


def write_file(target: str, content: bytes) -> None:
    """Write a file that the user named."""
    try:
        write_whole(Path(target), content)
    except OSError as error:
        raise WegwijzerError(f"'{target}' kan niet worden geschreven: {say_refusal(error)}") from None
