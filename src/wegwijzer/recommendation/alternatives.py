"""What comes nearest to a traject that falls off."""

from collections.abc import Sequence

from .case import Client
from .entry import Entry

Share = tuple[str, str]
# Both theme and obstacle in common is more like it than one of them; what the client asked for says most.
WEIGHTS = {"interesse": 4, "thema en belemmering": 2, "thema": 1, "belemmering": 1}
# An answer to an interest this much weaker than the best one is about another thing.
CLOSE = 0.5


class Nearest:
    """The open trajecten in rank order, ready to be looked up by what they share with another one."""

    def __init__(self, client: Client, ranked: Sequence[Entry]) -> None:
        self._interests = {
            words: (matches, CLOSE * max(match.score for match in matches.values()))
            for words, matches in client.interests.items()
            if matches
        }
        self._by_share: dict[Share, Entry] = {}
        for entry in ranked:
            for share in self._shares(entry):
                self._by_share.setdefault(share, entry)
        self._places = {entry.id: place for place, entry in enumerate(ranked)}

    def of(self, entry: Entry) -> Entry | None:
        """Give the open traject that shares most: the same interest, then theme and obstacles; else none."""
        found: dict[str, tuple[int, Entry]] = {}
        for share in self._shares(entry):
            near = self._by_share.get(share)
            if near is not None:
                found[near.id] = (found.get(near.id, (0, near))[0] + WEIGHTS[share[0]], near)
        if not found:
            return None
        return min(found.values(), key=lambda item: (-item[0], self._places[item[1].id]))[1]

    def _shares(self, entry: Entry) -> list[Share]:
        """Name what a traject may have in common with another."""
        theme, obstacles = str(entry.case.doc["thema"]), entry.case.doc.get("helpt_bij") or ()
        answered = [
            words
            for words, (matches, least) in self._interests.items()
            if entry.id in matches and matches[entry.id].score >= least
        ]
        return [
            *(("interesse", words) for words in answered),
            *(("thema en belemmering", f"{theme} {key}") for key in obstacles),
            ("thema", theme),
            *(("belemmering", key) for key in obstacles),
        ]
