"""Maintaining the catalogue from the command line: what is written is valid, and nothing else changes."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

NEW = ("--naam", "Café Één", "--samenvatting", "Een plek om te praten.", "--subtrede", "2.2", "--thema", "beweging")


def files(directory: Path) -> dict[str, bytes]:
    """Give every file of a catalogue."""
    return {
        path.relative_to(directory).as_posix(): path.read_bytes() for path in directory.rglob("*") if path.is_file()
    }


def test_controleer_says_that_all_is_well(cli: Cli, voorbeeld: Path) -> None:
    """A good catalogue: exit 0, nothing on standard output but warnings."""
    assert cli("controleer", "--catalogus", str(voorbeeld)).code == 0


def test_controleer_names_every_fault(cli: Cli, voorbeeld: Path) -> None:
    """Two faults in two files: both with file, line, column and remedy, exit 1; as JSON the keys of the contract."""
    one, two = voorbeeld / "trajecten/2.1/koffieochtend.yaml", voorbeeld / "trajecten/2.2/fietsles.yaml"
    one.write_text(one.read_text("utf-8").replace("thema:", "tema:"), "utf-8")
    two.write_text(two.read_text("utf-8").replace("geslacht: vrouw", "geslacht: vrouww"), "utf-8")
    out = cli("controleer", "--catalogus", str(voorbeeld), code=1).out
    assert "trajecten/2.1/koffieochtend.yaml:" in out
    assert "Bedoelde u thema?" in out
    assert "trajecten/2.2/fietsles.yaml:" in out
    assert "Bedoelde u vrouw?" in out
    document = json.loads(cli("controleer", "--json", "--catalogus", str(voorbeeld), code=1).out)
    assert document.keys() == {"fouten", "waarschuwingen"}
    assert {"bestand", "regel", "kolom", "pad", "melding", "tip"} == document["fouten"][0].keys()


def test_new_traject_is_complete_and_valid(cli: Cli, voorbeeld: Path) -> None:
    """The new file stands in the directory of its subtrede, explains every key, and passes the check."""
    where = ("--catalogus", str(voorbeeld))
    assert "trajecten/2.2/cafe-een.yaml" in cli("nieuw", "traject", *NEW, "--bron", "mail aanbieder", *where).out
    text = (voorbeeld / "trajecten/2.2/cafe-een.yaml").read_text("utf-8")
    assert "# rooster:" in text
    cli("controleer", *where)
    assert "Café Één" in cli("toon", "cafe-een", *where).out


def test_new_never_overwrites(cli: Cli, voorbeeld: Path) -> None:
    """A second traject of the same name is refused and the first one stays as it is."""
    where = ("--catalogus", str(voorbeeld))
    cli("nieuw", "traject", *NEW, "--bron", "mail", *where)
    before = files(voorbeeld)
    assert "bestaat al" in cli("nieuw", "traject", *NEW, "--bron", "mail", *where, code=2).err
    assert files(voorbeeld) == before


def test_new_without_a_person_asks_nothing(cli: Cli, voorbeeld: Path) -> None:
    """In a script a missing option is named instead of waiting for an answer."""
    assert "--naam ontbreekt" in cli("nieuw", "aanbieder", "--catalogus", str(voorbeeld), code=2).err


@pytest.mark.parametrize(
    ("args", "file"),
    [
        (("aanbieder", "--naam", "De Brug", "--omschrijving", "Helpt: met taal."), "aanbieders/de-brug.yaml"),
        (("locatie", "--naam", "De Brug", "--plaats", "Duinwijk"), "locaties.yaml"),
    ],
)
def test_new_provider_and_place(cli: Cli, voorbeeld: Path, args: tuple[str, ...], file: str) -> None:
    """Only one file is new or changed, and the catalogue is still right."""
    before = files(voorbeeld)
    cli("nieuw", *args, "--bron", "eigen opgave", "--catalogus", str(voorbeeld))
    after = files(voorbeeld)
    assert {name for name in after if after[name] != before.get(name)} == {file}
    cli("controleer", "--catalogus", str(voorbeeld))


def test_bevestig_touches_only_its_files(cli: Cli, voorbeeld: Path) -> None:
    """Confirming one traject changes that file alone, and the catalogue is still right."""
    before = files(voorbeeld)
    cli("bevestig", "fietsles", "--door", "redacteur", "--op", "2026-01-02", "--catalogus", str(voorbeeld))
    after = files(voorbeeld)
    assert [name for name in after if after[name] != before[name]] == ["trajecten/2.2/fietsles.yaml"]
    document = json.loads(cli("toon", "fietsles", "--json", "--catalogus", str(voorbeeld)).out)
    assert document["gecontroleerd"]["op"] == "2026-01-02"


def test_bevestig_does_all_or_nothing(cli: Cli, voorbeeld: Path) -> None:
    """One wrong id among several: nothing is written and the nearest id is named."""
    before = files(voorbeeld)
    result = cli("bevestig", "fietsles", "koffieochtent", "--door", "redacteur", "--catalogus", str(voorbeeld), code=2)
    assert "koffieochtend" in result.err
    assert files(voorbeeld) == before


def test_bevestig_keeps_the_later_check(cli: Cli, voorbeeld: Path) -> None:
    """A day before the last check is wrong use, for all that was asked; the same day again is fine."""
    args = ("fietsles", "koffieochtend", "--door", "redacteur", "--catalogus", str(voorbeeld), "--op")
    cli("bevestig", *args, "2026-11-20")
    before = files(voorbeeld)
    error = cli("bevestig", *args, "2017-01-01", code=2).err
    assert "fietsles.yaml: dit is al nagevraagd op 20-11-2026, na 01-01-2017" in error
    assert files(voorbeeld) == before
    cli("bevestig", *args, "2026-11-20")


@pytest.mark.parametrize("day", ["2999-01-01", "morgen", "ooit", "2026-02-30"])
def test_bevestig_refuses_impossible_days(cli: Cli, voorbeeld: Path, day: str) -> None:
    """The future and days that do not exist are wrong use."""
    args = ("--door", "redacteur", "--op", day, "--catalogus", str(voorbeeld))
    assert "--op" in cli("bevestig", "fietsles", *args, code=2).err


def test_stop_ends_a_traject(cli: Cli, voorbeeld: Path) -> None:
    """A traject that stopped is not offered any more; what it was stays readable, but not how one signed up."""
    where = ("--catalogus", str(voorbeeld))
    assert "Aanmelden" in cli("toon", "fietsles", *where).out
    cli("stop", "fietsles", "--per", "2020-01-01", "--reden", "geen lesgever meer", *where)
    cli("controleer", *where)
    assert json.loads(cli("toon", "fietsles", "--json", *where).out)["status"] == "gestopt"
    told = cli("toon", "fietsles", *where).out
    assert ("geen lesgever meer" in told, "Aanmelden" in told) == (True, False)


@pytest.mark.parametrize(
    ("args", "fault"),
    [
        (("stop", "fietsles", "--per", "2020-01-01", "--reden", "geen lesgever"), "geldig"),
        (("nieuw", "locatie", "--naam", "De Kade", "--plaats", "\x07", "--bron", "mail"), "stuurteken"),
    ],
)
def test_what_the_check_refuses_is_not_written(cli: Cli, voorbeeld: Path, args: tuple[str, ...], fault: str) -> None:
    """An end before the start, or a sign that nobody sees: the fault of `controleer`, exit 1, no file changed."""
    with (voorbeeld / "trajecten/2.2/fietsles.yaml").open("a", encoding="utf-8") as file:
        file.write("geldig: {van: 2026-01-01}\n")
    before = files(voorbeeld)
    assert fault in cli(*args, "--catalogus", str(voorbeeld), code=1).err
    assert files(voorbeeld) == before


@pytest.mark.parametrize(
    "args",
    [
        ("bevestig", "koffieochtend", "fietsles", "--door", " "),
        ("stop", "fietsles", "--per", "2020-01-01", "--reden", ""),
    ],
)
def test_an_option_that_says_nothing_is_wrong_use(cli: Cli, voorbeeld: Path, args: tuple[str, ...]) -> None:
    """The option is named, not a line that no file has; nothing is changed."""
    before = files(voorbeeld)
    assert f"{args[-2]} is leeg" in cli(*args, "--catalogus", str(voorbeeld), code=2).err
    assert files(voorbeeld) == before


def test_what_the_system_refuses_is_said_in_dutch(cli: Cli, voorbeeld: Path, tmp_path: Path) -> None:
    """A report goes nowhere when its directory is not there, and the sentence holds no word of the system."""
    missing = str(tmp_path / "weg" / "lijst.md")
    said = cli("bellijst", "--uit", missing, "--catalogus", str(voorbeeld), code=1).err
    assert said == f"fout: '{missing}' kan niet worden geschreven: die map of dat bestand bestaat niet\n"


@pytest.mark.parametrize("id_", ["de-kade", '"de-kade"', "de-kade   # aan het water"])
def test_a_place_that_is_there_is_not_added_again(cli: Cli, voorbeeld: Path, id_: str) -> None:
    """However its id is written; one that only begins like another is new."""
    place = ("--bron", "mail", "--catalogus", str(voorbeeld))
    with (voorbeeld / "locaties.yaml").open("a", encoding="utf-8") as file:
        file.write(f"  - id: {id_}\n    naam: Kade\n    bronnen: mail\n")
    assert "bestaat al" in cli("nieuw", "locatie", "--naam", "De Kade", *place, code=2).err
    cli("nieuw", "locatie", "--naam", "De", *place)
    cli("controleer", "--catalogus", str(voorbeeld))


def test_schema_and_export(cli: Cli, voorbeeld: Path, tmp_path: Path) -> None:
    """One schema a kind of file; an export has every traject, as JSON and as CSV."""
    cli("schema", "--doel", str(tmp_path / "schema"))
    assert (tmp_path / "schema" / "traject.json").exists()
    where = ("--catalogus", str(voorbeeld))
    assert json.loads(cli("export", *where).out)["aantal"] == 5
    cli("export", "--formaat", "csv", "--uit", str(tmp_path / "alles.csv"), *where)
    assert (tmp_path / "alles.csv").read_bytes().startswith(b"\xef\xbb\xbfid;")
    assert "kies uit" in cli("export", "--formaat", "xls", *where, code=2).err


def test_overview_and_call_list_as_json(cli: Cli, voorbeeld: Path) -> None:
    """Both give one JSON document."""
    where = ("--json", "--catalogus", str(voorbeeld))
    assert json.loads(cli("overzicht", *where).out)["aantal"] == 5
    assert json.loads(cli("bellijst", *where).out)["aanbieders"]


def test_new_file_is_valid_or_not_there(cli: Cli, voorbeeld: Path) -> None:
    """What the check would refuse is not written: a sentence that is too long, an unknown theme."""
    where = ("--bron", "mail", "--catalogus", str(voorbeeld))
    before = files(voorbeeld)
    long = ("--naam", "X", "--samenvatting", "x" * 141, "--subtrede", "2.2", "--thema", "beweging")
    assert "140" in cli("nieuw", "traject", *long, *where, code=1).err
    wrong = ("--naam", "X", "--samenvatting", "Iets.", "--subtrede", "2.2", "--thema", "bewegng")
    assert "Bedoelde u beweging?" in cli("nieuw", "traject", *wrong, *where, code=2).err
    assert files(voorbeeld) == before
