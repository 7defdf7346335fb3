"""What lies at the target now: per file its bytes and what its seal says of it."""

import os
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from wegwijzer.errors import WegwijzerError

from . import drive
from .names import folded
from .seal import SealState, decode, seal_facts, seal_state


class Found(NamedTuple):
    """One file that is there and can be read."""

    data: bytes
    stat: os.stat_result

    @property
    def text(self) -> str:
        """Give the text; bytes that are no UTF-8 stay recognisable."""
        return decode(self.data)

    @property
    def is_ours(self) -> bool:
        """Whether we made it and nobody changed it since."""
        return seal_state(self.text) is SealState.INTACT

    @property
    def facts(self) -> dict[str, str]:
        """Give the facts of the seal."""
        return seal_facts(self.text)


def look_at(path: Path) -> Found | None:
    """Read what is there; None when there is nothing.

    Raises OSError when it cannot be read, and WegwijzerError when it is no file: that is not ours to replace.
    """
    try:
        found = path.lstat()
    except FileNotFoundError:
        return None
    if drive.is_link(found):
        raise WegwijzerError(
            f"'{path}' is een koppeling naar een andere plaats, en daar schrijft wegwijzer niet; haal die weg"
        )
    if not stat.S_ISREG(found.st_mode):
        raise WegwijzerError(f"'{path}' is geen bestand; hernoem het, dan kan de folder daar komen")
    return Found(path.read_bytes(), found)


def has_changed_since(path: Path, found: Found | None) -> bool:
    """Whether somebody touched the file after we looked."""
    try:
        now = path.lstat()
    except FileNotFoundError:
        if not path.parent.exists():
            raise
        return found is not None
    return found is None or (now.st_mtime_ns, now.st_size) != (found.stat.st_mtime_ns, found.stat.st_size)


def refuse_other_spellings(target: Path, names: Iterable[str]) -> None:
    """Raise WegwijzerError when a file differs from a name of ours in capitals only: on Windows they clash."""
    wanted = {folded(name): name for name in names}
    for there in sorted(entry.name for entry in os.scandir(target)):
        name = wanted.get(folded(there))
        if name is None or there == name:
            continue
        if not ((target / name).exists() and (target / name).samefile(target / there)):
            raise WegwijzerError(
                f"in '{target}' staat '{there}', voor Windows dezelfde naam als '{name}'; hernoem of verwijder dat"
            )
