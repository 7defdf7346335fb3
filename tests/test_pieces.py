"""Pieces of the build before: one change makes few of them anew, and the folder is that of a build from nothing."""

import datetime as dt
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from wegwijzer.building import build
from wegwijzer.building.ordering import read_order
from wegwijzer.catalogue import check_catalogus
from wegwijzer.errors import CatalogueError
from wegwijzer.folder.html import html_environment
from wegwijzer.folder.markdown import markdown_environment
from wegwijzer.folder.pieces import EDGE, Pieces, fill
from wegwijzer.resources import resource_directory

TODAY = dt.date(2026, 11, 23)
Made = list[tuple[str, str]]


@pytest.fixture(autouse=True)
def fine_clock(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test a cache of its own, and a clock so fine that a new file is as good as an old one."""
    monkeypatch.setattr("wegwijzer.index.state.TICK_NS", 0)


@pytest.fixture
def added(monkeypatch: pytest.MonkeyPatch) -> Made:
    """Note the kind and name of each piece that is made."""
    seen: Made = []
    original = Pieces.add

    def noted(self: Pieces, kind: str, name: str, basis: str, content: str) -> str:
        seen.append((kind, name))
        return original(self, kind, name, basis, content)

    monkeypatch.setattr(Pieces, "add", noted)
    return seen


@pytest.fixture
def heemskerk(tmp_path: Path) -> Path:
    """Give a copy of the real catalogue."""
    return Path(shutil.copytree(resource_directory("catalogue"), tmp_path / "heemskerk"))


def files(directory: Path, edition: str = "klantmanager", day: dt.date = TODAY) -> dict[str, str]:
    """Build as a process does that has just started: no template was compiled yet."""
    html_environment.cache_clear()
    markdown_environment.cache_clear()
    return dict(build(read_order(directory, "doel", "html,md", edition, day), lambda path: {}).files)


def files_from_nothing(
    directory: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    edition: str = "klantmanager",
    day: dt.date = TODAY,
) -> dict[str, str]:
    with monkeypatch.context() as patch:
        patch.setenv("WEGWIJZER_CACHE", str(tmp_path / "leeg"))
        shutil.rmtree(tmp_path / "leeg", ignore_errors=True)
        return files(directory, edition, day)


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def names(added: Made, kind: str) -> set[str]:
    return {name for each, name in added if each == kind}


CHAPTERS = (
    "gebruik ladder trajecten week helpt werkwijze motiveren aanbieders locaties voorzieningen overzicht "
    "buren ontbreekt begrippen register colofon"
)
# Where the name of a traject stands.
LISTS = "week helpt aanbieders locaties register"


def test_the_first_build_makes_all(voorbeeld: Path, added: Made) -> None:
    """Each card and chapter once in each format, each template once, and each file is read once."""
    files(voorbeeld)
    for kind in ("html", "md"):
        assert names(added, kind) == {path.stem for path in voorbeeld.glob("trajecten/*/*.yaml")}
        assert names(added, f"{kind}-hoofdstuk") == set(CHAPTERS.split())
        assert names(added, f"{kind}-sjabloon")
    assert names(added, "bestand") == {path.relative_to(voorbeeld).as_posix() for path in voorbeeld.rglob("*.yaml")}
    assert len(added) == len(set(added))


@pytest.mark.parametrize(
    ("file", "old", "new", "remade", "chapters"),
    [
        ("trajecten/2.1/koffieochtend.yaml", "Aan de grote tafel", "Aan de ronde tafel", "koffieochtend", ""),
        # Its name stands on the card of what leads to it.
        ("trajecten/2.1/wandelgroep.yaml", "naam: Wandelgroep", "naam: Loopgroep", "wandelgroep koffieochtend", LISTS),
        # A part names the whole, and the whole its parts.
        ("trajecten/2.2/plantsoenploeg.yaml", "onderdeel_van: buurtdienst\n", "", "plantsoenploeg buurtdienst", ""),
        ("trajecten/2.1/koffieochtend.yaml", "dinsdag", "woensdag", "koffieochtend", "week overzicht"),
        ("aanbieders/groenbeheer.yaml", "naam: Groenbeheer", "naam: Groen en zo", "plantsoenploeg", CHAPTERS),
        ("begrippen.yaml", "begrippen:", "# anders\nbegrippen:", "", CHAPTERS),
    ],
)
def test_a_change_makes_little_anew(
    voorbeeld: Path,
    added: Made,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    file: str,
    old: str,
    new: str,
    remade: str,
    chapters: str,
) -> None:
    """Only what changed and what shows it, in both formats, no template; the result is that of a build from nothing."""
    files(voorbeeld)
    added.clear()
    replace(voorbeeld / file, old, new)
    built = files(voorbeeld)
    assert names(added, "bestand") == {file}
    everything = {path.stem for path in voorbeeld.glob("trajecten/*/*.yaml")}
    assert names(added, "zoek") == ({Path(file).stem} if file.startswith("trajecten/") else everything)
    for kind in ("html", "md"):
        assert names(added, kind) == set(remade.split())
        assert names(added, f"{kind}-hoofdstuk") == set(chapters.split())
        assert not names(added, f"{kind}-sjabloon")
    assert built == files_from_nothing(voorbeeld, monkeypatch, tmp_path)


def test_another_day_makes_only_what_the_day_changes(voorbeeld: Path, added: Made) -> None:
    """The nightly build makes what says the day, and a card on the day that its facts go out of date."""
    before = dt.date(2026, 8, 31)
    # With one that stays fresh, the cards themselves say which are not.
    with (voorbeeld / "trajecten/2.1/wandelgroep.yaml").open("a", encoding="utf-8") as file:
        file.write("gecontroleerd: {op: 2026-08-01, door: redacteur}\n")
    files(voorbeeld, day=before)
    added.clear()
    files(voorbeeld, day=before + dt.timedelta(days=1))
    assert {name for _, name in added} == {"colofon", "indicatie"}
    added.clear()
    files(voorbeeld, day=before + dt.timedelta(days=2))
    assert names(added, "html") == names(added, "md") == {"koffieochtend"}
    assert names(added, "html-hoofdstuk") == {"colofon", "overzicht"}


EDITS: tuple[Callable[[Path], object], ...] = (
    lambda place: replace(place / "trajecten/2.2/taalcafe.yaml", "naam: ", "naam: Nieuw "),
    lambda place: replace(place / "gemeente.yaml", "maanden: ", "maanden: 1"),
    lambda place: shutil.copy(place / "trajecten/2.2/taalcafe.yaml", place / "trajecten/2.2/taalcafe-twee.yaml"),
    lambda place: replace(place / "themas.yaml", "naam: ", "naam: Het thema "),
    lambda place: (place / "trajecten/2.2/taalcafe-twee.yaml").unlink(),
    lambda place: replace(place / "locaties.yaml", "naam: ", "naam: Plek "),
)


@pytest.mark.no_cover  # A minute under the tracer, and no line that the tests above do not reach.
@pytest.mark.parametrize("edition", ["klantmanager", "client"])
def test_change_after_change_is_as_from_nothing(
    heemskerk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, edition: str
) -> None:
    """Edits to the real catalogue, one on the other and over the years, never show an old card."""
    files(heemskerk, edition)
    for number, edit in enumerate(EDITS):
        day = TODAY + dt.timedelta(days=200 * number)
        edit(heemskerk)
        assert files(heemskerk, edition, day) == files_from_nothing(heemskerk, monkeypatch, tmp_path, edition, day)


def test_who_signs_up_as_at_another_follows_it(
    voorbeeld: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a traject takes from the file of another is made anew with that file, also what only the script reads."""
    replace(
        voorbeeld / "trajecten/2.2/fietsles.yaml",
        "aanmelding: {verwijzing: aansporen, daarna: U krijgt bericht van de lesgever.}",
        "aanmelding: {zoals: koffieochtend}",
    )
    before = files(voorbeeld)
    replace(voorbeeld / "trajecten/2.1/koffieochtend.yaml", "verwijzing: plaatsen", "verwijzing: zelf")
    after = files(voorbeeld)
    assert after != before
    assert after == files_from_nothing(voorbeeld, monkeypatch, tmp_path)


def test_what_is_remembered_of_a_file_is_checked_again(voorbeeld: Path, added: Made) -> None:
    """A file that did not change is not read, yet a fault in it that another file brought about has its place."""
    files(voorbeeld)
    added.clear()
    replace(voorbeeld / "locaties.yaml", "de-schelp", "de-parel")
    with pytest.raises(CatalogueError) as caught:
        files(voorbeeld)
    assert names(added, "bestand") == {"locaties.yaml"}
    lines = (voorbeeld / "trajecten/2.1/koffieochtend.yaml").read_text("utf-8").splitlines()
    places = {(problem.file, problem.line) for problem in caught.value.problems}
    assert ("trajecten/2.1/koffieochtend.yaml", lines.index("locaties: de-schelp") + 1) in places


def test_a_link_is_read_each_time(voorbeeld: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The stamp of a link stays the same when what it leads to changes."""
    (voorbeeld / "readme.md").write_text((voorbeeld / "begrippen.yaml").read_text("utf-8"), "utf-8")
    (voorbeeld / "begrippen.yaml").unlink()
    (voorbeeld / "begrippen.yaml").symlink_to(voorbeeld / "readme.md")
    files(voorbeeld)
    replace(voorbeeld / "readme.md", "uitleg: ", "uitleg: Anders dan eerst, ")
    replace(voorbeeld / "trajecten/2.1/koffieochtend.yaml", "naam: ", "naam: Fijne ")
    assert files(voorbeeld) == files_from_nothing(voorbeeld, monkeypatch, tmp_path)


def test_compiled_templates_escape_as_before(voorbeeld: Path, added: Made) -> None:
    """Markup in a text comes out as characters in both formats, also with templates of the build before."""
    files(voorbeeld)
    added.clear()
    replace(voorbeeld / "trajecten/2.1/koffieochtend.yaml", "naam: Koffieochtend", 'naam: "<b>Koffie</b> *x*"')
    html, markdown = files(voorbeeld).values()
    assert not [kind for kind, _ in added if "sjabloon" in kind]
    assert "&lt;b&gt;Koffie&lt;/b&gt; *x*" in html
    assert "<b>Koffie" not in html
    assert r"\<b\>Koffie\</b\> \*x\*" in markdown
    assert "<b>Koffie" not in markdown


def test_a_text_cannot_take_the_place_of_a_card(voorbeeld: Path) -> None:
    """The sign that marks the place of a card is refused in a catalogue, however it is written."""
    replace(voorbeeld / "trajecten/2.1/koffieochtend.yaml", "naam: Koffieochtend", r'naam: "Koffie\0wandelgroep\0"')
    assert check_catalogus(voorbeeld).errors
    assert fill(f"voor {EDGE}a{EDGE} na", {"a": "kaart"}) == "voor kaart na"


def test_without_the_digest_of_a_file_nothing_is_taken_over(voorbeeld: Path) -> None:
    """Whoever does not say what a traject or a chapter is made from gets it made, and nothing is remembered."""
    pieces = Pieces({("html", "koffieochtend"): ("", "oud")})
    assert pieces.used == {}
    assert pieces.find("html", "koffieochtend", "anders") is None
    assert pieces.of_others("html-hoofdstuk", "week", (), lambda: "nieuw") == "nieuw"
    assert pieces.used == {}


def test_every_process_makes_the_same_pieces(tmp_path: Path) -> None:
    """Texts, what they are made from, and the files are alike in each process, or nothing kept would be found."""
    made = []
    for seed in ("1", "2"):
        place, target = tmp_path / seed, tmp_path / f"doel {seed}"
        target.mkdir()
        command = [sys.executable, "-m", "wegwijzer", "folder", "build", "--doel", str(target)]
        command += ["--catalogus", str(resource_directory("catalogue"))]
        env = os.environ | {"WEGWIJZER_CACHE": str(place), "PYTHONHASHSEED": seed}
        subprocess.run(command, env=env, check=True, capture_output=True)
        [kept] = place.iterdir()
        with closing(sqlite3.connect(kept)) as connection:
            cards = connection.execute("SELECT soort, naam, basis, inhoud FROM stuk WHERE soort NOT LIKE '%sjabloon'")
            texts = connection.execute("SELECT naam, tekst FROM bestand")
            made.append((sorted(cards.fetchall()), texts.fetchall()))
    assert len(made[0][0]) > 100
    assert made[0] == made[1]
