"""The one boundary where an error becomes an exit code."""

import errno
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from wegwijzer import query
from wegwijzer.errors import CatalogueError, Problem, WegwijzerError
from wegwijzer.terminal import console


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


def test_without_streams_nothing_is_read_and_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A task that runs without a console has no streams at all; that is no fault."""
    with monkeypatch.context() as patch:
        for name in ("stdin", "stdout", "stderr"):
            patch.setattr(sys, name, None)
        console.prepare_streams()
        assert sys.stdin.read() == ""
        assert not console.is_interactive()
        console.out("€")
        console.err("€")
        for stream in (sys.stdin, sys.stdout, sys.stderr):
            stream.close()


def test_a_file_that_does_not_fit_does_not_stay_behind(
    cli: Cli, voorbeeld: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a file would be sent on as if it were whole; what stood there before stays as it was."""

    def write_half(path: Path, content: bytes) -> None:
        with path.open("wb") as file:
            file.write(content[: len(content) // 2])
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    kept = tmp_path / "oud.ics"
    kept.write_bytes(b"oud")
    monkeypatch.setattr(Path, "write_bytes", write_half)
    for name in ("nieuw.ics", kept.name):
        where = ("--ics", str(tmp_path / name), "--catalogus", str(voorbeeld))
        assert "de schijf is vol" in cli("agenda", *where, code=1).err
    assert [path.name for path in tmp_path.glob("*ics*")] == [kept.name]
    assert kept.read_bytes() == b"oud"
