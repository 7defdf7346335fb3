"""What changed within one item, fact by fact, each in a Dutch sentence: `dag: woensdag wordt donderdag`."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from wegwijzer.costs import describe_kosten, describe_vergoeding, format_euro, parse_amount
from wegwijzer.dutch import format_date
from wegwijzer.models.base import ONBEKEND, parse_date
from wegwijzer.models.kosten import Kosten, Vergoeding
from wegwijzer.models.rooster import Duur, Rooster
from wegwijzer.schedule import describe_duur, describe_rooster

from .items import TRAJECT, Names
from .texts import name_value, say_change, say_list_change

# Only where the plain key says too little to a reader; a key that means something else elsewhere comes with its group.
_LABELS = {
    "dagen": "dag",
    "dagdelen": "dagdeel",
    "locaties": "plaats",
    "bedrag": "prijs",
    "rooster": "wanneer",
    "subtreden": "trede",
    "niet_voor": "past niet bij",
    "vereisten": "eerst nodig",
    "overig": "voorwaarde",
    "waar": "bron",
    "verwijzing": "plaatsen of aansporen",
    "gecontroleerd op": "nagevraagd op",
    "gecontroleerd door": "nagevraagd door",
    "aanmelding door": "wie aanmeldt",
    "gestopt per": "stopt per",
    "geldig van": "te doen vanaf",
    "geldig tot": "te doen tot en met",
}
_VAGUE = {"tekst", "van", "tot", "toelichting", "vraag", "naam", "id", "per", "op", "door", "hoe", "daarna", "aantal"}
# Which kind of item an id stands for.
_REFERENCES = {
    "aanbieder": "aanbieder",
    "locaties": "locatie",
    "thema": "thema",
    "helpt_bij": "belemmering",
    "belemmeringen": "belemmering",
    "leidt_naar": TRAJECT,
    "onderdeel_van": TRAJECT,
    "zoals": TRAJECT,
}
# Signing up may be told at another traject: `aanmelding: zoals ID`.
_SIGN_UP, _ALIKE = "aanmelding", "zoals "
_AMOUNTS = {"bedrag", "hooguit"}
# What can be written in more than one way is said as the folder says it, as far as it fits the present models.
_SAID: dict[str, Callable[[Any], str]] = {
    "kosten": lambda value: describe_kosten(Kosten.model_validate(value)),
    "vergoeding": lambda value: describe_vergoeding(Vergoeding.model_validate(value)),
    "rooster": lambda value: describe_rooster(Rooster.model_validate(value)),
    "duur": lambda value: describe_duur(Duur.model_validate(value)),
}
_UNKNOWN_IF_ABSENT = {"kosten", "rooster"}

KeyPath = tuple[str, ...]


@dataclass(frozen=True)
class FieldChange:
    """One fact that changed, and the sentence that says it; `oud` or `nieuw` is None when it was not there.

    `sleutel` is the key of the item that it stands under.
    """

    sleutel: str
    veld: str
    oud: str | None
    nieuw: str | None
    zin: str


def field_changes(old: Mapping[str, Any], new: Mapping[str, Any], names: Names) -> Iterator[FieldChange]:
    """Give every fact that differs, in the order of the file."""
    for key in (*old, *(key for key in new if key not in old)):
        before, after = old.get(key), new.get(key)
        if before == after:
            continue
        found = list(_differences((key,), before, after, names))
        # One fact says itself best: the day, not the whole schedule.
        alone = len(found) == 1 and not {type(before), type(after)} & {str, type(None)}
        whole = None if alone else _as_said(key, before, after)
        yield from found if whole is None else whole


def _as_said(key: str, old: Any, new: Any) -> list[FieldChange] | None:
    """Say both values whole; None when that cannot be: another key, or the format of another time."""
    if key not in _SAID:
        return None
    absent = ONBEKEND if key in _UNKNOWN_IF_ABSENT else None
    values = [absent if value is None else value for value in (old, new)]
    try:
        before, after = (None if value is None else _SAID[key](value) for value in values)
    except (ValueError, TypeError):
        return None
    return [] if before == after else [_change((key,), before, after)]


def _differences(path: KeyPath, old: Any, new: Any, names: Names) -> Iterator[FieldChange]:
    if {type(old), type(new)} in ({dict}, {dict, type(None)}):
        old, new = old or {}, new or {}
        for key in (*old, *(key for key in new if key not in old)):
            if old.get(key) != new.get(key):
                yield from _differences((*path, str(key)), old.get(key), new.get(key), names)
    elif {type(old), type(new)} in ({list}, {list, str}):
        yield from _list_differences(path, _listed(old), _listed(new), names)
    else:
        before, after = (None if value is None else _say(path, value, names) for value in (old, new))
        yield _change(path, before, after)


def _listed(value: list[Any] | str) -> list[Any]:
    """One value may stand where a list may stand."""
    return [value] if isinstance(value, str) else value


def _list_differences(path: KeyPath, old: list[Any], new: list[Any], names: Names) -> Iterator[FieldChange]:
    if not all(isinstance(item, Mapping) for item in (*old, *new)):
        before, after = ([_say(path, item, names) for item in items] for items in (old, new))
        if before != after:
            yield _change(path, ", ".join(before), ", ".join(after), say_list_change(before, after))
        return
    for one, other in _pairs(old, new):
        yield from _differences(path, one, other, names)


def _pairs(old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]]) -> Iterator[tuple[Any, Any]]:
    """Put beside each other what is the same thing: by id where there is one, else in order."""
    gone = [item for item in old if item not in new]
    come = [item for item in new if item not in old]
    for item in come:
        same = next((other for other in gone if other.get("id") == item.get("id")), None)
        if same is not None:
            gone.remove(same)
        yield same, item
    yield from ((item, None) for item in gone)


def _change(path: KeyPath, old: str | None, new: str | None, said: str | None = None) -> FieldChange:
    if old is None:
        said = f"{name_value(new or '')} (nieuw)"
    elif new is None:
        said = f"{name_value(old)} is weg"
    label = _label(path)
    return FieldChange(path[0], label, old, new, f"{label}: {said or say_change(old or '', new or '')}")


def _label(path: KeyPath) -> str:
    """Name a fact: its key, with its group when the key alone is too vague."""
    last = path[-1]
    both = " ".join(path[-2:])
    label = _LABELS.get(both) or _LABELS.get(last, last)
    if last in _VAGUE and both not in _LABELS and len(path) > 1:
        label = f"{_LABELS.get(path[-2], path[-2])} {last}"
    return label.replace("_", " ")


def _say(path: KeyPath, value: Any, names: Names) -> str:
    """Say a value as a reader knows it: a name for an id, euro, a date in words."""
    if isinstance(value, Mapping):
        return "; ".join(_say((*path, str(key)), inner, names) for key, inner in value.items())
    if isinstance(value, list):
        return ", ".join(_say(path, inner, names) for inner in value)
    text = " ".join(str(value).split())
    if path[-1] in _REFERENCES:
        return names.name(_REFERENCES[path[-1]], text)
    if path[-1] == _SIGN_UP and text.startswith(_ALIKE):
        return f"zoals bij {names.name(TRAJECT, text.removeprefix(_ALIKE).strip())}"
    with suppress(ValueError):
        return format_euro(parse_amount(text)) if path[-1] in _AMOUNTS else format_date(parse_date(text))
    return text
