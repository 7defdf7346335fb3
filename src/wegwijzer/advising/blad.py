"""One A4 for the client: what, where, when, cost, what to bring, how to begin; no reasons, no profile, no name."""

import datetime as dt
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from wegwijzer.dutch import NAVRAGEN, format_date, join_remarks
from wegwijzer.errors import WrongUseError
from wegwijzer.hints import named
from wegwijzer.markdown import escape_markdown

UNKNOWN = "Dat weten we nog niet."
TITLE, CLOSE = "Dit kunt u gaan doen", "Vragen? Bel uw klantmanager: ____________________"
# What fits on one A4 in large type.
MOST = 3
HALF = 0.5
ARRANGED = ("plaatsen", "zelf")
HTML = (".html", ".htm")
BEGIN = {
    "plaatsen": "Uw klantmanager meldt u aan.",
    "aansporen": "U neemt zelf contact op. Uw klantmanager kan u daarbij helpen.",
    "zelf": "U regelt dit zelf.",
    "onbekend": "Uw klantmanager vraagt na hoe u kunt beginnen.",
}
# Where Arial is not at hand, what stands in for it is as large as Arial looks: it may not take a second page.
STYLE = """
@page { size: A4; margin: 13mm 16mm }
body { font: 14pt/1.25 Arial, Helvetica, sans-serif; font-size-adjust: 0.519; color: #000;
       max-width: 178mm; margin: 0 auto; padding: 4mm }
h1 { font-size: 23pt; margin: 0 0 4mm; border-bottom: 1mm solid #000; padding-bottom: 2mm }
h2 { font-size: 18pt; margin: 0 0 1mm }
section { break-inside: avoid; margin-bottom: 4.5mm }
dl { display: grid; grid-template-columns: 30mm 1fr; gap: 0.5mm 3mm; margin: 0 }
dt { font-weight: bold }
dd { margin: 0 }
footer { border-top: 0.3mm solid #000; padding-top: 3mm }
small { display: block; margin-top: 3mm; font-size: 10pt }
@media print { body { padding: 0; max-width: none } }
"""
Facts = list[tuple[str, str]]


def choose(advice: Mapping[str, Any], ids: Sequence[str]) -> list[str]:
    """Give the trajecten for the sheet: those that were chosen, else the week, else the best to begin with."""
    ranked = sorted((*advice["past"], *advice["navragen"]), key=lambda entry: int(entry["rang"]))
    names = {entry["id"]: entry["naam"] for entry in ranked}
    wanted = {typed: named(typed, names) for typed in ids}
    for typed, key in wanted.items():
        if key is None:
            raise WrongUseError(
                f"'{typed}' staat niet bij de trajecten die passen of na te vragen zijn; kies een id uit het advies"
            )
    picked = [key for key in dict.fromkeys(wanted.values()) if key]
    if len(picked) > MOST:
        raise WrongUseError(f"op het blad passen hooguit {MOST} trajecten")
    week = [item["id"] for item in advice["week"]["trajecten"]] if advice["week"] else []
    chosen = picked or week or _best_to_begin(ranked)
    if not chosen:
        raise WrongUseError("er is nu geen traject om op het blad te zetten. Kies er zelf een met --kies ID")
    return chosen


def _best_to_begin(ranked: Sequence[Mapping[str, Any]]) -> list[str]:
    """Give what suits best of what the klantmanager or the client arranges; what suits half as well is but filling.

    Care stands on paper only when it was chosen: its name may say what is the matter with the client.
    """
    begin = [entry for entry in ranked if entry["om_te_beginnen"]]
    least = max((entry["punten"] for entry in begin), default=0) * HALF
    good = [entry for entry in begin if entry["punten"] >= least and entry["verwijzing"] in ARRANGED]
    # What has parts is where one begins with one of them, and would stand there twice.
    wholes = {entry["onderdeel_van"] for entry in good}
    return [entry["id"] for entry in good if entry["id"] not in wholes][:MOST]


def is_html(target: str) -> bool:
    """Tell by the name of the file in which form the sheet is wanted; no other program opens it by its name."""
    if not target.lower().endswith((*HTML, ".md")):
        raise WrongUseError("geef bij --blad een bestand dat eindigt op .html of .md")
    return target.lower().endswith(HTML)


def facts_of(doc: Mapping[str, Any], basis: Mapping[str, Any], first: str = "") -> Facts:
    """Give what a client wants to know of one traject, in the order in which one asks; `first` is the first date."""
    places = [_place(basis["locaties"][key]) for key in doc.get("locaties") or () if key in basis["locaties"]]
    rooster, price = doc["rooster"], doc["kosten"]
    bring = [_sentence(item["tekst"]) for item in doc.get("vereisten") or ()]
    return [
        ("Wat", _sentence(doc["samenvatting"])),
        ("Waar", _sentence(join_remarks(filter(None, ("; ".join(places), doc.get("locatie_toelichting")))))),
        ("Wanneer", _when(rooster["tekst"] if rooster["in_overleg"] or rooster["momenten"] else "", first)),
        ("Kosten", _sentence(price["tekst"] if price["gratis"] or price["prijzen"] else "")),
        ("Nodig", " ".join(bring) or "Vraag wat u mee moet nemen."),
        ("Beginnen", BEGIN[str((doc.get("aanmelding") or {}).get("verwijzing") or "onbekend")]),
    ]


def _when(schedule: str, first: str) -> str:
    """Say the schedule and, where a date is sure, when to come for the first time."""
    dated = any(letter.isdigit() for letter in first)
    return _sentence(schedule) + (f" {_sentence(f'eerste keer: {first}')}" if dated and schedule else "")


def _place(place: Mapping[str, Any]) -> str:
    return ", ".join(part for part in (place["naam"], place["adres"], place["plaats"]) if part)


def _sentence(text: str) -> str:
    """Make a sentence for the client; what the klantmanager must still ask is not known yet."""
    plain = text.replace(NAVRAGEN, "nog niet bekend").strip().rstrip(".")
    return f"{plain[0].upper()}{plain[1:]}." if plain and plain[0] != "'" else f"{plain}." if plain else UNKNOWN


def version_line(today: dt.date, version: Mapping[str, str]) -> str:
    """Say when the sheet was made, and from what."""
    return f"Gemaakt op {format_date(today)}. Catalogus {version['catalogus']}, gewichten {version['gewichten']}."


def write_blad(
    docs: Sequence[Mapping[str, Any]],
    basis: Mapping[str, Any],
    as_html: bool,
    first: Mapping[str, str] | None = None,
    version: str = "",
) -> str:
    """Write the sheet in Markdown or HTML; `first` gives the first date by id, `version` stands small below."""
    sections = [(str(doc["naam"]), facts_of(doc, basis, (first or {}).get(doc["id"], ""))) for doc in docs]
    if as_html:
        return _html(sections, version)
    lines = [f"# {TITLE}", ""]
    for name, facts in sections:
        lines += [
            f"## {escape_markdown(name)}",
            "",
            *(f"- **{label}:** {escape_markdown(value)}" for label, value in facts),
            "",
        ]
    return "\n".join([*lines, escape_markdown(CLOSE), "", escape_markdown(version), ""])


def _html(sections: Sequence[tuple[str, Facts]], version: str) -> str:
    parts = [
        '<!DOCTYPE html>\n<html lang="nl"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(TITLE)}</title><style>{STYLE}</style></head><body><h1>{escape(TITLE)}</h1>",
    ]
    for name, facts in sections:
        rows = "".join(
            f"<dt>{escape(label)}</dt><dd>{escape(value).replace('€ ', '€&nbsp;')}</dd>" for label, value in facts
        )
        parts.append(f"<section><h2>{escape(name)}</h2><dl>{rows}</dl></section>")
    return "\n".join([*parts, f"<footer>{escape(CLOSE)}<small>{escape(version)}</small></footer></body></html>", ""])
