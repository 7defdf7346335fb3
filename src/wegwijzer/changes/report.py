"""The differences as Markdown for people and as data for programs."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from wegwijzer.markdown import escape_markdown

from .compare import Change, Changes

_HEADINGS = (
    ("nieuw", "Nieuw"),
    ("gewijzigd", "Gewijzigd"),
    ("gestopt", "Gestopt"),
    ("hernoemd", "Andere naam of plek"),
    ("verwijderd", "Verwijderd"),
)


def as_json(changes: Changes) -> dict[str, Any]:
    """Give plain data, with the Dutch sentence of every field."""
    lists = {key: [asdict(change) for change in getattr(changes, key)] for key, _ in _HEADINGS}
    return {"van": changes.van, "tot": changes.tot, "onleesbaar": list(changes.onleesbaar), **lists}


def as_markdown(changes: Changes) -> str:
    """Write a page a klantmanager can read."""
    lines = [f"# Wijzigingen van {changes.van} tot {changes.tot}", ""]
    if changes.empty:
        lines += ["Er is niets veranderd.", ""]
    for key, heading in _HEADINGS:
        found: tuple[Change, ...] = getattr(changes, key)
        if found:
            lines += [f"## {heading} ({len(found)})", "", *(line for change in found for line in _lines(change)), ""]
    if changes.onleesbaar:
        lines += ["## Niet te lezen", "", *(f"- `{path}`" for path in changes.onleesbaar), ""]
    return "\n".join(lines).rstrip() + "\n"


def _lines(change: Change) -> Iterator[str]:
    was = f", heette {escape_markdown(change.oud_id)}" if change.oud_id else ""
    yield f"- **{escape_markdown(change.naam)}** ({change.soort} `{change.id}`{was})"
    for field in change.velden:
        yield f"  - {escape_markdown(field.zin)}"
