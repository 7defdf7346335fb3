"""What the client wants and needs: the best answers to each stand high, so that none drowns among the others."""

from collections.abc import Iterator, Sequence
from heapq import nsmallest

from .case import Client, Score
from .entry import Entry

RANKED = ("past", "navragen")
BEST = 2
# An interest is answered by what is about it, and not by what merely mentions it.
ANSWERS = 0.5


def lift_best_answers(client: Client, entries: Sequence[Entry]) -> list[Entry]:
    """Give the best answers to each need some points more, and where nothing answers, who looks along with the client.

    Who has one need, has its answers first anyway.
    """
    needs = list(_needs(client, [entry for entry in entries if entry.group in RANKED]))
    extra: dict[str, Score] = {}
    for name, answers in needs if len(needs) > 1 else ():
        for entry in nsmallest(BEST, answers, key=lambda entry: entry.order):
            extra.setdefault(entry.id, _score(client, "beste-antwoord", f"Dit past het best bij: {name}."))
    open_wish = next((words for words in client.interests if not _answers(client, words, entries)), None)
    if open_wish is not None:
        text = f"Niets past bij '{open_wish}'. Hier zoekt iemand met de cliënt mee."
        for key in client.rules["maatwerk"]:
            extra.setdefault(key, _score(client, "maatwerk", text))
    return [
        entry._replace(scores=(*entry.scores, extra[entry.id])) if entry.id in extra else entry for entry in entries
    ]


def _score(client: Client, onderdeel: str, text: str) -> Score:
    return Score(onderdeel, client.points(onderdeel), text)


def _needs(client: Client, ranked: Sequence[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    """Name each need with the open trajecten that answer it."""
    for key in client.profiel.belemmeringen or ():
        yield client.label(key), [entry for entry in ranked if key in entry.case.helps]
    for words in client.interests:
        yield f"'{words}'", _answers(client, words, ranked)


def _answers(client: Client, words: str, entries: Sequence[Entry]) -> list[Entry]:
    """Give the open trajecten that are about an interest."""
    matches = client.interests[words]
    return [
        entry
        for entry in entries
        if entry.id in matches and matches[entry.id].score >= ANSWERS and entry.group in RANKED
    ]
