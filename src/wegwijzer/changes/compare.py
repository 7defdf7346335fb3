"""Compare two versions item by item and field by field; the data is plain, so that old formats compare too."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import PurePosixPath
from typing import Any

from .versions import Version

RENAME_LIKENESS = 0.6
ENDED_STATUS = "gestopt"

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
_DIRECTORIES = {"trajecten": "traject", "aanbieders": "aanbieder", "motiveren": "onderdeel van motiveren"}
# Only where the plain key says too little to a reader.
_LABELS = {
    "dagen": "dag",
    "dagdelen": "dagdeel",
    "locaties": "plaats",
    "bedrag": "prijs",
    "op": "nagevraagd op",
    "door": "nagevraagd door",
    "waar": "bron",
    "verwijzing": "plaatsen of aansporen",
    "per": "vanaf",
}
_LONG = 80

Flat = dict[tuple[str, ...], str]


@dataclass(frozen=True)
class FieldChange:
    """One fact that changed; None means that it was not there."""

    veld: str
    oud: str | None
    nieuw: str | None

    @property
    def sentence(self) -> str:
        """Say it in Dutch: `dag: woensdag wordt donderdag`."""
        if self.oud is None:
            return f"{self.veld}: {_quoted(self.nieuw or '')} (nieuw)"
        if self.nieuw is None:
            return f"{self.veld}: {_quoted(self.oud)} is weg"
        if len(self.oud) > _LONG or len(self.nieuw) > _LONG:
            return f"{self.veld}: de tekst is anders"
        return f"{self.veld}: {_quoted(self.oud)} wordt {_quoted(self.nieuw)}"


@dataclass(frozen=True)
class Change:
    """One item that is new, changed, ended, renamed or gone."""

    soort: str
    id: str
    naam: str
    velden: tuple[FieldChange, ...] = ()
    oud_id: str | None = None


@dataclass(frozen=True)
class Changes:
    """All differences, each list in order of kind and name."""

    van: str
    tot: str
    nieuw: tuple[Change, ...] = ()
    gewijzigd: tuple[Change, ...] = ()
    gestopt: tuple[Change, ...] = ()
    hernoemd: tuple[Change, ...] = ()
    verwijderd: tuple[Change, ...] = ()
    onleesbaar: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing changed at all."""
        return not (self.nieuw or self.gewijzigd or self.gestopt or self.hernoemd or self.verwijderd)


Key = tuple[str, str]


def compare(old: Version, new: Version) -> Changes:
    """Give all differences from `old` to `new`."""
    before, after = _items(old), _items(new)
    gone = [key for key in before if key not in after]
    fresh = [key for key in after if key not in before]
    renamed = _find_renames(before, after, gone, fresh)
    changed = [_change(key, before[key], after[key]) for key in after if key in before and before[key] != after[key]]
    ended = [change for change in changed if _ends(change)]
    return Changes(
        van=old.name,
        tot=new.name,
        nieuw=tuple(_change(key, {}, after[key], fields=False) for key in fresh if key not in renamed.values()),
        gewijzigd=tuple(change for change in changed if change not in ended),
        gestopt=tuple(ended),
        hernoemd=tuple(_renamed(key, renamed[key], before, after) for key in renamed),
        verwijderd=tuple(_change(key, {}, before[key], fields=False) for key in gone if key not in renamed),
        onleesbaar=tuple(sorted({*old.unreadable, *new.unreadable})),
    )


def _items(version: Version) -> dict[Key, Mapping[str, Any]]:
    found: dict[Key, Mapping[str, Any]] = {}
    for path in sorted(version.files):
        for kind, id_, item in _items_of_file(path, version.files[path]):
            found[kind, id_] = item
    return dict(sorted(found.items()))


def _items_of_file(path: str, data: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    pure = PurePosixPath(path)
    if pure.parts[0] in _DIRECTORIES:
        yield _DIRECTORIES[pure.parts[0]], pure.stem, data
        return
    listed, kind = _LISTS.get(path, ("", ""))
    rest = {key: value for key, value in data.items() if key != listed}
    for item in data.get(listed, ()) if listed else ():
        if isinstance(item, Mapping) and "id" in item:
            yield kind, str(item["id"]), item
    if rest:
        yield "bestand", path, rest


def _find_renames(
    before: Mapping[Key, Any], after: Mapping[Key, Any], gone: list[Key], fresh: list[Key]
) -> dict[Key, Key]:
    """Pair what went with what came of the same kind, most alike first."""
    pairs = [(_likeness(before[a], after[b]), a, b) for a in gone for b in fresh if a[0] == b[0]]
    renamed: dict[Key, Key] = {}
    for likeness, a, b in sorted(pairs, reverse=True):
        if likeness >= RENAME_LIKENESS and a not in renamed and b not in renamed.values():
            renamed[a] = b
    return renamed


def _likeness(old: Mapping[str, Any], new: Mapping[str, Any]) -> float:
    """Compare the texts of two items, between 0 (nothing in common) and 1 (the same)."""
    first, second = ("\n".join(f"{'.'.join(k)}={v}" for k, v in sorted(flatten(item).items())) for item in (old, new))
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= RENAME_LIKENESS else 0.0


def flatten(value: Any, path: tuple[str, ...] = ()) -> Flat:
    """Turn nested data into facts; a list of plain values is one fact."""
    if isinstance(value, Mapping):
        return {key: fact for name, inner in value.items() for key, fact in flatten(inner, (*path, str(name))).items()}
    if isinstance(value, list):
        if all(not isinstance(item, Mapping | list) for item in value):
            return {path: ", ".join(str(item) for item in value)}
        return {k: fact for i, item in enumerate(value, 1) for k, fact in flatten(item, (*path, str(i))).items()}
    return {path: " ".join(str(value).split())}


def _fields(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[FieldChange]:
    before, after = flatten(old), flatten(new)
    for path in [*before, *(path for path in after if path not in before)]:
        if before.get(path) != after.get(path):
            yield FieldChange(_label(path), before.get(path), after.get(path))


def _label(path: tuple[str, ...]) -> str:
    """Name a fact: the last word that is no number, with its group when the word alone is too vague."""
    words = [part for part in path if not part.isdigit()]
    last = _LABELS.get(words[-1], words[-1]) if words else "waarde"
    group = words[-2] if len(words) > 1 else ""
    vague = words[-1] in ("tekst", "van", "tot", "toelichting", "vraag", "naam", "id", "per") if words else False
    return f"{group} {last}".strip().replace("_", " ") if vague else last.replace("_", " ")


def _change(key: Key, old: Mapping[str, Any], new: Mapping[str, Any], *, fields: bool = True) -> Change:
    name = str(new.get("naam") or new.get("term") or new.get("label") or key[1])
    return Change(key[0], key[1], name, tuple(_fields(old, new)) if fields else ())


def _renamed(old: Key, new: Key, before: Mapping[Key, Any], after: Mapping[Key, Any]) -> Change:
    change = _change(new, before[old], after[new])
    return Change(change.soort, change.id, change.naam, change.velden, oud_id=old[1])


def _ends(change: Change) -> bool:
    return any(field.veld == "status" and field.nieuw == ENDED_STATUS for field in change.velden)


def _quoted(text: str) -> str:
    short = text if len(text) <= _LONG else f"{text[: _LONG - 1]}…"
    return short or "(leeg)"
