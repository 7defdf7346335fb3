"""Which files lie in a catalogue directory, and how a file is written; imports nothing heavy, as every command asks."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Where the trajecten stand.
TRAJECTEN = "trajecten/"
LEFTOVER_SUFFIXES = (".bak", ".orig", ".rej", ".tmp")
_IGNORED_SUFFIXES = ("~", ".swp", ".swo")
_IGNORED_NAMES = frozenset({"thumbs.db", "desktop.ini", "readme.md"})


def scan_catalogue(directory: Path) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    """Yield the path within the catalogue (with forward slashes) and the entry of every file, unsorted.

    Hidden files, editor backups and README.md are left out; wrong extensions and unknown names are not, because
    `controleer` reports those.
    A link to a directory is yielded as if it were a file: it is never followed.
    """
    waiting = [("", os.fspath(directory))]
    while waiting:
        prefix, place = waiting.pop()
        with _entries(place) as entries:
            for entry in entries:
                name = entry.name
                # Nearly every one is part of it, which is told in the shortest way.
                if not (name.endswith(".yaml") and name[0].isalnum()) and is_ignored(name):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((f"{prefix}{name}/", f"{place}/{name}"))
                else:
                    yield f"{prefix}{name}", entry


@contextmanager
def _entries(place: str) -> Iterator[Iterator["os.DirEntry[str]"]]:
    """List a directory by its descriptor where that is possible: its path is then not walked again for each file."""
    if os.scandir not in os.supports_fd:
        with os.scandir(place) as entries:
            yield entries
        return
    descriptor = os.open(place, os.O_RDONLY)
    try:
        with os.scandir(descriptor) as entries:
            yield entries
    finally:
        os.close(descriptor)


def is_ignored(name: str) -> bool:
    """Tell whether a file name is never part of a catalogue: hidden, a backup of an editor, of the system."""
    return name.startswith((".", "#", "~$")) or name.endswith(_IGNORED_SUFFIXES) or name.casefold() in _IGNORED_NAMES


def write_whole(path: Path, data: bytes) -> None:
    """Write beside a file and put it in its place: what stood there stays whole when that fails, and nothing is left.

    Raises OSError when it cannot be written.
    """
    is_there = path.exists()
    if is_there and not path.is_file():
        # A pipe or a device takes what it is given, and has no place to put a file in.
        path.write_bytes(data)
        return
    # A link goes on leading to the file.
    place = path.resolve()
    beside = place.with_name(f".{place.name}.nieuw")
    try:
        beside.write_bytes(data)
        if is_there:
            # Who may not write in the file, may not replace it either.
            place.open("r+b").close()
            beside.chmod(place.stat().st_mode)
        beside.replace(place)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
