"""What somebody types, or a word processor makes, where a list wants a dash and a space."""

import re

BULLETS = "-–—•·▪●◦"
# A dash before a number is a minus.
_BULLET = re.compile(rf"-(?=[^\W\d])|[{BULLETS[1:]}]")
_REMEDY = "Begin elk onderdeel van een lijst met een streepje (-) en een spatie."


def explain_bullet(text: str) -> tuple[str, str] | None:
    """Say what is wrong with the sign that a text begins with, and the remedy; None when it begins with a word."""
    found = _BULLET.match(text)
    if found is None:
        return None
    return "na het streepje ontbreekt een spatie" if found[0] == "-" else f"{found[0]} begint geen onderdeel", _REMEDY
