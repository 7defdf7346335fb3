"""The questions lead somewhere, each of them matters, and the outcome says why."""

import copy
import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijzer.advising import Counsel
from wegwijzer.indication import find_faults, next_step, outcome, question_sheet
from wegwijzer.indication.outcome import AnswerError
from wegwijzer.ladder import leaves

TODAY = dt.date(2026, 11, 23)


def walk(indicatie: dict[str, Any], choose: Any) -> dict[str, str]:
    """Answer until nothing is asked any more."""
    answers: dict[str, str] = {}
    while (question := next_step(indicatie, answers).question) is not None:
        answers[question["id"]] = choose([item["id"] for item in question["antwoorden"]])
    return answers


@given(data=st.data())
def test_every_path_ends_within_ten_questions(counsel: Counsel, data: st.DataObject) -> None:
    """Whatever is answered: at most ten questions, an outcome with reasons, and the sentence on who decides."""
    indicatie = counsel.indicatie
    answers = walk(indicatie, lambda ids: data.draw(st.sampled_from(ids)))
    found = counsel.indicate(answers)
    assert len(answers) <= 10
    assert found["subtreden"]
    assert {reason.partition(":")[0] for reason in found["redenen"]} == set(found["subtreden"])
    assert found["registratie_subtrede"] == found["subtreden"][-1]
    assert found["meldingen"][-1] == "Dit is een indicatie; u beslist."
    above = found["hoger"]
    assert above is None or above["ontbreekt"]
    # Whether the question or the outcome has a doubt on the border of two treden, it is one doubt.
    assert sum("vaste grens" in doubt for doubt in found["onzeker"]) <= 1


def test_answers_can_settle_it_sooner(counsel: Counsel) -> None:
    """Some paths are much shorter than others."""
    indicatie = counsel.indicatie
    lengths = {len(walk(indicatie, lambda ids, place=place: ids[min(place, len(ids) - 1)])) for place in (0, 1, 2)}
    assert min(lengths) <= 3 < max(lengths)


def test_real_questions_have_no_faults(counsel: Counsel) -> None:
    """Every subtrede of the municipality can be reached, no path dead-ends, every question matters."""
    assert list(find_faults(counsel.indicatie, leaves(trede["id"] for trede in counsel.basis["treden"]))) == []


def test_reached_treden_equal_an_independent_count(counsel: Counsel) -> None:
    """Walking every path by hand finds the same treden as the proof claims."""
    indicatie = counsel.indicatie
    reached: set[str] = set()
    longest = 0
    waiting: list[dict[str, str]] = [{}]
    while waiting:
        answers = waiting.pop()
        question = next_step(indicatie, answers).question
        if question is None:
            reached |= set(
                outcome(indicatie, counsel.basis["treden"], next_step(indicatie, answers), TODAY)["subtreden"]
            )
            longest = max(longest, len(answers))
        else:
            waiting += [{**answers, question["id"]: item["id"]} for item in question["antwoorden"]]
    assert reached == {"1", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3"}
    assert longest <= 10


def answer_of(indicatie: dict[str, Any], question: str, answer: str) -> dict[str, Any]:
    """Find one answer to change it."""
    asked = next(item for item in indicatie["vragen"] if item["id"] == question)
    found: dict[str, Any] = next(item for item in asked["antwoorden"] if item["id"] == answer)
    return found


def break_reference(indicatie: dict[str, Any]) -> None:
    answer_of(indicatie, "werk", "geen-werk")["volgende"] = "bestaat-niet"


def break_trede(indicatie: dict[str, Any]) -> None:
    answer_of(indicatie, "hulp", "ja")["wijst_naar"][0]["subtrede"] = "2.9"


def make_circle(indicatie: dict[str, Any]) -> None:
    answer_of(indicatie, "hulp", "nee")["volgende"] = "belasting"


def dead_end(indicatie: dict[str, Any]) -> None:
    answer_of(indicatie, "eerste-stap", "actiever")["wijst_naar"] = []


def unreachable_trede(indicatie: dict[str, Any]) -> None:
    for key in ("met-hulp", "nog-niet"):
        answer = answer_of(indicatie, "meer-uren", key)
        answer["wijst_naar"] = [{"subtrede": "2.5", "reden": "x"}]


def useless_question(indicatie: dict[str, Any]) -> None:
    answer_of(indicatie, "hulp", "ja")["wijst_naar"] = []


def lost_question(indicatie: dict[str, Any]) -> None:
    answer_of(indicatie, "belasting", "te-zwaar")["volgende"] = "hulp"


def double_question(indicatie: dict[str, Any]) -> None:
    indicatie["vragen"].append(copy.deepcopy(indicatie["vragen"][0]))


def missing_need(indicatie: dict[str, Any]) -> None:
    indicatie["nodig"] = indicatie["nodig"][1:]


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (break_reference, "de vraag bestaat-niet bestaat niet"),
        (break_trede, "op trede 2.9 kan een cliënt niet staan"),
        (make_circle, "kring"),
        (dead_end, "loopt dood"),
        (unreachable_trede, "geen enkel antwoord leidt naar trede 2.6"),
        (useless_question, "verandert nooit iets"),
        (lost_question, "niemand komt ooit bij de vraag hulp-naast-rust"),
        (double_question, "staat er twee keer"),
        (missing_need, "bij nodig ontbreekt trede 1"),
    ],
)
def test_each_fault_is_found(counsel: Counsel, spoil: Any, message: str) -> None:
    """One planted fault gives its own message."""
    indicatie = copy.deepcopy(counsel.indicatie)
    spoil(indicatie)
    faults = list(find_faults(indicatie, leaves(trede["id"] for trede in counsel.basis["treden"])))
    assert any(message in text for _, text in faults), faults


def test_several_subtreden_side_by_side(counsel: Counsel) -> None:
    """Volunteer work with help beside it: both treden, the highest is registered, and 2.5 says what is missing."""
    answers = {"belasting": "gaat", "werk": "geen-werk", "klaar-voor-werk": "nog-niet", "vrijwilligerswerk": "ja"}
    found = counsel.indicate({**answers, "hulp": "ja"})
    assert found["subtreden"] == ["2.1", "2.4"]
    assert found["registratie_subtrede"] == "2.4"
    assert found["hoger"]["subtrede"] == "2.5"
    assert found["hoger"]["ontbreekt"] == ["De cliënt is nog niet voor een deel van de week beschikbaar voor werk."]
    assert found["controle"]["op"] == "2027-11-23"
    assert ["geen strakke criteria" in text for text in found["onzeker"]].count(True) == 1


def test_an_answer_that_does_not_count_is_told(counsel: Counsel) -> None:
    """An answer to a question that never comes is not lost unseen, and changes nothing."""
    answers = {"belasting": "gaat", "werk": "parttime", "meer-uren": "ja"}
    found = counsel.indicate({**answers, "hulp": "ja"})
    assert "telt niet mee" in found["meldingen"][0]
    assert {**found, "meldingen": found["meldingen"][1:]} == counsel.indicate(answers)


def test_bad_answers_are_told_all_at_once_without_values(counsel: Counsel) -> None:
    """Faults name the question and what is possible, never what was answered."""
    with pytest.raises(AnswerError) as caught:
        counsel.indicate({"belastin": "Geheimpje", "werk": "Geheimpje"})
    assert len(caught.value.faults) == 2
    assert "Geheimpje" not in str(caught.value)
    assert "Bedoelde u belasting?" in str(caught.value)


def test_an_open_question_is_no_outcome(counsel: Counsel) -> None:
    """Half a series of answers gives the question that is open, not a guess."""
    with pytest.raises(AnswerError, match="werk: deze vraag is nog open"):
        counsel.indicate({"belasting": "gaat"})


def test_the_sheet_holds_every_question_and_answer(counsel: Counsel) -> None:
    """What can be asked on screen can be asked on paper."""
    sheet = question_sheet(counsel.indicatie)
    for question in counsel.indicatie["vragen"]:
        assert question["vraag"] in sheet
        assert all(answer["tekst"] in sheet for answer in question["antwoorden"])
    assert counsel.indicatie["slot"] in sheet
