"""What a version holds: trajecten, aanbieders, places and so on, each by its kind and id."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from .versions import Version

Item = Mapping[str, Any]
Key = tuple[str, str]

TRAJECT, FILE, PART = "traject", "bestand", "onderdeel van motiveren"
# The files that hold a list of items with an id: file -> (key of the list, what one item is called).
_LISTS = {
    "treden.yaml": ("treden", "trede"),
    "locaties.yaml": ("locaties", "locatie"),
    "themas.yaml": ("themas", "thema"),
    "belemmeringen.yaml": ("belemmeringen", "belemmering"),
    "voorzieningen.yaml": ("voorzieningen", "voorziening"),
    "begrippen.yaml": ("begrippen", "begrip"),
    "werkwijze.yaml": ("hoofdstukken", "hoofdstuk"),
}
_DIRECTORIES = {"trajecten": TRAJECT, "aanbieders": "aanbieder", "motiveren": PART}


def read_items(version: Version, paths: Iterable[str]) -> dict[Key, Item]:
    """Give what stands in these files of a version, by kind and id."""
    found: dict[Key, Item] = {}
    for path in sorted(paths):
        data = version.data(path)
        if data is not None:
            found.update(_items_of_file(path, data))
    return dict(sorted(found.items()))


def _items_of_file(path: str, data: Item) -> Iterator[tuple[Key, Item]]:
    if key := _key_of_path(path):
        yield key, data
        return
    listed, kind = _LISTS.get(path, ("", ""))
    rest = {key: value for key, value in data.items() if key != listed}
    items = data.get(listed)
    for item in items if isinstance(items, list) else ():
        if isinstance(item, Mapping) and "id" in item:
            yield (kind, str(item["id"])), item
    if rest:
        yield (FILE, path), rest


def _key_of_path(path: str) -> Key | None:
    """Give the kind and id of the one item that a file is; None when it holds a list, or something else."""
    directory, _, rest = path.partition("/")
    if not rest or directory not in _DIRECTORIES:
        return None
    kind, stem = _DIRECTORIES[directory], PurePosixPath(path).stem
    # There a number before the id gives the order.
    return kind, stem.lstrip("0123456789").lstrip("-") if kind == PART else stem


def stands_in(key: Key, path: str) -> bool:
    """Whether an item would stand in a file, whatever that file says."""
    return key in (_key_of_path(path), (FILE, path)) or key[0] == _LISTS.get(path, ("", ""))[1]


def item_name(key: Key, item: Item) -> str:
    """Say what an item is called."""
    return str(item.get("naam") or item.get("term") or item.get("label") or key[1])


class Names:
    """What the ids in either version are called; the later name comes first."""

    def __init__(self, later: Version, earlier: Version) -> None:
        # In this order, so that what the later one says stands.
        self._versions = (earlier, later)
        self._paths = {
            key: path for version in self._versions for path in version.contents if (key := _key_of_path(path))
        }
        self._named: dict[str, dict[Key, str]] = {}

    def name(self, kind: str, id_: str) -> str:
        """Give the name of an id of this kind; the id itself when nothing is called so."""
        path = self._paths.get((kind, id_)) or next((path for path, (_, of) in _LISTS.items() if of == kind), "")
        if path not in self._named:
            items = (read_items(version, [path]).items() for version in self._versions)
            self._named[path] = {key: item_name(key, item) for found in items for key, item in found}
        return self._named[path].get((kind, id_), id_)
