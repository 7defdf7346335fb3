"""The folder beside five makers of sites, fed with the same entries, in the same run."""

import shutil
from collections.abc import Callable
from pathlib import Path

from .pages import change_one, write_pages
from .timing import Command, Sample, environment, in_turn, wegwijzer
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


def _own(place: Path, size: int, directory: Path) -> list[Command]:
    """Build to an empty target each time, so that every run writes both files."""
    target, cache = place / f"folder-{size}", place / f"cache-folder-{size}"
    build = wegwijzer("folder", "build", "--doel", str(target), "--catalogus", str(directory))
    env = environment(cache)

    def empty(*also: Callable[[], object]) -> Callable[[], None]:
        def prepare() -> None:
            shutil.rmtree(target, ignore_errors=True)
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
