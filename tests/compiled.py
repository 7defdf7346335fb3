"""A catalogue compiled in memory, as the command line does on disk."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

from wegwijzer.index import files, writing
from wegwijzer.index.store import Index
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.search.documents import compile_catalogue
from wegwijzer.text import letter_mask


@contextmanager
def compiled(catalogus: Catalogus, meta: Mapping[str, str] = MappingProxyType({})) -> Iterator[Index]:
    """Open the index of a catalogue until the end of the block."""
    found = compile_catalogue(catalogus)
    index = files.build_in_memory(lambda connection: writing.write(connection, found, meta, letter_mask))
    yield index
    index.close()
