"""Advice, indication, conversation help and sign-up as lines of text, from the plain data of the contract."""

from collections.abc import Mapping, Sequence
from typing import Any

from .console import bullet, paragraphs, safe, style, width, wrap

Data = Mapping[str, Any]
FULL = 5
# The rest stands in `toon`.
DOUBTS = 2
MARKS = {"past": "past", "navragen": "navragen"}


def advice_lines(advice: Data, alles: bool = False) -> list[str]:
    """Lay out an advice: remarks, the ranking, what is for later, what falls off, what is elsewhere or missing."""
    lines = [style("Advies", "bold"), ""]
    for remark in advice["meldingen"]:
        lines += bullet(remark)
    ranked = sorted(
        ((entry, group) for group in MARKS for entry in advice[group]), key=lambda item: int(item[0]["rang"])
    )
    lines += _heading(f"Past of navragen, het best passende eerst ({len(ranked)})")
    for place, (entry, group) in enumerate(ranked):
        lines += _full(entry, group) if alles or place < FULL else [_short(entry, group)]
    later = [entry for entry in advice["valt_af"] if {"later", "stap terug"} & set(entry["labels"])]
    off = [entry for entry in advice["valt_af"] if entry not in later]
    lines += _fallen(f"Later of een stap terug ({len(later)})", later)
    lines += _fallen(f"Valt af ({len(off)})", off)
    lines += _fallen(f"Elders of gewenst ({len(advice['elders_of_gewenst'])})", advice["elders_of_gewenst"])
    lines += _week(advice["week"]) if advice["week"] else []
    return [*lines, *_closing(advice)]


def _week(week: Data) -> list[str]:
    lines = _heading("Een week die past")
    for item in week["trajecten"]:
        lines += bullet(f"{item['naam']} [{item['id']}]: {item['rooster']}")
    lines += bullet(f"Kosten: {week['kosten_per_maand']} per maand; drie maanden: {week['kosten_drie_maanden']}")
    for question in week["navragen"]:
        lines += bullet(f"Vraag: {question}")
    return lines


def _heading(text: str) -> list[str]:
    return ["", style(text, "bold")]


def _title(entry: Data, group: str) -> str:
    labels = ", ".join(entry["labels"])
    return f"{entry['rang']:>3}. {safe(entry['naam'])} [{entry['id']}] {MARKS[group]}{f' ({labels})' if labels else ''}"


def _short(entry: Data, group: str) -> str:
    return _title(entry, group)


def _full(entry: Data, group: str) -> list[str]:
    lines = ["", style(_title(entry, group), "bold")]
    doubts = entry["twijfels"][:DOUBTS]
    for sign, sentences in (("+", entry["redenen"]), ("?", entry["vragen"]), ("!", doubts)):
        for sentence in sentences:
            lines += _item(sign, sentence)
    first = entry["eerste_keer"]
    facts = (
        f"Wanneer: {entry['rooster']}" + ("" if first in entry["rooster"] else f"; eerste keer: {first}"),
        f"Kosten: {entry['kosten']}; eerste drie maanden: {entry['kosten_drie_maanden']}",
        f"Aanmelden: {entry['aanmelden']} {entry['aanmelden_hoe']}".rstrip(),
    )
    for fact in facts:
        lines += _item(" ", fact)
    for part in entry.get("uitleg", ()):
        lines += _item("=", _calculation(part))
    return lines


def _calculation(part: Data) -> str:
    value = f"{part['punten']} punten" if "punten" in part else part["oordeel"]
    return f"{part['onderdeel']}: {value}. {part['zin']}"


def _item(sign: str, sentence: str) -> list[str]:
    return _hang(f"     {sign} ", sentence)


def _hang(start: str, sentence: str) -> list[str]:
    """Hang a sentence on its sign; an advice has hundreds of them, for which `textwrap` takes its time."""
    room, indent = width(), " " * len(start)
    lines, line = [], start
    for word in safe(sentence).split():
        if len(line) + len(word) > room and line.strip() and line != start:
            lines.append(line.rstrip())
            line = indent
        line += f"{word} "
    return [*lines, line.rstrip()]


def _fallen(heading: str, entries: Sequence[Data]) -> list[str]:
    if not entries:
        return []
    lines = _heading(heading)
    for entry in entries:
        near = entry.get("alternatief")
        nearest = f" Het dichtst in de buurt: {near['naam']}." if near else ""
        lines += _hang("- ", f"{entry['naam']} [{entry['id']}]: {' '.join(entry['redenen'][:2])}{nearest}")
        for part in entry.get("uitleg", ()):
            lines += _item("=", _calculation(part))
    return lines


def _closing(advice: Data) -> list[str]:
    lines = _heading("Verder")
    if advice["beste_vraag"]:
        lines += bullet(
            f"Dit antwoord helpt het meest: {advice['beste_vraag']['vraag']} {advice['beste_vraag']['waarom']}"
        )
    step = advice["volgende_stap"]
    if step:
        lines += bullet(f"De stap hierna is {step['subtrede']} ({step['naam']}): {' '.join(step['criteria'])}")
    for item in advice["gesprek"]:
        lines += bullet(f"Gesprek: {item['naam']}. {item['reden']} Lees: wegwijzer motiveren {item['onderdeel']}")
    version = advice["versie"]
    return [*lines, "", style(f"Catalogus {version['catalogus']}, gewichten {version['gewichten']}.", "dim")]


def indication_lines(found: Data) -> list[str]:
    """Lay out an indication."""
    lines = [style(f"Indicatie: trede {', '.join(found['subtreden'])}", "bold"), ""]
    for sentence in (*found["redenen"], *found["meldingen"]):
        lines += bullet(sentence)
    above = found["hoger"]
    if above:
        lines += _heading(f"Nog niet {above['subtrede']} ({above['naam']})")
        for sentence in above["ontbreekt"]:
            lines += bullet(sentence)
    lines += ["", *wrap(found["controle"]["tekst"], width())]
    if found["onzeker"]:
        lines += _heading("Hier is de bron mager")
        for sentence in found["onzeker"]:
            lines += bullet(sentence)
    return lines


def question_lines(indicatie: Data) -> list[str]:
    """Lay out the questions with the words to answer them with."""
    lines = [*wrap(indicatie["inleiding"], width()), ""]
    for question in indicatie["vragen"]:
        lines.append(style(f"{question['id']}: {question['vraag']}", "bold"))
        for answer in question["antwoorden"]:
            lines += bullet(f"{answer['id']}: {answer['tekst']}")
        lines.append("")
    return [*lines, indicatie["slot"]]


def conversation_lines(parts: Sequence[Data]) -> list[str]:
    """Lay out parts of the motivation chapter."""
    lines: list[str] = []
    for part in parts:
        lines += [style(f"{part['naam']} [{part['id']}]", "bold"), *wrap(paragraphs(safe(part["tekst"])), width())]
        if part.get("past_bij"):
            lines += ["", *wrap(f"Past bij: {part['past_bij']}", width())]
        for sentence in part.get("zo_zegt_u_het") or ():
            lines += bullet(f"'{sentence}'")
        for item in part.get("onderdelen") or ():
            lines += bullet(f"{item['id']}: {item['naam']}")
        lines.append("")
    return lines[:-1]


def signup_lines(signup: Data) -> list[str]:
    """Lay out how to sign up."""
    lines = [style(f"Aanmelden voor {safe(signup['naam'])}", "bold"), ""]
    if signup["tekst"]:
        lines += [f"Aan: {signup['aan'] or 'navragen'}", f"Onderwerp: {signup['onderwerp']}", "", signup["tekst"], ""]
    for sentence in (*signup["in_plaats_daarvan"], *signup["vragen"]):
        lines += bullet(sentence)
    for label, key in (("Hoe", "hoe"), ("Daarna", "daarna"), ("Verslag", "verslag"), ("Wegblijven", "bij_wegblijven")):
        if signup[key]:
            lines += bullet(f"{label}: {signup[key]}")
    return lines
