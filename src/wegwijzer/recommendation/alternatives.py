"""What comes nearest to a traject that falls off."""

from collections.abc import Sequence
from operator import attrgetter

from .client import Client
from .entry import Entry

Share = tuple[str, str]
# Both theme and obstacle in common is more like it than one of them; what the client asked for says most.
WEIGHTS = {"interesse": 4, "thema en belemmering": 2, "thema": 1, "belemmering": 1}
# An answer to an interest this much weaker than the best one is about another thing.
CLOSE = 0.5


class Nearest:
    """The open trajecten, ready to be looked up by what they share with another one."""

    def __init__(self, client: Client, ranked: Sequence[Entry]) -> None:
        self._interests = {
            words: (found.matches, CLOSE * max(match.score for match in found.matches.values()))
            for words, found in client.wishes.wanted.items()
            if found.matches
        }
        # Of each audience only its first can be the nearest.
        first = {id(entry.audience): entry for entry in reversed(ranked)}.values()
        self._by_share: dict[Share, Entry] = {}
        for entry in sorted(first, key=attrgetter("order")):
            for share in _shares(entry):
                self._by_share.setdefault(share, entry)
        for words in self._interests:
            answer = next((entry for entry in ranked if self._answers(entry, words)), None)
            if answer is not None:
                self._by_share["interesse", words] = answer

    def of(self, entry: Entry) -> Entry | None:
        """Give the open traject that shares most: the same interest, then theme and obstacles; else none."""
        answered = [("interesse", words) for words in self._interests if self._answers(entry, words)]
        found: dict[str, tuple[int, Entry]] = {}
        for share in (*answered, *_shares(entry)):
            near = self._by_share.get(share)
            if near is not None:
                found[near.id] = (found.get(near.id, (0, near))[0] + WEIGHTS[share[0]], near)
        return min(found.values(), key=lambda item: (-item[0], item[1].order))[1] if found else None

    def _answers(self, entry: Entry, words: str) -> bool:
        matches, least = self._interests[words]
        return entry.id in matches and matches[entry.id].score >= least


def _shares(entry: Entry) -> list[Share]:
    """Name what the audience of a traject may have in common with another."""
    theme, obstacles = entry.audience.thema, entry.audience.helpt_bij
    return [
        *(("thema en belemmering", f"{theme} {key}") for key in obstacles),
        ("thema", theme),
        *(("belemmering", key) for key in obstacles),
    ]
