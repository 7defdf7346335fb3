"""Overzicht (overview): where the offer falls short, per subtrede, per theme and part of the week."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from .models.catalogus import Catalogus
from .models.rooster import Dag, Dagdeel
from .models.traject import Geslacht, Status, Traject
from .staleness import Trap, freshness
from .unknown import is_usable, unknown_facts

FOR_ALL = "iedereen"
DAY_UNKNOWN = "onbekend"
DAGDELEN = (*(str(part) for part in Dagdeel), DAY_UNKNOWN)
OTHER_SEX = {Geslacht.VROUW: "mannen", Geslacht.MAN: "vrouwen"}
OWN_SEX = {Geslacht.VROUW: "vrouwen", Geslacht.MAN: "mannen"}
FIRST_OWN_SUBTREDEN = ("1", "2")


@dataclass(frozen=True)
class TredeLine:
    """One subtrede: how many candidates (None: unknown) against how many trajecten."""

    id: str
    naam: str
    kandidaten: int | None
    bruikbaar: int
    plaatsbaar: int
    elders: int
    gewenst: int


@dataclass(frozen=True)
class Overzicht:
    """The whole overview; `matrix[thema][dagdeel][wie]` counts usable trajecten."""

    treden: tuple[TredeLine, ...]
    matrix: dict[str, dict[str, dict[str, int]]]
    gaten: tuple[str, ...]
    wensen: tuple[str, ...]
    onbekend: dict[str, int]
    houdbaarheid: dict[str, int]
    aantal: int

    def as_json(self) -> dict[str, Any]:
        """Give plain data for `--json`."""
        return {
            "aantal": self.aantal,
            "treden": [vars(line) for line in self.treden],
            "matrix": self.matrix,
            "gaten": list(self.gaten),
            "wensen": list(self.wensen),
            "onbekend": self.onbekend,
            "houdbaarheid": self.houdbaarheid,
        }


def build_overview(catalogus: Catalogus, today: dt.date) -> Overzicht:
    """Reckon the overview of one catalogue on one day."""
    trajecten = tuple(catalogus.trajecten.values())
    usable = [traject for traject in trajecten if is_usable(traject)]
    tiers = Counter(freshness(traject, catalogus.gemeente.houdbaarheid, today).tier for traject in trajecten)
    asked = Counter(fact for traject in trajecten for fact in unknown_facts(traject))
    return Overzicht(
        treden=tuple(_trede_lines(catalogus, trajecten)),
        matrix=_matrix(catalogus, usable),
        gaten=tuple(_gaps(catalogus, usable)),
        wensen=tuple(_wishes(catalogus, trajecten, usable)),
        onbekend=dict(asked.most_common()),
        houdbaarheid={tier: tiers[tier] for tier in Trap},
        aantal=len(trajecten),
    )


def own_subtreden(catalogus: Catalogus) -> list[str]:
    """The treden on which the municipality itself works: 1 and the subtreden of 2."""
    ids = [trede.id for trede in catalogus.ladder.treden]
    return [id_ for id_ in ids if id_.split(".")[0] in FIRST_OWN_SUBTREDEN and not _has_parts(id_, ids)]


def _has_parts(id_: str, ids: Iterable[str]) -> bool:
    return any(other.startswith(f"{id_}.") for other in ids)


def _stands_on(traject: Traject, subtrede: str) -> bool:
    return any(own == subtrede or subtrede.startswith(f"{own}.") for own in traject.subtreden)


def _trede_lines(catalogus: Catalogus, trajecten: tuple[Traject, ...]) -> Iterator[TredeLine]:
    names = {trede.id: trede for trede in catalogus.ladder.treden}
    for subtrede in own_subtreden(catalogus):
        here = [traject for traject in trajecten if _stands_on(traject, subtrede)]
        usable = [traject for traject in here if is_usable(traject)]
        candidates = names[subtrede].kandidaten
        yield TredeLine(
            id=subtrede,
            naam=names[subtrede].naam,
            kandidaten=candidates.aantal if candidates else None,
            bruikbaar=len(usable),
            plaatsbaar=sum(traject.aanmelding.verwijzing == "plaatsen" for traject in usable),
            elders=sum(traject.status is Status.ELDERS for traject in here),
            gewenst=sum(traject.status is Status.GEWENST for traject in here),
        )


def _for_whom(traject: Traject) -> str:
    sex = traject.doelgroep.geslacht
    return OWN_SEX[sex] if sex else FOR_ALL


def _parts_of_day(traject: Traject) -> set[str]:
    parts = {str(part) for moment in traject.rooster.momenten for part in moment.dagdelen}
    return parts or {DAY_UNKNOWN}


def _matrix(catalogus: Catalogus, usable: list[Traject]) -> dict[str, dict[str, dict[str, int]]]:
    groups = (FOR_ALL, *OWN_SEX.values())
    matrix = {thema: {part: dict.fromkeys(groups, 0) for part in DAGDELEN} for thema in catalogus.themas}
    for traject in usable:
        for part in _parts_of_day(traject):
            matrix[traject.thema][part][_for_whom(traject)] += 1
    return matrix


def _gaps(catalogus: Catalogus, usable: list[Traject]) -> Iterator[str]:
    """Say every gap in a sentence: days, parts of the day, subtreden, ages, sexes, obstacles."""
    yield from _empty_days(usable)
    yield from _narrow_subtreden(catalogus, usable)
    yield from _one_sex_only(usable)
    for belemmering in catalogus.belemmeringen.values():
        if not any(belemmering.id in traject.helpt_bij for traject in usable):
            yield f"niets dat helpt bij: {belemmering.label[:1].lower()}{belemmering.label[1:]}"


def _empty_days(usable: list[Traject]) -> Iterator[str]:
    # A moment that is only an example says nothing about when it really is.
    days = {
        day for traject in usable for moment in traject.rooster.momenten if not moment.voorbeeld for day in moment.dagen
    }
    unknown = sum(not any(moment.dagen for moment in traject.rooster.momenten) for traject in usable)
    for day in Dag:
        if day not in days:
            yield f"niets op {day} (van {unknown} trajecten is de dag niet bekend)"


def _narrow_subtreden(catalogus: Catalogus, usable: list[Traject]) -> Iterator[str]:
    for subtrede in own_subtreden(catalogus):
        here = [traject for traject in usable if _stands_on(traject, subtrede)]
        if not here:
            yield f"niets op {subtrede}"
            continue
        limits = [traject.doelgroep.leeftijd for traject in here]
        lowest = [limit.van if limit and limit.van else 0 for limit in limits]
        highest = [limit.tot if limit and limit.tot else 999 for limit in limits]
        if min(lowest) > 0:
            yield f"niets op {subtrede} voor mensen onder de {min(lowest)}"
        if max(highest) < 999:
            yield f"niets op {subtrede} voor mensen boven de {max(highest)}"


def _one_sex_only(usable: list[Traject]) -> Iterator[str]:
    for traject in usable:
        sex = traject.doelgroep.geslacht
        if sex and not any(_is_counterpart(traject, other) for other in usable):
            yield f"'{traject.naam}' is alleen voor {OWN_SEX[sex]}; voor {OTHER_SEX[sex]} is er niet zoiets"


def _is_counterpart(traject: Traject, other: Traject) -> bool:
    """The other sex can go there, and it is about mostly the same."""
    if other.doelgroep.geslacht is traject.doelgroep.geslacht or other.thema != traject.thema:
        return False
    words, others = set(traject.trefwoorden), set(other.trefwoorden)
    half = len(words | others) / 2 if other.doelgroep.geslacht is None else 1
    return len(words & others) >= half


def _wishes(catalogus: Catalogus, trajecten: tuple[Traject, ...], usable: list[Traject]) -> Iterator[str]:
    """Pair each wish with the obstacles that few or no usable trajecten help with."""
    for wish in trajecten:
        if wish.status is not Status.GEWENST:
            continue
        helped = [
            f"{catalogus.belemmeringen[id_].label.lower()} (nu {_in_words(_count_helping(usable, id_))})"
            for id_ in wish.helpt_bij
        ]
        yield f"{wish.naam}: voor {', '.join(helped) or 'wat nu ontbreekt'}"


def _in_words(count: int) -> str:
    return f"{count} {'traject' if count == 1 else 'trajecten'}" if count else "nog niets"


def _count_helping(usable: list[Traject], obstacle: str) -> int:
    return sum(obstacle in traject.helpt_bij for traject in usable)
