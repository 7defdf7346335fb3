"""A scout looks at the files while the answer is made: whatever becomes of it, no answer is older than the files."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_way_in import start
from wegwijzer import query
from wegwijzer.errors import WrongUseError
from wegwijzer.index import scout, state
from wegwijzer.search.answer import Query

needs_a_scout = pytest.mark.skipif(sys.platform != "linux", reason="a scout is sent on Linux alone")
# Sends one whatever the size of the index and the number of processors; says who was sent, and who was left behind.
RUN = """
import os, sys
from wegwijzer.index import scout
from wegwijzer.start import run
scout.LARGE, scout._can_fork = 0, lambda: True
sys.addaudithook(lambda event, found: event == "os.fork" and sys.stderr.write("sent "))
{before}
try:
    run()
finally:
    try:
        os.waitpid(-1, os.WNOHANG)
        sys.stderr.write("left behind ")
    except ChildProcessError:
        pass
"""
PLAIN = RUN.format(before="")
KILLED = RUN.format(
    before="""
send = scout._send
def send_and_kill(arguments):
    found = send(arguments)
    os.kill(found._pid, 9)
    return found
scout._send = send_and_kill
"""
)


class Told(scout.Scout):
    """A scout that tells what a test says, without a process."""

    def __init__(self, catalogue: Path, told: str | None = None) -> None:
        self.catalogue = catalogue
        self.told = told

    def state(self) -> str | None:
        """Tell it."""
        return self.told

    def call_back(self) -> None:
        """Come back from nowhere."""


@pytest.fixture(autouse=True)
def only_what_is_named(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test a cache of its own, and no catalogue but the one that it names."""
    monkeypatch.delenv("WEGWIJZER_CATALOGUS", raising=False)


def names(catalogue: Path, sent: scout.Scout | None = None) -> list[str]:
    return [row["id"] for row in query.find(catalogue, Query(in_order=True), scout=sent).rows]


def run(cache: Path, *arguments: str, code: str = PLAIN) -> subprocess.CompletedProcess[str]:
    done = start(code, *arguments, cache=cache)
    assert "left behind" not in done.stderr
    assert "Traceback" not in done.stderr
    return done


def names_by_scout(catalogue: Path, cache: Path, code: str = PLAIN) -> list[str]:
    done = run(cache, "lijst", "--json", "--catalogus", str(catalogue), code=code)
    assert (done.returncode, done.stderr) == (0, "sent ")
    return [row["id"] for row in json.loads(done.stdout)["trajecten"]]


@needs_a_scout
def test_an_answer_with_a_scout_follows_every_change(voorbeeld: Path, cache: Path) -> None:
    """What is new, changed or gone shows in the very next answer."""
    first = names(voorbeeld)
    source = voorbeeld / "trajecten/2.2/plantsoenploeg.yaml"
    added, text = source.with_name("tuinploeg.yaml"), source.read_text("utf-8")
    added.write_text(text.replace("Plantsoenploeg", "Tuinploeg"), "utf-8")
    assert set(names_by_scout(voorbeeld, cache)) - set(first) == {"tuinploeg"}
    added.unlink()
    assert names_by_scout(voorbeeld, cache) == first
    source.write_text(text.replace("naam: Plantsoenploeg", "naam: Aardewerk"), "utf-8")
    assert "Aardewerk" in run(cache, "toon", "plantsoenploeg", "--catalogus", str(voorbeeld)).stdout


@needs_a_scout
def test_a_scout_that_is_killed_only_costs_time(voorbeeld: Path, cache: Path) -> None:
    """Where no state comes, who answers looks at the files himself, and sees a change all the same."""
    first = names(voorbeeld)
    assert names_by_scout(voorbeeld, cache, KILLED) == first
    (voorbeeld / "trajecten/2.2/plantsoenploeg.yaml").unlink()
    assert set(first) - set(names_by_scout(voorbeeld, cache, KILLED)) == {"plantsoenploeg"}


@needs_a_scout
@pytest.mark.parametrize("arguments", [["zoek", "--bestaat-niet"], ["toon", "bestaat-niet"], ["zoek"]])
def test_no_scout_outlives_a_command_that_is_refused(voorbeeld: Path, cache: Path, arguments: list[str]) -> None:
    """Whoever ends early calls the scout back, and says what is wrong as ever."""
    names(voorbeeld)
    done = run(cache, *arguments, "--catalogus", str(voorbeeld))
    assert done.returncode == 2
    assert done.stderr.startswith("sent fout: ")


@needs_a_scout
@pytest.mark.parametrize("command", ["advies", "weekplan", "indicatie"])
def test_commands_that_may_know_a_client_start_no_process(voorbeeld: Path, cache: Path, command: str) -> None:
    """However large the catalogue is; also when the name of another command stands among what they are given."""
    names(voorbeeld)
    done = run(cache, command, "--catalogus", str(voorbeeld), "lijst", "--help")
    assert done.returncode == 0
    assert done.stderr == ""


def test_a_state_that_differs_gives_a_new_answer(voorbeeld: Path) -> None:
    """What the index said before is not shown when a file turns out to be changed."""
    before = names(voorbeeld)
    (voorbeeld / "trajecten/2.2/plantsoenploeg.yaml").unlink()
    seen = Told(voorbeeld, state.read_state(voorbeeld))
    assert set(before) - set(names(voorbeeld, seen)) == {"plantsoenploeg"}


def test_what_is_not_there_yet_is_found_all_the_same(voorbeeld: Path) -> None:
    """A mistake that the index as it stood would have made is not told."""
    names(voorbeeld)
    source = voorbeeld / "trajecten/2.2/plantsoenploeg.yaml"
    source.with_name("tuinploeg.yaml").write_text(source.read_text("utf-8"), "utf-8")
    seen = Told(voorbeeld, state.read_state(voorbeeld))
    assert query.get(voorbeeld, "tuinploeg", seen)["id"] == "tuinploeg"
    with pytest.raises(WrongUseError):
        query.get(voorbeeld, "bestaat-niet", seen)


def test_a_damaged_index_is_no_answer(voorbeeld: Path, cache: Path) -> None:
    """Neither a page that is broken nor an index that is not there stands in the way."""
    first, seen = names(voorbeeld), Told(voorbeeld, state.read_state(voorbeeld))
    path = next(cache.iterdir())
    content = path.read_bytes()
    path.write_bytes(content[: 2 * 4096] + b"\xff" * (len(content) - 2 * 4096))
    assert names(voorbeeld, seen) == first
    path.unlink()
    assert names(voorbeeld, seen) == first


def test_a_scout_of_another_catalogue_is_not_asked(voorbeeld: Path, tmp_path: Path) -> None:
    """What it saw elsewhere says nothing."""
    first = names(voorbeeld)
    assert names(voorbeeld, Told(tmp_path, state.read_state(voorbeeld))) == first


@pytest.mark.parametrize(
    "arguments",
    [
        ["zoek", "koffie", "--catalogus", "{}"],
        ["lijst", "--catalogus={}"],
        ["toon", "x", "--catalogus", "x", "--catalogus", "{}"],
    ],
)
def test_a_scout_goes_to_the_catalogue_that_is_asked(
    voorbeeld: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    """Named in either way, by the last one, and only where the index is large."""
    names(voorbeeld)
    monkeypatch.setattr(scout, "Scout", Told)
    monkeypatch.setattr(scout, "_can_fork", lambda: True)
    given = [argument.format(voorbeeld) for argument in arguments]
    with scout.sent_ahead(given) as sent:
        assert sent is None
    monkeypatch.setattr(scout, "LARGE", 0)
    with scout.sent_ahead(given) as sent:
        assert sent is not None
        assert sent.catalogue == voorbeeld


@pytest.mark.parametrize("arguments", [[], ["controleer"], ["zoek", "--catalogus", "nergens"], ["zoek", "--catalogus"]])
def test_nobody_is_sent_where_there_is_nothing_to_win(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    """For another command, and where no index is; what is wrong is told by who finds it again."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(scout, "Scout", Told)
    monkeypatch.setattr(scout, "LARGE", 0)
    with scout.sent_ahead(arguments) as sent:
        assert sent is None


@needs_a_scout
def test_one_processor_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the scout would only take turns with who waits for it, none is sent."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    assert not scout._can_fork()
