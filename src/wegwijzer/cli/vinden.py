"""Vinden (finding): `lijst`, `zoek` and `toon`. Everything comes ready-made from the compiled catalogue."""

import datetime as dt
from pathlib import Path
from typing import Annotated, Any

import typer

from wegwijzer import console, listing, query
from wegwijzer.errors import WrongUseError
from wegwijzer.search.filters import Filters

from .completion import offer, offer_words
from .options import CatalogusOption, JsonOption, catalogue_directory, read_cents

Words = Annotated[
    list[str] | None, typer.Argument(metavar="[WOORDEN]...", help="Gewone woorden, zoals de cliënt ze zegt.")
]
Trede = Annotated[
    list[str] | None,
    typer.Option(
        "--trede",
        metavar="TREDE",
        help="Trede of subtrede; 2 is heel trede 2. Mag vaker.",
        autocompletion=offer("trede"),
    ),
]
Thema = Annotated[
    list[str] | None,
    typer.Option("--thema", metavar="THEMA", help="Thema, bijvoorbeeld beweging.", autocompletion=offer("thema")),
]
Aanbieder = Annotated[
    list[str] | None,
    typer.Option("--aanbieder", metavar="ID", help="Aanbieder, zoals welschap.", autocompletion=offer("aanbieder")),
]
Locatie = Annotated[
    list[str] | None,
    typer.Option("--locatie", metavar="ID", help="Plaats, zoals spectrum.", autocompletion=offer("locatie")),
]
Dag = Annotated[
    list[str] | None,
    typer.Option(
        "--dag",
        metavar="DAG",
        help="Weekdag. Mag vaker.",
        autocompletion=offer_words("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    ),
]
Dagdeel = Annotated[
    list[str] | None,
    typer.Option(
        "--dagdeel",
        metavar="DAGDEEL",
        help="ochtend, middag of avond.",
        autocompletion=offer_words("ochtend", "middag", "avond"),
    ),
]
MaxKosten = Annotated[
    str | None, typer.Option("--max-kosten", metavar="EURO", help="Kost hooguit zoveel per keer; 1,50 mag.")
]
MaxPerMaand = Annotated[
    str | None, typer.Option("--max-per-maand", metavar="EURO", help="Kost hooguit zoveel per maand; 10,00 mag.")
]
Gratis = Annotated[bool, typer.Option("--gratis", help="Alleen wat gratis is.")]
Geslacht = Annotated[
    str | None,
    typer.Option("--geslacht", metavar="GESLACHT", help="vrouw of man.", autocompletion=offer_words("vrouw", "man")),
]
Leeftijd = Annotated[int | None, typer.Option("--leeftijd", metavar="JAREN", min=0, max=120, help="Leeftijd in jaren.")]
Status = Annotated[
    list[str] | None,
    typer.Option(
        "--status",
        metavar="STATUS",
        help="beschikbaar, pilot, elders, gewenst of gestopt.",
        autocompletion=offer_words("beschikbaar", "pilot", "elders", "gewenst", "gestopt"),
    ),
]
Plaatsbaar = Annotated[bool, typer.Option("--plaatsbaar", help="Alleen waar u zelf iemand kunt plaatsen.")]
Aantal = Annotated[int | None, typer.Option("--aantal", metavar="N", min=1, help="Toon hooguit zoveel trajecten.")]


def read_filters(options: dict[str, Any]) -> Filters:
    """Turn the options of a command into filters; lists become tuples, money becomes cents, an age a span."""
    listed = ("trede", "thema", "aanbieder", "locatie", "dag", "dagdeel", "status")
    age = options["leeftijd"]
    return Filters(
        **{name: tuple(options[name] or ()) for name in listed},
        max_kosten=read_cents("--max-kosten", options["max_kosten"]),
        max_per_maand=read_cents("--max-per-maand", options["max_per_maand"]),
        gratis=options["gratis"],
        geslacht=options["geslacht"],
        leeftijd=(age, age) if age is not None else None,
        plaatsbaar=options["plaatsbaar"],
    )


def zoek(
    woorden: Words = None,
    trede: Trede = None,
    thema: Thema = None,
    aanbieder: Aanbieder = None,
    locatie: Locatie = None,
    dag: Dag = None,
    dagdeel: Dagdeel = None,
    max_kosten: MaxKosten = None,
    max_per_maand: MaxPerMaand = None,
    gratis: Gratis = False,
    geslacht: Geslacht = None,
    leeftijd: Leeftijd = None,
    status: Status = None,
    plaatsbaar: Plaatsbaar = False,
    aantal: Aantal = None,
    als_json: JsonOption = False,
    catalogus: CatalogusOption = None,
) -> None:
    """Zoek trajecten met gewone woorden en filters; het best passende eerst.

    Wat niet bekend is, valt nooit af: dat staat er met 'navragen' bij.
    """
    filters = read_filters(locals())
    words = tuple(woorden or ())
    directory = catalogue_directory(catalogus)
    if not words and not filters.given():
        _ask_for_words(directory)
        return
    listing.show_result(query.find(directory, query.Query(words, filters, aantal)), as_json=als_json)


def _ask_for_words(directory: Path) -> None:
    """Let a person type and see the list narrow; a script gets a sentence instead."""
    if not console.is_interactive():
        raise WrongUseError("waar zoekt u naar? Geef woorden of een filter, bijvoorbeeld: wegwijzer zoek wandelen")
    from wegwijzer.detail import detail_lines
    from wegwijzer.narrowing import choose

    chosen = choose(lambda typed: query.find(directory, query.Query(tuple(typed.split()))), typer.getchar)
    if chosen is not None:
        console.page(detail_lines(query.get(directory, chosen), dt.date.today()))


def lijst(
    trede: Trede = None,
    thema: Thema = None,
    aanbieder: Aanbieder = None,
    locatie: Locatie = None,
    dag: Dag = None,
    dagdeel: Dagdeel = None,
    max_kosten: MaxKosten = None,
    max_per_maand: MaxPerMaand = None,
    gratis: Gratis = False,
    geslacht: Geslacht = None,
    leeftijd: Leeftijd = None,
    status: Status = None,
    plaatsbaar: Plaatsbaar = False,
    als_json: JsonOption = False,
    catalogus: CatalogusOption = None,
) -> None:
    """Toon alle trajecten per subtrede; met dezelfde filters als zoek."""
    directory = catalogue_directory(catalogus)
    result = query.list_all(directory, read_filters(locals()))
    listing.show_list(result, result.treden, trede or (), as_json=als_json)


def toon(
    traject: Annotated[
        str,
        typer.Argument(metavar="ID", help="De id van het traject, zoals wandelgroep.", autocompletion=offer("traject")),
    ],
    als_json: JsonOption = False,
    catalogus: CatalogusOption = None,
) -> None:
    """Toon alles van één traject."""
    from wegwijzer.detail import detail_lines

    found = query.get(catalogue_directory(catalogus), traject)
    if als_json:
        console.json_out(found)
    else:
        console.page(detail_lines(found, dt.date.today()))
