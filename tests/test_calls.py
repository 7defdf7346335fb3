"""The call list has every open question of every provider once."""

import csv
import datetime as dt
import io
from pathlib import Path

from wegwijzer.calls import as_markdown, build_call_list
from wegwijzer.catalogue import load_catalogus
from wegwijzer.exchange.tables import call_list_csv
from wegwijzer.unknown import unknown_facts

TODAY = dt.date(2026, 11, 23)
REAL = Path(__file__).parents[1] / "catalogue"


def test_every_unknown_fact_is_asked_once() -> None:
    """All that exists and has an unknown fact is on the list of its provider, with each fact."""
    catalogus = load_catalogus(REAL)
    asked = {item.id: item.vragen for call in build_call_list(catalogus, TODAY) for item in call.items}
    for traject in catalogus.trajecten.values():
        if traject.status not in ("gewenst", "gestopt") and unknown_facts(traject):
            assert asked[traject.id] == unknown_facts(traject)


def test_wishes_are_not_phoned_about() -> None:
    """Nobody can confirm what does not exist."""
    ids = {item.id for call in build_call_list(load_catalogus(REAL), TODAY) for item in call.items}
    assert "wens-kinderopvang" not in ids


def test_one_provider(voorbeeld: Path) -> None:
    """With a provider there is one call."""
    catalogus = load_catalogus(voorbeeld)
    calls = build_call_list(catalogus, TODAY, "welzijn-duinwijk")
    assert [call.aanbieder for call in calls] == ["welzijn-duinwijk"]


def test_markdown_leaves_room_to_write(voorbeeld: Path) -> None:
    """Every question of the list ends in a line to write on."""
    text = as_markdown(build_call_list(load_catalogus(voorbeeld), TODAY), TODAY)
    questions = [line for line in text.splitlines() if line.startswith("- [ ]")]
    assert questions
    assert all(line.endswith("____") for line in questions)
    assert as_markdown([], TODAY).splitlines()[2:] == ["Er is nu niets na te vragen."]


def test_csv_opens_in_a_spreadsheet_and_runs_nothing(voorbeeld: Path) -> None:
    """A text that looks like a formula is kept from being one; columns are as many as the heading."""
    path = voorbeeld / "trajecten" / "2.1" / "koffieochtend.yaml"
    lines = ['naam: "=1+1"' if line.startswith("naam:") else line for line in path.read_text("utf-8").splitlines()]
    path.write_text("\n".join(lines), "utf-8")
    text = call_list_csv(build_call_list(load_catalogus(voorbeeld), TODAY))
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert {len(row) for row in rows} == {7}
    assert "'=1+1" in {row[4] for row in rows}
