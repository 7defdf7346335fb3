"""All trajecten as one JSON document, or as a CSV that a Dutch spreadsheet opens; the call list as CSV too."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from wegwijzer.calls import Call
from wegwijzer.catalogue import load_catalogus
from wegwijzer.search.rows import whole

Documents = Sequence[Mapping[str, Any]]

_COLUMNS: tuple[tuple[str, Callable[[Mapping[str, Any]], str]], ...] = (
    ("id", lambda t: t["id"]),
    ("naam", lambda t: t["naam"]),
    ("samenvatting", lambda t: t["samenvatting"]),
    ("subtreden", lambda t: ", ".join(t["subtreden"])),
    ("thema", lambda t: t["thema"]),
    ("status", lambda t: t["status"]),
    ("verwijzing", lambda t: t["verwijzing"]),
    ("aanbieder", lambda t: t["aanbieder_naam"] or ""),
    ("plaats", lambda t: ", ".join(t["locatie_namen"])),
    ("wanneer", lambda t: t["rooster"]["tekst"]),
    ("kosten", lambda t: t["kosten"]["tekst"]),
    ("voor wie", lambda t: "; ".join(t["doelgroep_teksten"])),
    ("navragen", lambda t: ", ".join(t["navragen"])),
    ("nagevraagd op", lambda t: (t["gecontroleerd"] or {}).get("op", "")),
)
# A spreadsheet reads a cell that starts with one of these as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_json(documents: Documents) -> str:
    """Give every traject whole."""
    return json.dumps({"trajecten": documents, "aantal": len(documents)}, ensure_ascii=False, indent=2) + "\n"


def as_csv(documents: Documents) -> str:
    """Give one row a traject: semicolons, and a byte order mark so that a spreadsheet reads the accents right."""
    return _csv([name for name, _ in _COLUMNS], ([cell(document) for _, cell in _COLUMNS] for document in documents))


def call_list_csv(calls: Iterable[Call]) -> str:
    """Give one row a question of the call list, with an empty cell for the answer."""
    rows = [
        [call.naam, call.telefoon or "", call.email or "", item.id, item.naam, question, ""]
        for call in calls
        for item in call.items
        for question in [*(["klopt dit nog?"] if item.bevestigen else []), *item.vragen]
    ]
    return _csv(["aanbieder", "telefoon", "mail", "id", "traject", "vraag", "antwoord"], rows)


def _csv(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow(heading)
    writer.writerows([_inert(cell) for cell in row] for row in rows)
    return "\ufeff" + target.getvalue()


def _inert(cell: str) -> str:
    """Keep a spreadsheet from running a text as a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


FORMATS: dict[str, Callable[[Documents], str]] = {"json": as_json, "csv": as_csv}


def export_text(catalogue: Path, name: str) -> str:
    """Read the catalogue and give all of it in one of the FORMATS."""
    catalogus = load_catalogus(catalogue)
    return FORMATS[name]([whole(traject, catalogus) for traject in catalogus.trajecten.values()])
