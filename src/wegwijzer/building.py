"""Bouwen (building): from a catalogue directory to the files of the folder, all of one version."""

import datetime as dt
import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from .catalogue import load_catalogus
from .changes.versions import git
from .errors import WegwijzerError, WrongUseError
from .folder import Editie, Formaat, render_folder
from .index import state
from .models.catalogus import Catalogus

ATTEMPTS = 3
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True)
class Built:
    """A rendered folder: file name to text, and where it goes."""

    files: Mapping[str, str]
    target: Path
    catalogus: Catalogus


def read_choices(option: str, text: str, choices: type[Choice]) -> tuple[Choice, ...]:
    """Read one or more names with commas between them.

    Raises WrongUseError for a name that is none of the choices.
    """
    names = [part.strip() for part in text.split(",") if part.strip()]
    known = {str(choice): choice for choice in choices}
    wrong = [name for name in names if name not in known]
    if wrong or not names:
        raise WrongUseError(f"bij {option} past '{', '.join(wrong) or text}' niet; kies uit {', '.join(known)}")
    return tuple(known[name] for name in dict.fromkeys(names))


def build(
    directory: Path, target: str | None, *, formats: tuple[Formaat, ...], edition: Editie, today: dt.date
) -> Built:
    """Load and render; when a file of the catalogue changes meanwhile, start again.

    Raises CatalogueError when the catalogue has faults, WegwijzerError when it keeps changing.
    """
    for _ in range(ATTEMPTS):
        before = _state(directory)
        catalogus = load_catalogus(directory)
        files = render_folder(
            catalogus, today=today, version=catalogue_version(directory), edition=edition, formats=formats
        )
        if _state(directory) == before:
            return Built(files, Path(target or catalogus.gemeente.folder.doel or "."), catalogus)
    raise WegwijzerError("de catalogus verandert steeds tijdens het bouwen; probeer het opnieuw als niemand erin werkt")


def _state(directory: Path) -> dict[str, str]:
    try:
        return state.scan(directory)
    except OSError as error:
        raise WrongUseError(f"de map '{directory}' kan niet worden gelezen: {error.strerror}") from None


def build_day(environment: Mapping[str, str] = os.environ) -> dt.date:
    """Give the day that the folder shows: of SOURCE_DATE_EPOCH when that is set, so that a build can be repeated."""
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return dt.date.today()
    if not epoch.isdigit():
        raise WrongUseError(f"SOURCE_DATE_EPOCH is '{epoch}'; dat moet een aantal seconden sinds 1970 zijn")
    return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date()


def catalogue_version(directory: Path) -> str:
    """Name the version of the catalogue: commit and date from git, with a remark when files were changed since."""
    try:
        commit = git(directory, "log", "-1", "--format=%h van %cs", "--", ".").decode().strip()
        changed = git(directory, "status", "--porcelain", "--", ".").strip()
    except WegwijzerError:
        return "zonder versiebeheer"
    if not commit:
        return "nog niet vastgelegd in git"
    return f"{commit}, met wijzigingen die nog niet zijn vastgelegd" if changed else commit
