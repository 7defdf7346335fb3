"""What is asked and cannot be read: how often, how long, near by. It is said, and not searched."""

from wegwijzer.kalender import DAGDELEN, DAGEN

from .rules import PHRASE, Rule, Rules

_PER = r"(?: (?:per|in de|de|elke|iedere) (?:dag|week|jaar))"
_AT = "(?:vanaf|van|om|na|voor|tot|rond|tegen|tussen)"
_HOURS = r"(?:uur|uren|uurtjes?|minuten|kwartier)\b"
# When children are at school.
_AT_SCHOOL = (
    r"\b(?:onder|tijdens) (?:de )?school(?:tijd(?:en)?|uren)\b"
    r"|\b(?:als|wanneer|terwijl|zolang) (?:de|mijn|haar|zijn) kinderen (?:op|naar) school (?:zijn|zitten|gaan)\b"
)
_SCHOOL = {"dag": DAGEN[:5], "dagdeel": DAGDELEN[:2]}
_UNREAD = (
    ("uur uren uurtje minuten kwartier", rf"\b(?:{_AT} )?(?:GETAL|half|hee?le?) {_HOURS}{_PER}?"),
    ("half kwart", rf"\b(?:{_AT} )?(?:half|kwart (?:over|voor)) GETAL"),
    ("keer maal x dag", rf"\b(?:GETAL|paar) (?:keer|maal|x|dag|dagen|dagdelen)\b{_PER}"),
    ("lijks", r"\b(?:dage|weke|maande|jaar)lijkse?\b"),
    ("elke iedere alle", r"\b(?:elke|iedere|alle) (?:dag|dagen|week|weken)\b(?! behalve)"),
    (
        "deze komende volgende vorige om",
        r"\b(?:deze|volgende|komende|aankomende|vorige|om de) (?:week|weken|maand|jaar)\b",
    ),
    ("buiten", r"\bbuiten (?:de )?school(?:tijd(?:en)?|uren)\b"),
    ("nacht eten", r"\b(?:s |in de )nachts?\b|\b(?:voor|na) het eten\b"),
    ("buurt", r"\b(?:bij (?:mij|ons|haar|hem) )?in (?:de|mijn|haar|zijn|onze) buurt\b(?! van)"),
    ("dicht hoek loopafstand", r"\bdicht ?bij huis\b|\bom de hoek\b|\bop loopafstand\b"),
)
RULES: Rules = (
    Rule("school", _AT_SCHOOL, _SCHOOL, "onder schooltijd: doordeweeks ochtend of middag", PHRASE),
    # That day and others.
    Rule("niet alleen", r"\bniet alleen (?:maar )?(?:op |s |in (?:de |het )?)?(?:DAG|ochtend|middag|avond)\w*"),
    *(Rule(triggers, pattern, words=PHRASE) for triggers, pattern in _UNREAD),
)
