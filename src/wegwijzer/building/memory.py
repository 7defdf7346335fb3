"""Geheugen (memory): what the build before read of each file, so that a file is read again only when it changed.

A file is known again by its stamp. What was stamped too shortly before the build to be sure is not remembered, nor is
a link, for its own stamp says nothing of what it leads to.
"""

import json
import os
from functools import cached_property
from typing import Any, NamedTuple

from wegwijzer.document import Document
from wegwijzer.files import TRAJECTEN
from wegwijzer.folder.pieces import Pieces

from .kept import Source
from .provenance import file_digest, summarise

KIND = "bestand"
_encode = json.JSONEncoder(ensure_ascii=False).encode


class Digests(NamedTuple):
    """Summaries of content: of all files together, of each traject by the id in its name, and of all other files."""

    total: str
    trajecten: dict[str, str]
    others: str


class Memory:
    """The files of a catalogue, with what the build before read of those that did not change."""

    def __init__(self, source: Source, pieces: Pieces) -> None:
        self._source = source
        self._directory = str(source.directory)
        self._pieces = pieces
        self._known: dict[str, tuple[Any, Any]] = {}
        self._digests: dict[str, str] = {}
        for name, stamp in source.stamps.items():
            found = None if name in source.fresh else pieces.find(KIND, name, stamp)
            if found is not None:
                self._digests[name], data, empty = json.loads(found)
                self._known[name] = data, empty

    @cached_property
    def digests(self) -> Digests:
        """Give the summaries of the content."""
        each = {name: self._digest(name) for name in self._source.stamps}
        trajecten = {_id_in(name): each[name] for name in each if name.startswith(TRAJECTEN)}
        others = {name: digest for name, digest in each.items() if not name.startswith(TRAJECTEN)}
        return Digests(summarise(each), trajecten, summarise(others))

    def _digest(self, name: str) -> str:
        if name not in self._digests:
            self._digests[name] = file_digest(f"{self._directory}/{name}")
        return self._digests[name]

    def recall(self, file: str) -> Document | None:
        """Give the data of a file that did not change, without places, once; None when it must be read."""
        if file not in self._known:
            return None
        data, empty = self._known.pop(file)
        return Document(file, data, empty=[tuple(path) for path in empty])

    def remember(self, file: str, document: Document) -> None:
        """Take note of what was read of a file."""
        if file in self._source.fresh or os.path.islink(f"{self._directory}/{file}"):  # noqa: PTH114 - a third of the time
            return
        content = _encode([self._digest(file), document.data, document.empty])
        self._pieces.add(KIND, file, self._source.stamps[file], content)


def _id_in(name: str) -> str:
    return name.rpartition("/")[2].partition(".")[0]
