"""The rules of the search that the page goes by: its words, patterns and weights, as the command line has them."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from wegwijzer import text as words
from wegwijzer.index.store import FIELDS
from wegwijzer.search import asking, likeness, numbers, prices, ranking, roles, times, wording


def word_lists() -> dict[str, Any]:
    """Give the small words, and how words, sounds, prices and times are read."""
    return {
        "functie": " ".join(sorted(words.FUNCTION_WORDS)),
        "vulling": " ".join(sorted(words.FILLER_WORDS)),
        "klein": " ".join(sorted(words.SMALL_PHRASE_WORDS)),
        "rollen": [[pattern, weight] for _, pattern, weight in roles.SIGNS],
        "naaste": roles.NEAR,
        "soort": " ".join(sorted(words.KIND_WORDS)),
        "wens": " ".join(sorted(words.WANTING_WORDS)),
        "anders": " ".join(sorted(words.CHANGING_WORDS)),
        "elders": " ".join(sorted(words.OUTSIDE_WORDS)),
        "lidwoord": " ".join(sorted(words.ARTICLES)),
        "klanken": likeness.SOUNDS,
        "begin": likeness.BEGINNINGS,
        "prijzen": likeness.PRICES,
        "lengte": likeness.LENGTH,
        "tijden": times.PATTERNS,
        "uitgeschreven": times.WRITTEN,
        "regels": [[_pattern(rule.pattern), _asks(rule.asks), rule.said, rule.words] for rule in wording.RULES],
        "delen": {name: _pattern(part) for name, part in wording.PARTS.items()},
        "getallen": [" ".join(numbers.UNITS), " ".join(numbers.TENS)],
        "perioden": prices.PERIODS,
        "eenzaam": " ".join(sorted(asking.LONELY)),
        "onregelmatig": _irregular(),
        "scheidbaar": words.SEPARABLE,
        "uitgangen": words.ENDINGS,
    }


def _pattern(text: str) -> str:
    """Write a pattern as JavaScript has it."""
    return text.replace("(?P<", "(?<")


def _asks(asks: Mapping[str, Any]) -> dict[str, Any]:
    """Write what a rule asks as the filters of the page: there `gratis` is one of the prices."""
    names = {"max_kosten": "kosten", "gratis": "kosten"}
    return {names.get(name, name): "gratis" if name == "gratis" else value for name, value in asks.items()}


def _irregular() -> dict[str, str]:
    """Give the irregular forms by the word that they are forms of."""
    forms: dict[str, list[str]] = {}
    for form, base in words.IRREGULAR.items():
        forms.setdefault(base, []).append(form)
    return {base: " ".join(found) for base, found in forms.items()}


@cache
def factors() -> dict[str, float]:
    """Give for how much it counts how a word was found, and in what."""
    return {
        "tweede": ranking.SECOND,
        "deel": ranking.PART_WEIGHT,
        "genoemd": ranking.NAMED,
        "elders": ranking.ELSEWHERE,
        "gestopt": ranking.STOPPED,
        "helper": ranking.HELPER_FACTOR,
        "helper_bij_vraag": ranking.HELPER_WHEN_HELPED,
        "geholpen_bij_helpen": ranking.HELPED_WHEN_HELPING,
        "bedoeld": ranking.MEANT,
        "minst": ranking.LEAST,
        "nauwelijks": ranking.HARDLY,
        "minst_bij_onbekend": ranking.LEAST_BESIDE_UNKNOWN,
        "onbekend": ranking.UNKNOWN_WORD,
        "aandeel": ranking.LEAST_SHARE,
    }


def field_weights() -> list[list[Any]]:
    """Give the fields of a traject in order, with the weight of a word in each."""
    return [[name, ranking.FIELD_WEIGHT[name]] for name in FIELDS]
