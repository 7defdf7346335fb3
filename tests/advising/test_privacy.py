"""Nothing about a client is kept: no file, no process, no connection, and no message that repeats a fact.

Each run is a process of its own with an audit hook, because a hook can never be taken off again.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CATALOGUE = Path(__file__).parents[2] / "catalogue"
SOURCE = Path(__file__).parents[2] / "src"
SECRET = "Geheimpje"
PROFILE = {
    "subtreden": ["2.2", "2.4"], "geslacht": "vrouw", "leeftijd": 37, "taal": "nederlands", "uitkering": "bijstand",
    "inburgeringsplichtig": False, "interesses": [f"koken met {SECRET}"], "belemmeringen": ["schulden"],
    "dagen": ["dinsdag"], "dagdelen": ["ochtend"], "budget_per_keer": 2.5, "alleen_schoolvakanties": False,
    "motivatie": "twijfelt",
}  # fmt: skip
WATCHER = """
import json, os, sys
seen = []
def hook(event, args):
    if event == "open":
        path, mode, flags = args
        writing = isinstance(mode, str) and set(mode) & set("wax+")
        if writing or (mode is None and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)):
            seen.append([event, str(path)])
    elif event == "sqlite3.connect":
        seen.append([event, str(args[0])])
    elif event.startswith(("subprocess.", "os.exec", "os.fork", "os.spawn", "os.posix_spawn", "os.system", "socket.")):
        seen.append([event, ""])
    elif event.startswith(("os.rename", "os.mkdir", "os.remove", "shutil.", "tempfile.", "os.link", "os.symlink")):
        seen.append([event, str(args[0])])
sys.addaudithook(hook)
sys.dont_write_bytecode = True
from wegwijzer.cli.main import run_for_code
if os.environ.get("SPOIL"):
    import wegwijzer.recommendation.advise
    target = sys.modules["wegwijzer.recommendation.advise"]
    def broken(client, *rest):
        raise ValueError(f"{client.profiel}")
    target.remarks = broken
code = run_for_code(sys.argv[1:])
sys.stderr.write("\\n@@" + json.dumps([code, seen]))
"""


class Run:
    """What one watched run gave and did."""

    def __init__(self, place: Path, *args: str, text: str, spoil: bool = False, terminal: bool = False) -> None:
        env = {
            **{key: value for key, value in os.environ.items() if not key.startswith(("WEGWIJZER", "COV"))},
            "PYTHONPATH": str(SOURCE), "HOME": str(place / "home"), "XDG_CACHE_HOME": str(place / "cache"),
            "TMPDIR": str(place / "tmp"), "WEGWIJZER_CATALOGUS": str(CATALOGUE), "SPOIL": "1" if spoil else "",
        }  # fmt: skip
        for name in ("home", "tmp", "work"):
            (place / name).mkdir(exist_ok=True)
        command = [sys.executable, "-c", WATCHER, *args]
        if terminal:
            err = type_at(command, text, place / "work", env)
        else:
            done = subprocess.run(
                command, input=text.encode(), capture_output=True, cwd=place / "work", env=env, check=True
            )
            self.out, err = done.stdout.decode(), done.stderr.decode()
        self.err, _, tail = err.rpartition("\n@@")
        self.code, self.events = json.loads(tail)


def type_at(command: list[str], text: str, place: Path, env: dict[str, str]) -> str:
    """Run at a terminal on which someone types, and give what came to standard error."""
    outer, inner = os.openpty()
    with subprocess.Popen(command, stdin=inner, stdout=inner, stderr=subprocess.PIPE, cwd=place, env=env) as process:
        os.close(inner)
        os.write(outer, text.encode())
        _, err = process.communicate(timeout=60)
    os.close(outer)
    return err.decode()


def snapshot(place: Path) -> dict[str, bytes]:
    """Give every file below a directory with its content."""
    return {str(path.relative_to(place)): path.read_bytes() for path in place.rglob("*") if path.is_file()}


def writes(run: Run) -> list[list[str]]:
    """Give the events that are more than reading; opening a database is judged by its name."""
    return [event for event in run.events if event[0] != "sqlite3.connect" or "mode=ro" not in event[1]]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give a home, a cache and a working directory in which the index is made already."""
    Run(tmp_path, "advies", "--profiel", "-", text="{}")
    # A file stamped in the same tick as the index is looked at once more; that happens here.
    Run(tmp_path, "advies", "--profiel", "-", text="{}")
    return tmp_path


@pytest.mark.parametrize("extra", [(), ("--json",), ("--uitleg",), ("--week",)])
def test_advice_leaves_no_trace(place: Path, extra: tuple[str, ...]) -> None:
    """With the index in place nothing is opened for writing, no process starts, no connection is made."""
    before = snapshot(place)
    run = Run(place, "advies", "--profiel", "-", *extra, text=json.dumps(PROFILE))
    assert run.code == 0
    assert run.out
    assert writes(run) == []
    assert snapshot(place) == before


def test_yaml_profile_leaves_no_trace(place: Path) -> None:
    """The YAML reader keeps nothing either."""
    before = snapshot(place)
    run = Run(place, "advies", "--profiel", "-", text=f"leeftijd: 37\ninteresses: [{SECRET}]\n")
    assert run.code == 0
    assert writes(run) == []
    assert snapshot(place) == before


def test_indication_leaves_no_trace(place: Path) -> None:
    """Answers are facts about a client too."""
    before = snapshot(place)
    run = Run(place, "indicatie", "--antwoorden", "-", text='{"belasting": "te-zwaar", "hulp-naast-rust": "ja"}')
    assert run.code == 0
    assert writes(run) == []
    assert snapshot(place) == before


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal that a test can type at")
def test_the_interview_leaves_no_trace(place: Path) -> None:
    """What is typed at a terminal is kept no more than what comes by a pipe: no history, no file."""
    before = snapshot(place)
    run = Run(place, "advies", text=f"2.2\nkoken met {SECRET}\nterug\nkoken\nstop\n", terminal=True)
    assert run.code == 130
    assert writes(run) == []
    assert snapshot(place) == before


def test_cold_run_writes_only_the_index(tmp_path: Path) -> None:
    """Without an index it is made, in the cache; what is in it does not depend on the profile."""
    run = Run(tmp_path, "advies", "--profiel", "-", text=json.dumps(PROFILE))
    written = snapshot(tmp_path)
    assert run.code == 0
    assert written
    assert all(name.startswith("cache/wegwijzer/") for name in written)
    assert not any(SECRET.encode() in content for content in written.values())


def test_only_the_sheet_that_was_asked_for_is_written(place: Path) -> None:
    """--blad writes that file and no other, and nothing of the profile stands in it."""
    before = snapshot(place)
    run = Run(place, "advies", "--profiel", "-", "--blad", "blad.html", text=json.dumps(PROFILE))
    after = snapshot(place)
    assert run.code == 0
    assert set(after) - set(before) == {"work/blad.html"}
    sheet = after["work/blad.html"].decode()
    assert not [word for word in (SECRET.lower(), "schulden", "37 jaar", "2.4", "twijfelt") if word in sheet.lower()]


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({**PROFILE, "leeftijd": SECRET, "geslacht": SECRET, "dagen": [SECRET]}),
        json.dumps(PROFILE)[:-5],
        f"interesses: [{SECRET}\n",
        json.dumps({**PROFILE, f"{SECRET} woont hier": 1}),
    ],
)
def test_messages_about_a_bad_profile_repeat_nothing(place: Path, text: str) -> None:
    """Wrong use is told without any value, also of the facts that were right."""
    run = Run(place, "advies", "--profiel", "-", text=text)
    assert run.code == 2
    assert run.out == ""
    assert SECRET not in run.err
    assert not [fact for fact in ("37", "bijstand", "schulden", "twijfelt") if fact in run.err.partition("Mogelijk")[0]]


def test_a_bug_repeats_nothing(place: Path) -> None:
    """When the program itself breaks on a profile, neither the message nor a traceback holds a fact."""
    run = Run(place, "advies", "--profiel", "-", text=json.dumps(PROFILE), spoil=True)
    assert run.code == 70
    assert "ValueError" in run.err
    assert not [fact for fact in (SECRET, "37", "schulden", "Traceback") if fact in run.err + run.out]
