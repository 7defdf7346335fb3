"""Bewaard (kept): the files of the last build, so that the same build once more only has to publish them.

Of a catalogue that did change, the pieces that the files were put together from may still hold.

One SQLite file a catalogue, edition and choice of formats stands beside the index. What goes for the index goes here:
it is never changed in place, and whatever is wrong with it only costs speed. A kept folder is used when nothing that it
was made from has changed: no file of the catalogue, no module or template of this program, no library, no version of
git that it names, and not the day.
"""

import json
import sqlite3
import time
import zlib
from collections.abc import Mapping
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from wegwijzer.index import files, state, store
from wegwijzer.index.place import index_path
from wegwijzer.index.store import Index
from wegwijzer.resources import resource_directory

# Large texts are written and read in half the time when they lie on large pages.
_TABLES = """
PRAGMA page_size = 65536;
CREATE TABLE meta (sleutel TEXT PRIMARY KEY, waarde TEXT) WITHOUT ROWID;
CREATE TABLE bestand (naam TEXT UNIQUE, tekst TEXT, som INTEGER);
CREATE TABLE stuk (soort TEXT, naam TEXT, basis TEXT, inhoud, som INTEGER);
"""
FACTS, SUM = ("inhoud", "instellingen", "opdracht", "meldingen"), "som"
# Whose change could change a folder; what they need themselves comes and goes with them.
_LIBRARIES = ("jinja2", "markupsafe", "markdown_it", "mdurl", "pydantic", "pydantic_core", "Stemmer", "yaml")


class Settings(NamedTuple):
    """What publishing must know of a catalogue before, or without, loading it."""

    gemeente: str
    target: str | None
    versions: int


class Folder(NamedTuple):
    """Rendered files by name, and the remarks that go with them."""

    files: Mapping[str, str]
    notes: tuple[str, ...] = ()


# A kind of piece and its name to what it was made from, and what came out.
KeptPieces = Mapping[tuple[str, str], tuple[str, str | bytes]]


class Source(NamedTuple):
    """The files of a catalogue at one moment, their stamps and a hash of those that are too fresh, and the program.

    A file that was stamped just before that moment may change again within the same tick of the clock.
    """

    directory: Path
    stamps: Mapping[str, str]
    fresh: Mapping[str, str]
    program: str


def source_of(directory: Path, stamps: Mapping[str, str]) -> Source:
    """Note how the files of a catalogue are now."""
    fresh = state.recent_paths(stamps, time.time_ns())
    return Source(directory, stamps, state.fingerprints(directory, fresh), program_key())


def is_unchanged(source: Source, stamps: Mapping[str, str]) -> bool:
    """Whether the files are still as they were; `stamps` are those of now."""
    return stamps == source.stamps and state.fingerprints(source.directory, source.fresh) == source.fresh


class Kept:
    """The last build of a catalogue that has not changed since."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self.digest, settings, self._order, notes = facts = [index.meta(name) for name in FACTS]
        # SQLite does not notice damage within a text.
        if str(_checksum(*facts)) != index.meta(SUM):
            raise ValueError("damaged")
        self.settings = Settings(*json.loads(settings))
        self._notes = tuple(json.loads(notes))

    def folder(self, order: str) -> Folder | None:
        """Give the folder when it was made for this order: all that it comes from but the files of the catalogue."""
        if self._order != order:
            return None
        try:
            rows = self._index.select("SELECT naam, tekst, som FROM bestand ORDER BY rowid", ())
        except sqlite3.Error:
            return None
        if any(_checksum(name, text) != checksum for name, text, checksum in rows):
            return None
        return Folder({name: text for name, text, _ in rows}, self._notes)

    def close(self) -> None:
        """Let go of the file."""
        self._index.close()


def kept_path(catalogue: Path, kind: str) -> Path:
    """Give the file in which a kind of folder of one catalogue is kept."""
    path = index_path(catalogue)
    return path.with_name(f"{path.stem}.{kind}.sqlite")


def recall(path: Path, source: Source) -> Kept | None:
    """Give what is kept, when the catalogue and the program are still what it was made from."""
    index = files.open_index(path)
    if index is None:
        return None
    try:
        if _is_made_from(index, source):
            return Kept(index)
    except (sqlite3.Error, ValueError, TypeError):
        # A damaged file; what it was is of no interest.
        pass
    index.close()
    return None


def _is_made_from(index: Index, source: Source) -> bool:
    made_from = (index.meta(files.PROGRAM), index.meta(files.PLACE), index.meta(files.STATE))
    if made_from != (source.program, str(source.directory.absolute()), state.as_text(source.stamps)):
        return False
    hashes = state.from_text(index.meta(files.RECENT))
    return state.fingerprints(source.directory, hashes) == hashes


def recall_pieces(path: Path, program: str) -> KeptPieces:
    """Give what the last build was put together from, whatever the catalogue says now; nothing of another program."""
    index = files.open_index(path)
    if index is None:
        return {}
    try:
        if index.meta(files.PROGRAM) != program:
            return {}
        rows = index.select("SELECT soort, naam, basis, inhoud, som FROM stuk", ())
        return {(kind, name): (basis, made) for kind, name, basis, made, sum_ in rows if sum_ == _checksum(basis, made)}
    except (sqlite3.Error, TypeError, AttributeError):
        return {}
    finally:
        index.close()


def keep(
    path: Path, source: Source, digest: str, settings: Settings, order: str, folder: Folder, pieces: KeptPieces
) -> None:
    """Keep a folder in place of the one before; where that cannot be, the next build is only slower."""
    facts = (digest, json.dumps(settings), order, json.dumps(folder.notes))
    meta = {
        files.PROGRAM: source.program,
        files.PLACE: str(source.directory.absolute()),
        files.STATE: state.as_text(source.stamps),
        files.RECENT: state.as_text(source.fresh),
        **dict(zip(FACTS, facts, strict=True)),
        SUM: str(_checksum(*facts)),
    }

    def fill(connection: sqlite3.Connection) -> None:
        connection.executescript(_TABLES)
        store.write_meta(connection, meta)
        rows = ((name, text, _checksum(name, text)) for name, text in folder.files.items())
        connection.executemany("INSERT INTO bestand VALUES (?, ?, ?)", rows)
        parts = ((*key, basis, made, _checksum(basis, made)) for key, (basis, made) in pieces.items())
        connection.executemany("INSERT INTO stuk VALUES (?, ?, ?, ?, ?)", parts)

    with suppress(OSError, sqlite3.Error):
        files.build(path, fill).close()


def _checksum(*parts: str | bytes) -> int:
    total = 0
    for part in parts:
        total = zlib.crc32(part.encode() if isinstance(part, str) else part, total)
    return total


def program_key() -> str:
    """Say what makes a folder besides its catalogue: what makes the index, the templates and the libraries."""
    found = [state.program_key(), *state.program_files(resource_directory("templates"))]
    for spec in map(find_spec, _LIBRARIES):
        if spec and spec.origin:
            stat = Path(spec.origin).stat()
            found.append(f"{stat.st_mtime_ns}:{stat.st_size}")
    return " ".join(found)
