"""What a technical user would search with instead, on the same data and in the same run."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

from .pages import load
from .timing import Command, Sample, environment, in_turn, wegwijzer
from .tools import Tools

WORD = "wandelen"
# yq opens all files at once.
MOST_FILES = 2_000
YQ = f'select(.trefwoorden // [] | index("{WORD}")) | .naam'


def measure_search(place: Path, tools: Tools, catalogues: dict[int, Path], report: Callable[[str], None]) -> None:
    """Ask every program which trajecten are about walking."""
    report(f"| who has `{WORD}` | " + " | ".join(f"{size:,}" for size in catalogues) + " |")
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
    files = sorted((directory / "trajecten").rglob("*.yaml"))
    query = wegwijzer("zoek", WORD, "--catalogus", str(directory))
    own = Command("wegwijzer", query, environment(place / f"cache-{size}"))
    commands, absent = [own], set()
    for name in ("sqlite-utils", "rg", "yq"):
        program = tools.find(name)
        if program is None or (name == "yq" and len(files) > MOST_FILES):
            absent.add(name)
        elif name == "rg":
            commands.append(Command(name, [program, "-l", "--threads", "1", "-i", WORD, str(directory)]))
        elif name == "yq":
            commands.append(Command(name, [program, "-r", YQ, *map(str, files)]))
        else:
            base = _database(program, place / f"trajecten-{size}.db", files, _ids(own))
            columns = ("-c", "id", "-c", "naam", "--tsv")
            commands.append(Command(name, [program, "search", str(base), "trajecten", WORD, *columns]))
            _require_same(own, commands[-1])
    return commands, absent


def _database(program: str, base: Path, files: list[Path], found: set[str]) -> Path:
    """Give sqlite-utils a database that can give the same answer, made beforehand, with the least that it needs.

    It knows no inflection and no related words, so what wegwijzer finds is marked with the word itself. It has no eye
    for a file that changes later.
    """
    base.unlink(missing_ok=True)
    rows = [
        {"id": each.stem, "naam": load(each)["naam"], "woord": WORD if each.stem in found else ""} for each in files
    ]
    subprocess.run([program, "insert", str(base), "trajecten", "-"], input=json.dumps(rows).encode(), check=True)
    subprocess.run([program, "enable-fts", str(base), "trajecten", "woord"], check=True)
    return base


def _ids(command: Command) -> set[str]:
    """Give the ids of the answer of a command that writes one traject a line."""
    done = subprocess.run(command.argv, env={**os.environ, **command.env}, capture_output=True, text=True, check=True)
    return {line.split("\t", 1)[0] for line in done.stdout.splitlines()} - {"id"}


def _require_same(one: Command, other: Command) -> None:
    if _ids(one) != _ids(other):
        raise SystemExit(f"{one.name} and {other.name} give different answers, so their times cannot be compared")
