"""Letters that are wider than those the page was drawn with: what fits with these, fits with those of any machine."""

from pathlib import Path

import pytest

# Where Linux keeps its fonts; the one looked for is on nearly every Linux machine, and a seventh wider than Arial.
PLACES = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")
FILE, NAME = "DejaVuSans.ttf", "DejaVu Sans"
WIDTH_OF_ZERO = 64  # at 100 px; of Arial it is 56
# Whatever family is asked for, this one is given.
CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>{fonts}</dir>
<cachedir>{cache}</cachedir>
<match target="pattern"><edit name="family" mode="assign" binding="strong"><string>{name}</string></edit></match>
</fontconfig>
"""


def only_wide_letters(directory: Path) -> dict[str, str]:
    """Give the environment in which a browser finds no other letters; skip where it would not look for them there."""
    found = next((file for place in PLACES for file in place.rglob(FILE)), None)
    if found is None:
        pytest.skip(f"{NAME} is not on this machine, or it has no fontconfig to ask for it")
    config = directory / "fonts.conf"
    config.write_text(CONFIG.format(fonts=found.parent, cache=directory / "cache", name=NAME), encoding="utf-8")
    return {"FONTCONFIG_FILE": str(config)}
