"""What the client wants and needs: the best answers to each stand high, so that none drowns among the others."""

from collections.abc import Iterator, Sequence

from .case import Client, Score
from .entry import Entry

RANKED = ("past", "navragen")
BEST = 2
# An interest is answered by what is about it, and not by what merely mentions it.
ANSWERS = 0.5


def lift_best_answers(client: Client, entries: Sequence[Entry]) -> list[Entry]:
    """Give the best answers to each of several needs some points more; who has one need, has it all first anyway."""
    needs = list(_needs(client, [entry for entry in entries if entry.group in RANKED]))
    if len(needs) < 2:
        return list(entries)
    lifted: dict[str, list[str]] = {}
    for name, answers in needs:
        for entry in sorted(answers, key=lambda entry: entry.order)[:BEST]:
            lifted.setdefault(entry.id, []).append(name)
    return [_lift(client, entry, lifted[entry.id]) if entry.id in lifted else entry for entry in entries]


def _needs(client: Client, ranked: Sequence[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    """Name each need with the open trajecten that answer it."""
    for key in client.profiel.belemmeringen or ():
        yield client.label(key), [entry for entry in ranked if key in entry.case.helps]
    for words, matches in client.interests.items():
        yield f"'{words}'", [entry for entry in ranked if entry.id in matches and matches[entry.id].score >= ANSWERS]


def _lift(client: Client, entry: Entry, names: Sequence[str]) -> Entry:
    score = Score(
        "beste-antwoord", client.points("beste-antwoord"), f"Dit is een van de beste antwoorden op {names[0]}."
    )
    return entry._replace(scores=(*entry.scores, score))
