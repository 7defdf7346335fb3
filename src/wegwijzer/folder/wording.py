"""How the folder says things: labels in words, who it is for, dates and counts."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import NamedTuple

from wegwijzer.dutch import format_date
from wegwijzer.models.bron import Bron
from wegwijzer.models.traject import Status, Traject, Verwijzing

from .naming import Editie

SECTION_NUMBER = re.compile(r"[\d.]+")


class Label(NamedTuple):
    """A short remark on a card; `kind` may give it a shape, but the words say it all."""

    text: str
    kind: str


_STATUS = {Status.PILOT: "Pilot", Status.GEWENST: "Gewenst: bestaat nog niet", Status.GESTOPT: "Gestopt"}
_VERWIJZING = {
    Editie.KLANTMANAGER: {
        Verwijzing.PLAATSEN: "U kunt plaatsen",
        Verwijzing.AANSPOREN: "Alleen aansporen",
        Verwijzing.ZELF: "Cliënt regelt zelf",
        Verwijzing.ONBEKEND: "Plaatsen: navragen",
    },
    Editie.CLIENT: {
        Verwijzing.PLAATSEN: "Uw klantmanager meldt u aan",
        Verwijzing.AANSPOREN: "U meldt zichzelf aan",
        Verwijzing.ZELF: "U regelt dit zelf",
        Verwijzing.ONBEKEND: "Vraag uw klantmanager",
    },
}
_FIRST_STEP = {
    Verwijzing.PLAATSEN: "Uw klantmanager meldt u aan. Vraag ernaar in uw gesprek.",
    Verwijzing.AANSPOREN: "U meldt zichzelf aan. Uw klantmanager vertelt u hoe.",
    Verwijzing.ZELF: "U regelt dit zelf. Uw klantmanager vertelt u hoe.",
    Verwijzing.ONBEKEND: "Vraag uw klantmanager hoe u meedoet.",
}


def referral_label(verwijzing: Verwijzing, edition: Editie) -> Label:
    """Say what can be done to get someone in."""
    return Label(_VERWIJZING[edition][verwijzing], str(verwijzing))


def describe_first_step(verwijzing: Verwijzing) -> str:
    """Say to a client who takes the first step."""
    return _FIRST_STEP[verwijzing]


def status_label(traject: Traject) -> Label | None:
    """Say that something is not simply available; None when it is."""
    if traject.status is Status.BESCHIKBAAR:
        return None
    if traject.status is Status.ELDERS:
        return Label(f"Elders: {traject.gemeente}" if traject.gemeente else "Elders", "elders")
    return Label(_STATUS[traject.status], str(traject.status))


def validity_label(traject: Traject, today: dt.date) -> Label | None:
    """Say that an offer is over or ends, or has yet to begin."""
    geldig, ending = traject.geldig, traject.gestopt
    if ending and traject.status is not Status.GESTOPT:
        verb = "Stopt op" if ending.per > today else "Gestopt op"
        return Label(f"{verb} {format_date(ending.per)}", "afgelopen")
    if geldig and geldig.tot and geldig.tot < today:
        return Label(f"Afgelopen op {format_date(geldig.tot)}", "afgelopen")
    if geldig and geldig.van and geldig.van > today:
        return Label(f"Begint op {format_date(geldig.van)}", "later")
    return None


def describe_sources(bronnen: Iterable[Bron]) -> str:
    """Say where facts come from, and which; of sections of one work the word is said once: 'hoofdstuk 5.1; 5.1.2'."""
    parts, before = [], ""
    for bron in bronnen:
        word, _, number = bron.waar.partition(" ")
        where = number if word == before and SECTION_NUMBER.fullmatch(number) else bron.waar
        parts.append(f"{where} ({bron.over})" if bron.over else where)
        before = word
    return "; ".join(parts)


def name_sources(bronnen: Iterable[Bron]) -> str:
    """Say where facts come from, each source once, and not which facts."""
    return describe_sources(Bron(waar=waar) for waar in dict.fromkeys(bron.waar for bron in bronnen))
