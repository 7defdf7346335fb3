"""Run commands in turn and say what each took: time, processor time and peak memory of that process alone."""

import contextlib
import os
import pty
import statistics
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
KIB_PER_MIB = 1024
SCREEN = struct.pack("HHHH", 40, 120, 0, 0)


@dataclass(frozen=True)
class Command:
    """One thing to measure; `before` prepares each run and is not timed; `place` is where it runs."""

    name: str
    argv: Sequence[str]
    env: Mapping[str, str] = field(default_factory=dict)
    stdin: Path | None = None
    terminal: bool = False
    before: Callable[[], None] | None = None
    place: Path | None = None


@dataclass(frozen=True)
class Sample:
    """What one run took."""

    seconds: float
    cpu: float
    peak_mib: float


def python(code: str, *arguments: str) -> list[str]:
    """Start a function the way a console entry point does, the same way for everything compared."""
    return [sys.executable, "-c", code, *arguments]


def wegwijzer(*arguments: str) -> list[str]:
    """Start wegwijzer."""
    return python("from wegwijzer.start import run; run()", *arguments)


def environment(cache: Path) -> dict[str, str]:
    """Give the environment of a command that finds the source tree, and its index in `cache`."""
    places = os.pathsep.join((str(ROOT / "src"), str(ROOT / "benchmarks")))
    found = {"PYTHONPATH": places, "WEGWIJZER_CACHE": str(cache), "TERM": "xterm-256color"}
    # Bytecode is kept, as after any installation, whatever the shell of the one who measures says.
    return {**found, "PYTHONDONTWRITEBYTECODE": ""}


def run_once(command: Command) -> Sample:
    """Run a command once; one that fails ends the benchmark, for its time says nothing."""
    if command.before:
        command.before()
    stdin = command.stdin.open("rb") if command.stdin else subprocess.DEVNULL
    with screen() if command.terminal else contextlib.nullcontext(subprocess.DEVNULL) as stdout:
        begin = time.perf_counter()
        child = subprocess.Popen(
            command.argv,
            env={**os.environ, **command.env},
            stdin=stdin,
            stdout=stdout,
            stderr=subprocess.PIPE,
            cwd=command.place,
        )
        assert child.stderr is not None
        errors = child.stderr.read()
        # wait4 instead of getrusage(RUSAGE_CHILDREN): that gives the highest peak of all children so far.
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - begin
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{command.name} ended with {child.returncode}: {errors.decode(errors='replace')[-600:]}")
    return Sample(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / KIB_PER_MIB)


@contextlib.contextmanager
def screen() -> Iterator[int]:
    """Give the near end of a terminal of 120 columns, of which the far end is read and forgotten."""
    import fcntl
    import termios

    far, near = pty.openpty()
    fcntl.ioctl(near, termios.TIOCSWINSZ, SCREEN)
    reader = threading.Thread(target=_drain, args=(far,), daemon=True)
    reader.start()
    try:
        yield near
    finally:
        os.close(near)
        reader.join()
        os.close(far)


def _drain(far: int) -> None:
    # Linux reports the end of a terminal as an error.
    with contextlib.suppress(OSError):
        while os.read(far, 65536):
            pass


def in_turn(commands: Sequence[Command], runs: int, warm_up: int = 1) -> dict[str, Sample]:
    """Run the commands one after the other, again and again; give the medians by name."""
    samples: dict[str, list[Sample]] = {command.name: [] for command in commands}
    for turn in range(warm_up + runs):
        for command in commands:
            sample = run_once(command)
            if turn >= warm_up:
                samples[command.name].append(sample)
    return {name: _median(found) for name, found in samples.items()}


def _median(samples: Sequence[Sample]) -> Sample:
    return Sample(
        statistics.median(each.seconds for each in samples),
        statistics.median(each.cpu for each in samples),
        max(each.peak_mib for each in samples),
    )
