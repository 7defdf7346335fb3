"""Compare two versions item by item; the data is plain, so that old formats compare too."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .fields import FieldChange, field_changes
from .items import Item, Key, Names, item_name, read_items, stands_in
from .versions import Version

RENAME_LIKENESS = 0.6
# Looking at each with each takes seconds from here; so much at once is another catalogue.
MOST_PAIRS = 250_000
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
        hernoemd=tuple(_changed(was, is_, before[was], after[is_], names) for was, is_ in renamed.items()),
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
    """Pair what went with what came of the same kind: first what has the same name, then most alike first."""
    gone = [key for key in before if key not in after]
    fresh = [key for key in after if key not in before]
    named = {(key[0], item_name(key, after[key])): key for key in fresh}
    renamed = {key: same for key in gone if (same := named.get((key[0], item_name(key, before[key]))))}
    lost = {key: _words(before[key]) for key in gone if key not in renamed}
    found = {key: _words(after[key]) for key in fresh if key not in renamed.values()}
    if len(lost) * len(found) > MOST_PAIRS:
        return renamed
    pairs = [(_likeness(lost[a], found[b]), a, b) for a in lost for b in found if a[0] == b[0]]
    for likeness, a, b in sorted(pairs, reverse=True):
        if likeness >= RENAME_LIKENESS and a not in renamed and b not in renamed.values():
            renamed[a] = b
    return dict(sorted(renamed.items()))


def _words(item: Item) -> Counter[str]:
    """Count the words of an item, keys included."""
    return Counter(str(item).split())


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
