"""What a publication came to."""

from pathlib import Path
from typing import NamedTuple

from wegwijzer.errors import WegwijzerError


class Failure(NamedTuple):
    """A file that was not replaced; its old version is whole."""

    name: str
    reason: str
    may_pass: bool = True


class Edit(NamedTuple):
    """A file that a person changed: where that version is kept, and what differs from the new folder."""

    name: str
    kept: str
    differences: tuple[str, ...]


class ManualEditsError(WegwijzerError):
    """Somebody changed published files by hand, and nobody said that those may be replaced."""

    def __init__(self, edits: tuple[Edit, ...]) -> None:
        names = ", ".join(f"'{edit.name}'" for edit in edits)
        super().__init__(
            f"{names} {'is' if len(edits) == 1 else 'zijn'} met de hand gewijzigd of niet door wegwijzer gemaakt; "
            "er is niets gepubliceerd. Zet de wijziging in de catalogus en gebruik daarna --vervang-handmatig"
        )
        self.edits = edits


class Published(NamedTuple):
    """What happened: where, which files are new, which were already exactly so, and which wait for another time."""

    directory: Path
    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    failed: tuple[Failure, ...] = ()
    archived: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    cleaned: int = 0

    @property
    def partial(self) -> bool:
        """Whether files wait for the next run."""
        return bool(self.failed)
