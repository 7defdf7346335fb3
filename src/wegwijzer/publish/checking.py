"""Is what is published current, complete and unedited? Reads only."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from wegwijzer.errors import WegwijzerError

from . import drive
from .findings import look_at
from .names import ARCHIVE, check_names
from .seal import SealState, same_text, seal_state, without_seal

SameText = Callable[[str, str], bool]


class Soort(StrEnum):
    """Soort (kind) of finding."""

    ONTBREEKT = "ontbreekt"
    VEROUDERD = "verouderd"
    GEWIJZIGD = "handmatig gewijzigd"
    ONBEKEND = "niet van wegwijzer"
    ONLEESBAAR = "onleesbaar"
    REST = "half geschreven"


class Finding(NamedTuple):
    """One thing that is not right at the target."""

    file: str
    kind: Soort
    message: str

    def as_json(self) -> dict[str, str]:
        """Give the Dutch shape for programs."""
        return {"bestand": self.file, "soort": self.kind, "melding": self.message}


def says_the_same(published: str, wanted: str) -> bool:
    """Compare a sealed text with one that has no seal yet."""
    return same_text(without_seal(published), without_seal(wanted))


def check_published(target: Path, files: Mapping[str, str], *, same: SameText = says_the_same) -> list[Finding]:
    """Compare what is published with what would be published now (`files`, not sealed).

    `same` compares a published text, seal included, with the wanted one. Raises WegwijzerError when the target is
    not there.
    """
    check_names(files)
    place = drive.open_target(target, files)
    findings = [found for name, text in files.items() if (found := _check_file(place / name, text, same))]
    for directory in (place, place / ARCHIVE):
        if directory.is_dir():
            findings += [_leftover(path) for path in drive.leftovers(directory)]
    return findings


def _check_file(path: Path, wanted: str, same: SameText) -> Finding | None:
    name = path.name
    try:
        found = look_at(path)
    except (OSError, WegwijzerError) as error:
        why = drive.reason(error) if isinstance(error, OSError) else str(error)
        return Finding(name, Soort.ONLEESBAAR, f"'{name}' is niet te lezen: {why}")
    if found is None:
        return Finding(name, Soort.ONTBREEKT, f"'{name}' ontbreekt; bouw de folder met dezelfde opties")
    if not found.data:
        return Finding(name, Soort.ONTBREEKT, f"'{name}' is leeg; bouw de folder met dezelfde opties")
    state = seal_state(found.text)
    if state is SealState.UNSEALED:
        return Finding(name, Soort.ONBEKEND, f"'{name}' is niet door wegwijzer gemaakt, of het zegel is eraf")
    if state is SealState.EDITED:
        return Finding(name, Soort.GEWIJZIGD, f"'{name}' is na het publiceren met de hand gewijzigd")
    if not same(found.text, wanted):
        return Finding(name, Soort.VEROUDERD, f"'{name}' is niet wat de catalogus nu zegt; vernieuw de folder")
    return None


def _leftover(path: Path) -> Finding:
    return Finding(path.name, Soort.REST, f"'{path.name}' bleef over van een afgebroken keer; de volgende ruimt het op")
