"""Bouwen (building): from a catalogue directory to the files of the folder, all of one version."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wegwijzer.errors import WegwijzerError, WrongUseError, say_refusal
from wegwijzer.files import TRAJECTEN
from wegwijzer.folder import render_folder
from wegwijzer.index.state import file_stamps

from . import kept
from .ordering import Order
from .origin import Origin, ReadFacts, find_changes, find_origin
from .provenance import Provenance

if TYPE_CHECKING:
    from wegwijzer.folder.pieces import Pieces
    from wegwijzer.models.catalogus import Catalogus

    from .memory import Digests

ATTEMPTS = 3
# So many make a page of 6 MB that still opens in seconds; above that it is a phone book rather than a folder.
MOST = 3_000
# Hears what is being done, how much of it is, and how much there is to do.
Progress = Callable[[str, int, int], None]


class Built(NamedTuple):
    """A rendered folder: file name to text, where it goes, and the facts that its seal will hold.

    `versions` is how many earlier versions the catalogue wants to keep.
    """

    files: Mapping[str, str]
    target: Path
    versions: int
    provenance: Provenance
    facts: Mapping[str, str]
    notes: tuple[str, ...] = ()


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
        origin = find_origin(order, found.settings, found.digest, read_facts)
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
    from wegwijzer.catalogue import load_catalogus
    from wegwijzer.folder.pieces import Pieces

    from .memory import Memory

    total = _count_trajecten(source) * len(order.formats)
    pieces = Pieces(kept.recall_pieces(path, source.program), lambda done: progress("Kaarten maken", done, total))
    memory = Memory(source, pieces)
    catalogus = load_catalogus(order.directory, partial(progress, "Lezen en controleren"), memory)
    pieces.sources, pieces.others = _sources(catalogus, memory.digests), memory.digests.others
    settings = _settings(catalogus)
    origin = find_origin(order, settings, memory.digests.total, read_facts)
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


def _render(order: Order, catalogus: Catalogus, origin: Origin, pieces: Pieces) -> kept.Folder:
    changes, notes = find_changes(order, origin.since)
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
