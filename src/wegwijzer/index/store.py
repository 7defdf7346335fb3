"""What the compiled catalogue holds, and how it is read.

A stem that is part of a compound has `_` before it.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
# So many values in one query.
_CHUNK = 500
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
    # Stem, traject and degree; learnt as it is written.
    examples: Iterable[tuple[str, str, int]] = ()


def write_meta(connection: sqlite3.Connection, meta: Mapping[str, str]) -> None:
    """Set facts about the index itself."""
    connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", meta.items())


def numbers_as_json(numbers: Iterable[int]) -> str:
    """Write numbers as one value of a query, which `json_each` reads back: thousands are no text to be parsed."""
    return f"[{','.join(map(str, numbers))}]"


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

    def words_begun(self, start: str) -> list[str]:
        """Give the stems of the words that begin so, of what stands in the best fields first."""
        query = "SELECT stammen FROM woord WHERE vorm BETWEEN ? AND ? ORDER BY veld, vorm LIMIT 12"
        return " ".join(row[0] for row in self.connection.execute(query, (start, start + "~"))).split()

    def words_like(self, shortest: int, longest: int) -> Iterator[tuple[str, int, int]]:
        """Give the words of a length with their letter mask and best field."""
        return self.connection.execute(
            "SELECT vorm, letters, veld FROM woord WHERE lengte BETWEEN ? AND ?", (shortest, longest)
        )

    def is_spelt(self, letters: str) -> bool:
        """Whether letters stand in a row in any word; a space is the end of one."""
        query = "SELECT 1 FROM woord WHERE instr(' ' || vorm || ' ', ?) LIMIT 1"
        return self.connection.execute(query, (letters,)).fetchone() is not None

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

    def examples(self, stems: Iterable[str]) -> list[tuple[str, str, int]]:
        """Give what example questions taught of stems: the stem, a traject with which it goes, and how much so."""
        return self._in("SELECT stam, traject, mate FROM voorbeeld WHERE stam IN", stems)

    def names(self, keys: Iterable[str]) -> list[tuple[str, str, str, str]]:
        """Give the names (of trajecten, providers, places) that equal one of these keys."""
        return self._in("SELECT sleutel, soort, doel, naam FROM naam WHERE sleutel IN", keys)

    def choices(self, kind: str) -> dict[str, str]:
        """Give the ids and names of a closed list, in order."""
        rows = self.connection.execute("SELECT id, naam FROM lijst WHERE soort = ? ORDER BY plek, id", (kind,))
        return dict(rows.fetchall())

    def named(self, kind: str, ids: Iterable[str]) -> dict[str, str]:
        """Give the names of some of a closed list, by id."""
        rows = self._in("SELECT soort, id, naam FROM lijst WHERE id IN", ids)
        return {key: name for found, key, name in rows if found == kind}

    def count(self) -> int:
        """Count the trajecten."""
        number: int = self.connection.execute("SELECT count(*) FROM traject").fetchone()[0]
        return number

    def select(self, query: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        """Run a query that a filter has built."""
        return self.connection.execute(query, values).fetchall()

    def lines(self, numbers: Sequence[int]) -> list[tuple[str, str | None, str | None]]:
        """Give the line of trajecten by number, when each was verified, and when it is due again."""
        return self._numbered(numbers, "lijn", "lijn", "nagevraagd", "opnieuw_vanaf").fetchall()

    def rows(self, numbers: Sequence[int]) -> list[str]:
        """Give the list row of trajecten by number, as JSON."""
        return [text for (text,) in self._numbered(numbers, "inhoud", "regel")]

    def ids(self, numbers: Sequence[int]) -> list[str]:
        """Give the ids of trajecten by number."""
        return [key for (key,) in self._numbered(numbers, "traject", "id")]

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

    def _numbered(self, numbers: Iterable[int], table: str, *columns: str) -> sqlite3.Cursor:
        """Give some columns of trajecten by number, in the order asked."""
        wanted = ", ".join(f"{table}.{name}" for name in columns)
        query = f"SELECT {wanted} FROM json_each(?) asked JOIN {table} ON rij = asked.value ORDER BY asked.key"  # noqa: S608  (own constants)
        return self.connection.execute(query, (numbers_as_json(numbers),))

    def _in(self, query: str, values: Iterable[Any]) -> list[tuple[Any, ...]]:
        wanted = list(dict.fromkeys(values))
        found: list[tuple[Any, ...]] = []
        for start in range(0, len(wanted), _CHUNK):
            part = wanted[start : start + _CHUNK]
            found += self.connection.execute(f"{query} ({', '.join('?' * len(part))})", part).fetchall()
        return found
