"""Bouwen (building): from a catalogue directory to the files of the folder, all of one version."""

import datetime as dt
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from .catalogue import load_catalogus
from .errors import WegwijzerError, WrongUseError
from .folder import Editie, Formaat, file_name, render_folder
from .models.catalogus import Catalogus
from .provenance import Provenance, content_digest, earlier_catalogus, file_stamps, find_provenance, named_commit

ATTEMPTS = 3
HERE = "."
Choice = TypeVar("Choice", bound=StrEnum)
# What a published file says of itself, by name; empty when there is none.
ReadFacts = Callable[[Path], Mapping[str, str]]


@dataclass(frozen=True)
class Order:
    """What was asked: which catalogue, where to, in which shape, and since when things count as new."""

    directory: Path
    target: str | None
    formats: tuple[Formaat, ...]
    edition: Editie
    today: dt.date
    since: str | None = None


@dataclass(frozen=True)
class Built:
    """A rendered folder: file name to text, where it goes, and the facts that its seal will hold."""

    files: Mapping[str, str]
    target: Path
    catalogus: Catalogus
    provenance: Provenance
    facts: Mapping[str, str]
    notes: tuple[str, ...] = ()


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

    Raises WrongUseError for a format or edition that does not exist, and for two editions at once.
    """
    editions = read_choices("--editie", edition, Editie)
    if len(editions) > 1:
        raise WrongUseError("bij --editie past één editie: klantmanager of client")
    return Order(directory, target, read_choices("--formaat", formats, Formaat), editions[0], today, since)


def build(order: Order, read_facts: ReadFacts) -> Built:
    """Load and render; when a file of the catalogue changes meanwhile, start again.

    `read_facts` tells what a published file says of itself. Raises CatalogueError when the catalogue has faults,
    WegwijzerError when it keeps changing.
    """
    for _ in range(ATTEMPTS):
        before = catalogue_state(order.directory)
        built = _build_once(order, read_facts)
        if catalogue_state(order.directory) == before:
            return built
    raise WegwijzerError("de catalogus verandert steeds tijdens het bouwen; probeer het opnieuw als niemand erin werkt")


def catalogue_state(directory: Path) -> tuple[object, str]:
    """Say what the files are now: stamps show a change that was taken back, content one within a tick of the clock."""
    try:
        return file_stamps(directory), content_digest(directory)
    except OSError as error:
        raise WrongUseError(f"de map '{directory}' kan niet worden gelezen: {error.strerror}") from None


def _build_once(order: Order, read_facts: ReadFacts) -> Built:
    catalogus = load_catalogus(order.directory)
    provenance = find_provenance(order.directory)
    target = find_target(order, catalogus)
    since = _find_since(order, provenance, target / file_name(catalogus, order.edition, order.formats[0]), read_facts)
    previous, notes = _load_previous(order, since)
    files = render_folder(
        catalogus,
        today=order.today,
        version=provenance.label,
        edition=order.edition,
        formats=order.formats,
        previous=previous,
    )
    facts = {
        "gemaakt": order.today.isoformat(),
        "versie": provenance.digest,
        "commit": provenance.commit,
        "sinds": since,
    }
    return Built(files, target, catalogus, provenance, {name: fact for name, fact in facts.items() if fact}, notes)


def find_target(order: Order, catalogus: Catalogus) -> Path:
    """Give the place for the folder: as asked, else of the settings (from the catalogue's parent), else here."""
    if order.target is not None:
        return Path(order.target)
    setting = catalogus.gemeente.folder.doel
    return order.directory.absolute().parent / setting if setting else Path(HERE)


def _find_since(order: Order, provenance: Provenance, published: Path, read_facts: ReadFacts) -> str | None:
    """Choose since which commit things are new: as asked, else since the published folder.

    A folder of this same version keeps its own choice: the chapter stays until the catalogue changes again.
    """
    if order.since is not None:
        return named_commit(order.directory, order.since)
    facts = read_facts(published)
    return facts.get("sinds" if facts.get("versie") == provenance.digest else "commit")


def _load_previous(order: Order, since: str | None) -> tuple[Catalogus | None, tuple[str, ...]]:
    if since is None:
        return None, ()
    try:
        return earlier_catalogus(order.directory, since), ()
    except WegwijzerError as error:
        if order.since is not None:
            raise WegwijzerError(f"de versie van --sinds ({order.since}) is niet te lezen: {error}") from error
        # The published folder may come from elsewhere, or from before a change of the rules.
        return None, (f"De vorige versie is niet te lezen ({error}); het hoofdstuk over wat nieuw is, vervalt.",)


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
