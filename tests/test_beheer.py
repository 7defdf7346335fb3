"""The examples for the beheerder are ready to use: what they hold can be read, and every command in them exists."""

import re
import shlex
from pathlib import Path
from typing import Any

import yaml

from tests.test_docs import BLOCK, parse_command

TOP = Path(__file__).resolve().parents[1]
TEXT = (TOP / "docs" / "beheer.md").read_text(encoding="utf-8")
HOOKS = yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def examples(kind: str) -> list[str]:
    return [found["text"] for found in BLOCK.finditer(TEXT) if found["kind"] == kind]


def workflow_commands() -> list[str]:
    """Give the command lines of the examples for git hosts."""
    github, gitlab = (yaml.safe_load(text) for text in examples("yaml")[1:])
    steps: list[dict[str, Any]] = github["jobs"]["controleer"]["steps"]
    runs: list[str] = [step["run"] for step in steps if "run" in step]
    return runs + list(gitlab["catalogus"]["script"])


def test_examples_for_git_hosts_run_existing_commands() -> None:
    """Both check the catalogue and build the folder in a directory that they make, as the program knows commands."""
    assert workflow_commands().count("mkdir folder") == 2
    commands = [shlex.split(line)[1:] for line in workflow_commands() if line.startswith("wegwijzer ")]
    assert commands == [["controleer"], ["folder", "build", "--doel", "folder"]] * 2
    for words in commands:
        parse_command(words)


def test_the_nightly_task_runs_existing_commands() -> None:
    """The batch files and the line for cron call commands and options that the program knows."""
    lines = "\n".join(examples("bat") + examples("text"))
    called = re.findall(r"(?:Scripts\\|bin/)wegwijzer (.*?)(?: >>|$)", lines, re.MULTILINE)
    assert len(called) == 3
    for words in called:
        parse_command(words.split())


def test_the_task_starts_the_batch_file_that_is_shown() -> None:
    """The scheduled task runs the file that the page tells to make."""
    (script,) = examples("powershell")
    place = re.search(r"-Execute '(.*?)'", script)
    assert place is not None
    assert f"Zet dit in `{place[1]}`" in TEXT


def test_the_hook_of_the_example_exists() -> None:
    """The example for pre-commit names a hook that this repository offers, and the hook runs an existing command."""
    wanted = yaml.safe_load(examples("yaml")[0])["repos"][0]["hooks"]
    offered = {hook["id"]: hook for hook in HOOKS}
    assert [hook["id"] for hook in wanted] == list(offered)
    for hook in offered.values():
        parse_command(shlex.split(hook["entry"])[1:])


def test_the_hook_runs_at_every_commit() -> None:
    """A commit that only removes a file counts for pre-commit as one without files, and can break a reference."""
    (hook,) = HOOKS
    assert hook["always_run"] is True
    assert hook["pass_filenames"] is False
    assert not {"files", "types", "exclude"} & hook.keys()
