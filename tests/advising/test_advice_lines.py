"""The advice as text: each reason is read once, and no traject is lost on the way."""

import re
from typing import Any

import pytest

from tests.aanbod import docs_of
from wegwijzer.advising import Counsel
from wegwijzer.advising.blad import choose
from wegwijzer.models.profiel import Profiel
from wegwijzer.terminal.advice_lines import IN_SHORT, advice_lines
from wegwijzer.terminal.advice_lines.told import Told

MAN = Profiel(subtreden=("2.2",), geslacht="man", interesses=("leren fietsen",), dagen=("dinsdag", "woensdag"))


def text_of(counsel: Counsel, profiel: Profiel, **options: Any) -> str:
    """Give the advice as one running text, without the line breaks of the layout."""
    return " ".join(" ".join(advice_lines(counsel.advise(profiel, **options))).split())


def test_every_traject_is_named(counsel: Counsel) -> None:
    """What is grouped is still there by name, in whatever group it stands."""
    text = text_of(counsel, MAN)
    assert [doc["id"] for doc in docs_of(counsel) if doc["naam"] not in text] == []


def test_a_reason_and_its_alternative_are_read_once(counsel: Counsel) -> None:
    """Trajecten that fall off for one reason stand together; the nearest alternative is named once for them."""
    text = text_of(counsel, MAN)
    assert text.count("Dit is voor trede 2.4; de cliënt staat op trede 2.2.") == 1
    assert text.count("de cliënt kan op dinsdag en woensdag") == 1
    assert "Fietsles voor vrouwen. Het dichtst in de buurt: Fietsen." in text
    assert "Wandelgroep (elke maandagochtend)" in text


def test_what_is_left_out_is_counted_by_reason(counsel: Counsel) -> None:
    """A short advice says of each section how many there are, why the others stand there, and how to see them."""
    text = text_of(counsel, MAN, most=5)
    whole = text_of(counsel, MAN)
    assert [count for count in re.findall(r"\((\d+)\)", whole) if f"({count})" not in text] == []
    assert re.search(r"En nog \d+: \d+ andere trede, \d+ ander moment.*? Alles zien kan met --alles\.", text)
    assert re.search(r"En nog \d+ navragen\. Alles zien kan met --alles\.", text)
    assert "En nog" not in whole


def test_what_is_only_for_a_doubt_stands_apart(counsel: Counsel) -> None:
    """On 2.4 the keuring is asked about under its own words, last; with a complaint it comes first, as any other."""
    unknown = text_of(counsel, Profiel(subtreden=("2.4",)))
    assert "Alleen bij medische twijfel: 22. Keuring (Argonaut, medisch advies)" in unknown
    assert (
        unknown.index("Welschap [welschap]") < unknown.index("Alleen bij") < unknown.index("? Speelt dit: lichamelijke")
    )
    assert "Alleen bij" not in text_of(counsel, Profiel(subtreden=("2.4",), belemmeringen=("lichamelijke-klachten",)))
    assert "Alleen bij" not in text_of(counsel, Profiel(subtreden=("2.2",)))


@pytest.mark.parametrize("facts", [{"subtreden": ("2.2",)}, {"subtreden": ("2.6",), "interesses": ("geen yoga",)}, {}])
def test_a_short_telling_reads_the_same(counsel: Counsel, facts: dict[str, Any]) -> None:
    """What the lines leave out is not worked out: the text of an advice in short is that of the whole one."""
    in_short, whole = (counsel.advise(Profiel(**facts), False, False, **part) for part in (IN_SHORT, {}))
    assert advice_lines(in_short) == advice_lines(whole)
    assert "kosten_drie_maanden" not in in_short["navragen"][-1]


def test_no_question_left_is_said(counsel: Counsel) -> None:
    """Where no answer would change anything, one need not go on asking."""
    told = text_of(
        counsel, Profiel(subtreden=("2.5",), leeftijd=44, taal="nederlands", belemmeringen=("solliciteren",))
    )
    assert "Er is geen vraag meer die dit advies scherper maakt." in told


def test_the_provider_is_asked_in_one_call(counsel: Counsel) -> None:
    """Day and price stand in one line with the name of who knows them; what the client knows stands apart."""
    text = text_of(counsel, Profiel(subtreden=("2.2",), interesses=("repareren",)))
    assert "? Vraag de cliënt: Woont u in deze buurt?" in text
    assert "? Vraag na bij Welschap: Op welke dag en welk dagdeel is dit? Wat kost" in text


def test_a_relative_is_the_first_that_was_told() -> None:
    """Of a whole and its parts the one that stands highest tells what they share; who differs in a reason is none."""
    shared = {"thema": "werk", "redenen": ["dichtbij"], "rooster": "", "kosten": ""}
    entries: list[dict[str, Any]] = [
        {"id": key, "onderdeel_van": whole, "rang": rang, **shared}
        for rang, (key, whole) in enumerate((("los", None), ("deel", "geheel"), ("geheel", None), ("ander", "geheel")))
    ]
    told, found = Told(), []
    for entry in entries:
        near = told.relative(entry)
        found.append(near["id"] if near else None)
        told.add(entry)
    assert found == [None, None, "deel", "geheel"]
    assert told.relative({**entries[1], "redenen": ["gratis"]}) is None


def test_a_part_tells_what_the_whole_does_not(counsel: Counsel) -> None:
    """Of StapIn and its parts each sentence is read once; on the sheet for the client only the part stands."""
    profiel = Profiel(subtreden=("2.2",), taal="anderstalig-beginner")
    text = text_of(counsel, profiel)
    assert "Dit hoort bij StapIn. Wat hetzelfde is, staat daar. Verder: ! Eerst een intake" in text
    assert text.count("Vraag na bij StapIn: Op welke dag en welk dagdeel is dit?") == 1
    chosen = choose(counsel.advise(profiel), [])
    assert "stapin-deelnemer" in chosen
    assert "stapin" not in chosen


def test_where_the_client_goes_alone_the_klantmanager_is_told_what_to_do(counsel: Counsel) -> None:
    """Care and what the client arranges ask no call of the klantmanager, and say how to help the first step along."""
    care = text_of(counsel, Profiel(subtreden=("2.1",), belemmeringen=("verslaving",)))
    assert "Vraag na bij Brijder" not in care
    assert "De cliënt kan zelf vragen bij Brijder: Op welke dag" in care
    assert care.count("vraag wat de cliënt tegenhoudt. Spreek af wanneer u erop terugkomt.") == 1
    obliged = text_of(counsel, Profiel(subtreden=("2.3",), inburgeringsplichtig=True))
    assert "De cliënt zoekt en regelt zelf een traject. Wat u kunt doen: Vraag hoe ver de cliënt is" in obliged
    assert "Vraag na bij Welschap" in text_of(counsel, Profiel(subtreden=("2.2",)))


def test_the_week_says_what_is_not_together(counsel: Counsel) -> None:
    """The week names its trajecten, how they fit, and what is left out because it is at the same time."""
    profiel = Profiel(
        subtreden=("2.2",), interesses=("yoga", "fietsen"), dagen=("dinsdag", "woensdag"), uitkering="bijstand"
    )
    text = text_of(counsel, profiel, week=True)
    assert "Past het? " in text
    assert "Niet samen in deze week: Fietsen en Yoga zijn allebei op dinsdagochtend" in text


@pytest.mark.parametrize("columns", [40, 80, 160])
def test_lines_fit(counsel: Counsel, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    """No line is wider than the terminal, nor too wide to read aloud."""
    monkeypatch.setenv("COLUMNS", str(columns))
    longest = max(map(len, advice_lines(counsel.advise(MAN, week=True), alles=True)))
    assert longest <= min(columns, 100)
