"""How the same work grows with the number of trajecten."""

import shutil
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from .genereer import generate
from .pages import change_one
from .start import write_profile
from .timing import Command, Sample, environment, in_turn, wegwijzer

# Files stamped shortly before the index was written are compared by content; wait until none is.
CLOCK_TICK = 2.5
LARGE = 2_000
WARM_RUNS = 9
TREDE, RARE, COMMON = "`zoek --trede 2.2`", "`zoek wandelen veendijk`", "`zoek wandelen`"
ADVICE = "`advies --profiel -`"
QUERIES = {
    TREDE: ("zoek", "--trede", "2.2"),
    RARE: ("zoek", "wandelen", "veendijk"),
    COMMON: ("zoek", "wandelen"),
    "`zoek wandelen --json`": ("zoek", "wandelen", "--json"),
    ADVICE: ("advies", "--profiel", "-"),
    f"{ADVICE} as JSON": ("advies", "--profiel", "-", "--json"),
}


def make_catalogues(place: Path, sizes: Sequence[int]) -> dict[int, Path]:
    """Generate a catalogue of each size."""
    made = {size: place / f"catalogus-{size}" for size in sizes}
    for size, directory in made.items():
        if not directory.exists():
            generate(directory, size)
    time.sleep(CLOCK_TICK)
    return made


def measure_scale(place: Path, catalogues: dict[int, Path], report: Callable[[str], None]) -> None:
    """Measure every size; the warm queries of all sizes in turn."""
    rows: dict[str, dict[int, str]] = {}
    for size, directory in catalogues.items():
        for name, text in _heavy(place, size, directory).items():
            rows.setdefault(name, {})[size] = text
    rows |= _warm(place, catalogues)
    report("| trajecten | " + " | ".join(f"{size:,}" for size in catalogues) + " |")
    report("| --- |" + " --- |" * len(catalogues))
    for name, cells in rows.items():
        report(f"| {name} | " + " | ".join(cells.get(size, "not measured") for size in catalogues) + " |")


def _heavy(place: Path, size: int, directory: Path) -> dict[str, str]:
    """Measure what reads the whole catalogue, and what reads one file of it."""
    cache, env = _cache(place, size), environment(_cache(place, size))
    runs = 3 if size < LARGE else 1
    at = ("--catalogus", str(directory))
    check = Command("full check", wegwijzer("controleer", *at), env)
    build = Command(
        "index build", wegwijzer(*QUERIES[TREDE], *at), env, before=lambda: shutil.rmtree(cache, ignore_errors=True)
    )
    update = Command("update", wegwijzer(*QUERIES[TREDE], *at), env, before=lambda: change_one(directory))
    found = in_turn([check], runs, 0) | in_turn([build], runs, 0) | in_turn([update], 3, 1)
    share = found["update"].seconds / found["index build"].seconds
    return {
        "full check": _heavy_text(found["full check"]),
        "index build, and the first query": _heavy_text(found["index build"]),
        "query after one changed file": f"{_heavy_text(found['update'])}, {share:.1%} of the build",
    }


def _warm(place: Path, catalogues: dict[int, Path]) -> dict[str, dict[int, str]]:
    """Measure the same queries on every size in turn; the second figure is against the smallest."""
    time.sleep(CLOCK_TICK)
    profile = write_profile(place)
    commands = [
        Command(
            f"{name} {size}",
            wegwijzer(*query, "--catalogus", str(directory)),
            environment(_cache(place, size)),
            stdin=profile if name.startswith(ADVICE) else None,
        )
        for name, query in QUERIES.items()
        for size, directory in catalogues.items()
    ]
    found = in_turn(commands, WARM_RUNS, 2)
    smallest = min(catalogues)
    rows: dict[str, dict[int, str]] = {}
    for name in QUERIES:
        base = found[f"{name} {smallest}"].seconds
        for size in catalogues:
            each = found[f"{name} {size}"]
            times = f"{each.seconds * 1000:.0f} ms (cpu {each.cpu * 1000:.0f}; {each.seconds / base:.2f}x)"
            text = f"{times}, {each.peak_mib:.0f} MiB"
            rows.setdefault(f"warm {name}", {})[size] = text
    return rows


def _cache(place: Path, size: int) -> Path:
    return place / f"cache-{size}"


def _heavy_text(each: Sample) -> str:
    return f"{each.seconds:.2f} s (cpu {each.cpu:.2f} s), {each.peak_mib:.0f} MiB"
