"""Texts in order, each written as what it does not share with the one before."""

from collections.abc import Sequence
from itertools import pairwise

BETWEEN = "|"
# How many letters are shared, from the least for which that is shorter. The texts have no capitals.
SHARED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LEAST = 3
MOST = LEAST + len(SHARED) - 1


def write_following(texts: Sequence[str]) -> str:
    """Write texts in order; a capital stands for the letters of the one before: `fietsen|fietsles` is `fietsenCles`."""
    code = ""
    for before, text in pairwise(["", *texts]):
        same = _shared(before, text)
        code += f"{SHARED[same - LEAST]}{text[same:]}" if same >= LEAST else f"{BETWEEN}{text}"
    return code.removeprefix(BETWEEN)


def _shared(before: str, text: str) -> int:
    same = 0
    while same < min(len(before), len(text), MOST) and before[same] == text[same]:
        same += 1
    return same
