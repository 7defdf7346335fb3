"""The municipality's own colours: readable or refused, and a lighter one for a dark page."""

from typing import NamedTuple

from wegwijzer.contrast import LEAST_CONTRAST, PAPER, REMEDY, channels, contrast, unreadable
from wegwijzer.errors import WegwijzerError
from wegwijzer.models.gemeente import Kleuren

DARK_PAPER = "#151a18"
DARK_TINT = "#1e2522"


class Palette(NamedTuple):
    """The colours that differ per municipality, for a light and a dark page."""

    accent: str
    on_accent: str
    dark_accent: str
    dark_on_accent: str


def build_palette(kleuren: Kleuren) -> Palette:
    """Check the colours and derive those of the dark page.

    Raises WegwijzerError when a pair has too little contrast to be read.
    """
    for key, fault in unreadable(kleuren):
        raise WegwijzerError(f"gemeente.yaml: kleuren.{key} is te slecht leesbaar: {fault}. {REMEDY}")
    dark_accent = _lighten_until_readable(kleuren.accent)
    return Palette(kleuren.accent.lower(), kleuren.accent_tekst.lower(), dark_accent, DARK_PAPER)


def _lighten_until_readable(colour: str) -> str:
    for share in range(0, 101, 5):
        mixed = _mix(colour, PAPER, share / 100)
        # A margin above the least, because links also stand on tinted boxes.
        if contrast(mixed, DARK_TINT) >= LEAST_CONTRAST + 2:
            return mixed
    return PAPER


def _mix(one: str, other: str, share: float) -> str:
    pairs = zip(channels(one), channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
