"""An interview at the terminal, as far as the commands are concerned: answers, or an end."""

from typing import Any

import typer

from wegwijzer.terminal import console
from wegwijzer.terminal.interview import Check, NextQuestion, hold, rich_ask


def ask_all(next_question: NextQuestion, check: Check) -> dict[str, Any]:
    """Ask one question after the other; who stops ends the command."""
    answers = hold(next_question, check, rich_ask, console.out)
    if answers is None:
        raise typer.Abort
    return answers
