"""What a technical user would pick instead, on the same data and in the same run."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from .timing import Command, Sample, environment, in_turn, wegwijzer

PACKAGES = ("sqlite-utils", "mkdocs<2", "mkdocs-material", "zensical", "sphinx", "myst-parser")
FIELDS = ("naam", "samenvatting", "omschrijving", "trefwoorden")
YQ = 'select(.trefwoorden // [] | index("wandelen")) | .naam'
FOLDER_SIZE = 80


class Tools:
    """The programs to compare with, from the system or in an environment of their own."""

    def __init__(self, place: Path) -> None:
        self._bin = place / "bin"
        if not self._bin.exists():
            subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
            for package in PACKAGES:
                # One at a time: what cannot be had is a row 'not available', not the end of the others.
                subprocess.run([str(self._bin / "pip"), "install", "-q", package], check=False, capture_output=True)

    def find(self, name: str) -> str | None:
        """Give where a program is, or None."""
        own = self._bin / name
        return str(own) if own.exists() else shutil.which(name)


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
        rows = json.dumps([{name: _text(each.get(name)) for name in FIELDS} for each in map(_load, files)])
        subprocess.run([program, "insert", str(base), "trajecten", "-"], input=rows.encode(), check=True)
        subprocess.run([program, "enable-fts", str(base), "trajecten", *FIELDS], check=True)
    return base


def _load(path: str) -> dict[str, Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: dict[str, Any] = yaml.load(Path(path).read_text("utf-8"), loader)
    return found


def _text(value: Any) -> str:
    return " ".join(value) if isinstance(value, list) else str(value or "")


def measure_folder(place: Path, tools: Tools, directory: Path, report: Callable[[str], None]) -> None:
    """Build the folder, and the same entries as one page each with three makers of documentation."""
    pages = _pages(place / "paginas", directory)
    target = str(place / "folder-naast")
    build = wegwijzer("folder", "build", "--doel", target, "--catalogus", str(directory))
    commands = [Command("wegwijzer", build, environment(place / f"cache-{FOLDER_SIZE}"))]
    absent = []
    settings, out = str(pages / "mkdocs.yml"), place / "naast"
    for name, program, arguments in (
        ("MkDocs with Material", "mkdocs", ["build", "-q", "-f", settings, "-d", str(out / "mkdocs")]),
        ("Zensical", "zensical", ["build", "-f", settings]),
        ("Sphinx", "sphinx-build", ["-q", "-E", str(pages / "docs"), str(out / "sphinx")]),
    ):
        found = tools.find(program)
        if found is None:
            absent.append(name)
        else:
            commands.append(Command(name, [found, *arguments], before=lambda: shutil.rmtree(out, ignore_errors=True)))
    samples = in_turn(commands, 3)
    report(f"| folder of {FOLDER_SIZE} | median | cpu | times wegwijzer | peak memory |\n|{' --- |' * 5}")
    base = samples["wegwijzer"].seconds
    for name, each in samples.items():
        times = f"{each.seconds:.2f} s | {each.cpu:.2f} s | {each.seconds / base:.2f}"
        report(f"| {name} | {times} | {each.peak_mib:.0f} MiB |")
    for name in absent:
        report(f"| {name} | not available | | | |")


def _pages(place: Path, directory: Path) -> Path:
    """Write each traject as one page of Markdown, with settings for each maker."""
    shutil.rmtree(place, ignore_errors=True)
    docs = place / "docs"
    docs.mkdir(parents=True)
    paths = sorted((directory / "trajecten").rglob("*.yaml"))
    for path in paths:
        entry = _load(str(path))
        body = "\n".join(f"- {key}: {value}" for key, value in entry.items() if key not in FIELDS)
        text = f"# {entry['naam']}\n\n{entry['samenvatting']}\n\n{entry['omschrijving']}\n\n{body}\n"
        (docs / f"{path.stem}.md").write_text(text, "utf-8")
    tree = "\n".join(path.stem for path in paths)
    (docs / "index.md").write_text(f"# Folder\n\n```{{toctree}}\n{tree}\n```\n", "utf-8")
    (docs / "conf.py").write_text('extensions = ["myst_parser"]\nproject = "Folder"\nlanguage = "nl"\n', "utf-8")
    (place / "mkdocs.yml").write_text("site_name: Folder\ntheme:\n  name: material\n  language: nl\n", "utf-8")
    return place
