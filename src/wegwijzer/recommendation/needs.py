"""What the client wants and needs: the best answers to each stand high, so that none drowns among the others."""

from bisect import insort
from collections.abc import Iterator, Mapping, Sequence
from heapq import nsmallest
from itertools import islice
from operator import attrgetter

from .client import Client, Score
from .entry import Entry
from .matching import Match
from .scores import ANSWERS

# The best answer gets all points and the next one half.
HOW = ("het best", "ook goed")


def lift_best_answers(client: Client, ranked: list[Entry], others: list[Entry]) -> tuple[list[Entry], list[Entry]]:
    """Give the best answers to each need some points more, and where nothing answers, who looks along with the client.

    Who has one need, has its answers first anyway; a duty gives no other points. All are in order, and stay so.
    """
    wanted = client.wishes.wanted
    answers = {words: _answers(found.matches, ranked) for words, found in wanted.items()}
    extra: dict[str, Score] = {}
    needs = list(_needs(client, answers, ranked))
    for name, best in needs if len(needs) > 1 or client.must_integrate else ():
        for entry, how, share in zip(best, HOW, (1, 2), strict=False):
            score = Score("beste-antwoord", client.points("beste-antwoord") // share, f"Dit past {how} bij: {name}.")
            extra[entry.id] = max(score, extra.get(entry.id, score), key=lambda score: score.punten)
    # Who looks along can do little for what is no wish, but stands in the way.
    open_wish = next((words for words, found in answers.items() if not (found or wanted[words].obstacles)), None)
    if open_wish is not None:
        text = f"Niets dat nu openstaat, past bij '{open_wish}'. Hier zoekt iemand met de cliënt mee."
        for key in client.rules["maatwerk"]:
            extra.setdefault(key, Score("maatwerk", client.points("maatwerk"), text))
    return (_lifted(ranked, extra), _lifted(others, extra)) if extra else (ranked, others)


def _lifted(entries: list[Entry], extra: Mapping[str, Score]) -> list[Entry]:
    """Give the same with some points more for a few, each in its new place."""
    rising = [entry for entry in entries if entry.id in extra]
    ordered = [entry for entry in entries if entry.id not in extra] if rising else entries
    for entry in rising:
        insort(ordered, entry.lifted(extra[entry.id]), key=attrgetter("order"))
    return ordered


def _needs(
    client: Client, answers: Mapping[str, list[Entry]], ranked: Sequence[Entry]
) -> Iterator[tuple[str, list[Entry]]]:
    """Name each need with its two best answers: of a duty, the best of what helps, or what answers a wish best."""
    if client.must_integrate:
        yield "de plicht om in te burgeren", list(islice(filter(is_duty, ranked), 2))
    for key in dict.fromkeys((*(client.profiel.belemmeringen or ()), *client.needs_by_language())):
        yield client.label(key), list(islice((entry for entry in ranked if key in entry.audience.helpt_bij), 2))
    for words, found in client.wishes.wanted.items():
        # A hundredth more or less is no better answer.
        yield f"'{words}'", nsmallest(2, answers[words], key=lambda entry: -round(found.matches[entry.id].score, 1))


def is_duty(entry: Entry) -> bool:
    """Whether a traject is for who must integrate."""
    return bool(entry.audience.doelgroep.get("inburgeringsplichtig"))


def _answers(matches: Mapping[str, Match], ranked: Sequence[Entry]) -> list[Entry]:
    """Give the open trajecten that are about an interest."""
    return [entry for entry in ranked if entry.id in matches and matches[entry.id].score >= ANSWERS]
