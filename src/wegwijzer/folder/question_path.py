"""The questions of the indication: on paper, and every way through them with its outcome for the script of the page.

The outcomes are those of `indication`; the script looks them up and decides nothing itself.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from wegwijzer.indication import next_step, outcome
from wegwijzer.models.indicatie import Antwoord, Indicatie, Indicatievraag
from wegwijzer.models.ladder import Ladder

from .word_index import DIGITS

# With more ways than this the page has the questions on paper alone.
MOST_WAYS = 1000
DAY = "{dag}"
Outcome = Mapping[str, Any]


class Box(NamedTuple):
    """One answer with a box to tick: what it counts for, and the number of the question that follows."""

    text: str
    treden: tuple[str, ...]
    following: int | None


class Question(NamedTuple):
    """One question on paper."""

    number: int
    vraag: Indicatievraag
    boxes: tuple[Box, ...]


def build_sheet(indicatie: Indicatie | None) -> tuple[Question, ...]:
    """Number the questions, and say after each answer where to go."""
    if indicatie is None:
        return ()
    numbers = {vraag.id: number for number, vraag in enumerate(indicatie.vragen, 1)}
    return tuple(
        Question(numbers[vraag.id], vraag, tuple(_box(antwoord, numbers) for antwoord in vraag.antwoorden))
        for vraag in indicatie.vragen
    )


def _box(antwoord: Antwoord, numbers: Mapping[str, int]) -> Box:
    treden = tuple(item.subtrede for item in antwoord.wijst_naar)
    return Box(antwoord.tekst, treden, numbers[antwoord.volgende] if antwoord.volgende else None)


def outcome_table(indicatie: Indicatie | None, ladder: Ladder, today: dt.date) -> dict[str, Any] | None:
    """Give the question after each answer, and for each way the outcome as numbers of sentences.

    A way is written as the place of each answer. An outcome is one text, `2.1 2.2|12|0 1 23|...`: the subtreden, the
    months until the next check (nothing: unknown) and the parts to show, each a heading and its sentences.
    """
    if indicatie is None:
        return None
    questions = build_sheet(indicatie)
    sentences: dict[str, int] = {}
    table: dict[str, str] = {}
    for way, found in _outcomes(indicatie, ladder, today):
        if len(table) == MOST_WAYS:
            return None
        parts = [[sentences.setdefault(text, len(sentences)) for text in part] for part in _parts(found)]
        table[way] = "|".join(" ".join(map(str, part)) for part in (found["subtreden"], _months(found), *parts))
    following = [[(box.following or 0) - 1 for box in question.boxes] for question in questions]
    return {"vervolg": following, "zinnen": list(sentences), "uitkomsten": table}


def _outcomes(model: Indicatie, ladder: Ladder, today: dt.date) -> Iterator[tuple[str, Outcome]]:
    """Walk every way through the questions."""
    indicatie = model.model_dump(mode="json")
    treden = [trede.model_dump(mode="json") for trede in ladder.treden]
    waiting: list[tuple[str, dict[str, str]]] = [("", {})]
    while waiting:
        way, answers = waiting.pop()
        step = next_step(indicatie, answers)
        if step.question is None:
            yield way, outcome(indicatie, treden, step, today)
            continue
        for place, answer in enumerate(step.question["antwoorden"]):
            waiting.append((way + DIGITS[place], {**answers, step.question["id"]: answer["id"]}))


def _months(found: Outcome) -> list[int]:
    months = found["controle"]["maanden"]
    return [] if months is None else [months]


def _parts(found: Outcome) -> Iterator[list[str]]:
    """Give what is to be shown, in order: each part a heading (empty for the first) and its sentences."""
    yield ["", found["slot"], *(text for text in found["meldingen"] if text != found["slot"])]
    yield ["Waarom", *found["redenen"]]
    if found["niet"]:
        yield ["Waarom niet", *(f"{item['subtrede']}: {item['reden']}" for item in found["niet"])]
    above = found["hoger"]
    if above:
        yield [f"Nog niet {above['subtrede']} ({above['naam']})", *above["ontbreekt"]]
    yield ["Opnieuw bekijken", *_check(found["controle"])]
    if found["onzeker"]:
        yield ["Dit is niet zeker", *found["onzeker"]]


def _check(controle: Outcome) -> list[str]:
    """Say when to look again; the page may be older than the conversation, so the day itself is filled in there."""
    return [f"Kijk opnieuw op {DAY}.", controle["uitleg"]] if controle["maanden"] else [controle["tekst"]]
