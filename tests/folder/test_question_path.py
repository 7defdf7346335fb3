"""The questions in the folder: numbered on paper, and every way with its outcome for the script."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.full_catalogue import NASTY, full_catalogus
from wegwijzer.folder import question_path as paths
from wegwijzer.folder import render_folder
from wegwijzer.folder.word_index import DIGITS
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.indicatie import Indicatie

TODAY = dt.date(2026, 11, 23)


def test_paper_says_where_to_go(catalogus: Catalogus) -> None:
    """Each answer leads to a later number or to the end, and says for which subtreden it counts."""
    sheet = paths.build_sheet(catalogus.indicatie)
    assert [question.number for question in sheet] == list(range(1, len(sheet) + 1))
    assert all(box.following is None or box.following <= len(sheet) for q in sheet for box in q.boxes)
    assert {trede for q in sheet for box in q.boxes for trede in box.treden} >= {"1", "2.1", "2.6"}


def test_every_way_is_in_the_table(catalogus: Catalogus) -> None:
    """Following the answers ends exactly at the ways that have an outcome, and no sentence is left over."""
    table = paths.outcome_table(catalogus.indicatie, catalogus.ladder, TODAY)
    assert table
    ends, waiting = set(), [("", 0)]
    while waiting:
        way, at = waiting.pop()
        if at < 0:
            ends.add(way)
        else:
            waiting += [(way + DIGITS[place], after) for place, after in enumerate(table["vervolg"][at])]
    assert ends == set(table["uitkomsten"])
    outcomes = [outcome.split("|") for outcome in table["uitkomsten"].values()]
    assert all(treden and int(months) for treden, months, *_ in outcomes)
    used = {int(number) for _, _, *parts in outcomes for part in parts for number in part.split()}
    assert used == set(range(len(table["zinnen"])))


def test_too_many_ways_stay_on_paper(catalogus: Catalogus, monkeypatch: pytest.MonkeyPatch) -> None:
    """Questions with more ways than a page can hold are still there on paper."""
    monkeypatch.setattr(paths, "MOST_WAYS", 5)
    assert paths.outcome_table(catalogus.indicatie, catalogus.ladder, TODAY) is None
    assert paths.build_sheet(catalogus.indicatie)


def test_texts_are_shown_as_typed() -> None:
    """Signs that mean something in HTML or Markdown are only signs in a question."""
    made = full_catalogus()
    end = {"wijst_naar": [{"subtrede": made.ladder.treden[-1].id, "reden": NASTY}]}
    indicatie = Indicatie.model_validate(
        {
            "inleiding": NASTY,
            "slot": NASTY,
            "vragen": [
                {"id": "a", "vraag": NASTY, "antwoorden": [{"id": key, "tekst": NASTY, **end} for key in ("x", "y")]}
            ],
            "nodig": [],
        }
    )
    for text in render_folder(replace(made, indicatie=indicatie), today=TODAY, version="test").values():
        assert "indicatie" in text
        assert "<script>alert" not in text
