"""The municipality's own colours: readable or refused, and a lighter one for a dark page."""

from dataclasses import dataclass

from wegwijzer.errors import WegwijzerError
from wegwijzer.models.gemeente import Kleuren

LEAST_CONTRAST = 4.5
PAPER = "#ffffff"
TINT = "#f4f4f1"
DARK_PAPER = "#151a18"
DARK_TINT = "#1e2522"


@dataclass(frozen=True)
class Palette:
    """The colours that differ per municipality, for a light and a dark page."""

    accent: str
    on_accent: str
    dark_accent: str
    dark_on_accent: str


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two #rrggbb colours, after WCAG 2.2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def build_palette(kleuren: Kleuren) -> Palette:
    """Check the colours and derive those of the dark page.

    Raises WegwijzerError when a pair has too little contrast to be read.
    """
    _require(kleuren.accent, kleuren.accent_tekst, "accent_tekst op accent")
    _require(kleuren.accent, TINT, "accent op een lichte pagina")
    dark_accent = _lighten_until_readable(kleuren.accent)
    return Palette(kleuren.accent.lower(), kleuren.accent_tekst.lower(), dark_accent, DARK_PAPER)


def _require(one: str, other: str, what: str) -> None:
    # Rounded down, so that 4,499 is not reported as the 4,5 that would have been enough.
    ratio = int(contrast(one, other) * 100) / 100
    if ratio < LEAST_CONTRAST:
        shown = f"{ratio:.2f}".replace(".", ",")
        raise WegwijzerError(
            f"de kleuren in gemeente.yaml zijn te slecht leesbaar: {what} ({other} en {one}) "
            f"heeft contrast {shown} : 1; minstens 4,5 : 1 is nodig. Kies een donkerder accent of een lichtere tekst."
        )


def _lighten_until_readable(colour: str) -> str:
    for share in range(0, 101, 5):
        mixed = _mix(colour, PAPER, share / 100)
        # A margin above the least, because links also stand on tinted boxes.
        if contrast(mixed, DARK_TINT) >= LEAST_CONTRAST + 2:
            return mixed
    return PAPER


def _channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _mix(one: str, other: str, share: float) -> str:
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _luminance(colour: str) -> float:
    parts = [c / 255 for c in _channels(colour)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
