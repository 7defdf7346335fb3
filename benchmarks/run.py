"""Measure everything and print the tables: python -m benchmarks.run [--groot].

Run from the checkout, in an environment in which wegwijzer and its dependencies are installed.
"""

import argparse
import compileall
import datetime as dt
import os
import platform
import sqlite3
import tempfile
from importlib.metadata import version
from pathlib import Path

from .beside import measure_search
from .folder import measure_folders, measure_growth, measure_parts
from .scale import make_catalogues, measure_scale
from .start import measure_start
from .timing import ROOT
from .tools import Tools

PARTS = ("start", "schaal", "naast", "folder")
SMALL, FOLDER_LIMIT, LARGE = 80, 2_000, 20_000
# Up to the largest that fits on one page.
FOLDER_SIZES = (80, 1_000, 2_000, 3_000)


def machine() -> str:
    """Say when and on what was measured."""
    cores, load = os.cpu_count(), os.getloadavg()[0]
    parts = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, Typer {version('typer')}"
    system = f"{platform.system()} {platform.machine()}"
    return f"{dt.date.today()}, {system}, {cores} cores, load {load:.1f} at the start; {parts}"


def main() -> None:
    """Read the arguments and run what was asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--groot", action="store_true", help="also 20,000 trajecten; takes a quarter of an hour")
    parser.add_argument("--deel", choices=PARTS, action="append", help="only this part; may be given more than once")
    parser.add_argument("--werkmap", type=Path, help="keep catalogues and tools here for the next run")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="wegwijzer-meten-") as temporary:
        place = options.werkmap or Path(temporary)
        place.mkdir(parents=True, exist_ok=True)
        run(place, options.deel or PARTS, (SMALL, FOLDER_LIMIT, *([LARGE] if options.groot else [])))


def run(place: Path, parts: tuple[str, ...] | list[str], sizes: tuple[int, ...]) -> None:
    """Measure the parts that were asked, and print each table when it is known."""
    # Python must not compile our modules anew in each run: an installed program has that done.
    compileall.compile_dir(ROOT / "src", quiet=1)
    say(machine() + "\n")
    if "start" in parts:
        measure_start(place, say)
    if {"schaal", "naast", "folder"} & set(parts):
        catalogues = make_catalogues(place, sizes)
    if "schaal" in parts:
        say("")
        measure_scale(place, catalogues, say)
    if "naast" in parts:
        say("")
        measure_search(place, Tools(place / "gereedschap"), catalogues, say)
    if "folder" in parts:
        measure_folders(place, Tools(place / "gereedschap"), catalogues, FOLDER_LIMIT, say)
        measure_growth(place, make_catalogues(place, FOLDER_SIZES), say)
        measure_parts(place, {size: catalogues[size] for size in (SMALL, FOLDER_LIMIT)}, say)


def say(text: str) -> None:
    """Print at once, for a run takes long."""
    print(text, flush=True)


if __name__ == "__main__":
    main()
