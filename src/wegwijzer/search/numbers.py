"""Numbers in a query, in digits and as words: `22`, `2,50`, `tweeentwintig`."""

from wegwijzer.kalender import TELWOORDEN

UNITS = (*TELWOORDEN, "vijftien", "zestien", "zeventien", "achttien", "negentien")
TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_TEN = f"(?:(?:{'|'.join(UNITS[1:10])})en)?(?:{'|'.join(TENS)})"
# What patterns call these: any number, and one that may be the age of a grown-up.
NUMBER = rf"\b(?:\d+(?:[.,]\d\d?)?|{_TEN}|{'|'.join(UNITS[1:])}|honderd)\b"
YEARS = rf"\b(?:\d\d|{_TEN}|{'|'.join(UNITS[16:])})\b"


def number(text: str) -> float:
    """Read a number in digits or as a word."""
    if text in UNITS:
        return UNITS.index(text)
    for tens, word in enumerate(TENS, 2):
        if text.endswith(word):
            unit = text.removesuffix(word).removesuffix("en")
            return 10 * tens + (UNITS.index(unit) if unit else 0)
    return 100.0 if text == "honderd" else float(text.replace(",", "."))
