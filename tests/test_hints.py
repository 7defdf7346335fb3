"""'Bedoelde u ...?' and the other shared wording."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijzer.hints import choices, did_you_mean, edit_distance, named, near, near_keys, no_traject, quoted

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
    assert near(typed, WORDS)[:1] == ([meant] if meant else [])
    assert did_you_mean(typed, WORDS) == (f"Bedoelde u {meant}?" if meant else "")


def test_equal_likeness_is_decided_by_name() -> None:
    """The answer does not depend on the order of the options."""
    assert near("bat", ["cat", "rat"]) == near("bat", ["rat", "cat"]) == ["cat", "rat"]


def test_an_id_is_found_by_its_name_too() -> None:
    """Who types a name, or nearly an id, is told the id; the most likely comes first, and there are never many."""
    names = {"sas": "Sociale activering", "yoga": "Yoga", "zumba": "Zumba"}
    assert near_keys("sociale aktivering", names) == ["sas"]
    assert near_keys("yogga", names) == ["yoga"]
    assert len(near_keys("kopje", {f"kopje{number}": "" for number in range(9)})) == 3
    assert str(no_traject("yogga", names)) == "er is geen traject met id 'yogga'. Bedoelde u yoga?"
    assert "wegwijzer lijst" in str(no_traject("zwemmen", names))


def test_a_name_is_as_good_as_an_id() -> None:
    """Who types the name, in whatever capitals and signs, has said which one; what is only near it is asked."""
    names = {"taalcafe": "Taalcafé", "koken-voor-de-buurt": "Koken voor de buurt", "zonder-naam": ""}
    assert named("Taalcafé", names) == named(" TAALCAFE", names) == "taalcafe"
    assert named("koken voor de Buurt", names) == "koken-voor-de-buurt"
    assert named("taalkafee", names) is named("", names) is None


@given(words, words)
def test_distance_is_a_distance(first: str, second: str) -> None:
    """The distance is symmetric, zero for equal words only, and never more than the longer word."""
    longest = max(len(first), len(second))
    distance = edit_distance(first, second, longest)
    assert distance == edit_distance(second, first, longest)
    assert (distance == 0) == (first == second)
    assert abs(len(first) - len(second)) <= distance <= longest
    assert edit_distance(first, second, 1) == min(distance, 2)


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
    assert all(edit_distance(word, each, 1) <= 1 for each in changed)


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
