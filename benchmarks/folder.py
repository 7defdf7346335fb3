"""The folder beside five makers of sites, fed with the same entries, in the same run."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from .pages import change_one, write_pages
from .timing import ROOT, Command, Sample, environment, in_turn, wegwijzer
from .tools import Tools

# What is built without a folder that was kept, with that of before one change, and with that of this same catalogue.
COLD, AFTER_ONE, SAME = "wegwijzer, no cache", "wegwijzer, one file changed", "wegwijzer, nothing changed"
LARGE, RUNS, RUNS_LARGE = 2_000, 5, 3


def measure_folders(
    place: Path, tools: Tools, catalogues: dict[int, Path], limit: int, report: Callable[[str], None]
) -> None:
    """Measure every size up to `limit`: wegwijzer three ways in turn with the others."""
    for size, directory in catalogues.items():
        if size > limit:
            continue
        commands = [*_own(place, size, directory), *_others(place, tools, size, directory)]
        _report(size, in_turn(commands, RUNS if size < LARGE else RUNS_LARGE), report)
    for name in tools.absent():
        report(f"Not available: {name}.")


def measure_growth(place: Path, catalogues: dict[int, Path], report: Callable[[str], None]) -> None:
    """Measure wegwijzer alone on every size, once."""
    samples = {size: in_turn(_own(place, size, each), 1, 0) for size, each in catalogues.items()}
    _table("wegwijzer alone", samples, lambda each: f"{each.cpu:.2f} s cpu, {each.peak_mib:.0f} MiB", report)


def measure_parts(place: Path, catalogues: dict[int, Path], report: Callable[[str], None]) -> None:
    """Say where the processor time of a build goes, from nothing and after one change."""
    found: dict[str, dict[str, str]] = {}
    for size, directory in catalogues.items():
        for each in (place / "cache-delen", place / "folder-delen"):
            shutil.rmtree(each, ignore_errors=True)
        for when in ("from nothing", "one file changed"):
            for row, milliseconds in _parts(place, directory):
                found.setdefault(row, {})[f"{size:,}, {when}"] = f"{milliseconds} ms"
            change_one(directory)
    columns = list(dict.fromkeys(name for cells in found.values() for name in cells))
    report(f"\n| where the time goes, in cpu | {' | '.join(columns)} |\n|{' --- |' * (len(columns) + 1)}")
    for row, cells in found.items():
        report(f"| {row} | {' | '.join(cells.get(name, '-') for name in columns)} |")


def _parts(place: Path, directory: Path) -> list[tuple[str, str]]:
    target = place / "folder-delen"
    target.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "benchmarks.parts", str(directory), str(target)]
    done = subprocess.run(
        command,
        env=os.environ | environment(place / "cache-delen"),
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    return [(row, spent) for row, _, spent in (line.partition("\t") for line in done.stderr.splitlines())]


def _table(
    title: str, samples: dict[int, dict[str, Sample]], cell: Callable[[Sample], str], report: Callable[[str], None]
) -> None:
    report(f"\n| {title} | {' | '.join(f'{size:,}' for size in samples)} |\n|{' --- |' * (len(samples) + 1)}")
    for name in next(iter(samples.values())):
        report(f"| {name} | {' | '.join(cell(found[name]) for found in samples.values())} |")


def _own(place: Path, size: int, directory: Path) -> list[Command]:
    """Build to an empty target each time, so that every run writes both files."""
    target, cache = place / f"folder-{size}", place / f"cache-folder-{size}"
    build = wegwijzer("folder", "build", "--doel", str(target), "--catalogus", str(directory))
    env = environment(cache)

    def empty(*also: Callable[[], object]) -> Callable[[], None]:
        def prepare() -> None:
            shutil.rmtree(target, ignore_errors=True)
            target.mkdir()
            for step in also:
                step()

        return prepare

    return [
        Command(COLD, build, env, before=empty(lambda: shutil.rmtree(cache, ignore_errors=True))),
        Command(AFTER_ONE, build, env, before=empty(lambda: change_one(directory))),
        Command(SAME, build, env, before=empty()),
    ]


def _others(place: Path, tools: Tools, size: int, directory: Path) -> list[Command]:
    """Give a build from nothing for each maker that is there; its Markdown was written beforehand."""
    pages, out = write_pages(place / f"paginas-{size}", directory), place / f"naast-{size}"
    settings = str(pages / "mkdocs.yml")
    arguments = {
        "MkDocs with Material": ["build", "-q", "-f", settings, "-d", str(out / "mkdocs")],
        "Zensical": ["build", "--clean", "-f", settings],
        "Sphinx": ["-q", "-E", str(pages / "docs"), str(out / "sphinx")],
        "Eleventy": ["--quiet", f"--input={pages / 'docs'}", f"--output={out / 'eleventy'}"],
        "Hugo": ["--quiet", "--source", str(pages), "--destination", str(out / "hugo")],
    }
    return [
        Command(name, [program, *arguments[name]], before=lambda: shutil.rmtree(out, ignore_errors=True), place=pages)
        for name, program in tools.site_makers().items()
    ]


def _report(size: int, samples: dict[str, Sample], report: Callable[[str], None]) -> None:
    report(f"\n| folder of {size:,} | median | cpu | times nothing changed | peak memory |\n|{' --- |' * 5}")
    base = samples[SAME].seconds
    for name, each in samples.items():
        times = f"{each.seconds:.2f} s | {each.cpu:.2f} s | {each.seconds / base:.1f}"
        report(f"| {name} | {times} | {each.peak_mib:.0f} MiB |")
