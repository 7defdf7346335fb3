"""Trajecten as lines of text: a list, plain lines for a pipe, and one traject complete.

Works on the plain dicts of the index (the JSON shapes of the contract), so that no model is needed.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from . import console
from .console import Column, paragraphs, safe, style, table, width, wrap

if TYPE_CHECKING:
    from .search.answer import Result

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


def show_result(result: "Result", *, as_json: bool) -> None:
    """Show what a search found, how the query was read, and what to change when nothing was found."""
    if as_json:
        console.json_out(result_json(result))
        return
    for line in reading_lines(result):
        console.err(line)
    if result.rows:
        console.page(table_lines(result.rows) if console.is_terminal() else plain_lines(result.rows))
    for line in closing_lines(result):
        console.err(line)


def show_list(result: "Result", names: Mapping[str, str], *, as_json: bool) -> None:
    """Show everything that passes the filters, grouped per subtrede."""
    if as_json or not result.rows or not console.is_terminal():
        show_result(result, as_json=as_json)
    else:
        console.page(grouped_lines(result.rows, names))


def result_json(result: "Result") -> dict[str, Any]:
    """Give the document of `lijst --json` and `zoek --json`."""
    return {
        "trajecten": list(result.rows),
        "aantal": result.total,
        "gelezen_als": list(result.read_as),
        "verbeterd": dict(result.corrected),
        "onbekende_woorden": list(result.unknown),
        "bedoelde_u": list(result.suggestions),
        "versoepel": [{"filter": way.filter, "aantal": way.count, "ids": list(way.examples)} for way in result.loosen],
    }


def reading_lines(result: "Result") -> list[str]:
    """Say how the query was read, where that is more than its words."""
    lines = [f"gelezen als: {', '.join(result.read_as)}"] if result.read_as else []
    lines += [f"'{typed}' gelezen als '{meant}'" for typed, meant in result.corrected]
    if result.unknown and result.rows:
        lines.append(f"niet gebruikt, komt nergens voor: {', '.join(result.unknown)}")
    return lines


def closing_lines(result: "Result") -> list[str]:
    """Count the hits; when there are none, say which words and filters would give some."""
    if result.total:
        shown = len(result.rows)
        more = f", de eerste {shown} staan hier" if shown < result.total else ""
        return [f"{result.total} {'traject' if result.total == 1 else 'trajecten'}{more}"]
    lines = ["Niets gevonden."]
    if result.suggestions:
        lines.append(f"Bedoelde u {' of '.join(result.suggestions)}?")
    loosened = [f"Zonder {_option_names(way.filter)}: {way.count} ({', '.join(way.examples)})" for way in result.loosen]
    return lines + loosened


def _option_names(filters: str) -> str:
    return " en ".join(f"--{name.replace('_', '-')}" for name in filters.split(" en "))


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
    columns = [
        Column("Traject", 22, 2),
        Column("Trede", 5),
        Column("Wanneer", 13, 2),
        Column("Kosten", 10),
        Column("Hoe", 12),
    ]
    if wide:
        columns[4:4] = [Column("Waar", 14), Column("Aanbieder", 10)]
        columns.append(Column("Wat", 30, 3))
    return table(columns, [_cells(row, wide) for row in rows], room)


def _cells(row: Row, wide: bool) -> list[str]:
    cells = [
        "\n".join([row["naam"], row["id"], *_why(row)]),
        ", ".join(row["subtreden"]) or ASK,
        row["rooster"]["kort"],
        # An amount stays on the line of its euro sign.
        row["kosten"]["kort"].replace("€ ", "€\u00a0"),
        ", ".join(labels(row)),
    ]
    if wide:
        cells[4:4] = [", ".join(row["locaties"]) or ASK, row.get("aanbieder_naam") or ASK]
        cells.append(row["samenvatting"])
    return cells


def _why(row: Row) -> list[str]:
    """Say in one line which words brought this traject here, and in which field they stand."""
    parts = []
    for reason in row.get("waarom", ()):
        via = f" via {reason['via']}" if reason.get("via") else ""
        parts.append(f"{reason['woord']} in {reason['veld']}{via}")
    return [f"({'; '.join(dict.fromkeys(parts))})"] if parts else []


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
    if traject.get("omschrijving"):
        lines += ["", *wrap(paragraphs(safe(traject["omschrijving"])), room)]
    lines.append("")
    for name, value in _facts(traject):
        lines += _fact_lines(name, safe(value), room)
    for heading, sentences in _notes(traject):
        lines += ["", style(heading, "bold")]
        for sentence in sentences:
            lines += console.bullet(sentence, room)
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
        ("Waar", _places(traject)),
        ("Aanbieder", traject.get("aanbieder_naam") or ASK),
        ("Voor wie", "; ".join(traject["doelgroep_teksten"])),
        ("Wie u helpt", (traject.get("begunstigden") or {}).get("wie", "")),
        ("Niet voor", "; ".join(item["tekst"] for item in traject.get("niet_voor", ()))),
        ("Eerst nodig", "; ".join(item["tekst"] for item in traject.get("vereisten", ()))),
        ("Aanmelden", _signup(signup)),
        ("Daarna", signup.get("daarna") or ""),
        ("Vrijwillig", _yes_no(traject.get("vrijwillig"))),
        ("Bij wegblijven", traject.get("bij_wegblijven") or ""),
        ("Plaatsen", _capacity(traject.get("capaciteit") or {})),
        ("Leidt naar", ", ".join(traject.get("leidt_naar", ()))),
        ("Nagevraagd", _checked(traject.get("gecontroleerd"))),
    ]
    return [(name, value) for name, value in facts if value]


def _places(traject: Mapping[str, Any]) -> str:
    names, remark = "; ".join(traject["locatie_namen"]), traject.get("locatie_toelichting")
    return ". ".join(part for part in (names, remark) if part) or ASK


def _signup(signup: Mapping[str, Any]) -> str:
    kind = LABELS.get(signup.get("verwijzing", ""), ASK)
    by = f"{kind} (aanmelden door: {signup['door']})" if signup.get("door") else kind
    return f"{by}. {signup['hoe']}" if signup.get("hoe") else by


def _capacity(capacity: Mapping[str, Any]) -> str:
    count = capacity.get("aantal")
    return ", ".join(str(part) for part in (count, capacity.get("toelichting")) if part is not None)


def _yes_no(value: bool | None) -> str:
    return ASK if value is None else "ja" if value else "nee"


def _checked(checked: Mapping[str, Any] | None) -> str:
    if not checked:
        return f"nooit: {ASK}"
    day = "-".join(reversed(checked["op"].split("-")))
    return f"op {day} door {checked['door']}"


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
