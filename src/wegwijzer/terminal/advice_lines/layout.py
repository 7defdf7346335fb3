"""How lines of an advice hang together."""

from collections.abc import Mapping
from typing import Any

from wegwijzer.terminal import layout
from wegwijzer.terminal.console import style, width

Data = Mapping[str, Any]
# Longer lines are hard to read aloud, however wide the terminal is.
WIDEST = 100
# Here the client takes the first step, and the klantmanager gives no place.
CLIENT_GOES = ("aansporen", "zelf")


def room() -> int:
    """Give the columns that a line may take."""
    return min(width(), WIDEST)


def heading(text: str) -> list[str]:
    """Lay out a heading."""
    return ["", *(style(line, "bold") for line in hang("", text))]


def bullet(sentence: str) -> list[str]:
    """Lay out one item of a list."""
    return hang("- ", sentence)


def item(sign: str, sentence: str) -> list[str]:
    """Lay out one sentence about a traject, behind its sign."""
    return hang(f"     {sign} ", sentence)


def hang(start: str, sentence: str) -> list[str]:
    """Hang a sentence on what it starts with."""
    return layout.hang(start, sentence, room())


def calculation(part: Data) -> str:
    """Say one part of the reckoning: points, or what a condition came to."""
    value = f"{part['punten']} punten" if "punten" in part else part["oordeel"]
    text = part["zin"]
    return f"{part['onderdeel']}: {value}. {text[:1].upper()}{text[1:].rstrip('.')}."


def questions(entry: Data) -> list[str]:
    """Give what to find out one by one, what to ask the client in those words, and the provider in one call."""
    call, talk = entry["vragen_aan_aanbieder"], entry["vragen_aan_client"]
    own = [question for question in entry["vragen"] if question not in (*call, *talk)]
    own += [f"Vraag de cliënt: {' '.join(talk)}"] if talk else []
    who = entry["aanbieder"] or "de aanbieder"
    asks = "De cliënt kan zelf vragen bij" if entry["verwijzing"] in CLIENT_GOES else "Vraag na bij"
    return own + ([f"{asks} {who}: {' '.join(call)}"] if call else [])
