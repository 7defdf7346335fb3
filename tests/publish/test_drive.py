"""Faults of the drive, each really caused where this machine allows it: the old folder stays whole."""

import contextlib
import errno
import os
import shutil
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from tests.publish.putting import NEW, OLD, content, put, system
from wegwijzer.errors import WegwijzerError
from wegwijzer.publish import check_published
from wegwijzer.publish.drive import leftovers


def fill(path: Path) -> None:
    """Write a file until the disk has no room for another byte."""
    with path.open("wb", buffering=0) as filler, contextlib.suppress(OSError):
        while filler.write(b"x" * 512):
            pass


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a real file system of 64 kB."""
    place = tmp_path / "schijf"
    place.mkdir()
    if sys.platform != "linux" or not system("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)):
        pytest.skip("mounting a file system is not allowed here")
    yield place
    system("umount", "-l", str(place))


@pytest.fixture
def attribute(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """Give a directory with the old folder, on which an attribute of the file system can be set."""
    put(tmp_path, OLD)

    def change(letter: str) -> Path:
        if sys.platform != "linux" or not system("chattr", f"+{letter}", str(tmp_path)):
            pytest.skip("this file system knows no attributes, or setting them is not allowed here")
        return tmp_path

    yield change
    for path in (tmp_path, *tmp_path.rglob("*")):
        system("chattr", "-ia", str(path))


def test_a_full_disk_leaves_everything_as_it_was(small_disk: Path) -> None:
    """On a disk that is really full, both files stay the old ones, without scraps; with room again it works."""
    put(small_disk, OLD)
    fill(small_disk / "vol")
    before = content(small_disk)
    for _ in range(3):
        with pytest.raises(WegwijzerError, match="de schijf is vol; de folder die er stond is niet veranderd"):
            put(small_disk, {name: text * 200 for name, text in NEW.items()})
        assert content(small_disk) == before
        assert not leftovers(small_disk)
        assert not (small_disk / "archief").exists()
    (small_disk / "vol").unlink()
    assert put(small_disk, NEW).written == ("b.md", "a.html")


def test_a_disk_that_fills_up_halfway(small_disk: Path) -> None:
    """When the second file does not fit any more, the first one is not replaced either."""
    put(small_disk, OLD)
    before = content(small_disk)
    with pytest.raises(WegwijzerError, match="de schijf is vol"):
        put(small_disk, {"a.html": "nieuw\n" * 5_000, "b.md": "nieuw\n" * 5_000})
    assert content(small_disk) == before


@pytest.mark.parametrize("call", ["open", "fsync", "fdopen", "replace"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.EACCES])
def test_every_refusal_of_the_system_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    """Whatever call fails and however, the old folder is whole, nothing half is left, and there is one sentence."""
    put(tmp_path, OLD)
    before = content(tmp_path)

    def refuse(*args: object, **settings: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patched:
        patched.setattr(Path if call == "replace" else os, call, refuse)
        with pytest.raises(WegwijzerError) as caught:
            put(tmp_path, NEW)
    assert str(caught.value).isprintable()
    assert "[Errno" not in str(caught.value)
    assert {name: data for name, data in content(tmp_path).items() if name in before} == before
    assert put(tmp_path, NEW).written == ("b.md", "a.html")
    assert not leftovers(tmp_path)


def test_a_read_only_directory(attribute: Callable[[str], Path]) -> None:
    """A directory that really refuses every change keeps the old folder, and the message says so."""
    target = attribute("i")
    (target / ".wegwijzer.slot").chmod(0o666)
    before = content(target)
    with pytest.raises(WegwijzerError, match="rechten"):
        put(target, NEW)
    assert content(target) == before
    assert {finding.kind for finding in check_published(target, NEW)} == {"verouderd"}


def test_a_read_only_mount(tmp_path: Path) -> None:
    """A share that is really mounted read-only gives one sentence and is still readable for the check."""
    put(tmp_path, OLD)
    place = str(tmp_path)
    if not (system("mount", "--bind", place, place) and system("mount", "-o", "remount,ro,bind", place)):
        pytest.skip("mounting a file system is not allowed here")
    try:
        with pytest.raises(WegwijzerError, match="de schijf is alleen-lezen"):
            put(tmp_path, NEW)
        assert not check_published(tmp_path, OLD)
    finally:
        system("umount", "-l", place)
    assert not check_published(tmp_path, OLD)


def test_no_right_to_delete(attribute: Callable[[str], Path]) -> None:
    """Where files may be made but not replaced or removed, the old folder stays and scraps do not pile up."""
    target = attribute("a")
    before = content(target)
    for _ in range(4):
        with pytest.raises(WegwijzerError, match="verwijderen"):
            put(target, NEW)
    after = content(target)
    assert {name: after[name] for name in before} == before
    assert len(leftovers(target)) <= len(NEW)
    system("chattr", "-a", str(target))
    assert put(target, NEW).written == ("b.md", "a.html")
    assert not leftovers(target)


def test_a_colleague_without_rights_on_the_files(tmp_path: Path) -> None:
    """Somebody who may make files here but not replace those of another gets a sentence; nothing changes."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root can become somebody else")
    # Not below tmp_path: others may not even enter that.
    shared = Path(tempfile.mkdtemp(prefix="wegwijzer-"))
    try:
        put(shared, OLD)
        shared.chmod(0o1777)
        (shared / ".wegwijzer.slot").unlink()
        before = content(shared)
        assert "daarvoor ontbreken rechten" in publish_as_nobody(shared, NEW)
        assert {name: data for name, data in content(shared).items() if name in before} == before
    finally:
        shutil.rmtree(shared)


def test_colleagues_who_share_a_directory_publish_in_turn(tmp_path: Path) -> None:
    """Who may write in the directory may take the lock and use the archive that another account made there."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root can become somebody else")
    shared = Path(tempfile.mkdtemp(prefix="wegwijzer-"))
    try:
        shared.chmod(0o777)
        put(shared, OLD)
        put(shared, {name: f"{text}anders\n" for name, text in OLD.items()})
        assert publish_as_nobody(shared, NEW) == ""
        assert content(shared).keys() >= {"archief/a (versie 0001, 2026-11-23).html"}
        assert put(shared, OLD).written == ("b.md", "a.html")
        # A lock from before, or one that somebody made by hand, is named; that is not the directory's fault.
        (shared / ".wegwijzer.slot").chmod(0o600)
        assert "het slot" in publish_as_nobody(shared, NEW)
    finally:
        shutil.rmtree(shared)


def publish_as_nobody(shared: Path, files: Mapping[str, str]) -> str:
    """Publish in a process of another account; gives the sentence of its refusal, empty when it worked."""
    said, hear = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        code = 1
        try:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
            put(shared, files)
            code = 0
        except WegwijzerError as error:
            os.write(hear, str(error).encode())
            code = 0
        finally:
            os._exit(code)
    os.close(hear)
    with os.fdopen(said, encoding="utf-8") as sentence:
        text = sentence.read()
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    return text
