"""Profiel (profile): what is known about one client, read without pydantic because this is on the warm path.

Every fact may be missing; None means unknown. A fault names the key and the nearest valid word, and never
repeats what was written there: it may be about a person.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from wegwijzer.errors import FaultsError
from wegwijzer.hints import choices, did_you_mean
from wegwijzer.kalender import DAGDELEN, DAGEN

from .amounts import parse_amount

# The same words as the enums of the catalogue; a test compares them.
GESLACHTEN = ("vrouw", "man")
TALEN = ("nederlands", "laaggeletterd", "anderstalig-beginner", "anderstalig-gevorderd", "ingeburgerd")
UITKERINGEN = ("bijstand", "geen")
MOTIVATIES = ("gemotiveerd", "gemotiveerd-geen-actie", "twijfelt", "ongemotiveerd")
OLDEST = 120
MOST_ITEMS = 40
LONGEST_WORD = 100


class Profiel(NamedTuple):
    """Profiel (profile) of one client, without name, address, nationality or number; None is unknown."""

    subtreden: tuple[str, ...] | None = None
    geslacht: str | None = None
    leeftijd: int | None = None
    taal: str | None = None
    uitkering: str | None = None
    inburgeringsplichtig: bool | None = None
    interesses: tuple[str, ...] | None = None
    belemmeringen: tuple[str, ...] | None = None
    dagen: tuple[str, ...] | None = None
    dagdelen: tuple[str, ...] | None = None
    budget_per_keer: Decimal | None = None
    alleen_schoolvakanties: bool | None = None
    motivatie: str | None = None


KEYS = Profiel._fields
# What one may call a fact, and the key that it has.
CALLED = {
    **dict.fromkeys(("hulpvraag", "hulpvragen", "probleem", "problemen", "obstakels", "klachten"), "belemmeringen"),
    **dict.fromkeys(("wens", "wensen", "hobby", "hobbys", "hobbies", "voorkeuren"), "interesses"),
    **dict.fromkeys(("dag", "beschikbaarheid"), "dagen"),
    **dict.fromkeys(("niveau", "taalniveau"), "taal"),
    "dagdeel": "dagdelen",
}
# What one may write short.
SHORT = {"geslacht": {"v": "vrouw", "m": "man"}, "dagen": {day[:2]: day for day in DAGEN}}
CHOICES: dict[str, tuple[str, ...]] = {
    "geslacht": GESLACHTEN,
    "taal": TALEN,
    "uitkering": UITKERINGEN,
    "dagen": DAGEN,
    "dagdelen": DAGDELEN,
    "motivatie": MOTIVATIES,
}


class ProfileError(FaultsError):
    """The profile has faults; each is a sentence without what was filled in."""

    def __init__(self, faults: Iterable[str]) -> None:
        super().__init__("het profiel heeft", faults)


class _Reader:
    """One reading: the closed lists of the catalogue, and the faults found so far."""

    def __init__(self, treden: Collection[str], belemmeringen: Collection[str]) -> None:
        self.treden = treden
        self.belemmeringen = belemmeringen
        self.faults: list[str] = []

    def fault(self, key: str, message: str) -> None:
        """Note a fault."""
        self.faults.append(f"{key}: {message}")

    def choice(self, key: str, value: Any, options: Collection[str], place: str = "") -> str | None:
        """Read one word of a closed list, in any capitals."""
        said = isinstance(value, str | int | float) and not isinstance(value, bool)
        word = str(value).strip().lower() if said else ""
        word = SHORT.get(key, {}).get(word, word)
        if word in options:
            return word
        # Of numbers every one is near to every other.
        asked = did_you_mean(word, options) if any(letter.isalpha() for letter in word) else ""
        parts = (f"{place or 'deze waarde'} ken ik niet.", asked, choices(options))
        self.fault(key, " ".join(filter(None, parts)))
        return None

    def choices(self, key: str, value: Any, options: Collection[str]) -> tuple[str, ...] | None:
        """Read words of a closed list, each once, in the order given."""
        items = self.items(key, value)
        if items is None:
            return None
        read = [self.choice(key, item, options, f"waarde {place}") for place, item in enumerate(items, 1)]
        return tuple(dict.fromkeys(word for word in read if word is not None))

    def items(self, key: str, value: Any) -> list[Any] | None:
        """Read a list; a single word may stand for a list of one."""
        items = [value] if isinstance(value, str | int | float) and not isinstance(value, bool) else value
        if not isinstance(items, list | tuple):
            self.fault(key, "hier hoort een lijst")
            return None
        if len(items) > MOST_ITEMS:
            self.fault(key, f"hier mogen hooguit {MOST_ITEMS} woorden staan")
            return None
        return list(items)

    def words(self, key: str, value: Any) -> tuple[str, ...] | None:
        """Read free words."""
        items = self.items(key, value)
        for place, item in enumerate(items or (), 1):
            if not isinstance(item, str) or not item.strip():
                self.fault(key, f"waarde {place} is geen woord")
            elif len(item) > LONGEST_WORD:
                self.fault(key, f"waarde {place} is te lang; gebruik een paar woorden")
        if items is None:
            return None
        return tuple(dict.fromkeys(" ".join(item.split()) for item in items if isinstance(item, str) and item.strip()))

    def yes_no(self, key: str, value: Any) -> bool | None:
        """Read ja or nee; JSON and plain YAML bring real booleans."""
        found = {"ja": True, "nee": False, "true": True, "false": False}.get(str(value).strip().lower())
        if found is None:
            self.fault(key, "hier hoort ja of nee")
        return found

    def age(self, key: str, value: Any) -> int | None:
        """Read an age in whole years."""
        text = str(value).strip() if not isinstance(value, bool) else ""
        if re.fullmatch(r"[0-9]{1,3}", text) and int(text) <= OLDEST:
            return int(text)
        self.fault(key, f"hier hoort een leeftijd in hele jaren, van 0 tot en met {OLDEST}")
        return None

    def amount(self, key: str, value: Any) -> Decimal | None:
        """Read an amount in euros."""
        # JSON brings a real number, in which a point is never a thousand: 12.345 is no amount.
        if isinstance(value, float):
            value = f"{value:.2f}" if round(value, 2) == value else ""
        try:
            return parse_amount(value)
        except ValueError:
            self.fault(key, "hier hoort een bedrag in euro, bijvoorbeeld 2,50")
            return None


def read_profiel(data: Any, treden: Collection[str], belemmeringen: Collection[str]) -> Profiel:
    """Check plain data and give the profile; ProfileError holds all faults at once.

    A key whose value is empty (null, or an empty list of days) counts as left out.
    """
    reader = _Reader(treden, belemmeringen)
    if not isinstance(data, Mapping):
        raise ProfileError(("een profiel bestaat uit regels als 'leeftijd: 36'",))
    for key in data:
        if key not in KEYS:
            reader.faults.append(_unknown_key(key))
    readers = _readers(reader)
    values = {key: readers[key](key, data[key]) for key in KEYS if key in data and not _is_empty(key, data[key])}
    if reader.faults:
        raise ProfileError(tuple(reader.faults))
    return Profiel(**values)


def _readers(reader: _Reader) -> dict[str, Callable[[str, Any], Any]]:
    def one(key: str, value: Any) -> str | None:
        return reader.choice(key, value, CHOICES[key])

    def some(key: str, value: Any) -> tuple[str, ...] | None:
        return reader.choices(key, value, CHOICES[key])

    return {
        "subtreden": lambda key, value: reader.choices(key, value, reader.treden),
        "geslacht": one,
        "leeftijd": reader.age,
        "taal": one,
        "uitkering": one,
        "inburgeringsplichtig": reader.yes_no,
        "interesses": reader.words,
        "belemmeringen": lambda key, value: reader.choices(key, value, reader.belemmeringen),
        "dagen": some,
        "dagdelen": some,
        "budget_per_keer": reader.amount,
        "alleen_schoolvakanties": reader.yes_no,
        "motivatie": one,
    }


def _is_empty(key: str, value: Any) -> bool:
    """No obstacles and no interests are facts; no days at all can only mean that nobody asked."""
    return value is None or (value in ([], ()) and key in ("subtreden", "dagen", "dagdelen"))


def _unknown_key(key: Any) -> str:
    if re.fullmatch(r"[0-9]{1,2}", str(key)):
        return 'staat er een komma in een bedrag? Zet het tussen aanhalingstekens: "2,50"'
    # A key that does not look like one may be a sentence about the client.
    if not isinstance(key, str) or not re.fullmatch(r"[A-Za-z][A-Za-z_-]{0,29}", key):
        return f"er staat iets dat geen sleutel is. {choices(KEYS)}"
    meant = CALLED.get(key.lower(), key)
    return f"sleutel '{key}' ken ik niet. {did_you_mean(meant, KEYS) or choices(KEYS)}"
