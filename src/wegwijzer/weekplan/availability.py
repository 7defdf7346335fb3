"""When a client can come, as a person types it (`wo ochtend, vr`), and what of a schedule fits in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from wegwijzer.dutch import NAVRAGEN, join_words
from wegwijzer.errors import WrongUseError
from wegwijzer.kalender import DAGDELEN, DAGEN
from wegwijzer.models.roosterwoorden import DAG, DAGDEEL, DAGDEELWOORDEN, TOT_EN_MET, read_day
from wegwijzer.schedule import parts_of_day

if TYPE_CHECKING:
    from wegwijzer.agenda import Item
    from wegwijzer.models.rooster import Moment, Rooster

Verdict = Literal["past", "deels", "past niet", "navragen"]
MISSES: Verdict = "past niet"
GROUPS = {
    "werkdagen": DAGEN[:5],
    "werkdag": DAGEN[:5],
    "doordeweeks": DAGEN[:5],
    "weekend": DAGEN[5:],
    "elke dag": DAGEN,
    "alle dagen": DAGEN,
    "altijd": DAGEN,
}
_RANGE = re.compile(rf"({DAG})\s*(?:{TOT_EN_MET}|-)\s*({DAG})")
_WORD = re.compile(rf"(?P<group>{'|'.join(GROUPS)})|(?P<day>{DAG})|'?s?\s?(?P<part>{DAGDEEL})(?:en|s)?\b")
_FILLERS = re.compile(r"[\s']+|(?:en|op|in|de|het|elke|iedere)\b")


@dataclass(frozen=True)
class Availability:
    """The days with the parts of the day on which a client can come."""

    parts: frozenset[tuple[str, str]]

    def of_day(self, day: str) -> tuple[str, ...]:
        """Give the parts of a day on which the client can come."""
        return tuple(part for part in DAGDELEN if (day, part) in self.parts)

    def can_come(self, day: str, parts: Sequence[str]) -> bool:
        """Tell whether the client may come in one of these parts of a day; an unknown part may be any."""
        free = self.of_day(day)
        return bool(free) if not parts else any(part in free for part in parts)

    def allows(self, item: Item) -> bool:
        """Tell whether the client may come then."""
        return self.can_come(DAGEN[item.occurrence.date.weekday()], item.occurrence.dagdelen)


@dataclass(frozen=True)
class Fit:
    """Whether a traject fits, with a sentence that says why."""

    verdict: Verdict
    text: str


def read_availability(text: str) -> Availability:
    """Read days and parts of the day with commas between them; a day alone means the whole day."""
    found: set[tuple[str, str]] = set()
    for piece in re.split(r"[,;]", text.lower().replace("’", "'")):
        if piece.strip():
            found |= _read_piece(piece)
    if not found:
        raise WrongUseError("noem bij --beschikbaar minstens één dag, bijvoorbeeld 'wo ochtend, vr'")
    return Availability(frozenset(found))


def _read_piece(piece: str) -> set[tuple[str, str]]:
    """Read one piece: days first, then parts of the day that hold for those days."""
    days: list[str] = []
    parts: list[str] = []
    found: set[tuple[str, str]] = set()
    rest = _RANGE.sub(_spell_range, piece).strip()
    while rest:
        word, filler = _WORD.match(rest), _FILLERS.match(rest)
        if word and word["part"]:
            parts.append(DAGDEELWOORDEN[word["part"]])
        elif word:
            if parts:
                found |= _pairs(days, parts)
                days, parts = [], []
            days += GROUPS[word["group"]] if word["group"] else [read_day(word["day"])]
        elif not filler:
            raise WrongUseError(f"'{rest}' begrijp ik niet bij --beschikbaar; schrijf bijvoorbeeld 'wo ochtend, vr'")
        end = word.end() if word else filler.end() if filler else len(rest)
        rest = rest[end:].strip()
    return found | _pairs(days, parts)


def _spell_range(match: re.Match[str]) -> str:
    """Write a range of days out."""
    first, last = (DAGEN.index(read_day(match[place])) for place in (1, 2))
    return " ".join(DAGEN[(first + step) % 7] for step in range((last - first) % 7 + 1)) + " "


def _pairs(days: list[str], parts: list[str]) -> set[tuple[str, str]]:
    """Combine days and parts; no day means every day, no part means the whole day."""
    if not days and not parts:
        return set()
    return {(day, part) for day in (days or DAGEN) for part in (parts or DAGDELEN)}


def judge_fit(rooster: Rooster, available: Availability) -> Fit:
    """Tell whether a schedule fits, day by day; what is not known must be asked."""
    fits: list[str] = []
    misses: list[str] = []
    asks: list[str] = []
    for moment in rooster.momenten:
        if moment.voorbeeld or not moment.dagen:
            asks.append("de dag")
            continue
        for day in moment.dagen:
            _judge_day(moment, day, available, fits, misses, asks)
    if rooster.onbekend or rooster.in_overleg:
        asks = ["de dag"]
    return _verdict(*(list(dict.fromkeys(words)) for words in (fits, misses, asks)))


def _judge_day(
    moment: Moment, day: str, available: Availability, fits: list[str], misses: list[str], asks: list[str]
) -> None:
    """Put one day of a moment with what fits, what does not, or what must be asked."""
    free, parts = available.of_day(day), parts_of_day(moment)
    name = f"{day}{parts[0]}" if len(parts) == 1 else str(day)
    if parts and all(part in free for part in parts):
        fits.append(name)
    elif parts or not free:
        misses.append(name)
    elif len(free) == len(DAGDELEN):
        fits.append(name)
    else:
        asks.append(f"het dagdeel op {day}")


def _verdict(fits: list[str], misses: list[str], asks: list[str]) -> Fit:
    """Say the outcome in one sentence."""
    if not misses and not asks:
        return Fit("past", f"past op {join_words(fits)}")
    parts = [f"past op {join_words(fits)}"] if fits else []
    parts += [f"past niet op {join_words(misses)}"] if misses else []
    parts += [f"{join_words(asks)} {NAVRAGEN}"] if asks else []
    verdict: Verdict = "deels" if fits else "navragen" if asks else MISSES
    return Fit(verdict, "; ".join(parts))
