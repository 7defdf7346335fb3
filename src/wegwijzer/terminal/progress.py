"""How far a long task is, as a bar on a terminal."""

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

from .console import is_terminal

if TYPE_CHECKING:
    import rich.progress

# Seconds before the first word about progress, and between two of them.
PATIENCE, PULSE = 1.0, 0.1


class Progress:
    """A bar on a terminal that says how far a long task is; silent in the first second, and where nobody looks."""

    def __init__(self, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream or sys.stderr
        self._clock = clock
        self._next = clock() + PATIENCE if is_terminal(self._stream) else float("inf")
        self._bar: rich.progress.Progress | None = None

    def __call__(self, what: str, done: int, total: int) -> None:
        """Say how much of what is done."""
        now = self._clock()
        if now < self._next:
            return
        self._next = now + PULSE
        if self._bar is None:
            self._bar = _new_bar(self._stream)
            self._bar.add_task(what, completed=done, total=total)
            self._bar.start()
        else:
            self._bar.update(self._bar.task_ids[0], description=what, completed=done, total=total, refresh=True)

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def clear(self) -> None:
        """Take the bar away, before anything else is said."""
        if self._bar:
            self._bar.stop()
            self._bar = None


def _new_bar(stream: TextIO) -> "rich.progress.Progress":
    # Here, because Rich takes as long to import as a whole query; who sees a bar waits anyway.
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    columns = TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed} van {task.total}")
    console = Console(file=stream, markup=False)
    return Progress(*columns, console=console, auto_refresh=False, transient=True, disable=console.is_dumb_terminal)
