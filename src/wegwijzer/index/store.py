"""The tables of the compiled catalogue: written whole beside the old file, then only read.

FTS5 holds the stems of every field; its own term table answers in which traject and which field a stem stands.
A stem that is part of a compound has `_` before it, one that describes who is helped has `~`.
"""

import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

FIELDS = (
    "naam",
    "trefwoorden",
    "samenvatting",
    "thema",
    "helpt_bij",
    "aanbieder",
    "locatie",
    "omschrijving",
    "begunstigden",
    "vereisten",
)
PART = "_"
SERVED = "~"
_CHUNK = 500
_TABLES = f"""
CREATE TABLE meta (sleutel TEXT PRIMARY KEY, waarde TEXT) WITHOUT ROWID;
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
CREATE TABLE naam (sleutel TEXT, soort TEXT, doel TEXT, naam TEXT, PRIMARY KEY (sleutel, soort, doel)) WITHOUT ROWID;
CREATE TABLE lijst (soort TEXT, id TEXT, naam TEXT, plek INTEGER, PRIMARY KEY (soort, id)) WITHOUT ROWID;
CREATE VIRTUAL TABLE zoek USING fts5({", ".join(FIELDS)}, tokenize="ascii tokenchars '{PART}{SERVED}.,'");
CREATE VIRTUAL TABLE term USING fts5vocab(zoek, instance);
"""
COLUMNS = (
    "id", "pad", "volgorde", "status", "verwijzing", "thema", "aanbieder", "gemeente", "geslacht", "leeftijd_van",
    "leeftijd_tot", "prijs", "prijs_maand", "gratis", "geldig_van", "geldig_tot", "begunstigden",
)  # fmt: skip
# Finished, so that showing a hit is copying it: the line for a pipe, when it was verified; row and whole as JSON.
# Apart, so that who walks through many of one kind does not read the others.
TEXTS = {"lijn": ("lijn", "nagevraagd", "opnieuw_vanaf"), "inhoud": ("regel", "geheel")}
# In the meta: what an advice needs besides trajecten, and the version of both.
BASIS, VERSION = "advies", "versie"


class Document(NamedTuple):
    """One traject as it is indexed: columns to filter on, kenmerken with several values, stems by field."""

    columns: Mapping[str, Any]
    kenmerken: tuple[tuple[str, str], ...]
    fields: Mapping[str, str]


class Phrase(NamedTuple):
    """Words of a client or a redacteur, and what they stand for (ids or words)."""

    stems: tuple[str, ...]
    kind: str
    text: str
    targets: tuple[str, ...]


class Documents:
    """Trajecten as they are indexed, made as they are walked through: together they are more than the catalogue."""

    def __init__(self, make: Callable[[], Iterator[Document]]) -> None:
        self._make = make

    def __iter__(self) -> Iterator[Document]:
        return self._make()


class Compiled(NamedTuple):
    """Everything that goes into the index."""

    documents: Documents
    words: Mapping[str, tuple[tuple[str, ...], int]]
    phrases: Sequence[Phrase]
    names: Sequence[tuple[str, str, str, str]]
    lists: Sequence[tuple[str, str, str, int]]


def write(
    connection: sqlite3.Connection, compiled: Compiled, meta: Mapping[str, str], letters: Callable[[str], int]
) -> None:
    """Fill an empty database; `letters` gives the letter mask of a word."""
    connection.executescript(_TABLES)
    write_documents(connection, compiled.documents)
    write_words(connection, compiled.words, letters)
    _insert(connection, "frase", 5, (row for phrase in compiled.phrases for row in _phrase_rows(phrase)))
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
    # Only who writes needs it; a warm query just reads.
    from .halves import write_halves

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


def write_meta(connection: sqlite3.Connection, meta: Mapping[str, str]) -> None:
    """Set facts about the index itself."""
    connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", meta.items())


class Index:
    """Read access to a compiled catalogue."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def meta(self, key: str) -> str:
        """Give a fact about the index itself; empty when it is not there."""
        row = self.connection.execute("SELECT waarde FROM meta WHERE sleutel = ?", (key,)).fetchone()
        return row[0] if row else ""

    def known_words(self, words: Iterable[str]) -> dict[str, tuple[tuple[str, ...], int]]:
        """Give stems and best field of the words that the vocabulary has."""
        rows = self._in("SELECT vorm, stammen, veld FROM woord WHERE vorm IN", words)
        return {form: (tuple(stems.split()), best) for form, stems, best in rows}

    def words_like(self, shortest: int, longest: int) -> Iterator[tuple[str, int, int]]:
        """Give the words of a length with their letter mask and best field."""
        return self.connection.execute(
            "SELECT vorm, letters, veld FROM woord WHERE lengte BETWEEN ? AND ?", (shortest, longest)
        )

    def existing_stems(self, stems: Iterable[str]) -> set[str]:
        """Give those of the stems that stand in any traject."""
        wanted = list(dict.fromkeys(stems))
        return {
            stem
            for stem in wanted
            if self.connection.execute("SELECT 1 FROM term WHERE term = ? LIMIT 1", (stem,)).fetchone()
        }

    def places(self, stem: str) -> Iterator[tuple[int, str]]:
        """Give the trajecten and fields in which a stem stands."""
        return self.connection.execute("SELECT doc, col FROM term WHERE term = ?", (stem,))

    def phrases(self, stems: Iterable[str]) -> list[Phrase]:
        """Give the phrases that have one of these stems."""
        rows = self._in("SELECT DISTINCT stammen, soort, tekst, doelen FROM frase WHERE stam IN", stems)
        return [Phrase(tuple(s.split("\t")), kind, text, tuple(t.split("\t"))) for s, kind, text, t in rows]

    def names(self, keys: Iterable[str]) -> list[tuple[str, str, str, str]]:
        """Give the names (of trajecten, providers, places) that equal one of these keys."""
        return self._in("SELECT sleutel, soort, doel, naam FROM naam WHERE sleutel IN", keys)

    def choices(self, kind: str) -> dict[str, str]:
        """Give the ids and names of a closed list, in order."""
        rows = self.connection.execute("SELECT id, naam FROM lijst WHERE soort = ? ORDER BY plek, id", (kind,))
        return dict(rows.fetchall())

    def count(self) -> int:
        """Count the trajecten."""
        number: int = self.connection.execute("SELECT count(*) FROM traject").fetchone()[0]
        return number

    def select(self, query: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        """Run a query that a filter has built."""
        return self.connection.execute(query, values).fetchall()

    def lines(self, numbers: Sequence[int]) -> list[tuple[str, str | None, str | None]]:
        """Give the line of trajecten by number, when each was verified, and when it is due again."""
        found = {number: rest for number, *rest in self._numbered("SELECT * FROM lijn", numbers)}
        return [tuple(found[number]) for number in numbers]

    def rows(self, numbers: Sequence[int]) -> list[str]:
        """Give the list row of trajecten by number, as JSON."""
        found = dict(self._numbered("SELECT rij, regel FROM inhoud", numbers))
        return [found[number] for number in numbers]

    def ids(self, numbers: Sequence[int]) -> list[str]:
        """Give the ids of trajecten by number."""
        found = dict(self._numbered("SELECT rij, id FROM traject", numbers))
        return [found[number] for number in numbers]

    def traject(self, traject_id: str) -> dict[str, Any] | None:
        """Give one traject whole."""
        import json

        row = self.connection.execute(
            "SELECT geheel FROM inhoud JOIN traject USING (rij) WHERE id = ?", (traject_id,)
        ).fetchone()
        return json.loads(row[0]) if row else None

    def wholes(self, ids: Sequence[str]) -> Iterator[dict[str, Any]]:
        """Give trajecten whole, in the order that was asked."""
        import json

        found = dict(self._in("SELECT id, geheel FROM inhoud JOIN traject USING (rij) WHERE id IN", ids))
        return (json.loads(found[traject_id]) for traject_id in ids)

    def aanbod(self) -> list[tuple[str, str, int, int]]:
        """Give of all trajecten id, name and the numbers of both halves; by name in lower case, then by id."""
        return self.select("SELECT id, naam, voor_wie, wanneer FROM aanbod ORDER BY sleutel, id", ())

    def halves(self, kind: str) -> Iterator[tuple[int, dict[str, Any]]]:
        """Give every half of one kind with its number."""
        import json

        rows = self.connection.execute("SELECT nummer, tekst FROM helft WHERE soort = ?", (kind,))
        return ((number, json.loads(text)) for number, text in rows)

    def vocabulary(self) -> dict[str, tuple[tuple[str, ...], int]]:
        """Give every word with its stems and best field."""
        rows = self.connection.execute("SELECT vorm, stammen, veld FROM woord")
        return {form: (tuple(stems.split()), best) for form, stems, best in rows}

    def trajecten_files(self) -> dict[str, str]:
        """Give the file of each traject."""
        return dict(self.connection.execute("SELECT id, pad FROM traject").fetchall())

    def references(self, traject_id: str) -> set[str]:
        """Give what a traject refers to: treden and other trajecten."""
        rows = self.connection.execute(
            "SELECT waarde FROM kenmerk k JOIN traject t USING (rij) WHERE soort = 'verwijst' AND t.id = ?",
            (traject_id,),
        )
        return {value for (value,) in rows}

    def is_named(self, kind: str, traject_id: str) -> bool:
        """Whether another traject has this one as a kenmerk of that kind."""
        query = "SELECT 1 FROM kenmerk WHERE soort = ? AND waarde = ? LIMIT 1"
        return self.connection.execute(query, (kind, traject_id)).fetchone() is not None

    def row_of(self, traject_id: str) -> int:
        """Give the number of a traject; 0 when there is none."""
        row = self.connection.execute("SELECT rij FROM traject WHERE id = ?", (traject_id,)).fetchone()
        return row[0] if row else 0

    def trajecten(self) -> Iterator[dict[str, Any]]:
        """Give all trajecten whole, in order of the catalogue."""
        import json

        for (text,) in self.connection.execute("SELECT geheel FROM inhoud JOIN traject USING (rij) ORDER BY volgorde"):
            yield json.loads(text)

    def _numbered(self, query: str, numbers: Iterable[int]) -> sqlite3.Cursor:
        return self.connection.execute(f"{query} WHERE rij IN ({', '.join(map(str, numbers))})")

    def _in(self, query: str, values: Iterable[Any]) -> list[tuple[Any, ...]]:
        wanted = list(dict.fromkeys(values))
        found: list[tuple[Any, ...]] = []
        for start in range(0, len(wanted), _CHUNK):
            part = wanted[start : start + _CHUNK]
            found += self.connection.execute(f"{query} ({', '.join('?' * len(part))})", part).fetchall()
        return found
