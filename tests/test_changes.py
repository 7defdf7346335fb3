"""Changes are read from a real git repository, in Dutch words, without touching it."""

import datetime as dt
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from wegwijzer.changes import as_json, as_markdown, committed_version, compare, working_version
from wegwijzer.errors import WegwijzerError, WrongUseError
from wegwijzer.git import resolve

EXAMPLE = Path(__file__).parent / "voorbeeld"


def run_git(directory: Path, *args: str, date: str = "2026-01-01T12:00:00") -> str:
    """Run git with a fixed identity and date."""
    identity = {f"GIT_{who}_{what}": "redactie" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    dates = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
    environment = {**os.environ, **identity, **dates, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    return subprocess.run(
        ["git", "-C", str(directory), *args], env=environment, check=True, capture_output=True, text=True
    ).stdout


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    """A catalogue in a subdirectory of a repository, committed once."""
    directory = tmp_path / "werk" / "catalogue"
    shutil.copytree(EXAMPLE, directory)
    run_git(tmp_path, "init", "-q", "-b", "main")
    run_git(tmp_path, "add", ".")
    run_git(tmp_path, "commit", "-q", "-m", "begin")
    return directory


def traject_file(catalogue: Path) -> Path:
    """The first traject of the example that has days."""
    return next(path for path in sorted(catalogue.glob("trajecten/*/*.yaml")) if "dagen: [" in path.read_text("utf-8"))


def test_nothing_changed(catalogue: Path) -> None:
    """A version compared with itself has no differences, and says so."""
    changes = compare(committed_version(catalogue, "HEAD"), working_version(catalogue))
    assert changes.empty
    assert "niets veranderd" in as_markdown(changes)


def test_a_day_that_changed_is_said_in_words(catalogue: Path) -> None:
    """The old and the new value stand in one Dutch sentence, uncommitted changes included."""
    path = traject_file(catalogue)
    text = path.read_text("utf-8")
    old = text.split("dagen: [")[1].split("]")[0]
    path.write_text(text.replace(f"dagen: [{old}]", "dagen: [zaterdag]"), "utf-8")
    changes = compare(committed_version(catalogue, "HEAD"), working_version(catalogue))
    [change] = changes.gewijzigd
    assert change.id == path.stem
    assert [field.sentence for field in change.velden] == [f"dag: {old} wordt zaterdag"]
    assert as_json(changes)["gewijzigd"][0]["velden"][0]["nieuw"] == "zaterdag"


def test_new_removed_and_renamed(catalogue: Path) -> None:
    """A renamed file is one rename, not a loss and a gain; a new one and a removed one stand apart."""
    first, second, *_ = sorted(catalogue.glob("trajecten/*/*.yaml"))
    first.rename(first.with_name("nieuwe-naam.yaml"))
    removed = second.stem
    second.unlink()
    new = first.with_name("iets-heel-anders.yaml")
    new.write_text("naam: Iets heel anders\nsamenvatting: Nieuw.\nstatus: pilot\n", "utf-8")
    changes = compare(committed_version(catalogue, "HEAD"), working_version(catalogue))
    assert [(change.oud_id, change.id) for change in changes.hernoemd] == [(first.stem, "nieuwe-naam")]
    assert [change.id for change in changes.verwijderd] == [removed]
    assert [change.id for change in changes.nieuw] == ["iets-heel-anders"]
    assert not changes.gewijzigd


def test_ended_is_not_merely_changed(catalogue: Path) -> None:
    """A traject whose status became gestopt stands under its own heading."""
    path = traject_file(catalogue)
    lines = ["status: gestopt" if line.startswith("status:") else line for line in path.read_text("utf-8").splitlines()]
    path.write_text("\n".join(lines), "utf-8")
    changes = compare(committed_version(catalogue, "HEAD"), working_version(catalogue))
    assert [change.id for change in changes.gestopt] == [path.stem]
    assert "## Gestopt (1)" in as_markdown(changes)


def test_a_date_means_the_end_of_that_day(catalogue: Path) -> None:
    """`--sinds` with a date takes the last version of that day; before the first version is wrong use."""
    first = run_git(catalogue, "rev-parse", "HEAD").strip()
    (catalogue / "locaties.yaml").write_text("locaties: []\n", "utf-8")
    run_git(catalogue, "commit", "-q", "-a", "-m", "later", date="2026-02-01T12:00:00")
    assert resolve(catalogue, "2026-01-31") == first
    assert resolve(catalogue, "2026-02-01") != first
    with pytest.raises(WrongUseError, match="nog geen versie"):
        resolve(catalogue, "2025-12-31")


@pytest.mark.parametrize("named", ["bestaat-niet", "--upload-pack=x", "a..b", "", "HEAD; rm", "-1"])
def test_wrong_versions_are_refused(catalogue: Path, named: str) -> None:
    """A name that is no version gets one sentence and never reaches git as an option."""
    with pytest.raises(WrongUseError, match="versie"):
        resolve(catalogue, named)


def test_outside_git(tmp_path: Path) -> None:
    """Without a repository there is one clear sentence."""
    with pytest.raises(WegwijzerError, match="staat niet in git"):
        committed_version(tmp_path, "HEAD")


def test_the_repository_is_not_touched(catalogue: Path) -> None:
    """Reading leaves every byte and every time stamp of the repository as it was, a stale index included."""
    path = traject_file(catalogue)
    os.utime(path, (dt.datetime(2020, 1, 1).timestamp(),) * 2)
    root = catalogue.parent.parent

    def state() -> dict[str, tuple[int, int]]:
        return {str(p): (p.stat().st_mtime_ns, p.stat().st_size) for p in sorted(root.rglob("*")) if p.is_file()}

    before = state()
    compare(committed_version(catalogue, "HEAD"), working_version(catalogue))
    assert state() == before


def test_an_old_version_that_cannot_be_read_is_named(catalogue: Path) -> None:
    """A broken file of the past does not stop the comparison; it is named."""
    path = traject_file(catalogue)
    good = path.read_text("utf-8")
    path.write_text("naam: [\n", "utf-8")
    run_git(catalogue, "commit", "-q", "-a", "-m", "stuk")
    path.write_text(good, "utf-8")
    changes = compare(committed_version(catalogue, "HEAD"), working_version(catalogue))
    assert changes.onleesbaar == (path.relative_to(catalogue).as_posix(),)
    assert "Niet te lezen" in as_markdown(changes)
