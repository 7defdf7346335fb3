"""Publishes in child processes and kills these with SIGKILL; a program, so that forking meets no threads of a test run.

Arguments: directory, number of kills at a line of the program (half of them while files are being replaced), number
of kills at a moment in time, seed.
Prints what was seen as JSON; stops with an assertion when a file was neither the old nor the new one.
"""

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from datetime import datetime
from pathlib import Path
from types import FrameType
from typing import Any

from wegwijzer import publish as package
from wegwijzer.publish import SealState, publish, seal, seal_state
from wegwijzer.publish.drive import leftovers

NOW = datetime(2026, 11, 23, 12, 0)
PACKAGE = str(Path(package.__file__).parent)
KEEP = 3


def files(number: int, size: int) -> dict[str, str]:
    """Make one version: every line names it, so that a mix of two versions would show."""
    return {
        "een.html": f"<p>versie {number}</p>\n" * size,
        "twee.md": f"versie {number}\n" * size,
        "drie.html": f"<b>versie {number}</b>\n" * size,
    }


def publish_version(target: Path, number: int, size: int) -> None:
    """Publish one version."""
    publish(files(number, size), target, now=NOW, keep=KEEP, facts={"versie": str(number)})


def tracer(seen: list[str], wanted: int = 0) -> Any:
    """Make a trace function that notes the functions of lines, and kills its own process at the wanted line."""

    def trace(frame: FrameType, event: str, argument: object) -> Any:
        if not frame.f_code.co_filename.startswith(PACKAGE):
            return None
        if event == "line":
            seen.append(frame.f_code.co_name)
            if len(seen) == wanted:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    return trace


def trace_lines(target: Path, number: int) -> list[str]:
    """Give for every line that one publication goes through the function it stands in."""
    seen: list[str] = []
    # Coverage may be tracing this process too.
    before = sys.gettrace()
    sys.settrace(tracer(seen))
    try:
        publish_version(target, number, 3)
    finally:
        sys.settrace(before)
    return seen


def choose_lines(seen: list[str], amount: int) -> list[int]:
    """Spread kills over all lines, and as many over the stretch in which files are replaced."""
    first, last = seen.index("_replace"), len(seen) - seen[::-1].index("_replace")
    half = amount // 2
    everywhere = [1 + step * len(seen) // (amount - half) for step in range(amount - half)]
    return everywhere + [1 + first + step * (last - first) // half for step in range(half)]


def run_child(target: Path, number: int, size: int, line: int) -> int:
    """Start a process that publishes, and that kills itself at a line when one is given."""
    child = os.fork()
    if child == 0:
        if line:
            sys.settrace(tracer([], line))
        publish_version(target, number, size)
        os._exit(0)
    return child


def inspect(target: Path, number: int, size: int) -> str:
    """See that every file is whole, and say how far the killed one came."""
    old = {name: seal(text, {"versie": str(number - 1)}) for name, text in files(number - 1, size).items()}
    new = {name: seal(text, {"versie": str(number)}) for name, text in files(number, size).items()}
    replaced = 0
    for name, text in new.items():
        there = (target / name).read_bytes().decode()
        assert there in {text, old[name]}, f"{name} is neither old nor new"
        replaced += there == text
    for path in (target / "archief").glob("*.*"):
        if path.name.startswith("."):
            continue
        assert seal_state(path.read_text(encoding="utf-8")) is SealState.INTACT, f"{path.name} is not whole"
    half = len(leftovers(target)) + len(leftovers(target / "archief"))
    return {0: "old", len(new): "new"}.get(replaced, "both") + (" with leftovers" if half else "")


def finish(target: Path, number: int, size: int) -> None:
    """See that the next run puts everything right, and that each earlier version stands in the archive once."""
    publish_version(target, number, size)
    for name, text in files(number, size).items():
        assert (target / name).read_text(encoding="utf-8") == seal(text, {"versie": str(number)}), name
    assert not leftovers(target), "leftovers in the target"
    assert not leftovers(target / "archief"), "leftovers in the archive"
    archived = sorted(path.read_text(encoding="utf-8") for path in (target / "archief").iterdir())
    assert len(archived) == len(set(archived)) == min(number, KEEP) * 3, "the archive misses or repeats a version"


def main() -> None:
    """Kill as often as asked and report."""
    target, lines, moments, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    chance = random.Random(seed)
    seen: Counter[str] = Counter()
    number = KEEP + 1
    for earlier in range(number):
        publish_version(target, earlier, 3)
    traced = trace_lines(target, number)
    wanted = choose_lines(traced, lines) + [0] * moments
    size, longest = 3, 0.0
    for line in wanted:
        number += 1
        if not line and size == 3:
            size = 20_000
            finish(target, number, size)
            start = time.perf_counter()
            number += 1
            publish_version(target, number, size)
            longest = time.perf_counter() - start
            number += 1
        child = run_child(target, number, size, line)
        if not line:
            time.sleep(chance.random() * longest * 0.9)
            os.kill(child, signal.SIGKILL)
        status = os.waitpid(child, 0)[1]
        seen["killed" if os.WIFSIGNALED(status) else "finished"] += 1
        seen[inspect(target, number, size)] += 1
        finish(target, number, size)
    print(json.dumps({"lines": len(traced), **seen}))  # noqa: T201


if __name__ == "__main__":
    main()
