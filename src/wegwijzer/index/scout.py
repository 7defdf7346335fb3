"""A scout: a second process that looks at the files of a large catalogue while this one starts and answers.

Asking the system about 20,000 files takes as long as all the rest of a query. So the answer is made of the index as it
stands, and nothing is shown before the scout has told how the files are. It tells that in the same text that this
process would else have made itself: what makes an index current, and what an answer rests on, stays the same.

A scout knows the catalogue and nothing else. No command that reads a profile has one: those start no process.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

from wegwijzer.errors import WegwijzerError
from wegwijzer.resources import CATALOGUE_VARIABLE, find_catalogue

from . import state
from .place import index_path

COMMANDS = ("zoek", "lijst", "toon")
OPTION = "--catalogus"
# An index of some 5,000 trajecten: with fewer files there is little to win.
LARGE = 32 * 2**20


class Scout:
    """A process that looks at the files of one catalogue, once."""

    def __init__(self, catalogue: Path) -> None:
        self.catalogue = catalogue
        self._pipe, writing = os.pipe()
        self._pid = os.fork()
        if not self._pid:
            _look(catalogue, self._pipe, writing)
        os.close(writing)

    def state(self) -> str | None:
        """Wait for the state of the files; None when the scout did not get to the end, or has told it before."""
        if not self._pid:
            return None
        with open(self._pipe, "rb", closefd=False) as pipe:
            told = pipe.read()
        return told.decode() if self._is_done() else None

    def _is_done(self) -> bool:
        pid, self._pid = self._pid, 0
        os.close(self._pipe)
        return os.waitpid(pid, 0)[1] == 0

    def call_back(self) -> None:
        """Let no scout outlive its errand."""
        if self._pid:
            # Here, because nearly every scout is done by now.
            from signal import SIGKILL

            os.kill(self._pid, SIGKILL)
            self._is_done()


def _look(catalogue: Path, reading: int, writing: int) -> NoReturn:
    """Write the state into the pipe and end here: nothing of what this process shares with the other may be used."""
    code = 1
    try:
        # Else nobody would notice that the other has gone.
        os.close(reading)
        with open(writing, "wb") as pipe:
            pipe.write(state.read_state(catalogue).encode())
        code = 0
    finally:
        os._exit(code)


@contextmanager
def sent_ahead(arguments: Sequence[str]) -> Iterator[Scout | None]:
    """Send a scout where that helps, before anything is loaded, and call it back in the end."""
    scout = None
    # What is wrong here is told by who finds it again.
    with suppress(OSError, WegwijzerError):
        scout = _send(arguments)
    try:
        yield scout
    finally:
        if scout:
            scout.call_back()


def _send(arguments: Sequence[str]) -> Scout | None:
    if not arguments or arguments[0] not in COMMANDS or not _can_fork():
        return None
    catalogue = find_catalogue(_named(arguments) or os.environ.get(CATALOGUE_VARIABLE))
    return Scout(catalogue) if index_path(catalogue).stat().st_size >= LARGE else None


def _named(arguments: Sequence[str]) -> str | None:
    """Give the catalogue that the arguments name; who reads them in full does without a scout of another one."""
    named = None
    for at, argument in enumerate(arguments):
        if argument == OPTION:
            named = next(iter(arguments[at + 1 :]), None)
        elif argument.startswith(f"{OPTION}="):
            named = argument.partition("=")[2]
    return named


def _can_fork() -> bool:
    """Whether a scout works beside this process; on macOS what a fork may still do is uncertain, Windows has none."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1
