"""The one boundary where an error becomes an exit code."""

import errno
from collections.abc import Callable

import pytest

from tests.cli.conftest import Cli
from wegwijzer import query
from wegwijzer.errors import CatalogueError, Problem, WegwijzerError


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], None]:
    """Let the next search fail in a given way."""

    def fail(error: BaseException) -> None:
        def find(*_: object, **__: object) -> None:
            raise error

        monkeypatch.setattr(query, "find", find)

    return fail


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (WegwijzerError("dat gaat niet"), 1, "fout: dat gaat niet\n"),
        (OSError(errno.ENOSPC, "No space left on device", "x.sqlite"), 1, "bij 'x.sqlite': de schijf is vol"),
        (KeyboardInterrupt(), 130, "Gestopt."),
        (EOFError(), 130, "Gestopt."),
    ],
)
def test_an_error_is_one_dutch_sentence(
    cli: Cli, failing: Callable[[BaseException], None], error: BaseException, code: int, said: str
) -> None:
    """What can go wrong ends with its own exit code and a sentence, and nothing of it on standard output."""
    failing(error)
    result = cli("zoek", "yoga", code=code)
    assert said in result.err
    assert result.out == ""


def test_faults_of_the_catalogue_come_with_their_places(cli: Cli, failing: Callable[[BaseException], None]) -> None:
    """Each fault is told at its line before the sentence that counts them."""
    failing(CatalogueError((Problem("themas.yaml", 3, 5, "themas.0.id", "dit id is leeg", "Vul iets in."),)))
    lines = cli("zoek", "yoga", code=1).err.splitlines()
    assert lines == [
        "themas.yaml:3:5: fout: themas.0.id: dit id is leeg",
        "    tip: Vul iets in.",
        "fout: de catalogus heeft 1 fout",
    ]


def test_a_bug_names_its_place_and_no_value(
    cli: Cli, failing: Callable[[BaseException], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug tells where it is, and nothing of what was typed; who develops gets the whole of it."""
    failing(RuntimeError("Geheimpje"))
    err = cli("zoek", "yoga", code=70).err
    assert "RuntimeError in test_main.py:" in err
    assert "Geheimpje" not in err
    monkeypatch.setenv("WEGWIJZER_DEBUG", "1")
    with pytest.raises(RuntimeError, match="Geheimpje"):
        cli("zoek", "yoga")


def test_the_version_is_told(cli: Cli) -> None:
    """Both options say which version this is."""
    assert cli("--version").out == cli("--versie").out
    assert cli("--versie").out.startswith("wegwijzer ")
