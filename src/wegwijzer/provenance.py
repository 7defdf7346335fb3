"""Herkomst (provenance): which version of the catalogue a folder comes from, and what the version before it was."""

import hashlib
import tempfile
from dataclasses import dataclass
from pathlib import Path

from .catalogue import load_catalogus
from .changes.versions import committed_files, git, resolve
from .errors import WegwijzerError
from .files import catalogue_files, scan_catalogue
from .models.catalogus import Catalogus


@dataclass(frozen=True)
class Provenance:
    """One version: in words for the colophon, by its content, and as a commit where git knows it."""

    label: str
    digest: str
    commit: str | None


def find_provenance(directory: Path) -> Provenance:
    """Name the version that lies in a directory now."""
    try:
        commit, described = git(directory, "log", "-1", "--format=%H%n%h van %cs", "--", ".").decode().splitlines()
        changed = bool(git(directory, "status", "--porcelain", "--", ".").strip())
    except WegwijzerError:
        return Provenance("zonder versiebeheer", content_digest(directory), None)
    except ValueError:
        return Provenance("nog niet vastgelegd in git", content_digest(directory), None)
    remark = ", met wijzigingen die nog niet zijn vastgelegd" if changed else ""
    return Provenance(f"{described}{remark}", content_digest(directory), commit)


def file_stamps(directory: Path) -> dict[str, tuple[int, int, int, int]]:
    """Give what the file system says of each file; links are not followed."""
    found = {}
    for name, entry in scan_catalogue(directory):
        stat = Path(entry.path).lstat()
        found[name] = (stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, stat.st_ino)
    return found


def content_digest(directory: Path) -> str:
    """Summarise the content of all files; the line ends of a checkout do not count."""
    total = hashlib.sha256()
    for path in catalogue_files(directory):
        try:
            content = path.read_bytes().replace(b"\r\n", b"\n")
        except OSError:
            # What cannot be read is named by loading, with its place.
            content = b""
        total.update(f"{path.relative_to(directory).as_posix()}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
        total.update(content)
    return total.hexdigest()[:16]


def named_commit(directory: Path, named: str) -> str:
    """Turn a date, branch, tag or commit into a commit id."""
    return resolve(directory, named)


def earlier_catalogus(directory: Path, commit: str) -> Catalogus:
    """Load the catalogue as it was in a commit.

    Raises WegwijzerError when git does not know it, CatalogueError when it does not fit the present rules.
    """
    with tempfile.TemporaryDirectory(prefix="wegwijzer-") as place:
        for name, content in committed_files(directory, resolve(directory, commit)).items():
            path = Path(place, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return load_catalogus(Path(place))
