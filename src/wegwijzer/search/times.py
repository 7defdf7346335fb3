"""Times as people say them, written out as days and dagdelen before a query is read: `na vijven` is `avond`.

What is written out is said and negated like any other day or dagdeel. What tells of a time instead of asking for one is
left as it is: `ik lig tot 4 uur wakker`. The page reads the same patterns, so they are plain, with numbered groups.
"""

import re
from collections.abc import Sequence

from wegwijzer.kalender import DAGEN, UREN, read_date
from wegwijzer.text import word_set

_DAY = "(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|ma|di|wo|do|vr|za|zo)"
_HOURS = "twee|drie|vier|vij[fv]|zess?|zeven|acht|negen|tien|el[fv]|twaal[fv]"
_HOUR = rf"((?:half |kwart (?:over|voor) )?(?:\d\d?|{_HOURS})(?:[.,]\d\d| [0-5]\d)?(?:en)?(?: uur| u)?)\b"
PATTERNS = {
    "dagen": rf"\b({_DAY}) (?:t m|tm|tot(?: en met)?) ({_DAY})\b",
    # `ma` is a mother too, and `zo` a small word: they are days after `op`, beside another day, or alone.
    "kort": rf"\b((?:op|elke|iedere|{_DAY}(?: en| of)?) )(ma\b|zo$)|\b(ma|zo)(?= (?:en |of )?{_DAY}\b)|^(ma|zo)$",
    "morgens": r"\b(?:in de|elke|iedere|vroege) morgen\b",
    "doordeweeks": r"\bdoor de week\b",
    # What is there each week is there in the next.
    "eerstvolgende": r"\b(?:deze|(?:eerst)?volgende|(?:aan)?komende|aanstaande) (?:week )?(?:op )?(?=\w+dag|weekend)",
    # Who tells of a time, and does not ask for one.
    "vertelt": (
        r"\b(?:werkt|slaapt?|wakker|moet)\b"
        r"|^(?!.*\b(?:kan|kun|kunnen|wil|mag|zoek|graag|liefst)\b).*\b(?:ik|hij|zij|ze|we|wij)\b"
    ),
    "werk": r"\bna (?:(?:het|mijn|haar|zijn) (?:werk|avondeten)|werktijd)\b",
    # No age, no amount, and not how long it lasts.
    "klok": (
        rf"\b(niet )?(?:(tussen|van|vanaf|na|voor|tot|om|rond|tegen) (?:{_HOUR} (?:en|tot) )?"
        rf"|(?=half |kwart |\d\d?[.]\d\d u)){_HOUR}"
        r"(?! (?:uur|per|in|jaar|jarigen?|jr|euro|keer|weken|maanden|dagen|lang|kilo|personen|mensen|kinderen)\b)"
    ),
    # Who wants to begin tomorrow asks for no day.
    "gauw": (
        r"\b(vandaag|(?:over)?morgen|van(?=ochtend|middag|avond))(ochtend|middag|avond)?\b"
        r"(?! (?:de dag|(?:al |weer )?(?:beginnen|starten))\b)"
    ),
    "uren": _HOURS,
    "leeftijd": "kind|jaar|jong|oud",
    "dagdeel": "ochtend|middag|avond|morgens",
    "niet": r"\b(?:niet|geen|nooit)\b",
}
# Without one of these words no pattern is compiled: most queries ask none of this.
_SHORT = word_set("ma zo t tm tot")
WRITTEN = {"morgens": "ochtend", "doordeweeks": "doordeweeks", "eerstvolgende": ""}
_WRITTEN_WORDS = word_set("morgen week deze eerstvolgende volgende komende aankomende aanstaande")
_STARTS = (
    *("na", "half", "kwart", "morgen", "overmorgen", "vandaag", "vanochtend", "vanmiddag", "vanavond", *"0123456789"),
    *("twee", "drie", "vier", "vij", "zes", "zeven", "acht", "negen", "tien", "el", "twaal"),
)
_EARLIEST = 8
_WINDOWS = ("tussen", "van", "vanaf")
# What begins at an hour is in the dagdeel of that hour.
_POINTS = (None, "om", "rond", "tegen")
_QUARTERS = {"half": -2, "kwart over": 1, "kwart voor": -1}
HOURS_A_DAY = 24


def tells(text: str) -> bool:
    """Whether a folded text tells how it is instead of asking for something: `ik lig tot 4 uur wakker`."""
    return re.search(PATTERNS["vertelt"], text) is not None


def spell_times(typed: Sequence[str], today: str) -> list[str]:
    """Write out the times in folded words; without a day of today, not those that are told from it."""
    text = " ".join(typed)
    if not _SHORT.isdisjoint(typed):
        text = re.sub(PATTERNS["dagen"], _spell_range, text)
        # Twice: of `ma en zo` each is the neighbour of the other.
        for _ in range(2):
            text = re.sub(PATTERNS["kort"], _spell_day, text)
    if not _WRITTEN_WORDS.isdisjoint(typed):
        for name, word in WRITTEN.items():
            text = re.sub(PATTERNS[name], word, text)
    if any(word.startswith(_STARTS) for word in typed):
        text = _spell_asked(text, today)
    return text.split()


def _spell_asked(text: str, today: str) -> str:
    if tells(text):
        return text
    text = re.sub(PATTERNS["klok"], _spell_clock, re.sub(PATTERNS["werk"], "avond", text))
    day = read_date(today)
    return re.sub(PATTERNS["gauw"], lambda match: _spell_soon(match, day.weekday()), text) if day else text


def _place(day: str) -> int:
    return next(place for place, name in enumerate(DAGEN) if name.startswith(day[:2]))


def _spell_range(match: re.Match[str]) -> str:
    first, last = map(_place, match.groups())
    return " ".join((DAGEN * 2)[first : last + 1 + len(DAGEN) * (last < first)])


def _spell_day(match: re.Match[str]) -> str:
    front, *days = match.groups()
    return (front or "") + next(DAGEN[_place(day)] for day in days if day)


def _spell_soon(match: re.Match[str], weekday: int) -> str:
    return f"{DAGEN[(weekday + 'vmo'.index(match[1][0])) % len(DAGEN)]} {match[2] or ''}"


def _spell_clock(match: re.Match[str]) -> str:
    """Write hours as the dagdelen in which they are; before another dagdeel as nothing."""
    no, word, first, last = match.groups()
    window = _window(word, bool(no), first, last, match.string)
    if not window or window[1] > HOURS_A_DAY or re.search(PATTERNS["niet"], match.string[: match.start()]):
        return match[0]
    no = no if no and first else ""
    if re.search(PATTERNS["dagdeel"], match.string):
        return no
    start, end = window
    shares = {part: min(end, hours.stop) - max(start, hours.start) for part, hours in UREN.items()}
    # Of a window those count of which it has more than an hour.
    enough = max(0, min(1, max(shares.values()) - 1))
    parts = [part for part, share in shares.items() if share > enough]
    return match[0] if len(parts) == len(UREN) else no + " ".join(parts)


def _window(word: str | None, no: bool, first: str | None, last: str, text: str) -> tuple[float, float] | None:
    """Give from when to when; None when that is not clear."""
    end = _hour(last)
    if first:
        start = _hour(first)
        clear = word in _WINDOWS and ("u" in last or not re.search(PATTERNS["leeftijd"], text))
        return (start, end + 12 * (end < start)) if clear else None
    if word in ("tussen", "van") or not re.search(r"\D", last.removesuffix("en")):
        return None
    if word in _POINTS:
        return None if no else (end, end + 0.25)
    # What is not after five is before it.
    return (end, HOURS_A_DAY) if (word in ("na", "vanaf")) != no else (0, end)


def _hour(text: str) -> float:
    """Read an hour, in digits or as a word; what is early is in the afternoon."""
    word = re.sub("(?:half|kwart (?:over|voor)) ", "", text)
    digits = re.match(r"\d+", word)
    forms = enumerate(_HOURS.split("|"), 2)
    hour = int(digits[0]) if digits else next(number for number, form in forms if re.match(form, word))
    quarters = next((quarters for front, quarters in _QUARTERS.items() if text.startswith(front)), 0)
    return hour + 12 * (hour < _EARLIEST) + quarters / 4
