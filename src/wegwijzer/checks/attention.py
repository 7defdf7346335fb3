"""Rules that give a warning: the catalogue works, but somebody should look."""

from collections.abc import Iterator

from wegwijzer.contrast import REMEDY, unreadable
from wegwijzer.document import ValuePath
from wegwijzer.errors import Problem
from wegwijzer.hints import quoted
from wegwijzer.models.aanbieder import Aanbieder
from wegwijzer.models.base import Model
from wegwijzer.models.gemeente import Gemeente
from wegwijzer.models.traject import Status, Traject

from .scope import Scope


def warn_elders(scope: Scope) -> Iterator[Problem]:
    """What is `elders` says which other gemeente offers it."""
    gemeente = scope.single(Gemeente)
    for file, traject in scope.of(Traject):
        if traject.status is not Status.ELDERS or gemeente is None:
            continue
        if traject.gemeente is None:
            yield scope.problem(file, ("status",), "bij elders ontbreekt de gemeente", "Voeg toe: `gemeente: ...`.")
        elif traject.gemeente.casefold() == gemeente.naam.casefold():
            message = f"bij elders staat de eigen gemeente {quoted(traject.gemeente)}"
            yield scope.problem(file, ("gemeente",), message, "Noem de buurgemeente, of verander de status.")


def warn_names(scope: Scope) -> Iterator[Problem]:
    """Two trajecten or two aanbieders with one name cannot be told apart."""
    for model in (Traject, Aanbieder):
        first: dict[str, str] = {}
        for file, item in scope.of(model):
            name = str(getattr(item, "naam", ""))
            other = first.setdefault(name.casefold(), file)
            if other != file:
                message = f"deze naam heeft {other} ook"
                yield scope.problem(file, ("naam",), message, "Maak in de naam duidelijk wat het verschil is.")


def warn_doubles(scope: Scope) -> Iterator[Problem]:
    """A word that stands twice in one list says nothing more, and hides what was meant."""
    for entry in scope.entries:
        for path, values in _texts(entry.item):
            for number, value in enumerate(values):
                if value in values[:number]:
                    message = f"{quoted(value)} staat twee keer in deze lijst"
                    yield scope.problem(entry.file, (*path, number), message, "Haal er een weg.")


def warn_dates(scope: Scope) -> Iterator[Problem]:
    """What is no longer offered, or was verified in the future, needs a look."""
    today = scope.today
    if today is None:
        return
    for file, traject in scope.of(Traject):
        end = traject.geldig.tot if traject.geldig else None
        if end and end < today and traject.status is not Status.GESTOPT:
            hint = "Verleng de datum, of zet de status op gestopt."
            yield scope.problem(file, ("geldig", "tot"), f"dit liep af op {end.isoformat()}", hint)
        checked = traject.gecontroleerd
        if checked and checked.op > today:
            message = f"de controle ligt in de toekomst: {checked.op.isoformat()}"
            yield scope.problem(file, ("gecontroleerd", "op"), message, "Vul de dag in waarop u het navroeg.")


def warn_colours(scope: Scope) -> Iterator[Problem]:
    """Colours that cannot be read keep the folder from being made."""
    for file, gemeente in scope.of(Gemeente):
        for key, fault in unreadable(gemeente.kleuren):
            message = f"zo wordt er geen folder gemaakt: {fault}"
            yield scope.problem(file, ("kleuren", key), message, REMEDY)


def _texts(item: object, path: ValuePath = ()) -> Iterator[tuple[ValuePath, tuple[str, ...]]]:
    """Find the lists of single words or sentences, at any depth."""
    if isinstance(item, Model):
        for name, value in item:
            yield from _texts(value, (*path, name))
    elif isinstance(item, tuple) and all(isinstance(each, str) for each in item):
        yield path, item
    elif isinstance(item, tuple):
        for number, each in enumerate(item):
            yield from _texts(each, (*path, number))
