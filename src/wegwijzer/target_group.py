"""Doelgroep (target group): who may take part, and the words for each fact about a client that decides it.

Plain words instead of the enums of the models, so that an advice starts quickly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .dutch import join_words

if TYPE_CHECKING:
    from .models.doelgroep import Doelgroep


class Level(NamedTuple):
    """How well somebody speaks Dutch: said of a client, and of whom something is for."""

    client: str
    wie: str


TAAL = {
    "nederlands": Level("spreekt goed Nederlands", "wie goed Nederlands spreekt"),
    "laaggeletterd": Level("heeft moeite met lezen en schrijven", "wie moeite heeft met lezen en schrijven"),
    "anderstalig-beginner": Level("spreekt nog weinig Nederlands", "wie nog weinig Nederlands spreekt"),
    "anderstalig-gevorderd": Level("spreekt al redelijk Nederlands", "wie al redelijk Nederlands spreekt"),
    "ingeburgerd": Level("is ingeburgerd", "wie is ingeburgerd"),
}
GESLACHT = {"vrouw": "vrouwen", "man": "mannen"}
UITKERING = {"bijstand": "met een bijstandsuitkering", "geen": "zonder uitkering"}
INBURGERING = {True: "wie moet inburgeren", False: "wie niet hoeft in te burgeren"}


def describe_ages(van: int | None, tot: int | None) -> str:
    """Say an age range in words; one of the two is known."""
    if van is None:
        return f"tot en met {tot} jaar"
    return f"vanaf {van} jaar" if tot is None else f"van {van} tot en met {tot} jaar"


def describe_doelgroep(doelgroep: Doelgroep) -> tuple[str, ...]:
    """Say who may take part, one short phrase a limit; empty when the source sets none."""
    phrases = [f"alleen {GESLACHT[doelgroep.geslacht]}"] if doelgroep.geslacht else []
    if doelgroep.leeftijd:
        phrases.append(describe_ages(doelgroep.leeftijd.van, doelgroep.leeftijd.tot))
    if doelgroep.taal:
        phrases.append(join_words((TAAL[level].wie for level in doelgroep.taal), "of"))
    if doelgroep.uitkering:
        phrases.append(f"alleen {UITKERING[doelgroep.uitkering]}")
    if doelgroep.inburgeringsplichtig is not None:
        phrases.append(INBURGERING[doelgroep.inburgeringsplichtig])
    return (*phrases, *(voorwaarde.tekst for voorwaarde in doelgroep.overig))
