"""How long a command takes to start and answer on the real catalogue, against a Typer hello-world."""

import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from .timing import Command, Sample, environment, in_turn, python, wegwijzer

HELLO = "hello-world"
WARM = "`zoek wandelen`"
COLD = "`zoek wandelen`, no index"
PROFILE = {"subtreden": ["2.2"], "geslacht": "man", "belemmeringen": ["eenzaamheid"], "interesses": ["wandelen"]}
RUNS = 15


def measure_start(place: Path, report: Callable[[str], None]) -> None:
    """Measure warm commands in turn with hello-world, then cold ones in turn with a warm one."""
    profile = write_profile(place)
    env = environment(place / "warm")
    hello = Command(HELLO, python("from hallo import app; app()", "--name", "u"), env)
    trede = Command("`zoek --trede 2.2`", wegwijzer("zoek", "--trede", "2.2"), env)
    words = Command(WARM, wegwijzer("zoek", "wandelen"), env)
    commands = [hello, trede, words]
    commands += [replace(each, name=f"{each.name}, terminal", terminal=True) for each in (trede, words)]
    script = Path(sys.executable).with_name("wegwijzer")
    if script.exists():
        commands.append(
            replace(trede, name="`zoek --trede 2.2`, installed script", argv=[str(script), *trede.argv[3:]])
        )
    commands += [
        Command("`toon wandelgroep`", wegwijzer("toon", "wandelgroep"), env),
        Command("`advies --profiel -`", wegwijzer("advies", "--profiel", "-"), env, stdin=profile),
    ]
    report("| warm, real catalogue | median | cpu | times hello-world | in cpu |\n| --- | --- | --- | --- | --- |")
    _report(in_turn(commands, RUNS, warm_up=2), HELLO, report)
    nowhere = place / "cold"
    cold = Command(COLD, words.argv, environment(nowhere), before=lambda: shutil.rmtree(nowhere, ignore_errors=True))
    report("\n| cold, real catalogue | median | cpu | times warm | in cpu |\n| --- | --- | --- | --- | --- |")
    _report(in_turn([words, cold], 9), WARM, report)


def write_profile(place: Path) -> Path:
    """Write the profile that advice is measured with."""
    profile = place / "profiel.json"
    profile.write_text(json.dumps(PROFILE), "utf-8")
    return profile


def _report(found: dict[str, Sample], against: str, report: Callable[[str], None]) -> None:
    base = found[against]
    for name, each in found.items():
        ratios = f"{each.seconds / base.seconds:.2f} | {each.cpu / base.cpu:.2f}"
        report(f"| {name} | {each.seconds * 1000:.0f} ms | {each.cpu * 1000:.0f} ms | {ratios} |")
