"""Which single extra answer would help most: the one whose possible outcomes differ most from what stands there now."""

from collections.abc import Sequence
from typing import Any

from .aanbod import Aanbod
from .answers import LIMITS
from .client import Client
from .effects import Effect
from .entry import Entry
from .what_if import WhatIf

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
    "dagdelen": "Op welke dagdelen kan de cliënt?",
    "budget_per_keer": "Hoeveel kan de cliënt per keer betalen?",
    "alleen_schoolvakanties": "Kan de cliënt alleen in de schoolvakanties?",
}
# Where something must be solved first, what someone likes to do does not change that.
NOT_AT_REST = ("interesses",)


def useful_questions(
    client: Client, ranked: Sequence[Entry], aanbod: Aanbod, explain: bool, only_best: bool = False
) -> list[dict[str, Any]]:
    """Give the unanswered questions of which some answer changes the outcome, the most useful first.

    With `only_best` what surely is less useful than another one need not be among them.
    """
    left_out = NOT_AT_REST if client.at_rest else ()
    unknown = [key for key in TEXTS if getattr(client.profiel, key) is None and key not in left_out]
    what_if = WhatIf(client, ranked, aanbod)
    found: list[dict[str, Any]] = []
    # Limits come last, and count for a part only.
    for key in sorted(unknown, key=lambda key: key in LIMITS):
        best = max((item["verschil"] for item in found), default=0)
        if only_best and key in LIMITS and best > client.rules["grens_telt"] / 100 * what_if.at_most(key):
            continue
        effects = what_if.try_answers(key)
        if any(effect.moved for effect in effects):
            found.append(_describe(client, key, effects, explain))
    return sorted(found, key=lambda item: -item["verschil"])


def _describe(client: Client, key: str, effects: Sequence[Effect], explain: bool) -> dict[str, Any]:
    """Say what hangs on one question: on average over all answers, and by the answer that leaves most to choose."""
    # An answer that leaves little to choose, such as a day on which nothing is, is seldom the one that is given.
    example = min((effect for effect in effects if effect.moved), key=lambda effect: (effect.off, -effect.weight))
    percent = client.rules["grens_telt"] if key in LIMITS else 100
    average = round(percent / 100 * sum(effect.weight for effect in effects) / len(effects), 2)
    found = {"sleutel": key, "vraag": TEXTS[key], "waarom": example.sentence(), "verschil": average}
    return {**found, "telt_voor": percent, "antwoorden": [effect.as_json() for effect in effects]} if explain else found
