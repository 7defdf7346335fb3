"""Trajecten as lines of text: a list, plain lines for a pipe, and one traject complete.

Works on the plain dicts of the index (the JSON shapes of the contract), so that no model is needed.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from .console import Column, safe, style, table, width, wrap

Row = Mapping[str, Any]

WIDE = 120
LABELS = {
    "elders": "elders, niet hier",
    "gewenst": "gewenst, bestaat niet",
    "pilot": "pilot",
    "gestopt": "gestopt",
    "aansporen": "alleen aansporen",
    "zelf": "cliënt regelt zelf",
    "plaatsen": "u kunt plaatsen",
}
ASK = "navragen"
NO_SUBTREDE = "zonder subtrede"


def labels(row: Row) -> list[str]:
    """Give the visible labels of a traject, in words: its status and what the klantmanager can do."""
    found = [LABELS[row["status"]]] if row["status"] in LABELS else []
    if row["status"] in ("beschikbaar", "pilot"):
        found.append(LABELS.get(row["verwijzing"], f"plaatsen: {ASK}"))
    return found


def plain_lines(rows: Iterable[Row]) -> list[str]:
    """One traject a line, fields parted by tabs, for `grep` and `cut`."""
    return [
        "\t".join(
            safe(cell).replace("\n", " ")
            for cell in (
                row["id"],
                ",".join(row["subtreden"]) or NO_SUBTREDE,
                row["naam"],
                row["rooster"]["kort"],
                row["kosten"]["kort"],
                "; ".join(labels(row)),
                row["samenvatting"],
            )
        )
        for row in rows
    ]


def table_lines(rows: Sequence[Row], total: int | None = None) -> list[str]:
    """A table that fits the terminal; a wide one also shows place, provider and the sentence."""
    room = total or width()
    wide = room >= WIDE
    columns = [Column("Traject", 22, 2), Column("Trede", 5), Column("Wanneer", 13, 2), Column("Kosten", 10), Column("Hoe", 12)]
    if wide:
        columns[4:4] = [Column("Waar", 14), Column("Aanbieder", 10)]
        columns.append(Column("Wat", 30, 3))
    return table(columns, [_cells(row, wide) for row in rows], room)


def _cells(row: Row, wide: bool) -> list[str]:
    cells = [
        f"{row['naam']}\n{row['id']}",
        ", ".join(row["subtreden"]) or ASK,
        row["rooster"]["kort"],
        row["kosten"]["kort"],
        ", ".join(labels(row)),
    ]
    if wide:
        cells[4:4] = [", ".join(row["locaties"]) or ASK, row.get("aanbieder_naam") or ASK]
        cells.append(row["samenvatting"])
    return cells


def grouped_lines(rows: Sequence[Row], names: Mapping[str, str], total: int | None = None) -> list[str]:
    """The whole list, one table a subtrede; `names` gives the name of each (sub)trede."""
    lines: list[str] = []
    for subtrede, group in groupby(rows, key=lambda row: row["subtreden"][0] if row["subtreden"] else ""):
        members = list(group)
        title = f"{subtrede} {names.get(subtrede, '')}".strip() if subtrede else "Zonder subtrede (navragen)"
        lines += ["", style(f"{title} ({len(members)})", "bold", "underline"), *table_lines(members, total)]
    return lines[1:]


def detail_lines(traject: Mapping[str, Any], total: int | None = None) -> list[str]:
    """One traject, complete: what it is, the facts under each other, and what must be asked."""
    room = min(total or width(), 100)
    lines = [style(safe(traject["naam"]), "bold"), style(" · ".join([traject["id"], *labels(traject)]), "dim"), ""]
    lines += wrap(safe(traject["samenvatting"]), room)
    for text in (traject.get("omschrijving"),):
        lines += ["", *wrap(safe(text.strip()), room)] if text else []
    lines.append("")
    for name, value in _facts(traject):
        lines += _fact_lines(name, safe(value), room)
    for heading, sentences in _notes(traject):
        lines += ["", style(heading, "bold")]
        for sentence in sentences:
            first, *rest = wrap(safe(sentence), room - 2)
            lines += [f"- {first}", *(f"  {line}" for line in rest)]
    return lines


def _fact_lines(name: str, value: str, room: int) -> list[str]:
    first, *rest = wrap(value, room - 16)
    return [style(f"{name:<15}", "dim") + f" {first}", *(" " * 16 + line for line in rest)]


def _facts(traject: Mapping[str, Any]) -> list[tuple[str, str]]:
    signup = traject.get("aanmelding") or {}
    facts = [
        ("Trede", ", ".join(traject["subtreden"]) or ASK),
        ("Thema", traject["thema"]),
        ("Wanneer", traject["rooster"]["tekst"]),
        ("Duur", traject.get("duur_tekst") or ""),
        ("Kosten", traject["kosten"]["tekst"]),
        ("Waar", "; ".join([*traject["locatie_namen"], *filter(None, [traject.get("locatie_toelichting")])]) or ASK),
        ("Aanbieder", traject.get("aanbieder_naam") or ASK),
        ("Voor wie", "; ".join(traject["doelgroep_teksten"])),
        ("Wie u helpt", (traject.get("begunstigden") or {}).get("wie", "")),
        ("Niet voor", "; ".join(item["tekst"] for item in traject.get("niet_voor", ()))),
        ("Eerst nodig", "; ".join(item["tekst"] for item in traject.get("vereisten", ()))),
        ("Aanmelden", _signup(traject, signup)),
        ("Daarna", signup.get("daarna") or ""),
        ("Vrijwillig", {True: "ja", False: "nee"}.get(traject.get("vrijwillig"), ASK)),
        ("Bij wegblijven", traject.get("bij_wegblijven") or ""),
        ("Plaatsen", _capacity(traject.get("capaciteit") or {})),
        ("Leidt naar", ", ".join(traject.get("leidt_naar", ()))),
        ("Nagevraagd", _checked(traject.get("gecontroleerd"))),
    ]
    return [(name, value) for name, value in facts if value]


def _signup(traject: Mapping[str, Any], signup: Mapping[str, Any]) -> str:
    kind = LABELS.get(signup.get("verwijzing", ""), ASK)
    return ". ".join(part.rstrip(".") for part in (kind, signup.get("door") or "", signup.get("hoe") or "") if part)


def _capacity(capacity: Mapping[str, Any]) -> str:
    count = capacity.get("aantal")
    return ", ".join(str(part) for part in (count, capacity.get("toelichting")) if part is not None)


def _checked(checked: Mapping[str, Any] | None) -> str:
    return f"op {checked['op']} door {checked['door']}" if checked else f"nooit: {ASK}"


def _notes(traject: Mapping[str, Any]) -> list[tuple[str, list[str]]]:
    questions = [item["vraag"] for key in ("vereisten",) for item in traject.get(key, ()) if item.get("vraag")]
    questions += [item["vraag"] for item in traject["doelgroep"].get("overig", ()) if item.get("vraag")]
    notes = [
        ("Navragen", list(traject["navragen"])),
        ("Vraag aan de cliënt of de aanbieder", questions),
        ("Alleen voor klantmanagers", [traject["notitie"]] if traject.get("notitie") else []),
        ("Resultaten", [f"{item['tekst']} ({item['bron']})" for item in traject.get("resultaten", ())]),
        ("De bron is hier niet duidelijk", list(traject.get("onzeker", ()))),
        ("Bronnen", [_source(item) for item in traject.get("bronnen", ())]),
    ]
    return [(heading, sentences) for heading, sentences in notes if sentences]


def _source(source: Mapping[str, Any]) -> str:
    return f"{source['waar']} ({source['over']})" if source.get("over") else source["waar"]
