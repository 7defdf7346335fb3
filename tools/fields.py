"""Write docs/velden.md, the reference of all keys, from the descriptions in the models."""

from collections.abc import Iterator
from enum import Enum
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from annotated_types import Ge, Le
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from wegwijzer.catalogue import KINDS
from wegwijzer.models import base
from wegwijzer.models.bron import Bron
from wegwijzer.models.doelgroep import Voorwaarde
from wegwijzer.models.kosten import Kosten
from wegwijzer.models.profiel import CHOICES, KEYS
from wegwijzer.models.rooster import Rooster
from wegwijzer.models.traject import Aanmelding, read_subtreden

INTRO = """# Alle velden

<!-- Dit bestand komt uit de code: python -m tools.generate. Wijzig de uitleg in src/wegwijzer/models/. -->

Per soort bestand alle sleutels: wat u er schrijft, wat voor waarde het is, en of het moet. Wat niet verplicht is en
niet bekend, laat u weg. Hoe u ermee werkt, staat in de [handleiding](handleiding.md).

| bestand in de catalogus | sleutels |
| --- | --- |
"""
HEAD = "| sleutel | wat u schrijft | soort waarde | verplicht |\n| --- | --- | --- | --- |\n"

# What a redacteur may type for each value type.
_VALUES: tuple[tuple[Any, str], ...] = (
    (base.Tekst, "tekst"),
    (base.Id, "id"),
    (base.NieuwId, "id"),
    (base.SubtredeId, 'trede, zoals `"2.2"`'),
    (base.Geheel, "heel getal"),
    (base.Bedrag, "bedrag, zoals `1,50`"),
    (base.JaNee, "`ja` of `nee`"),
    (base.Datum, "datum, zoals `2026-11-23`"),
    (base.Tijd, "tijd, zoals `10:00`"),
    (base.Teksten, "één of meer teksten"),
    (base.Ids, "één of meer id's"),
)
# Models that may also be written in a shorter way.
SHORT_FORMS: dict[type[BaseModel], str] = {
    Kosten: "`onbekend`, `gratis`, één [Prijs](#prijs), een lijst daarvan, of [Kosten](#kosten)",
    Rooster: "`onbekend`, `in overleg`, een zin, één [Moment](#moment), een lijst daarvan, of [Rooster](#rooster)",
    Voorwaarde: "tekst, of [Voorwaarde](#voorwaarde)",
    Bron: "tekst, of [Bron](#bron)",
    Aanmelding: "`zoals` met de id van een traject, of [Aanmelding](#aanmelding)",
}

# The profile is read without pydantic, so its explanations stand here.
PROFILE = {
    "subtreden": 'Subtreden waarop de cliënt staat, zoals `["2.1", "2.4"]`',
    "geslacht": "Vrouw of man",
    "leeftijd": "Leeftijd in hele jaren",
    "taal": "Hoe het met het Nederlands gaat",
    "uitkering": "Welke uitkering de cliënt heeft",
    "inburgeringsplichtig": "Moet de cliënt inburgeren? `ja` of `nee`",
    "interesses": "Wat de cliënt graag doet, in gewone woorden",
    "belemmeringen": "Wat in de weg staat: id's uit belemmeringen.yaml",
    "dagen": "Dagen waarop de cliënt kan; weggelaten is elke dag",
    "dagdelen": "Dagdelen waarop de cliënt kan",
    "budget_per_keer": "Hoeveel de cliënt per keer kan betalen, zoals `2,50`",
    "alleen_schoolvakanties": "Kan de cliënt alleen in de schoolvakanties? `ja` of `nee`",
    "motivatie": "Hoe de cliënt erin staat",
}


def fields_page() -> str:
    """Write the page: every kind of file, every group of keys in it once, and the profile."""
    files = [f"| `{kind.pattern}` | [{kind.model.__name__}](#{_slug(kind.model)}) |\n" for kind in KINDS]
    models = list(dict.fromkeys(model for kind in KINDS for model in nested_models(kind.model)))
    return INTRO + "".join(files) + "".join(_section(model) for model in models) + _profile_section()


def nested_models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Give a model and all models inside it, in order of appearance."""
    yield model
    for hint in _hints(model).values():
        for inner in _models_in(hint):
            yield from nested_models(inner)


def _models_in(hint: Any) -> Iterator[type[BaseModel]]:
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        yield hint
    for part in get_args(hint):
        yield from _models_in(part)


def _hints(model: type[BaseModel]) -> dict[str, Any]:
    hints = get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in model.model_fields}


def _section(model: type[BaseModel]) -> str:
    kind = next((kind for kind in KINDS if kind.model is model), None)
    where = f"Bestand: `{kind.pattern}`.\n\n" if kind else ""
    rows = []
    for name, hint in _hints(model).items():
        field = model.model_fields[name]
        if name == "id" and kind and kind.has_id:
            continue
        limits = [m for m in field.metadata if isinstance(m, Ge | Le)]
        value = describe_value(hint) + "".join(f", {_limit(limit)}" for limit in limits)
        rows.append(_row(name, field.description or "", value, "ja" if field.is_required() else ""))
    return f"\n## {model.__name__}\n\n{where}{HEAD}{''.join(rows)}"


def _limit(limit: Ge | Le) -> str:
    return f"minstens {limit.ge}" if isinstance(limit, Ge) else f"hooguit {limit.le}"


def _row(*cells: str) -> str:
    name, *rest = (cell.replace("|", "\\|") for cell in cells)
    return f"| `{name}` | {' | '.join(rest)} |\n"


def describe_value(hint: Any) -> str:
    """Say in Dutch what may stand behind a key."""
    hint = _without_field(hint)
    named = [text for value, text in _VALUES if value == hint]
    if named:
        return named[0]
    parts = [part for part in get_args(hint) if part is not type(None)]
    if get_origin(hint) is Annotated:
        if base.Lijst in parts:
            return f"één of meer: {describe_value(get_args(parts[0])[0])}"
        return _with_unknown(parts)
    if get_origin(hint) is Literal:
        return ", ".join(f"`{part}`" for part in parts)
    if get_origin(hint) is tuple:
        return f"lijst: {describe_value(parts[0])}"
    if get_origin(hint) is dict:
        return f"per {describe_value(parts[0])}: {describe_value(parts[1])}"
    return describe_value(parts[0]) if parts else _plain(hint)


def _without_field(hint: Any) -> Any:
    """Give a type without the description that it brings to the fields that have it."""
    if get_origin(hint) is not Annotated:
        return hint
    kept = [part for part in get_args(hint) if not isinstance(part, FieldInfo)]
    return Annotated[tuple(kept)] if len(kept) > 1 else kept[0]


def _with_unknown(parts: list[Any]) -> str:
    if any(getattr(part, "func", None) is read_subtreden for part in parts):
        return f"`onbekend`, of één of meer: {describe_value(get_args(parts[0])[0])}"
    return describe_value(parts[0])


def _plain(kind: type) -> str:
    if issubclass(kind, Enum):
        return ", ".join(f"`{choice.value}`" for choice in kind)
    if issubclass(kind, BaseModel):
        return SHORT_FORMS.get(kind, f"[{kind.__name__}](#{_slug(kind)})")
    return "tekst"


def _slug(model: type[BaseModel]) -> str:
    return model.__name__.lower()


def _profile_section() -> str:
    rows = (_row(key, PROFILE[key], ", ".join(f"`{word}`" for word in CHOICES.get(key, ()))) for key in KEYS)
    head = "| sleutel | wat u schrijft | kies uit |\n| --- | --- | --- |\n"
    intro = "Voor `wegwijzer advies`. Elke sleutel mag weg; weggelaten is onbekend."
    return f"\n## Profiel\n\n{intro}\n\n{head}{''.join(rows)}"
