"""The names in a query: of trajecten, providers, places and towns."""

from wegwijzer.index.store import Index
from wegwijzer.status import STATUSES
from wegwijzer.text import FUNCTION_WORDS, stems

from .concepts import Alternative, Concept
from .filters import Filters
from .negation import negates_name, not_read
from .understood import Reading

NAME_WORDS = 8
OUTSIDE = "buiten"
# Who names the own municipality wants nothing of a neighbour; what is missed there is still told.
AT_HOME = Filters(status=tuple(status for status in STATUSES if status != "elders"))


def read_names(index: Index, typed: list[str], reading: Reading) -> set[int]:
    """Find names of trajecten, providers, places and towns; gives the words that are left."""
    runs = {
        " ".join(typed[start:end]): range(start, end)
        for start in range(len(typed))
        for end in range(start + 1, min(start + NAME_WORDS, len(typed)) + 1)
    }
    free = set(range(len(typed)))
    home = ""
    for key, kind, target, name in sorted(index.names(runs), key=lambda item: (-len(item[0]), runs[item[0]].start)):
        span = runs[key]
        no = negates_name(index, typed, span.start, kind)
        if kind in ("thuis", "gemeente") and typed[span.start - 1 : span.start] == [OUTSIDE]:
            no = span.start - 1
        if no >= 0:
            if set(span) <= free:
                reading.said.append(not_read(typed, no, span.stop))
            free -= set(range(no, span.stop))
        elif kind == "traject":
            reading.named[target] = name
            if len(span) > 1:
                free -= set(span)
                words = [Alternative((tuple(stems(word)),), 1.0) for word in key.split()]
                reading.concepts.append(Concept(key, span.start, words, 0.5))
        elif kind == "thuis":
            home = name if set(span) <= free else home
            free -= set(span)
        elif kind in ("gemeente", "aanbieder", "locatie") and set(span) <= free:
            free -= set(span)
            _read_where(reading, key, span.start, kind, target, name)
    if home and not reading.filters.gemeente:
        reading.filters = reading.filters.merged(AT_HOME)
        reading.said.append(home)
    return free


def _read_where(reading: Reading, key: str, place: int, kind: str, target: str, name: str) -> None:
    """Take a town for a filter, and a provider or a place for what is looked for."""
    if kind == "gemeente":
        reading.filters = reading.filters.merged(Filters(gemeente=(target,)))
        reading.said.append(name)
        return
    groups = tuple(tuple(stems(word)) for word in key.split() if word not in FUNCTION_WORDS)
    if groups:
        # A `bibliotheek` is a place as any other; who says Spectrum means that one.
        where = 2.0 if name != name.lower() else 1.0
        ways = [Alternative(groups, where, "", (kind, "naam")), Alternative(groups, 1.0)]
        reading.concepts.append(Concept(key, place, ways))
        reading.aside.add(place)
        reading.said.append(f"{kind} {name}")
