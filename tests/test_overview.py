"""The overview counts what there is and says what is missing."""

import dataclasses
import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijzer.catalogue import load_catalogus
from wegwijzer.gaps import find_one_sex_only
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.doelgroep import Doelgroep, Geslacht
from wegwijzer.models.traject import Traject
from wegwijzer.overview import Overzicht, build_overview

TODAY = dt.date(2026, 11, 23)
REAL = Path(__file__).parents[1] / "catalogue"


def test_counts_per_subtrede_on_the_example(voorbeeld: Path) -> None:
    """Usable, placeable, elsewhere: each traject counts on every subtrede where it stands."""
    catalogus = load_catalogus(voorbeeld)
    lines = {line.id: line for line in build_overview(catalogus, TODAY).treden}
    for subtrede, line in lines.items():
        here = [t for t in catalogus.trajecten.values() if {subtrede, subtrede.split(".")[0]} & set(t.subtreden)]
        assert line.bruikbaar == sum(t.status in ("beschikbaar", "pilot") for t in here)
        assert line.elders == sum(t.status == "elders" for t in here)


def test_gaps_of_the_real_catalogue() -> None:
    """The gaps that the source itself names come out by themselves: no fietsles for men, nothing on Saturday."""
    found = build_overview(load_catalogus(REAL), TODAY)
    gaps = "\n".join(found.gaten)
    assert "'Fietsles voor vrouwen' is alleen voor vrouwen" in gaps
    assert "niets op zaterdag" in gaps
    assert "niets op maandag" not in gaps
    assert any("rol" in wish for wish in found.wensen)


@cache
def some_traject() -> Traject:
    """Give any traject of the real catalogue."""
    return next(iter(load_catalogus(REAL).trajecten.values()))


@given(
    drawn=st.lists(
        st.tuples(st.sampled_from([None, *Geslacht]), st.sampled_from(["a", "b"]), st.sets(st.sampled_from("klmnop"))),
        max_size=8,
    )
)
def test_for_one_sex_only_is_what_has_no_counterpart(drawn: list[Any]) -> None:
    """Looking up who shares a word gives what comparing every two would give, at a fraction of the work.

    A counterpart is of the same theme and open to the other sex: for that sex alone and with a word in common, or for
    everybody and with half of all words in common.
    """
    plain = some_traject()
    trajecten = [
        plain.model_copy(
            update={
                "naam": f"{place}",
                "thema": thema,
                "trefwoorden": tuple(words),
                "doelgroep": Doelgroep(geslacht=sex),
            }
        )
        for place, (sex, thema, words) in enumerate(drawn)
    ]
    wanted = [
        str(place)
        for place, (sex, thema, words) in enumerate(drawn)
        if sex
        and not any(
            other != sex and its_theme == thema and len(words & others) >= (1 if other else len(words | others) / 2)
            for other, its_theme, others in drawn
        )
    ]
    assert [text.split("'")[1] for text in find_one_sex_only(trajecten)] == wanted


def test_matrix_counts_every_usable_traject() -> None:
    """Each usable traject stands in its theme at least once; unknown parts of the day have their own column."""
    catalogus = load_catalogus(REAL)
    found = build_overview(catalogus, TODAY)
    for thema, parts in found.matrix.items():
        usable = [t for t in catalogus.trajecten.values() if t.thema == thema and t.status in ("beschikbaar", "pilot")]
        counted = sum(number for cell in parts.values() for number in cell.values())
        assert counted >= len(usable)
        assert (counted == 0) == (not usable)


def test_staleness_adds_up() -> None:
    """Every traject is in exactly one tier; all facts of 2018 are stale by now."""
    found = build_overview(load_catalogus(REAL), TODAY)
    assert sum(found.houdbaarheid.values()) == found.aantal
    assert found.houdbaarheid["verlopen"] == found.aantal


def test_empty_cells_are_said() -> None:
    """Each theme without something at a part of the day is named, with how many have an unknown part of the day."""
    catalogus = load_catalogus(REAL)
    found = build_overview(catalogus, TODAY)
    said = "\n".join(found.leeg)
    for thema, parts in found.matrix.items():
        known = [part for part in parts if part != "onbekend"]
        if any(not sum(parts[part].values()) for part in known):
            assert found.themas[thema] in said
    assert "Beweging: niets 's middags of 's avonds (van 3 trajecten is het dagdeel niet bekend)" in found.leeg
    assert "'s ochtends alleen voor vrouwen" in said


@pytest.fixture(scope="module")
def real() -> Overzicht:
    """The overview of the catalogue of Heemskerk."""
    return build_overview(load_catalogus(REAL), TODAY)


@pytest.mark.parametrize(
    ("thema", "part", "text"),
    [
        ("taal-en-vaardigheden", "ochtend", "1 voor vrouwen"),
        ("ontmoeting", "onbekend", "3, 1 voor vrouwen"),
        ("werk", "onbekend", "5, 1 voor mensen vanaf 50"),
        # Of three the part of the day is unknown: there may yet be one in the afternoon.
        ("beweging", "middag", "navragen"),
    ],
)
def test_a_cell_in_words(real: Overzicht, thema: str, part: str, text: str) -> None:
    """A number is for everybody, unless it says for whom; what may turn out to be there is not called nothing."""
    assert real.cell(thema, part) == text


def test_who_can_start_on_each_subtrede(real: Overzicht) -> None:
    """Groups are split only where a limit makes a difference, and nobody is promised what must be asked first."""
    said = {(line.bereik.subtrede, line.bereik.wie): line.aanbod for line in real.voor_wie}
    assert said["2.1", "iedereen"] == "3, en 2 met navragen"
    assert {wie for subtrede, wie in said if subtrede == "2.2"} == {"vrouwen", "mannen"}
    assert said["2.5", "onder de 50"] == "alleen met navragen: 'Pilot extra ondersteuning op 2.5'"
    # A budget helps, but nobody starts with it.
    assert said["2.6", "iedereen"] == "alleen hulp erbij: 'Maatwerkbudget en kosten van een traject'"
    assert "niets op 2.5 onder de 50 waar u zeker kunt plaatsen; " + said["2.5", "onder de 50"] in real.gaten
    assert not any("niets op 2.4" in gap or "niets op 2.2" in gap for gap in real.gaten)
    [young] = [line for line in real.as_json()["voor_wie"] if line["wie"] == "onder de 50"]
    assert (young["leeftijd"], young["plaatsen"]) == ({"van": None, "tot": 49}, ())
    assert young["navragen"] == ("extra-ondersteuning-2-5",)


def overview_with(catalogus: Catalogus, traject_id: str, **changes: object) -> Overzicht:
    """Reckon with one traject only, changed."""
    traject = type(catalogus.trajecten[traject_id]).model_validate(
        catalogus.trajecten[traject_id].model_dump() | {"subtreden": ["2.1"], "status": "beschikbaar"} | changes
    )
    return build_overview(dataclasses.replace(catalogus, trajecten={traject_id: traject}), TODAY)


@pytest.mark.parametrize(
    ("changes", "gap"),
    [
        ({"aanmelding": {"verwijzing": "plaatsen"}}, None),
        (
            {"aanmelding": {"verwijzing": "zelf"}},
            "niets op 2.1 waar u kunt plaatsen; alleen zonder plaatsing: 'Koffieochtend'",
        ),
        ({"doelgroep": {"leeftijd": {"van": 18, "tot": 66}}}, "niets op 2.1 onder de 18"),
        ({"doelgroep": {"leeftijd": {"van": 18, "tot": 66}}}, "niets op 2.1 vanaf 67"),
        ({"doelgroep": {"geslacht": "vrouw", "leeftijd": {"tot": 30}}}, "niets op 2.1 voor vrouwen vanaf 31"),
        ({"doelgroep": {"geslacht": "vrouw"}}, "niets op 2.1 voor mannen"),
        # What is over, or has yet to begin, is nothing to start with today.
        ({"geldig": {"tot": "2026-11-22"}}, "niets op 2.1"),
        ({"geldig": {"van": "2026-11-24"}}, "niets op 2.1"),
        ({"geldig": {"van": "2026-11-23", "tot": "2026-11-23"}}, None),
    ],
)
def test_who_is_left_without(voorbeeld: Path, changes: dict[str, object], gap: str | None) -> None:
    """Sex, age, placing and validity each leave a gap that is said; where all can be placed there is none."""
    gaps = overview_with(load_catalogus(voorbeeld), "koffieochtend", **changes).gaten
    found = [said for said in gaps if said.startswith("niets op 2.1")]
    assert gap in found if gap else not found
