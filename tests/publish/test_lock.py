"""One publisher at a time, and for the others who that is."""

import errno
from pathlib import Path

import pytest

from tests.publish.putting import NEW, NOW, put
from wegwijzer.publish import BusyError, publish
from wegwijzer.publish import lock as lock_module
from wegwijzer.publish.lock import hold


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
