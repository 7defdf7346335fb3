"""One file of the catalogue to one model, with all that is wrong with it."""

import stat
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Protocol

from wegwijzer.document import Document
from wegwijzer.errors import Problem
from wegwijzer.explain import salvage, validate
from wegwijzer.files import LEFTOVER_SUFFIXES
from wegwijzer.hints import did_you_mean, printable, quoted
from wegwijzer.models.base import ID_PATTERN, Model
from wegwijzer.models.traject import Traject
from wegwijzer.source import read_document, read_file
from wegwijzer.text import slug

from .kinds import KINDS, Kind, kind_of


@dataclass(frozen=True)
class Reading:
    """What came out of one file. `item` is None when the file has errors or is of no known kind.

    `part` is then what is right of a traject, for the rules about what it mentions.
    """

    file: str
    kind: Kind | None = None
    id: str = ""
    item: Model | None = None
    part: Model | None = None
    errors: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)


class Memory(Protocol):
    """Remembers what files without a fault hold, as long as they do not change."""

    def recall(self, file: str) -> Document | None:
        """Give the data of a file, without places; None when it must be read."""

    def remember(self, file: str, document: Document) -> None:
        """Take note of what was read of a file."""


def read_one(directory: Path, file: str, memory: Memory | None = None) -> Reading:
    """Read and check one file; `file` is its path within the catalogue, with forward slashes.

    What `memory` knows of it is checked as if it was read now, but warnings were for who read it first.
    """
    found = kind_of(file)
    if found is None:
        return _refuse_stranger(Document(printable(file)))
    document = memory.recall(file) if memory else None
    if document is None:
        document = _read_from_disk(directory, file)
        if memory and not document.problems:
            memory.remember(file, document)
    return _to_model(*found, document)


def _read_from_disk(directory: Path, file: str) -> Document:
    document = Document(printable(file))
    _check_on_disk(directory, file, document)
    return document if document.problems else read_file(directory / file, document.file)


def read_bytes(data: bytes, file: str) -> Reading:
    """Read and check what a file holds or held, for instance in an earlier version of the catalogue."""
    found = kind_of(file)
    if found is None:
        return _refuse_stranger(Document(printable(file)))
    return _to_model(*found, read_document(data, printable(file)))


def _to_model(kind: Kind, name_id: str, document: Document) -> Reading:
    given: dict[str, str] = {}
    if kind.has_id:
        given["id"] = _check_id(name_id, document)
    item, faults = validate(kind.model, document, given)
    errors = sorted({*document.problems, *faults})
    lines = {problem.line for problem in errors}
    warnings = [each for each in document.warnings if each.line not in lines]
    part = salvage(kind.model, document, given, errors) if errors and kind.model is Traject else None
    return Reading(document.file, kind, name_id, item, part, errors, warnings)


def _check_id(name_id: str, document: Document) -> str:
    """Give the id for the model; the file name must make a good one, and an `id` in the file must agree."""
    written = (document.data or {}).get("id", name_id)
    if written != name_id:
        hint = "Laat de sleutel id weg: het id volgt uit de bestandsnaam."
        message = f"dit id wijkt af van de bestandsnaam {quoted(name_id)}"
        document.add_problem(document.spot.children["id"].value_place, ("id",), message, hint)
    if ID_PATTERN.fullmatch(name_id):
        return name_id
    message = f"uit de bestandsnaam volgt geen goed id: {quoted(printable(name_id))}"
    hint = f"Noem het {slug(name_id) or 'taal-cafe'}.yaml: kleine letters, cijfers en streepjes."
    document.add_problem((1, 1), ("id",), message, hint)
    return "onbekend"


def _check_on_disk(directory: Path, file: str, document: Document) -> None:
    """Refuse what is no ordinary file, and links that lead out of the catalogue."""
    path = directory / file
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            path.resolve(strict=True).relative_to(directory.resolve())
            mode = path.stat().st_mode
    except (OSError, ValueError, RuntimeError):
        message = "dit bestand is er niet, of het is een koppeling naar iets buiten de catalogus"
        document.add_problem((1, 1), (), message, "Zet het bestand zelf in de catalogus.")
        return
    if not stat.S_ISREG(mode):
        document.add_problem((1, 1), (), "dit is geen gewoon bestand", "Zet hier een tekstbestand neer.")


def _refuse_stranger(document: Document) -> Reading:
    """Say of a file without a place in the catalogue what it may have been meant to be."""
    path = PurePosixPath(document.file)
    if path.suffix in LEFTOVER_SUFFIXES:
        message = "dit lijkt een reservekopie; het bestand doet niet mee"
        document.add_warning((1, 1), (), message, "Verwijder het als u het niet meer nodig hebt.")
    else:
        document.add_problem((1, 1), (), "dit bestand hoort niet in de catalogus", _guess_meant(path))
    return Reading(document.file, errors=document.problems, warnings=document.warnings)


def _guess_meant(path: PurePosixPath) -> str:
    # Notepad makes `yoga.yaml` into `yoga.yaml.txt`: all endings go.
    renamed = ""
    if path.suffix.casefold() in (".yml", ".yaml", ".txt", ".json"):
        renamed = str(path.with_name(f"{path.name.partition('.')[0]}.yaml"))
    if renamed and renamed != str(path) and kind_of(renamed):
        return f"Noem het {renamed}."
    top = path.parts[0]
    if len(path.parts) == 1:
        singles = [kind.pattern for kind in KINDS if not kind.has_id] if renamed else []
        return did_you_mean(renamed, singles) or "Kijk of het in een map hoort, of haal het weg."
    groups = {kind.pattern.partition("/")[0]: kind.pattern for kind in KINDS if kind.has_id}
    if top in groups:
        do = "Hernoem of verplaats het" if renamed else "Haal het weg"
        return f"{do}: in {top} staan alleen bestanden als {groups[top]}."
    return did_you_mean(top, groups) or f"Gebruik de mappen {', '.join(sorted(groups))}, of haal het weg."
