"""Bring the compiled catalogue up to date by reading only the trajecten that changed."""

import time
from collections.abc import Set as AbstractSet
from pathlib import Path, PurePosixPath

from .catalogue import is_asked
from .catalogue.partial import load_changed
from .files import TRAJECTEN
from .index import files, writing
from .index.state import from_text
from .index.store import Index
from .search.columns import REFERS, SIGNS_UP_LIKE
from .search.documents import compile_catalogue
from .text import letter_mask


def update_index(
    index: Index,
    catalogue_dir: Path,
    now: str,
    path: Path,
    changed: AbstractSet[str],
    gone: AbstractSet[str],
) -> Index | None:
    """Compile the changed trajecten into a copy of the index; None when that cannot be done by itself.

    It cannot when another kind of file changed, when references changed (a circle may have come about), when
    something still refers to what is gone, when others sign up as at a changed one, or when a changed file has a fault.
    """
    if not all(name.startswith(TRAJECTEN) for name in changed | gone):
        return None
    known = index.trajecten_files()
    by_file = {file: key for key, file in known.items()}
    removed = [by_file[name] for name in gone if name in by_file]
    if len(removed) != len(gone) or any(index.is_named(REFERS, key) for key in removed):
        return None
    if any(index.is_named(SIGNS_UP_LIKE, by_file[name]) for name in changed | gone if name in by_file):
        return None
    # Before reading: a file that changes in between then shows as changed once more, never as read.
    meta = files.facts(catalogue_dir, now, time.time_ns())
    stamps = from_text(now)
    shared = [name for name in stamps if not name.startswith(TRAJECTEN) and is_asked(name)]
    others = {key: file for key, file in known.items() if file not in changed | gone}
    catalogus = load_changed(catalogue_dir, sorted(shared), sorted(changed & stamps.keys()), others)
    if catalogus is None:
        return None
    compiled = compile_catalogue(catalogus, index.vocabulary())
    for document in compiled.documents:
        key = str(document.columns["id"])
        refers = {value for kind, value in document.kenmerken if kind == REFERS}
        if refers != index.references(key) or PurePosixPath(known.get(key, f"{key}.yaml")).stem != key:
            return None
    return files.change(path, lambda connection: writing.write_change(connection, compiled, removed, meta, letter_mask))
