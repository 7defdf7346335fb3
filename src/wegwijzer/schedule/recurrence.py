"""From a schedule to dates: what is sure, what is uncertain and why; nothing is ever invented as sure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wegwijzer.dutch import NAVRAGEN, format_day, join_words
from wegwijzer.kalender import DAGDELEN, DAGEN, MAANDEN, WELKE

from .describe import describe_vragen
from .feestdagen import feestdag
from .times import parts_of_day, times_of
from .words import because

if TYPE_CHECKING:
    from wegwijzer.models.rooster import Moment, Rooster
    from wegwijzer.models.vakantiedagen import Vakanties

DAY = dt.timedelta(days=1)
# The months in which a school holiday can fall in a year whose dates are not published yet.
MOGELIJKE_MAANDEN = {
    "herfstvakantie": (10, 11),
    "kerstvakantie": (12, 1),
    "krokusvakantie": (2, 3),
    "meivakantie": (4, 5),
    "zomervakantie": (7, 8, 9),
    "laatste week zomervakantie": (8, 9),
}


@dataclass(frozen=True)
class Occurrence:
    """One date on which something is, or may be, on.

    `uncertain` means that the date itself must be asked; `notes` say what to ask. `feestdag` is the public holiday
    that it falls on. `index` is the moment's place.
    """

    date: dt.date
    dagdelen: tuple[str, ...] = ()
    start: dt.time | None = None
    end: dt.time | None = None
    uncertain: bool = False
    notes: tuple[str, ...] = ()
    feestdag: str | None = None
    index: int = 0
    moved_from: dt.date | None = None

    @property
    def remarks(self) -> tuple[str, ...]:
        """The notes, and that on a public holiday it may not go on."""
        return (*self.notes, f"{self.feestdag}: {NAVRAGEN} of het doorgaat") if self.feestdag else self.notes

    @property
    def sort_key(self) -> tuple[dt.date, int, dt.time, int]:
        """Order by date, then part of the day (unknown last), then time."""
        part = DAGDELEN.index(self.dagdelen[0]) if self.dagdelen else len(DAGDELEN)
        return self.date, part, self.start or dt.time.max, self.index


def occurrences(
    rooster: Rooster, first: dt.date, last: dt.date, vakanties: Vakanties | None = None
) -> list[Occurrence]:
    """List every date from first up to and including last; example moments have no dates."""
    found = [
        occurrence
        for index, moment in enumerate(rooster.momenten)
        if moment.dagen and not moment.voorbeeld
        for occurrence in _moment_dates(moment, index, first, last, vakanties)
    ]
    return sorted(found, key=lambda occurrence: occurrence.sort_key)


def _moment_dates(
    moment: Moment, index: int, first: dt.date, last: dt.date, vakanties: Vakanties | None
) -> Iterator[Occurrence]:
    """Walk the days of one moment, with its exceptions."""
    start, end = times_of(moment)
    plain = Occurrence(first, parts_of_day(moment), start, end, index=index)
    changed = {item.datum for item in moment.uitzonderingen}
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        day = dt.date.fromordinal(ordinal)
        questions = None if day in changed else judge_date(moment, day, vakanties)
        if questions is not None:
            yield _dated(plain, day, questions)
    for item in moment.uitzonderingen:
        if item.naar and first <= item.naar <= last:
            moved = replace(plain, moved_from=item.datum)
            yield _dated(moved, item.naar, [], f"in plaats van {format_day(item.datum)}{because(item.reden)}")


def _dated(plain: Occurrence, day: dt.date, questions: list[str], *notes: str) -> Occurrence:
    """Put an occurrence on a day, with what is to be asked about it."""
    asked = [f"{join_words(questions)}: {NAVRAGEN}"] if questions else []
    return replace(plain, date=day, uncertain=bool(questions), notes=(*notes, *asked), feestdag=feestdag(day))


def judge_date(moment: Moment, day: dt.date, vakanties: Vakanties | None = None) -> list[str] | None:
    """Tell whether the pattern of a moment holds a date: None is no, else what must be asked to be sure."""
    if DAGEN[day.weekday()] not in moment.dagen or not _in_period(moment, day) or not _in_rhythm(moment, day):
        return None
    questions = describe_vragen(moment)
    if not (moment.alleen_vakanties or moment.niet_in_vakanties):
        return questions
    if vakanties is None or not vakanties.known(day):
        possible = {month for name in moment.alleen_vakanties for month in MOGELIJKE_MAANDEN[name]}
        if possible and day.month not in possible:
            return None
        return [*questions, f"schoolvakanties {day.year}"]
    names = vakanties.on(day)
    wanted = any(name in moment.alleen_vakanties for name in names) if moment.alleen_vakanties else not names
    return questions if wanted else None


def is_regular(moment: Moment, day: dt.date) -> bool:
    """Tell whether the pattern of a moment surely holds a date, its exceptions left aside."""
    return judge_date(moment, day) == []


def _in_period(moment: Moment, day: dt.date) -> bool:
    """Tell whether a day lies between begin and end, and in one of the months."""
    if (moment.begin and day < moment.begin) or (moment.einde and day > moment.einde):
        return False
    if moment.maanden is None:
        return True
    van, tot = MAANDEN.index(moment.maanden.van), MAANDEN.index(moment.maanden.tot)
    return (day.month - 1 - van) % 12 <= (tot - van) % 12


def _in_rhythm(moment: Moment, day: dt.date) -> bool:
    """Tell whether a day can be one of every week, two weeks, month or two months."""
    match moment.frequentie:
        case "tweewekelijks" if moment.weken:
            return (day.isocalendar().week % 2 == 0) == (moment.weken == "even")
        case "tweewekelijks" if moment.begin:
            return (monday_of(day) - monday_of(moment.begin)).days % 14 == 0
        case "tweemaandelijks" if moment.begin and (day.month - moment.begin.month) % 2:
            return False
    return not moment.welke or any(_is_nth(day, which) for which in moment.welke)


def _is_nth(day: dt.date, which: str) -> bool:
    """Tell whether a day is the first, second ... or last of its weekday in the month."""
    if which == "laatste":
        return (day + 7 * DAY).month != day.month
    return (day.day - 1) // 7 == WELKE.index(which)


def monday_of(day: dt.date) -> dt.date:
    """Give the Monday of the week of a day."""
    return day - day.weekday() * DAY
