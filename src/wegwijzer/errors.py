"""The one family of expected errors, and the problem that a redacteur can repair."""

import errno
from collections.abc import Iterable
from typing import NamedTuple


class WegwijzerError(Exception):
    """A mistake of the user or a fault of the surroundings, in one clear Dutch sentence."""

    exit_code = 1


class WrongUseError(WegwijzerError):
    """The command was given something it cannot use."""

    exit_code = 2


class FaultsError(WrongUseError):
    """What was given holds faults; each is a sentence on its own line, and `subject` says what has them."""

    def __init__(self, subject: str, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        many = f"{len(self.faults)} fouten" if len(self.faults) != 1 else "een fout"
        super().__init__("\n".join([f"{subject} {many}:", *(f"- {fault}" for fault in self.faults)]))


def say_refusal(error: OSError) -> str:
    """Say in Dutch why the system refuses to read or write something."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return "de schijf is vol"
    if error.errno == errno.EROFS:
        return "de schijf is alleen-lezen"
    if error.errno == errno.ENAMETOOLONG:
        return "de naam of het pad is te lang"
    match error:
        case PermissionError():
            return "daarvoor ontbreken rechten"
        case FileNotFoundError() | NotADirectoryError():
            return "die map of dat bestand bestaat niet"
        case IsADirectoryError():
            return "dat is een map en geen bestand"
    return f"fout {getattr(error, 'winerror', None) or error.errno} van het systeem"


class Problem(NamedTuple):
    """One fault in one place.

    `file` is relative to the catalogue, `line` and `column` count from 1, `path` is the dotted way to the
    value (`rooster.0.dagen`), `message` says what is wrong, `hint` what to do about it.
    """

    file: str
    line: int
    column: int
    path: str
    message: str
    hint: str = ""

    def as_json(self) -> dict[str, str | int]:
        """Give the shape of the JSON contract."""
        return dict(zip(("bestand", "regel", "kolom", "pad", "melding", "tip"), self, strict=True))


class CatalogueError(WegwijzerError):
    """The catalogue has faults; `problems` holds all of them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"de catalogus heeft {len(problems)} fout{'en' if len(problems) != 1 else ''}")
        self.problems = problems


def format_problem(problem: Problem, kind: str) -> str:
    """Write a problem as `bestand:regel:kolom: fout: pad: melding`, with the remedy on a line of its own.

    `kind` is `fout` or `waarschuwing`.
    """
    where = f"{problem.file}:{problem.line}:{problem.column}: {kind}: "
    path = f"{problem.path}: " if problem.path else ""
    remedy = f"\n    tip: {problem.hint}" if problem.hint else ""
    return f"{where}{path}{problem.message}{remedy}"
