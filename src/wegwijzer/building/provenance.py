"""Herkomst (provenance): which version of the catalogue a folder comes from, and what the version before it was."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wegwijzer.errors import WegwijzerError
from wegwijzer.files import scan_catalogue
from wegwijzer.git import git

if TYPE_CHECKING:
    from wegwijzer.changes import Changes


class Provenance(NamedTuple):
    """One version: in words for the colophon, by its content, and as a commit where git knows it."""

    label: str
    digest: str
    commit: str | None


def find_provenance(directory: Path, digest: str | None = None) -> Provenance:
    """Name the version that lies in a directory now; `digest` is that of its content, when that is known."""
    digest = digest or content_digest(directory)
    try:
        commit, described = git(directory, "log", "-1", "--format=%H%n%h van %cs", "--", ".").decode().splitlines()
        changed = bool(git(directory, "status", "--porcelain", "--", ".").strip())
    except WegwijzerError:
        return Provenance("zonder versiebeheer", digest, None)
    except ValueError:
        return Provenance("nog niet vastgelegd in git", digest, None)
    remark = ", met wijzigingen die nog niet zijn vastgelegd" if changed else ""
    return Provenance(f"{described}{remark}", digest, commit)


def content_digest(directory: Path) -> str:
    """Summarise the content of all files; the line ends of a checkout do not count."""
    return summarise({name: file_digest(directory / name) for name, _ in scan_catalogue(directory)})


def file_digest(path: Path | str) -> str:
    """Summarise the content of one file."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - once for each file of a large catalogue
            content = file.read()
    except OSError:
        # What cannot be read is named by loading, with its place.
        content = b""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def summarise(digests: Mapping[str, str]) -> str:
    """Summarise files by name, of each of which the digest is known."""
    lines = "".join(f"{name}\0{digest}\0" for name, digest in sorted(digests.items()))
    return hashlib.sha256(lines.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def changes_since(directory: Path, commit: str) -> Changes:
    """Compare the catalogue as it is now with how it was in a commit.

    Raises WegwijzerError when git does not know the commit, or there was no catalogue here then.
    """
    from wegwijzer.changes import committed_version, compare, working_version

    earlier = committed_version(directory, commit)
    if not earlier.contents:
        raise WegwijzerError("in die versie stond hier nog geen catalogus; kies een latere")
    return compare(earlier, working_version(directory))
