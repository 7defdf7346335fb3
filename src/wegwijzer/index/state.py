"""What the files of a catalogue look like from outside, so that a change is seen without reading one.

A state is one line a file: path, modification and change time, size and inode. A file that was stamped just before the
index was written may change again within the same tick of the clock; of those the content is compared as well.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from wegwijzer.files import scan_catalogue
from wegwijzer.resources import PACKAGE

# Coarsest clock of a file system that is still in use (FAT: two seconds).
TICK_NS = 2_000_000_000
# What stands in the package but is made from it, or known by itself.
_NOT_PROGRAM = ("__pycache__", "data")


def read_state(directory: Path) -> str:
    """Give the state of a catalogue, in the order in which the directories list their files.

    This is what every warm query waits for, once for each file: no more is made of a file than its line.
    """
    lines = []
    for name, entry in scan_catalogue(directory):
        try:
            stat = _stat(entry)
        except OSError:
            # A link to nothing, or a file that has just gone: loading tells.
            lines.append(f"{name}\t0 0 0 0")
        else:
            lines.append(f"{name}\t{stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_size} {stat.st_ino}")
    return "\n".join(lines)


# On Windows an entry knows neither inode nor the newest times.
_stat: Callable[["os.DirEntry[str]"], os.stat_result] = os.stat if os.name == "nt" else os.DirEntry.stat


def file_stamps(directory: Path) -> dict[str, str]:
    """Give for each file of the catalogue its stamp, by path relative to the directory."""
    return from_text(read_state(directory))


def as_text(stamps: Mapping[str, str]) -> str:
    """Write a state as text that is the same for the same files."""
    return "\n".join(f"{path}\t{stamp}" for path, stamp in sorted(stamps.items()))


def from_text(text: str) -> dict[str, str]:
    """Read a state back."""
    return dict(line.split("\t", 1) for line in text.split("\n") if "\t" in line)


def is_same(before: str, after: str) -> bool:
    """Whether two states tell the same; a directory that lists its files in another order is no change."""
    return before == after or (len(before) == len(after) and sorted(before.split("\n")) == sorted(after.split("\n")))


def changed_paths(before: str, after: str) -> tuple[set[str], set[str]]:
    """Give the paths that are new or changed, and those that are gone; only lines that differ are taken apart."""
    old, new = set(before.split("\n")), set(after.split("\n"))
    changed = from_text("\n".join(new - old)).keys()
    return set(changed), from_text("\n".join(old - new)).keys() - changed


def recent_paths(stamps: Mapping[str, str], moment_ns: int) -> list[str]:
    """Give the files that were stamped so shortly before a moment that a later change may not show."""
    edge = moment_ns - TICK_NS
    recent = []
    for path, stamp in stamps.items():
        modified, changed = stamp.split(" ", 2)[:2]
        if int(modified) >= edge or int(changed) >= edge:
            recent.append(path)
    return recent


def fingerprints(directory: Path, paths: Iterable[str]) -> dict[str, str]:
    """Hash the content of files; one that cannot be read gets an empty hash, so that it counts as changed."""
    from hashlib import blake2b

    found = {}
    for path in paths:
        try:
            found[path] = blake2b((directory / path).read_bytes(), digest_size=16).hexdigest()
        except OSError:
            found[path] = ""
    return found


def program_key() -> str:
    """Say which program writes the index: Python and all modules, since any of them may decide what is in it."""
    return " ".join([sys.version.split(" ")[0], *program_files(PACKAGE)])


def program_files(directory: Path) -> list[str]:
    """Give the path and stamp of every file of the program in a directory."""
    return sorted(_program_files(os.fspath(directory), ""))


def _program_files(place: str, prefix: str) -> Iterator[str]:
    with os.scandir(place) as entries:
        for entry in entries:
            if not entry.is_dir():
                stat = entry.stat()
                yield f"{prefix}{entry.name}:{stat.st_mtime_ns}:{stat.st_size}"
            elif entry.name not in _NOT_PROGRAM:
                yield from _program_files(entry.path, f"{prefix}{entry.name}/")
