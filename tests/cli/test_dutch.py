"""Everything that the command line says by itself is Dutch."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.cli.conftest import Cli
from wegwijzer.cli.main import LazyGroup, build_app

ENGLISH = re.compile(
    r"\b(usage|options?|arguments?|commands?|missing|invalid|value|show this|message|exit|default|required|error|"
    r"try|such|unexpected|requires|does not|is not|integer|text|path|file|directory|the|and|with|deprecated|aborted)\b",
    re.IGNORECASE,
)
# Words that are part of a command or that are Dutch too.
ALLOWED = re.compile(r"folder|wegwijzer|--\S+|is niet|index\.html|Algoritmeregister", re.IGNORECASE)


def _paths(group: Any, prefix: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield prefix
    for name in group.list_commands(None):
        command = group.get_command(None, name)
        if isinstance(command, LazyGroup):
            yield from _paths(command, (*prefix, name))
        else:
            yield (*prefix, name)


ALL_COMMANDS = list(_paths(build_app()))


def assert_dutch(text: str) -> None:
    """Fail on any word that betrays English."""
    found = ENGLISH.search(ALLOWED.sub(" ", text))
    assert found is None, f"English word {found.group()!r} in:\n{text}"


@pytest.mark.parametrize("path", ALL_COMMANDS, ids=" ".join)
def test_help_is_dutch(cli: Cli, path: tuple[str, ...]) -> None:
    """The help of every command has Dutch headings and no English word."""
    out = cli(*path, "--help").out
    assert out.startswith("Gebruik: wegwijzer")
    assert "Opties:" in out
    assert not re.search(r"[<>]=", out), "a range is said in words"
    assert_dutch(out)


@pytest.mark.parametrize("path", ALL_COMMANDS, ids=" ".join)
@pytest.mark.parametrize(
    "wrong", [["--bestaat-niet"], ["--jsn"], ["--json=x"], ["een", "twee", "drie", "vier", "--leeftijd"]]
)
def test_wrong_use_is_dutch(cli: Cli, path: tuple[str, ...], wrong: list[str]) -> None:
    """Wrong use of any command gives exit 2 and one Dutch sentence that points to the help."""
    result = cli(*path, *wrong, code=2)
    assert result.out == ""
    assert result.err.startswith("fout: ")
    assert "--help" in result.err
    assert_dutch(result.err)


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["zoik"], "opdracht 'zoik' bestaat niet. Bedoelde u 'zoek'?"),
        (["eenzaam"], "Hulp: wegwijzer --help\nZoeken: wegwijzer zoek WOORDEN"),
        (["zoek", "--tred", "2.2"], "optie --tred bestaat niet. Bedoelde u --thema of --trede?"),
        (["zoek", "--trede"], "achter --trede hoort een waarde"),
        (["toon"], "er ontbreekt iets: ID"),
        (["zoek", "--leeftijd", "-3"], "bij --leeftijd past -3 niet; kies 0 tot en met 120"),
        (["zoek", "--aantal", "0"], "bij --aantal past 0 niet; kies minstens 1"),
        (
            ["indicatie", "--antwoorden", "weg.yaml"],
            "het bestand met de antwoorden is niet te lezen: die map of dat bestand bestaat niet",
        ),
        (["folder"], ""),
    ],
)
def test_sentences(cli: Cli, args: list[str], sentence: str) -> None:
    """The most common mistakes get a sentence that says what to do."""
    result = cli(*args, code=2 if sentence else 0)
    assert sentence in result.err


def test_no_arguments_gives_grouped_help(cli: Cli) -> None:
    """Without arguments the commands stand in their groups, on standard output, with exit 0."""
    out = cli().out
    positions = [out.index(heading) for heading in ("Vinden:", "Folder:", "Beheren:")]
    assert positions == sorted(positions)
