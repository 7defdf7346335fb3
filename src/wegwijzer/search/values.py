"""The values of filters: found in the closed lists whatever their capitals, refused with the nearest that exist."""

from collections.abc import Mapping
from typing import Any

from wegwijzer.errors import WrongUseError
from wegwijzer.index.store import Index
from wegwijzer.kalender import DAGDELEN, DAGEN
from wegwijzer.ladder import nearest_trede
from wegwijzer.status import STATUSES
from wegwijzer.text import fold

from .filters import SEXES, Filters

# A value, and what else one may call it.
_FIXED: Mapping[str, Mapping[str, str]] = {
    "dag": {day: day[:2] for day in DAGEN},
    "dagdeel": dict.fromkeys(DAGDELEN, ""),
    "status": dict.fromkeys(STATUSES, ""),
}
_HET = ("thema", "dagdeel", "geslacht")


def resolve(index: Index, filters: Filters) -> Filters:
    """Give the filters with values as the catalogue writes them; raise WrongUseError for one that does not exist."""
    found: dict[str, Any] = {}
    for name in ("trede", "thema", "aanbieder", "locatie"):
        if getattr(filters, name):
            choices = index.choices(name)
            found[name] = tuple(_find(name, value, choices) for value in getattr(filters, name))
    for name, allowed in _FIXED.items():
        found[name] = tuple(_find(name, value, allowed) for value in getattr(filters, name))
    if filters.geslacht is not None:
        return filters._replace(**found, geslacht=_find("geslacht", filters.geslacht, dict.fromkeys(SEXES, "")))
    return filters._replace(**found)


def _find(name: str, value: str, choices: Mapping[str, str]) -> str:
    """Take an id, or what else it is called, in any capitals; a trede may have a comma."""
    wanted = fold(value.strip())
    if name == "trede":
        wanted = wanted.replace(",", ".")
    if wanted in choices:
        return wanted
    for key, label in choices.items():
        if label and name != "trede" and fold(label) == wanted:
            return key
    raise WrongUseError(_refusal(name, value, choices))


def _refusal(name: str, value: str, choices: Mapping[str, str]) -> str:
    # Here, because most values are right.
    from wegwijzer.hints import meant, near_keys

    by_number = nearest_trede(value, choices) if name == "trede" else None
    close = [by_number] if by_number else near_keys(value, choices)
    close = close or [key for key in choices if key.startswith(fold(value))][:1]
    which = f"{'dit' if name in _HET else 'deze'} {name}"
    parts = (f"{which} bestaat niet: '{value}'.", meant(close), f"U kunt kiezen uit: {', '.join(choices)}.")
    return " ".join(filter(None, parts))
