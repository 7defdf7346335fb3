"""How far a typed word is from a known one: what is a typing error, and what is another word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijzer.search.likeness import believable, sound, starts_alike, unlikeness

words = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=16)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wandlen", "wandelen"),
        ("zwemmmen", "zwemmen"),
        ("zwemen", "zwemmen"),
        ("fiesttocht", "fietstocht"),
        ("eenzaan", "eenzaam"),
        ("kringlopwinkel", "kringloopwinkel"),
        ("spellejtesmiddag", "spelletjesmiddag"),
        ("kompjoeter", "computer"),
        ("psiecholoog", "psycholoog"),
        ("vaksinatie", "vaccinatie"),
        ("konein", "konijn"),
        ("skulden", "schulden"),
        ("burnoud", "burnout"),
        ("joga", "yoga"),
        ("sigoloog", "psycholoog"),
        ("paartden", "paarden"),
        ("klijen", "kleien"),
        ("wereltmanen", "wereldmannen"),
        ("sallonvrouw", "salonvrouwen"),
        ("opasse", "oppassen"),
        ("partaim", "parttime"),
        ("feits", "fiets"),
    ],
)
def test_errors_of_hand_and_ear_are_mended(typed: str, meant: str) -> None:
    """A letter twice, left out, swapped or beside the right key; and what sounds the same."""
    assert starts_alike(typed, meant)
    assert unlikeness(typed, meant) <= believable(typed)


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("zwanger", "zanger"),
        ("koffer", "koffie"),
        ("lasser", "lessen"),
        ("geld", "geduld"),
        ("verlengen", "verlegen"),
        ("leken", "lekke"),
        ("soort", "sport"),
        ("taken", "tanken"),
        ("metaal", "mentaal"),
        # A letter once or twice is not heard alike: the vowel before it is long or short.
        ("zakken", "zaken"),
        ("bommen", "bomen"),
        ("hakken", "haken"),
        ("staal", "stal"),
        ("beeld", "belt"),
    ],
)
def test_another_word_is_no_error(typed: str, known: str) -> None:
    """One or two letters apart is not enough: a short word is soon another one."""
    assert unlikeness(typed, known) > believable(typed)


@pytest.mark.parametrize(("one", "other"), [("kafee", "cafe"), ("school", "sgool"), ("ijs", "eis"), ("vaas", "faas")])
def test_sound(one: str, other: str) -> None:
    """What sounds the same is written the same."""
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), [("zakken", "zaken"), ("staal", "stal"), ("teelt", "telt")])
def test_a_long_vowel_does_not_sound_as_a_short_one(one: str, other: str) -> None:
    """Dutch writes it with the letter after it, or with itself."""
    assert sound(one) != sound(other)
    assert sound("maaken") == sound("maken")


@given(words, words)
def test_nothing_is_free_but_the_word_itself(one: str, other: str) -> None:
    """A word is nearest to itself, and no other word costs nothing."""
    assert (unlikeness(one, other) == 0) == (one == other)
