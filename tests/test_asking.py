"""What a query asks apart from a subject is read as it is meant, and what cannot be read is said and not searched."""

from pathlib import Path

import pytest
import yaml

from wegwijzer.index.store import Index
from wegwijzer.search.answer import Query, answer

PHRASES = yaml.safe_load((Path(__file__).parent / "gelezen_als.yaml").read_text("utf-8"))
TODAY = "2026-05-01"


@pytest.mark.parametrize("subject", PHRASES)
def test_phrases_are_read_as_they_are_meant(index: Index, subject: str) -> None:
    """Price, trede, age, sex, time, day and place, in many forms and together."""
    results = {words: answer(index, Query((words,)), TODAY) for words in PHRASES[subject]}
    assert {words: ", ".join(result.read_as) for words, result in results.items()} == PHRASES[subject]
    # What is not read takes nothing away, and no word of it is searched.
    unread = [result.total for words, result in results.items() if PHRASES[subject][words] == f"'{words}' niet gelezen"]
    assert set(unread) <= {answer(index, Query(), TODAY).total}


@pytest.mark.parametrize(
    ("words", "taken_by", "example"),
    [
        ("yoga op zaterdag", "dag", "yoga"),
        ("salonvrouwen in beverwijk", "gemeente", "salonvrouwen"),
        ("ijw in beverwijk", "gemeente", "ijw-trajecten"),
    ],
)
def test_what_cannot_be_met_says_which_filter_takes_the_hits_away(
    index: Index, words: str, taken_by: str, example: str
) -> None:
    """Also when it is the words of the query that ask it."""
    [way] = answer(index, Query((words,)), TODAY).loosen
    assert way.filter == taken_by
    assert example in way.examples


@pytest.mark.parametrize("words", ["ik weet niet welk werk bij mij past", "wil werken maar weet niet hoe"])
def test_not_knowing_says_no_to_nothing_else(index: Index, words: str) -> None:
    """The 'niet' of 'weet niet' makes no phrase with a word further on."""
    assert [said for said in answer(index, Query((words,)), TODAY).read_as if "niet" in said] == []
