"""`folder build` and `folder controleer`: what they say, what they leave, and with which exit code."""

import errno
import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from wegwijzer.publish import drive
from wegwijzer.publish.drive import leftovers

FILES = ["folder-duinwijk.html", "folder-duinwijk.md"]


@pytest.fixture
def doel(tmp_path: Path, voorbeeld: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an existing target; the catalogue is the small one."""
    monkeypatch.setenv("WEGWIJZER_CATALOGUS", str(voorbeeld))
    target = tmp_path / "schijf map"
    target.mkdir()
    return target


def shown(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.iterdir() if not path.name.startswith("."))


def test_build_and_check(cli: Cli, doel: Path) -> None:
    """A first build makes both files, a second changes nothing, and the check agrees with exit 0."""
    assert cli("folder", "build", "--doel", str(doel)).out.count("Gemaakt: ") == 2
    assert shown(doel) == FILES
    assert cli("folder", "build", "--doel", str(doel)).out.count("Was al goed: ") == 2
    assert "actueel, volledig en niet gewijzigd" in cli("folder", "controleer", "--doel", str(doel)).out


def test_another_day_alone_is_no_staleness(cli: Cli, doel: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The check of the morning after says that all is well, and the nightly build only moves the day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    cli("folder", "build", "--doel", str(doel))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790100000")
    cli("folder", "controleer", "--doel", str(doel))
    assert cli("folder", "build", "--doel", str(doel)).out.count("Gemaakt: ") == 2
    assert shown(doel) == FILES, "a new day is no new version, so nothing is archived"


def test_a_change_makes_the_folder_stale_and_goes_to_the_archive(cli: Cli, doel: Path, voorbeeld: Path) -> None:
    """After a change of the catalogue the check says so with exit 1; a build puts it right and keeps the old one."""
    cli("folder", "build", "--doel", str(doel))
    path = next(voorbeeld.glob("trajecten/*/*.yaml"))
    path.write_text(path.read_text("utf-8").replace("samenvatting: ", "samenvatting: Nu ", 1), "utf-8")
    found = json.loads(cli("folder", "controleer", "--doel", str(doel), "--json", code=1).out)
    assert not found["actueel"]
    assert {finding["soort"] for finding in found["bevindingen"]} == {"verouderd"}
    done = json.loads(cli("folder", "build", "--doel", str(doel), "--json").out)
    assert sorted(done["nieuw"]) == FILES
    assert len(done["archief"]) == len(list((doel / "archief").iterdir())) == 2
    cli("folder", "controleer", "--doel", str(doel))


def test_an_edit_by_hand(cli: Cli, doel: Path) -> None:
    """It is named with its differences and kept; the build goes on only when asked to."""
    cli("folder", "build", "--doel", str(doel))
    page = doel / FILES[0]
    page.write_text(page.read_text("utf-8").replace("Zo gebruikt u deze folder", "Zo doen wij het"), "utf-8")
    edited = page.read_bytes()
    assert "met de hand gewijzigd" in cli("folder", "controleer", "--doel", str(doel), code=1).out
    refused = cli("folder", "build", "--doel", str(doel), code=1)
    assert "+ Zo doen wij het" in refused.err
    assert "--vervang-handmatig" in refused.err
    assert page.read_bytes() == edited
    done = json.loads(cli("folder", "build", "--doel", str(doel), "--vervang-handmatig", "--json").out)
    (kept,) = done["handmatig_gewijzigd"]
    assert (doel / kept["bewaard_als"]).read_bytes() == edited
    assert b"Zo doen wij het" not in page.read_bytes()
    cli("folder", "controleer", "--doel", str(doel))


@pytest.mark.parametrize(("answer", "code"), [("j", 0), ("Ja", 0), ("n", 1), ("liever niet", 1)])
def test_somebody_at_the_keyboard_is_asked(
    cli: Cli, doel: Path, monkeypatch: pytest.MonkeyPatch, answer: str, code: int
) -> None:
    """In a terminal a yes is enough; every other answer leaves things as they are."""
    cli("folder", "build", "--doel", str(doel))
    page = doel / FILES[0]
    page.write_text("<p>eigen folder</p>", "utf-8")
    monkeypatch.setattr("wegwijzer.terminal.console.is_interactive", lambda: True)
    monkeypatch.setattr("builtins.input", lambda question: answer)
    cli("folder", "build", "--doel", str(doel), code=code)
    assert (page.read_text("utf-8") == "<p>eigen folder</p>") == bool(code)


def test_published_in_part_is_exit_three(cli: Cli, doel: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that somebody has open is named, the others are new, and the next run finishes it with exit 0."""
    real = Path.replace

    def replace(source: Path, destination: Path) -> None:
        if Path(destination).name == FILES[1]:
            raise OSError(errno.EBUSY, "busy")
        real(source, destination)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", replace)
        patched.setattr("wegwijzer.publish.drive.DELAYS", ())
        partly = cli("folder", "build", "--doel", str(doel), "--json", code=3)
    assert json.loads(partly.out)["mislukt"] == [{"bestand": FILES[1], "reden": "iemand heeft het bestand open"}]
    assert "voor een deel" in partly.err
    assert shown(doel) == [FILES[0]]
    cli("folder", "controleer", "--doel", str(doel), code=1)
    cli("folder", "build", "--doel", str(doel))
    cli("folder", "controleer", "--doel", str(doel))


def test_formats_and_editions(cli: Cli, doel: Path) -> None:
    """One format makes one file; the edition for clients has a name of its own and is checked by itself."""
    cli("folder", "build", "--doel", str(doel), "--formaat", "html")
    cli("folder", "controleer", "--doel", str(doel), "--formaat", "html")
    cli("folder", "controleer", "--doel", str(doel), code=1)
    cli("folder", "build", "--doel", str(doel), "--editie", "client")
    cli("folder", "controleer", "--doel", str(doel), "--editie", "client")
    assert shown(doel) == ["folder-duinwijk-client.html", "folder-duinwijk-client.md", FILES[0]]


def test_a_target_is_never_made(cli: Cli, doel: Path) -> None:
    """A directory that is not there is a mistake in the name, or a share that is gone: nothing is published."""
    for missing in (doel / "foldr", doel / "weg" / "folder"):
        for command in ("build", "controleer"):
            said = cli("folder", command, "--doel", str(missing), code=1).err
            assert f"de map '{missing}' bestaat niet; maak de map of geef een andere bij --doel" in said
    assert "het pad is te lang" in cli("folder", "build", "--doel", str(doel / ("x" * 300)), code=1).err
    assert shown(doel) == []


def test_an_empty_target_is_wrong_use(cli: Cli, doel: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A script whose variable is not set must not fill the directory in which it happens to run."""
    monkeypatch.chdir(doel)
    assert "--doel is leeg" in cli("folder", "build", "--doel", "", code=2).err
    assert shown(doel) == []


def test_ctrl_c_says_that_it_stopped(cli: Cli, doel: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever breaks off reads that on a line of its own, with the exit code for it, and finds nothing half."""

    def interrupted(*args: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(drive, "replace", interrupted)
    assert cli("folder", "build", "--doel", str(doel), code=130).err == "\nGestopt.\n"
    assert shown(doel) == []
    assert not leftovers(doel)


@pytest.mark.skipif(os.name == "nt", reason="there it is a place")
@pytest.mark.parametrize("place", [r"M:\Folder", r"\\server\share\folder"])
def test_a_place_of_windows_elsewhere(cli: Cli, doel: Path, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Elsewhere it would become the name of a local directory that nobody looks in; the command says what to give."""
    monkeypatch.chdir(doel)
    assert "zoals Windows die schrijft" in cli("folder", "build", "--doel", place, code=2).err
    assert shown(doel) == []


def test_a_share_of_the_settings_is_never_made(cli: Cli, doel: Path, voorbeeld: Path) -> None:
    """A share that is not connected at night must not come back as an empty local directory."""
    path = voorbeeld / "gemeente.yaml"
    path.write_text(path.read_text("utf-8").replace("folder:\n", f"folder:\n  doel: {doel}/share\n"), "utf-8")
    assert "bestaat niet" in cli("folder", "build", code=1).err
    assert shown(doel) == []
    (doel / "share").mkdir()
    cli("folder", "build")
    assert shown(doel / "share") == FILES
