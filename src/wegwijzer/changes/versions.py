"""Two versions of the catalogue as plain data, read from git without touching the repository."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from wegwijzer.errors import WegwijzerError
from wegwijzer.files import scan_catalogue
from wegwijzer.git import git, resolve
from wegwijzer.source import read_document


class Version:
    """One version: what it is called, from which day, and the content of its files by path within the catalogue.

    A file is read when it is first asked for: of most files it is enough to know that they are the same.
    """

    def __init__(self, name: str, contents: Mapping[str, bytes], day: dt.date | None = None) -> None:
        self.name = name
        self.contents = contents
        self.day = day
        self._read: dict[str, Mapping[str, Any] | None] = {}

    def data(self, path: str) -> Mapping[str, Any] | None:
        """Give the plain data of a file; None when there is no such file, or it cannot be read."""
        if path not in self._read:
            document = read_document(self.contents.get(path, b""), path)
            self._read[path] = None if document.problems else document.data
        return self._read[path]


def committed_version(directory: Path, named: str) -> Version:
    """Read the catalogue in `directory` as it was in a version of git."""
    commit = resolve(directory, named)
    name = commit[:10] if commit.startswith(named) else f"{named} ({commit[:10]})"
    day = git(directory, "show", "--no-patch", "--format=%cs", commit).decode().strip()
    return Version(name, _committed_files(directory, commit), dt.date.fromisoformat(day))


def working_version(directory: Path) -> Version:
    """Read the catalogue as it is on disk now, changes that were not committed included."""
    found = [name for name, entry in scan_catalogue(directory) if name.endswith(".yaml") and not entry.is_symlink()]
    return Version("nu", {name: _one_line_end((directory / name).read_bytes()) for name in found})


def _committed_files(directory: Path, commit: str) -> dict[str, bytes]:
    """Give the YAML files of `directory` as they were in a commit, by path within it."""
    prefix = git(directory, "rev-parse", "--show-prefix").decode().strip()
    listed = git(directory, "ls-tree", "-r", "-z", "--full-tree", commit, "--", prefix or ".").split(b"\0")
    blobs: dict[str, str] = {}
    for entry in filter(None, listed):
        meta, _, raw = entry.partition(b"\t")
        path = raw.decode("utf-8", "replace")
        mode, kind, blob = meta.decode().split()
        if kind == "blob" and mode != "120000" and path.endswith(".yaml"):
            blobs[path.removeprefix(prefix)] = blob
    return _read_blobs(directory, blobs)


def _read_blobs(directory: Path, blobs: dict[str, str]) -> dict[str, bytes]:
    """Ask git for all contents in one go; one process a file would take minutes for a large catalogue."""
    if not blobs:
        return {}
    answer = git(directory, "cat-file", "--batch", given="".join(f"{blob}\n" for blob in blobs.values()).encode())
    contents: dict[str, bytes] = {}
    place = 0
    for path in blobs:
        start = answer.index(b"\n", place) + 1
        _, *kind_and_size = answer[place:start].split()
        if len(kind_and_size) < 2:
            raise WegwijzerError(f"git kan '{path}' van die versie niet lezen; de geschiedenis is beschadigd")
        size = int(kind_and_size[1])
        contents[path] = _one_line_end(answer[start : start + size])
        place = start + size + 1
    return contents


def _one_line_end(content: bytes) -> bytes:
    """Let a checkout with the line ends of Windows be no change."""
    return content.replace(b"\r\n", b"\n")
