"""Where the catalogue and the templates are: inside the installed package, or at the top of a checkout."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def resource_directory(name: str) -> Path:
    """Give the directory `catalogue` or `templates` that belongs to this program."""
    packaged = PACKAGE / "data" / name
    return packaged if packaged.is_dir() else PACKAGE.parents[1] / name
