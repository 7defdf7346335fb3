"""Findings of pydantic as Dutch sentences, at the right place, whatever the model."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, Field, ValidationError
from pydantic_core.core_schema import ErrorType

import wegwijzer.models
from wegwijzer.catalogue import KINDS
from wegwijzer.errors import Problem
from wegwijzer.explain import explain_errors, validate
from wegwijzer.explain.anatomy import Surroundings
from wegwijzer.explain.sentences import FALLBACK, SENTENCES, describe
from wegwijzer.models.base import Model
from wegwijzer.models.traject import Traject
from wegwijzer.source import read_document

ENGLISH = re.compile(
    r"\b(should|must|expected|input|valid|invalid|error|field|required|extra|unable|parse|unexpected|keyword|"
    r"argument|instance|than|equal|least|most|missing|permitted|greater|less|string|number|list)\b",
    re.IGNORECASE,
)
GOOD = 'naam: Club\nsamenvatting: Kort.\nsubtreden: ["2.1"]\nthema: beweging\nstatus: pilot\nbronnen: folder\n'


def problems_of(text: str, model: type[Model] = Traject, **given_values: str) -> list[Problem]:
    document = read_document(text.encode(), "x.yaml")
    return validate(model, document, given_values or {"id": "club"})[1]


def all_models() -> list[type[Model]]:
    """Find every model of the package, so that a new one is tested without anybody thinking of it."""
    for module in pkgutil.iter_modules(wegwijzer.models.__path__, "wegwijzer.models."):
        importlib.import_module(module.name)
    found, waiting = [], [Model]
    while waiting:
        for model in waiting.pop().__subclasses__():
            found.append(model)
            waiting.append(model)
    return sorted(found, key=lambda model: model.__name__)


# Which errors each part of a model can give. A part that is not named here makes the test below fail.
ERRORS_OF = {
    "model": {"model_type", "missing", "extra_forbidden"},
    "str": {"string_type", "string_unicode"},
    "int": {"int_type", "int_parsing", "int_parsing_size", "int_from_float", "finite_number"},
    "decimal": {"decimal_type", "decimal_parsing", "finite_number"},
    "bool": {"bool_type", "bool_parsing"},
    "date": {"date_type", "date_parsing", "date_from_datetime_parsing", "date_from_datetime_inexact"},
    "time": {"time_type", "time_parsing"},
    "enum": {"enum"},
    "literal": {"literal_error"},
    "tuple": {"tuple_type"},
    "dict": {"dict_type"},
    "nullable": set(),
    "default": set(),
    "function-before": {"value_error", "assertion_error"},
    "function-after": {"value_error", "assertion_error"},
    "model-fields": set(),
    "model-field": set(),
    "definitions": set(),
    "definition-ref": set(),
}
CONSTRAINTS = {
    "ge": "greater_than_equal",
    "gt": "greater_than",
    "le": "less_than_equal",
    "lt": "less_than",
    "multiple_of": "multiple_of",
    "max_digits": "decimal_max_digits",
    "decimal_places": "decimal_max_places",
    "pattern": "string_pattern_mismatch",
}


def parts_of(schema: Any) -> Iterator[dict[str, Any]]:
    """Go through all validating parts of a core schema."""
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str):
            yield schema
        for key, inner in schema.items():
            if key not in ("serialization", "metadata", "ref", "config", "members", "expected", "function", "default"):
                yield from parts_of(inner)
    elif isinstance(schema, list | tuple):
        for inner in schema:
            yield from parts_of(inner)


@pytest.mark.parametrize("model", all_models(), ids=lambda model: model.__name__)
def test_every_error_of_every_model_has_its_sentence(model: type[Model]) -> None:
    """No error that a model can give falls back on a general sentence, let alone on English."""
    possible: set[str] = set()
    for part in parts_of(model.__pydantic_core_schema__):
        assert part["type"] in ERRORS_OF, f"say in ERRORS_OF which errors a {part['type']} gives"
        possible |= ERRORS_OF[part["type"]]
        possible |= {error for constraint, error in CONSTRAINTS.items() if constraint in part}
        if "min_length" in part:
            possible.add("string_too_short" if part["type"] == "str" else "too_short")
        if "max_length" in part:
            possible.add("string_too_long" if part["type"] == "str" else "too_long")
    assert possible <= SENTENCES.keys()


def test_models_are_found() -> None:
    """The walk above covers the models of the catalogue; an empty walk would prove nothing."""
    assert {kind.model for kind in KINDS} <= set(all_models())


@pytest.mark.parametrize("kind", get_args(ErrorType))
def test_every_error_type_is_dutch(kind: str) -> None:
    """Whatever pydantic may ever report has a Dutch sentence, with or without its context."""
    values: tuple[Any, ...] = (None, "woord", 3, [], {})
    for context in ({}, {"ge": 1, "le": 2, "gt": 3, "lt": 4, "min_length": 5, "max_length": 6, "error": ""}):
        for value in values:
            message, hint = describe({"type": kind, "ctx": context, "input": value}, Surroundings())
            assert message
            assert not ENGLISH.search(message + hint)


def test_sentences_are_for_existing_errors() -> None:
    """A misspelt name in the table would leave its error without a sentence."""
    assert SENTENCES.keys() <= set(get_args(ErrorType))
    assert not ENGLISH.search(FALLBACK)


junk = st.recursive(
    st.sampled_from(
        ["", "x", "gratis", "onbekend", "2.1", "ja", "elke dinsdag", "nan", "9" * 50, "2026-01-01", "10:00"]
    )
    | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["naam", "id", "per", "bedrag", "dagen", "momenten", "van", "tot", "waar", "x"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)


@settings(max_examples=min(300, settings().max_examples))
@given(st.data())
def test_nonsense_gets_dutch(data: st.DataObject) -> None:
    """Any structure of texts, in any field of any kind of file, gives only Dutch, short problems."""
    kind = data.draw(st.sampled_from(KINDS))
    names = st.sampled_from([*kind.model.model_fields, "onzin"])
    value = data.draw(st.dictionaries(names, junk, max_size=4))
    document = read_document(b"a: b\n", "x.yaml")
    document.data = value
    item, problems = validate(kind.model, document)
    assert (item is None) == bool(problems)
    for problem in problems:
        assert not ENGLISH.search(re.sub(r"'.*'|`[^`]*`", "", problem.message))
        assert len(problem.message) < 300


def test_good_text_gives_the_model() -> None:
    """A file without faults gives its model and no problem."""
    item, problems = validate(Traject, read_document(GOOD.encode(), "x.yaml"), {"id": "club"})
    assert problems == []
    assert item is not None
    assert item.naam == "Club"


def test_one_text_may_stand_for_a_list() -> None:
    """Where a list of conditions may stand, one condition may stand by itself."""
    assert problems_of(GOOD + "vereisten: Een fiets.\ndoelgroep: {overig: Zin in koken.}\nonzeker: De dag.\n") == []


def test_faults_of_the_text_withhold_the_model() -> None:
    """A text with a fault of its own gives no model, even when what is left of it would be valid."""
    document = read_document((GOOD + "naam: Nog een\n").encode(), "x.yaml")
    assert validate(Traject, document, {"id": "club"}) == (None, [])
    assert document.problems


def test_unreadable_text_gives_no_more_problems() -> None:
    """What could not be read is not reported again as missing."""
    assert validate(Traject, read_document(b"a: [", "x.yaml")) == (None, [])


SHORT_FORMS = [
    ("kosten: {bedrag: x, per: keer}", "kosten.bedrag", (7, 18)),
    ("kosten:\n  - bedrag: 2\n    per: uur", "kosten.0.per", (9, 10)),
    ("kosten: {prijzen: [{bedrag: 2, per: uur}]}", "kosten.prijzen.0.per", (7, 37)),
    ("rooster:\n  dagen: dinsdagg", "rooster.dagen", (8, 10)),
    ("rooster:\n  - dagen: [maandag, dinsdagg]", "rooster.0.dagen.1", (8, 22)),
    ("rooster:\n  momenten:\n    dagen: dinsdagg", "rooster.momenten", None),
    ("bronnen: {x: y}", None, None),
    ("helpt_bij: ''", "helpt_bij", (7, 12)),
    ("vereisten: [{tekst: ''}]", "vereisten.0.tekst", (7, 21)),
]


@pytest.mark.parametrize(("line", "path", "place"), SHORT_FORMS)
def test_places_survive_short_forms(line: str, path: str | None, place: tuple[int, int] | None) -> None:
    """Where the model inserts parts for a short way of writing, the message still points at what is in the file."""
    problems = problems_of(
        GOOD.replace("bronnen", "onzeker") + line + "\n" if "bronnen" in line else GOOD + line + "\n"
    )
    assert problems
    if path is not None:
        assert path in {problem.path for problem in problems}
    if place is not None:
        assert place in {(problem.line, problem.column) for problem in problems}


def test_missing_key_points_at_its_group() -> None:
    """A missing key is reported at the key of the group that lacks it, or at the start of the list item."""
    text = GOOD + "gecontroleerd:\n  op: 2026-01-01\nresultaten:\n  - bron: x\n  - tekst: y\n"
    assert [(each.line, each.column, each.path) for each in problems_of(text)] == [
        (7, 1, "gecontroleerd.door"),
        (10, 5, "resultaten.0.tekst"),
        (11, 5, "resultaten.1.bron"),
    ]


def test_unknown_key_asks_what_was_meant() -> None:
    """A misspelt key gets the nearest key of that very group, in nested models and short forms too."""
    cases = {
        "samenvating: x": "Bedoelde u samenvatting?",
        "Status: x": "Bedoelde u status?",
        "helpt-bij: x": "Bedoelde u helpt_bij?",
        "rooster: {frequentei: wekelijks}": "Bedoelde u frequentie?",
        "rooster: {moment: []}": "Bedoelde u momenten?",
        "kosten: {gratiss: ja}": "Bedoelde u gratis?",
        "kosten: {bedrag: 2, perr: keer}": "Bedoelde u per?",
        "dagen: dinsdag": "Hoort dit onder rooster.momenten?",
        "aanmelding: {thema: x}": "Hoort thema hier onder? Zet het anders vooraan op de regel.",
        "geldig: {kleur: x}": "Mogelijk: van of tot.",
    }
    for line, hint in cases.items():
        found = [each for each in problems_of(GOOD + line + "\n") if each.message == "deze sleutel bestaat niet"]
        assert [each.hint for each in found] == [hint], line


def test_unknown_key_without_value_is_not_lost() -> None:
    """A misspelt key whose value is forgotten too is still refused, at every level."""
    found = problems_of(GOOD + "notitje:\nrooster:\n  momenten:\n    - dagn:\naanmelding:\n  hoe:\n")
    assert [each.path for each in found] == ["notitje", "rooster.momenten.0.dagn"]


def test_required_key_without_value_is_called_empty() -> None:
    """A required key that stands there without a value is pointed at, and called empty instead of absent."""
    (found,) = problems_of(GOOD.replace("thema: beweging", "thema:"))
    assert (found.line, found.column, found.message) == (4, 1, "dit is verplicht, maar leeg")


def test_long_values_are_not_repeated() -> None:
    """A message shows at most the beginning of a long value."""
    (found,) = problems_of(GOOD.replace("pilot", "heel " * 100))
    assert len(found.message) < 80


def test_values_can_be_kept_out() -> None:
    """For a file about a person no message or remedy repeats a value."""
    text = "naam: Club\nsubtreden: geheim\nstatus: geheim\nvrijwillig: geheim\ndoelgroep: {taal: geheim}\n"
    text += "rooster: geheim\n"
    document = read_document(text.encode(), "x.yaml")
    _, quoting = validate(Traject, document, {"id": "club"})
    _, silent = validate(Traject, document, {"id": "club"}, quote=False)
    assert "geheim" in str(quoting)
    assert "geheim" not in str(silent)
    assert len(quoting) == len(silent)


def test_choice_of_literals_is_listed() -> None:
    """A fixed list of words in a model is offered in the same way as an enum."""

    class Keuze(BaseModel):
        woord: Annotated[Literal["aan", "uit"] | None, Field(description="Stand")]

    document = read_document(b"woord: uti\n", "x.yaml")
    with pytest.raises(ValidationError) as caught:
        Keuze.model_validate(document.data)
    (found,) = explain_errors(caught.value, Keuze, document)
    assert found.hint == "Bedoelde u uit? Mogelijk: aan of uit."


def test_whole_text_is_short(tmp_path: Path) -> None:
    """Fifty wrong lines give fifty problems, sorted by line, each once."""
    found = problems_of(GOOD + "".join(f"fout_{number}: x\n" for number in range(50)))
    assert len(found) == len(set(found)) == 50
    assert [each.line for each in found] == list(range(7, 57))
