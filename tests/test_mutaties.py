"""Whatever is in a file: problems come back, never another exception, and no key is lost in silence."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from tests.mutaties import damaged_files, in_voorbeeld
from wegwijzer.catalogue import Reading, check_catalogus, read_bytes
from wegwijzer.errors import Problem
from wegwijzer.source import composing, read_document

ENGLISH = re.compile(
    r"\b(should|must|expected|found|input|valid|invalid|value|error|while|could|not|the|of type|string|while|parsing)\b"
)


def keys_in(value: Any) -> Counter[str]:
    """Count the keys that a model was really given, at any depth."""
    found: Counter[str] = Counter()
    if isinstance(value, BaseModel):
        for name in value.model_fields_set:
            found[name] += 1
            found += keys_in(getattr(value, name))
    elif isinstance(value, dict):
        for key, inner in value.items():
            found[str(key)] += 1
            found += keys_in(inner)
    elif isinstance(value, tuple | list):
        for inner in value:
            found += keys_in(inner)
    return found


def keys_of_nodes(node: yaml.Node | None) -> list[tuple[str, int]]:
    """Give all keys of a text with their lines, as the other (Python) YAML composer sees them."""
    found: list[tuple[str, int]] = []
    waiting = [node]
    while waiting:
        here = waiting.pop()
        if isinstance(here, yaml.MappingNode):
            for key, value in here.value:
                if isinstance(key, yaml.ScalarNode):
                    found.append((key.value, key.start_mark.line + 1))
                waiting.append(value)
        elif isinstance(here, yaml.SequenceNode):
            waiting += here.value
    return found


def assert_no_key_lost(reading: Reading, data: bytes) -> None:
    """Every key of an accepted text is in the model, or a message points at its line."""
    text = data.decode("utf-8-sig")
    lines = {problem.line for problem in reading.warnings}
    try:
        nodes = yaml.compose(text, yaml.BaseLoader)
    except yaml.YAMLError:  # the Python parser refuses some tabs that the fast one takes; the lines below still count
        nodes = None
    written = Counter(key for key, line in keys_of_nodes(nodes) if line not in lines)
    assert not written - keys_in(reading.item)
    places = {spot.key for _, spot in read_document(data, reading.file).spot.walk()}
    for number, line in enumerate(text.split("\n"), 1):
        if re.match(r"[a-z_]+:( |\r?$)", line):
            assert (number, 1) in places, f"a key was read as a part of something else: {line!r}"


def assert_sound(problems: list[Problem], data: bytes) -> None:
    """Each message is Dutch, short, on one line, and points into the file."""
    last = data.count(b"\n") + data.count(b"\r") + 1
    for problem in problems:
        assert 1 <= problem.line <= last + 1
        assert problem.column >= 1
        for text in (problem.message, problem.hint):
            assert len(text) < 400
            assert "\n" not in text
        without_quotes = re.sub(r"'[^']*'|`[^`]*`", "", problem.message)
        assert not ENGLISH.search(without_quotes), problem


@settings(max_examples=settings().max_examples * 10)
@given(damaged_files())
@example(("trajecten/2.1/koffieochtend.yaml", b"[" * 100_000))
@example(("trajecten/2.1/koffieochtend.yaml", b"naam: " + b"{a: " * 100_000))
@example(("trajecten/2.1/koffieochtend.yaml", b"- " * 100_000))
@example(("trajecten/2.1/koffieochtend.yaml", b"? " * 100_000))
@example(("synoniemen.yaml", b'synoniemen: {"a\nnaam: b": c}\n'))
@example(("synoniemen.yaml", b'synoniemen:\n  lopen: "wandelen\nnaam: "\n'))
def test_damage_gives_problems(damaged: tuple[str, bytes]) -> None:
    """A damaged file gives a model or Dutch problems, never a traceback, and loses no key."""
    file, data = damaged
    reading = read_bytes(data, file)
    assert (reading.item is None) == bool(reading.errors)
    assert_sound([*reading.errors, *reading.warnings], data)
    if reading.item is not None:
        assert_no_key_lost(reading, data)


@settings(max_examples=settings().max_examples * 5)
@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_give_problems(data: bytes) -> None:
    """Bytes that never were a catalogue file are refused as calmly."""
    reading = read_bytes(data, "trajecten/2.1/koffieochtend.yaml")
    assert reading.errors
    assert_sound([*reading.errors, *reading.warnings], data)


@settings(max_examples=settings().max_examples * 5)
@given(damaged_files())
def test_both_parsers_refuse_alike(damaged: tuple[str, bytes]) -> None:
    """Where the fast parser is not installed, no file is accepted that it would refuse, and nothing crashes."""
    _, data = damaged
    fast = read_document(data, "x.yaml")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(composing, "_EventParser", yaml.SafeLoader)
        slow = read_document(data, "x.yaml")
    if slow.data is not None and not slow.problems:
        assert fast.data == slow.data
        assert fast.problems == []
    assert_sound(slow.problems, data)


@settings(max_examples=max(20, settings().max_examples // 2), suppress_health_check=list(HealthCheck))
@given(damaged=damaged_files().filter(lambda each: in_voorbeeld(each[0])))
def test_damage_in_a_whole_catalogue(damaged: tuple[str, bytes], voorbeeld: Path) -> None:
    """One damaged file never stops the check of the others, and the rules across files stand it too."""
    file, data = damaged
    path = voorbeeld / file
    good = path.read_bytes()
    path.write_bytes(data)
    try:
        report = check_catalogus(voorbeeld)
    finally:
        path.write_bytes(good)
    for problem in (*report.errors, *report.warnings):
        assert all(isinstance(value, str | int) for value in problem.as_json().values())
