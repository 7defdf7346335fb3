"""Writing the compiled catalogue: its tables are filled whole, or some trajecten are replaced in a copy.

FTS5 holds the stems of every field; its own term table answers in which traject and which field a stem stands.
A warm query loads nothing of this.
"""

import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from .halves import write_halves
from .store import BASIS, FIELDS, PART, VERSION, Compiled, Document, Phrase, write_meta

# So many trajecten are held at once.
_CHUNK = 500
# `meta` keeps its texts apart from its keys: one is larger than all other tables that a query looks at.
_TABLES = f"""
CREATE TABLE meta (sleutel TEXT PRIMARY KEY, waarde TEXT);
CREATE TABLE traject (
    rij INTEGER PRIMARY KEY, id TEXT UNIQUE, pad TEXT, volgorde TEXT, status TEXT, verwijzing TEXT, thema TEXT,
    aanbieder TEXT, gemeente TEXT, geslacht TEXT, leeftijd_van INTEGER, leeftijd_tot INTEGER,
    prijs INTEGER, prijs_maand INTEGER, gratis TEXT, geldig_van TEXT, geldig_tot TEXT, begunstigden INTEGER
);
CREATE TABLE lijn (rij INTEGER PRIMARY KEY, lijn TEXT, nagevraagd TEXT, opnieuw_vanaf TEXT);
CREATE TABLE inhoud (rij INTEGER PRIMARY KEY, regel TEXT, geheel TEXT);
CREATE TABLE aanbod (
    rij INTEGER PRIMARY KEY, sleutel TEXT, id TEXT, naam TEXT, voor_wie INTEGER, wanneer INTEGER, merk INTEGER
);
CREATE INDEX aanbod_op_naam ON aanbod (sleutel, id, naam, voor_wie, wanneer);
CREATE TABLE helft (nummer INTEGER PRIMARY KEY, soort TEXT, tekst TEXT, UNIQUE (soort, tekst));
CREATE TABLE kenmerk (soort TEXT, waarde TEXT, rij INTEGER, PRIMARY KEY (soort, waarde, rij)) WITHOUT ROWID;
CREATE INDEX kenmerk_rij ON kenmerk (rij);
CREATE TABLE woord (vorm TEXT PRIMARY KEY, stammen TEXT, letters INTEGER, lengte INTEGER, veld INTEGER) WITHOUT ROWID;
CREATE TABLE frase (stam TEXT, stammen TEXT, soort TEXT, tekst TEXT, doelen TEXT);
CREATE INDEX frase_stam ON frase (stam);
CREATE TABLE voorbeeld (stam TEXT, traject TEXT, mate INTEGER, PRIMARY KEY (stam, traject)) WITHOUT ROWID;
CREATE TABLE naam (sleutel TEXT, soort TEXT, doel TEXT, naam TEXT, PRIMARY KEY (sleutel, soort, doel)) WITHOUT ROWID;
CREATE TABLE lijst (soort TEXT, id TEXT, naam TEXT, plek INTEGER, PRIMARY KEY (soort, id)) WITHOUT ROWID;
CREATE VIRTUAL TABLE zoek USING fts5({", ".join(FIELDS)}, tokenize="ascii tokenchars '{PART}.,'");
CREATE VIRTUAL TABLE term USING fts5vocab(zoek, instance);
"""
COLUMNS = (
    "id", "pad", "volgorde", "status", "verwijzing", "thema", "aanbieder", "gemeente", "geslacht", "leeftijd_van",
    "leeftijd_tot", "prijs", "prijs_maand", "gratis", "geldig_van", "geldig_tot", "begunstigden",
)  # fmt: skip
# Finished, so that showing a hit is copying it: the line for a pipe, when it was verified; row and whole as JSON.
# Apart, so that who walks through many of one kind does not read the others.
TEXTS = {"lijn": ("lijn", "nagevraagd", "opnieuw_vanaf"), "inhoud": ("regel", "geheel")}


def write(
    connection: sqlite3.Connection, compiled: Compiled, meta: Mapping[str, str], letters: Callable[[str], int]
) -> None:
    """Fill an empty database; `letters` gives the letter mask of a word."""
    connection.executescript(_TABLES)
    write_documents(connection, compiled.documents)
    write_words(connection, compiled.words, letters)
    _insert(connection, "frase", 5, (row for phrase in compiled.phrases for row in _phrase_rows(phrase)))
    _insert(connection, "voorbeeld", 3, compiled.examples)
    _insert(connection, "naam", 4, compiled.names)
    _insert(connection, "lijst", 4, compiled.lists)
    write_meta(connection, meta)
    write_meta(connection, {VERSION: _version(connection)})
    connection.execute("INSERT INTO zoek(zoek) VALUES ('optimize')")
    connection.commit()


def _phrase_rows(phrase: Phrase) -> Iterator[tuple[str, ...]]:
    """Give a row for each stem by which a phrase is found."""
    groups, targets = "\t".join(phrase.stems), "\t".join(phrase.targets)
    for stem in dict.fromkeys(stem for group in phrase.stems for stem in group.split()):
        yield stem, groups, phrase.kind, phrase.text, targets


def write_documents(connection: sqlite3.Connection, documents: Iterable[Document]) -> None:
    """Add trajecten that are not there yet."""
    (last,) = connection.execute("SELECT ifnull(max(rij), 0) FROM traject").fetchone()
    numbered = enumerate(documents, last + 1)
    while part := list(islice(numbered, _CHUNK)):
        _write_part(connection, part)


def _write_part(connection: sqlite3.Connection, numbered: Sequence[tuple[int, Document]]) -> None:
    for table, columns in {"traject": COLUMNS, **TEXTS}.items():
        rows = ((row, *(document.columns.get(name) for name in columns)) for row, document in numbered)
        _insert(connection, f"{table} (rij, {', '.join(columns)})", len(columns) + 1, rows)
    features = ((kind, value, row) for row, document in numbered for kind, value in document.kenmerken)
    _insert(connection, "kenmerk", 3, features)
    write_halves(connection, ((row, document.columns) for row, document in numbered))
    stems = ((row, *(document.fields.get(name, "") for name in FIELDS)) for row, document in numbered)
    _insert(connection, f"zoek (rowid, {', '.join(FIELDS)})", len(FIELDS) + 1, stems)


def _version(connection: sqlite3.Connection) -> str:
    """Give eight digits that change with any text that an advice may use, and are the same on every machine."""
    (basis,) = connection.execute("SELECT ifnull(max(waarde), '') FROM meta WHERE sleutel = ?", (BASIS,)).fetchone()
    value = zlib.crc32(basis.encode())
    for (mark,) in connection.execute("SELECT merk FROM aanbod ORDER BY sleutel, id"):
        value = zlib.crc32(b"%x," % mark, value)
    return f"{value:08x}"


def _insert(connection: sqlite3.Connection, target: str, count: int, rows: Iterable[Sequence[Any]]) -> None:
    marks = ", ".join("?" * count)
    connection.executemany(f"INSERT OR IGNORE INTO {target} VALUES ({marks})", rows)  # noqa: S608  (own constants)


def write_change(
    connection: sqlite3.Connection,
    compiled: Compiled,
    removed: Iterable[str],
    meta: Mapping[str, str],
    letters: Callable[[str], int],
) -> None:
    """Replace some trajecten in a copy of an index; the shared lists stay as they are."""
    for traject_id in (*removed, *(str(document.columns["id"]) for document in compiled.documents)):
        remove_document(connection, traject_id)
        connection.execute("DELETE FROM naam WHERE soort = 'traject' AND doel = ?", (traject_id,))
        connection.execute("DELETE FROM lijst WHERE soort = 'traject' AND id = ?", (traject_id,))
    write_documents(connection, compiled.documents)
    write_words(connection, compiled.words, letters)
    _insert(connection, "naam", 4, [name for name in compiled.names if name[1] == "traject"])
    _insert(connection, "lijst", 4, [item for item in compiled.lists if item[0] == "traject"])
    write_meta(connection, meta)
    write_meta(connection, {VERSION: _version(connection)})
    connection.commit()


def remove_document(connection: sqlite3.Connection, traject_id: str) -> None:
    """Take one traject out, if it is there."""
    found = connection.execute("SELECT rij FROM traject WHERE id = ?", (traject_id,)).fetchone()
    if found:
        connection.execute("DELETE FROM zoek WHERE rowid = ?", found)
        connection.execute("DELETE FROM kenmerk WHERE rij = ?", found)
        for table in (*TEXTS, "aanbod"):
            connection.execute(f"DELETE FROM {table} WHERE rij = ?", found)  # noqa: S608  (own constants)
        connection.execute("DELETE FROM traject WHERE rij = ?", found)


def write_words(
    connection: sqlite3.Connection, words: Mapping[str, tuple[tuple[str, ...], int]], letters: Callable[[str], int]
) -> None:
    """Add words to the vocabulary: stems, and the best field in which the word stands (0 is the name)."""
    connection.executemany(
        "INSERT INTO woord VALUES (?, ?, ?, ?, ?) ON CONFLICT (vorm) DO UPDATE SET veld = min(veld, excluded.veld)",
        ((word, " ".join(stems), letters(word), len(word), best) for word, (stems, best) in words.items()),
    )
