"""The choices of the filters on the page: only what some traject has."""

from collections.abc import Iterable
from typing import NamedTuple

from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.roosterkeuzes import Dag, Dagdeel
from wegwijzer.models.traject import Status, Traject
from wegwijzer.target_group import TAAL

COSTS = {
    "gratis": "gratis",
    "100": "hooguit € 1,00",
    "250": "hooguit € 2,50",
    "500": "hooguit € 5,00",
    "1000": "hooguit € 10,00",
}
Pairs = tuple[tuple[str, str], ...]


class Choices(NamedTuple):
    """Value and name of each choice, by filter."""

    treden: Pairs
    themas: Pairs
    dagen: Pairs
    dagdelen: Pairs
    kosten: Pairs
    talen: Pairs
    locaties: Pairs
    aanbieders: Pairs
    statussen: Pairs


def build_choices(catalogus: Catalogus, trajecten: Iterable[Traject]) -> Choices:
    """Collect the choices for the trajecten of an edition."""
    listed = list(trajecten)
    places = {place for traject in listed for place in traject.locaties}
    providers = {traject.aanbieder for traject in listed}
    themas = {traject.thema for traject in listed}
    return Choices(
        treden=tuple((trede.id, f"{trede.id} {trede.naam}") for trede in catalogus.ladder.treden),
        themas=tuple((thema.id, thema.naam) for thema in catalogus.themas.values() if thema.id in themas),
        dagen=tuple((str(dag), str(dag)) for dag in Dag),
        dagdelen=tuple((str(part), str(part)) for part in Dagdeel),
        kosten=tuple(COSTS.items()),
        talen=tuple((level, words.client) for level, words in TAAL.items()),
        locaties=tuple((place.id, place.naam) for place in catalogus.locaties.values() if place.id in places),
        aanbieders=tuple((item.id, item.naam) for item in catalogus.aanbieders.values() if item.id in providers),
        statussen=tuple(
            (str(status), str(status).capitalize()) for status in Status if any(t.status is status for t in listed)
        ),
    )
