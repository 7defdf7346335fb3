"""Faults of a shared drive, each really caused where this machine allows it: the old folder stays whole."""

import contextlib
import errno
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import warnings
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

import pytest

from wegwijzer.errors import WegwijzerError
from wegwijzer.publish import BusyError, Published, check_published, publish
from wegwijzer.publish import drive as drive_module
from wegwijzer.publish import lock as lock_module
from wegwijzer.publish.drive import leftovers
from wegwijzer.publish.lock import hold

NOW = datetime(2026, 11, 23, 14, 5)
OLD = {"a.html": "oud\n" * 50, "b.md": "oud\n" * 50}
NEW = {"a.html": "nieuw\n" * 50, "b.md": "nieuw\n" * 50}
OPEN = "iemand heeft het bestand open"
Replace = Callable[[Path, str], None]


def put(target: Path, files: Mapping[str, str], **settings: object) -> Published:
    return publish(files, target, now=NOW, wait=5, sleep=lambda seconds: None, **settings)  # type: ignore[arg-type]


def content(directory: Path) -> dict[str, bytes]:
    """Give every file but the lock."""
    files = (path for path in directory.rglob("*") if path.is_file() and not path.name.startswith(".wegwijzer.slot"))
    return {str(path.relative_to(directory)): path.read_bytes() for path in files}


def system(*command: str) -> bool:
    """Run a command of the system and say whether that worked."""
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


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


@pytest.mark.parametrize("step", ["write_beside", "replace"])
def test_a_target_that_is_removed_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    """When the directory vanishes under our hands there is one sentence, and it is not made again."""
    target = tmp_path / "doel"
    target.mkdir()
    put(target, OLD)
    real = getattr(drive_module, step)

    def vanish(*args: object, **settings: object) -> object:
        shutil.rmtree(target, ignore_errors=True)
        return real(*args, **settings)

    monkeypatch.setattr(drive_module, step, vanish)
    with pytest.raises(WegwijzerError, match="er niet meer") as caught:
        put(target, NEW)
    assert str(caught.value).isprintable()
    assert not target.exists()


def test_a_target_that_is_replaced_while_we_wait_for_the_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A directory that takes the place of the one that was asked for gets nothing."""
    target = tmp_path / "doel"
    target.mkdir()
    real = lock_module._lock

    def replace(directory: Path, wait: float) -> object:
        target.rename(tmp_path / "oud")
        target.mkdir()
        return real(directory, wait)

    monkeypatch.setattr(lock_module, "_lock", replace)
    with pytest.raises(WegwijzerError, match="verwijderd of vervangen"):
        put(target, NEW)
    assert content(target) == content(tmp_path / "oud") == {}


def test_a_target_that_is_removed_again_and_again(tmp_path: Path) -> None:
    """Removing and making the directory at random moments gives whole files or one sentence, never a bug."""
    target = tmp_path / "doel"
    target.mkdir()
    stop = threading.Event()

    def disturb() -> None:
        while not stop.wait(0.002):
            shutil.rmtree(target, ignore_errors=True)
            target.mkdir(exist_ok=True)

    thread = threading.Thread(target=disturb)
    thread.start()
    refused = 0
    try:
        for number in range(60):
            try:
                put(target, {"a.html": f"tekst {number}\n" * 100}, replace_manual=True)
            except WegwijzerError:
                refused += 1
    finally:
        stop.set()
        thread.join()
    assert refused > 0
    target.mkdir(exist_ok=True)
    assert put(target, NEW).written


def test_a_link_is_never_followed_or_replaced(tmp_path: Path) -> None:
    """A link in the place of a file, of the archive or of the lock leads nowhere: what it points at stays."""
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    (elsewhere / "geheim.html").write_bytes(b"geheim")
    for name in ("a.html", "archief", ".wegwijzer.slot"):
        target = tmp_path / f"doel {name}"
        target.mkdir()
        (target / name).symlink_to(elsewhere / ("geheim.html" if "." in name else ""))
        with pytest.raises(WegwijzerError, match=r"koppeling|gewone map"):
            put(target, NEW)
        assert (target / name).is_symlink()
        assert content(elsewhere) == {"geheim.html": b"geheim"}
        assert not (target / "b.md").exists()


def test_a_dangling_link_is_refused(tmp_path: Path) -> None:
    """A link to nothing would be a way to make a file elsewhere."""
    (tmp_path / "a.html").symlink_to(tmp_path / "elders.html")
    with pytest.raises(WegwijzerError, match="koppeling"):
        put(tmp_path, NEW)
    assert not (tmp_path / "elders.html").exists()


def test_a_link_in_the_place_of_the_holders_name(tmp_path: Path) -> None:
    """The note of who publishes is not written through a link, and the run goes on without it."""
    victim = tmp_path / "slachtoffer"
    victim.write_bytes(b"eigen")
    target = tmp_path / "doel"
    target.mkdir()
    (target / ".wegwijzer.slot.wie").symlink_to(victim)
    assert put(target, NEW).written
    assert victim.read_bytes() == b"eigen"


def test_a_target_that_is_itself_a_link(tmp_path: Path) -> None:
    """A beheerder may point at the real place with a link; that is their choice."""
    (tmp_path / "echt").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "echt")
    assert put(tmp_path / "link", NEW).written
    assert not check_published(tmp_path / "echt", NEW)


def test_the_message_says_who_publishes_since_when(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who finds the directory taken reads by whom and since when: soon, and again after waiting as long as asked."""
    monkeypatch.setattr(lock_module, "PATIENCE", 0.05)
    heard: list[str] = []
    with hold(tmp_path, NOW, 1), pytest.raises(BusyError, match=r" op .+, sinds 14:05 op 23-11-2026") as caught:
        publish(NEW, tmp_path, now=NOW, wait=0.1, waiting=heard.append)
    assert [who.endswith(", sinds 14:05 op 23-11-2026") for who in heard] == [True]
    assert caught.value.exit_code == 1
    assert not (tmp_path / "a.html").exists()
    assert put(tmp_path, NEW).written


def test_an_unreadable_note_is_no_problem(tmp_path: Path) -> None:
    """The note of who publishes may be damaged or hold anything; the message then says less."""
    with hold(tmp_path, NOW, 1):
        for note in (b"", b"\xff", b"[]", b'{"wie": 1}', b'{"wie": "a\x1b[2J", "sinds": "nu"}'):
            (tmp_path / ".wegwijzer.slot.wie").write_bytes(note)
            with pytest.raises(BusyError, match="door wie is niet bekend"):
                publish(NEW, tmp_path, now=NOW, wait=0)


def test_a_share_without_locks_gets_a_lock_by_existence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the file system knows no locks, a second publisher still waits, and nothing stays behind."""
    import fcntl

    def refuse(descriptor: int, operation: int) -> None:
        raise OSError(errno.ENOTSUP, "not supported")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with hold(tmp_path, NOW, 1), pytest.raises(BusyError):
        publish(NEW, tmp_path, now=NOW, wait=0.1)
    assert put(tmp_path, NEW).written
    assert not (tmp_path / ".wegwijzer.slot.bestand").exists()
