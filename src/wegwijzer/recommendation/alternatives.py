"""What comes nearest to a traject that falls off."""

from collections.abc import Sequence

from .entry import Entry


class Nearest:
    """The open trajecten in rank order, ready to be looked up by what they share with another one."""

    def __init__(self, ranked: Sequence[Entry]) -> None:
        self._by_share: dict[tuple[str, str], Entry] = {}
        for entry in ranked:
            for share in _shares(entry):
                self._by_share.setdefault(share, entry)
        self._places = {entry.id: place for place, entry in enumerate(ranked)}

    def of(self, entry: Entry) -> Entry | None:
        """Give the open traject that shares most: the same interest, then obstacles and theme; else none."""
        found: dict[str, tuple[int, Entry]] = {}
        for share in _shares(entry):
            near = self._by_share.get(share)
            if near is not None:
                weight = {"interesse": 4, "helpt_bij": 2, "thema": 1}[share[0]]
                found[near.id] = (found.get(near.id, (0, near))[0] + weight, near)
        if not found:
            return None
        return min(found.values(), key=lambda item: (-item[0], self._places[item[1].id]))[1]


def _shares(entry: Entry) -> list[tuple[str, str]]:
    """Name what a traject may have in common with another."""
    doc, client = entry.case.doc, entry.case.client
    shares = [("interesse", words) for words, matches in client.interests.items() if entry.id in matches]
    shares += [("helpt_bij", key) for key in doc.get("helpt_bij") or ()]
    return [*shares, ("thema", doc["thema"])]
