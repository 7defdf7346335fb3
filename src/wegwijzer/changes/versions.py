"""Two versions of the catalogue as plain data, read from git without touching the repository."""

import os
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wegwijzer.errors import WegwijzerError, WrongUseError
from wegwijzer.source import read_document

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
# A name with these could be an option or a range instead of one version.
_REF = re.compile(r"[A-Za-z0-9_@{}^~/.][A-Za-z0-9_@{}^~/.+-]*")


@dataclass(frozen=True)
class Version:
    """One version: what it is called, and per file (relative to the catalogue) its plain data.

    A file that cannot be read has no data and stands in `unreadable`.
    """

    name: str
    files: dict[str, dict[str, Any]] = field(default_factory=dict)
    unreadable: tuple[str, ...] = ()


def git(directory: Path, *args: str) -> bytes:
    """Run git for reading only and give its output.

    Raises WegwijzerError when git is missing, this is no repository, or git says no.
    """
    # Optional locks off: even `git status` would otherwise refresh the index file of somebody else's checkout.
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"}
    command = ["git", "-c", "core.quotepath=off", "-c", "core.fsmonitor=false", "-C", str(directory), *args]
    try:
        done = subprocess.run(command, capture_output=True, env=environment, check=False)
    except FileNotFoundError:
        raise WegwijzerError("git staat niet op deze computer; wijzigingen zijn zonder git niet te zien") from None
    if done.returncode != 0:
        message = done.stderr.decode("utf-8", "replace")
        if "not a git repository" in message:
            raise WegwijzerError(f"de map '{directory}' staat niet in git; wijzigingen zijn er dus niet bekend")
        raise WegwijzerError(f"git kon dit niet lezen: {message.strip().splitlines()[-1] if message.strip() else '?'}")
    return done.stdout


def resolve(directory: Path, named: str) -> str:
    """Turn a branch, tag, commit or date (year-month-day: the state at its end) into a commit id."""
    if _DATE.fullmatch(named):
        found = git(directory, "rev-list", "-1", f"--before={named}T23:59:59", "HEAD").decode().strip()
        if not found:
            raise WrongUseError(f"op {named} was er nog geen versie in git; kies een latere datum")
        return found
    if not _REF.fullmatch(named) or ".." in named:
        raise WrongUseError(f"'{named}' is geen versie; geef een datum zoals 2026-11-01, of een tak, tag of commit")
    try:
        return git(directory, "rev-parse", "--verify", "--quiet", f"{named}^{{commit}}").decode().strip()
    except WegwijzerError:
        git(directory, "rev-parse", "--git-dir")
        raise WrongUseError(
            f"de versie '{named}' staat niet in git; geef een datum, een tak, een tag of een commit"
        ) from None


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
