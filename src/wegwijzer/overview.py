"""Overzicht (overview): where the offer falls short, per subtrede, per theme and part of the week."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from .dutch import NAVRAGEN, count_trajecten
from .gaps import DAY_UNKNOWN, Matrix, empty_cells, find_gaps
from .kalender import DAGDELEN
from .models.catalogus import Catalogus
from .models.traject import Status, Traject
from .reach import FOR_ALL, Bereik, find_reach, own_subtreden, say_age, say_reach, stands_on
from .schedule import parts_of_day
from .staleness import Trap, freshness
from .target_group import GESLACHT
from .unknown import is_usable, unknown_facts

COLUMNS = (*DAGDELEN, DAY_UNKNOWN)


class TredeLine(NamedTuple):
    """One subtrede: how many candidates (None: unknown) against how many trajecten."""

    id: str
    naam: str
    kandidaten: int | None
    bruikbaar: int
    plaatsbaar: int
    elders: int
    gewenst: int


class GroupLine(NamedTuple):
    """Who can start on a subtrede, and in words what there is for them."""

    bereik: Bereik
    aanbod: str

    def as_json(self) -> dict[str, Any]:
        """Give plain data."""
        ages = self.bereik.leeftijd
        plain = {"wie": self.bereik.wie, "leeftijd": ages.model_dump() if ages else None, "aanbod": self.aanbod}
        return {**self.bereik._asdict(), **plain}


class Overzicht(NamedTuple):
    """The whole overview.

    `voor_wie` says who can start on each subtrede, `matrix[thema][dagdeel][wie]` counts usable trajecten, and `leeg`
    says its empty cells.
    """

    treden: tuple[TredeLine, ...]
    voor_wie: tuple[GroupLine, ...]
    themas: dict[str, str]
    matrix: Matrix
    leeg: tuple[str, ...]
    gaten: tuple[str, ...]
    wensen: tuple[str, ...]
    onbekend: dict[str, int]
    houdbaarheid: dict[str, int]
    aantal: int

    def cell(self, thema: str, part: str) -> str:
        """Say one cell of the matrix: `3`, or `3, 1 voor vrouwen`; what may yet turn out to be there is `navragen`."""
        parts = self.matrix[thema]
        return _say_cell(parts[part]) or (NAVRAGEN if any(parts[DAY_UNKNOWN].values()) else "niets")

    def as_json(self) -> dict[str, Any]:
        """Give plain data for `--json`."""
        treden, voor_wie = [line._asdict() for line in self.treden], [line.as_json() for line in self.voor_wie]
        return {**self._asdict(), "treden": treden, "voor_wie": voor_wie}


def build_overview(catalogus: Catalogus, today: dt.date) -> Overzicht:
    """Reckon the overview of one catalogue on one day."""
    trajecten = tuple(catalogus.trajecten.values())
    usable = [traject for traject in trajecten if _can_start(traject, today)]
    reach = tuple(find_reach(catalogus, usable))
    tiers = Counter(freshness(traject, catalogus.gemeente.houdbaarheid, today).tier for traject in trajecten)
    asked = Counter(fact for traject in trajecten for fact in unknown_facts(traject))
    matrix = _matrix(catalogus, usable)
    return Overzicht(
        treden=tuple(_trede_lines(catalogus, trajecten, usable)),
        voor_wie=tuple(GroupLine(group, say_reach(catalogus, group)) for group in reach),
        themas={thema.id: thema.naam for thema in catalogus.themas.values()},
        matrix=matrix,
        leeg=tuple(empty_cells(catalogus, matrix)),
        gaten=tuple(find_gaps(catalogus, usable, reach)),
        wensen=tuple(_wishes(catalogus, trajecten, usable)),
        onbekend=dict(asked.most_common()),
        houdbaarheid={tier: tiers[tier] for tier in Trap},
        aantal=len(trajecten),
    )


def _can_start(traject: Traject, today: dt.date) -> bool:
    """Whether someone can start there now: it runs, and is neither over nor yet to begin."""
    return is_usable(traject) and traject.is_offered(today)


def _trede_lines(catalogus: Catalogus, trajecten: tuple[Traject, ...], usable: list[Traject]) -> Iterator[TredeLine]:
    names = {trede.id: trede for trede in catalogus.ladder.treden}
    for subtrede in own_subtreden(catalogus):
        here = [traject for traject in trajecten if stands_on(traject, subtrede)]
        running = [traject for traject in usable if stands_on(traject, subtrede)]
        candidates = names[subtrede].kandidaten
        yield TredeLine(
            id=subtrede,
            naam=names[subtrede].naam,
            kandidaten=candidates.aantal if candidates else None,
            bruikbaar=len(running),
            plaatsbaar=sum(traject.aanmelding.verwijzing == "plaatsen" for traject in running),
            elders=sum(traject.status is Status.ELDERS for traject in here),
            gewenst=sum(traject.status is Status.GEWENST for traject in here),
        )


def _for_whom(traject: Traject) -> str:
    sex, ages = traject.doelgroep.geslacht, traject.doelgroep.leeftijd
    group = GESLACHT[sex] if sex else "mensen"
    return f"{group} {say_age(ages)}" if ages else group if sex else FOR_ALL


def _parts_of_day(traject: Traject) -> set[str]:
    return {part for moment in traject.rooster.momenten for part in parts_of_day(moment)} or {DAY_UNKNOWN}


def _matrix(catalogus: Catalogus, usable: list[Traject]) -> Matrix:
    groups = (FOR_ALL, *GESLACHT.values(), *sorted({_for_whom(traject) for traject in usable}))
    matrix = {thema: {part: dict.fromkeys(groups, 0) for part in COLUMNS} for thema in catalogus.themas}
    for traject in usable:
        for part in _parts_of_day(traject):
            matrix[traject.thema][part][_for_whom(traject)] += 1
    return matrix


def _wishes(catalogus: Catalogus, trajecten: tuple[Traject, ...], usable: list[Traject]) -> Iterator[str]:
    """Pair each wish with the obstacles that few or no usable trajecten help with."""
    helping = Counter(id_ for traject in usable for id_ in traject.helpt_bij)
    for wish in trajecten:
        if wish.status is not Status.GEWENST:
            continue
        helped = []
        for id_ in wish.helpt_bij:
            now = count_trajecten(helping[id_]) if helping[id_] else "nog niets"
            helped.append(f"'{catalogus.belemmeringen[id_].label}' (nu {now})")
        yield f"{wish.naam}: voor {', '.join(helped) or 'wat nu ontbreekt'}"


def _say_cell(counts: Mapping[str, int]) -> str:
    parts = [str(count) if group == FOR_ALL else f"{count} voor {group}" for group, count in counts.items() if count]
    return ", ".join(parts)
