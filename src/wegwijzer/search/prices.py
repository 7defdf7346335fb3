"""What it may cost: `hooguit 2 euro`, `5 euro per maand`, `gratis`, `goedkoop`."""

import re
from collections.abc import Mapping

from .filters import Filters
from .numbers import number
from .rules import PHRASE, Rule, Rules

TIENTJE = 1000
# What it is the price of, and how often in a month that is; of no more than all of it together there is no filter.
PERIODS = (
    ("totaal|cursus|traject|eenmalig|kind|gezin", 0.0, ""),
    ("we+k", 52 / 12, "week"),
    ("maand", 1.0, "maand"),
    ("jaar", 1 / 12, "jaar"),
    ("", 1.0, "keer"),
)
_BOUND = (
    r"(?:\b(?:kosten? |betalen |budget (?:is |van )?)?(?:hooguit|hoogstens|maximaal|maximum|max|onder|tot(?: en met)?"
    r"|minder dan|niet (?:meer|duurder) dan|niet boven|goedkoper dan|ten hoogste|voor"
    r"|(?P<least>meer dan|duurder dan|boven|vanaf|minimaal|minstens|ten minste|tenminste))"
    r" (?:de |een )?(?:max(?:imaal)? )?)?"
)
_PER = (
    r"(?P<per> (?:elke|iedere|in de|de|in een|voor de|voor een) (?:hele )?(?:keer|les|bijeenkomst|bezoek|dag|dagdeel"
    r"|week|maand|jaar|cursus|traject)\b| per \w+| in totaal| totaal| eenmalig| (?:maande|weke|jaar)lijks)?"
    r"(?: (?:te )?(?:kosten|betalen|besteden|kwijt|uitgeven))?"
)
# What is earned in an hour is no price.
_NO_WAGE = "(?! per (?:gewerkt )?uur)"
_FREE = (
    r"gratis|kosteloze?|kosteloos|kost(?:en)? (?:niets|niks|geen geld)|(?:niets|niks|geen geld) kosten?"
    r"|(?:geen|zonder) (?:eigen )?(?:kosten|bijdrage)|zonder te betalen|zonder dat (?:het|dit) (?:\w+ ){0,2}kost"
    r"|voor (?:niets|niks|nop|noppes)|(?:hoe(?:f|ft|ven) niet te|niet hoeven te|niks hoeven te|niks|niets) betalen"
)
_CHEAP = (
    r"goedko(?:op|pe|ops|opste|per)|niet (?:te |zo )?duur|betaalbaar|betaalbare|(?:voor )?weinig (?:kosten?|geld)"
    r"|kleine (?:beurs|portemonnee)"
)
PARTS = {"HOOGUIT": _BOUND, "PERWAT": _PER}
_CENTS = "(?: (?P<cent>JAREN)(?! (?:jaar|plus|uur)))?"
_CHEAP_SAID = "goedkoop: hooguit € 5,00 per keer"
RULES: Rules = (
    Rule("eur", rf"HOOGUIT(?P<n>GETAL) eur(?:o|os|ootjes?)?\b{_NO_WAGE}{_CENTS}PERWAT", {"prijs": 100}),
    Rule("euro", r"HOOGUITeuro (?P<n>GETAL)PERWAT", {"prijs": 100}),
    Rule(",", r"HOOGUIT(?<![\d.,])(?P<n>\d+,\d\d)(?![\d.,])PERWAT", {"prijs": 100}),
    Rule("cent", r"HOOGUIT(?P<n>GETAL) cent\bPERWAT", {"prijs": 1}),
    Rule(
        "per ",
        r"HOOGUIT(?P<n>GETAL)(?: (?P<cent>JAREN))?(?= per (?:keer|les|bijeenkomst|bezoek)\b)PERWAT",
        {"prijs": 100},
    ),
    Rule("tientje", r"HOOGUITtientje\bPERWAT", {"prijs": TIENTJE}),
    Rule("euro", rf"\b(?:een )?(?:paar|enkele|veel )?euros?\b{_NO_WAGE}PERWAT", words=PHRASE),
    Rule("goedko duur betaalba weinig beurs portemonnee", rf"\b(?:{_CHEAP})\b", {"max_kosten": 500}, _CHEAP_SAID),
    Rule("gratis kost niets niks nop betalen bijdrage", rf"\b(?:{_FREE})\b", {"gratis": True}, "gratis"),
)


def read_price(groups: Mapping[str, str | None], worth: int) -> tuple[Filters, str]:
    """Give the most that it may cost and how that is said; nothing for the least, or for all of it together."""
    amount = number(groups.get("n") or "een") * worth + number(groups.get("cent") or "nul")
    times, period = next((times, name) for words, times, name in PERIODS if re.search(words, groups["per"] or ""))
    if groups["least"] or not times:
        return Filters(), ""
    cents = round(amount * times)
    filters = Filters(max_kosten=cents) if period == "keer" else Filters(max_per_maand=cents)
    return filters, f"hooguit € {amount / 100:.2f} per {period}".replace(".", ",")
