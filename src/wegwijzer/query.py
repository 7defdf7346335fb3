"""The use case of finding: open the compiled catalogue, or compile it, and answer.

On the warm path nothing here imports pydantic or YAML; those load only when the catalogue has changed.
"""

import datetime as dt
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from .errors import WegwijzerError, WrongUseError, say_refusal
from .index import files, state
from .index.place import index_path
from .index.scout import Scout
from .index.store import BASIS, Index
from .search.answer import Query, Result, answer

__all__ = ["Query", "Result", "choices", "find", "get", "get_all", "opened", "refresh"]

T = TypeVar("T")
# Up to so many changed files are read by themselves.
FEW = 50


def find(catalogue_dir: Path, query: Query, today: dt.date | None = None, scout: Scout | None = None) -> Result:
    """Answer a query, best first; a scout may be looking at the files already."""
    day = (today or dt.date.today()).isoformat()
    return _with_index(catalogue_dir, lambda index: answer(index, query, day), scout)


def get(catalogue_dir: Path, traject_id: str, scout: Scout | None = None) -> dict[str, Any]:
    """Give one traject whole, with the names of what it mentions; an unknown id names the nearest ones."""
    return _with_index(catalogue_dir, lambda index: _with_names(index, _get(index, traject_id)), scout)


def get_all(catalogue_dir: Path, ids: Iterable[str]) -> list[dict[str, Any]]:
    """Give several trajecten whole, in the order asked."""
    wanted = list(ids)
    return _with_index(catalogue_dir, lambda index: [_get(index, traject_id) for traject_id in wanted])


def _get(index: Index, traject_id: str) -> dict[str, Any]:
    found = index.traject(traject_id)
    if found is None:
        # Here, because most ids are right.
        from .hints import named, no_traject

        names = index.choices("traject")
        key = named(traject_id, names)
        if key is None:
            raise no_traject(traject_id, names)
        return _get(index, key)
    return found


def _with_names(index: Index, traject: dict[str, Any]) -> dict[str, Any]:
    """Add names that another file may change; the traject as it was compiled knows only their ids."""
    parent, theme, helped = traject.get("onderdeel_van"), traject["thema"], traject.get("helpt_bij", [])
    following = traject.get("leidt_naar", [])
    names = index.named("traject", filter(None, [parent, *following]))
    obstacles = index.choices("belemmering")
    return {
        **traject,
        "thema_naam": index.choices("thema").get(theme, theme),
        "helpt_bij_namen": [obstacles.get(key, key) for key in helped],
        "onderdeel_van_naam": names.get(parent or "", parent),
        "leidt_naar_namen": [names.get(key, key) for key in following],
    }


def choices(catalogue_dir: Path, kind: str) -> dict[str, str]:
    """Give ids and names of a closed list: trede, thema, aanbieder, locatie, belemmering, traject."""
    return _with_index(catalogue_dir, lambda index: index.choices(kind))


@contextmanager
def opened(catalogue_dir: Path, now: str | None = None) -> Iterator[Index]:
    """Open the index of a catalogue, made new when it is missing, old or damaged."""
    index = _open(catalogue_dir, now)
    try:
        yield index
    finally:
        index.close()


def _with_index(catalogue_dir: Path, ask: Callable[[Index], T], scout: Scout | None = None) -> T:
    """Ask the index something; when it turns out damaged halfway, make it new and ask again."""
    now = None
    if scout and scout.catalogue == catalogue_dir:
        found, now = _ask_ahead(catalogue_dir, ask, scout)
        if found is not None:
            return found
    try:
        with opened(catalogue_dir, now) as index:
            return ask(index)
    except sqlite3.DatabaseError:
        index = refresh(catalogue_dir)
        try:
            return ask(index)
        finally:
            index.close()


def _ask_ahead(catalogue_dir: Path, ask: Callable[[Index], T], scout: Scout) -> tuple[T | None, str | None]:
    """Ask the index as it stands while a scout looks at the files, and then whether it is current.

    Gives the answer, or None when the index is not current or anything is wrong with it; and the state of the files.
    """
    path = index_path(catalogue_dir)
    index = files.open_index(path)
    if index is None:
        return None, None
    try:
        found = ask(index) if files.is_ours(index, catalogue_dir) else None
        now = scout.state()
        return found if now is not None and files.is_unchanged(index, catalogue_dir, now, path) else None, now
    except (sqlite3.Error, WegwijzerError, ValueError, KeyError):
        # Who asks in the plain way finds it again.
        return None, None
    finally:
        index.close()


def _open(catalogue_dir: Path, now: str | None = None) -> Index:
    """Open the index and bring it up to date; `now` is the state of the files, when that is known already."""
    now = now or _read_state(catalogue_dir)
    path = index_path(catalogue_dir)
    index = files.open_index(path)
    if index is None:
        return refresh(catalogue_dir)
    try:
        if files.is_current(index, catalogue_dir, now, path):
            return index
        updated = _update(index, catalogue_dir, now, path)
    except (sqlite3.Error, ValueError, KeyError):
        # A damaged file; what it was is of no interest.
        updated = None
    index.close()
    return updated or refresh(catalogue_dir)


def _update(index: Index, catalogue_dir: Path, now: str, path: Path) -> Index | None:
    """Read only what changed, when that is a few trajecten; None when everything must be read."""
    if not files.is_ours(index, catalogue_dir):
        return None
    changed, gone = state.changed_paths(index.meta(files.STATE), now)
    changed |= files.recent_changes(index, catalogue_dir)
    if not changed | gone or len(changed) + len(gone) > FEW:
        return None
    from .updating import update_index

    return update_index(index, catalogue_dir, now, path, changed, gone)


def _read_state(catalogue_dir: Path) -> str:
    try:
        return state.read_state(catalogue_dir)
    except OSError as error:
        raise WrongUseError(f"de map '{catalogue_dir}' kan niet worden gelezen: {say_refusal(error)}") from None


def refresh(catalogue_dir: Path) -> Index:
    """Read all of the catalogue that is asked about, and compile it anew."""
    import json

    from .catalogue import load_asked
    from .index import writing
    from .recommendation.basis import advice_basis
    from .search.documents import compile_catalogue
    from .text import letter_mask

    moment = time.time_ns()
    # Before reading: a file that changes in between then shows as changed once more, never as read.
    facts = files.facts(catalogue_dir, _read_state(catalogue_dir), moment)
    catalogus, faults = load_asked(catalogue_dir)
    compiled = compile_catalogue(catalogus)
    basis = json.dumps(advice_basis(catalogus, faults), ensure_ascii=False)
    meta = {**facts, BASIS: basis}
    path = index_path(catalogue_dir)
    return files.build(path, lambda connection: writing.write(connection, compiled, meta, letter_mask))
