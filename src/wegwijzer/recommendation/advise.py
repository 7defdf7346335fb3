"""The advice: every traject in one of four groups, ranked, with remarks on the whole."""

import datetime as dt
from itertools import islice
from typing import Any

from wegwijzer.models.profiel import Profiel

from .aanbod import Aanbod
from .basis import Basis
from .client import Client
from .conversation import conversation_help
from .criteria import judge_audience, judge_terms
from .entry import Entry, make_entries
from .matching import Matcher
from .needs import lift_best_answers
from .questions import useful_questions
from .remarks import registratie, remarks
from .telling import tell
from .trede import LATER
from .wishes import find_wishes

MOST_LATER = 3


def advise(
    aanbod: Aanbod,
    basis: Basis,
    profiel: Profiel,
    match: Matcher,
    today: dt.date,
    *,
    versie: str,
    explain: bool = False,
    week: bool = False,
    most: int | None = None,
    whole: int = 0,
    full: int | None = None,
) -> dict[str, Any]:
    """Give the advice for one client, in the shape of the contract.

    Every traject is judged. With `most` only so many are told of each section that is larger than `whole`, and the
    others are counted in `meer`. With `full` only so many are described in full, for who reads lines and
    the best question alone.
    """
    client = Client(profiel, basis, today)
    rows = aanbod.rows()
    audiences = {key: judge_audience(doc, client) for key, doc in aanbod.audiences()}
    terms = {key: judge_terms(doc, client) for key, doc in aanbod.terms()}
    client.wishes = find_wishes(rows, audiences, client, match)
    ranked, others = lift_best_answers(client, *make_entries(rows, audiences, terms, client))
    questions = useful_questions(client, ranked, aanbod, explain, only_best=full is not None)
    return {
        **tell(client, ranked, others, aanbod, explain, most, whole, full),
        "registratie_subtrede": registratie(client),
        "meldingen": remarks(client, ranked, others),
        "beste_vraag": questions[0] if questions else None,
        "nuttige_vragen": questions,
        "week": _week(client, ranked, aanbod, explain) if week else None,
        "volgende_stap": next_step(client, others),
        "gesprek": conversation_help(client),
        "versie": {"catalogus": versie, "gewichten": client.rules["versie"]},
    }


def _week(client: Client, ranked: list[Entry], aanbod: Aanbod, explain: bool) -> dict[str, Any] | None:
    # Only who asks for a week pays for loading the weekplan.
    from .week import best_week

    return best_week(client, ranked, aanbod, explain)


def next_step(client: Client, others: list[Entry]) -> dict[str, Any] | None:
    """Give the trede just above the highest one of the client, when someone is there, and what there is to do."""
    if not client.treden:
        return None
    above = client.ladder.index(client.treden[-1]) + 1
    if above == len(client.ladder):
        return None
    trede = next(item for item in client.basis["treden"] if item["id"] == client.ladder[above])
    later = (entry for entry in others if entry.outcome.label == LATER and trede["id"] in entry.audience.subtreden)
    return {
        "subtrede": trede["id"],
        "naam": trede["naam"],
        "criteria": trede["criteria"],
        "trajecten": [{"id": entry.id, "naam": entry.name} for entry in islice(later, MOST_LATER)],
    }
