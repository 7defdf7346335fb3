"""The two halves of a traject that an advice judges: whom it is for, and when it is and what it costs.

Many trajecten share a half. The index keeps each half once, so that advice judges each once, however many have it.
"""

import sqlite3
import zlib
from collections.abc import Iterable, Mapping
from typing import Any

KINDS = ("voor_wie", "wanneer")
_ROW = """INSERT INTO aanbod VALUES (
    ?, ?, ?, ?, (SELECT nummer FROM helft WHERE soort = 'voor_wie' AND tekst = ?),
    (SELECT nummer FROM helft WHERE soort = 'wanneer' AND tekst = ?), ?
)"""
AUDIENCE = (
    "status", "geldig", "subtreden", "leidt_naar", "onderdeel_van", "thema", "helpt_bij", "doelgroep", "niet_voor",
    "vereisten", "verwijzing", "resultaten",
)  # fmt: skip
TERMS = ("rooster", "kosten", "duur")


def halves(doc: Mapping[str, Any]) -> tuple[str, str]:
    """Give both halves of a whole traject as JSON, the same text for the same half."""
    import json

    audience, terms = ({key: doc[key] for key in keys if doc.get(key)} for keys in (AUDIENCE, TERMS))
    return json.dumps(audience, ensure_ascii=False), json.dumps(terms, ensure_ascii=False)


def write_halves(connection: sqlite3.Connection, numbered: Iterable[tuple[int, Mapping[str, Any]]]) -> None:
    """Add of trajecten, given by number and columns, the halves that are new, and which of them each one has."""
    rows = list(numbered)
    kinds = ((kind, columns.get(kind)) for _, columns in rows for kind in KINDS)
    connection.executemany("INSERT OR IGNORE INTO helft (soort, tekst) VALUES (?, ?)", kinds)
    connection.executemany(_ROW, ((number, *_row(columns)) for number, columns in rows))


def _row(columns: Mapping[str, Any]) -> tuple[Any, ...]:
    name, whole = str(columns.get("naam")), str(columns.get("geheel"))
    return name.casefold(), columns["id"], name, *(columns.get(kind) for kind in KINDS), zlib.crc32(whole.encode())
