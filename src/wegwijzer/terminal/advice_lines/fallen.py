"""What is not open now, grouped by the reason, so that each reason and each alternative is read once."""

from collections.abc import Callable, Sequence

from wegwijzer.terminal.console import safe, style

from .layout import Data, bullet, calculation, hang, heading, item
from .more import Counts, how_many, more_lines


def fallen_lines(title: str, entries: Sequence[Data], more: Counts) -> list[str]:
    """Lay out a group of trajecten by what they have in common; `more` counts those that are not told."""
    if not entries:
        return []
    lines = heading(f"{title} ({how_many(entries, more)})")
    for reason, group in _grouped(entries, lambda entry: str(entry["kop"])).items():
        lines += ["", *hang("", reason)]
        for near, members in _grouped(group, _nearest).items():
            lines += bullet(f"{'; '.join(_member(entry) for entry in members)}.{near}")
        lines += _calculations(group)
    return lines + more_lines(more)


def _grouped(entries: Sequence[Data], key: Callable[[Data], str]) -> dict[str, list[Data]]:
    """Group entries; the order is that of the first of each group."""
    groups: dict[str, list[Data]] = {}
    for entry in entries:
        groups.setdefault(key(entry), []).append(entry)
    return groups


def _nearest(entry: Data) -> str:
    near = entry.get("alternatief")
    return f" Het dichtst in de buurt: {near['naam']}." if near else ""


def _member(entry: Data) -> str:
    """Name a traject, with what is said of it alone."""
    own = "; ".join(sentence.rstrip(".") for sentence in entry["eigen"])
    return safe(entry["naam"]) + (f" ({own})" if own else "")


def _calculations(entries: Sequence[Data]) -> list[str]:
    lines: list[str] = []
    for entry in entries:
        if "uitleg" in entry:
            lines += ["", *(style(line, "bold") for line in hang("     ", f"{entry['naam']} [{entry['id']}]"))]
            for part in entry["uitleg"]:
                lines += item("=", calculation(part))
    return lines
