"""Files that somebody has open, or saves just then: they wait for the next run, and nothing is lost."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.publish.putting import NEW, NOW, OLD, OPEN, content, put, system
from wegwijzer.errors import WegwijzerError
from wegwijzer.publish import check_published, publish
from wegwijzer.publish import drive as drive_module
from wegwijzer.publish.drive import leftovers

Replace = Callable[[Path, str], None]


def refusing(number: int, times: int, only: str = "") -> tuple[Replace, list[str]]:
    """Make a replace that gives a Windows error for some names, some times, and note what it was asked."""
    asked: list[str] = []
    real = Path.replace

    def replace(source: Path, destination: str | Path) -> None:
        name = Path(destination).name
        asked.append(name)
        if (not only or name == only) and asked.count(name) <= times:
            error = PermissionError(errno.EACCES, "Access is denied")
            error.winerror = number  # type: ignore[attr-defined, unused-ignore]
            raise error
        real(source, destination)

    return replace, asked


@pytest.mark.parametrize("number", [5, 32, 33])
def test_a_file_that_is_open_for_a_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """A virus scanner that holds a file for a moment costs some waiting, longer every time, and nothing else."""
    put(tmp_path, OLD)
    replace, asked = refusing(number, times=3)
    monkeypatch.setattr(Path, "replace", replace)
    waited: list[float] = []
    published = publish(NEW, tmp_path, now=NOW, keep=0, sleep=waited.append)
    assert published.written == ("b.md", "a.html")
    assert not published.partial
    assert asked == ["b.md"] * 4 + ["a.html"] * 4
    assert waited == [0.05, 0.1, 0.2] * 2


@pytest.mark.parametrize("number", [5, 32, 33])
@pytest.mark.parametrize("locked", ["a.html", "b.md"])
def test_a_file_that_stays_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, locked: str) -> None:
    """It is named and keeps its old version, the others go on; the next run finishes it, archive included."""
    put(tmp_path, OLD)
    before = content(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", refusing(number, times=99, only=locked)[0])
        published = put(tmp_path, NEW)
    assert published.partial
    assert [(failed.name, "open" in failed.reason) for failed in published.failed] == [(locked, True)]
    assert published.written == tuple(name for name in ("b.md", "a.html") if name != locked)
    assert (tmp_path / locked).read_bytes() == before[locked]
    assert not leftovers(tmp_path)
    assert [finding.file for finding in check_published(tmp_path, NEW)] == [locked]
    finished = put(tmp_path, NEW)
    assert (finished.written, finished.partial) == ((locked,), False)
    assert not check_published(tmp_path, NEW)
    assert len(list((tmp_path / "archief").iterdir())) == len(OLD)


def test_a_file_that_the_system_keeps_in_use(tmp_path: Path) -> None:
    """The same for a file that a real system refuses to replace: here because something is mounted on it."""
    put(tmp_path, OLD)
    page, other = tmp_path / "a.html", tmp_path / "ernaast"
    other.write_bytes(page.read_bytes())
    if not system("mount", "--bind", str(other), str(page)):
        pytest.skip("mounting a file is not allowed here")
    try:
        published = put(tmp_path, NEW)
        assert [(failed.name, failed.reason) for failed in published.failed] == [("a.html", OPEN)]
        assert (published.written, published.partial) == (("b.md",), True)
        assert check_published(tmp_path, OLD)[0].file == "b.md"
    finally:
        system("umount", "-l", str(page))
    assert put(tmp_path, NEW).written == ("a.html",)
    assert not check_published(tmp_path, NEW)
    assert not leftovers(tmp_path)


def test_waiting_for_an_open_file_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A person who reads on does not hold up the run for ever: a few seconds a file."""
    put(tmp_path, OLD)
    monkeypatch.setattr(Path, "replace", refusing(32, times=99)[0])
    waited: list[float] = []
    published = publish(NEW, tmp_path, now=NOW, keep=0, sleep=waited.append)
    assert len(published.failed) == 2
    assert sum(waited) < 10


def test_a_file_that_cannot_even_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program may forbid reading as well; then nobody knows whether it was edited, so it is left alone."""
    put(tmp_path, OLD)
    real = Path.read_bytes

    def read(path: Path) -> bytes:
        if path.name == "a.html":
            error = PermissionError(errno.EACCES, "sharing violation")
            error.winerror = 32  # type: ignore[attr-defined, unused-ignore]
            raise error
        return real(path)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", read)
        published = put(tmp_path, NEW)
    assert (published.written, [failed.name for failed in published.failed]) == (("b.md",), ["a.html"])


def test_a_person_who_saves_while_we_publish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An edit that comes between looking and replacing is not lost: that file is left, and seen the next time."""
    put(tmp_path, OLD)
    real = drive_module.write_beside

    def write(directory: Path, data: bytes, like: os.stat_result | None = None) -> Path:
        (tmp_path / "a.html").write_bytes(b"net bewerkt")
        return real(directory, data, like)

    with monkeypatch.context() as patched:
        patched.setattr(drive_module, "write_beside", write)
        published = put(tmp_path, NEW)
    assert [failed.name for failed in published.failed] == ["a.html"]
    assert (tmp_path / "a.html").read_bytes() == b"net bewerkt"
    with pytest.raises(WegwijzerError, match="met de hand gewijzigd"):
        put(tmp_path, NEW)
