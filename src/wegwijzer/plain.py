"""A traject on one line, as a pipe gets it; made when the index is built, so that hits need no formatting.

Text of the catalogue is data and may hold anything, so control characters are taken out before it reaches a terminal.
"""

import re
from collections.abc import Mapping
from typing import Any

from .dutch import NAVRAGEN
from .status import OPEN

LABELS = {
    "elders": "elders, niet hier",
    "gewenst": "gewenst, bestaat niet",
    "pilot": "pilot",
    "gestopt": "gestopt",
    "aansporen": "alleen aansporen",
    "zelf": "cliënt regelt zelf",
    "plaatsen": "u kunt plaatsen",
}
NO_SUBTREDE = "zonder subtrede"
_CONTROL = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069]"


def safe(text: str) -> str:
    """Take out what could steer a terminal; line breaks stay."""
    return text if text.isprintable() else re.sub(_CONTROL, "", text.replace("\t", " "))


def labels(row: Mapping[str, Any]) -> list[str]:
    """Give the visible labels of a traject, in words: its status and what the klantmanager can do."""
    found = [LABELS[row["status"]]] if row["status"] in LABELS else []
    if row["status"] in OPEN:
        found.append(LABELS.get(row["verwijzing"], f"plaatsen: {NAVRAGEN}"))
    return found


def plain_line(row: Mapping[str, Any]) -> str:
    """Write the row of a list as fields parted by tabs, for `grep` and `cut`."""
    cells = (
        row["id"],
        ",".join(row["subtreden"]) or NO_SUBTREDE,
        row["naam"],
        row["rooster"]["kort"],
        row["kosten"]["kort"],
        "; ".join(labels(row)),
        row["samenvatting"],
    )
    return "\t".join(safe(cell).replace("\n", " ") for cell in cells)
