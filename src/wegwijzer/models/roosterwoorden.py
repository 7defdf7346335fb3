"""The pieces of a Dutch schedule sentence as regular expressions: days, parts of the day, months, dates, numbers."""

import datetime as dt
import re
from collections.abc import Iterable

from wegwijzer.kalender import DAGDELEN, DAGEN, MAANDEN, TELWOORDEN, VAKANTIES, WELKE

DAGDEELWOORDEN = {**{name: name for name in DAGDELEN}, "morgen": "ochtend"}
VAKANTIENAMEN = {
    "laatste week van de zomervakantie": "laatste week zomervakantie",
    "laatste week zomervakantie": "laatste week zomervakantie",
    "voorjaarsvakantie": "krokusvakantie",
    **{name: name for name in VAKANTIES},
}
GETALLEN = {"eens": 1, "één": 1, **{word: number for number, word in enumerate(TELWOORDEN) if number}}


def either(words: Iterable[str]) -> str:
    """Give the expression for one of these words, longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


DAG = rf"(?:{either(DAGEN)}|(?:ma|di|wo|do|vr|za|zo)\b\.?)"
DAGDEEL = either(DAGDEELWOORDEN)
MAAND = rf"(?:{either(MAANDEN)}|(?:jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\b\.?)"
GETAL = rf"(?:{either(GETALLEN)}|\d{{1,2}})"
RANG = r"(?:eerste|tweede|derde|vierde|laatste|[1-4](?:e|ste|de)\b)"
VAKANTIE = either(VAKANTIENAMEN)
DATUM = rf"(?:(?:{DAG} )?\d{{1,2}} {MAAND} \d{{4}}|\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}}-\d{{1,2}}-\d{{4}})"
TOT_EN_MET = r"(?:tot en met|t/m|t\.e\.m\.)"
EN = r"(?:\s*,\s*|\s*/\s*|\s+(?:en|of)\s+)"
DAGTERM = rf"(?:{DAG}(?:\s?{DAGDEEL})?(?:en|s)?\b-?|-{DAGDEEL}s?\b)"
DAGENLIJST = rf"{DAGTERM}(?:{EN}(?:(?:de|op|een|'s) )?{DAGTERM})*"


def read_number(text: str) -> int:
    """Read a number in figures or as a word."""
    return GETALLEN[text] if text in GETALLEN else int(text)


def read_day(text: str) -> str:
    """Read a weekday, in full or as its two first letters."""
    return next(day for day in DAGEN if day.startswith(text.rstrip(".")[:2]))


def read_month(text: str) -> str:
    """Read a month, in full or shortened."""
    short = {"mrt": "maart"}.get(text.rstrip("."), text.rstrip("."))
    return next(month for month in MAANDEN if month.startswith(short))


def read_date(text: str) -> str:
    """Turn a written date into year-month-day. Raises ValueError, in Dutch, when there is no such day."""
    parts = re.sub(rf"^{DAG} ", "", text).replace("-", " ").split()
    if len(parts[0]) == 4:
        year, month, day = parts
    else:
        day, month, year = parts
    number = int(month) if month.isdigit() else MAANDEN.index(read_month(month)) + 1
    try:
        return dt.date(int(year), number, int(day)).isoformat()
    except ValueError:
        raise ValueError(f"de datum '{text}' bestaat niet") from None


def read_rank(text: str) -> str:
    """Read which one in the month, as a word or in figures."""
    return WELKE[int(text[0]) - 1] if text[0].isdigit() else text


def read_days(text: str) -> list[tuple[str, str | None]]:
    """Read weekdays with their part of the day; `dinsdag- en donderdagochtend` gives both the morning."""
    found: list[tuple[str, str | None]] = []
    waiting: list[str] = []
    for day, dagdeel, hyphen in re.findall(rf"({DAG})?\s?({DAGDEEL})?(?:en|s)?\b(-)?", text):
        part = DAGDEELWOORDEN.get(dagdeel)
        if day and hyphen and not part:
            waiting.append(read_day(day))
        elif day or part:
            name = read_day(day) if day else found[-1][0]
            found += [(earlier, part) for earlier in waiting] + [(name, part)]
            waiting = []
    return found + [(day, None) for day in waiting]
