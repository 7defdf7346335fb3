"""Facts about a client, read from a file or from standard input; no message repeats what stands in it."""

import contextlib
import json
import re
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from wegwijzer.errors import WrongUseError, say_refusal

MAX_BYTES = 200_000
# The codec that knows it is one more module at every start.
BOM = "\ufeff"
LONGEST_KEY = 30
MOST_PLACES = 5
KEY = r"\b([A-Za-z_]+)[ \t]*:"
# Else one of the two facts would be lost.
ONE_OF_TWO = "Laat er een weg."
HINT = "Schrijf elk feit op een regel als 'sleutel: waarde', of geef JSON."


class Received(NamedTuple):
    """What was given as plain data, with what is wrong in how it was written: where, and never what."""

    data: Any
    faults: tuple[str, ...] = ()


def read_source(source: str, stdin: BinaryIO, what: str) -> Received:
    """Read YAML or JSON from a file, or from standard input when the source is `-`."""
    raw = stdin.read(MAX_BYTES + 1) if source == "-" else _read_file(Path(source), what)
    if len(raw) > MAX_BYTES:
        raise WrongUseError(f"{what} is te groot. Hooguit {MAX_BYTES // 1000} kB.")
    try:
        text = raw.decode().removeprefix(BOM)
    except UnicodeDecodeError as error:
        raise WrongUseError(f"{what} is geen UTF-8 (byte {error.start + 1}). Bewaar het bestand als UTF-8.") from None
    if not text.strip():
        return Received({})
    if text.lstrip()[0] in "{[":
        with contextlib.suppress(json.JSONDecodeError):
            return _read_json(text, what)
    # What is no JSON may still be YAML between braces, in which words need no quotes.
    return _read_yaml(raw, what)


def _read_file(path: Path, what: str) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise WrongUseError(f"{what} is niet te lezen: {say_refusal(error)}.") from None


def _read_json(text: str, what: str) -> Received:
    faults: list[str] = []

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        keys = [key for key, _ in pairs]
        doubles = dict.fromkeys(key for place, key in enumerate(keys) if key in keys[:place])
        faults.extend(f"{_say_key(key)} staat er twee keer. {ONE_OF_TWO}" for key in doubles)
        return dict(pairs)

    try:
        return Received(json.loads(text, object_pairs_hook=unique), tuple(faults))
    except json.JSONDecodeError:
        raise  # It is a ValueError as well.
    except (RecursionError, ValueError):
        raise WrongUseError(f"{what} is niet goed te lezen (te diep of een te groot getal). {HINT}") from None


def _say_key(key: str) -> str:
    """Name a key; what does not look like one may be about a person."""
    plain = key.replace("_", "").isalpha() and len(key) <= LONGEST_KEY
    return f"'{key}'" if plain else "een sleutel"


def _read_yaml(raw: bytes, what: str) -> Received:
    from wegwijzer.source import read_document

    document = read_document(raw, what)
    # The reader quotes what it found; here that may be about a person, so only the places are told.
    places = sorted({(problem.line, problem.column) for problem in document.problems})
    if places and not isinstance(document.data, dict):
        told = "; ".join(_say_place(*place) for place in places[:MOST_PLACES])
        raise WrongUseError(f"{what} is niet goed te lezen ({told}). {HINT}")
    text = raw.decode().removeprefix(BOM)
    # A key without a value is no fact, but may be one that was misspelt: `{leeftijd:44}`.
    data = {str(key): None for key, *inside in document.empty if not inside} | (document.data or {})
    return Received(data, tuple(_say_fault(text, *place) for place in places[:MOST_PLACES]))


def _say_place(line: int, column: int) -> str:
    return f"regel {line}, kolom {column}"


def _say_fault(text: str, line: int, column: int) -> str:
    if key := _double(text, line, column):
        return f"{key} staat er twee keer ({_say_place(line, column)}). {ONE_OF_TWO}"
    return f"{_say_place(line, column)} is niet goed te lezen. {HINT}"


def _double(text: str, line: int, column: int) -> str:
    """Name the key at a place of which the reader complains, when it stood there before."""
    lines = text.split("\n")
    before, here = "\n".join([*lines[: line - 1], lines[line - 1][: column - 1]]), lines[line - 1][column - 1 :]
    key = re.match(KEY, here)
    return _say_key(key[1]) if key and key[1] in re.findall(KEY, before) else ""
