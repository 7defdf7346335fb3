"""Two versions of the catalogue as plain data, read from git without touching the repository."""

import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wegwijzer.git import git, resolve
from wegwijzer.source import read_document


@dataclass(frozen=True)
class Version:
    """One version: what it is called, and per file (relative to the catalogue) its plain data.

    A file that cannot be read has no data and stands in `unreadable`.
    """

    name: str
    files: dict[str, dict[str, Any]] = field(default_factory=dict)
    unreadable: tuple[str, ...] = ()


def committed_version(directory: Path, named: str) -> Version:
    """Read the catalogue in `directory` as it was in a version of git."""
    commit = resolve(directory, named)
    return _build(f"{named} ({commit[:10]})", committed_files(directory, commit))


def committed_files(directory: Path, commit: str) -> dict[str, bytes]:
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


def working_version(directory: Path) -> Version:
    """Read the catalogue as it is on disk now, changes that were not committed included."""
    paths = sorted(path for path in directory.rglob("*.yaml") if path.is_file())
    return _build("nu", {path.relative_to(directory).as_posix(): path.read_bytes() for path in paths})


def _read_blobs(directory: Path, blobs: dict[str, str]) -> dict[str, bytes]:
    """Ask git for all contents in one go; one process a file would take minutes for a large catalogue."""
    if not blobs:
        return {}
    command = ["git", "-C", str(directory), "cat-file", "--batch"]
    asked = "".join(f"{blob}\n" for blob in blobs.values()).encode()
    answer = subprocess.run(command, input=asked, capture_output=True, check=True).stdout
    contents: dict[str, bytes] = {}
    place = 0
    for path in blobs:
        start = answer.index(b"\n", place) + 1
        size = int(answer[place:start].split()[2])
        contents[path] = answer[start : start + size]
        place = start + size + 1
    return contents


def _build(name: str, contents: dict[str, bytes]) -> Version:
    files: dict[str, dict[str, Any]] = {}
    unreadable = []
    for path, data in contents.items():
        document = read_document(data, path)
        if document.problems or document.data is None:
            unreadable.append(path)
        else:
            files[path] = document.data
    return Version(name, files, tuple(unreadable))
