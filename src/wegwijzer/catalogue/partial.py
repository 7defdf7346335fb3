"""A few changed trajecten by themselves, checked against what the rest of the catalogue is known to hold."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from wegwijzer.checks import RULES, Entry, Scope, run_rules
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.traject import Traject

from .assembly import assemble
from .reading import read_one

TRAJECT = "traject"


def load_changed(
    directory: Path, shared: Iterable[str], changed: Iterable[str], others: Mapping[str, str]
) -> Catalogus | None:
    """Load the shared files and the changed trajecten; None when anything is wrong with them.

    None too when one signs up as at another that is not among them.

    `others` are the unchanged trajecten: file by id. Whoever gets None loads the whole catalogue, and so
    learns what is wrong.
    """
    readings = [read_one(directory, name) for name in (*shared, *changed)]
    if any(reading.errors or reading.kind is None or reading.item is None for reading in readings):
        return None
    items = [reading.item for reading in readings if reading.item is not None]
    if any(isinstance(item, Traject) and item.aanmelding.zoals in others for item in items):
        return None
    entries = [Entry(each.kind.name, each.id, each.file, each.item) for each in readings if each.kind]
    # An unchanged traject was right when it was compiled; here only its id matters.
    entries += [Entry(TRAJECT, key, file, None) for key, file in others.items()]
    if run_rules(RULES, Scope(tuple(entries), lambda file, path: (1, 1))):
        return None
    return assemble(items)
