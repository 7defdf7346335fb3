"""Vinden (finding): `lijst`, `zoek` and `toon`. Everything comes ready-made from the compiled catalogue."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wegwijzer import query
from wegwijzer.errors import WrongUseError
from wegwijzer.search.filters import Filters
from wegwijzer.terminal import console, listing
from wegwijzer.text import tokens

from .completion import offer
from .filter_options import with_filters
from .options import CatalogusOption, JsonOption, catalogue_directory, scout

if TYPE_CHECKING:
    from wegwijzer.search.answer import Result

Words = Annotated[
    list[str] | None, typer.Argument(metavar="[WOORDEN]...", help="Gewone woorden, zoals de cliënt ze zegt.")
]
Aantal = Annotated[int | None, typer.Option("--aantal", metavar="N", min=1, help="Toon hooguit zoveel trajecten.")]


@with_filters
def zoek(
    woorden: Words = None,
    *,
    filters: Filters,
    aantal: Aantal = None,
    als_json: JsonOption = False,
    catalogus: CatalogusOption = None,
) -> None:
    """Zoek trajecten met gewone woorden en filters; het best passende eerst.

    Wat niet bekend is, valt nooit af: dat staat er met 'navragen' bij.
    """
    words = tuple(woorden or ())
    directory = catalogue_directory(catalogus)
    if not any(map(tokens, words)) and not filters.given():
        _ask_for_words(directory)
        return
    asked = query.Query(words, filters, aantal, lines=_for_pipe(als_json=als_json))
    listing.show_result(query.find(directory, asked, scout=scout()), as_json=als_json)


def _for_pipe(*, als_json: bool) -> bool:
    """Whether the answer is plain lines, for a program to read or a file to keep."""
    return not als_json and not console.is_terminal()


def _ask_for_words(directory: Path) -> None:
    """Let a person type and see the list narrow; a script gets a sentence instead."""
    if not console.is_interactive():
        raise WrongUseError("waar zoekt u naar? Geef woorden of een filter, bijvoorbeeld: wegwijzer zoek wandelen")
    from wegwijzer.terminal.detail import detail_lines
    from wegwijzer.terminal.narrowing import choose

    def find(typed: str) -> "Result":
        return query.find(directory, query.Query(tuple(typed.split()), typing=not typed.endswith(" ")))

    chosen = choose(find, typer.getchar)
    if chosen is not None:
        console.page(detail_lines(query.get(directory, chosen), dt.date.today()))


@with_filters
def lijst(
    woorden: Annotated[list[str] | None, typer.Argument(hidden=True)] = None,
    *,
    filters: Filters,
    als_json: JsonOption = False,
    catalogus: CatalogusOption = None,
) -> None:
    """Toon alle trajecten per subtrede; met dezelfde filters als zoek."""
    if woorden:
        raise WrongUseError(f"met woorden zoekt u zo: wegwijzer zoek {' '.join(woorden)}")
    directory = catalogue_directory(catalogus)
    asked = query.Query(filters=filters, in_order=True, lines=_for_pipe(als_json=als_json))
    result = query.find(directory, asked, scout=scout())
    listing.show_list(result, result.treden, filters.trede, as_json=als_json)


def toon(
    traject: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="De id of de naam van het traject, zoals wandelgroep.", autocompletion=offer("traject")
        ),
    ],
    als_json: JsonOption = False,
    catalogus: CatalogusOption = None,
) -> None:
    """Toon alles van één traject."""
    from wegwijzer.terminal.detail import detail_lines

    found = query.get(catalogue_directory(catalogus), traject, scout())
    if als_json:
        console.json_out(found)
    else:
        console.page(detail_lines(found, dt.date.today()))
