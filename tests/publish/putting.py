"""Publish the same two files, old and new, and look at what lies there then."""

import shutil
import subprocess
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from wegwijzer.publish import Published, publish

NOW = datetime(2026, 11, 23, 14, 5)
OLD = {"a.html": "oud\n" * 50, "b.md": "oud\n" * 50}
NEW = {"a.html": "nieuw\n" * 50, "b.md": "nieuw\n" * 50}
OPEN = "iemand heeft het bestand open"


def put(target: Path, files: Mapping[str, str], **settings: object) -> Published:
    return publish(files, target, now=NOW, wait=5, sleep=lambda seconds: None, **settings)  # type: ignore[arg-type]


def content(directory: Path) -> dict[str, bytes]:
    """Give every file but the lock."""
    files = (path for path in directory.rglob("*") if path.is_file() and not path.name.startswith(".wegwijzer.slot"))
    return {str(path.relative_to(directory)): path.read_bytes() for path in files}


def system(*command: str) -> bool:
    """Run a command of the system and say whether that worked."""
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
