"""JSON Schemas of the catalogue files, so that an editor completes keys and marks mistakes.

pydantic's own schema describes the values after our readers have turned text into types; an editor sees
what the redacteur typed. The generator below says for each reader what it accepts. Editors read YAML 1.2, in
which `2.2` is a number and `ja` a text.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from wegwijzer.catalogue import KINDS
from wegwijzer.errors import WegwijzerError, say_refusal
from wegwijzer.files import write_whole
from wegwijzer.models import base, bron, doelgroep, kosten, rooster, traject

DIALECT = "https://json-schema.org/draft/2020-12/schema"
AMOUNT = {"type": ["number", "string"], "pattern": r"^(€ ?)?[0-9.]+(,[0-9]{1,2}|,-)?$"}

# What each value reader accepts; the schema of the type behind it does not matter then.
_REPLACED: dict[Callable[..., Any], JsonSchemaValue] = {
    base.parse_amount: AMOUNT,
    base.parse_yes_no: {"enum": ["ja", "nee", True, False]},
    base.parse_date: {"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    base.parse_time: {"type": "string", "pattern": r"^[0-9]{1,2}[:.][0-9]{2}$"},
    traject.require_sentence: {"type": "string", "minLength": 1, "maxLength": traject.SAMENVATTING_MAX},
}


def _or_single(inner: JsonSchemaValue) -> JsonSchemaValue:
    return {"anyOf": [inner, inner["items"]]} if "items" in inner else inner


def _or_unknown(inner: JsonSchemaValue) -> JsonSchemaValue:
    return {"anyOf": [{"const": base.ONBEKEND}, *_or_single(inner)["anyOf"]]}


def _cost_forms(inner: JsonSchemaValue) -> JsonSchemaValue:
    price = inner["properties"]["prijzen"]["items"]
    return {"anyOf": [{"enum": [base.ONBEKEND, "gratis"]}, price, {"type": "array", "items": price}, inner]}


def _schedule_forms(inner: JsonSchemaValue) -> JsonSchemaValue:
    moment = inner["properties"]["momenten"]["items"]
    inner["properties"]["momenten"]["items"] = {"anyOf": [{"type": "string"}, moment]}
    return {"anyOf": [{"type": "string"}, moment, inner["properties"]["momenten"], inner]}


def _or_text(inner: JsonSchemaValue) -> JsonSchemaValue:
    return {"anyOf": [{"type": "string", "minLength": 1}, inner]}


def _or_alike(inner: JsonSchemaValue) -> JsonSchemaValue:
    return {"anyOf": [{"type": "string", "pattern": f"^zoals {base.ID_PATTERN.pattern}$"}, inner]}


# What each reader of short forms accepts beside the full form.
_WIDENED: dict[str, Callable[[JsonSchemaValue], JsonSchemaValue]] = {
    base.listed.__qualname__: _or_single,
    traject.read_subtreden.__qualname__: _or_unknown,
    kosten.Kosten.read_short_forms.__qualname__: _cost_forms,
    rooster.Rooster.read_short_forms.__qualname__: _schedule_forms,
    doelgroep.Voorwaarde.read_text.__qualname__: _or_text,
    bron.Bron.read_text.__qualname__: _or_text,
    traject.Aanmelding.read_text.__qualname__: _or_alike,
}


class EditorSchema(GenerateJsonSchema):
    """Describes what may be typed, in Dutch: descriptions come from the fields, not from English docstrings."""

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """Widen or replace the schema behind one of our readers."""
        reader = schema["function"]["function"]
        if reader in _REPLACED:
            return dict(_REPLACED[reader])
        widen = _WIDENED.get(getattr(reader, "__qualname__", ""))
        inner = super().function_before_schema(schema)
        return widen(inner) if widen else inner

    def function_after_schema(self, schema: core_schema.AfterValidatorFunctionSchema) -> JsonSchemaValue:
        """A subtrede may be typed without quotes; then an editor sees a number."""
        if schema["function"]["function"] is base.require_subtrede:
            return {
                "type": ["string", "number"],
                "pattern": f"^{base.SUBTREDE_PATTERN.pattern}$",
                "minimum": 1,
                "maximum": 6.9,
            }
        return super().function_after_schema(schema)

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Never: a title would only repeat the key."""
        return False


_RENAMED = {"ge": "minimum", "le": "maximum"}


def _tidy(node: Any) -> Any:
    """Take out what an editor should not see: `null`, defaults that say nothing, and English glosses."""
    if isinstance(node, list):
        return [_tidy(item) for item in node]
    if not isinstance(node, dict):
        return node
    tidy = {_RENAMED.get(key, key): _tidy(value) for key, value in node.items()}
    if isinstance(tidy.get("default"), list | dict | None):
        tidy.pop("default", None)
    if "anyOf" in tidy:
        _tidy_choices(tidy)
    return tidy


def _tidy_choices(node: dict[Any, Any]) -> None:
    choices = [choice for choice in node.pop("anyOf") if choice != {"type": "null"}]
    if "additionalProperties" in node:
        # pydantic puts it beside the choices, but it only concerns the mapping among them.
        extra = node.pop("additionalProperties")
        choices = [{**c, "additionalProperties": extra} if "properties" in c else c for c in choices]
    if len(choices) == 1:
        node.update({**choices[0], **node})
    else:
        node["anyOf"] = choices


def _without_gloss(definition: JsonSchemaValue) -> JsonSchemaValue:
    return {key: value for key, value in definition.items() if key not in ("description", "title")}


def file_schema(model: type[BaseModel], title: str, *, id_from_name: bool) -> JsonSchemaValue:
    """Give the JSON Schema of one kind of file; its id follows from the file name when `id_from_name`."""
    schema = _without_gloss(_tidy(model.model_json_schema(schema_generator=EditorSchema)))
    schema["$defs"] = {name: _without_gloss(definition) for name, definition in schema.get("$defs", {}).items()}
    if id_from_name:
        schema["properties"].pop("id")
        schema["required"] = [key for key in schema["required"] if key != "id"]
    return {"$schema": DIALECT, "title": title, **schema}


def all_schemas() -> dict[str, JsonSchemaValue]:
    """Give the schema of every kind of file, by the name of the kind."""
    return {kind.name: file_schema(kind.model, kind.pattern, id_from_name=kind.has_id) for kind in KINDS}


def schema_files() -> dict[str, str]:
    """Give file name and text of every schema, as they are kept in the catalogue."""
    schemas = all_schemas().items()
    return {f"{name}.json": json.dumps(schema, ensure_ascii=False, indent=1) + "\n" for name, schema in schemas}


def write_schemas(directory: Path) -> None:
    """Write every schema into a directory.

    Raises WegwijzerError when that is not possible.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True)
        for name, text in schema_files().items():
            write_whole(directory / name, text.encode())
    except OSError as error:
        raise WegwijzerError(f"in '{directory}' kan niet worden geschreven: {say_refusal(error)}") from None
