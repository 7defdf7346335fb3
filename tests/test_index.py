"""The compiled catalogue as a file: it follows every change, survives damage, and never stands in the way."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from wegwijzer import query
from wegwijzer.catalogue import check_catalogus, load_catalogus
from wegwijzer.errors import CatalogueError, WrongUseError
from wegwijzer.index import files, place, state
from wegwijzer.search.answer import Query

Counter = list[Path]


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> Counter:
    """Count how often the YAML of a catalogue is read."""
    seen: Counter = []
    original = query.refresh

    def counted(directory: Path) -> object:
        seen.append(directory)
        return original(directory)

    monkeypatch.setattr(query, "refresh", counted)
    return seen


def names(catalogue: Path) -> list[str]:
    return [row["id"] for row in query.find(catalogue, Query(in_order=True)).rows]


def test_second_call_reads_no_yaml(voorbeeld: Path, cache: Path, builds: Counter) -> None:
    """The first call compiles, the second only opens; both give the same."""
    assert names(voorbeeld) == names(voorbeeld)
    assert len(builds) == 1
    assert [path.suffix for path in cache.iterdir()] == [".sqlite"]


def test_changed_file_is_seen(voorbeeld: Path, cache: Path, builds: Counter) -> None:
    """An edit shows in the very next call, also when size and time stay the same."""
    path = voorbeeld / "trajecten/2.1/koffieochtend.yaml"
    names(voorbeeld)
    before = path.stat()
    path.write_text(path.read_text("utf-8").replace("naam: Koffieochtend", "naam: Koffiemiddagx"), "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert query.get(voorbeeld, "koffieochtend")["naam"] == "Koffiemiddagx"
    assert [row["id"] for row in query.find(voorbeeld, Query(("koffiemiddagx",))).rows] == ["koffieochtend"]
    assert len(builds) == 1


def test_added_and_removed_files_are_seen(voorbeeld: Path, cache: Path) -> None:
    """A new traject is found at once; a removed one is gone at once."""
    first = names(voorbeeld)
    source = voorbeeld / "trajecten/2.2/plantsoenploeg.yaml"
    added = voorbeeld / "trajecten/2.2/tuinploeg.yaml"
    added.write_text(source.read_text("utf-8").replace("Plantsoenploeg", "Tuinploeg"), "utf-8")
    assert set(names(voorbeeld)) - set(first) == {"tuinploeg"}
    added.unlink()
    assert names(voorbeeld) == first


@pytest.mark.parametrize("name", ["trajecten/2.2/nieuw.yaml.txt", "plan.docx"])
def test_what_a_cold_start_refuses_a_warm_one_refuses(voorbeeld: Path, cache: Path, name: str) -> None:
    """A file that does not belong here is a fault, whether the index was there before it or not."""
    first = names(voorbeeld)
    (voorbeeld / name).write_text("", "utf-8")
    with pytest.raises(CatalogueError):
        names(voorbeeld)
    (voorbeeld / name).unlink()
    assert names(voorbeeld) == first


@pytest.mark.parametrize("name", ["README.md", ".DS_Store", "trajecten/2.2/fietsles.yaml~", "trajecten/.gitkeep"])
def test_what_loading_ignores_leaves_the_index_as_it_is(
    voorbeeld: Path, cache: Path, builds: Counter, name: str
) -> None:
    """Hidden files, backups of an editor and a README cost no new index."""
    names(voorbeeld)
    (voorbeeld / name).write_text("los", "utf-8")
    names(voorbeeld)
    assert len(builds) == 1


def test_link_to_nothing_is_told_with_its_place(voorbeeld: Path, cache: Path) -> None:
    """It is a fault of the catalogue like any other, also when the index was there before it."""
    names(voorbeeld)
    (voorbeeld / "trajecten/2.2/weg.yaml").symlink_to("nergens")
    with pytest.raises(CatalogueError) as caught:
        names(voorbeeld)
    assert [problem.file for problem in caught.value.problems] == ["trajecten/2.2/weg.yaml"]


def test_touched_file_keeps_the_answer(voorbeeld: Path, cache: Path) -> None:
    """A file that only got a new time gives the same answer."""
    first = names(voorbeeld)
    os.utime(voorbeeld / "themas.yaml", ns=(1, 1))
    assert names(voorbeeld) == first


@pytest.mark.parametrize("damage", [b"", b"geen sqlite", b"SQLite format 3\x00" + b"\x00" * 4000])
def test_damaged_index_is_rebuilt_silently(
    voorbeeld: Path, cache: Path, builds: Counter, damage: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    """Whatever stands in the file, the answer comes, without a word about it."""
    first = names(voorbeeld)
    next(cache.iterdir()).write_bytes(damage)
    assert names(voorbeeld) == first
    assert len(builds) == 2
    assert capfd.readouterr() == ("", "")


def test_damage_in_the_middle_is_rebuilt(voorbeeld: Path, cache: Path) -> None:
    """A file whose first page is sound and whose pages further on are not gives the right answer all the same."""
    first = names(voorbeeld)
    path = next(cache.iterdir())
    content = path.read_bytes()
    path.write_bytes(content[: 2 * 4096] + b"\xff" * (len(content) - 2 * 4096))
    assert names(voorbeeld) == first
    assert query.get(voorbeeld, "wandelgroep")["naam"] == "Wandelgroep"


def test_older_format_is_rebuilt(voorbeeld: Path, cache: Path, builds: Counter) -> None:
    """An index of another version of the program is not used."""
    names(voorbeeld)
    path = next(cache.iterdir())
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE meta SET waarde = 'oud' WHERE sleutel = ?", (files.PROGRAM,))
    connection.close()
    names(voorbeeld)
    assert len(builds) == 2


def test_index_of_another_directory_is_not_used(voorbeeld: Path, cache: Path, tmp_path: Path) -> None:
    """Two catalogues with the same content have an index each."""
    other = Path(shutil.copytree(voorbeeld, tmp_path / "elders" / "catalogue"))
    (other / "trajecten/2.2/plantsoenploeg.yaml").unlink()
    assert set(names(voorbeeld)) - set(names(other)) == {"plantsoenploeg"}
    assert len(list(cache.iterdir())) == 2


def test_cache_that_cannot_be_written_is_no_obstacle(
    voorbeeld: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, builds: Counter
) -> None:
    """Where nothing can be written the answer comes from memory, each time."""
    blocked = tmp_path / "bestand"
    blocked.write_text("hier past geen map", "utf-8")
    monkeypatch.setenv("WEGWIJZER_CACHE", str(blocked / "cache"))
    assert names(voorbeeld) == names(voorbeeld)
    assert len(builds) == 2
    assert blocked.read_text("utf-8") == "hier past geen map"


def test_file_stamped_while_building_is_read_again(
    voorbeeld: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A change within the tick of the clock shows, though every stamp is the same."""
    path = voorbeeld / "trajecten/2.1/koffieochtend.yaml"
    names(voorbeeld)
    frozen = state.read_state(voorbeeld)
    path.write_text(path.read_text("utf-8").replace("naam: Koffieochtend", "naam: Koffiemiddagx"), "utf-8")
    monkeypatch.setattr(state, "read_state", lambda directory: frozen)
    assert query.get(voorbeeld, "koffieochtend")["naam"] == "Koffiemiddagx"


def test_settled_files_are_not_hashed_for_ever(voorbeeld: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once the stamps are old enough, the index stops comparing contents."""
    names(voorbeeld)
    monkeypatch.setattr("wegwijzer.index.files.time.time_ns", lambda: 2**62)
    names(voorbeeld)
    monkeypatch.setattr(state, "fingerprints", lambda *_: pytest.fail("hashed again"))
    names(voorbeeld)


def test_processes_at_once_do_not_disturb_each_other(voorbeeld: Path, cache: Path) -> None:
    """Several first calls at the same moment all give the answer and leave one sound index."""
    program = (
        "import sys, pathlib; from wegwijzer import query\n"
        "print(*[row['id'] for row in query.find(pathlib.Path(sys.argv[1]), query.Query(in_order=True)).rows])"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(voorbeeld)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(4)
    ]
    answers = [process.communicate() for process in running]
    assert all(process.returncode == 0 for process in running), answers
    assert len({out for out, _ in answers}) == 1
    assert len(answers[0][0].split()) == 5
    assert len(list(cache.iterdir())) == 1


@pytest.mark.parametrize("name", ["begrippen.yaml", "werkwijze.yaml", "voorzieningen.yaml"])
def test_fault_in_what_only_the_folder_shows_keeps_nobody_from_searching(
    voorbeeld: Path, cache: Path, name: str
) -> None:
    """A chapter for the folder may be broken or gone: search answers as before, and the full check tells of it."""
    before = names(voorbeeld)
    (voorbeeld / name).write_text("dit: [is geen", "utf-8")
    assert names(voorbeeld) == before
    assert any(problem.file == name for problem in check_catalogus(voorbeeld).errors)
    with pytest.raises(CatalogueError):
        load_catalogus(voorbeeld)
    (voorbeeld / name).unlink()
    assert names(voorbeeld) == before


def test_fault_in_what_search_needs_is_told(voorbeeld: Path, cache: Path) -> None:
    """Words of clients are what search lives on, so there a fault stops it."""
    (voorbeeld / "belemmeringen.yaml").write_text("dit: [is geen", "utf-8")
    with pytest.raises(CatalogueError):
        names(voorbeeld)


def test_order_of_listing_is_no_change(
    voorbeeld: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, builds: Counter
) -> None:
    """The same files, listed in another order by the file system, do not make the index old."""
    names(voorbeeld)
    turned = "\n".join(reversed(state.read_state(voorbeeld).split("\n")))
    monkeypatch.setattr(state, "read_state", lambda directory: turned)
    names(voorbeeld)
    assert len(builds) == 1


def test_changed_paths_name_what_changed() -> None:
    """The comparison of two states tells changed, new and gone apart."""
    changed, gone = state.changed_paths("a\t1\nb\t1\nc\t1", "d\t1\nb\t2\na\t1")
    assert (changed, gone) == ({"b", "d"}, {"c"})


def test_state_reads_back() -> None:
    """A state survives being written as text."""
    stamps = {"trajecten/2.1/a b.yaml": "1 2 3 4", "x.yaml": "5 6 7 8"}
    assert state.from_text(state.as_text(stamps)) == stamps


def test_cache_directory_follows_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """The variable wins, then the habit of the system."""
    monkeypatch.setenv("WEGWIJZER_CACHE", "/ergens")
    assert place.cache_directory() == Path("/ergens")
    monkeypatch.delenv("WEGWIJZER_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", "/xdg")
    assert place.cache_directory() == Path("/xdg/wegwijzer")
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert place.cache_directory().parts[-2:] == (".cache", "wegwijzer")
    monkeypatch.setattr("wegwijzer.index.place.sys.platform", "darwin")
    assert place.cache_directory().parts[-3:] == ("Library", "Caches", "wegwijzer")


def test_query_on_a_missing_directory_is_one_sentence(tmp_path: Path, cache: Path) -> None:
    """A directory that is not there is the user's mistake, in Dutch."""
    with pytest.raises(WrongUseError, match="kan niet worden gelezen"):
        query.find(tmp_path / "weg", Query(("koffie",)))
