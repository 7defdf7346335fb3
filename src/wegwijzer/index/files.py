"""Find, open and replace the index file; everything that goes wrong here only costs speed.

A file is never changed in place: it is written beside and renamed, so that readers need no lock. Where nothing can be
written, the index lives in memory for one call.
"""

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from . import state
from .store import Index, write_meta

Fill = Callable[[sqlite3.Connection], None]
STATE, PROGRAM, PLACE, RECENT = "stand", "programma", "map", "pas"


def open_index(path: Path) -> Index | None:
    """Open an index read-only; None when there is none or it is not one."""
    if not path.is_file():
        return None
    try:
        # `immutable` is true: a newer index is another file under the same name.
        index = Index(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True))
    except sqlite3.Error:
        return None
    try:
        index.meta(PROGRAM)
    except sqlite3.Error:
        index.close()
        return None
    return index


def is_current(index: Index, catalogue: Path, now: str, path: Path) -> bool:
    """Whether the index still says what the files say; `now` is their state."""
    return is_ours(index, catalogue) and is_unchanged(index, catalogue, now, path)


def is_unchanged(index: Index, catalogue: Path, now: str, path: Path) -> bool:
    """Whether the files are as they were when the index was written."""
    return state.is_same(index.meta(STATE), now) and _recent_unchanged(index, catalogue, now, path)


def is_ours(index: Index, catalogue: Path) -> bool:
    """Whether this program wrote the index for this directory."""
    return index.meta(PROGRAM) == state.program_key() and index.meta(PLACE) == str(catalogue.absolute())


def recent_changes(index: Index, catalogue: Path) -> set[str]:
    """Give the files that were stamped while the index was being written and are different now."""
    hashes = state.from_text(index.meta(RECENT))
    now = state.fingerprints(catalogue, hashes)
    return {name for name, found in hashes.items() if now[name] != found}


def _recent_unchanged(index: Index, catalogue: Path, now: str, path: Path) -> bool:
    """Compare the content of files that were stamped while the index was being written."""
    hashes = state.from_text(index.meta(RECENT))
    if not hashes:
        return True
    if state.fingerprints(catalogue, hashes) != hashes:
        return False
    stamps = state.from_text(now)
    left = state.recent_paths({name: stamps[name] for name in hashes}, time.time_ns())
    if len(left) < len(hashes):
        kept = {name: hashes[name] for name in left}
        with suppress(sqlite3.Error, OSError):
            _change_copy(path, lambda connection: write_meta(connection, {RECENT: state.as_text(kept)}))
    return True


def facts(catalogue: Path, now: str, moment_ns: int) -> dict[str, str]:
    """Give what an index must know of the files it was made from; `moment_ns` is when reading them began."""
    recent = state.recent_paths(state.from_text(now), moment_ns)
    return {
        PROGRAM: state.program_key(),
        PLACE: str(catalogue.absolute()),
        STATE: now,
        RECENT: state.as_text(state.fingerprints(catalogue, recent)),
    }


def build(path: Path, fill: Fill) -> Index:
    """Write a new index and open it; in memory when the place cannot be written."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write_beside(path, fill)
    except (OSError, sqlite3.OperationalError):
        return build_in_memory(fill)
    return open_index(path) or build_in_memory(fill)


def build_in_memory(fill: Fill) -> Index:
    """Make an index that is gone after this call."""
    connection = sqlite3.connect(":memory:")
    fill(connection)
    connection.commit()
    return Index(connection)


def change(path: Path, fill: Fill) -> Index | None:
    """Change an existing index by way of a copy; None when that does not work."""
    try:
        _change_copy(path, fill)
    except (OSError, sqlite3.Error):
        return None
    return open_index(path)


def _change_copy(path: Path, fill: Fill) -> None:
    from shutil import copyfile

    _write_beside(path, fill, lambda beside: copyfile(path, beside))


def _write_beside(path: Path, fill: Fill, prepare: Callable[[Path], object] | None = None) -> None:
    beside = path.with_name(f".{path.name}.{os.getpid()}.{time.monotonic_ns()}")
    try:
        if prepare:
            prepare(beside)
        connection = sqlite3.connect(beside)
        try:
            # Nobody reads this file yet, and a half-written one is thrown away: no journal, no waiting for the disk.
            connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;")
            fill(connection)
            connection.commit()
        finally:
            connection.close()
        beside.replace(path)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
