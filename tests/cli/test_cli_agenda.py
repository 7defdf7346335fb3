"""The commands `agenda` and `weekplan` from the outside."""

import json
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.cli.conftest import Cli

CATALOGUE = str(Path(__file__).parents[2] / "catalogue")


def test_a_month_may_be_a_number(cli: Cli, voorbeeld: Path) -> None:
    """`--maand 12` is December, not a search for the word 12."""
    data = json.loads(cli("agenda", "--maand", "12", "--json", "--catalogus", str(voorbeeld)).out)
    assert (data["van"][5:], data["tot"][5:]) == ("12-01", "12-31")


def test_the_agenda_of_a_week_is_one_json_document(cli: Cli, voorbeeld: Path) -> None:
    """`--json` gives week, days and what has no fixed day; nothing else is on standard output."""
    data = json.loads(cli("agenda", "--week", "2026-W17", "--json", "--catalogus", str(voorbeeld)).out)
    assert (data["week"], data["van"], data["tot"]) == ("2026-W17", "2026-04-20", "2026-04-26")
    placed = {day["dag"]: [item["id"] for item in day["trajecten"]] for day in data["dagen"]}
    assert placed["dinsdag"] == ["koffieochtend"]
    assert placed["donderdag"] == ["koffieochtend", "wandelgroep"]
    assert [item["id"] for item in data["dag_onbekend"]] == ["fietsles"]


@pytest.mark.parametrize(
    ("args", "first", "last"),
    [
        (["--week", "2026-W48"], "2026-11-23", "2026-11-29"),
        (["2026-W48"], "2026-11-23", "2026-11-29"),
        (["--op", "2026-11-26"], "2026-11-26", "2026-11-26"),
        (["--maand", "--op", "2026-11-26"], "2026-11-01", "2026-11-30"),
        (["--maand", "2028-02"], "2028-02-01", "2028-02-29"),
        (["februari", "2027"], "2027-02-01", "2027-02-28"),
        (["1", "februari", "2027"], "2027-02-01", "2027-02-01"),
        (["2027-2-1", "wandelen"], "2027-02-01", "2027-02-01"),
    ],
)
def test_a_period_can_be_asked_in_several_ways(
    cli: Cli, voorbeeld: Path, args: list[str], first: str, last: str
) -> None:
    """Week, day and month by option or by word."""
    data = json.loads(cli("agenda", *args, "--json", "--catalogus", str(voorbeeld)).out)
    assert (data["van"], data["tot"]) == (first, last)


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--week", "2025-W53"], "week 53 bestaat niet in 2025"),
        (["--week", "morgen"], "bij --week past 'morgen' niet"),
        (["--week", "2026-11"], "bij --week past '2026-11' niet"),
        (["30", "februari", "2027"], "30 februari 2027 bestaat niet: februari 2027 heeft 28 dagen"),
        (["31-11-2026"], "'31-11-2026' past niet: deze datum bestaat niet\n"),
        (["--maand", "13"], "maand 13 bestaat niet"),
        (["--op", "31-11-2026"], "bij --op past '31-11-2026' niet"),
        (["--op", "9999-12-31"], "bij --op past '9999-12-31' niet: het jaar 9999 kan niet"),
        (["--maand", "--op", "31-12-9999"], "het jaar 9999 kan niet; kies een jaar van 1900 tot en met 2199"),
        (["--op", "2026-11-26", "--week", "2026-W48"], "kies één week, dag of maand"),
        (["--maand", "--week", "2026-W48"], "kies één week, dag of maand"),
        (["--maand", "week 48"], "kies één week, dag of maand"),
        (["--dag", "dinsdg"], "Bedoelde u dinsdag?"),
    ],
)
def test_a_wrong_period_is_wrong_use(cli: Cli, voorbeeld: Path, args: list[str], message: str) -> None:
    """A mistake in a date gets one Dutch sentence and exit code 2."""
    assert message in cli("agenda", *args, "--catalogus", str(voorbeeld), code=2).err


def test_a_piped_agenda_is_one_line_an_item(cli: Cli, voorbeeld: Path) -> None:
    """Fields are parted by tabs, and what has no fixed day has its line as well."""
    result = cli("agenda", "--week", "2026-W16", "--catalogus", str(voorbeeld))
    rows = [line.split("\t") for line in result.out.splitlines()]
    assert {len(row) for row in rows} == {9}
    assert [row[0] for row in rows] == ["2026-04-14", "2026-04-16", "in overleg", "niet in deze periode"]
    assert rows[0][1:6] == ["dinsdag", "ochtend", "10.00-11.30", "koffieochtend", "Koffieochtend"]
    assert "Wandelgroep op donderdag 16 april 2026 is verplaatst naar donderdag 23 april 2026" in result.err
    assert "2 trajecten staan hier niet" in result.err


def test_filters_and_words_choose_trajecten(cli: Cli, voorbeeld: Path) -> None:
    """The same words and filters as `zoek`; an asked status is shown too."""
    where = ("--week", "2026-W16", "--catalogus", str(voorbeeld))
    assert "Wandelgroep" not in cli("agenda", "koffie", *where).out
    assert "Plantsoenploeg" in cli("agenda", "--status", "elders", *where).out
    assert {line.split("\t")[0] for line in cli("agenda", "--dag", "dinsdag", *where).out.splitlines()} == {
        "2026-04-14",
        "in overleg",
    }
    assert "Er is geen traject dat hierbij past." in cli("agenda", "ruimtevaart", *where).err


def test_a_calendar_file_is_written(cli: Cli, voorbeeld: Path, tmp_path: Path) -> None:
    """`--ics` writes a valid calendar with stable UIDs and says on standard error what is not in it."""
    target = tmp_path / "agenda.ics"
    result = cli("agenda", "--ics", str(target), "--week", "2026-W16", "--catalogus", str(voorbeeld))
    assert result.out == ""
    assert "(2 trajecten)" in result.err
    found = Calendar.from_ical(target.read_bytes())
    uids = {str(event["uid"]) for event in found.walk("VEVENT")}
    assert "koffieochtend-1@duinwijk.wegwijzer" in uids


def test_a_calendar_that_cannot_be_written_is_an_error(cli: Cli, voorbeeld: Path) -> None:
    """A directory that is not there gives a sentence and exit code 1."""
    result = cli("agenda", "--ics", "nergens/agenda.ics", "--catalogus", str(voorbeeld), code=1)
    assert "'nergens/agenda.ics' kan niet worden geschreven" in result.err


def test_a_terminal_gets_a_grid(cli: Cli, voorbeeld: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Days by part of the day, public holidays named, and below it what stands apart or comes later."""
    monkeypatch.setattr("wegwijzer.terminal.console.is_terminal", lambda stream=None: True)
    monkeypatch.setenv("NO_COLOR", "1")
    out = cli("agenda", "--week", "2026-W18", "--catalogus", str(voorbeeld)).out
    lines = out.splitlines()
    assert lines[0] == "Week 18, 27 april tot en met 3 mei 2026"
    assert lines[2].split() == ["Dag", "Ochtend", "Middag", "Avond", "Dagdeel?"]
    assert "Koningsdag" in out
    assert "Koffieochtend 10.00-11.30" in out
    assert "Niet in deze periode" in out
    assert "- Wandelgroep: eerstvolgende keer: donderdag 21 mei 2026" in out
    assert max(len(line) for line in lines) <= 80


def test_a_weekplan_says_what_fits(cli: Cli, voorbeeld: Path) -> None:
    """Chosen trajecten side by side, as text, as data and as Markdown."""
    ids = ("koffieochtend", "fietsles", "wandelgroep", "--vanaf", "2026-04-01", "--catalogus", str(voorbeeld))
    out = cli("weekplan", *ids, "--beschikbaar", "di ochtend").out
    assert "- Koffieochtend: past op dinsdagochtend; past niet op donderdagochtend" in out
    assert "- Fietsles voor vrouwen: de dag navragen" in out
    data = json.loads(cli("weekplan", *ids, "--json").out)
    assert [item["id"] for item in data["trajecten"]] == ["koffieochtend", "fietsles", "wandelgroep"]
    assert cli("weekplan", *ids, "--md").out.startswith("# Weekplan vanaf 1 april 2026\n")


def test_a_weekplan_can_go_into_a_calendar(cli: Cli, voorbeeld: Path, tmp_path: Path) -> None:
    """The file holds the chosen trajecten only, and each that is missing is named."""
    target = tmp_path / "plan.ics"
    result = cli("weekplan", "koffieochtend", "fietsles", "--ics", str(target), "--catalogus", str(voorbeeld))
    assert "Fietsles voor vrouwen staat niet in het agendabestand: in overleg." in result.err
    names = {str(event["summary"]).split(" - ")[0] for event in Calendar.from_ical(target.read_bytes()).walk("VEVENT")}
    assert names == {"Koffieochtend"}


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["weekplan"], "er ontbreekt iets"),
        (["weekplan", "koffieochtent"], "Bedoelde u koffieochtend"),
        (["weekplan", "koffieochtend", "--beschikbaar", "soms"], "'soms' begrijp ik niet bij --beschikbaar"),
    ],
)
def test_a_wrong_weekplan_is_wrong_use(cli: Cli, voorbeeld: Path, args: list[str], message: str) -> None:
    """Mistakes are explained in Dutch, with exit code 2."""
    assert message in cli(*args, "--catalogus", str(voorbeeld), code=2).err


def test_a_price_a_month_is_a_filter(cli: Cli) -> None:
    """What costs more a month falls out; what is unknown stays, after what is known to fit."""
    where = ("--json", "--catalogus", CATALOGUE)
    for command in ("zoek", "lijst"):
        rows = json.loads(cli(command, "--max-per-maand", "5,00", *where).out)["trajecten"]
        ids = [row["id"] for row in rows]
        assert {"spelletjesmiddag", "taalcarrousel", "conversatie-nederlands"} <= set(ids)
        assert "koken-voor-de-buurt" not in ids
    ranked = [row["id"] for row in json.loads(cli("zoek", "--max-per-maand", "5", *where).out)["trajecten"]]
    assert ranked.index("spelletjesmiddag") < ranked.index("conversatie-nederlands")
    assert "koken-voor-de-buurt" not in cli("agenda", "--max-per-maand", "5", "--catalogus", CATALOGUE).out
    wrong = cli("zoek", "--max-per-maand", "veel", "--catalogus", CATALOGUE, code=2)
    assert "bij --max-per-maand: dit moet een bedrag in euro zijn" in wrong.err
