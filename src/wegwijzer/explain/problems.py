"""One problem for each finding, at its key or its value; and a model of what is right."""

from typing import Annotated, Any, TypeVar, cast, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

from wegwijzer.document import Document, ValuePath, dotted
from wegwijzer.dutch import join_words
from wegwijzer.errors import Problem
from wegwijzer.hints import choices, did_you_mean

from .anatomy import field_names, find_nested, surroundings
from .colons import cut_by_colon, split_text
from .commas import cut_by_comma
from .sentences import as_sentence, describe

M = TypeVar("M", bound=BaseModel)


def validate(
    model: type[M], document: Document, given: dict[str, Any] | None = None, *, quote: bool = True
) -> tuple[M | None, list[Problem]]:
    """Make the model of a document, or say in Dutch why that cannot be done.

    `given` holds values that do not come from the file, such as an id from its name. With `quote` off no
    message repeats a value of the file. A document with faults of its own gives no model, only more faults.
    """
    if document.data is None:
        return None, []
    item: M | None = None
    problems: list[Problem] = []
    try:
        item = model.model_validate({**document.data, **(given or {})})
    except ValidationError as error:
        problems = explain_errors(error, model, document, quote=quote)
    problems += _unknown_without_value(model, document, given or {}, quote=quote)
    if not problems and not document.problems:
        return item, []
    known = {(problem.line, problem.column) for problem in document.problems}
    refused = {problem.path for problem in document.problems if problem.path}
    problems = [each for each in problems if (each.line, each.column) not in known and each.path not in refused]
    return (item if not problems and not document.problems else None), sorted(set(problems))


def salvage(model: type[M], document: Document, given: dict[str, Any], problems: list[Problem]) -> M | None:
    """Make a model of the keys without a fault, so that what they mention can still be checked.

    Keys that miss or have a fault hold nothing; whoever uses the model leaves their values alone. None when the
    file could not be read to its end.
    """
    if document.data is None:
        return None
    faulty = {problem.path.partition(".")[0] for problem in problems}
    right = {key: value for key, value in document.data.items() if key not in faulty}
    values: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        if name in right:
            reader: TypeAdapter[Any] = TypeAdapter(cast(Any, Annotated[field.annotation, field]))
            values[name] = reader.validate_python(right[name])
        elif field.is_required():
            values[name] = () if get_origin(field.annotation) is tuple else ""
    return model.model_construct(**{**values, **given})


def explain_errors(
    error: ValidationError, model: type[BaseModel], document: Document, *, quote: bool = True
) -> list[Problem]:
    """Give one problem for each finding of pydantic, but for those that only follow from another."""
    findings: list[dict[str, Any]] = [dict(each) for each in error.errors(include_url=False)]
    # Of a list that holds only faults pydantic says that it is too short as well.
    inside = {each["loc"][:end] for each in findings for end in range(1, len(each["loc"]))}
    findings = [each for each in findings if each["type"] != "too_short" or each["loc"] not in inside]
    texts = [split_text(each["loc"], model, document) for each in findings]
    return [
        *(cut_by_colon(path, document) for path in dict.fromkeys(filter(None, texts))),
        *(
            _explain_one(each, model, document, quote=quote)
            for each, text in zip(findings, texts, strict=True)
            if not text
        ),
    ]


def _explain_one(error: dict[str, Any], model: type[BaseModel], document: Document, *, quote: bool) -> Problem:
    loc: tuple[str | int, ...] = error["loc"]
    if error["type"] == "extra_forbidden":
        return _unknown_key(loc, model, document)
    if error["type"] == "missing":
        return _missing_key(loc, model, document)
    path, spot = document.spot.locate(loc)
    if not path and len(loc) == 1:  # a value that was given from outside the file
        path = loc
    message, hint = describe(error, surroundings(model, loc, document.spot), quote=quote)
    return Problem(document.file, *spot.place, dotted(path), message, hint)


def _missing_key(loc: ValuePath, model: type[BaseModel], document: Document) -> Problem:
    """Point at the group that lacks a key, or at the key when it stands there without a value."""
    path, spot = document.spot.locate(loc[:-1])
    key = str(loc[-1])
    around = surroundings(model, loc, document.spot)
    explanation = as_sentence(around.description) if around.description else ""
    left_empty = spot.children.get(key)
    if left_empty is not None:
        spot, message, hint = left_empty, "dit is verplicht, maar leeg", f"Vul iets in. {explanation}"
    else:
        message, hint = "dit is verplicht, maar staat er niet", f"Voeg toe: `{key}: ...`. {explanation}"
    return Problem(document.file, *spot.key_place, dotted((*path, key)), message, hint.strip())


def _unknown_key(loc: ValuePath, model: type[BaseModel], document: Document) -> Problem:
    """Point at the key, and look for the one that was meant: here, then deeper in the model."""
    path, spot = document.spot.locate(loc)
    key = str(loc[-1])
    known = [name for name in surroundings(model, loc[:-1], document.spot).fields if name != "id" or len(loc) > 1]
    elsewhere = find_nested(model, key)
    if len(loc) > 1 and key in field_names(model):
        hint = f"Hoort {key} hier onder? Zet het anders vooraan op de regel."
    elif elsewhere:
        hint = f"Hoort dit onder {join_words(elsewhere, 'of')}?"
    else:
        hint = did_you_mean(key, known) or choices(known) or "Haal de regel weg, of kies een sleutel die wel bestaat."
    return Problem(document.file, *spot.key_place, dotted(path), "deze sleutel bestaat niet", hint)


def _unknown_without_value(
    model: type[BaseModel], document: Document, given: dict[str, Any], *, quote: bool
) -> list[Problem]:
    """Find unknown keys among those without a value: they were left out of the data, but not to be lost."""
    if not document.empty or document.data is None:
        return []
    data = _with_empty_keys(document.data, document.empty)
    try:
        model.model_validate({**data, **given})
    except ValidationError as error:
        findings = error.errors(include_url=False)
    else:
        return []
    empty = set(document.empty)
    unknown = [each["loc"] for each in findings if each["type"] == "extra_forbidden"]
    return [
        cut_by_comma(path, document, quote=quote) or _unknown_key(loc, model, document)
        for loc in unknown
        for path in [document.spot.locate(loc)[0]]
        if path in empty
    ]


def _with_empty_keys(data: dict[str, Any], empty: list[ValuePath]) -> dict[str, Any]:
    """Copy the data and put the keys without a value back, as empty texts."""
    copy = _copy(data)
    for path in empty:
        group: Any = copy
        for part in path[:-1]:
            group = group[part]
        group[path[-1]] = ""
    return dict(copy)


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copy(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_copy(inner) for inner in value]
    return value
