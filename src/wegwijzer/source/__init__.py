"""Strict reading of YAML: bytes to plain data with positions, or every fault that can be found.

Nothing is interpreted: `2.10`, `10:00`, `no`, `0512` stay the text the editor typed. Whatever the input,
the outcome is a Document; reading never raises for what is in the file.
"""

from pathlib import Path

from wegwijzer.document import Document
from wegwijzer.errors import say_refusal

from .composing import compose
from .decoding import MAX_BYTES, decode
from .typing_faults import find_typing_faults

__all__ = ["MAX_BYTES", "read_document", "read_file"]


def read_file(path: Path, file: str) -> Document:
    """Read one file of the disk; `file` is the name that messages use."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        document = Document(file)
        message = f"dit bestand is niet te openen: {say_refusal(error)}"
        document.add_problem((1, 1), (), message, "Kijk of het bestand er is.")
        return document
    return read_document(data, file)


def read_document(data: bytes, file: str) -> Document:
    """Read the bytes of one file; the document holds the data, the positions and all faults found."""
    document = Document(file)
    text = decode(data, document)
    if text is not None and not find_typing_faults(text, document):
        compose(text, document)
    return document
