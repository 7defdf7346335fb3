"""Killed at any moment, or with eight at once: every file is whole, and the next run finds nothing to repair."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from wegwijzer.publish import SealState, seal_state
from wegwijzer.publish.drive import leftovers

KILLER = Path(__file__).with_name("publish_killer.py")
LINES, MOMENTS = 240, 40
MEMORY = Path("/dev/shm")
BUILDER = """
import sys, time
from datetime import datetime
from pathlib import Path
from wegwijzer.publish import publish

target, builder, rounds = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
sys.stdin.readline()
for turn in range(rounds):
    text = f"bouwer {builder} beurt {turn}\\n" * 300
    files = {"a.html": text, "b.md": text, "c.html": text}
    assert not publish(files, target, now=datetime(2026, 11, 23), keep=4).failed
"""


@pytest.fixture
def quick_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a directory in memory where there is one: a kill of a process does not ask what the disk is made of."""
    place = Path(tempfile.mkdtemp(dir=MEMORY if os.access(MEMORY, os.W_OK) else tmp_path))
    yield place
    shutil.rmtree(place)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_killed_at_hundreds_of_moments(quick_disk: Path) -> None:
    """SIGKILL at lines spread over the whole recipe and at random moments: old or new, never a mix.

    After each kill the next run puts everything right and cleans up, and the archive has each version once.
    """
    command = [sys.executable, str(KILLER), str(quick_disk), str(LINES), str(MOMENTS), "7"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=180)
    assert done.returncode == 0, done.stderr[-2000:]
    seen = json.loads(done.stdout)
    assert seen["killed"] >= LINES
    assert seen["killed"] + seen.get("finished", 0) == LINES + MOMENTS
    # The kills reached all of it: before, during and after the replacing.
    assert {"old", "old with leftovers", "new", "both with leftovers"} <= seen.keys()


@pytest.mark.parametrize(("builders", "rounds"), [(2, 15), (8, 4)])
def test_builders_at_once(tmp_path: Path, builders: int, rounds: int) -> None:
    """Builders wait for each other: all succeed, and the files are always of one and the same build."""
    command = [sys.executable, "-c", BUILDER, str(tmp_path)]
    running = [
        subprocess.Popen([*command, str(number), str(rounds)], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for number in range(builders)
    ]
    # All have started and imported; the line makes them begin together.
    for builder in running:
        assert builder.stdin is not None
        builder.stdin.write("\n")
        builder.stdin.flush()
    for builder in running:
        _, errors = builder.communicate(timeout=120)
        assert builder.returncode == 0, errors[-2000:]
    texts = {(tmp_path / name).read_text(encoding="utf-8").split("<!--")[0] for name in ("a.html", "b.md", "c.html")}
    assert len(texts) == 1
    archived = [path.read_text(encoding="utf-8") for path in (tmp_path / "archief").iterdir()]
    assert len(archived) == 12
    assert {seal_state(text) for text in archived} == {SealState.INTACT}
    assert not leftovers(tmp_path)
