"""Afkomst (origin): where a folder comes from and where it goes: all that decides on it but the files themselves."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wegwijzer.errors import WegwijzerError, WrongUseError
from wegwijzer.folder import file_name
from wegwijzer.git import resolve

from .kept import Settings
from .ordering import Order
from .provenance import Provenance, changes_since, find_provenance

if TYPE_CHECKING:
    from wegwijzer.changes import Changes

HERE = "."
# What a published file says of itself, by name; empty when there is none.
ReadFacts = Callable[[Path], Mapping[str, str]]


class Origin(NamedTuple):
    """What a folder comes from besides the files of the catalogue, and where it goes."""

    target: Path
    provenance: Provenance
    since: str | None

    def describe(self, order: Order) -> str:
        """Say all that decides what is in the folder, so that a kept one is used for nothing else."""
        provenance = self.provenance
        return json.dumps([order.today.isoformat(), order.since, provenance.label, provenance.commit, self.since])

    def facts(self, order: Order) -> dict[str, str]:
        """Give the facts for the seal."""
        facts = {
            "gemaakt": order.today.isoformat(),
            "versie": self.provenance.digest,
            "commit": self.provenance.commit,
            "sinds": self.since,
        }
        return {name: fact for name, fact in facts.items() if fact}


def find_origin(order: Order, settings: Settings, digest: str, read_facts: ReadFacts) -> Origin:
    """Find out which version this is, where it goes and since when things count as new."""
    provenance = find_provenance(order.directory, digest)
    target = _find_target(order, settings)
    published = [target / file_name(settings.gemeente, order.edition, wanted) for wanted in order.formats]
    return Origin(target, provenance, _find_since(order, provenance, published, read_facts))


def _find_target(order: Order, settings: Settings) -> Path:
    """Give the place for the folder: as asked, else of the settings (from the catalogue's parent), else here.

    Raises WrongUseError for a place in the catalogue: there the folder would be a file that does not belong.
    """
    if order.target is not None:
        target = Path(order.target)
    else:
        target = order.directory.absolute().parent / settings.target if settings.target else Path(HERE)
    if target.resolve().is_relative_to(order.directory.resolve()):
        raise WrongUseError(f"de map '{target}' ligt in de catalogus; geef bij --doel een andere map voor de folder")
    return target


def _find_since(order: Order, provenance: Provenance, published: list[Path], read_facts: ReadFacts) -> str | None:
    """Choose since which commit things are new: as asked, else since the published folder.

    A folder of this same version keeps its own choice: the chapter stays until the catalogue changes again. Of a file
    that somebody edited nothing is believed; the other format may still tell.
    """
    if order.since is not None:
        return resolve(order.directory, order.since)
    facts = next((facts for path in published if (facts := read_facts(path))), {})
    return facts.get("sinds" if facts.get("versie") == provenance.digest else "commit")


def find_changes(order: Order, since: str | None) -> tuple[Changes | None, tuple[str, ...]]:
    """Compare with the version before, when there is one; what cannot be read is a remark, unless it was asked for."""
    if since is None:
        return None, ()
    try:
        return changes_since(order.directory, since), ()
    except WegwijzerError as error:
        if order.since is not None:
            raise WegwijzerError(f"de versie van --sinds ({order.since}) is niet te lezen: {error}") from error
        # The published folder may come from elsewhere, or from before the history that is here.
        reason = f"commit {since[:10]} staat hier niet in git" if isinstance(error, WrongUseError) else error
        return None, (f"De vorige versie is niet te lezen ({reason}); het hoofdstuk over wat nieuw is, vervalt.",)
