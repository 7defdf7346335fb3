"""Contrast of colours: whether those of a municipality can be read."""

from collections.abc import Iterator

from .dutch import format_number
from .models.gemeente import Kleuren

LEAST_CONTRAST = 4.5
PAPER = "#ffffff"
TINT = "#f4f4f1"
REMEDY = "Kies een donkerder accent of een lichtere tekst."


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two #rrggbb colours, after WCAG 2.2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def unreadable(kleuren: Kleuren) -> Iterator[tuple[str, str]]:
    """Give each key whose colour cannot be read where the folder uses it, with the sentence that says why."""
    for key, one, other, what in (
        ("accent_tekst", kleuren.accent_tekst, kleuren.accent, "accent_tekst op accent"),
        ("accent", kleuren.accent, TINT, "accent op een lichte pagina"),
    ):
        # Rounded down, so that 4,499 is not reported as the 4,5 that would have been enough.
        ratio = int(contrast(one, other) * 100) / 100
        if ratio < LEAST_CONTRAST:
            shown = format_number(ratio, 2)
            yield key, f"{what} ({one} en {other}) heeft contrast {shown} : 1; minstens 4,5 : 1 is nodig"


def channels(colour: str) -> list[int]:
    """Give red, green and blue of a colour, each from 0 to 255."""
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _luminance(colour: str) -> float:
    parts = [c / 255 for c in channels(colour)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
