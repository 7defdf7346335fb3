"""What is not told line by line: how many there are, and why they stand there."""

from collections.abc import Mapping, Sized

from wegwijzer.dutch import format_number

from .layout import hang

WHY = {
    "status": "loopt nu niet",
    "subtrede": "andere trede",
    "geslacht": "ander geslacht",
    "leeftijd": "andere leeftijd",
    "taal": "ander taalniveau",
    "uitkering": "andere uitkering",
    "inburgeringsplichtig": "om de inburgering",
    "niet_voor": "past niet bij wat in de weg staat",
    "schoolvakanties": "niet in de schoolvakanties",
    "dagen": "ander moment",
    "kosten": "te duur",
}
Counts = Mapping[str, int] | None


def how_many(told: Sized, more: Counts) -> str:
    """Say how many there are in all."""
    return format_number(len(told) + sum((more or {}).values()))


def more_lines(more: Counts) -> list[str]:
    """Count what is not told, by why it stands there, and say how to see it; nothing when all is told."""
    if not more:
        return []
    parts = [f"{format_number(count)} {WHY.get(why, why)}" for why, count in more.items()]
    total = f"{how_many((), more)}: " if len(parts) > 1 else ""
    return ["", *hang("", f"En nog {total}{', '.join(parts)}. Alles zien kan met --alles.")]
