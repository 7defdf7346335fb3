"""Slot (lock): one publisher a directory at a time, and for the others who that is."""

import contextlib
import errno
import getpass
import json
import os
import socket
import warnings
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from filelock import BaseFileLock, FileLock, SoftFileLock, Timeout

from wegwijzer.errors import WegwijzerError

from .drive import reason, shared_mode
from .names import LOCK

HOLDER = f"{LOCK}.wie"
SOFT = f"{LOCK}.bestand"
# Longer than this nobody waits without a word.
PATIENCE = 1.0
_MAX_HOLDER_BYTES = 1000
# What file systems answer that know no locks.
_NO_LOCKS = {errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK, errno.ENOSYS, errno.EINVAL}


class BusyError(WegwijzerError):
    """Somebody else is publishing in this directory."""


@contextlib.contextmanager
def hold(
    directory: Path, now: datetime, wait: float, waiting: Callable[[str], object] = lambda who: None
) -> Iterator[None]:
    """Hold the lock of a directory; wait for it at most `wait` seconds, and tell `waiting` who holds it meanwhile.

    Raises BusyError, with who holds it since when, or WegwijzerError when nothing can be written here.
    """
    try:
        lock = _acquire(directory, min(wait, PATIENCE))
    except BusyError:
        if wait <= PATIENCE:
            raise
        waiting(describe_holder(directory))
        lock = _acquire(directory, wait - PATIENCE)
    try:
        _name_holder(directory / HOLDER, now)
        yield
    finally:
        with contextlib.suppress(OSError):
            (directory / HOLDER).unlink()
        with contextlib.suppress(OSError):
            lock.release()


def _acquire(directory: Path, wait: float) -> BaseFileLock:
    try:
        before = directory.stat()
        lock = _lock(directory, wait)
        after = directory.stat()
    except Timeout:
        raise BusyError(
            f"in '{directory}' is al iemand aan het publiceren ({describe_holder(directory)}); "
            "probeer het over een paar minuten opnieuw"
        ) from None
    except OSError as error:
        raise WegwijzerError(_refused(directory, error)) from error
    if (before.st_dev, before.st_ino) != (after.st_dev, after.st_ino):
        # filelock makes the directory when it is missing; that one is not the one that was asked for.
        lock.release()
        raise WegwijzerError(f"de map '{directory}' is net verwijderd of vervangen; er is niets gepubliceerd")
    return lock


def _refused(directory: Path, error: OSError) -> str:
    if isinstance(error, PermissionError) and (directory / LOCK).exists() and os.access(directory, os.W_OK):
        return (
            f"het slot '{directory / LOCK}' is van een ander account en u mag er niet in schrijven; "
            "verwijder dat bestand als niemand aan het publiceren is"
        )
    return f"in de map '{directory}' kan niet geschreven worden: {reason(error)}"


def _lock(directory: Path, wait: float) -> BaseFileLock:
    with warnings.catch_warnings():
        # Without flock filelock changes to a lock by existence and warns in English; that change is fine.
        warnings.simplefilter("ignore")
        try:
            lock: BaseFileLock = FileLock(directory / LOCK, timeout=wait, mode=shared_mode(directory))
            lock.acquire()
        except NotImplementedError:
            lock = _soft_lock(directory, wait)
        except OSError as error:
            if isinstance(error, Timeout) or error.errno not in _NO_LOCKS:
                raise
            lock = _soft_lock(directory, wait)
    return lock


def _soft_lock(directory: Path, wait: float) -> BaseFileLock:
    lock = SoftFileLock(directory / SOFT, timeout=wait)
    lock.acquire()
    return lock


def _name_holder(path: Path, now: datetime) -> None:
    """Write down who holds the lock; that is only for the message to others, so failing is no harm."""
    note = json.dumps({"wie": _who(), "sinds": now.isoformat(timespec="minutes")}, ensure_ascii=False)
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
    with contextlib.suppress(OSError), os.fdopen(os.open(path, flags, 0o666), "w", encoding="utf-8") as file:
        file.write(note)


def _who() -> str:
    try:
        return f"{getpass.getuser()} op {socket.gethostname()}"
    except (OSError, KeyError, ImportError):
        return f"onbekend op {socket.gethostname()}"


def describe_holder(directory: Path) -> str:
    """Say who holds the lock since when, as far as that was written down."""
    try:
        with (directory / HOLDER).open("rb") as file:
            note = json.loads(file.read(_MAX_HOLDER_BYTES))
        since = datetime.fromisoformat(note["sinds"])
        who = "".join(c for c in str(note["wie"])[:100] if c.isprintable())
    except (OSError, ValueError, TypeError, KeyError):
        return "door wie is niet bekend"
    return f"{who}, sinds {since:%H:%M} op {since:%d-%m-%Y}"
