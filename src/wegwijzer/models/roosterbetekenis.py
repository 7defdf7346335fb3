"""What each phrase of a schedule sentence means: the fields of a moment that it fills, or why it is refused."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from wegwijzer.kalender import DAGEN, VAKANTIES

from .kloktijd import is_loose, read_time
from .roosterwoorden import (
    DAGDEEL,
    DAGDEELWOORDEN,
    RANG,
    VAKANTIE,
    VAKANTIENAMEN,
    read_date,
    read_day,
    read_days,
    read_month,
    read_number,
    read_rank,
)

Match = re.Match[str]


@dataclass
class Found:
    """What the phrases of one moment said so far; a weak frequency yields to one that is named."""

    values: dict[str, Any] = field(default_factory=dict)
    days: list[tuple[str, str | None]] = field(default_factory=list)
    weak: str | None = None
    asked: set[str] = field(default_factory=set)
    # Which ends of the time (van, tot) may lie in either half of the day.
    loose: set[str] = field(default_factory=set)

    def put(self, name: str, value: Any) -> None:
        """Fill a field once."""
        if self.values.setdefault(name, value) != value:
            raise ValueError(
                f"dit rooster noemt {name} twee keer; maak er twee momenten van met een puntkomma ertussen"
            )

    def add_days(self, days: list[tuple[str, str | None]]) -> None:
        """Add weekdays, named in one place only."""
        if self.days:
            raise ValueError("dit rooster noemt twee keer dagen; zet een puntkomma tussen de twee momenten")
        self.days = days


# Notes what a phrase says; raises ValueError, in Dutch, for what cannot be meant.
Meaning = Callable[[Match, Found], None]


def often(frequentie: str) -> Meaning:
    """Give who puts a frequency that is named."""
    return lambda _, found: found.put("frequentie", frequentie)


def times(match: Match, found: Found) -> None:
    """Take how many times a week or month."""
    unit = match["unit"]
    found.put("frequentie", "wekelijks" if unit == "week" else "maandelijks")
    found.put(f"keer_per_{unit}", str(read_number(match["n"].lower())))


def weeks(match: Match, found: Found) -> None:
    """Take the even or the odd weeks."""
    found.put("frequentie", "tweewekelijks")
    found.put("weken", match["which"].lower())


def group(match: Match, found: Found) -> None:
    """Take a group of weekdays: all, those of work, or the weekend."""
    name = match.lastgroup or "day"
    days = {"week": DAGEN[:5], "weekend": DAGEN[5:], "day": DAGEN}[name]
    found.add_days([(day, None) for day in days])
    if re.match(r"(?i)el|ied|dage|doordeweeks", match[0]):
        found.weak = found.weak or "wekelijks"


def every_part(match: Match, found: Found) -> None:
    """Take a part of every day: `elke avond`."""
    found.add_days([(day, None) for day in DAGEN])
    found.put("dagdelen", [DAGDEELWOORDEN[match["part"].lower()]])
    found.weak = "wekelijks"


def day_range(match: Match, found: Found) -> None:
    """Take weekdays from one up to and including another."""
    first, last = (DAGEN.index(read_day(match[name].lower())) for name in ("first", "last"))
    part = DAGDEELWOORDEN.get((match["part"] or "").lower())
    found.add_days([(DAGEN[(first + step) % 7], part) for step in range((last - first) % 7 + 1)])
    if match["every"]:
        found.weak = "wekelijks"


def ranked(match: Match, found: Found) -> None:
    """Take which one in the month."""
    found.put("welke", [read_rank(rank.lower()) for rank in re.findall(rf"(?i){RANG}", match["ranks"])])
    found.weak = "maandelijks"
    if match["days"]:
        found.add_days(read_days(match["days"].lower()))


def weekdays(match: Match, found: Found) -> None:
    """Take weekdays; in the plural they are every week."""
    found.add_days(read_days(match["days"].lower()))
    if match["every"] or re.match(r"(?i)'s |(\w+dag(ochtend|middag|avond)?s\b)", match[0]):
        found.weak = "wekelijks"


def dagdelen(match: Match, found: Found) -> None:
    """Take parts of the day."""
    found.put("dagdelen", [DAGDEELWOORDEN[part] for part in re.findall(DAGDEEL, match[0].lower())])


def time(match: Match, found: Found) -> None:
    """Take a time or a span of times."""
    written = {name: text.lower() for name, text in match.groupdict().items() if text}
    found.loose |= {name for name, text in written.items() if is_loose(text)}
    found.put("tijd", {name: read_time(text) for name, text in written.items()})


def minutes(match: Match, found: Found) -> None:
    """Take how long one time takes."""
    halves = {"een half": 0.5, "half": 0.5, "anderhalf": 1.5}
    number = match["n"].lower()
    count = halves.get(number) or (float(number.replace(",", ".")) if "," in number else read_number(number))
    found.put("minuten", str(round(count * (60 if match["unit"].lower() == "uur" else 1))))


def months(match: Match, found: Found) -> None:
    """Take a month or a span of months."""
    if (match["link"] or "").lower() == "tot":
        refuse_until(match, found)
    van = read_month(match["van"].lower())
    found.put("maanden", {"van": van, "tot": read_month((match["tot"] or van).lower())})


def only_in(match: Match, found: Found) -> None:
    """Take the school holidays in which alone it is."""
    named = re.findall(VAKANTIE, match[0].lower())
    found.put("alleen_vakanties", [VAKANTIENAMEN[name] for name in named] or list(VAKANTIES))


def flag(name: str) -> Meaning:
    """Give who says that something holds."""
    return lambda _, found: found.put(name, "ja")


def dates(match: Match, found: Found) -> None:
    """Take the first or the last day, or both."""
    for name in ("begin", "einde"):
        if match.groupdict().get(name):
            found.put(name, read_date(match[name].lower()))


def refuse_until(match: Match, found: Found) -> None:
    """Refuse 'tot' without 'en met'."""
    raise ValueError(f"schrijf 'tot en met {match['tot']}': dan is duidelijk of het laatste meetelt")


def exception(match: Match, found: Found) -> None:
    """Take a date that is cancelled or moved."""
    item = {"datum": read_date(match["datum"].lower())}
    if match.groupdict().get("naar"):
        item["naar"] = read_date(match["naar"].lower())
    if match["reden"]:
        item["reden"] = match["reden"].strip()
    found.values.setdefault("uitzonderingen", []).append(item)


def asked(match: Match, found: Found) -> None:
    """Take what the sentence says is still to be asked."""
    found.asked |= set(re.split(r",\s*|\sen\s", match["what"].lower()))


def refuse_fifth(match: Match, found: Found) -> None:
    """Refuse the fifth of a month."""
    raise ValueError("niet elke maand heeft een vijfde; schrijf 'laatste' als u de laatste van de maand bedoelt")


def refuse_second(match: Match, found: Found) -> None:
    """Refuse what is every other week to one reader, and once a month to another."""
    day = read_day(match["day"].lower())
    raise ValueError(
        f"'elke {match['rank'].lower()} {day}' kan twee dingen zijn; "
        f"schrijf 'elke tweede {day} van de maand' of 'om de week op {day}'"
    )


def refuse_yearless(match: Match, found: Found) -> None:
    """Refuse a date that may be of any year."""
    raise ValueError(f"bij '{match['date']}' ontbreekt het jaar")


def refuse_hours(match: Match, found: Found) -> None:
    """Refuse hours a week: those are the duration."""
    raise ValueError("uren of dagdelen per week horen bij duur, niet bij rooster")
