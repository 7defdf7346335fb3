"""Where the index of a catalogue stands: a file in the cache directory of the user."""

import os
import sys
import zlib
from pathlib import Path


def index_path(catalogue: Path) -> Path:
    """Give the file of the index of one catalogue directory."""
    place = catalogue.absolute()
    return cache_directory() / f"{place.name or 'catalogus'}-{zlib.crc32(str(place).encode()):08x}.sqlite"


def cache_directory() -> Path:
    """Give the directory for the index, by the habit of the system; nothing is made."""
    named = os.environ.get("WEGWIJZER_CACHE")
    if named:
        return Path(named)
    if os.name == "nt":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "wegwijzer"
