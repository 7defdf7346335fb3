"""Bouwen (building): from a catalogue directory to the files of the folder, all of one version."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from . import kept
from .errors import WegwijzerError, WrongUseError, say_refusal
from .folder import file_name, render_folder
from .index.state import file_stamps
from .ordering import Order
from .provenance import TRAJECTEN, Provenance, changes_since, find_provenance, named_commit

if TYPE_CHECKING:
    from .changes import Changes
    from .folder.pieces import Pieces
    from .memory import Digests
    from .models.catalogus import Catalogus

ATTEMPTS = 3
HERE = "."
# So many make a page of 6 MB that still opens in seconds; above that it is a phone book rather than a folder.
MOST = 3_000
# What a published file says of itself, by name; empty when there is none.
ReadFacts = Callable[[Path], Mapping[str, str]]
# Hears what is being done, how much of it is, and how much there is to do.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Built:
    """A rendered folder: file name to text, where it goes, and the facts that its seal will hold.

    `versions` is how many earlier versions the catalogue wants to keep.
    """

    files: Mapping[str, str]
    target: Path
    versions: int
    provenance: Provenance
    facts: Mapping[str, str]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Origin:
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


def build(order: Order, read_facts: ReadFacts, progress: Progress = lambda what, done, total: None) -> Built:
    """Load and render; when a file of the catalogue changes meanwhile, start again.

    A folder that was built before from exactly this is not rendered again. `read_facts` tells what a published file
    says of itself. Raises CatalogueError when the catalogue has faults, WegwijzerError when it keeps changing or holds
    more than one page can.
    """
    path = kept.kept_path(order.directory, "-".join((order.edition, *order.formats)))
    for _ in range(ATTEMPTS):
        source = _read_source(order.directory)
        _refuse_too_many(_count_trajecten(source))
        built = _build_kept(order, source, path, read_facts)
        if built is None:
            built = _build_new(order, source, path, read_facts, progress)
        if built is not None:
            return built
    raise WegwijzerError("de catalogus verandert steeds tijdens het bouwen; probeer het opnieuw als niemand erin werkt")


def _read_source(directory: Path) -> kept.Source:
    try:
        return kept.source_of(directory, file_stamps(directory))
    except OSError as error:
        raise WrongUseError(f"de map '{directory}' kan niet worden gelezen: {say_refusal(error)}") from None


def _count_trajecten(source: kept.Source) -> int:
    return sum(name.startswith(TRAJECTEN) for name in source.stamps)


def _refuse_too_many(count: int) -> None:
    if count > MOST:
        raise WegwijzerError(
            f"deze catalogus heeft {count} trajecten; een folder is één pagina en kan er hooguit {MOST} aan. "
            "Geef elke gemeente een eigen map met een eigen catalogus, en bouw van elke map een folder. "
            "Zoeken, adviseren en exporteren kan wel met de hele catalogus"
        )


def _build_kept(order: Order, source: kept.Source, path: Path, read_facts: ReadFacts) -> Built | None:
    """Give the folder that is kept; None when there is none of this catalogue, for this order."""
    found = kept.recall(path, source)
    if found is None:
        return None
    try:
        origin = _find_origin(order, found.settings, found.digest, read_facts)
        folder = found.folder(origin.describe(order))
    finally:
        found.close()
    if folder is None or not kept.is_unchanged(source, file_stamps(order.directory)):
        return None
    return _built(order, found.settings, origin, folder)


def _build_new(
    order: Order, source: kept.Source, path: Path, read_facts: ReadFacts, progress: Progress
) -> Built | None:
    """Load, check and render; None when the catalogue changed meanwhile."""
    from .catalogue import load_catalogus
    from .folder.pieces import Pieces
    from .memory import Memory

    total = _count_trajecten(source) * len(order.formats)
    pieces = Pieces(kept.recall_pieces(path, source.program), lambda done: progress("Kaarten maken", done, total))
    memory = Memory(source, pieces)
    catalogus = load_catalogus(order.directory, partial(progress, "Lezen en controleren"), memory)
    pieces.sources, pieces.others = _sources(catalogus, memory.digests), memory.digests.others
    settings = _settings(catalogus)
    origin = _find_origin(order, settings, memory.digests.total, read_facts)
    folder = _render(order, catalogus, origin, pieces)
    if not kept.is_unchanged(source, file_stamps(order.directory)):
        return None
    kept.keep(path, source, memory.digests.total, settings, origin.describe(order), folder, pieces.used)
    return _built(order, settings, origin, folder)


def _sources(catalogus: Catalogus, digests: Digests) -> dict[str, str]:
    """Give what each traject is read from: its own file, and that of the one at which it tells how to sign up."""
    each = digests.trajecten
    return {key: f"{each[key]} {each.get(t.aanmelding.zoals or '')}" for key, t in catalogus.trajecten.items()}


def _built(order: Order, settings: kept.Settings, origin: Origin, folder: kept.Folder) -> Built:
    facts = origin.facts(order)
    return Built(folder.files, origin.target, settings.versions, origin.provenance, facts, folder.notes)


def _settings(catalogus: Catalogus) -> kept.Settings:
    folder = catalogus.gemeente.folder
    return kept.Settings(catalogus.gemeente.naam, folder.doel, folder.bewaar_versies)


def _find_origin(order: Order, settings: kept.Settings, digest: str, read_facts: ReadFacts) -> Origin:
    provenance = find_provenance(order.directory, digest)
    target = find_target(order, settings)
    published = [target / file_name(settings.gemeente, order.edition, wanted) for wanted in order.formats]
    return Origin(target, provenance, _find_since(order, provenance, published, read_facts))


def _render(order: Order, catalogus: Catalogus, origin: Origin, pieces: Pieces) -> kept.Folder:
    changes, notes = _find_changes(order, origin.since)
    files = render_folder(
        catalogus,
        today=order.today,
        version=origin.provenance.label,
        edition=order.edition,
        formats=order.formats,
        changes=changes,
        pieces=pieces,
    )
    return kept.Folder(files, notes)


def find_target(order: Order, settings: kept.Settings) -> Path:
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
        return named_commit(order.directory, order.since)
    facts = next((facts for path in published if (facts := read_facts(path))), {})
    return facts.get("sinds" if facts.get("versie") == provenance.digest else "commit")


def _find_changes(order: Order, since: str | None) -> tuple[Changes | None, tuple[str, ...]]:
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
