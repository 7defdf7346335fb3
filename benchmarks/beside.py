"""What a technical user would search with instead, on the same data and in the same run."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .pages import FIELDS, load
from .timing import Command, Sample, environment, in_turn, wegwijzer
from .tools import Tools

YQ = 'select(.trefwoorden // [] | index("wandelen")) | .naam'


def measure_search(place: Path, tools: Tools, catalogues: dict[int, Path], report: Callable[[str], None]) -> None:
    """Ask every program which trajecten are about walking."""
    report("| who has `wandelen` | " + " | ".join(f"{size:,}" for size in catalogues) + " |")
    report("| --- |" + " --- |" * len(catalogues))
    found: dict[str, dict[int, str]] = {}
    for size, directory in catalogues.items():
        commands, absent = _searches(place, tools, size, directory)
        samples: dict[str, Sample] = in_turn([each for each in commands if each.name != "yq"], 7)
        # Once: it takes so long that a median would say nothing more.
        samples |= in_turn([each for each in commands if each.name == "yq"], 1, 0)
        for name, each in samples.items():
            found.setdefault(name, {})[size] = f"{each.seconds * 1000:.0f} ms (cpu {each.cpu * 1000:.0f})"
        for name in absent:
            found.setdefault(name, {})[size] = "not available"
    for name, cells in found.items():
        report(f"| {name} | " + " | ".join(cells[size] for size in catalogues) + " |")


def _searches(place: Path, tools: Tools, size: int, directory: Path) -> tuple[list[Command], set[str]]:
    """Give a command for each program that is there, and the names of those that are not."""
    files = sorted(str(path) for path in (directory / "trajecten").rglob("*.yaml"))
    query = wegwijzer("zoek", "wandelen", "--json", "--catalogus", str(directory))
    commands = [Command("wegwijzer", query, environment(place / f"cache-{size}"))]
    absent = set()
    for name in ("sqlite-utils", "rg", "yq"):
        program = tools.find(name)
        if program is None:
            absent.add(name)
        elif name == "rg":
            commands.append(Command(name, [program, "-l", "--threads", "1", "-i", "wandelen", str(directory)]))
        elif name == "yq":
            commands.append(Command(name, [program, "-r", YQ, *files]))
        else:
            base = _database(program, place / f"trajecten-{size}.db", files)
            commands.append(Command(name, [program, "search", str(base), "trajecten", "wandelen", "-c", "naam"]))
    return commands, absent


def _database(program: str, base: Path, files: list[str]) -> Path:
    """Put the trajecten in a database of sqlite-utils beforehand; it has no eye for later changes."""
    if not base.exists():
        rows = json.dumps([{name: _text(each.get(name)) for name in FIELDS} for each in map(load, map(Path, files))])
        subprocess.run([program, "insert", str(base), "trajecten", "-"], input=rows.encode(), check=True)
        subprocess.run([program, "enable-fts", str(base), "trajecten", *FIELDS], check=True)
    return base


def _text(value: Any) -> str:
    return " ".join(value) if isinstance(value, list) else str(value or "")
