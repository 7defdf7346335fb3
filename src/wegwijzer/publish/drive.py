"""Single steps on the shared drive: whole or not at all, tried again where waiting helps, said in Dutch."""

import contextlib
import errno
import os
import stat
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from wegwijzer.errors import WegwijzerError, WrongUseError, say_refusal

from .names import is_temporary, long_path, temporary_name

Sleep = Callable[[float], None]

ACCESS_DENIED, SHARING_VIOLATION, LOCK_VIOLATION = 5, 32, 33
# A virus scanner or a preview lets go within a second; a person who reads on does not.
DELAYS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.6)
_OPEN_ELSEWHERE = {errno.EBUSY, errno.ETXTBSY}
_NOT_THERE = {errno.ENOENT, errno.ENOTDIR, errno.ESTALE}
_UNREACHABLE = {errno.EIO, errno.ETIMEDOUT, errno.EHOSTDOWN, errno.EHOSTUNREACH, errno.ENETUNREACH, errno.ENOTCONN}
_NETWORK_ERRORS = {53, 55, 59, 64, 67, 121, 1231, 1232}
_NO_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS}
# Whoever may write in a directory may write in what a publisher keeps there for the next one.
_WRITERS = stat.S_IWGRP | stat.S_IWOTH
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def open_target(target: Path, names: Iterable[str] = ()) -> Path:
    """Give the directory to write `names` in, as the system wants to hear it.

    Raises WegwijzerError when it is not there or is a file. It is never made: a name with a mistake in it, or a share
    that is gone, would take the folder while klantmanagers go on reading the old one.
    """
    longest = max(map(len, names), default=0)
    place = Path(long_path(str(target.absolute()), longest)) if os.name == "nt" else target
    try:
        found = place.stat()
    except OSError as error:
        if error.errno in {errno.ENOENT, errno.ENOTDIR}:
            raise _missing(target) from error
        raise WegwijzerError(f"de map '{target}' is niet te lezen: {reason(error)}") from error
    if not stat.S_ISDIR(found.st_mode):
        raise WegwijzerError(f"'{target}' is een bestand en geen map; geef bij --doel een map")
    return place


def _missing(target: Path) -> WegwijzerError:
    if os.name != "nt" and "\\" in str(target):
        return WrongUseError(
            f"'{target}' is een plaats zoals Windows die schrijft; geef hier de map waar die schijf is aangekoppeld"
        )
    return WegwijzerError(f"de map '{target}' bestaat niet; maak de map of geef een andere bij --doel")


def is_link(found: os.stat_result) -> bool:
    """Whether this is a link: a symbolic one, or what Windows calls a junction or another reparse point."""
    attributes: int = getattr(found, "st_file_attributes", 0)
    return stat.S_ISLNK(found.st_mode) or bool(attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT)


def is_locked(error: OSError) -> bool:
    """Whether somebody surely has the file open."""
    return winerror(error) in {SHARING_VIOLATION, LOCK_VIOLATION} or error.errno in _OPEN_ELSEWHERE


def may_pass(error: OSError) -> bool:
    """Whether waiting may help: the file is open, or Windows says 'access denied', as it also does then."""
    return is_locked(error) or winerror(error) == ACCESS_DENIED


def winerror(error: OSError) -> int | None:
    """Give the number of Windows, when the error came from there."""
    return getattr(error, "winerror", None)


def reason(error: OSError) -> str:
    """Say in Dutch why the drive refuses."""
    if is_locked(error):
        return "iemand heeft het bestand open"
    if winerror(error) == ACCESS_DENIED:
        # Windows gives the same answer for a file that is open and for a right that is missing.
        return "iemand heeft het bestand open, of u mist het recht om hier te verwijderen"
    if isinstance(error, PermissionError):
        return "daarvoor ontbreken rechten (nodig zijn lezen, schrijven en verwijderen)"
    if winerror(error) in _NETWORK_ERRORS or error.errno in _UNREACHABLE:
        return "de schijf is niet bereikbaar"
    if error.errno in _NOT_THERE:
        return "de map of het bestand is er niet meer"
    if error.errno == errno.ELOOP:
        return "er staat een koppeling in plaats van een bestand"
    return say_refusal(error)


def tenacious(step: Callable[[], object], sleep: Sleep = time.sleep) -> None:
    """Do a step, and again after a while when somebody has the file open just now."""
    for delay in DELAYS:
        try:
            step()
        except OSError as error:
            if not may_pass(error):
                raise
            sleep(delay)
        else:
            return
    step()


def write_beside(directory: Path, data: bytes, like: os.stat_result | None = None) -> Path:
    """Write a new file under a temporary name and see it safely on the disk; nothing is left when that fails.

    `like` is the file it will replace: mode and owner follow it. Inherited rights come from the directory.
    """
    path = directory / temporary_name()
    # Made here and not by `tempfile`: that gives a file to its maker alone, and on a share others must read it.
    descriptor = os.open(path, _NEW, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            _sync(file.fileno())
        if like is not None and os.name != "nt":
            _resemble(path, like)
    except BaseException:
        with contextlib.suppress(OSError):
            path.unlink()
        raise
    return path


def shared_mode(directory: Path) -> int:
    """Give the mode for a file that every publisher in this directory must be able to write."""
    return 0o644 | (directory.stat().st_mode & _WRITERS)


def make_directory(path: Path) -> None:
    """Make a directory in which the same people may write as in the one around it."""
    path.mkdir(exist_ok=True)
    if os.name != "nt":
        with contextlib.suppress(OSError):
            path.chmod(stat.S_IMODE(path.parent.stat().st_mode))


def _sync(descriptor: int) -> None:
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some file systems have nothing to flush and say so; every other refusal is a real one.
        if error.errno not in _NO_SYNC:
            raise


def _resemble(path: Path, like: os.stat_result) -> None:
    now = path.stat()
    if (now.st_uid, now.st_gid) != (like.st_uid, like.st_gid):
        with contextlib.suppress(OSError):
            os.chown(path, like.st_uid, like.st_gid)
    if stat.S_IMODE(now.st_mode) != stat.S_IMODE(like.st_mode):
        path.chmod(stat.S_IMODE(like.st_mode))


def replace(source: Path, name: str, sleep: Sleep = time.sleep) -> None:
    """Give a file that was written beside its real name, in the same directory."""
    tenacious(lambda: source.replace(source.with_name(name)), sleep)
    sync_directory(source.parent)


def sync_directory(directory: Path) -> None:
    """See a rename safely on the disk, where directories can be opened for that."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def discard(path: Path, sleep: Sleep = time.sleep) -> None:
    """Remove a file of ours; one that is gone already is fine."""
    tenacious(lambda: path.unlink(missing_ok=True), sleep)


def leftovers(directory: Path) -> list[Path]:
    """List the temporary files that a killed run left behind: by their name certainly ours, and real files."""
    with os.scandir(directory) as entries:
        return sorted(
            Path(entry.path) for entry in entries if is_temporary(entry.name) and entry.is_file(follow_symlinks=False)
        )


def clean(directory: Path, sleep: Sleep = time.sleep) -> int:
    """Remove leftovers; only the holder of the lock may do this.

    Raises WegwijzerError when removing is not allowed here: going on would leave one more at every run.
    """
    found = leftovers(directory)
    for path in found:
        try:
            discard(path, sleep)
        except OSError as error:
            if is_locked(error):
                continue
            raise WegwijzerError(
                f"in '{directory}' kan een half bestand van een eerdere keer niet weg: {reason(error)}"
            ) from error
    return len(found)
