"""What a client wants and what not: a no is weighed and told, what is no wish is silent, a cry for help is no no."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.aanbod import changed
from tests.advising.profiles import ids, one, profielen, seeds, some_docs
from wegwijzer.advising import Counsel
from wegwijzer.models.profiel import Profiel
from wegwijzer.recommendation.describing import RATHER_NOT

SAID = ("koken", "geen koken", "niet met kinderen", "dieren", "liever geen sport", "geen idee", "niet meer drinken")


def parts(entry: dict[str, Any]) -> dict[str, int]:
    """Give the points of an entry by what gave them."""
    return {part["onderdeel"]: part["punten"] for part in entry["uitleg"] if "punten" in part}


@pytest.mark.parametrize("words", ["geen idee", "weet niet", "geen hobby's", "maakt niet uit", "alles", "Niets"])
def test_no_wish_is_not_answered(counsel: Counsel, words: str) -> None:
    """Who does not know or does not mind, gets no traject for those words and no remark about them."""
    advice = counsel.advise(Profiel(subtreden=("2.2",), interesses=(words,)), explain=True)
    assert not any(f"'{words}'" in text for text in advice["meldingen"])
    assert not [e for e in advice["navragen"] if {"interesse", "maatwerk", "liever-niet"} & parts(e).keys()]


@pytest.mark.parametrize(
    ("trede", "words", "lower", "higher"),
    [
        ("2.2", "geen fietsen", "fietsen", "wandelgroep"),
        ("2.2", "Niet wandelen", "wandelgroep", "fietsen"),
        ("2.2", "houdt niet van koken", "koken-voor-de-buurt", "spelletjesmiddag"),
        ("2.2", "sporten, maar niet zwemmen", "heliomare", "zumba"),
        ("2.4", "niks met kinderen", "kinderdiscos", "kringloopwinkel"),
        ("2.1", "geen psycholoog", "ggz-groep", "dijk-en-duin"),
    ],
)
def test_what_the_client_does_not_want_stands_lower(
    counsel: Counsel, trede: str, words: str, lower: str, higher: str
) -> None:
    """It costs points, is labelled and doubted, and is named above; but it falls off no more than it did."""
    advice, without = (
        counsel.advise(Profiel(subtreden=(trede,), interesses=said), explain=True) for said in ((words,), None)
    )
    entry = one(advice, lower)
    assert parts(entry)["liever-niet"] < 0
    assert entry["rang"] > one(advice, higher)["rang"]
    assert RATHER_NOT in entry["labels"]
    assert entry["twijfels"][0].startswith("De cliënt zegt: '")
    assert not any(reason.startswith("Niets van wat u") for reason in entry["redenen"])
    assert any(text.startswith("De cliënt zegt: '") for text in advice["meldingen"])
    assert {group: ids(advice, group) for group in ("past", "navragen", "valt_af")} == {
        group: ids(without, group) for group in ("past", "navragen", "valt_af")
    }
    assert RATHER_NOT not in one(advice, higher)["labels"]


@pytest.mark.parametrize(
    "words", ["niet alleen zijn", "niet meer drinken", "niet thuis zitten", "geen schulden", "kan niet fietsen"]
)
def test_a_call_for_help_is_no_decline(counsel: Counsel, words: str) -> None:
    """Who wants to be alone no longer, or lacks something, wants what helps with it: nothing stands lower for that."""
    advice = counsel.advise(Profiel(subtreden=("2.1", "2.2"), interesses=(words,)))
    assert not [entry["id"] for entry in advice["navragen"] if RATHER_NOT in entry["labels"]]
    assert not [text for text in advice["meldingen"] if text.startswith("De cliënt zegt")]


@pytest.mark.parametrize(
    ("words", "obstacle", "helping"),
    [
        ("geen vrienden", "eenzaamheid", "alleen-is-ook-maar-alleen"),
        ("geen contact met anderen", "eenzaamheid", "wereldmannen"),
        ("ik heb geen computer", "digitaal", "internetcafe"),
        ("geen nederlands", "taal", "taalcarrousel"),
    ],
)
def test_a_no_that_may_tell_of_a_lack_is_asked(counsel: Counsel, words: str, obstacle: str, helping: str) -> None:
    """Nobody knows whether the client has no friends or wants none: nothing moves, and how to say which is told."""
    advice, without = (
        counsel.advise(Profiel(subtreden=("2.2",), interesses=said), explain=True) for said in ((words,), None)
    )
    assert one(advice, helping)["punten"] == one(without, helping)["punten"]
    said = [text for text in advice["meldingen"] if f"'{words}'" in text]
    assert f"als '{obstacle}'" in said[0]
    assert "'liever'" in said[1]
    assert len(said) == 2


@pytest.mark.parametrize("words", ["liever geen computer", "koken, maar geen computer"])
def test_who_says_not_to_want_it_declines(counsel: Counsel, words: str) -> None:
    """A word of will, or a wish beside it, leaves no doubt: what is about it stands lower."""
    advice = counsel.advise(Profiel(subtreden=("2.2",), interesses=(words,)), explain=True)
    assert parts(one(advice, "internetcafe"))["liever-niet"] < 0


@pytest.mark.parametrize("words", ["minder drinken", "niet meer drinken"])
def test_who_wants_less_gets_what_helps_with_it(counsel: Counsel, words: str) -> None:
    """Who wants less of what stands in the way is answered by what helps with that alone: no coffee for a drinker."""
    advice = counsel.advise(Profiel(subtreden=("2.1", "2.2"), interesses=(words,)), explain=True)
    answering = {entry["id"]: entry["rang"] for entry in advice["navragen"] if "interesse" in parts(entry)}
    assert answering == {"brijder": 1, "ggz-interventie": 2}
    closed = counsel.advise(Profiel(subtreden=("2.2",), interesses=(words,)))
    (said,) = (text for text in closed["meldingen"] if f"'{words}'" in text)
    assert said.startswith(f"Staat '{words}' de cliënt in de weg?")
    assert said.endswith("als 'verslaving'. Daarbij helpt Brijder (2.1) of GGZ interventie (2.1).")


def test_a_no_about_nothing_is_told(counsel: Counsel) -> None:
    """Where nothing is about it, the advice says so, and nobody thinks that it was weighed."""
    advice = counsel.advise(Profiel(subtreden=("2.2",), interesses=("geen paragliding",)))
    assert "De cliënt zegt: 'geen paragliding'. Niets dat nu openstaat, gaat daarover." in advice["meldingen"]


def test_the_week_and_the_sheet_offer_nothing_declined(counsel: Counsel) -> None:
    """Who wants animals and no children is not sent to the Kinderboerderij, also where nothing else is as near."""
    advice = counsel.advise(Profiel(subtreden=("2.4",), interesses=("dieren", "niet met kinderen")), week=True)
    assert [item["id"] for item in advice["week"]["trajecten"]] == ["manege"]
    assert one(advice, "kinderboerderij")["om_te_beginnen"] is False
    assert one(advice, "manege")["om_te_beginnen"] is True


@given(profiel=profielen, seed=seeds, words=st.lists(st.sampled_from(SAID), max_size=3, unique=True))
def test_an_interest_moves_nothing_to_another_group(
    counsel: Counsel, profiel: Profiel, seed: Any, words: list[str]
) -> None:
    """What a client likes or declines decides the order alone: nothing leaves 'past' for it, and nothing falls off."""
    some = changed(counsel, docs=some_docs(counsel, seed))
    less, more = (some.advise(profiel._replace(interesses=said)) for said in (None, tuple(words)))
    for group in ("past", "navragen", "valt_af", "elders_of_gewenst"):
        assert ids(less, group) == ids(more, group)
