"""A schedule may be written as a Dutch sentence, and reads back as the same sentence."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from wegwijzer.kalender import DAGEN, MAANDEN
from wegwijzer.models.rooster import Rooster
from wegwijzer.models.roosterkeuzes import Dag, Maand, Schoolvakantie
from wegwijzer.models.roostertaal import EXAMPLE
from wegwijzer.models.roosterwoorden import VAKANTIENAMEN
from wegwijzer.schedule import describe_rooster, describe_rooster_short

SENTENCES: list[dict[str, Any]] = yaml.load(  # the base loader leaves every scalar as typed, like the catalogue
    Path(__file__).with_name("rooster_zinnen.yaml").read_text("utf-8"), Loader=yaml.BaseLoader
)
VARIANTS = [(other, item["zin"]) for item in SENTENCES for other in item.get("ook", [])]


def fault(data: Any) -> str:
    with pytest.raises(ValidationError) as caught:
        Rooster.model_validate(data)
    errors = caught.value.errors()
    assert len(errors) == 1
    return str(errors[0]["msg"]).removeprefix("Value error, ")


def test_the_table_is_large_enough() -> None:
    """At least sixty different sentences stand in the table, each once."""
    assert len({item["zin"] for item in SENTENCES}) == len(SENTENCES) >= 60


@pytest.mark.parametrize("item", SENTENCES, ids=lambda item: item["zin"])
def test_a_sentence_passes_both_ways(item: dict[str, Any]) -> None:
    """The sentence gives the structure, and the structure gives the sentence and its short form."""
    meant = Rooster.model_validate(item["rooster"])
    assert Rooster.model_validate(item["zin"]) == meant
    assert describe_rooster(meant) == item["zin"]
    assert describe_rooster_short(meant) == item["kort"]


@pytest.mark.parametrize(("other", "sentence"), VARIANTS)
def test_other_wordings_mean_the_same(other: str, sentence: str) -> None:
    """A redacteur need not know the one wording that the tool writes."""
    assert describe_rooster(Rooster.model_validate(other)) == sentence


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("laatste van de maand", "bij 'laatste' hoort een weekdag: vul dagen in"),
        ({"welke": "laatste", "frequentie": "maandelijks"}, "bij 'laatste' hoort een weekdag: vul dagen in"),
        ("wekelijks elke derde maandag", "'derde maandag' is eens per maand, niet wekelijks"),
        (
            {"welke": "derde", "dagen": "maandag", "frequentie": "wekelijks"},
            "'derde maandag' is eens per maand, niet wekelijks",
        ),
        ("elke dinsdag, van 7 april 2026 tot en met 6 april 2026", "het einde ligt voor het begin"),
        ("elke dinsdag van 25:00 tot 23:30", "dit moet een tijd zijn tussen 00:00 en 23:59, bijvoorbeeld 10:00"),
        ("elke dinsdag om 25.00 uur", "dit moet een tijd zijn tussen 00:00 en 23:59, bijvoorbeeld 10:00"),
        ("elke dinsdag om 2 uur", "hier is niet duidelijk of het 02.00 of 14.00 uur is; schrijf het zo op"),
        ("elke dinsdag om half drie", "hier is niet duidelijk of het 02.30 of 14.30 uur is; schrijf het zo op"),
        ("elke maandag van 12 tot 10 uur", "hier is niet duidelijk of het 10.00 of 22.00 uur is; schrijf het zo op"),
        ("elke maandag van 14 tot 9 uur", "hier is niet duidelijk of het 09.00 of 21.00 uur is; schrijf het zo op"),
        ("elke vijfde maandag", "niet elke maand heeft een vijfde; schrijf 'laatste' als u de laatste van de maand"),
        ("elke dinsdag van 12.00 tot 11.00 uur", "de eindtijd ligt niet na de begintijd"),
        ("elke dinsdag vanaf 31 april 2026", "de datum '31 april 2026' bestaat niet"),
        ("elke dinsdag vanaf 1 september", "bij '1 september' ontbreekt het jaar"),
        ("elke dinsdag, niet op 25 dec", "bij '25 dec' ontbreekt het jaar"),
        ("elke dinsdag, 1 mei t/m 1 juni 2027", "bij '1 mei' ontbreekt het jaar"),
        (
            "elke 2e dinsdag",
            "'elke 2e dinsdag' kan twee dingen zijn; schrijf 'elke tweede dinsdag van de maand' of 'om",
        ),
        ("iedere tweede wo, 's avonds", "'elke tweede woensdag' kan twee dingen zijn"),
        ("elke dinsdag tot oktober", "schrijf 'tot en met oktober': dan is duidelijk of het laatste meetelt"),
        ("elke dinsdag van april tot oktober", "schrijf 'tot en met oktober': dan is duidelijk of het laatste meetelt"),
        ("elke dinsdag tot 1 mei 2026", "schrijf 'tot en met 1 mei 2026': dan is duidelijk of het laatste meetelt"),
        ("elke dinsdg", "'elke dinsdg' begrijp ik niet in een rooster; bedoelde u 'dinsdag'?"),
        ("elke dinsdagochtnd", "'elke dinsdagochtnd' begrijp ik niet in een rooster; bedoelde u 'dinsdagochtend'?"),
        ("elke dinsdag bij volle maan", f"'bij volle maan' begrijp ik niet in een rooster; {EXAMPLE}"),
        ("elke dinsdag, dag navragen", "dit rooster noemt een dag en zegt ook dat de dag nog nagevraagd moet worden"),
        ("twee uur per week", "uren of dagdelen per week horen bij duur, niet bij rooster"),
        ("elke dinsdag, twee keer per week", "keer_per_week en dagen gaan niet samen: noem de dagen, of hoe vaak als"),
        ("elke dinsdag van 10.00 tot 12.00 uur, een uur per keer", "van 10:00 tot 12:00 is 120 minuten"),
        ("elke dinsdag om 10 uur, elke woensdag om 11 uur", "dit rooster noemt twee keer dagen; zet een puntkomma"),
        ("elke dinsdagochtend, 's avonds", "dit rooster noemt het dagdeel twee keer; één keer is genoeg"),
        ({"dagen": "dinsdag", "weken": "even"}, "even weken hoort bij frequentie: tweewekelijks"),
        ({"dagen": "dinsdag", "niet_in_vakanties": "ja", "alleen_vakanties": "meivakantie"}, "alleen_vakanties en"),
        (
            {"dagen": "dinsdag", "uitzonderingen": [{"datum": "2026-04-07"}, {"datum": "2026-04-07"}]},
            "een datum staat twee keer bij de uitzonderingen",
        ),
    ],
)
def test_a_wrong_combination_is_refused_in_one_sentence(data: Any, message: str) -> None:
    """What cannot be gets one Dutch sentence that says why."""
    assert fault(data).startswith(message)


PIECES = [
    "elke",
    "eerste",
    "laatste",
    "maandag",
    "zo",
    "en",
    ",",
    ";",
    "om",
    "10.00",
    "half",
    "kwart voor",
    "acht",
    "3",
    "uur",
    "avond",
    "van",
    "tot",
    "mei",
    "2026",
    "-",
    "'s",
]


@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text makes the reader crash: it is refused, or read as a schedule that reads back the same."""
    try:
        said = describe_rooster(Rooster.model_validate(text))
    except ValidationError:
        return
    assert describe_rooster(Rooster.model_validate(said)) == said


def test_sentences_may_stand_in_a_list() -> None:
    """A list may mix sentences and moments."""
    mixed = Rooster.model_validate(["elke maandagochtend", {"dagen": "donderdag", "frequentie": "wekelijks"}])
    assert describe_rooster(mixed) == "elke maandagochtend; elke donderdag"


def test_the_words_are_those_of_the_models() -> None:
    """The reader and the models know the same days, months and school holidays."""
    assert tuple(Dag) == DAGEN
    assert tuple(Maand) == MAANDEN
    assert set(VAKANTIENAMEN.values()) == set(Schoolvakantie)
