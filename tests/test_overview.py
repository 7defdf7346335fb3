"""The overview counts what there is and says what is missing."""

import datetime as dt
from pathlib import Path

import pytest

from wegwijzer.catalogue import load_catalogus
from wegwijzer.overview import build_overview, say_cell

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


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ({"iedereen": 0, "vrouwen": 0, "mannen": 0}, ""),
        ({"iedereen": 3, "vrouwen": 1, "mannen": 0}, "3, 1 voor vrouwen"),
        ({"iedereen": 0, "vrouwen": 0, "mannen": 2}, "2 voor mannen"),
    ],
)
def test_cell_in_words(cell: dict[str, int], text: str) -> None:
    """A number is for everybody, unless it says for whom."""
    assert say_cell(cell) == text
