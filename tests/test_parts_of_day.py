"""Search, agenda, weekplan, overview and folder put a moment in the same parts of the day."""

import datetime as dt

import pytest

from tests.aanbod import offer_of
from tests.full_catalogue import bare, full_catalogus
from wegwijzer.agenda import make_agenda, week_of
from wegwijzer.folder.naming import Editie
from wegwijzer.folder.page_data import page_data
from wegwijzer.folder.view import build_view
from wegwijzer.kalender import DAGDELEN
from wegwijzer.models.traject import Traject
from wegwijzer.schedule import rooster_row
from wegwijzer.search.moments import moments
from wegwijzer.weekplan import make_weekplan

MONDAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("elke dinsdag van 10.00 tot 13.00 uur", {"ochtend", "middag"}),
        ("elke dinsdag van 10.00 tot 12.00 uur", {"ochtend"}),
        ("elke dinsdag van 9.00 tot 19.00 uur", {"ochtend", "middag", "avond"}),
        ("elke dinsdag na schooltijd", {"middag"}),
        ("elke dinsdag na schooltijd om 19.00 uur", {"avond"}),
        ("elke dinsdagavond", {"avond"}),
        ("elke dinsdag", set()),
    ],
)
def test_every_output_knows_the_same_parts(sentence: str, parts: set[str | None]) -> None:
    """Whoever asks, and also when the part of the day only follows from a time; none means that it must be asked."""
    traject = Traject.model_validate(bare("een", rooster=sentence))
    catalogus = full_catalogus(trajecten={"een": traject})
    offer, view = offer_of(traject, catalogus), build_view(catalogus, Editie.KLANTMANAGER, MONDAY, "test")
    [day] = [day for day in make_agenda([offer], week_of(MONDAY)).days if day.items]
    [week_day] = view.week.days
    [pairs] = page_data(view)["trajecten"]["momenten"][0]
    answers: dict[str, set[str | None]] = {
        "agenda": {part for part, items in day.grid().items() if items},
        "weekplan": {slot.dagdeel for slot in make_weekplan([offer], MONDAY).slots},
        "zoeken": {None if part == "?" else part for _, part in moments(traject.rooster)},
        "filter van de folder": {None if pair.endswith("?") else pair.split("/")[1] for pair in pairs},
        "week van de folder": {part for part, cell in zip((*DAGDELEN, None), week_day.cells, strict=True) if cell},
        "overzicht": {
            None if part == "onbekend" else part
            for part, counts in view.overview.matrix["werk"].items()
            if sum(counts.values())
        },
        "json": {*rooster_row(traject.rooster)["dagdelen"]} or {None},
    }
    assert answers == dict.fromkeys(answers, parts or {None})
