"""Rules about order: ids that occur once, directories, the ladder from low to high, no circles."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from wegwijzer.document import ValuePath
from wegwijzer.errors import Problem
from wegwijzer.hints import quoted
from wegwijzer.models.base import ONBEKEND, Model
from wegwijzer.models.ladder import Ladder
from wegwijzer.models.traject import Traject

from .references import known_treden
from .scope import Entry, Scope


def check_directories(scope: Scope) -> Iterator[Problem]:
    """The directory of a traject is its first subtrede, when that exists."""
    ladder = scope.single(Ladder)
    known = {*known_treden(ladder), ONBEKEND} if ladder else None
    for file, traject in scope.parts_of(Traject):
        directory = file.split("/")[-2]
        if directory != traject.hoofdsubtrede and (known is None or traject.hoofdsubtrede in known):
            path: ValuePath = ("subtreden", 0) if traject.subtreden else ("subtreden",)
            message = (
                f"dit traject staat in de map {quoted(directory)}, maar de eerste subtrede is {traject.hoofdsubtrede}"
            )
            hint = f"Verplaats het bestand naar trajecten/{traject.hoofdsubtrede}/, of verander de subtrede."
            yield scope.problem(file, path, message, hint)


def check_unique_ids(scope: Scope) -> Iterator[Problem]:
    """An id belongs to one file; capitals make no difference, since they make none on Windows."""
    first: dict[tuple[str, str], Entry] = {}
    for entry in scope.entries:
        key = entry.kind, entry.id.casefold()
        other = first.setdefault(key, entry)
        if entry.id and other is not entry:
            message = f"dit id is al van {other.file}"
            yield Problem(entry.file, 1, 1, "id", message, "Geef een van de twee bestanden een andere naam.")


def check_unique_items(scope: Scope) -> Iterator[Problem]:
    """Within a list file every id occurs once."""
    for entry in scope.entries:
        for path, items in _lists(entry.item):
            first: dict[str, int] = {}
            for number, item in enumerate(items):
                earlier = first.setdefault(str(getattr(item, "id", number)), number)
                if earlier != number:
                    here = (*path, number, "id")
                    line, column = scope.places(entry.file, (*path, earlier, "id"))
                    message = f"dit id staat er twee keer: ook op regel {line}, kolom {column}"
                    yield scope.problem(entry.file, here, message, "Kies een ander id, of voeg de twee samen.")


def check_ladder_order(scope: Scope) -> Iterator[Problem]:
    """The treden stand from low to high."""
    for file, ladder in scope.of(Ladder):
        for number, (lower, higher) in enumerate(pairwise(ladder.treden), 1):
            if higher.id < lower.id:
                message = f"trede {higher.id} staat na trede {lower.id}"
                yield scope.problem(file, ("treden", number, "id"), message, "Zet de treden van laag naar hoog.")


def check_circles(scope: Scope) -> Iterator[Problem]:
    """Following `leidt_naar` or `onderdeel_van` never comes back to where it began."""
    trajecten = dict(scope.parts_of(Traject))
    files = {traject.id: file for file, traject in trajecten.items()}
    parents = {each.id: tuple(filter(None, [each.onderdeel_van])) for each in trajecten.values()}
    followers = {each.id: each.leidt_naar for each in trajecten.values()}
    for name, steps in (("leidt_naar", followers), ("onderdeel_van", parents)):
        for circle in _circles(steps):
            start, following = circle[0], circle[1]
            number = steps[start].index(following)
            path: ValuePath = (name, number) if name == "leidt_naar" else (name,)
            message = f"dit loopt in een kring: {' > '.join(circle)}"
            yield scope.problem(files[start], path, message, "Haal een van deze stappen weg.")


def check_sign_up(scope: Scope) -> Iterator[Problem]:
    """Where `zoals` leads, signing up is told itself; a reader never has to look twice."""
    told = {traject.id: traject.aanmelding for _, traject in scope.parts_of(Traject)}
    for file, traject in scope.parts_of(Traject):
        name = traject.aanmelding.zoals or ""
        other = told.get(name)
        if other and other.zoals:
            message = f"bij {quoted(name)} staat zelf weer 'zoals {other.zoals}'"
            hint = "Noem een traject dat het aanmelden zelf uitlegt."
            yield scope.problem(file, ("aanmelding",), message, hint)


def _lists(item: Model | None) -> Iterator[tuple[ValuePath, tuple[object, ...]]]:
    """Find the lists of a file whose items have an id, one level into the items too."""
    for name, value in vars(item).items() if item else ():
        # A list of models holds nothing else.
        if isinstance(value, tuple) and value and isinstance(value[0], Model):
            yield (name,), value
            for number, each in enumerate(value):
                for path, inner in _lists(each):
                    yield (name, number, *path), inner


def _circles(steps: Mapping[str, tuple[str, ...]]) -> Iterator[list[str]]:
    """Find circles, each once, from its first id in order; iterative, as chains may be long."""
    done: set[str] = set()
    for start in sorted(steps):
        trail: dict[str, None] = {}
        waiting = [(start, False)]
        while waiting:
            here, leaving = waiting.pop()
            if leaving:
                done.add(trail.popitem()[0])
            elif here in trail:
                steps_so_far = list(trail)
                yield _from_lowest(steps_so_far[steps_so_far.index(here) :])
            elif here not in done:
                trail[here] = None
                waiting.append((here, True))
                waiting += [(each, False) for each in steps.get(here, ())]


def _from_lowest(circle: list[str]) -> list[str]:
    lowest = circle.index(min(circle))
    turned = circle[lowest:] + circle[:lowest]
    return [*turned, turned[0]]
