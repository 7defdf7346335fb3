"""Kloktijd (time of day) as people say it: `half acht`, `2 uur`, `kwart over negen`.

A time without minutes in figures may mean two hours of the day. The part of the day settles it, or the other
end of a span; else the writer is asked.
"""

import re
from collections.abc import Collection

from wegwijzer.kalender import TELWOORDEN, UREN

_WORD = f"(?:{'|'.join(sorted(TELWOORDEN[1:13], key=len, reverse=True))})"
GESPROKEN = rf"(?:half|kwart over|kwart voor) (?:{_WORD}|1[0-2]|[1-9])\b"
TIJD = rf"(?:{GESPROKEN}|{_WORD}(?= ?uur\b)|\d{{1,2}}(?:[:.]\d{{2}})?)"
UUR = r"(?: ?uur\b| ?u\b)?"
# Somebody who writes `7 uur` without more means the morning; before that hour nobody can tell.
EARLIEST = 7
LONGEST = 8
_HALF_DAY = 12
_MINUTES = {"": 0, "half": -30, "kwart over": 15, "kwart voor": -15}


def is_loose(text: str) -> bool:
    """Whether a written time names no minutes in figures."""
    return not re.search(r"\d[:.]\d", text)


def read_time(text: str) -> str:
    """Turn a written time into hours and minutes; a loose one gives the hour as it is said."""
    if not is_loose(text):
        return text.replace(".", ":")
    before, _, word = text.rpartition(" ")
    hour = TELWOORDEN.index(word) if word in TELWOORDEN else int(word)
    minutes = hour * 60 + _MINUTES[before]
    return f"{minutes // 60}:{minutes % 60:02}"


def settle(times: dict[str, str], loose: Collection[str], dagdelen: Collection[str]) -> dict[str, str]:
    """Find out which half of the day the loose times lie in.

    Raises ValueError when that can be either.
    """
    settled = dict(times)
    if "van" in loose:
        settled["van"] = _by_part(times["van"], dagdelen)
    if "tot" in loose and _hour(times["tot"]) <= _hour(settled["van"]) < _hour(times["tot"]) + _HALF_DAY:
        settled["tot"] = _later(times["tot"])
        # Who writes 14 counts on to 24, and hardly anything takes longer than from nine to five.
        if _hour(times["van"]) > _HALF_DAY or _hour(settled["tot"]) - _hour(settled["van"]) > LONGEST:
            raise _either(times["tot"])
    return settled


def _by_part(time: str, dagdelen: Collection[str]) -> str:
    hour = _hour(time)
    if any(hour + _HALF_DAY in UREN[part] and hour not in UREN[part] for part in dagdelen):
        return _later(time)
    if not dagdelen and hour < EARLIEST:
        raise _either(time)
    return time


def _either(time: str) -> ValueError:
    early, late = (each.replace(":", ".").zfill(5) for each in (time, _later(time)))
    return ValueError(f"hier is niet duidelijk of het {early} of {late} uur is; schrijf het zo op")


def _hour(time: str) -> int:
    return int(time.partition(":")[0])


def _later(time: str) -> str:
    hour, _, minutes = time.partition(":")
    return f"{int(hour) + _HALF_DAY}:{minutes}"
