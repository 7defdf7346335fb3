"""Which single extra answer would help most: the fact that decides on most of the trajecten still open."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from .client import Client
from .entry import Entry

TEXTS = {
    "subtreden": "Op welke subtrede staat de cliënt?",
    "geslacht": "Is de cliënt een vrouw of een man?",
    "leeftijd": "Hoe oud is de cliënt?",
    "taal": "Hoe gaat het met het Nederlands van de cliënt?",
    "uitkering": "Heeft de cliënt een bijstandsuitkering?",
    "inburgeringsplichtig": "Moet de cliënt inburgeren?",
    "interesses": "Wat doet de cliënt graag?",
    "belemmeringen": "Wat staat de cliënt in de weg?",
    "dagen": "Op welke dagen kan de cliënt?",
    "budget_per_keer": "Hoeveel kan de cliënt per keer betalen?",
}


def useful_questions(client: Client, ranked: Sequence[Entry]) -> list[dict[str, Any]]:
    """Give the unanswered questions that could change the outcome, the most useful first."""
    effects = _effects(client, ranked)
    asked = [key for key in TEXTS if getattr(client.profiel, key) is None and effects[key] > 0]
    asked.sort(key=lambda key: (-effects[key], list(TEXTS).index(key)))
    return [{"sleutel": key, "vraag": TEXTS[key], "waarom": _why(key, effects[key])} for key in asked]


def _effects(client: Client, ranked: Sequence[Entry]) -> Counter[str]:
    """Count for each fact how many open trajecten it decides on, or how many it would put in order."""
    effects: Counter[str] = Counter()
    unhelped = 0
    for outcome, count in Counter(entry.outcome for entry in ranked).items():
        audience, terms = outcome.audience, outcome.terms
        for key in audience.asks | terms.asks:
            effects[key] += count
        effects["dagen"] += terms.has_days * count
        effects["budget_per_keer"] += terms.costs_client * count
        unhelped += bool(audience.helpt_bij and not audience.helps) * count
    if not client.profiel.subtreden:
        effects["subtreden"] = len(ranked) * 2
    # On trede 1 something must be solved first; what someone likes to do does not change that.
    effects["interesses"] = 0 if client.treden == ("1",) else _to_order(sum(not entry.likes for entry in ranked))
    effects["belemmeringen"] = max(effects["belemmeringen"], _to_order(unhelped) - 1)
    return effects


def _to_order(count: int) -> int:
    """Count the trajecten that nothing of a kind has ordered yet; one traject has no order."""
    return count if count > 1 else 0


def _why(key: str, effect: int) -> str:
    if key in ("interesses", "belemmeringen"):
        return "Dan staat bovenaan wat bij de cliënt past."
    if key == "subtreden":
        return "Dan blijft over wat op die subtrede past."
    times = "1 traject" if effect == 1 else f"{effect} trajecten"
    return f"Dat beslist over {times}."
