"""The reference of all keys follows from the models."""

from functools import cache

import pytest
from pydantic import BaseModel

from tools.fields import PROFILE, SHORT_FORMS, fields_page, nested_models
from wegwijzer.catalogue import KINDS
from wegwijzer.models.profiel import KEYS

MODELS = list(dict.fromkeys(model for kind in KINDS for model in nested_models(kind.model)))


@cache
def sections() -> dict[str, str]:
    """Give the text under each heading."""
    return {part.partition("\n")[0]: part for part in fields_page().split("\n## ")[1:]}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_has_its_line(model: type[BaseModel]) -> None:
    """Every key of every model stands in its own section with the words of its description."""
    section = sections()[model.__name__]
    for name, field in model.model_fields.items():
        if name == "id" and any(kind.model is model and kind.has_id for kind in KINDS):
            continue
        assert field.description, f"{model.__name__}.{name} has no description"
        assert f"| `{name}` | {field.description} |" in section


def test_short_forms_are_told() -> None:
    """Every model that reads a shorter way of writing has that way in the reference."""
    readers = ("read_short_forms", "read_text")
    assert {model for model in MODELS if any(hasattr(model, name) for name in readers)} == set(SHORT_FORMS)


def test_values_are_told_in_dutch() -> None:
    """Required, one or more, a choice and a limit each come out in words."""
    traject, moment = sections()["Traject"], sections()["Moment"]
    assert '| `onbekend`, of één of meer: trede, zoals `"2.2"` | ja |' in traject
    assert "| `beschikbaar`, `pilot`, `elders`, `gewenst`, `gestopt` | ja |" in traject
    assert "| heel getal, minstens 1, hooguit 14 |  |" in moment
    assert "| heel getal, minstens 1, hooguit 120 |  |" in sections()["Houdbaarheid"]
    assert "| per tekst: heel getal |  |" in sections()["Houdbaarheid"]


def test_profile_is_complete() -> None:
    """Every key of a profile is explained, and no other."""
    assert tuple(PROFILE) == KEYS
