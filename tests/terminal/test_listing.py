"""Trajecten on the screen: what a person sees of a list, beside what a pipe gets."""

import datetime as dt
from typing import Any

import pytest

from wegwijzer.search.answer import Loosening, Result, Rows
from wegwijzer.terminal.listing import closing_lines, grouped_lines, reading_lines, stale_lines, table_lines

TODAY = dt.date(2026, 11, 23)
NAMES = {"2": "Activering", "2.1": "Ontmoeten", "2.2": "Meedoen"}


def row(id_: str, *subtreden: str, **more: Any) -> dict[str, Any]:
    """Give the row of a traject of which hardly anything is known."""
    plain = {
        "rooster": {"kort": "navragen"},
        "kosten": {"kort": "€ 2,50/keer"},
        "locaties": [],
        "samenvatting": "Samen.",
    }
    kind = {"status": "beschikbaar", "verwijzing": "plaatsen"}
    return {"id": id_, "naam": id_.capitalize(), "subtreden": list(subtreden), **plain, **kind, **more}


@pytest.mark.parametrize(
    ("verified", "said"),
    [
        ([], ""),
        ([("2026-03-01", "2027-03-01")], ""),
        ([("2018-06-01", "2019-06-01")], "dit is voor het laatst in 2018 nagevraagd"),
        ([(None, None)], "dit is nog nooit nagevraagd"),
        ([(None, None), ("2018-06-01", "2019-06-01")], "deze zijn voor het laatst in 2018 nagevraagd"),
        ([("2018-06-01", "2019-06-01"), ("2026-03-01", "2027-03-01")], "1 hiervan is voor het laatst in 2018"),
    ],
)
def test_what_is_due_is_counted(verified: list[tuple[str | None, str | None]], said: str) -> None:
    """A list says how many of it are due to be verified again and since when; of what is fresh it says nothing."""
    lines = stale_lines(verified, TODAY)
    assert bool(lines) == bool(said)
    assert all(said in line for line in lines)


def test_nothing_found_says_what_would_give_something() -> None:
    """Without hits there is a word that was meant, or a filter to leave out, or else a place to look."""
    nothing = Result(Rows(), 0)
    assert "wegwijzer lijst" in closing_lines(nothing)[-1]
    assert closing_lines(nothing._replace(suggestions=("yoga", "yoghurt")))[1] == "Bedoelde u yoga of yoghurt?"
    way = Loosening("dag en max_kosten", 2, ("yoga", "zumba"))
    assert closing_lines(nothing._replace(loosen=(way,)))[1] == "Zonder --dag en --max-kosten: 2 (yoga, zumba)"


def test_a_cut_list_says_so() -> None:
    """The count is of all hits, with how many of them stand there."""
    assert closing_lines(Result(Rows(), 1, ((None, None),))) == ["1 traject"]
    assert closing_lines(Result(Rows(), 9, ((None, None),) * 2)) == ["9 trajecten, de eerste 2 staan hier"]


def test_how_a_query_was_read_is_told() -> None:
    """What was read as a filter, what was mended, and which words were of no use."""
    read = Result(Rows(), 1, read_as=("dinsdag",), corrected=(("wandeln", "wandelen"),), unknown=("zweefvliegen",))
    said = " ".join(reading_lines(read))
    assert all(part in said for part in ("dinsdag", "'wandeln' gelezen als 'wandelen'", "zweefvliegen"))
    assert reading_lines(read._replace(total=0, read_as=(), corrected=())) == []


def test_a_wide_screen_shows_more() -> None:
    """Only where there is room stand the place, the provider and the sentence; an amount stays with its euro sign."""
    rows = [
        row("yoga", "2.2", locaties=["Spectrum"], aanbieder_naam="Welschap", waarom=[{"woord": "rek", "veld": "naam"}])
    ]
    narrow, wide = ("\n".join(table_lines(rows, columns)) for columns in (80, 160))
    assert all(part in narrow and part in wide for part in ("Yoga", "2.2", "€\u00a02,50/keer", "(rek in naam)"))
    assert all(part in wide and part not in narrow for part in ("Spectrum", "Welschap", "Samen."))


def test_a_list_stands_by_trede() -> None:
    """Each traject stands under its first trede, in the order of the ladder; what has none stands last."""
    rows = [row("los"), row("yoga", "2.2"), row("thee", "2.1", "2.2"), row("maatwerk", "2")]
    assert _headings(grouped_lines(rows, NAMES, total=80)) == [
        "2 Activering (1)",
        "2.1 Ontmoeten (1)",
        "2.2 Meedoen (1)",
        "Zonder subtrede (navragen) (1)",
    ]


def test_a_list_of_one_trede_puts_that_first() -> None:
    """What was asked for stands there first, with all that is for it, and then what is for the whole around it."""
    rows = [row("yoga", "2.2"), row("thee", "2.1", "2.2"), row("maatwerk", "2")]
    assert _headings(grouped_lines(rows, NAMES, ["2.2"], total=80)) == ["2.2 Meedoen (2)", "2 Activering (1)"]


def _headings(lines: list[str]) -> list[str]:
    return [line for line in lines if line.endswith(")") and line.split(" ")[0] in (*NAMES, "Zonder")]
