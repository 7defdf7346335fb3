"""Gaten (gaps): what the usable trajecten of a municipality leave open, in sentences."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from .dutch import count_trajecten, join_words
from .models.catalogus import Catalogus
from .models.doelgroep import Geslacht
from .models.roosterkeuzes import Dag, Dagdeel
from .models.traject import Traject
from .reach import FOR_ALL, Bereik, reach_gap
from .target_group import GESLACHT

DAY_UNKNOWN = "onbekend"
AT_PART = {Dagdeel.OCHTEND: "'s ochtends", Dagdeel.MIDDAG: "'s middags", Dagdeel.AVOND: "'s avonds"}
OTHER_SEX = {Geslacht.VROUW: "mannen", Geslacht.MAN: "vrouwen"}

NO_WORDS = ("",)
# The sets of trefwoorden that have a word, by theme and word, and by sex.
About = defaultdict[tuple[str, str], defaultdict[Geslacht | None, set[frozenset[str]]]]
# How many usable trajecten there are: `[thema][dagdeel][wie]`.
Matrix = Mapping[str, Mapping[str, Mapping[str, int]]]


def empty_cells(catalogus: Catalogus, matrix: Matrix) -> Iterator[str]:
    """Say of each theme at which part of the day there is nothing, or nothing for everybody."""
    unsaid: dict[bool, list[str]] = {True: [], False: []}
    for thema_id, parts in matrix.items():
        naam = catalogus.themas[thema_id].naam
        unknown = sum(parts[DAY_UNKNOWN].values())
        if not any(sum(parts[part].values()) for part in AT_PART):
            unsaid[bool(unknown)].append(naam)
            continue
        said = list(_say_parts(parts))
        remark = f" (van {count_trajecten(unknown)} is het dagdeel niet bekend)" if unknown else ""
        if said:
            yield f"{naam}: {'; '.join(said)}{remark}"
    if unsaid[True]:
        yield f"{join_words(unsaid[True])}: van geen traject is het dagdeel bekend"
    if unsaid[False]:
        yield f"{join_words(unsaid[False])}: er is niets"


def _say_parts(parts: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    if empty := [words for part, words in AT_PART.items() if not sum(parts[part].values())]:
        yield f"niets {join_words(empty, 'of')}"
    for part, words in AT_PART.items():
        groups = [group for group, count in parts[part].items() if count]
        if len(groups) == 1 and groups != [FOR_ALL]:
            yield f"{words} alleen voor {groups[0]}"


def find_gaps(catalogus: Catalogus, usable: list[Traject], reach: Iterable[Bereik]) -> Iterator[str]:
    """Say every gap in a sentence: subtreden, ages, days, sexes, obstacles."""
    yield from filter(None, (reach_gap(catalogus, group) for group in reach))
    yield from _empty_days(usable)
    yield from find_one_sex_only(usable)
    helped = {id_ for traject in usable for id_ in traject.helpt_bij}
    for belemmering in catalogus.belemmeringen.values():
        if belemmering.id not in helped:
            yield f"niets dat helpt bij '{belemmering.label}'"


def _empty_days(usable: list[Traject]) -> Iterator[str]:
    # A moment that is only an example says nothing about when it really is.
    days = {
        day for traject in usable for moment in traject.rooster.momenten if not moment.voorbeeld for day in moment.dagen
    }
    unknown = sum(not any(moment.dagen for moment in traject.rooster.momenten) for traject in usable)
    for day in Dag:
        if day not in days:
            yield f"niets op {day} (van {count_trajecten(unknown)} is de dag niet bekend)"


def find_one_sex_only(usable: list[Traject]) -> Iterator[str]:
    """Say what is for one sex while there is nothing like it for the other; no two are compared that share no word."""
    about: About = defaultdict(lambda: defaultdict(set))
    for traject in usable:
        words = frozenset(traject.trefwoorden)
        for word in words or NO_WORDS:
            about[traject.thema, word][traject.doelgroep.geslacht].add(words)
    for traject in usable:
        sex = traject.doelgroep.geslacht
        if sex and not _has_counterpart(traject, about):
            yield f"'{traject.naam}' is alleen voor {GESLACHT[sex]}; voor {OTHER_SEX[sex]} is er niet zoiets"


def _has_counterpart(traject: Traject, about: About) -> bool:
    """Whether the other sex can go to something about the same: one word in common, or half of all where anyone can."""
    words = frozenset(traject.trefwoorden)
    alike = [about[traject.thema, word] for word in words or NO_WORDS]
    if words and any(found.keys() - {None, traject.doelgroep.geslacht} for found in alike):
        return True
    # What has half of the words has one of any half and one more; the rarest give the fewest to look at.
    alike.sort(key=lambda found: len(found.get(None, ())))
    others = (other for found in alike[: len(words) // 2 + 1] for other in found.get(None, ()))
    return any(2 * len(words & other) >= len(words | other) for other in others)
