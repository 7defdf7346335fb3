"""What a model expects at a place: its keys, its choices, the words that its field descriptions have for it."""

import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from wegwijzer.document import Spot, ValuePath


@dataclass
class Surroundings:
    """What the model knows about one place of the file."""

    types: list[Any] = field(default_factory=list)
    # Of the last list on the way: what it wants of each item.
    item: Any = None
    fields: list[str] = field(default_factory=list)
    choices: list[str] = field(default_factory=list)
    description: str = ""
    examples: list[str] = field(default_factory=list)


def surroundings(model: type[BaseModel], loc: ValuePath, spot: Spot) -> Surroundings:
    """Follow `loc` through the model.

    Models insert parts that the file does not have; as long as the file stands still, the keys of all
    models passed on the way are possible at that place.
    """
    found = Surroundings()
    expected: list[Any] = [model]
    found.fields = field_names(model)
    for part in loc:
        inner = spot.children.get(part)
        expected = [answer for each in expected for answer in _step(each, part, found)]
        names = [name for each in expected for name in keys_of(each)]
        if inner is None:
            found.fields += [name for name in names if name not in found.fields]
        else:
            spot, found.fields = inner, names
    found.types = expected
    found.choices = [value for each in expected for value in _allowed(each)]
    return found


def field_names(model: type[BaseModel]) -> list[str]:
    """Name the keys of a model as the file writes them."""
    return [info.alias or name for name, info in model.model_fields.items()]


def find_nested(model: type[BaseModel], key: str) -> list[str]:
    """Find at most two groups inside a model that do have the key."""
    found: list[str] = []
    waiting: list[tuple[str, type[BaseModel]]] = [("", model)]
    seen: set[type[BaseModel]] = set()
    while waiting and len(found) < 2:
        prefix, current = waiting.pop(0)
        if current in seen:
            continue
        seen.add(current)
        if prefix and key in current.model_fields:
            found.append(prefix.rstrip("."))
        for name, info in current.model_fields.items():
            waiting += [(f"{prefix}{name}.", each) for each in _nested_models(info.annotation)]
    return found


def _step(expected: Any, part: str | int, found: Surroundings) -> Iterator[Any]:
    """Go one part deeper; what does not know the part stays as it is."""
    if isinstance(expected, type) and issubclass(expected, BaseModel):
        info = expected.model_fields.get(str(part))
        if info is not None:
            _learn(info, found)
            yield from unwrap(info.annotation)
        return
    origin, arguments = get_origin(expected), get_args(expected)
    if origin in (tuple, list) and isinstance(part, int):
        found.item = arguments[0]
        yield from unwrap(found.item)
    elif origin is dict:
        yield from unwrap(arguments[1])
    else:
        yield expected


def _learn(info: FieldInfo, found: Surroundings) -> None:
    found.description = (info.description or "").rstrip(".")
    found.examples = [str(example) for example in info.examples or []]


def unwrap(annotation: Any) -> Iterator[Any]:
    """Peel off Annotated and unions until bare types are left."""
    if get_origin(annotation) is typing.Annotated:
        yield from unwrap(get_args(annotation)[0])
    elif get_origin(annotation) in (typing.Union, types.UnionType):
        for each in get_args(annotation):
            yield from unwrap(each)
    elif annotation is not type(None):
        yield annotation


def accepts(expected: Any, text: str) -> bool:
    """Whether a text is right where this is expected."""
    try:
        TypeAdapter(expected).validate_python(text)
    except ValidationError:
        return False
    return True


def keys_of(expected: Any) -> list[str]:
    """Name the keys of a group; nothing for what is no group."""
    return field_names(expected) if isinstance(expected, type) and issubclass(expected, BaseModel) else []


def _allowed(expected: Any) -> list[str]:
    """List the values of an enum or a Literal; nothing for other types."""
    if get_origin(expected) is typing.Literal:
        return [str(value) for value in get_args(expected)]
    if isinstance(expected, type) and issubclass(expected, Enum):
        return [str(member.value) for member in expected]
    return []


def _nested_models(annotation: Any) -> Iterator[type[BaseModel]]:
    for each in unwrap(annotation):
        if isinstance(each, type) and issubclass(each, BaseModel):
            yield each
        else:
            for inner in get_args(each):
                yield from _nested_models(inner)
