"""What the words of a query ask apart from a subject, by the rules for price, trede, age and sex."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from . import persons, prices, rules, treden, unread
from .filters import Filters
from .rules import PHRASE, SUBJECT, Found, Rule

# Gives the treden that there are; asked only when one is named.
Ladder = Callable[[], Sequence[str]]
# What is read first takes its words; what cannot be read comes last.
PARTS = {**rules.PARTS, **prices.PARTS, **persons.PARTS}
RULES = (*prices.RULES, *treden.RULES, *persons.RULES, *unread.RULES)


@lru_cache(len(RULES))
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(re.sub("[A-Z]{3,}", lambda part: PARTS[part[0]], pattern))


def read_sentences(text: str, ladder: Ladder) -> list[Found]:
    """Read price, trede, age and sex from a folded text of words with single spaces."""
    found: list[Found] = []
    for rule in RULES:
        # A rule is compiled only when one of its trigger words is there: most queries ask none of this.
        if not any(trigger in text for trigger in rule.triggers.split()):
            continue
        for match in _compiled(rule.pattern).finditer(text):
            item = _read(rule, match, ladder)
            if not any(item.start < other.end and other.start < item.end for other in found):
                found.append(item)
    return found


def _read(rule: Rule, match: re.Match[str], ladder: Ladder) -> Found:
    """Fill in what a rule asks; nothing when the words are not about a client after all: `kinderen van 12`."""
    filters, said = Filters(), rule.said
    start = match.start() + len(match.groupdict().get("voor") or "")
    for name, value in rule.asks.items():
        asked = _ask(name, value, match, ladder)
        if asked is None:
            return Found(start, match.end(), Filters(), "", SUBJECT)
        filters, said = filters.merged(asked[0]), said or asked[1]
    return Found(start, match.end(), filters, said, rule.words if said or not rule.asks else PHRASE)


def _ask(name: str, value: Any, match: re.Match[str], ladder: Ladder) -> tuple[Filters, str] | None:
    groups = match.groupdict()
    if name == "prijs":
        return prices.read_price(groups, value)
    if name == "trede":
        return treden.read_treden(match[0], ladder())
    if name == "leeftijd":
        return persons.read_age(value, groups)
    return Filters(**{name: value}), ""
