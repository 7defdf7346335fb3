"""Compare two versions item by item; the data is plain, so that old formats compare too."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .fields import FieldChange, field_changes
from .items import Item, Key, Names, item_name, read_items, stands_in
from .versions import Version

RENAME_LIKENESS = 0.6
# The status, and the key that says since when.
ENDED = "gestopt"


@dataclass(frozen=True)
class Change:
    """One item that is new, changed, ended, renamed or gone; `oude_status` is that of a traject before."""

    soort: str
    id: str
    naam: str
    velden: tuple[FieldChange, ...] = ()
    oud_id: str | None = None
    oude_status: str | None = None


@dataclass(frozen=True)
class Changes:
    """All differences, each list in order of kind and id.

    `dag` is the day of the earlier version; `onleesbaar` names the files that could not be compared.
    """

    van: str
    tot: str
    nieuw: tuple[Change, ...] = ()
    gewijzigd: tuple[Change, ...] = ()
    gestopt: tuple[Change, ...] = ()
    hernoemd: tuple[Change, ...] = ()
    verwijderd: tuple[Change, ...] = ()
    onleesbaar: tuple[str, ...] = ()
    dag: dt.date | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing changed at all."""
        return not (self.nieuw or self.gewijzigd or self.gestopt or self.hernoemd or self.verwijderd)


def compare(old: Version, new: Version) -> Changes:
    """Give all differences from `old` to `new`; what one of them cannot tell counts neither as new nor as gone."""
    paths = [path for path in {**old.contents, **new.contents} if old.contents.get(path) != new.contents.get(path)]
    unreadable = [path for path in paths if any(path in v.contents and v.data(path) is None for v in (old, new))]
    before, after = (_without(read_items(version, paths), unreadable) for version in (old, new))
    names, renamed = Names(new, old), _find_renames(before, after)
    came = [key for key in after if key not in before and key not in renamed.values()]
    went = [key for key in before if key not in after and key not in renamed]
    both = [_changed(key, key, before[key], after[key], names) for key in after if key in before]
    changed = [change for change in both if change.velden]
    return Changes(
        van=old.name,
        tot=new.name,
        nieuw=tuple(Change(*key, item_name(key, after[key])) for key in came),
        gewijzigd=tuple(change for change in changed if not _ends(change)),
        gestopt=tuple(change for change in changed if _ends(change)),
        hernoemd=tuple(_changed(old, new, before[old], after[new], names) for old, new in renamed.items()),
        verwijderd=tuple(
            Change(*key, item_name(key, before[key]), oude_status=before[key].get("status")) for key in went
        ),
        onleesbaar=tuple(sorted(unreadable)),
        dag=old.day,
    )


def _without(items: Mapping[Key, Item], paths: Iterable[str]) -> dict[Key, Item]:
    """Leave out what stands, or would stand, in these files."""
    left_out = list(paths)
    return {key: item for key, item in items.items() if not any(stands_in(key, path) for path in left_out)}


def _find_renames(before: Mapping[Key, Item], after: Mapping[Key, Item]) -> dict[Key, Key]:
    """Pair what went with what came of the same kind, most alike first."""
    gone = {key: _words(item) for key, item in before.items() if key not in after}
    fresh = {key: _words(item) for key, item in after.items() if key not in before}
    pairs = [(_likeness(gone[a], fresh[b]), a, b) for a in gone for b in fresh if a[0] == b[0]]
    renamed: dict[Key, Key] = {}
    for likeness, a, b in sorted(pairs, reverse=True):
        if likeness >= RENAME_LIKENESS and a not in renamed and b not in renamed.values():
            renamed[a] = b
    return dict(sorted(renamed.items()))


def _words(value: Any) -> Counter[str]:
    """Count the words of an item, keys included."""
    if isinstance(value, Mapping):
        return sum((_words(inner) for inner in value.values()), Counter(value.keys()))
    if isinstance(value, list):
        return sum((_words(inner) for inner in value), Counter[str]())
    return Counter(str(value).split())


def _likeness(old: Counter[str], new: Counter[str]) -> float:
    """Rate how much two items have in common, between 0 (nothing) and 1 (the same words)."""
    return 2 * (old & new).total() / ((old.total() + new.total()) or 1)


def _changed(old: Key, new: Key, before: Item, after: Item, names: Names) -> Change:
    fields = tuple(field_changes(before, after, names)) if before != after else ()
    return Change(*new, item_name(new, after), fields, old[1] if old != new else None, before.get("status"))


def _ends(change: Change) -> bool:
    """Whether it ended, or was given its last day."""
    return any(
        (field.sleutel == "status" and field.nieuw == ENDED) or (field.sleutel == ENDED and field.oud is None)
        for field in change.velden
    )
