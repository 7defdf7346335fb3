"""The phrases of a schedule sentence: what each looks like, and what it means."""

import re
from functools import cache

from . import roosterbetekenis as means
from .kloktijd import GESPROKEN, TIJD, UUR
from .roosterwoorden import DAG, DAGDEEL, DAGENLIJST, DATUM, EN, GETAL, MAAND, RANG, TOT_EN_MET, VAKANTIE

EVERY = r"(?:elke|iedere|elk|ieder|alle)"
ONCE = r"(?:eens|(?:een|één|1) ?(?:keer|maal|x)|1x)"
IN = r"(?:per|in de|elke|iedere)"
WHY = r"(?: wegens (?P<reden>[^,;(]+))?"
HOLIDAYS = rf"(?:schoolvakanties|vakanties|(?:de |het )?{VAKANTIE}(?:{EN}(?:in )?(?:de )?{VAKANTIE})*)"
RANKS = rf"(?P<ranks>{RANG}(?:{EN}(?:de )?{RANG})*)"
OF_MONTH = r"(?: (?:van|in|v\.d\.|v/d|vd) ?(?:(?:de|elke|iedere) )?(?:maand|mnd)\b)?"
FROM_DAY_TO_DAY = rf"(?P<first>{DAG})\s*(?:{TOT_EN_MET}|-)\s*(?P<last>{DAG})(?P<part>{DAGDEEL})?\b"
BEFORE_DATE = (
    rf"(?:(?:van|vanaf|met ingang van|start op|begint op|{TOT_EN_MET}|tot|(?:niet |behalve )?op|niet|behalve) )?"
)
LONG = rf"(?:een half|half|anderhalf|\d,5|\d{{2,3}}|{GETAL})"
QUESTION = r"(?:dag(?:en)?|dagdeel|tijd|hoe vaak|welke \w+)"

_TABLE: tuple[tuple[str, means.Meaning], ...] = (
    (r"(?:bijvoorbeeld|bijv\.|bv\.)", means.flag("voorbeeld")),
    (rf"(?P<what>{QUESTION}(?:(?:, | en ){QUESTION})*)(?: is| zijn)?(?: nog)?:? (?:navragen|onbekend)\b", means.asked),
    (rf"{BEFORE_DATE}(?:{DAG} )?(?P<date>\d{{1,2}} {MAAND})(?! \d)", means.refuse_yearless),
    (rf"(?:niet|behalve)(?: op)? (?P<datum>{DATUM}){WHY}", means.exception),
    (rf"op (?P<naar>{DATUM}) in plaats van (?:op )?(?P<datum>{DATUM}){WHY}", means.exception),
    (rf"(?:van|vanaf) (?P<begin>{DATUM}) {TOT_EN_MET} (?P<einde>{DATUM})", means.dates),
    (rf"(?:vanaf|met ingang van|start op|begint op) (?P<begin>{DATUM})", means.dates),
    (rf"{TOT_EN_MET} (?P<einde>{DATUM})", means.dates),
    (rf"tot (?P<tot>{DATUM}|{MAAND}\b)", means.refuse_until),
    (rf"(?:(?:alleen )?van )?(?P<van>{MAAND})\s*(?P<link>{TOT_EN_MET}|tot|-)\s*(?P<tot>{MAAND})\b", means.months),
    (rf"(?:alleen )?in (?P<van>{MAAND})\b(?: (?P<link>en) (?P<tot>{MAAND})\b)?", means.months),
    (
        r"(?:niet|behalve|geen les|buiten)(?: (?:in|tijdens))?(?: de)? (?:school)?vakanties?\b",
        means.flag("niet_in_vakanties"),
    ),
    (rf"(?:alleen |enkel )?(?:in|tijdens) (?:de )?{HOLIDAYS}", means.only_in),
    (r"(?:na schooltijd|na school|naschools)\b", means.flag("naschools")),
    (rf"(?:{EVERY} |op )?(?:de )?(?:vijfde|5(?:e|de)) {DAG}", means.refuse_fifth),
    (rf"{EVERY} (?P<rank>tweede|2(?:e|de)) (?P<day>{DAG})(?!.*(?:maand|mnd))", means.refuse_second),
    (rf"(?:{GETAL}) (?:uur|dagde(?:el|len)) (?:per|in de) week\b", means.refuse_hours),
    (rf"(?:van )?(?P<van>{TIJD}){UUR}\s*(?:-|–|\btot\b)\s*(?P<tot>{TIJD}){UUR}", means.time),
    (rf"tussen (?P<van>{TIJD}) en (?P<tot>{TIJD}){UUR}", means.time),
    (rf"(?:om|vanaf) (?P<van>{TIJD}){UUR}", means.time),
    (rf"duurt (?P<n>{LONG}) (?P<unit>uur|minuten)\b", means.minutes),
    (rf"(?P<n>{LONG}) (?P<unit>uur|minuten) (?:per (?:keer|les|bijeenkomst)|lang)\b", means.minutes),
    (r"(?P<n>een half|half|anderhalf|\d,5) (?P<unit>uur)\b", means.minutes),
    (r"(?P<n>\d{1,3}) (?P<unit>minuten)\b", means.minutes),
    (rf"(?P<van>{GESPROKEN}|\d{{1,2}}[:.]\d{{2}}){UUR}", means.time),
    # Before seven in the morning nothing begins: a bare `2 uur` is how long it takes.
    (r"(?P<van>[7-9]|1\d|2[0-3]) ?(?:uur|u)\b", means.time),
    (rf"(?P<n>{GETAL}) (?P<unit>uur)\b", means.minutes),
    (
        rf"(?:{EVERY} (?:twee|2) weken|om de (?:(?:twee|2) )?(?:week|weken)|tweewekelijks)\b",
        means.often("tweewekelijks"),
    ),
    (
        rf"(?:{ONCE} {IN} (?:twee weken|2 weken|veertien dagen|14 dagen)|om de veertien dagen)\b",
        means.often("tweewekelijks"),
    ),
    (r"(?:in )?(?:de |elke |iedere )?(?P<which>even|oneven) (?:weken|week)\b", means.weeks),
    (rf"(?:{EVERY} (?:twee|2) maanden|tweemaandelijks)\b", means.often("tweemaandelijks")),
    (r"om de (?:(?:twee|2) )?(?:maand|maanden)\b", means.often("tweemaandelijks")),
    (rf"{ONCE} {IN} (?:twee|2) maanden\b", means.often("tweemaandelijks")),
    (rf"(?P<n>{GETAL}) ?(?:keer |maal |x )?{IN} (?P<unit>week|maand)\b", means.times),
    (rf"(?:{EVERY} week|wekelijks)\b", means.often("wekelijks")),
    (rf"(?:{EVERY} maand|maandelijks)\b", means.often("maandelijks")),
    (rf"(?:{EVERY} |op )?(?:de )?{RANKS}(?: (?P<days>{DAGENLIJST}))?{OF_MONTH}", means.ranked),
    (rf"(?:(?P<every>{EVERY}) |(?:op |van )?){FROM_DAY_TO_DAY}", means.day_range),
    (r"(?:op |alle |elke |iedere )?(?P<week>werkdag(?:en)?|doordeweeks)\b", means.group),
    (r"(?:elk |ieder |in het |in de )?(?P<weekend>weekend(?:en)?)\b", means.group),
    (r"(?:elke dag|iedere dag|op alle dagen|dagelijks)\b(?P<day>)", means.group),
    (rf"{EVERY} (?P<part>{DAGDEEL})\b", means.every_part),
    (rf"(?:(?P<every>{EVERY}) |op (?:een |de )?|'s )?(?P<days>{DAGENLIJST})", means.weekdays),
    (rf"(?:'s |in de )?{DAGDEEL}s?(?:{EN}(?:'s |in de )?{DAGDEEL}s?)*\b", means.dagdelen),
)


@cache
def phrases() -> tuple[tuple[re.Pattern[str], means.Meaning], ...]:
    """Give the phrases in the order in which they are tried; compiled late, as few starts read a sentence."""
    return tuple((re.compile(pattern, re.IGNORECASE), handle) for pattern, handle in _TABLE)
