"""A target that goes away, is another place than it seems, or leads elsewhere: nothing else is touched."""

import shutil
import threading
from pathlib import Path

import pytest

from tests.publish.putting import NEW, OLD, content, put
from wegwijzer.errors import WegwijzerError
from wegwijzer.publish import check_published
from wegwijzer.publish import drive as drive_module
from wegwijzer.publish import lock as lock_module


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
