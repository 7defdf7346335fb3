"""Facts about a client, read from a file or from standard input; no message repeats what stands in it."""

import contextlib
import json
import re
from pathlib import Path
from typing import Any, BinaryIO

from wegwijzer.errors import WrongUseError, say_refusal

MAX_BYTES = 200_000
# The codec that knows it is one more module at every start.
BOM = "\ufeff"
LONGEST_KEY = 30
MOST_PLACES = 5
KEY = r"\b([A-Za-z_]+)[ \t]*:"
HINT = "Schrijf elk feit op een regel als 'sleutel: waarde', of geef JSON."


def read_source(source: str, stdin: BinaryIO, what: str) -> Any:
    """Read YAML or JSON from a file, or from standard input when the source is `-`; give plain data."""
    raw = stdin.read(MAX_BYTES + 1) if source == "-" else _read_file(Path(source), what)
    if len(raw) > MAX_BYTES:
        raise WrongUseError(f"{what} is te groot. Hooguit {MAX_BYTES // 1000} kB.")
    try:
        text = raw.decode().removeprefix(BOM)
    except UnicodeDecodeError as error:
        raise WrongUseError(f"{what} is geen UTF-8 (byte {error.start + 1}). Bewaar het bestand als UTF-8.") from None
    if not text.strip():
        return {}
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


def _read_json(text: str, what: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_unique)
    except json.JSONDecodeError:
        raise  # It is a ValueError as well.
    except _DoubleKeyError as error:
        raise WrongUseError(f"{what}: {error}") from None
    except (RecursionError, ValueError):
        raise WrongUseError(f"{what} is niet goed te lezen (te diep of een te groot getal). {HINT}") from None


class _DoubleKeyError(ValueError):
    """A key stands there twice; one of the two facts would be lost."""


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        double = next(key for place, key in enumerate(keys) if key in keys[:place])
        raise _DoubleKeyError(f"{_say_key(double)} staat er twee keer. Laat er een weg.")
    return found


def _say_key(key: str) -> str:
    """Name a key; what does not look like one may be about a person."""
    plain = key.replace("_", "").isalpha() and len(key) <= LONGEST_KEY
    return f"'{key}'" if plain else "een sleutel"


def _read_yaml(raw: bytes, what: str) -> Any:
    from wegwijzer.source import read_document

    document = read_document(raw, what)
    if document.problems:
        # The reader quotes what it found; here that may be about a person, so only the places are told.
        found = sorted({(problem.line, problem.column) for problem in document.problems})
        places = "; ".join(f"regel {line}, kolom {column}" for line, column in found[:MOST_PLACES])
        if double := [key for line, column in found if (key := _double(raw.decode().removeprefix(BOM), line, column))]:
            raise WrongUseError(f"{what}: {double[0]} staat er twee keer ({places}). Laat er een weg.")
        raise WrongUseError(f"{what} is niet goed te lezen ({places}). {HINT}")
    # A key without a value is no fact, but may be one that was misspelt: `{leeftijd:44}`.
    return {str(key): None for key, *inside in document.empty if not inside} | (document.data or {})


def _double(text: str, line: int, column: int) -> str:
    """Name the key at a place of which the reader complains, when it stood there before."""
    lines = text.split("\n")
    before, here = "\n".join([*lines[: line - 1], lines[line - 1][: column - 1]]), lines[line - 1][column - 1 :]
    key = re.match(KEY, here)
    return _say_key(key[1]) if key and key[1] in re.findall(KEY, before) else ""
