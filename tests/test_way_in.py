"""Tests of the way in: what a process that answers one command does and does not do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
RUN = "from wegwijzer.start import run; run()"


def start(code: str, *arguments: str, cache: Path) -> subprocess.CompletedProcess[str]:
    """Run a piece of Python in a fresh process, with an index of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "WEGWIJZER_CACHE": str(cache)}
    return subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, env=environment)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [(["zoek", "koffie"], 0), (["toon", "bestaat-niet"], 2), (["zoek", "--bestaat-niet"], 2), ([], 0)],
)
def test_exit_code_reaches_the_shell(tmp_path: Path, voorbeeld: Path, arguments: list[str], expected: int) -> None:
    """Whatever is done around a command, the process ends with its exit code, and without a traceback."""
    done = start(RUN, *arguments, *(["--catalogus", str(voorbeeld)] if arguments else []), cache=tmp_path)
    assert done.returncode == expected
    assert "Traceback" not in done.stderr


def test_command_runs_without_garbage_collector(tmp_path: Path) -> None:
    """From before the first large import until the interpreter ends nothing is collected."""
    code = RUN.replace(";", "; import gc; gc.callbacks.append(lambda *found: print('collected'));")
    done = start(code, "--versie", cache=tmp_path)
    assert done.returncode == 0
    assert "collected" not in done.stdout
