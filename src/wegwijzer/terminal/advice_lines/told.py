"""What an advice has told already, so that a traject and its part do not say the same twice."""

from collections import defaultdict

from .layout import Data


class Told:
    """The trajecten that were told, to be looked up by what is a part of what: there may be thousands."""

    def __init__(self) -> None:
        self._by_id: dict[str, Data] = {}
        self._parts: dict[str, list[Data]] = defaultdict(list)

    def add(self, entry: Data) -> None:
        """Take note of a traject, in the order in which they are told."""
        self._by_id[entry["id"]] = entry
        self._parts[entry["onderdeel_van"]].append(entry)

    def relative(self, entry: Data) -> Data | None:
        """Give the first of which this is a part, or which is a part of this, and for the same reasons."""
        whole = self._by_id.get(entry["onderdeel_van"])
        related = [*self._parts.get(entry["id"], ()), *([whole] if whole else ())]
        return min((each for each in related if _alike(each, entry)), key=lambda each: int(each["rang"]), default=None)


def _alike(one: Data, other: Data) -> bool:
    return all(one[key] == other[key] for key in ("thema", "redenen", "rooster", "kosten"))
