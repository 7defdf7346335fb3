"""A folder that is kept: the same bytes as one that is rendered anew, and never a folder of something else."""

import datetime as dt
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

import pytest

from tests.test_changes import run_git
from wegwijzer.building import Built, build, kept
from wegwijzer.building.ordering import read_order
from wegwijzer.building.provenance import content_digest
from wegwijzer.errors import CatalogueError
from wegwijzer.folder import render_folder
from wegwijzer.index import state
from wegwijzer.index.state import file_stamps
from wegwijzer.resources import resource_directory

TODAY = dt.date(2026, 11, 23)
Renders = list[str]


pytestmark = pytest.mark.usefixtures("cache")


@pytest.fixture
def renders(monkeypatch: pytest.MonkeyPatch) -> Renders:
    """Count how often a folder is rendered, by edition."""
    seen: Renders = []
    original = render_folder

    def counted(*args: object, **options: object) -> object:
        seen.append(str(options["edition"]))
        return original(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr("wegwijzer.building.making.render_folder", counted)
    return seen


def made(
    directory: Path,
    *,
    edition: str = "klantmanager",
    formats: str = "html,md",
    day: dt.date = TODAY,
    facts: Mapping[str, str] | None = None,
    since: str | None = None,
) -> Built:
    return build(read_order(directory, "doel", formats, edition, day, since), lambda path: facts or {})


def without_cache(directory: Path, cache: Path, **order: str) -> Built:
    """Build as if nothing had been built before."""
    shutil.rmtree(cache, ignore_errors=True)
    return made(directory, **order)  # type: ignore[arg-type]


@pytest.mark.parametrize("edition", ["klantmanager", "client"])
@pytest.mark.parametrize("formats", ["html,md", "html", "md"])
def test_a_kept_folder_is_the_same_to_the_byte(
    voorbeeld: Path, cache: Path, renders: Renders, edition: str, formats: str
) -> None:
    """Rendered, kept, and rendered without a cache: one result, with the same facts for the seal."""
    first = made(voorbeeld, edition=edition, formats=formats)
    second = made(voorbeeld, edition=edition, formats=formats)
    assert renders == [edition]
    assert second == first
    assert list(second.files) == list(first.files)
    assert without_cache(voorbeeld, cache, edition=edition, formats=formats) == first
    assert renders == [edition, edition]


def test_the_catalogue_of_heemskerk_too(cache: Path, renders: Renders) -> None:
    """The real catalogue, with everything that stands in it, is kept to the byte."""
    place = resource_directory("catalogue")
    first, second = made(place), made(place)
    assert (len(renders), second.files) == (1, first.files)


def test_editions_and_formats_are_kept_apart(voorbeeld: Path, renders: Renders) -> None:
    """Building one edition or format does not push out another, and never gives another."""
    orders = [("klantmanager", "html,md"), ("client", "html,md"), ("klantmanager", "md")]
    first = [made(voorbeeld, edition=edition, formats=formats).files for edition, formats in orders]
    assert [made(voorbeeld, edition=edition, formats=formats).files for edition, formats in orders] == first
    assert len(renders) == len(orders)
    assert len({tuple(files.items()) for files in first}) == len(orders)


def rewrite(path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace("naam: Koffieochtend", "naam: Koffiemiddagx"), "utf-8")


def rewrite_unnoticed(path: Path) -> None:
    """Change a file and give it the time that it had; its length stays the same."""
    before = path.stat()
    rewrite(path)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize(
    "change",
    [
        lambda place: rewrite(place / "trajecten/2.1/koffieochtend.yaml"),
        lambda place: rewrite_unnoticed(place / "trajecten/2.1/koffieochtend.yaml"),
        lambda place: shutil.copy(place / "trajecten/2.1/koffieochtend.yaml", place / "trajecten/2.1/thee.yaml"),
        lambda place: (place / "begrippen.yaml").unlink(),
        lambda place: (place / "aanbieders/nieuw.yaml").write_text("naam: N\nomschrijving: O.\nbronnen: [b]\n"),
    ],
)
def test_every_change_of_the_catalogue_is_seen(
    voorbeeld: Path, cache: Path, renders: Renders, change: Callable[[Path], object]
) -> None:
    """A file that is changed, new or gone: rendered anew, and as without a cache."""
    before = made(voorbeeld)
    change(voorbeeld)
    after = made(voorbeeld)
    assert len(renders) == 2
    assert after.facts["versie"] != before.facts["versie"]
    assert after == without_cache(voorbeeld, cache)


def test_a_change_within_a_tick_of_the_clock_is_seen(
    voorbeeld: Path, renders: Renders, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of which not even the stamp differs is compared by its content while it is that fresh."""
    stamps = file_stamps(voorbeeld)
    monkeypatch.setattr("wegwijzer.building.making.file_stamps", lambda directory: stamps)
    made(voorbeeld)
    rewrite(voorbeeld / "trajecten/2.1/koffieochtend.yaml")
    assert any("Koffiemiddagx" in text for text in made(voorbeeld).files.values())
    assert len(renders) == 2


def test_a_fault_that_came_since_is_no_folder(voorbeeld: Path) -> None:
    """A kept folder never hides that the catalogue is wrong now, also not by a file that does not belong there."""
    made(voorbeeld)
    (voorbeeld / "notities.txt").write_text("x", "utf-8")
    with pytest.raises(CatalogueError):
        made(voorbeeld)


def test_what_else_decides_a_folder_is_compared(voorbeeld: Path, renders: Renders) -> None:
    """Another day, or another folder at the target to compare with, is rendered anew."""
    made(voorbeeld)
    made(voorbeeld, day=TODAY + dt.timedelta(days=1))
    found = made(voorbeeld, day=TODAY + dt.timedelta(days=1), facts={"versie": "anders", "commit": "f" * 40})
    assert (len(renders), len(found.notes)) == (3, 1)
    again = made(voorbeeld, day=TODAY + dt.timedelta(days=1), facts={"versie": "anders", "commit": "f" * 40})
    assert (len(renders), again) == (3, found)


def test_a_commit_is_another_version(voorbeeld: Path, tmp_path: Path, renders: Renders) -> None:
    """Recording the same files in git changes what the colophon says of them, so the folder is made anew."""
    run_git(tmp_path, "init", "-q", "-b", "main")
    first = made(voorbeeld)
    run_git(tmp_path, "add", ".")
    run_git(tmp_path, "commit", "-q", "-m", "begin")
    second = made(voorbeeld)
    assert len(renders) == 2
    assert (first.facts["versie"], second.provenance.commit) == (second.facts["versie"], second.facts["commit"])
    assert made(voorbeeld) == second
    assert len(renders) == 2


def test_another_program_makes_its_own(voorbeeld: Path, renders: Renders, monkeypatch: pytest.MonkeyPatch) -> None:
    """A change of Python, a module, a template or a library counts."""
    made(voorbeeld)
    monkeypatch.setattr(kept, "program_key", lambda: "een ander programma")
    made(voorbeeld)
    assert len(renders) == 2


def test_the_program_is_known_by_all_that_it_is_made_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One template, stylesheet, script or module that is touched makes a folder old, and a module the index too."""
    package, templates = tmp_path / "wegwijzer", tmp_path / "templates"
    modules = [package / "folder/html.py", package / "nieuw/regels.py", package / "text.py"]
    for path in (*modules, templates / "folder.css", templates / "html/a.j2"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("1", "utf-8")
    monkeypatch.setattr(state, "PACKAGE", package)
    monkeypatch.setattr(kept, "resource_directory", lambda name: tmp_path / name)
    folders, indexes = {kept.program_key()}, {state.program_key()}
    for number, path in enumerate(sorted(tmp_path.rglob("*.*")), 1):
        path.write_text("12", "utf-8")
        folders.add(kept.program_key())
        indexes.add(state.program_key())
        assert len(folders) == number + 1, path
    assert len(indexes) == len(modules) + 1
    (package / "__pycache__").mkdir()
    (package / "__pycache__/text.pyc").write_bytes(b"")
    assert kept.program_key() in folders
    assert state.program_key() in indexes


def test_damage_costs_only_speed(voorbeeld: Path, cache: Path) -> None:
    """A kept file that is cut, emptied or has any byte changed gives the right folder or none at all."""
    wanted = made(voorbeeld)
    [path] = cache.iterdir()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE meta SET waarde = replace(waarde, '5]', '9]') WHERE sleutel = 'instellingen'")
    assert made(voorbeeld).versions == wanted.versions != 9
    whole = path.read_bytes()
    chance = random.Random(20)
    for place in chance.sample(range(len(whole)), 60):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << chance.randrange(8)]) + whole[place + 1 :])
        assert made(voorbeeld) == wanted
    for rest in (b"", whole[: len(whole) // 2], b"geen database"):
        path.write_bytes(rest)
        assert made(voorbeeld) == wanted


def test_without_a_place_to_keep_it(voorbeeld: Path, cache: Path) -> None:
    """Where nothing can be written the folder is made all the same."""
    wanted = made(voorbeeld)
    shutil.rmtree(cache)
    cache.write_text("in de weg", "utf-8")
    assert made(voorbeeld) == wanted


def test_a_change_while_the_kept_folder_is_read(
    voorbeeld: Path, renders: Renders, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A catalogue that changes just then gives the folder of the new version."""
    made(voorbeeld)
    original = kept.Kept.folder

    def folder(self: kept.Kept, order: str) -> kept.Folder | None:
        rewrite(voorbeeld / "trajecten/2.1/koffieochtend.yaml")
        return original(self, order)

    monkeypatch.setattr(kept.Kept, "folder", folder)
    built = made(voorbeeld)
    assert any("Koffiemiddagx" in text for text in built.files.values())
    assert built.facts["versie"] == content_digest(voorbeeld)


def test_a_kept_folder_needs_no_heavy_library(voorbeeld: Path, tmp_path: Path) -> None:
    """The second build of a command line imports neither the models, nor YAML, nor Jinja."""
    (tmp_path / "doel").mkdir()
    arguments = ["folder", "build", "--doel", str(tmp_path / "doel"), "--catalogus", str(voorbeeld), "--json"]
    code = (
        "import sys; from wegwijzer.cli.main import run_for_code; code = run_for_code(sys.argv[1:]);"
        "print({'pydantic', 'yaml', 'jinja2', 'markdown_it', 'wegwijzer.models', 'wegwijzer.catalogue'}"
        " & set(sys.modules) or 'geen', file=sys.stderr); sys.exit(code)"
    )
    calls = [
        subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
        for _ in range(2)
    ]
    assert "pydantic" in calls[0].stderr
    assert calls[1].stderr.strip() == "geen"
    assert json.loads(calls[1].stdout)["ongewijzigd"] == ["folder-duinwijk.html", "folder-duinwijk.md"]
