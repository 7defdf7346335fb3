"""One A4 for the client: what, where, when, cost, what to bring; no reasons, no profile, no name."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from ..errors import WrongUseError

ASK = "Dat vraagt u nog na."
MOST = 3
STYLE = (
    "@page{size:A4;margin:18mm}body{font:16pt/1.4 Verdana,sans-serif;max-width:40em;margin:1em auto;padding:0 1em}"
    "h1{font-size:24pt}h2{font-size:19pt;margin:1em 0 .2em}dt{font-weight:bold}dd{margin:0 0 .3em}"
    "section{break-inside:avoid}"
)
Facts = list[tuple[str, str]]


def choose(advice: Mapping[str, Any], ids: Sequence[str]) -> list[str]:
    """Give the trajecten for the sheet: those that were chosen, else the best that one can be placed in."""
    ranked = sorted((*advice["past"], *advice["navragen"]), key=lambda entry: int(entry["rang"]))
    known = {entry["id"]: entry for entry in ranked}
    for key in ids:
        if key not in known:
            raise WrongUseError(f"'{key}' staat niet bij de trajecten die passen of na te vragen zijn")
    open_now = [entry["id"] for entry in ranked if entry["verwijzing"] == "plaatsen"]
    return list(ids) or open_now[:MOST]


def facts_of(doc: Mapping[str, Any], basis: Mapping[str, Any]) -> Facts:
    """Give what a client wants to know of one traject, in the order in which one asks."""
    places = [_place(basis["locaties"][key]) for key in doc.get("locaties") or () if key in basis["locaties"]]
    unknown = not (doc["rooster"]["in_overleg"] or doc["rooster"]["momenten"])
    price = doc["kosten"]
    facts = [
        ("Wat", doc["samenvatting"]),
        ("Waar", "; ".join(places) or ASK),
        ("Wanneer", ASK if unknown else doc["rooster"]["tekst"]),
        ("Wat kost het", ASK if not (price["gratis"] or price["prijzen"]) else price["tekst"]),
    ]
    bring = [item["tekst"] for item in doc.get("vereisten") or ()]
    return [*facts, ("Eerst nodig of meenemen", " ".join(bring) or "Vraag wat u mee moet nemen.")]


def _place(place: Mapping[str, Any]) -> str:
    return ", ".join(part for part in (place["naam"], place["adres"], place["plaats"]) if part)


def write_blad(docs: Sequence[Mapping[str, Any]], basis: Mapping[str, Any], as_html: bool) -> str:
    """Write the sheet in Markdown or HTML."""
    title = "Dit kunt u gaan doen"
    close = "Vragen? Bel uw klantmanager: ____"
    sections = [(str(doc["naam"]), facts_of(doc, basis)) for doc in docs]
    if as_html:
        return _html(title, sections, close)
    lines = [f"# {title}", ""]
    for name, facts in sections:
        lines += [f"## {_plain(name)}", "", *(f"- **{label}:** {_plain(value)}" for label, value in facts), ""]
    return "\n".join([*lines, close, ""])


def _plain(text: str) -> str:
    """Keep a text of the catalogue from becoming markup."""
    line = " ".join(text.split())
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|" else char for char in line)


def _html(title: str, sections: Sequence[tuple[str, Facts]], close: str) -> str:
    parts = [
        '<!DOCTYPE html>\n<html lang="nl"><head><meta charset="utf-8">',
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body><h1>{escape(title)}</h1>",
    ]
    for name, facts in sections:
        rows = "".join(f"<dt>{escape(label)}</dt><dd>{escape(value)}</dd>" for label, value in facts)
        parts.append(f"<section><h2>{escape(name)}</h2><dl>{rows}</dl></section>")
    return "\n".join([*parts, f"<p>{escape(close)}</p></body></html>", ""])
