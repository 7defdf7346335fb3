"""Archief (archive): earlier versions of what is published, each a whole and sealed file."""

import os
import stat
from contextlib import suppress
from datetime import date
from pathlib import Path

from wegwijzer.errors import WegwijzerError

from . import drive
from .names import ARCHIVE, archive_name, archive_number
from .seal import SealState, decode, seal_facts, seal_state


class Archive:
    """The earlier versions in one target directory; nothing is made before there is something to keep."""

    def __init__(self, target: Path, keep: int, sleep: drive.Sleep) -> None:
        self._place = target / ARCHIVE
        self._keep = keep
        self._sleep = sleep
        _require_own_directory(self._place)

    def clean(self) -> int:
        """Remove what a killed run left half."""
        return drive.clean(self._place, self._sleep) if self._place.exists() else 0

    def store(self, name: str, data: bytes, like: os.stat_result, today: date) -> Path | None:
        """Keep a version; None when nothing is kept, or when this is already the newest one here.

        Raises OSError when it cannot be written; nothing half is left then.
        """
        versions = self._versions(name)
        newest = versions[-1][1] if versions else None
        if self._keep < 1 or (newest is not None and newest.read_bytes() == data):
            return None
        drive.make_directory(self._place)
        number = versions[-1][0] + 1 if versions else 1
        day = seal_facts(decode(data)).get("gemaakt", today.isoformat())
        path = self._place / archive_name(name, number, day)
        drive.replace(drive.write_beside(self._place, data, like), path.name, self._sleep)
        return path

    def newest(self, name: str) -> str:
        """Give the text of the newest earlier version; nothing when there is none, or when it cannot be read."""
        versions = self._versions(name)
        try:
            return decode(versions[-1][1].read_bytes()) if versions else ""
        except OSError:
            return ""

    def tidy(self) -> None:
        """Leave no archive behind in which nothing is kept."""
        with suppress(OSError):
            self._place.rmdir()

    def prune(self, name: str) -> None:
        """Drop the oldest versions above the number to keep; one that somebody edited or has open stays."""
        versions = self._versions(name)
        for _, path in versions[: max(len(versions) - self._keep, 0)]:
            try:
                if seal_state(decode(path.read_bytes())) is SealState.INTACT:
                    path.unlink()
            except OSError:
                # Too many versions is no harm; the next run tries again.
                continue

    def _versions(self, name: str) -> list[tuple[int, Path]]:
        if not self._place.exists():
            return []
        with os.scandir(self._place) as entries:
            files = [Path(entry.path) for entry in entries if entry.is_file(follow_symlinks=False)]
        numbered = ((archive_number(name, path.name), path) for path in files)
        return sorted((number, path) for number, path in numbered if number is not None)


def _require_own_directory(place: Path) -> None:
    """Refuse an archive that is a file, or a link that leads elsewhere."""
    try:
        found = place.lstat()
    except FileNotFoundError:
        return
    except OSError as error:
        raise WegwijzerError(f"'{place}' is niet te lezen: {drive.reason(error)}") from error
    if not stat.S_ISDIR(found.st_mode) or drive.is_link(found):
        raise WegwijzerError(f"'{place}' moet een gewone map zijn, voor eerdere versies; hernoem wat daar staat")
