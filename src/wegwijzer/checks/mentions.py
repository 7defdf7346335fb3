"""What files may mention by its id: whether it exists, and what to say when it does not."""

from collections.abc import Iterable, Iterator, Mapping

from wegwijzer.document import ValuePath
from wegwijzer.errors import Problem
from wegwijzer.hints import choices, meant, near_keys, quoted
from wegwijzer.models.ladder import Ladder
from wegwijzer.models.lijsten import Begrippen, Belemmeringen, Locaties, Motivatiedeel, Themas

from .scope import Scope

# Kind, path, id.
Mention = tuple[str, ValuePath, str]
# By kind the ids that can be mentioned, with their names; None when their file is missing or has faults.
Known = Mapping[str, Mapping[str, str] | None]

_LABELS = {
    "aanbieder": ("deze aanbieder", "Maak aanbieders/{}.yaml, of laat aanbieder weg als u het niet weet."),
    "locatie": ("deze locatie", "Voeg {} toe aan locaties.yaml, of laat het weg als u het niet weet."),
    "thema": ("dit thema", ""),
    "trede": ("deze trede", "De treden staan in treden.yaml."),
    "belemmering": ("deze belemmering", "De lijst staat in belemmeringen.yaml."),
    "traject": ("dit traject", "De bestanden staan in trajecten/."),
    "techniek": ("deze techniek", "De technieken staan in motiveren/."),
    "begrip": ("dit begrip of traject", "Verwijs naar een id uit begrippen.yaml of een traject."),
}


def known_ids(scope: Scope) -> Known:
    """Give what can be mentioned, by kind."""
    themas, locaties, obstacles = scope.single(Themas), scope.single(Locaties), scope.single(Belemmeringen)
    ladder, glossary = scope.single(Ladder), scope.single(Begrippen)
    parts = [entry.item for entry in scope.entries if entry.kind == "motiveren"]
    techniques = {item.id: item.naam for deel in parts if isinstance(deel, Motivatiedeel) for item in deel.onderdelen}
    trajecten = scope.names("traject")
    return {
        "aanbieder": scope.names("aanbieder"),
        "traject": trajecten,
        "thema": {each.id: each.naam for each in themas.themas} if themas else None,
        "locatie": {each.id: each.naam for each in locaties.locaties} if locaties else None,
        "belemmering": {each.id: each.label for each in obstacles.belemmeringen} if obstacles else None,
        "trede": {each.id: each.naam for each in ladder.treden} if ladder else None,
        "techniek": techniques if parts and all(parts) else None,
        "begrip": {each.id: each.term for each in glossary.begrippen} | trajecten if glossary else None,
    }


def find_missing(scope: Scope, file: str, mentions: Iterable[Mention], known: Known) -> Iterator[Problem]:
    """Give a problem for each id in a file that does not exist."""
    for kind, path, value in mentions:
        names = known[kind]
        if names is not None and value not in names:
            what, remedy = _LABELS[kind]
            near = meant(near_keys(value, names)[:1])
            hint = near or choices(sorted(names) if kind == "thema" else ()) or remedy.format(value)
            yield scope.problem(file, path, f"{what} bestaat niet: {quoted(value)}", hint)


def each_of(kind: str, path: ValuePath, values: Iterable[str]) -> Iterator[Mention]:
    """Mention each of a list."""
    for number, value in enumerate(values):
        yield kind, (*path, number), value
