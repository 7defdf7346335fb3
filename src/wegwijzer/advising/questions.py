"""The questions of the two interviews, from the catalogue and from what the answers leave open."""

from collections.abc import Mapping
from typing import Any

from wegwijzer.indication import next_step
from wegwijzer.models.profiel import CHOICES, MAY_BE_NONE
from wegwijzer.recommendation.answers import LABELS
from wegwijzer.recommendation.questions import TEXTS

from .counsel import Counsel

Answers = Mapping[str, Any]
Described = dict[str, Any]
FIRST = ("subtreden", "interesses", "belemmeringen")
LAST = ("motivatie",)
HELP = {"interesses": "Wat de cliënt niet wil, mag hier ook staan, zoals 'liever niet fietsen'."}
YES_NO = (("ja", "ja"), ("nee", "nee"))
TEXT_MOTIVATIE = "Hoe staat de cliënt erin?"
SEVERAL = ("subtreden", "interesses", "belemmeringen", "dagen", "dagdelen")


def next_profile_question(counsel: Counsel, answers: Answers) -> Described | None:
    """Give the next question for a profile: of those that can change the outcome, first what a talk begins with."""
    known = {key: value for key, value in answers.items() if value is not None}
    # Only the questions are wanted: no traject is told.
    advice = counsel.advise(counsel.read_profile(known), most=0)
    useful = {item["sleutel"]: item["waarom"] for item in advice["nuttige_vragen"]}
    order = [*(key for key in FIRST if key in useful), *useful, *LAST]
    key = next((key for key in order if key not in answers), None)
    if key is None:
        return None
    return {**describe_question(counsel, key), "uitleg": HELP.get(key, "") if key in FIRST else useful.get(key, "")}


def describe_question(counsel: Counsel, key: str) -> Described:
    """Give text and answers of one question."""
    return {
        "sleutel": key,
        "vraag": TEXTS.get(key, TEXT_MOTIVATIE),
        "keuzes": _choices(counsel, key),
        "meer": key in SEVERAL,
        "geen": key in MAY_BE_NONE,
        # A trede is a number of its own: who types 3 means trede 3, and not the third line.
        "genummerd": key != "subtreden",
        "uitleg": "",
    }


def _choices(counsel: Counsel, key: str) -> list[tuple[str, str]]:
    if key == "subtreden":
        return [(trede["id"], f"{trede['id']} {trede['naam']}") for trede in counsel.basis["treden"]]
    if key == "belemmeringen":
        return list(counsel.basis["belemmeringen"].items())
    if key in ("inburgeringsplichtig", "alleen_schoolvakanties"):
        return list(YES_NO)
    labels = LABELS.get(key, {})
    return [(word, labels.get(word, word)) for word in CHOICES.get(key, ())]


def next_indication_question(indicatie: Mapping[str, Any], answers: Answers) -> Described | None:
    """Give the next question of the indication."""
    question = next_step(indicatie, {key: str(value) for key, value in answers.items()}).question
    if question is None:
        return None
    return {
        "sleutel": question["id"],
        "vraag": question["vraag"],
        "keuzes": [(answer["id"], answer["tekst"]) for answer in question["antwoorden"]],
        "meer": False,
        "geen": False,
        "genummerd": True,
        # Where the source is thin, one must know that before answering.
        "uitleg": " ".join(filter(None, (question["uitleg"], question["onzeker"]))),
    }
