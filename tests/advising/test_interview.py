"""The conversation at the terminal: back and stop at every question, and only questions that can matter."""

from typing import Any

import pytest

from wegwijzer.advising import Counsel
from wegwijzer.advising.questions import describe_question, next_indication_question, next_profile_question
from wegwijzer.terminal.interview import Choice, Fault, Question, hold, read_answer, screen_text

COLOUR = Question("kleur", "Welke?", (Choice("2.1", "rood"), Choice("2.2", "blauw")))
WORDS = Question("woorden", "Wat?", several=True)


def two(answers: Any) -> Question | None:
    """Ask a choice, then words."""
    return next((question for question in (COLOUR, WORDS) if question.key not in answers), None)


def talk(*typed: str, check: Any = lambda answers: None) -> tuple[dict[str, Any] | None, list[str]]:
    """Type the answers one by one."""
    shown: list[str] = []
    lines = iter(typed)
    return hold(two, check, lambda _: next(lines), shown.append), shown


def test_answers_by_number_or_word_and_skipping() -> None:
    """A number or the word itself chooses; Enter skips and leaves the fact unknown."""
    assert talk("2", "koken, fietsen")[0] == {"kleur": "2.2", "woorden": ["koken", "fietsen"]}
    assert talk("2.1", "")[0] == {"kleur": "2.1"}


def test_back_at_every_question() -> None:
    """Back asks the previous question again, also after a skipped one; at the first it stays there."""
    assert talk("terug", "1", "terug", "2", "x")[0] == {"kleur": "2.2", "woorden": ["x"]}
    found, shown = talk("", "terug", "1", "terug", "", "")
    assert found == {}
    assert [text.splitlines()[-1] for text in shown].count("Uw antwoord was: 1") == 1


@pytest.mark.parametrize("typed", [("stop",), ("1", "STOP")])
def test_stop_keeps_nothing(typed: tuple[str, ...]) -> None:
    """Stopping gives no answers at all."""
    assert talk(*typed)[0] is None


def test_a_wrong_answer_is_asked_again() -> None:
    """A number that is not there, or a fault of the profile, is told below the question, and one answers again."""
    found, shown = talk(
        "7", "1", "fout", "goed", check=lambda a: "dat kan niet" if "fout" in (a.get("woorden") or []) else None
    )
    assert found == {"kleur": "2.1", "woorden": ["goed"]}
    assert "dat kan niet" in shown
    assert "nummer van 1 tot en met 2" in shown[1]
    assert len(shown) == 4


def test_a_required_question_cannot_be_skipped() -> None:
    """The indication needs each answer."""
    assert isinstance(read_answer(COLOUR._replace(required=True), ""), Fault)


def test_a_number_is_a_trede_where_treden_are_asked(counsel: Counsel) -> None:
    """Who types 3 means trede 3, and 2 is all of trede 2; elsewhere a number is a place on the screen."""
    described = describe_question(counsel, "subtreden")
    choices = tuple(Choice(*choice) for choice in described["keuzes"])
    treden = Question("subtreden", "Welke?", choices, several=True, numbered=described["genummerd"])
    assert [read_answer(treden, typed) for typed in ("3", "2", "2.1, 4")] == [["3"], ["2"], ["2.1", "4"]]
    assert isinstance(read_answer(treden, "7"), Fault)
    assert " 3." not in screen_text(treden)
    assert describe_question(counsel, "dagen")["genummerd"]


@pytest.mark.parametrize(
    ("typed", "read"), [("rood", "2.1"), ("Bl", "2.2"), ("2.2", "2.2"), ("2", "2.2"), ("r", "2.1"), ("2.", None)]
)
def test_the_first_letters_are_enough(typed: str, read: str | None) -> None:
    """A word on the screen may be typed, whole or its begin; what fits no answer, or two, is asked again."""
    found = read_answer(COLOUR, typed)
    assert isinstance(found, Fault) if read is None else found == read
    days = Question("dagen", "Welke?", tuple(Choice(day, day) for day in ("dinsdag", "donderdag")), several=True)
    assert read_answer(days, "di, do") == ["dinsdag", "donderdag"]
    assert isinstance(read_answer(days, "d"), Fault)


def test_nothing_is_an_answer(counsel: Counsel) -> None:
    """'geen' says that there are no obstacles, which skipping does not; only some questions know it."""
    question = COLOUR._replace(several=True, may_be_none=True)
    assert (read_answer(question, "geen"), read_answer(question, "")) == ([], None)
    assert "geen: er is niets" in screen_text(question)
    assert isinstance(read_answer(COLOUR, "geen"), Fault)
    asked = {key: describe_question(counsel, key)["geen"] for key in ("belemmeringen", "dagen")}
    assert asked == {"belemmeringen": True, "dagen": False}


def test_one_may_say_what_the_client_does_not_want(counsel: Counsel) -> None:
    """The question after wishes says that a no is an answer too, and takes it as it is."""
    asked = next_profile_question(counsel, {"subtreden": ["2.2"]})
    assert asked
    assert (asked["sleutel"], "liever niet fietsen" in asked["uitleg"]) == ("interesses", True)
    after = next_profile_question(counsel, {"subtreden": ["2.2"], "interesses": ["geen fietsen"]})
    assert after
    assert after["sleutel"] == "belemmeringen"


def test_what_the_source_leaves_open_is_said_before_the_answer(counsel: Counsel) -> None:
    """Where a question of the indication rests on little, the interview says so, with what to do at doubt."""
    asked = next_indication_question(counsel.indicatie, {})
    assert asked
    assert "kies dan voor twijfel. De bron zegt niet" in asked["uitleg"]


def test_answers_are_words_and_not_keys(counsel: Counsel) -> None:
    """What stands on the screen is said as one says it; every level and every answer has its label."""
    for key in ("taal", "motivatie", "uitkering"):
        labels = [label for _, label in describe_question(counsel, key)["keuzes"]]
        assert len(labels) == len(set(labels))
        assert not [label for label in labels if "-" in label]


def test_a_question_stays_within_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a narrow screen an answer hangs on its number, and no line is broken by the terminal itself."""
    monkeypatch.setenv("COLUMNS", "44")
    lines = screen_text(Question("x", "Wat?", (Choice("a", "een antwoord dat langer is dan een regel kan zijn"),)))
    assert max(map(len, lines.split("\n"))) <= 44
    assert "\n  1. een antwoord dat langer is dan een\n     regel kan zijn\n" in lines


def test_only_what_can_be_skipped_says_so() -> None:
    """The line of keys offers Enter only where Enter is accepted."""
    assert "Enter" in screen_text(COLOUR)
    assert "Enter" not in screen_text(COLOUR._replace(required=True))


def interview(counsel: Counsel, **told: Any) -> list[str]:
    """Hold the interview with someone who tells only this, and give what was asked."""
    answers: dict[str, Any] = {}
    while (question := next_profile_question(counsel, answers)) is not None:
        assert question["sleutel"] not in answers
        answers[question["sleutel"]] = told.get(question["sleutel"])
    return list(answers)


def test_only_questions_that_can_change_the_outcome(counsel: Counsel) -> None:
    """On 2.1 nothing is for one sex only, so the interview does not ask it; at rest it asks no wishes either."""
    assert interview(counsel, subtreden=["2.1"]) == ["subtreden", "interesses", "belemmeringen", "taal", "motivatie"]
    assert interview(counsel, subtreden=["1"]) == ["subtreden", "belemmeringen", "motivatie"]
    assert {"geslacht", "taal", "dagen", "dagdelen"} <= set(interview(counsel, subtreden=["2.2"]))
    assert "leeftijd" in interview(counsel, subtreden=["2.5"], belemmeringen=[])
    assert "leeftijd" not in interview(counsel, subtreden=["2.2"])
