"""Filters: what is asked of a traject apart from words, and which trajecten pass.

What is unknown passes every filter, but the more must be asked, the later a traject stands. Each filter gives a level:
0 fits, 1 fits broadly, 4 must be asked; they are added up. Filters come from options, or from the words of a query.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from wegwijzer.index.store import Index, numbers_as_json
from wegwijzer.kalender import DAGDELEN, DAGEN
from wegwijzer.ladder import whole
from wegwijzer.status import OPEN, STATUSES

SEXES = ("vrouw", "man")
PERSONAL = frozenset({"geslacht", "leeftijd"})
# One question weighs more than all filters that fit broadly: only trede and price can.
FITS, BROAD, ASK = 0, 1, 4
# The client does it for others, and it says for whom; 1 does not say, 0 is for the client.
SERVES = 2


class Filters(NamedTuple):
    """What is asked; an empty field asks nothing. Amounts are in cents."""

    trede: tuple[str, ...] = ()
    thema: tuple[str, ...] = ()
    aanbieder: tuple[str, ...] = ()
    locatie: tuple[str, ...] = ()
    dag: tuple[str, ...] = ()
    dagdeel: tuple[str, ...] = ()
    max_kosten: int | None = None
    max_per_maand: int | None = None
    gratis: bool = False
    geslacht: str | None = None
    leeftijd: tuple[int, int] | None = None
    status: tuple[str, ...] = ()
    gemeente: tuple[str, ...] = ()
    plaatsbaar: bool = False

    def given(self) -> list[str]:
        """Give the names of the filters that ask something."""
        return [name for name, value in zip(self._fields, self, strict=True) if value not in ((), None, False)]

    def without(self, *names: str) -> "Filters":
        """Give the same filters with some left out."""
        empty = Filters()
        return self._replace(**{name: getattr(empty, name) for name in names})

    def merged(self, other: "Filters") -> "Filters":
        """Add the filters of another; what stands here already wins."""
        missing = {name: getattr(other, name) for name in other.given() if name not in self.given()}
        return self._replace(**missing)


class _Clauses:
    """The parts of a query: per filter an SQL expression that gives its level, or NULL when it does not fit."""

    def __init__(self) -> None:
        self.levels: list[str] = []
        self.values: list[Any] = []

    def add(self, expression: str, values: Iterable[Any] = ()) -> None:
        self.levels.append(expression)
        self.values += values


class Candidate(NamedTuple):
    """A traject that passes: its number, its place in the order, how well it passes, and what ranking needs."""

    row: int
    order: str
    level: int
    status: str
    gemeente: str | None
    helps_others: int
    # Made for exactly this sex or age, not merely open to it.
    meant: bool


def _marks(values: Sequence[Any]) -> str:
    return ", ".join("?" * len(values))


def _has(kind: str, test: str) -> str:
    return f"t.rij IN (SELECT k.rij FROM kenmerk k WHERE k.soort = '{kind}' AND {test})"  # noqa: S608


def select(index: Index, filters: Filters, today: str, among: Iterable[int] | None = None) -> list[Candidate]:
    """Give the trajecten that pass, in order of the catalogue; with `among` only of those numbers."""
    passing, values = _passing(filters, today, among)
    columns = "rij, volgorde, niveau, vandaag, gemeente, begunstigden, bedoeld"
    query = f"{passing} SELECT {columns} FROM passend ORDER BY volgorde"  # noqa: S608  (own constants)
    return list(map(Candidate._make, index.select(query, values)))


def ordered(index: Index, filters: Filters, today: str, in_order: bool = False) -> list[int]:
    """Give the numbers of the trajecten that pass: in order of the catalogue, or what fits best first."""
    passing, values = _passing(filters, today)
    # Who names a neighbour asks for what is there.
    later = "" if filters.gemeente else f"{_LATER}, "
    order = "volgorde" if in_order else f"{later}niveau, bedoeld DESC, volgorde"
    query = f"{passing} SELECT rij FROM passend ORDER BY {order}"  # noqa: S608  (own constants)
    return [row for (row,) in index.select(query, values)]


_LATER = "CASE vandaag WHEN 'elders' THEN 1 WHEN 'gewenst' THEN 1 WHEN 'gestopt' THEN 2 ELSE 0 END"


def _passing(filters: Filters, today: str, among: Iterable[int] | None = None) -> tuple[str, list[Any]]:
    """Give the start of a query in which `passend` holds what passes, and the values that go with it.

    All is judged by SQLite: at thousands of trajecten that is what counts. The level of several filters is their sum:
    NULL, so that it falls away, when one does not fit at all. Past its validity a traject is not offered.
    """
    clauses = _clauses(filters)
    level = " + ".join(clauses.levels) or str(FITS)
    meant = [f"t.{name} IS NOT NULL" for name in ("geslacht",) if filters.geslacht]
    meant += [f"t.{name} IS NOT NULL" for name in ("leeftijd_van", "leeftijd_tot") if filters.leeftijd]
    statuses = filters.status or (OPEN if filters.plaatsbaar else STATUSES)
    only = "" if among is None else "WHERE t.rij IN (SELECT value FROM json_each(?))"
    numbers = [] if among is None else [numbers_as_json(among)]
    query = (
        f"WITH passend AS (SELECT * FROM (SELECT t.rij, t.volgorde, {level} AS niveau, t.gemeente, t.begunstigden,"  # noqa: S608
        f" {' OR '.join(meant) or '0'} AS bedoeld,"
        " CASE WHEN t.geldig_tot < ? OR t.geldig_van > ? THEN 'gestopt' ELSE t.status END AS vandaag"
        f" FROM traject t {only}) WHERE niveau IS NOT NULL AND vandaag IN ({_marks(statuses)}))"
    )
    return query, [*clauses.values, today, today, *numbers, *statuses]


def _clauses(filters: Filters) -> _Clauses:
    clauses = _Clauses()
    _add_trede(clauses, filters.trede)
    for name in ("thema", "aanbieder", "gemeente"):
        values = getattr(filters, name)
        if values:
            unknown = f"WHEN t.{name} IS NULL THEN {ASK} " if name != "thema" else ""
            clauses.add(f"CASE WHEN t.{name} IN ({_marks(values)}) THEN 0 {unknown}END", values)
    if filters.locatie:
        fits = _has("locatie", f"k.waarde IN ({_marks(filters.locatie)})")
        unknown = _has("locatie", "k.waarde = '?'")
        clauses.add(f"CASE WHEN {fits} THEN 0 WHEN {unknown} THEN {ASK} END", filters.locatie)
    _add_moment(clauses, filters.dag, filters.dagdeel)
    for name, column in (("max_kosten", "prijs"), ("max_per_maand", "prijs_maand")):
        most = getattr(filters, name)
        if most is not None:
            clauses.add(f"CASE WHEN t.{column} <= ? THEN 0 WHEN t.{column} IS NULL THEN {ASK} END", [most])
    if filters.gratis:
        clauses.add(f"CASE t.gratis WHEN 'ja' THEN 0 WHEN 'voorwaarde' THEN {BROAD} WHEN 'onbekend' THEN {ASK} END")
    if filters.geslacht:
        clauses.add("CASE WHEN t.geslacht IS NULL OR t.geslacht = ? THEN 0 END", [filters.geslacht])
    if filters.leeftijd:
        low, high = filters.leeftijd
        clauses.add(
            "CASE WHEN ifnull(t.leeftijd_van, 0) <= ? AND ifnull(t.leeftijd_tot, 199) >= ? THEN 0 END", [high, low]
        )
    if filters.plaatsbaar:
        clauses.add(f"CASE t.verwijzing WHEN 'plaatsen' THEN 0 WHEN 'onbekend' THEN {ASK} END")
    return clauses


def _add_trede(clauses: _Clauses, wanted: Sequence[str]) -> None:
    """`2` means all of 2; `2.2` also finds, further down, what is meant for all of 2."""
    if not wanted:
        return
    tests, values = [], []
    for trede in wanted:
        tests.append("k.waarde = ?")
        values.append(trede)
        if "." not in trede:
            tests.append("k.waarde LIKE ?")
            values.append(f"{trede}.%")
    broad = [whole(trede) for trede in wanted if "." in trede]
    expression = f"CASE WHEN {_has('subtrede', '(' + ' OR '.join(tests) + ')')} THEN 0 "
    if broad:
        expression += f"WHEN {_has('subtrede', f'k.waarde IN ({_marks(broad)})')} THEN {BROAD} "
    unknown = _has("subtrede", "k.waarde = 'onbekend'")
    clauses.add(f"{expression}WHEN {unknown} THEN {ASK} END", [*values, *broad])


def _add_moment(clauses: _Clauses, days: Sequence[str], parts: Sequence[str]) -> None:
    """Day and dagdeel must fit in one and the same moment; what a moment does not say must be asked."""
    if not days and not parts:
        return
    pairs = [f"{day}/{part}" for day in days or DAGEN for part in parts or DAGDELEN]
    known = [
        *pairs,
        *([f"{day}/?" for day in days] if not parts else []),
        *([f"?/{part}" for part in parts] if not days else []),
    ]
    unknown = [f"{day}/?" for day in days or DAGEN] if parts or not days else []
    unknown += [f"?/{part}" for part in parts or DAGDELEN] if days else []
    # Of day and dagdeel together, one that is known to fit says more than nothing at all.
    levels = ((known, FITS), (unknown, ASK), (["?/?"], 2 * ASK if days and parts else ASK))
    tests = (f"WHEN {_has('moment', f'k.waarde IN ({_marks(values)})')} THEN {level}" for values, level in levels)
    clauses.add(f"CASE {' '.join(tests)} END", [value for values, _ in levels for value in values])
