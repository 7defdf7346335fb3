"""Colours of a municipality: readable in light and dark, or refused."""

import pytest

from wegwijzer.contrast import LEAST_CONTRAST, PAPER, TINT, contrast
from wegwijzer.errors import WegwijzerError
from wegwijzer.folder.colours import DARK_PAPER, DARK_TINT, build_palette
from wegwijzer.models.gemeente import Kleuren


@pytest.mark.parametrize(
    ("colours", "ratio"),
    [({"accent": "#777777"}, "4,47"), ({"accent": "#14532d", "accent_tekst": "#3b3b3b"}, "1,")],
)
def test_unreadable_colours_are_refused(colours: dict[str, str], ratio: str) -> None:
    """Colours with less contrast than 4,5 : 1 stop the build, with the ratio in the message."""
    with pytest.raises(WegwijzerError, match=rf"contrast {ratio}.* : 1"):
        build_palette(Kleuren.model_validate(colours))


@pytest.mark.parametrize("accent", ["#14532d", "#000000", "#154273", "#8a0000", "#5a2d82"])
def test_accepted_colours_can_be_read_on_every_page(accent: str) -> None:
    """What is accepted is readable on light and dark paper and on tinted boxes."""
    palette = build_palette(Kleuren(accent=accent))
    for ground in (PAPER, TINT):
        assert contrast(palette.accent, ground) >= LEAST_CONTRAST
    for ground in (DARK_PAPER, DARK_TINT, palette.dark_on_accent):
        assert contrast(palette.dark_accent, ground) >= LEAST_CONTRAST
