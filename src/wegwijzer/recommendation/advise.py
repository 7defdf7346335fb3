"""The advice: every traject in one of four groups, ranked, with remarks on the whole."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import Any

from ..models.profiel import Profiel
from .alternatives import Nearest
from .basis import Basis
from .case import Case, Client, Doc, Match, Matcher
from .conversation import conversation_help
from .entry import Entry, describe, make_entry
from .needs import RANKED, lift_best_answers
from .questions import useful_questions
from .remarks import registratie, remarks
from .trede import LATER

GROUPS = (*RANKED, "valt_af", "elders_of_gewenst")
# What someone does not want, or does not know, is no wish to answer.
NO_WISH = re.compile(
    r"(?:geen|niets|niet(?! alleen))\b.*|weet (?:ik )?niet.*|(?:het )?maakt niet uit|(?:van )?alles|onbekend"
)
MOST_LATER = 3
HELPING_FROM = ("2.3", "2.4")


def advise(
    docs: Iterable[Doc],
    basis: Basis,
    profiel: Profiel,
    match: Matcher,
    today: dt.date,
    *,
    versie: str,
    explain: bool = False,
    week: bool = False,
) -> dict[str, Any]:
    """Give the advice for one client, in the shape of the contract; nothing is left out of it."""
    known = list(docs)
    client = Client(profiel, basis, today)
    client.interests = _interests(known, client, match)
    entries = [make_entry(Case(doc, client)) for doc in known]
    entries = sorted(lift_best_answers(client, entries), key=lambda entry: entry.order)
    ranked = [entry for entry in entries if entry.group in RANKED]
    others = [entry for entry in entries if entry.group not in RANKED]
    questions = useful_questions(client, ranked)
    return {
        **_groups(client, entries, ranked, explain),
        "registratie_subtrede": registratie(client),
        "meldingen": remarks(client, ranked, others),
        "beste_vraag": questions[0] if questions else None,
        "nuttige_vragen": questions,
        "week": _week(client, ranked, explain) if week else None,
        "volgende_stap": next_step(client, others),
        "gesprek": conversation_help(client),
        "versie": {"catalogus": versie, "gewichten": client.rules["versie"]},
    }


def _interests(docs: list[Doc], client: Client, match: Matcher) -> dict[str, Mapping[str, Match]]:
    """Match every interest; the trajecten of the client's own treden are looked at more closely."""
    own = client.profiel.subtreden or ()
    helping = any(trede in HELPING_FROM for trede in own)
    here = set(client.treden)
    among = {
        str(doc["id"]) for doc in docs if not own or here.intersection(client.spread(tuple(doc["subtreden"] or ())))
    }
    wishes = [words for words in client.profiel.interesses or () if not NO_WISH.fullmatch(words.lower())]
    return {words: match(words, helping, among) for words in wishes}


def _groups(
    client: Client, entries: list[Entry], ranked: list[Entry], explain: bool
) -> dict[str, list[dict[str, Any]]]:
    """Put every entry in its group; past and navragen share one rank."""
    nearest = Nearest(client, ranked)
    groups: dict[str, list[dict[str, Any]]] = {name: [] for name in GROUPS}
    places = {entry.id: place for place, entry in enumerate(ranked, 1)}
    for entry in entries:
        described = describe(entry, explain)
        if entry.id in places:
            described["rang"] = places[entry.id]
        elif entry.group == "valt_af":
            near = nearest.of(entry)
            described["alternatief"] = {"id": near.id, "naam": near.name} if near else None
        groups[entry.group].append(described)
    return groups


def _week(client: Client, ranked: list[Entry], explain: bool) -> dict[str, Any] | None:
    # Only who asks for a week pays for loading the weekplan.
    from .week import best_week

    return best_week(client, ranked, explain)


def next_step(client: Client, others: list[Entry]) -> dict[str, Any] | None:
    """Give the trede just above the highest one of the client, when someone is there, and what there is to do."""
    if not client.treden:
        return None
    above = client.ladder.index(client.treden[-1]) + 1
    if above == len(client.ladder):
        return None
    trede = next(item for item in client.basis["treden"] if item["id"] == client.ladder[above])
    later = [entry for entry in others if entry.label == LATER and trede["id"] in entry.case.subtreden]
    return {
        "subtrede": trede["id"],
        "naam": trede["naam"],
        "criteria": trede["criteria"],
        "trajecten": [{"id": entry.id, "naam": entry.name} for entry in later[:MOST_LATER]],
    }
