"""'Bedoelde u ...?' and the other shared wording."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijzer.hints import choices, did_you_mean, edit_distance, nearest, quoted

WORDS = ["koffieochtend", "wandelgroep", "taalcafe", "de-schelp", "status", "tot", "van"]
words = st.text(alphabet="abcd", max_size=6)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("koffieochtent", "koffieochtend"),
        ("wandelgoep", "wandelgroep"),
        ("Wandel Groep", "wandelgroep"),
        ("taalcafé", "taalcafe"),
        ("schelp", "de-schelp"),
        ("de_schelp", "de-schelp"),
        ("sattus", "status"),
        ("toot", "tot"),
        ("zwemmen", None),
        ("x", None),
        ("", None),
        ("koffie" * 50, None),
    ],
)
def test_nearest_is_what_was_meant(typed: str, meant: str | None) -> None:
    """A typing error finds its word; what resembles nothing finds nothing."""
    assert nearest(typed, WORDS) == meant
    assert did_you_mean(typed, WORDS) == (f"Bedoelde u {meant}?" if meant else "")


def test_equal_likeness_is_decided_by_name() -> None:
    """The answer does not depend on the order of the options."""
    assert nearest("bat", ["cat", "rat"]) == nearest("bat", ["rat", "cat"]) == "cat"


@given(words, words)
def test_distance_is_a_distance(first: str, second: str) -> None:
    """The distance is symmetric, zero for equal words only, and never more than the longer word."""
    distance = edit_distance(first, second)
    assert distance == edit_distance(second, first)
    assert (distance == 0) == (first == second)
    assert abs(len(first) - len(second)) <= distance <= max(len(first), len(second))


@given(words, st.integers(0, 5), st.sampled_from("abcd"))
def test_one_edit_costs_one(word: str, place: int, letter: str) -> None:
    """Leaving out, adding or changing a letter, or swapping two neighbours, is one edit at most."""
    place = min(place, len(word))
    changed = [
        word[:place] + word[place + 1 :],
        word[:place] + letter + word[place:],
        word[:place] + letter + word[place + 1 :],
    ]
    changed.append(word[:place] + word[place + 1 : place + 2] + word[place : place + 1] + word[place + 2 :])
    assert all(edit_distance(word, each) <= 1 for each in changed)


def test_long_lists_of_choices_are_not_shown() -> None:
    """A list that nobody would read is left out."""
    assert choices(["a", "b"]) == "Mogelijk: a of b."
    assert choices([]) == ""
    assert choices([str(number) for number in range(50)]) == ""


@given(st.text(max_size=200))
def test_quotations_are_short_and_on_one_line(text: str) -> None:
    """Whatever the value, its quotation fits in a message."""
    assert len(quoted(text)) <= 42
    assert len(quoted(text).splitlines()) == 1
