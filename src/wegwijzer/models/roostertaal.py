"""Reads a schedule written as a Dutch sentence and gives the data of a `Rooster`.

A sentence is a row of phrases in any order; each phrase fills its own fields and refuses to contradict an
earlier one. What the sentence may combine is for the models to judge: here is only what the words mean.
"""

import re
from difflib import get_close_matches
from typing import Any

from wegwijzer.kalender import DAGDELEN, DAGEN, MAANDEN

from .kloktijd import settle
from .roosterbetekenis import Found
from .roosterfrasen import phrases

EXAMPLE = "schrijf bijvoorbeeld 'elke dinsdagochtend van 10.00 tot 11.30 uur', of onbekend"
LONGEST_SHOWN = 40
BY_APPOINTMENT = ("in overleg", "op afspraak", "volgens afspraak")


def parse_sentence(text: str) -> dict[str, Any]:
    """Read a whole schedule: moments with a semicolon between them, or by appointment."""
    data: dict[str, Any] = {"momenten": []}
    for part in re.split(r";(?![^(]*\))", _tidy(text)):
        sentence, remark = _split_remark(part.strip())
        if sentence.lower() in BY_APPOINTMENT:
            data["in_overleg"] = True
            data |= {"toelichting": remark} if remark else {}
        elif sentence.lower() in {"navragen", "onbekend"}:
            data |= {"toelichting": remark} if remark else {}
        else:
            data["momenten"] += parse_moments(sentence, remark)
    return data


def parse_moments(sentence: str, remark: str | None = None) -> list[dict[str, Any]]:
    """Read one moment; days with different parts of the day become a moment each."""
    found = Found()
    rest = sentence.rstrip(". ")
    while rest:
        for pattern, handle in phrases():
            match = pattern.match(rest)
            if match:
                handle(match, found)
                rest = re.sub(r"^(?:[\s,.]+|en\s|telkens\s|steeds\s)+", "", rest[match.end() :])
                break
        else:
            raise ValueError(_not_understood(rest))
    return _moments(found, {"toelichting": remark} if remark else {})


def _tidy(text: str) -> str:
    """Straighten quotes and spaces."""
    return re.sub(r"\s+", " ", text.replace("’", "'").replace("‘", "'").replace("`", "'")).strip()


def _split_remark(part: str) -> tuple[str, str | None]:
    """Take the remark between brackets off the end."""
    match = re.fullmatch(r"(.*?)\s*\((.*)\)\.?", part)
    return (match[1], match[2].strip() or None) if match else (part, None)


def _moments(found: Found, extra: dict[str, Any]) -> list[dict[str, Any]]:
    """Build the data of the moments from what the phrases said."""
    values = {**found.values, **extra}
    if found.weak:
        values.setdefault("frequentie", found.weak)
    if found.days and found.asked & {"dag", "dagen"}:
        raise ValueError("dit rooster noemt een dag en zegt ook dat de dag nog nagevraagd moet worden")
    parts_of: dict[str, tuple[str, ...]] = {}
    for day, part in found.days:
        parts_of[day] = (*parts_of.get(day, ()), *filter(None, [part]))
    days_with: dict[tuple[str, ...], list[str]] = {}
    for day, parts in parts_of.items():
        days_with.setdefault(parts, []).append(day)
    if any(days_with) and "dagdelen" in values:
        raise ValueError("dit rooster noemt het dagdeel twee keer; één keer is genoeg")
    groups = sorted(days_with.items(), key=lambda group: DAGEN.index(group[1][0]))
    moments = [{**values, "dagen": days, **({"dagdelen": list(parts)} if parts else {})} for parts, days in groups]
    for moment in moments or [values]:
        if found.loose:
            moment["tijd"] = settle(moment["tijd"], found.loose, moment.get("dagdelen", ()))
    return moments or [values]


def _not_understood(rest: str) -> str:
    """Say which part does not belong in a schedule, with the word that may have been meant."""
    known = [*DAGEN, *MAANDEN, *DAGDELEN, "elke", "iedere", "wekelijks", "maandelijks"]
    known += [f"{day}{part}" for day in DAGEN for part in DAGDELEN]
    shown = rest if len(rest) < LONGEST_SHOWN else f"{rest[:LONGEST_SHOWN].rsplit(' ', 1)[0]} ..."
    for word in re.findall(r"[a-z]{4,}", rest.lower()):
        near = get_close_matches(word, known, 1, 0.8)
        if near and near[0] != word:
            return f"'{shown}' begrijp ik niet in een rooster; bedoelde u '{near[0]}'?"
    return f"'{shown}' begrijp ik niet in een rooster; {EXAMPLE}"
