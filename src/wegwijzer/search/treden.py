"""The trede that is asked: `2.4`, `trede twee vier`, `trede 2.1 of 2.3`, `treden 2.1 tot en met 2.4`."""

import re
from collections.abc import Sequence

from .filters import Filters
from .numbers import number
from .rules import ONE_DIGIT, PARTS, Rule, Rules

_MORE = r"(?: (?:en|of|tot|t m|tot en met) {})*(?: (?:en|of) hoger)?"
_WORD = r"\b(?:vanaf )?(?:(?:sub)?treden?|(?<!mbo )niveau|tree) TREDE"
_STEP = r"(?:\bvanaf )?(?<![\d.,])[1-6]\.[1-9](?![\d.,])"
RULES: Rules = (
    Rule("trede niveau tree", _WORD + _MORE.format("TREDE"), {"trede": ""}),
    Rule("punt", rf"(?:\bvanaf )?\b{ONE_DIGIT} punt {ONE_DIGIT}\b" + _MORE.format("TREDE"), {"trede": ""}),
    Rule(".", _STEP + _MORE.format(r"[1-6]\.[1-9](?![\d.,])"), {"trede": ""}),
)


def read_treden(text: str, ladder: Sequence[str]) -> tuple[Filters, str]:
    """Give the treden that a text asks, of those that there are; and how it was read."""
    names = [_name(found) for found in re.findall(PARTS["TREDE"], text)]
    missing = [name for name in names if name not in ladder]
    if missing:
        return Filters(), f"trede {missing[0]} bestaat niet, kies uit {', '.join(ladder)}"
    said = f"trede {' of '.join(names)}"
    last = ladder[-1] if re.search("vanaf|hoger", text) else names[-1]
    if re.search(r"vanaf|hoger|\bt(ot)?\b", text):
        said = f"trede {names[0]} tot en met {last}"
        names = list(ladder[ladder.index(names[0]) : ladder.index(last) + 1])
    return Filters(trede=tuple(names)), said


def _name(text: str) -> str:
    """Write `2,4` and `twee vier` as a trede is called."""
    parts = re.split("[ .,]", re.sub("punt |komma ", "", text))
    return ".".join(f"{number(part):g}" for part in parts)
