"""A comma in a value between braces: to YAML it ends the value, and what follows is a key without one."""

from functools import reduce
from typing import Any

from wegwijzer.document import Document, ValuePath, dotted
from wegwijzer.errors import Problem


def cut_by_comma(path: ValuePath, document: Document, *, quote: bool) -> Problem | None:
    """Say that a key without a value is the rest of the value before it on its line; None when it is not.

    With `quote` off the value is not repeated.
    """
    outer, key = path[:-1], path[-1]
    siblings = document.spot.locate(outer)[1].children
    # Only between braces do two keys share a line.
    line = [name for name, spot in siblings.items() if spot.key_place[0] == siblings[key].key_place[0]]
    empty = [(*outer, name) in document.empty for name in line]
    here = line.index(key)
    first = next((number for number in range(here, -1, -1) if not empty[number]), None)
    if first is None:
        return None
    last = next((number for number in range(here, len(line)) if not empty[number]), len(line))
    owner, rest = (*outer, line[first]), line[first + 1 : last]
    value: Any = reduce(lambda group, part: group[part], owner, document.data)
    if not isinstance(value, str):
        return None
    # A decimal comma has no space after it; one between words has.
    whole = (", " if any(not str(part).isdigit() for part in rest) else ",").join(map(str, (value, *rest)))
    example = f': `{line[first]}: "{whole}"`' if quote else ""
    hint = f"Zet de hele waarde tussen aanhalingstekens{example}."
    place = siblings[line[first]].value_place
    return Problem(document.file, *place, dotted(owner), "hier breekt een komma de waarde af", hint)
