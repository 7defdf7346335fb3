"""The editor schemas accept what the strict reader accepts, and mark what it refuses."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from wegwijzer.catalogue import KINDS, kind_of
from wegwijzer.exchange.json_schema import all_schemas

TOP = Path(__file__).parents[1]
CATALOGUE = TOP / "catalogue"
SCHEMAS = all_schemas()


class EditorLoader(yaml.SafeLoader):
    """Read YAML as an editor does (version 1.2): `ja` and a date are text, `2.2` is a number."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def problems(kind: str, text: str) -> list[str]:
    """Give what the schema says of a text."""
    data = yaml.load(text, EditorLoader)
    return [error.message for error in Draft202012Validator(SCHEMAS[kind]).iter_errors(data)]


def all_descriptions(node: Any) -> Iterator[str]:
    """Walk every description of a schema."""
    if isinstance(node, dict):
        if isinstance(node.get("description"), str):
            yield node["description"]
        for value in node.values():
            yield from all_descriptions(value)
    elif isinstance(node, list):
        for item in node:
            yield from all_descriptions(item)


@pytest.mark.parametrize("path", sorted(CATALOGUE.rglob("*.yaml")), ids=lambda path: path.stem)
def test_every_file_of_the_catalogue_fits_its_schema(path: Path) -> None:
    """What `controleer` finds right, an editor does not mark."""
    found = kind_of(path.relative_to(CATALOGUE).as_posix())
    assert found is not None
    assert problems(found[0].name, path.read_text("utf-8")) == []


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_schemas_are_valid_and_dutch(kind: str) -> None:
    """Each schema is a schema itself, and shows no English gloss of a model."""
    Draft202012Validator.check_schema(SCHEMAS[kind])
    assert not [text for text in all_descriptions(SCHEMAS[kind]) if ": " in text and "(" in text.split(":")[0]]


GOOD = """
naam: Yoga
samenvatting: U doet yoga.
subtreden: 2.2
thema: beweging
status: beschikbaar
bronnen: folder
"""


@pytest.mark.parametrize(
    "line",
    [
        "kosten: onbekend",
        "kosten: gratis",
        "kosten: {bedrag: 1.50, per: keer}",
        'kosten: {bedrag: "1,50", per: keer}',
        "kosten: [{bedrag: 2, per: keer}, {bedrag: 100, per: cursus, bijeenkomsten: 22}]",
        "kosten: {gratis: ja, uitkering: bijstand}",
        "rooster: onbekend",
        "rooster: elke derde donderdag van de maand, van april tot en met oktober",
        "rooster: {dagen: dinsdag, frequentie: wekelijks}",
        "rooster: [{dagen: [dinsdag, vrijdag], frequentie: wekelijks, tijd: {van: '10:00'}}]",
        "vrijwillig: nee",
        "geldig: {van: 2026-01-01}",
        "bronnen: [{waar: folder, over: de prijs}]",
        "vereisten: [Een fiets, {tekst: Een helm, vraag: Mag ik hem lenen}]",
    ],
)
def test_every_way_of_writing_is_fine(line: str) -> None:
    """Each short form of the reader is a form of the schema."""
    text = GOOD.replace("bronnen: folder\n", "") if line.startswith("bronnen") else GOOD
    assert problems("traject", f"{text}{line}\n") == []


@pytest.mark.parametrize(
    "line",
    [
        "tema: beweging",
        "rooster: {dagen: dinsdagg, frequentie: wekelijks}",
        "kosten: {bedrag: veel, per: keer}",
        "kosten: {bedrag: 1, per: uur}",
        "vrijwillig: misschien",
        "gecontroleerd: {op: gisteren, door: redacteur}",
        "subtreden: 9.1",
        f"samenvatting: {'x' * 141}",
        "id: yoga",
    ],
)
def test_mistakes_are_marked(line: str) -> None:
    """A misspelt key or value, a wrong type, a text that is too long: the editor draws a red line."""
    key = line.split(":")[0]
    kept = "\n".join(old for old in GOOD.splitlines() if not old.startswith(f"{key}:"))
    assert problems("traject", f"{kept}\n{line}\n")
