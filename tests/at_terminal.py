"""The program at a real terminal, with somebody who types."""

import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

QUESTION = b"Antwoord: "
# A program that waits for more answers than there are is stopped after so many seconds.
PATIENCE = 20


def at_terminal(
    catalogue: Path, *args: str, typed: tuple[str, ...] = (), code: int | None = 0, columns: int = 100
) -> str:
    """Run the program at a terminal and type one answer at each question; gives all that stood on the screen.

    `code` is what it must exit with; None allows any.
    """
    pty = pytest.importorskip("pty", reason="a pseudo-terminal is there on Linux and macOS only")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "wegwijzer", *args, "--catalogus", str(catalogue)]
    environment = {**os.environ, "NO_COLOR": "1", "TERM": "dumb", "COLUMNS": str(columns)}
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    screen, waiting = b"", list(typed)
    # The other end is closed when the program ends: select then sees it, and reading gives nothing or an error.
    while select.select([ours], [], [], PATIENCE)[0]:
        try:
            read = os.read(ours, 4096)
        except OSError:
            break
        if not read:
            break
        screen += read
        if waiting and screen.count(QUESTION) > len(typed) - len(waiting):
            os.write(ours, f"{waiting.pop(0)}\n".encode())
    else:
        process.kill()
    os.close(ours)
    shown = screen.decode("utf-8", "replace").replace("\r\n", "\n")
    assert process.wait() == code or code is None, shown
    return shown
