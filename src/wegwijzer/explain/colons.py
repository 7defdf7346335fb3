"""A colon in a text: to YAML what stands before it is a key, so the text comes in as a group of one."""

from pydantic import BaseModel

from wegwijzer.document import Document, Spot, ValuePath, dotted
from wegwijzer.errors import Problem
from wegwijzer.hints import COLON_IN_TEXT, QUOTE_TEXT, near

from .anatomy import accepts, surroundings

EXAMPLE = "Let op: een tekst"


def split_text(loc: ValuePath, model: type[BaseModel], document: Document) -> ValuePath | None:
    """Find the group in which something is wrong, when the line of that group would be right as one text.

    A key that looks much like one of the group is a typing error, and no text.
    """
    for end in (len(loc), len(loc) - 1):
        path, spot = document.spot.locate(loc[:end])
        if path and _is_one_line(spot):
            around = surroundings(model, loc[:end], document.spot)
            (key,) = spot.children
            if not near(str(key), around.fields) and any(accepts(each, EXAMPLE) for each in around.types):
                return path
    return None


def _is_one_line(spot: Spot) -> bool:
    """Whether this is a group of one key, with its value on the same line."""
    inner = [*spot.children.values()]
    return len(inner) == 1 and inner[0].key is not None and not inner[0].children and inner[0].key[0] == inner[0].line


def cut_by_colon(path: ValuePath, document: Document) -> Problem:
    """Point at the colon."""
    ((key, spot),) = document.spot.locate(path)[1].children.items()
    line, column = spot.key_place
    return Problem(document.file, line, column + len(str(key)), dotted(path), COLON_IN_TEXT, QUOTE_TEXT)
