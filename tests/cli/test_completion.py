"""The Tab key offers commands, options, and the ids of the catalogue, in a real process as a shell starts it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

CATALOGUE = Path(__file__).parents[2] / "catalogue"


def offered(line: str, tmp_path: Path) -> list[str]:
    """Ask as bash does what may follow a line."""
    words = line.split(" ")
    environment = {
        **os.environ,
        "_WEGWIJZER_COMPLETE": "complete_bash",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
        "WEGWIJZER_CATALOGUS": str(CATALOGUE),
        "XDG_CACHE_HOME": str(tmp_path),
    }
    call = [sys.executable, "-m", "wegwijzer"]
    return subprocess.run(call, env=environment, capture_output=True, text=True, check=True).stdout.split("\n")


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("wegwijzer zo", "zoek"),
        ("wegwijzer zoek --tr", "--trede"),
        ("wegwijzer zoek --trede 2.", "2.2"),
        ("wegwijzer zoek --thema be", "beweging"),
        ("wegwijzer zoek --aanbieder wel", "welschap"),
        ("wegwijzer zoek --dag d", "dinsdag"),
        ("wegwijzer toon wan", "wandelgroep"),
    ],
)
def test_what_tab_offers(line: str, word: str, tmp_path: Path) -> None:
    """Commands, options, treden, themas, providers, days and ids are offered where they belong."""
    assert word in offered(line, tmp_path)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_every_shell_has_its_script(cli: Cli, shell: str) -> None:
    """The script of each shell names the program and asks it by the variable that it listens to."""
    out = cli("voltooiing", shell).out
    assert "wegwijzer" in out
    assert "_WEGWIJZER_COMPLETE" in out


def test_an_unknown_shell_is_one_sentence(cli: Cli) -> None:
    """Another shell is wrong use, with those that there are."""
    assert "powershell" in cli("voltooiing", "tcsh", code=2).err
