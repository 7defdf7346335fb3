"""The programs to compare with, from the system or in a directory of their own."""

import shutil
import subprocess
import sys
from pathlib import Path

PYTHON = ("sqlite-utils", "mkdocs<2", "mkdocs-material", "zensical", "sphinx", "myst-parser", "hugo")
NODE = "@11ty/eleventy"
SITE_MAKERS = {
    "MkDocs with Material": "mkdocs",
    "Zensical": "zensical",
    "Sphinx": "sphinx-build",
    "Eleventy": "eleventy",
    "Hugo": "hugo",
}


class Tools:
    """Installs what is missing, once for a work directory; what cannot be had is reported, not an error."""

    def __init__(self, place: Path) -> None:
        self._python, self._node = place / "python", place / "node"
        if not self._python.exists():
            subprocess.run([sys.executable, "-m", "venv", str(self._python)], check=True)
            for package in PYTHON:
                # One at a time, so that one that cannot be had is not the end of the others.
                command = [str(self._python / "bin" / "pip"), "install", "-q", package]
                subprocess.run(command, check=False, capture_output=True)
        if not self._node.exists() and shutil.which("npm"):
            self._node.mkdir(parents=True)
            install = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(self._node), NODE]
            subprocess.run(install, check=False, capture_output=True)

    def find(self, name: str) -> str | None:
        """Give where a program is, or None."""
        # The package from the index is a Python script around the real program, which is what counts.
        binaries = self._python.glob(f"lib/python*/site-packages/{name}/binaries/{name}")
        own = [*binaries, self._python / "bin" / name, self._node / "node_modules" / ".bin" / name]
        return next((str(path) for path in own if path.exists()), None) or shutil.which(name)

    def site_makers(self) -> dict[str, str]:
        """Give the makers of sites that are there, by the name for a table."""
        found = {name: self.find(program) for name, program in SITE_MAKERS.items()}
        return {name: program for name, program in found.items() if program}

    def absent(self) -> list[str]:
        """Name the makers of sites that could not be had."""
        return [name for name in SITE_MAKERS if name not in self.site_makers()]
