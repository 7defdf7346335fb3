"""Loading and checking: all files of a directory, with every fault in them."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from wegwijzer.checks import RULES, WARNING_RULES, Entry, Scope, run_rules
from wegwijzer.document import Spot, ValuePath
from wegwijzer.errors import CatalogueError, Problem, WegwijzerError, WrongUseError
from wegwijzer.files import scan_catalogue
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.source import read_file

from .assembly import assemble
from .kinds import KINDS, Kind, Need, Presence, is_asked, need_of
from .reading import Memory, Reading, read_one

Progress = Callable[[int, int], None]


class Report(NamedTuple):
    """All that is wrong with a catalogue, sorted by file and line."""

    errors: tuple[Problem, ...]
    warnings: tuple[Problem, ...]

    def as_json(self) -> dict[str, list[dict[str, Any]]]:
        """Give the shape of the JSON contract."""
        return {
            "fouten": [problem.as_json() for problem in self.errors],
            "waarschuwingen": [problem.as_json() for problem in self.warnings],
        }


def everything(file: str) -> bool:
    """Want any file of the catalogue."""
    return True


def load_catalogus(directory: Path, progress: Progress | None = None, memory: Memory | None = None) -> Catalogus:
    """Load a catalogue that is right; else raise CatalogueError with every error in it.

    All of it is checked, also what `memory` knows of files that did not change.
    """
    readings = read_all(directory, progress, memory=memory)
    errors = _all_errors(directory, readings)
    if errors:
        raise CatalogueError(tuple(errors))
    return assemble(reading.item for reading in readings if reading.item is not None)


def load_asked(directory: Path) -> tuple[Catalogus, tuple[Problem, ...]]:
    """Load what searching and advising need; chapters that are only for the folder stay empty and unchecked.

    What only advising needs is left out when it has faults, and those come along.
    """
    readings = read_all(directory, wanted=is_asked)
    errors = _all_errors(directory, readings, is_asked)
    stopping = tuple(problem for problem in errors if need_of(problem.file) is Need.ALL)
    if stopping:
        raise CatalogueError(stopping)
    faulty = {problem.file for problem in errors}
    right = (reading.item for reading in readings if reading.item is not None and reading.file not in faulty)
    return assemble(right), tuple(errors)


def check_catalogus(
    directory: Path, paths: Sequence[Path | str] = (), *, today: dt.date | None = None, progress: Progress | None = None
) -> Report:
    """Check the whole catalogue; with `paths` (files or directories) report only what is found there.

    A path counts from the working directory, or else from the catalogue. Rules that depend on the date
    need `today`.
    """
    wanted = [_within(directory, Path(path)) for path in paths]
    readings = read_all(directory, progress)
    errors = _all_errors(directory, readings)
    found = [problem for reading in readings for problem in reading.warnings]
    found += _missing(readings, Presence.WANTED)
    found += run_rules(WARNING_RULES, _scope(directory, readings, today))
    # What is wrong on a line says enough of it.
    faulty = {(problem.file, problem.line) for problem in errors}
    warnings = (problem for problem in found if (problem.file, problem.line) not in faulty)
    return Report(_selection(errors, wanted), _selection(warnings, wanted))


def read_all(
    directory: Path,
    progress: Progress | None = None,
    wanted: Callable[[str], bool] = everything,
    memory: Memory | None = None,
) -> list[Reading]:
    """Read every file that is wanted, sorted by name; `progress` hears how many of how many are done."""
    if not directory.is_dir():
        raise WrongUseError(f"de map {directory} bestaat niet")
    try:
        names = sorted(name for name, _ in scan_catalogue(directory) if wanted(name))
    except OSError as error:
        raise WegwijzerError(f"de map {error.filename or directory} is niet te lezen") from error
    readings = []
    for number, name in enumerate(names, 1):
        readings.append(read_one(directory, name, memory))
        if progress is not None:
            progress(number, len(names))
    return readings


def _all_errors(
    directory: Path, readings: Sequence[Reading], wanted: Callable[[str], bool] = everything
) -> list[Problem]:
    errors = [problem for reading in readings for problem in reading.errors]
    errors += [problem for problem in _missing(readings, Presence.REQUIRED) if wanted(problem.file)]
    # A key that is wrong already gives the rules nothing to judge.
    known = {_key_of(problem) for problem in errors}
    found = run_rules(RULES, _scope(directory, readings, None))
    return sorted({*errors, *(problem for problem in found if _key_of(problem) not in known)})


def _key_of(problem: Problem) -> tuple[str, str]:
    """Give the file and the outermost key that a problem is about."""
    return problem.file, problem.path.partition(".")[0]


def _missing(readings: Sequence[Reading], presence: Presence) -> list[Problem]:
    """Name the kinds of which there is no file."""
    there = {reading.kind for reading in readings}
    return [_absent(kind) for kind in KINDS if kind.presence is presence and kind not in there]


def _absent(kind: Kind) -> Problem:
    if kind.has_id:
        directory = kind.pattern.partition("/")[0]
        return Problem(directory, 1, 1, "", "hier staat nog niets", f"Maak een bestand {kind.pattern}.")
    return Problem(kind.pattern, 1, 1, "", "dit bestand ontbreekt", "Maak het, of haal het terug uit git.")


def _scope(directory: Path, readings: Sequence[Reading], today: dt.date | None) -> Scope:
    entries = tuple(
        Entry(each.kind.name if each.kind else "", each.id, each.file, each.item, each.part) for each in readings
    )
    return Scope(entries, _Places(directory), today)


class _Places:
    """Places of values, read again from the file when a rule asks: on a good catalogue none does."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._spots: dict[str, Spot] = {}

    def __call__(self, file: str, path: ValuePath) -> tuple[int, int]:
        if file not in self._spots:
            self._spots[file] = read_file(self._directory / file, file).spot
        return self._spots[file].locate(path)[1].place


def _within(directory: Path, path: Path) -> str:
    """Give a path of the user as a path within the catalogue; empty means all of it."""
    root = directory.resolve()
    for candidate in (path, directory / path):
        if candidate.exists() and candidate.resolve().is_relative_to(root):
            relative = candidate.resolve().relative_to(root).as_posix()
            return "" if relative == "." else relative
    raise WrongUseError(f"{path} is geen bestand of map van de catalogus {directory}")


def _selection(problems: Iterable[Problem], wanted: Sequence[str]) -> tuple[Problem, ...]:
    """Keep what lies in one of the wanted files or directories, each problem once."""
    kept = {
        problem
        for problem in problems
        if not wanted or any(not each or f"{problem.file}/".startswith(f"{each}/") for each in wanted)
    }
    return tuple(sorted(kept))
