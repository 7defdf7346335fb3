"""The phrases of a schedule sentence: what each looks like, and which fields of a moment it fills."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from wegwijzer.kalender import DAGEN, VAKANTIES

from .kloktijd import GESPROKEN, TIJD, UUR, is_loose, read_time
from .roosterwoorden import (
    DAG,
    DAGDEEL,
    DAGDEELWOORDEN,
    DAGENLIJST,
    DATUM,
    EN,
    GETAL,
    MAAND,
    RANG,
    TOT_EN_MET,
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


def _strong(frequentie: str) -> Callable[[Match, Found], None]:
    return lambda _, found: found.put("frequentie", frequentie)


def _times(match: Match, found: Found) -> None:
    unit = match["unit"]
    found.put("frequentie", "wekelijks" if unit == "week" else "maandelijks")
    found.put(f"keer_per_{unit}", str(read_number(match["n"].lower())))


def _weeks(match: Match, found: Found) -> None:
    found.put("frequentie", "tweewekelijks")
    found.put("weken", match["which"].lower())


def _group(match: Match, found: Found) -> None:
    name = match.lastgroup or "day"
    days = {"week": DAGEN[:5], "weekend": DAGEN[5:], "day": DAGEN}[name]
    found.add_days([(day, None) for day in days])
    if re.match(r"(?i)el|ied|dage|doordeweeks", match[0]):
        found.weak = found.weak or "wekelijks"


def _every_part(match: Match, found: Found) -> None:
    found.add_days([(day, None) for day in DAGEN])
    found.put("dagdelen", [DAGDEELWOORDEN[match["part"].lower()]])
    found.weak = "wekelijks"


def _range(match: Match, found: Found) -> None:
    first, last = (DAGEN.index(read_day(match[name].lower())) for name in ("first", "last"))
    part = DAGDEELWOORDEN.get((match["part"] or "").lower())
    found.add_days([(DAGEN[(first + step) % 7], part) for step in range((last - first) % 7 + 1)])
    if match["every"]:
        found.weak = "wekelijks"


def _ranked(match: Match, found: Found) -> None:
    found.put("welke", [read_rank(rank.lower()) for rank in re.findall(rf"(?i){RANG}", match["ranks"])])
    found.weak = "maandelijks"
    if match["days"]:
        found.add_days(read_days(match["days"].lower()))


def _days(match: Match, found: Found) -> None:
    found.add_days(read_days(match["days"].lower()))
    if match["every"] or re.match(r"(?i)'s |(\w+dag(ochtend|middag|avond)?s\b)", match[0]):
        found.weak = "wekelijks"


def _dagdelen(match: Match, found: Found) -> None:
    found.put("dagdelen", [DAGDEELWOORDEN[part] for part in re.findall(DAGDEEL, match[0].lower())])


def _time(match: Match, found: Found) -> None:
    written = {name: text.lower() for name, text in match.groupdict().items() if text}
    found.loose |= {name for name, text in written.items() if is_loose(text)}
    found.put("tijd", {name: read_time(text) for name, text in written.items()})


def _minutes(match: Match, found: Found) -> None:
    halves = {"een half": 0.5, "half": 0.5, "anderhalf": 1.5}
    number = match["n"].lower()
    count = halves.get(number) or (float(number.replace(",", ".")) if "," in number else read_number(number))
    found.put("minuten", str(round(count * (60 if match["unit"].lower() == "uur" else 1))))


def _months(match: Match, found: Found) -> None:
    if (match["link"] or "").lower() == "tot":
        _until(match, found)
    van = read_month(match["van"].lower())
    found.put("maanden", {"van": van, "tot": read_month((match["tot"] or van).lower())})


def _only_in(match: Match, found: Found) -> None:
    named = re.findall(VAKANTIE, match[0].lower())
    found.put("alleen_vakanties", [VAKANTIENAMEN[name] for name in named] or list(VAKANTIES))


def _flag(name: str) -> Callable[[Match, Found], None]:
    return lambda _, found: found.put(name, "ja")


def _dates(match: Match, found: Found) -> None:
    for name in ("begin", "einde"):
        if match.groupdict().get(name):
            found.put(name, read_date(match[name].lower()))


def _until(match: Match, found: Found) -> None:
    raise ValueError(f"schrijf 'tot en met {match['tot']}': dan is duidelijk of het laatste meetelt")


def _exception(match: Match, found: Found) -> None:
    item = {"datum": read_date(match["datum"].lower())}
    if match.groupdict().get("naar"):
        item["naar"] = read_date(match["naar"].lower())
    if match["reden"]:
        item["reden"] = match["reden"].strip()
    found.values.setdefault("uitzonderingen", []).append(item)


def _asked(match: Match, found: Found) -> None:
    found.asked |= set(re.split(r",\s*|\sen\s", match["what"].lower()))


def _refuse_fifth(match: Match, found: Found) -> None:
    raise ValueError("niet elke maand heeft een vijfde; schrijf 'laatste' als u de laatste van de maand bedoelt")


def _refuse_hours(match: Match, found: Found) -> None:
    raise ValueError("uren of dagdelen per week horen bij duur, niet bij rooster")


EVERY = r"(?:elke|iedere|elk|ieder|alle)"
ONCE = r"(?:eens|(?:een|één|1) ?(?:keer|maal|x)|1x)"
IN = r"(?:per|in de|elke|iedere)"
WHY = r"(?: wegens (?P<reden>[^,;(]+))?"
HOLIDAYS = rf"(?:schoolvakanties|vakanties|(?:de |het )?{VAKANTIE}(?:{EN}(?:in )?(?:de )?{VAKANTIE})*)"
RANKS = rf"(?P<ranks>{RANG}(?:{EN}(?:de )?{RANG})*)"
OF_MONTH = r"(?: (?:van|in|v\.d\.|v/d|vd) ?(?:(?:de|elke|iedere) )?(?:maand|mnd)\b)?"
FROM_DAY_TO_DAY = rf"(?P<first>{DAG})\s*(?:{TOT_EN_MET}|-)\s*(?P<last>{DAG})(?P<part>{DAGDEEL})?\b"
LONG = rf"(?:een half|half|anderhalf|\d,5|\d{{2,3}}|{GETAL})"
QUESTION = r"(?:dag(?:en)?|dagdeel|tijd|hoe vaak|welke \w+)"

_TABLE: tuple[tuple[str, Callable[[Match, Found], None]], ...] = (
    (r"(?:bijvoorbeeld|bijv\.|bv\.)", _flag("voorbeeld")),
    (rf"(?P<what>{QUESTION}(?:(?:, | en ){QUESTION})*)(?: is| zijn)?(?: nog)?:? (?:navragen|onbekend)\b", _asked),
    (rf"(?:niet|behalve)(?: op)? (?P<datum>{DATUM}){WHY}", _exception),
    (rf"op (?P<naar>{DATUM}) in plaats van (?:op )?(?P<datum>{DATUM}){WHY}", _exception),
    (rf"(?:van|vanaf) (?P<begin>{DATUM}) {TOT_EN_MET} (?P<einde>{DATUM})", _dates),
    (rf"(?:vanaf|met ingang van|start op|begint op) (?P<begin>{DATUM})", _dates),
    (rf"{TOT_EN_MET} (?P<einde>{DATUM})", _dates),
    (rf"tot (?P<tot>{DATUM}|{MAAND}\b)", _until),
    (rf"(?:(?:alleen )?van )?(?P<van>{MAAND})\s*(?P<link>{TOT_EN_MET}|tot|-)\s*(?P<tot>{MAAND})\b", _months),
    (rf"(?:alleen )?in (?P<van>{MAAND})\b(?: (?P<link>en) (?P<tot>{MAAND})\b)?", _months),
    (
        r"(?:niet|behalve|geen les|buiten)(?: (?:in|tijdens))?(?: de)? (?:school)?vakanties?\b",
        _flag("niet_in_vakanties"),
    ),
    (rf"(?:alleen |enkel )?(?:in|tijdens) (?:de )?{HOLIDAYS}", _only_in),
    (r"(?:na schooltijd|na school|naschools)\b", _flag("naschools")),
    (rf"(?:{EVERY} |op )?(?:de )?(?:vijfde|5(?:e|de)) {DAG}", _refuse_fifth),
    (rf"(?:{GETAL}) (?:uur|dagde(?:el|len)) (?:per|in de) week\b", _refuse_hours),
    (rf"(?:van )?(?P<van>{TIJD}){UUR}\s*(?:-|–|\btot\b)\s*(?P<tot>{TIJD}){UUR}", _time),
    (rf"tussen (?P<van>{TIJD}) en (?P<tot>{TIJD}){UUR}", _time),
    (rf"(?:om|vanaf) (?P<van>{TIJD}){UUR}", _time),
    (rf"duurt (?P<n>{LONG}) (?P<unit>uur|minuten)\b", _minutes),
    (rf"(?P<n>{LONG}) (?P<unit>uur|minuten) (?:per (?:keer|les|bijeenkomst)|lang)\b", _minutes),
    (r"(?P<n>een half|half|anderhalf|\d,5) (?P<unit>uur)\b", _minutes),
    (r"(?P<n>\d{1,3}) (?P<unit>minuten)\b", _minutes),
    (rf"(?P<van>{GESPROKEN}|\d{{1,2}}[:.]\d{{2}}){UUR}", _time),
    # Before seven in the morning nothing begins: a bare `2 uur` is how long it takes.
    (r"(?P<van>[7-9]|1\d|2[0-3]) ?(?:uur|u)\b", _time),
    (rf"(?P<n>{GETAL}) (?P<unit>uur)\b", _minutes),
    (rf"(?:{EVERY} (?:twee|2) weken|om de (?:(?:twee|2) )?(?:week|weken)|tweewekelijks)\b", _strong("tweewekelijks")),
    (
        rf"(?:{ONCE} {IN} (?:twee weken|2 weken|veertien dagen|14 dagen)|om de veertien dagen)\b",
        _strong("tweewekelijks"),
    ),
    (r"(?:in )?(?:de |elke |iedere )?(?P<which>even|oneven) (?:weken|week)\b", _weeks),
    (rf"(?:{EVERY} (?:twee|2) maanden|tweemaandelijks)\b", _strong("tweemaandelijks")),
    (r"om de (?:(?:twee|2) )?(?:maand|maanden)\b", _strong("tweemaandelijks")),
    (rf"{ONCE} {IN} (?:twee|2) maanden\b", _strong("tweemaandelijks")),
    (rf"(?P<n>{GETAL}) ?(?:keer |maal |x )?{IN} (?P<unit>week|maand)\b", _times),
    (rf"(?:{EVERY} week|wekelijks)\b", _strong("wekelijks")),
    (rf"(?:{EVERY} maand|maandelijks)\b", _strong("maandelijks")),
    (rf"(?:{EVERY} |op )?(?:de )?{RANKS}(?: (?P<days>{DAGENLIJST}))?{OF_MONTH}", _ranked),
    (rf"(?:(?P<every>{EVERY}) |(?:op |van )?){FROM_DAY_TO_DAY}", _range),
    (r"(?:op |alle |elke |iedere )?(?P<week>werkdag(?:en)?|doordeweeks)\b", _group),
    (r"(?:elk |ieder |in het |in de )?(?P<weekend>weekend(?:en)?)\b", _group),
    (r"(?:elke dag|iedere dag|op alle dagen|dagelijks)\b(?P<day>)", _group),
    (rf"{EVERY} (?P<part>{DAGDEEL})\b", _every_part),
    (rf"(?:(?P<every>{EVERY}) |op (?:een |de )?|'s )?(?P<days>{DAGENLIJST})", _days),
    (rf"(?:'s |in de )?{DAGDEEL}s?(?:{EN}(?:'s |in de )?{DAGDEEL}s?)*\b", _dagdelen),
)


@cache
def phrases() -> tuple[tuple[re.Pattern[str], Callable[[Match, Found], None]], ...]:
    """Give the phrases in the order in which they are tried; compiled late, as few starts read a sentence."""
    return tuple((re.compile(pattern, re.IGNORECASE), handle) for pattern, handle in _TABLE)
