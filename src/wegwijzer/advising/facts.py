"""Facts about a client, read one by one; each fault names the key and the nearest valid word, and never a value."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from decimal import Decimal
from typing import Any

from wegwijzer.dutch import join_words
from wegwijzer.hints import MAX_CHOICES, did_you_mean, meant
from wegwijzer.kalender import DAGEN
from wegwijzer.models.amounts import parse_amount
from wegwijzer.models.profiel import MAY_BE_NONE

OLDEST = 120
MOST_ITEMS = 40
LONGEST_WORD = 100
# What one may write short.
SHORT = {"geslacht": {"v": "vrouw", "m": "man"}, "dagen": {day[:2]: day for day in DAGEN}}
NONE = ("geen", "niets", "niks")
# A comma in a number is no list (`2,2`); a dash within words is what is left of a list that hangs wrong.
BETWEEN = r",\s+|,(?=\D)|(?<=\D),|\s+-\s+"
TREDE = r"(?:sub)?trede +(?=\d)"
# What a word may stand for, of a closed list: `depressie` for psychische-klachten.
Meant = Callable[[str], Iterable[str]]


def _parted(item: Any) -> list[Any]:
    """Part what is a list in one text; what needs no parting needs no pattern either."""
    return re.split(BETWEEN, item) if isinstance(item, str) and ("," in item or " - " in item) else [item]


class FactReader:
    """One reading: the closed lists by key, and the faults found so far."""

    def __init__(self, lists: Mapping[str, Collection[str]], stands_for: Meant) -> None:
        self.lists = lists
        self.stands_for = stands_for
        self.faults: list[str] = []
        self._listed: set[str] = set()

    def fault(self, key: str, message: str) -> None:
        """Note a fault."""
        self.faults.append(f"{key}: {message}")

    def possible(self, key: str, options: Iterable[str]) -> str:
        """Say once for each key what is allowed."""
        if key in self._listed:
            return ""
        self._listed.add(key)
        return f"Mogelijk: {join_words(options, 'of')}."

    def choice(self, key: str, value: Any, place: str = "") -> str | None:
        """Read one word of a closed list, in any capitals."""
        options = self.lists[key]
        said = isinstance(value, str | int | float) and not isinstance(value, bool)
        word = str(value).strip().lower() if said else ""
        word = re.sub(TREDE, "", word) if "trede" in word else word
        word = SHORT.get(key, {}).get(word, word)
        if word in options:
            return word
        asked = self._asked(key, word)
        possible = "" if asked and len(options) > MAX_CHOICES else self.possible(key, options)
        parts = (f"{place or 'deze waarde'} ken ik niet.", asked, possible)
        self.fault(key, " ".join(filter(None, parts)))
        return None

    def _asked(self, key: str, word: str) -> str:
        """Ask for the nearest word; of numbers every one is near to every other, but for a comma that is a point."""
        if not any(letter.isalpha() for letter in word):
            return meant([word.replace(",", ".")] if word.replace(",", ".") in self.lists[key] else [])
        return did_you_mean(word, self.lists[key]) or meant(
            [each for each in self.stands_for(word) if each in self.lists[key]][:1]
        )

    def choices(self, key: str, value: Any) -> tuple[str, ...] | None:
        """Read words of a closed list, each once, in the order given."""
        items = self.items(key, value)
        if items is None:
            return None
        read = [self.choice(key, item, f"waarde {place}") for place, item in enumerate(items, 1)]
        return tuple(dict.fromkeys(word for word in read if word is not None))

    def items(self, key: str, value: Any) -> list[Any] | None:
        """Read a list; words with commas between them are one too, and one word is a list of one."""
        items = [value] if isinstance(value, str | int | float) and not isinstance(value, bool) else value
        if not isinstance(items, list | tuple):
            self.fault(key, "hier hoort een lijst")
            return None
        items = [part for item in items for part in _parted(item)]
        if len(items) > MOST_ITEMS:
            self.fault(key, f"hier mogen hooguit {MOST_ITEMS} woorden staan")
            return None
        nothing = key in MAY_BE_NONE and [str(item).strip().lower() for item in items] in [[word] for word in NONE]
        return [] if nothing else items

    def words(self, key: str, value: Any) -> tuple[str, ...] | None:
        """Read free words."""
        items = self.items(key, value)
        for place, item in enumerate(items or (), 1):
            if not isinstance(item, str) or not any(letter.isalpha() for letter in item):
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
