"""Indication, conversation help and sign-up as lines of text, from the plain data of the contract."""

from collections.abc import Sequence

from wegwijzer.dutch import NAVRAGEN, join_words
from wegwijzer.terminal.console import safe, style
from wegwijzer.terminal.layout import paragraphs, wrap

from .layout import Data, bullet, heading, room


def indication_lines(found: Data) -> list[str]:
    """Lay out an indication."""
    lines = [style(f"Indicatie: trede {join_words(found['subtreden'])}", "bold"), ""]
    for sentence in (*found["redenen"], *found["meldingen"]):
        lines += bullet(sentence)
    above = found["hoger"]
    if above:
        lines += heading(f"Nog niet {above['subtrede']} ({above['naam']})")
        for sentence in above["ontbreekt"]:
            lines += bullet(sentence)
    lines += ["", *wrap(found["controle"]["tekst"], room())]
    lines += wrap("Welk traject daarbij past, ziet u met: wegwijzer advies", room())
    if found["onzeker"]:
        lines += heading("Dit is niet zeker")
        for sentence in found["onzeker"]:
            lines += bullet(sentence)
    return [*lines, "", style(f"Catalogus {found['versie']['catalogus']}.", "dim")]


def question_lines(indicatie: Data) -> list[str]:
    """Lay out the questions with the words to answer them with."""
    lines = [*wrap(indicatie["inleiding"], room()), ""]
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
        lines += [style(f"{part['naam']} [{part['id']}]", "bold"), *wrap(paragraphs(safe(part["tekst"])), room())]
        if part.get("past_bij"):
            lines += ["", *wrap(f"Past bij: {part['past_bij']}", room())]
        for sentence in part.get("zo_zegt_u_het") or ():
            lines += bullet(f"'{sentence}'")
        inside = part.get("onderdelen") or ()
        lines += ["", "Onderdelen:"] if inside else []
        for item in inside:
            lines += bullet(f"{item['naam']} [{item['id']}]")
        lines.append("")
    return lines[:-1]


def signup_lines(signup: Data) -> list[str]:
    """Lay out how to sign up, or what to do where that cannot be done."""
    name = safe(signup["naam"])
    lines = [style(f"Aanmelden voor {name}" if signup["tekst"] else f"{name}: wat u kunt doen", "bold"), ""]
    if signup["tekst"]:
        lines += [f"Aan: {signup['aan'] or NAVRAGEN}", f"Onderwerp: {signup['onderwerp']}", "", signup["tekst"], ""]
    for sentence in (*signup["in_plaats_daarvan"], *(f"Vraag: {question}" for question in signup["vragen"])):
        lines += bullet(sentence)
    for label, key in (("Hoe", "hoe"), ("Daarna", "daarna"), ("Verslag", "verslag"), ("Wegblijven", "bij_wegblijven")):
        if signup[key]:
            lines += bullet(f"{label}: {signup[key]}")
    return lines
