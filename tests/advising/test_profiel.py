"""A bad profile is told all its faults at once, by key and nearest word, and nothing else of it is repeated."""

import io
import json
import re
from decimal import Decimal
from typing import Any

import pytest

from wegwijzer import kalender
from wegwijzer.advising import Counsel, Received, read_source
from wegwijzer.advising.profile import ProfileError
from wegwijzer.errors import WrongUseError
from wegwijzer.models import profiel as light
from wegwijzer.models.doelgroep import Geslacht, Taal
from wegwijzer.models.kosten import Uitkering
from wegwijzer.models.profiel import Profiel
from wegwijzer.models.roosterkeuzes import Dag, Dagdeel

SECRET = "Geheimpje"


def read(text: str) -> Received:
    """Read a text as if it came from standard input."""
    return read_source("-", io.BytesIO(text.encode()), "het profiel")


@pytest.mark.parametrize(
    ("words", "enum"),
    [
        (light.GESLACHTEN, Geslacht),
        (light.TALEN, Taal),
        (light.UITKERINGEN, Uitkering),
        (kalender.DAGEN, Dag),
        (kalender.DAGDELEN, Dagdeel),
    ],
)
def test_words_of_the_profile_are_those_of_the_catalogue(words: tuple[str, ...], enum: Any) -> None:
    """The light reader knows exactly the words that the models know."""
    assert words == tuple(item.value for item in enum)


def test_yaml_and_json_give_the_same_profile(counsel: Counsel) -> None:
    """The example of the contract reads the same in both forms."""
    yaml = (
        'subtreden: ["2.1", "2.4"]\ngeslacht: vrouw\nleeftijd: 36\ntaal: nederlands\nuitkering: bijstand\n'
        "inburgeringsplichtig: false\ninteresses: [koken, muziek maken]\nbelemmeringen: [schulden]\n"
        "dagen: [dinsdag, donderdag]\ndagdelen: [middag]\nbudget_per_keer: 2.50\nalleen_schoolvakanties: false\n"
    )
    plain = {
        "subtreden": ["2.1", "2.4"], "geslacht": "vrouw", "leeftijd": 36, "taal": "nederlands",
        "uitkering": "bijstand", "inburgeringsplichtig": False, "interesses": ["koken", "muziek maken"],
        "belemmeringen": ["schulden"], "dagen": ["dinsdag", "donderdag"], "dagdelen": ["middag"],
        "budget_per_keer": 2.50, "alleen_schoolvakanties": False,
    }  # fmt: skip
    expected = Profiel(
        ("2.1", "2.4"), "vrouw", 36, "nederlands", "bijstand", False, ("koken", "muziek maken"), ("schulden",),
        ("dinsdag", "donderdag"), ("middag",), Decimal("2.50"), False,
    )  # fmt: skip
    assert counsel.read_profile(*read(yaml)) == expected
    assert counsel.read_profile(*read(json.dumps(plain))) == expected


@pytest.mark.parametrize("text", ["{leeftijd: 36, dagen: [maandag]}", '{"leeftijd": 36, dagen: [maandag],\n}'])
def test_braces_may_hold_yaml(counsel: Counsel, text: str) -> None:
    """Between braces words need no quotes, on standard input as in a file; JSON is read as such."""
    assert counsel.read_profile(*read(text)) == Profiel(leeftijd=36, dagen=("maandag",))
    with pytest.raises(ProfileError, match="regel 1, kolom 16"):
        counsel.read_profile(*read("{leeftijd: 36, leeftijd: 37}"))
    with pytest.raises(ProfileError, match='"2,50"'):
        counsel.read_profile(*read("{leeftijd: 36, budget_per_keer: 2,50}"))
    # Without a space this is a key and no fact.
    with pytest.raises(ProfileError, match="geen sleutel"):
        counsel.read_profile(*read("{leeftijd:36}"))


@pytest.mark.parametrize("text", ["", "{}", "leeftijd:\n", '{"leeftijd": null, "dagen": []}'])
def test_every_key_is_optional(counsel: Counsel, text: str) -> None:
    """Nothing known is a profile too."""
    assert counsel.read_profile(*read(text)) == Profiel()


def test_values_may_be_short_and_in_capitals(counsel: Counsel) -> None:
    """A day is known by its two letters, as in a query and in a weekplan."""
    read_as = counsel.read_profile({"dagen": ["ma", "Wo"], "geslacht": "V", "belemmeringen": "Schulden"})
    assert read_as == Profiel(geslacht="vrouw", belemmeringen=("schulden",), dagen=("maandag", "woensdag"))


def test_no_obstacles_is_a_fact(counsel: Counsel) -> None:
    """An empty list of obstacles is not the same as not having asked."""
    assert counsel.read_profile({"belemmeringen": []}).belemmeringen == ()


def test_all_faults_at_once_without_values(counsel: Counsel) -> None:
    """Every fault has its key and a hint; what was filled in stays out, also the good facts."""
    data = {
        "subtrede": SECRET, "geslacht": SECRET, "leeftijd": "vier" + SECRET, "dagen": ["dinsdg", SECRET],
        "budget_per_keer": SECRET, "inburgeringsplichtig": SECRET, "interesses": SECRET + "hobby",
        "belemmeringen": ["schuld"], "taal": ["x", SECRET], "uitkering": {"a": SECRET},
    }  # fmt: skip
    with pytest.raises(ProfileError) as caught:
        counsel.read_profile(data)
    told = str(caught.value)
    assert SECRET not in told
    assert len(caught.value.faults) == 10
    assert "Bedoelde u subtreden?" in told
    assert "Bedoelde u dinsdag?" in told
    assert "Bedoelde u schulden?" in told
    assert told.count("\n- ") == 10


def test_a_trede_that_is_not_there_names_those_that_are(counsel: Counsel) -> None:
    """Of numbers every one is near to every other, so all of them are named instead of one."""
    with pytest.raises(ProfileError, match=r"Mogelijk: 1, 2, 2\.1, .* of 6\.") as caught:
        counsel.read_profile({"subtreden": ["2.7"]})
    assert "Bedoelde u" not in str(caught.value)


@pytest.mark.parametrize(("word", "key"), [("hulpvraag", "belemmeringen"), ("Wensen", "interesses"), ("dag", "dagen")])
def test_a_key_may_be_called_otherwise(counsel: Counsel, word: str, key: str) -> None:
    """A word that one would use for a fact is answered with its key, also when it looks like none."""
    with pytest.raises(ProfileError, match=f"Bedoelde u {key}"):
        counsel.read_profile({word: "x"})


def test_a_fact_that_is_never_used_is_to_be_taken_out(counsel: Counsel) -> None:
    """A name is no misspelt key: the advice does not use it, whatever it is."""
    with pytest.raises(ProfileError, match="sleutel 'naam': dit gebruikt het advies niet") as caught:
        counsel.read_profile({"naam": SECRET, "foo": 1, "bar": 2})
    # What may stand there is listed once, however often it would help.
    assert str(caught.value).count("Mogelijk") == 1
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize(("said", "meant"), [("depressie", "psychische-klachten"), ("verslaafd", "verslaving")])
def test_an_obstacle_is_known_by_everyday_words(counsel: Counsel, said: str, meant: str) -> None:
    """What search knows an obstacle by, is answered with its name; what it does not know, with all names."""
    with pytest.raises(ProfileError, match=f"waarde 1 ken ik niet. Bedoelde u {meant}\\?$"):
        counsel.read_profile({"belemmeringen": said})
    with pytest.raises(ProfileError, match=r"Mogelijk: eenzaamheid, .* of ondernemen"):
        counsel.read_profile({"belemmeringen": ["qwrtzp"]})


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("dagen: dinsdag, do\n", {"dagen": ("dinsdag", "donderdag")}),
        ("interesses: koken,fietsen\n", {"interesses": ("koken", "fietsen")}),
        # The second item hangs under the first.
        ("interesses:\n- koken\n  - fietsen\n", {"interesses": ("koken", "fietsen")}),
        ("subtreden: trede 2.2, 2.4\n", {"subtreden": ("2.2", "2.4")}),
        ("belemmeringen: geen\ninteresses: [Niets]\n", {"belemmeringen": (), "interesses": ()}),
        ("subtreden: null\nleeftijd: ~\n", {}),
    ],
)
def test_lists_are_read_as_people_write_them(counsel: Counsel, text: str, facts: dict[str, Any]) -> None:
    """Commas make a list, 'geen' is nothing as in the interview, and what YAML calls nothing is left out."""
    assert counsel.read_profile(*read(text)) == Profiel(**facts)


def test_a_comma_in_a_number_is_asked_about(counsel: Counsel) -> None:
    """'2,2' may be one trede or two: that is not guessed."""
    with pytest.raises(ProfileError, match=r"Bedoelde u 2\.2\?"):
        counsel.read_profile({"subtreden": "2,2"})


@pytest.mark.parametrize(
    "text",
    [
        f"leeftijd: {SECRET}\nleeftijd: 2\ngeslagt: {SECRET}\ntaal: {SECRET}\n",
        f"{{leeftijd: {SECRET}, leeftijd: 2, geslagt: {SECRET}, taal: {SECRET}}}",
        json.dumps({"taal": SECRET, "leeftijd": SECRET}).replace("{", f'{{"geslagt": 1, "leeftijd": "{SECRET}", '),
    ],
)
def test_a_double_key_hides_no_other_fault(counsel: Counsel, text: str) -> None:
    """Which key stands there twice is told with all that is wrong besides, in YAML and in JSON."""
    with pytest.raises(ProfileError) as caught:
        counsel.read_profile(*read(text))
    told = str(caught.value)
    assert re.search(r"'leeftijd' staat er twee keer( \(regel|\.)", told)
    assert "'geslagt' ken ik niet. Bedoelde u geslacht?" in told
    assert "taal: deze waarde ken ik niet" in told
    assert SECRET not in told


def test_what_yaml_refuses_hides_no_other_fault(counsel: Counsel) -> None:
    """A tag is told by its place, beside the key that was misspelt."""
    with pytest.raises(ProfileError) as caught:
        counsel.read_profile(*read(f"geslacht: !{SECRET} man\nleeftjd: 36\n"))
    assert [fault.split(".")[0] for fault in caught.value.faults] == [
        "regel 1, kolom 11 is niet goed te lezen",
        "sleutel 'leeftjd' ken ik niet",
    ]


@pytest.mark.parametrize(
    "value", ["nan", "-1", True, "1e3", 12.345, [], {}, "", "12,345", "oneindig"], ids=lambda value: repr(value)
)
def test_no_nonsense_as_money(counsel: Counsel, value: Any) -> None:
    """What pydantic's own parser would accept, such as nan, is refused; so is a fraction of a cent."""
    with pytest.raises(ProfileError, match="budget_per_keer"):
        counsel.read_profile({"budget_per_keer": value})


@pytest.mark.parametrize("value", [True, 36.5, -3, "121", "٣", "zesendertig"])
def test_no_nonsense_as_age(counsel: Counsel, value: Any) -> None:
    """An age is whole years of a living person."""
    with pytest.raises(ProfileError, match="leeftijd"):
        counsel.read_profile({"leeftijd": value})


@pytest.mark.parametrize(
    "text",
    [
        f'{{"interesses": ["{SECRET}"',
        f'{{"leeftijd": 1, "leeftijd": "{SECRET}"}}',
        f"leeftijd: 1\nleeftijd: {SECRET}\n",
        f"leeftijd: *{SECRET}\n",
        f"interesses: [{SECRET}\n",
        f"  {SECRET}\n\tx",
        f"[{SECRET}]",
        f"- {SECRET}\n",
        "[" * 100_000,
        f'{{"{SECRET} van de hoek": 1}}',
        f"{SECRET * 40_000}",
    ],
)
def test_unreadable_input_is_one_sentence_without_values(counsel: Counsel, text: str) -> None:
    """Broken input gives a place and a remedy, never a piece of itself."""
    with pytest.raises(WrongUseError) as caught:
        counsel.read_profile(*read(text))
    assert SECRET not in str(caught.value)
    assert caught.value.__cause__ is None


def test_other_encodings_are_refused(counsel: Counsel) -> None:
    """A BOM is fine; what is not UTF-8 is an error that names the byte and shows nothing."""
    assert counsel.read_profile(*read("\ufeffleeftijd: 36")).leeftijd == 36
    with pytest.raises(WrongUseError, match="UTF-8"):
        read_source("-", io.BytesIO("interesses: [caf\u00e9]".encode("latin-1")), "het profiel")
