"""A command line that fails loudly unless the test said that failure is expected."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from wegwijzer.cli.main import run_for_code


@dataclass(frozen=True)
class Result:
    """What one call gave."""

    code: int
    out: str
    err: str


Cli = Callable[..., Result]


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """Run `wegwijzer ARGS` in an empty directory with a cache of its own; `code` is what it must exit with."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("WEGWIJZER_CATALOGUS", raising=False)

    def run(*args: str, code: int = 0) -> Result:
        capsys.readouterr()
        result = run_for_code(list(args))
        captured = capsys.readouterr()
        assert result == code, f"exit {result}, not {code}\n{captured.out}\n{captured.err}"
        return Result(result, captured.out, captured.err)

    return run
