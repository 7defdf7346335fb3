"""The filters of `zoek`, `lijst` and `agenda`: options written once, handed to each command as one value."""

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Annotated, Any

import typer

from wegwijzer.kalender import DAGDELEN, DAGEN
from wegwijzer.search.filters import SEXES, Filters
from wegwijzer.status import STATUSES

from .completion import offer, offer_words
from .options import read_cents

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
        help="Weekdag; di mag ook. Mag vaker.",
        autocompletion=offer_words(*DAGEN),
    ),
]
Dagdeel = Annotated[
    list[str] | None,
    typer.Option(
        "--dagdeel",
        metavar="DAGDEEL",
        help="ochtend, middag of avond.",
        autocompletion=offer_words(*DAGDELEN),
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
    typer.Option("--geslacht", metavar="GESLACHT", help="vrouw of man.", autocompletion=offer_words(*SEXES)),
]
Leeftijd = Annotated[int | None, typer.Option("--leeftijd", metavar="JAREN", min=0, max=120, help="Leeftijd in jaren.")]
Status = Annotated[
    list[str] | None,
    typer.Option(
        "--status",
        metavar="STATUS",
        help="beschikbaar, pilot, elders, gewenst of gestopt.",
        autocompletion=offer_words(*STATUSES),
    ),
]
Plaatsbaar = Annotated[bool, typer.Option("--plaatsbaar", help="Alleen waar u zelf iemand kunt plaatsen.")]


def read_filters(
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
) -> Filters:
    """Turn the options into filters: lists become tuples, money becomes cents, an age a span."""
    return Filters(
        trede=tuple(trede or ()),
        thema=tuple(thema or ()),
        aanbieder=tuple(aanbieder or ()),
        locatie=tuple(locatie or ()),
        dag=tuple(dag or ()),
        dagdeel=tuple(dagdeel or ()),
        max_kosten=read_cents("--max-kosten", max_kosten),
        max_per_maand=read_cents("--max-per-maand", max_per_maand),
        gratis=gratis,
        geslacht=geslacht,
        leeftijd=(leeftijd, leeftijd) if leeftijd is not None else None,
        status=tuple(status or ()),
        plaatsbaar=plaatsbaar,
    )


_OPTIONS = inspect.signature(read_filters).parameters


def with_filters(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the filter options in the place of its parameter `filters`."""

    @wraps(command)
    def run(**options: Any) -> None:
        filters = read_filters(**{name: options.pop(name) for name in _OPTIONS})
        command(filters=filters, **options)

    parameters = list(_spliced(inspect.signature(command).parameters.values()))
    run.__annotations__ = {each.name: each.annotation for each in parameters}
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    return run


def _spliced(own: Iterable[inspect.Parameter]) -> Iterable[inspect.Parameter]:
    for each in own:
        for parameter in _OPTIONS.values() if each.name == "filters" else (each,):
            yield parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY)
