"""Read a profile from plain data: all its faults at once.

A fault names the key and the nearest valid word, and never repeats what was written there: it may be about a person.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from wegwijzer.errors import FaultsError
from wegwijzer.hints import did_you_mean
from wegwijzer.models.profiel import CHOICES, KEYS, Profiel

from .facts import FactReader, Meant

# What one may call a fact, and the key that it has.
CALLED = {
    **dict.fromkeys(("hulpvraag", "hulpvragen", "probleem", "problemen", "obstakels", "klachten"), "belemmeringen"),
    **dict.fromkeys(("wens", "wensen", "hobby", "hobbys", "hobbies", "voorkeuren"), "interesses"),
    **dict.fromkeys(("dag", "beschikbaarheid"), "dagen"),
    **dict.fromkeys(("niveau", "taalniveau"), "taal"),
    "dagdeel": "dagdelen",
}
# No obstacles and no interests are facts; no days at all can only mean that nobody asked.
EMPTY_IS_UNKNOWN = ("subtreden", "dagen", "dagdelen")


class ProfileError(FaultsError):
    """The profile has faults; each is a sentence without what was filled in."""

    def __init__(self, faults: Iterable[str]) -> None:
        super().__init__("het profiel heeft", faults)


def read_profiel(
    data: Any,
    treden: Collection[str],
    belemmeringen: Collection[str],
    unused: Collection[str] = (),
    stands_for: Meant = lambda word: (),
    faults: Iterable[str] = (),
) -> Profiel:
    """Check plain data and give the profile; ProfileError holds all faults at once.

    A key whose value is empty (null, or an empty list of days) counts as left out. `unused` are facts that no advice
    uses; `stands_for` gives the obstacles for which a word may stand; `faults` are those in how it was written.
    """
    if not isinstance(data, Mapping):
        raise ProfileError(("een profiel bestaat uit regels als 'leeftijd: 36'",))
    reader = FactReader({**CHOICES, "subtreden": treden, "belemmeringen": belemmeringen}, stands_for)
    reader.faults.extend(faults)
    for key in data:
        if key not in KEYS:
            reader.faults.append(_unknown_key(reader, key, unused))
    values = {
        key: READERS[key](reader, key, data[key]) for key in KEYS if key in data and not _is_empty(key, data[key])
    }
    if reader.faults:
        raise ProfileError(reader.faults)
    return Profiel(**values)


READERS: dict[str, Callable[[FactReader, str, Any], Any]] = {
    "subtreden": FactReader.choices,
    "geslacht": FactReader.choice,
    "leeftijd": FactReader.age,
    "taal": FactReader.choice,
    "uitkering": FactReader.choice,
    "inburgeringsplichtig": FactReader.yes_no,
    "interesses": FactReader.words,
    "belemmeringen": FactReader.choices,
    "dagen": FactReader.choices,
    "dagdelen": FactReader.choices,
    "budget_per_keer": FactReader.amount,
    "alleen_schoolvakanties": FactReader.yes_no,
    "motivatie": FactReader.choice,
}


def _is_empty(key: str, value: Any) -> bool:
    # YAML says nothing in more than one way.
    return value in (None, "null", "~") or (value in ([], ()) and key in EMPTY_IS_UNKNOWN)


def _unknown_key(reader: FactReader, key: Any, unused: Collection[str]) -> str:
    if re.fullmatch(r"[0-9]{1,2}", str(key)):
        return 'staat er een komma in een bedrag? Zet het tussen aanhalingstekens: "2,50"'
    # A key that does not look like one may be a sentence about the client.
    if not isinstance(key, str) or not re.fullmatch(r"[A-Za-z][A-Za-z_-]{0,29}", key):
        return f"er staat iets dat geen sleutel is. {reader.possible('', KEYS)}".rstrip()
    if key.lower() in unused:
        return f"sleutel '{key}': dit gebruikt het advies niet. Haal de regel weg."
    hint = did_you_mean(CALLED.get(key.lower(), key), KEYS) or reader.possible("", KEYS)
    return f"sleutel '{key}' ken ik niet. {hint}".rstrip()
