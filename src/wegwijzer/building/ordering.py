"""Opdracht (order): what is asked of a build of the folder, read from the options of a command."""

import datetime as dt
import os
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, TypeVar

from wegwijzer.errors import WrongUseError
from wegwijzer.folder import Editie, Formaat

Choice = TypeVar("Choice", bound=StrEnum)


class Order(NamedTuple):
    """What was asked: which catalogue, where to, in which shape, and since when things count as new."""

    directory: Path
    target: str | None
    formats: tuple[Formaat, ...]
    edition: Editie
    today: dt.date
    since: str | None = None


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


def read_order(
    directory: Path, target: str | None, formats: str, edition: str, today: dt.date, since: str | None = None
) -> Order:
    """Read the options of a command.

    Raises WrongUseError for a format or edition that does not exist, for two editions at once, and for a target that is
    empty: in a script that is a variable that nobody set.
    """
    if target is not None and not target.strip():
        raise WrongUseError("--doel is leeg; geef de map waar de folder komt")
    editions = read_choices("--editie", edition, Editie)
    if len(editions) > 1:
        raise WrongUseError("bij --editie past één editie: klantmanager of client")
    return Order(directory, target, read_choices("--formaat", formats, Formaat), editions[0], today, since)


def build_day(environment: Mapping[str, str] = os.environ) -> dt.date:
    """Give the day that the folder shows: of SOURCE_DATE_EPOCH when that is set, so that a build can be repeated."""
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return dt.date.today()
    if not (epoch.isascii() and epoch.isdigit()):
        raise WrongUseError(f"SOURCE_DATE_EPOCH is '{epoch}'; dat moet een aantal seconden sinds 1970 zijn")
    try:
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date()
    except (OverflowError, ValueError, OSError):
        raise WrongUseError(f"SOURCE_DATE_EPOCH is '{epoch}'; dat valt buiten de kalender") from None
