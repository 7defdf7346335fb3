"""From answers to an indication: pure functions over the plain data of indicatie.yaml and the ladder."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from wegwijzer.dutch import format_date, join_words
from wegwijzer.errors import FaultsError
from wegwijzer.hints import choices, did_you_mean, suggest
from wegwijzer.kalender import add_months
from wegwijzer.ladder import leaves

from .graph import result, spoken

Question = Mapping[str, Any]


class Step(NamedTuple):
    """Where a series of answers stands: what was answered, and the question that comes next (None: done).

    `aside` are the questions that were answered, but never come on this way.
    """

    answered: tuple[tuple[Question, Mapping[str, Any]], ...]
    question: Question | None
    aside: tuple[Question, ...] = ()


class AnswerError(FaultsError):
    """The answers have faults; the messages name questions and never what was answered."""

    def __init__(self, faults: Iterable[str]) -> None:
        super().__init__("de antwoorden hebben", faults)


def next_step(indicatie: Mapping[str, Any], answers: Mapping[str, str]) -> Step:
    """Follow the answers along the questions until one is open or the last one is answered."""
    questions = {question["id"]: question for question in indicatie["vragen"]}
    question: Question | None = indicatie["vragen"][0]
    answered: list[tuple[Question, Mapping[str, Any]]] = []
    while question is not None and question["id"] in answers:
        chosen = next(item for item in question["antwoorden"] if item["id"] == answers[question["id"]])
        answered.append((question, chosen))
        question = questions[chosen["volgende"]] if chosen["volgende"] else None
    said = {question["id"] for question, _ in answered}
    aside = [each for key, each in questions.items() if key in answers and key not in said]
    return Step(tuple(answered), question, tuple(aside))


def read_answers(indicatie: Mapping[str, Any], data: Any, written: Iterable[str] = ()) -> dict[str, str]:
    """Check plain data as answers; all faults at once, after those in how it was written."""
    if not isinstance(data, Mapping):
        raise AnswerError(["antwoorden bestaan uit regels als 'vraag: antwoord'"])
    questions = {question["id"]: [item["id"] for item in question["antwoorden"]] for question in indicatie["vragen"]}
    faults = [*written]
    for key, value in data.items():
        if key not in questions:
            hint = did_you_mean(str(key), questions) or choices(questions)
            faults.append(f"er staat een vraag die niet bestaat. {hint}")
        elif value not in questions[key]:
            faults.append(f"{key}: dit antwoord ken ik niet. {suggest(str(value), questions[key])}")
    if faults:
        raise AnswerError(faults)
    return {str(key): str(value) for key, value in data.items()}


def outcome(
    indicatie: Mapping[str, Any], treden: Sequence[Mapping[str, Any]], step: Step, today: dt.date
) -> dict[str, Any]:
    """Give the indication of a finished series; an open question is an error that names its answers."""
    if step.question is not None:
        ids = join_words([item["id"] for item in step.question["antwoorden"]], "of")
        raise AnswerError([f"{step.question['id']}: deze vraag is nog open. Mogelijk: {ids}."])
    order = [trede["id"] for trede in treden]
    said = (frozenset[str](), frozenset[str]())
    for _, answer in step.answered:
        one, other = spoken(answer)
        said = (said[0] | one, said[1] | other)
    found = sorted(result(said), key=order.index)
    highest = found[-1]
    return {
        "subtreden": found,
        "registratie_subtrede": highest,
        "redenen": _reasons(step, found),
        "niet": _gather(step, "sluit_uit", said[1]),
        "hoger": _step_up(indicatie, treden, step, highest),
        "controle": _check_date(treden, highest, today),
        "onzeker": _doubts(indicatie, step, found),
        "meldingen": [*_left_aside(step), *_remarks(indicatie, treden, found, highest)],
        "slot": indicatie["slot"],
    }


def _reasons(step: Step, found: Sequence[str]) -> list[str]:
    reasons = [
        f"{item['subtrede']}: {item['reden']}"
        for trede in found
        for _, answer in step.answered
        for item in answer["wijst_naar"]
        if item["subtrede"] == trede
    ]
    return list(dict.fromkeys(reasons))


def _gather(step: Step, key: str, wanted: frozenset[str]) -> list[dict[str, str]]:
    return [
        {"subtrede": item["subtrede"], "reden": item["reden"]}
        for _, answer in step.answered
        for item in answer[key]
        if item["subtrede"] in wanted
    ]


def _step_up(
    indicatie: Mapping[str, Any], treden: Sequence[Mapping[str, Any]], step: Step, highest: str
) -> dict[str, Any] | None:
    """Give the level just above, and what is missing for it: from the answers, else what it asks in general."""
    steps = leaves(trede["id"] for trede in treden)
    above = steps[steps.index(highest) + 1 :]
    if not above or above[0] not in {item["subtrede"] for item in indicatie["nodig"]}:
        return None
    key = above[0]
    missing = [item["reden"] for item in _gather(step, "ontbreekt", frozenset([key]))]
    general = next(item["tekst"] for item in indicatie["nodig"] if item["subtrede"] == key)
    name = next(trede["naam"] for trede in treden if trede["id"] == key)
    return {"subtrede": key, "naam": name, "nodig": general, "ontbreekt": missing or [f"Nog niet gezien: {general}"]}


def _check_date(treden: Sequence[Mapping[str, Any]], highest: str, today: dt.date) -> dict[str, Any]:
    """Give the day of the next check, by the term of the trede that is registered."""
    control = next(trede["controle"] for trede in treden if trede["id"] == highest)
    if not control or not control.get("maanden"):
        return {"op": None, "maanden": None, "uitleg": None, "tekst": "De termijn is niet bekend. Navragen."}
    months, why = int(control["maanden"]), control["tekst"]
    day = add_months(today, months)
    text = f"Kijk opnieuw op {format_date(day)}. {why}"
    return {"op": day.isoformat(), "maanden": months, "uitleg": why, "tekst": text}


def _doubts(indicatie: Mapping[str, Any], step: Step, found: Sequence[str]) -> list[str]:
    asked = [question["onzeker"] for question, _ in step.answered if question["onzeker"]]
    needed = [
        f"{item['subtrede']}: {item['onzeker']}"
        for item in indicatie["nodig"]
        if item["subtrede"] in found and item["onzeker"]
    ]
    # A question may ask about a doubt that its outcome has as well.
    return list(dict.fromkeys((*asked, *needed)))


def _left_aside(step: Step) -> list[str]:
    """Say of which questions an answer was given that changes nothing, so that no answer is lost unseen."""
    return [
        f"Het antwoord op '{question['vraag']}' telt niet mee: na de andere antwoorden komt deze vraag niet."
        for question in step.aside
    ]


def _remarks(
    indicatie: Mapping[str, Any], treden: Sequence[Mapping[str, Any]], found: Sequence[str], highest: str
) -> list[str]:
    remarks, steps = [], leaves(trede["id"] for trede in treden)
    above = steps[steps.index(highest) + 1 :][:1]
    if len(found) > 1:
        both = join_words(found)
        remarks.append(f"De cliënt past op trede {both}. Dat mag naast elkaar. Registreer de hoogste: {highest}.")
    outside = indicatie["buiten"]
    if outside and not {highest, *above}.isdisjoint(outside["treden"]):
        remarks.append(outside["reden"])
    return [*remarks, indicatie["slot"]]
