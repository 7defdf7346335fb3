"""Voltooiing (completion): what the Tab key offers in bash, zsh, fish and PowerShell."""

import os
from collections.abc import Callable
from typing import Annotated

import typer

from wegwijzer.errors import WrongUseError
from wegwijzer.terminal import console

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")

Completer = Callable[[str], list[tuple[str, str]]]


def prepare() -> None:
    """Make the shells known to Typer, for a run that only answers the Tab key."""
    from typer._completion_classes import completion_init

    completion_init()


def offer(kind: str) -> Completer:
    """Offer the ids of a closed list of the catalogue: trede, thema, aanbieder, locatie, traject."""

    def complete(incomplete: str) -> list[tuple[str, str]]:
        from wegwijzer import query
        from wegwijzer.resources import CATALOGUE_VARIABLE, find_catalogue

        try:
            choices = query.choices(find_catalogue(os.environ.get(CATALOGUE_VARIABLE)), kind)
        except Exception:
            # Whatever is wrong with the catalogue, the Tab key is no place to say so.
            return []
        return [(id_, name) for id_, name in choices.items() if id_.startswith(incomplete)]

    return complete


def offer_words(*words: str) -> Completer:
    """Offer fixed words."""
    return lambda incomplete: [(word, "") for word in words if word.startswith(incomplete)]


def voltooiing(
    schil: Annotated[str, typer.Argument(metavar="SCHIL", help="bash, zsh, fish, powershell of pwsh.")],
) -> None:
    """Geef het script waarmee de Tab-toets opdrachten, id's, treden en thema's aanvult.

    Voor bash: wegwijzer voltooiing bash >> ~/.bashrc
    """
    from typer._completion_shared import get_completion_script

    from .options import COMPLETION_VARIABLE

    if schil not in SHELLS:
        raise WrongUseError(f"de schil '{schil}' ken ik niet; kies uit {', '.join(SHELLS)}")
    console.out(get_completion_script(prog_name="wegwijzer", complete_var=COMPLETION_VARIABLE, shell=schil))
