"""Where the catalogue and the templates are: named, near the working directory, or those of this program."""

from pathlib import Path

from .errors import WrongUseError

PACKAGE = Path(__file__).resolve().parent
CATALOGUE_VARIABLE = "WEGWIJZER_CATALOGUS"
MARKER = "gemeente.yaml"


def find_catalogue(named: str | None) -> Path:
    """Give the directory that was named, else the one nearest to the working directory, else the packaged one.

    Raises WrongUseError when a place that was named holds no catalogue.
    """
    return _named(named) if named else _nearest(Path.cwd())


def _named(named: str) -> Path:
    directory = Path(named)
    if not directory.is_dir():
        raise WrongUseError(f"de map '{named}' bestaat niet. Geef bij --catalogus de map waarin {MARKER} staat.")
    if (directory / MARKER).exists():
        return directory
    if (directory / "catalogue" / MARKER).exists():
        return directory / "catalogue"
    for parent in directory.resolve().parents:
        if (parent / MARKER).is_file():
            raise WrongUseError(f"de map '{named}' is maar een deel van een catalogus. Bedoelde u '{parent}'?")
    # One in the making: whoever reads it says what is missing.
    return directory


def _nearest(start: Path) -> Path:
    for parent in (start, *start.parents):
        if (parent / "catalogue" / MARKER).is_file():
            return parent / "catalogue"
    return resource_directory("catalogue")


def resource_directory(name: str) -> Path:
    """Give the directory `catalogue` or `templates` that belongs to this program."""
    packaged = PACKAGE / "data" / name
    return packaged if packaged.is_dir() else PACKAGE.parents[1] / name
