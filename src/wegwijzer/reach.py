"""Bereik (reach): who can start on each subtrede, by sex and age as far as that makes a difference there."""

from collections.abc import Iterable, Iterator
from itertools import pairwise, product
from typing import NamedTuple

from .dutch import join_words
from .ladder import covers, leaves, whole
from .models.catalogus import Catalogus
from .models.doelgroep import Geslacht, Leeftijd
from .models.traject import Traject, Verwijzing
from .target_group import GESLACHT

FOR_ALL = "iedereen"
OWN_TREDEN = ("1", "2")
OLDEST = 120


class Bereik(NamedTuple):
    """What there is for one group on one subtrede: ids of trajecten, by how someone gets in.

    `erbij` helps to follow a traject, or to choose one, but is none to start with.
    """

    subtrede: str
    geslacht: Geslacht | None
    leeftijd: Leeftijd | None
    plaatsen: tuple[str, ...]
    navragen: tuple[str, ...]
    zonder_plaatsing: tuple[str, ...]
    erbij: tuple[str, ...]

    @property
    def wie(self) -> str:
        """Say the group: `vrouwen onder de 50`."""
        words = [GESLACHT[self.geslacht]] if self.geslacht else []
        return " ".join([*words, *([say_age(self.leeftijd)] if self.leeftijd else [])]) or FOR_ALL


def own_subtreden(catalogus: Catalogus) -> list[str]:
    """The treden on which the municipality itself works: 1 and the subtreden of 2."""
    return [id_ for id_ in leaves(trede.id for trede in catalogus.ladder.treden) if whole(id_) in OWN_TREDEN]


def stands_on(traject: Traject, subtrede: str) -> bool:
    """Whether a traject is for a subtrede; one for all of 2 is for 2.4 too."""
    return any(covers(own, subtrede) for own in traject.subtreden)


def find_reach(catalogus: Catalogus, usable: list[Traject]) -> Iterator[Bereik]:
    """Give for each subtrede, and each group between whose limits of sex and age there is no other, what there is."""
    for subtrede in own_subtreden(catalogus):
        here = [traject for traject in usable if stands_on(traject, subtrede)]
        sexes = tuple(Geslacht) if any(traject.doelgroep.geslacht for traject in here) else (None,)
        for sex, ages in product(sexes, _bands(here)):
            fitting = [traject for traject in here if _fits(traject, sex, ages)]
            own = [traject for traject in fitting if _is_start(catalogus, traject)]
            extra = (traject for traject in fitting if not _is_start(catalogus, traject))
            yield Bereik(
                subtrede,
                sex,
                ages,
                plaatsen=_ids(own, Verwijzing.PLAATSEN),
                navragen=_ids(own, Verwijzing.ONBEKEND),
                zonder_plaatsing=_ids(own, Verwijzing.AANSPOREN, Verwijzing.ZELF),
                erbij=tuple(traject.id for traject in extra),
            )


def _is_start(catalogus: Catalogus, traject: Traject) -> bool:
    """Whether it is something to do by itself, or where someone seeks along; not a budget or an examination."""
    rules = catalogus.advies
    return rules is None or traject.thema not in rules.niet_in_week or traject.id in rules.maatwerk


def _ids(trajecten: list[Traject], *ways: Verwijzing) -> tuple[str, ...]:
    return tuple(traject.id for traject in trajecten if traject.aanmelding.verwijzing in ways)


def _bands(trajecten: list[Traject]) -> list[Leeftijd | None]:
    """Divide all ages at every limit that there is; without a limit there is one group."""
    limits = [traject.doelgroep.leeftijd for traject in trajecten if traject.doelgroep.leeftijd]
    starts = {limit.van for limit in limits if limit.van} | {limit.tot + 1 for limit in limits if limit.tot is not None}
    if not starts:
        return [None]
    edges = [0, *sorted(starts), OLDEST + 1]
    return [Leeftijd(van=start or None, tot=after - 1 if after <= OLDEST else None) for start, after in pairwise(edges)]


def _fits(traject: Traject, sex: Geslacht | None, ages: Leeftijd | None) -> bool:
    group = traject.doelgroep
    if group.geslacht not in (None, sex):
        return False
    if ages is None or group.leeftijd is None:
        return True
    return (group.leeftijd.van or 0) <= (ages.van or 0) and (ages.tot or OLDEST) <= (group.leeftijd.tot or OLDEST)


def say_age(ages: Leeftijd) -> str:
    """Say an age limit after a group: `onder de 50`, `vanaf 18`."""
    if ages.van is None:
        return f"onder de {(ages.tot or 0) + 1}"
    return f"vanaf {ages.van}" if ages.tot is None else f"van {ages.van} tot en met {ages.tot}"


def say_reach(catalogus: Catalogus, reach: Bereik) -> str:
    """Say what there is for a group: how many one can be placed in, or by name what is left when there is none."""
    if reach.plaatsen:
        also = f", en {len(reach.navragen)} met navragen" if reach.navragen else ""
        return f"{len(reach.plaatsen)}{also}"
    if reach.navragen:
        return f"alleen met navragen: {_names(catalogus, reach.navragen)}"
    if reach.zonder_plaatsing:
        return f"alleen zonder plaatsing: {_names(catalogus, reach.zonder_plaatsing)}"
    return f"alleen hulp erbij: {_names(catalogus, reach.erbij)}" if reach.erbij else "niets"


def reach_gap(catalogus: Catalogus, reach: Bereik) -> str | None:
    """Say that nobody of a group can surely be placed, and what is left; None when someone can."""
    if reach.plaatsen:
        return None
    sure = (
        " waar u zeker kunt plaatsen" if reach.navragen else " waar u kunt plaatsen" if reach.zonder_plaatsing else ""
    )
    group = f" voor {reach.wie}" if reach.geslacht else f" {reach.wie}" if reach.leeftijd else ""
    left = say_reach(catalogus, reach)
    return f"niets op {reach.subtrede}{group}{sure}" + (f"; {left}" if left != "niets" else "")


def _names(catalogus: Catalogus, ids: Iterable[str]) -> str:
    return join_words(f"'{catalogus.trajecten[id_].naam}'" for id_ in ids)
