"""Ask git, for reading only; imports nothing heavy, because every build of the folder asks it."""

import datetime as dt
import os
import re
import subprocess
from pathlib import Path

from .errors import WegwijzerError, WrongUseError
from .kalender import read_date

# A name with these could be an option or a range instead of one version.
_REF = re.compile(r"[A-Za-z0-9_@{}^~/.][A-Za-z0-9_@{}^~/.+-]*")


def git(directory: Path, *args: str, given: bytes | None = None) -> bytes:
    """Run git for reading only, on what it is given, and give its output.

    Raises WegwijzerError when git is missing, this is no repository, or git says no.
    """
    # Optional locks off: even `git status` would otherwise refresh the index file of somebody else's checkout.
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"}
    command = ["git", "-c", "core.quotepath=off", "-c", "core.fsmonitor=false", "-C", str(directory), *args]
    try:
        done = subprocess.run(command, input=given, capture_output=True, env=environment, check=False)
    except FileNotFoundError:
        raise WegwijzerError("git staat niet op deze computer; wijzigingen zijn zonder git niet te zien") from None
    if done.returncode != 0:
        message = done.stderr.decode("utf-8", "replace")
        if "not a git repository" in message:
            raise WegwijzerError(f"de map '{directory}' staat niet in git; wijzigingen zijn er dus niet bekend")
        raise WegwijzerError(f"git kon dit niet lezen: {message.strip().splitlines()[-1] if message.strip() else '?'}")
    return done.stdout


def resolve(directory: Path, named: str) -> str:
    """Turn a branch, tag, commit or date (2026-11-01 or 1-11-2026: the state at its end) into a commit id."""
    day = _read_date(named)
    if day is not None:
        found = git(directory, "rev-list", "-1", f"--before={day}T23:59:59", "HEAD").decode().strip()
        if not found:
            raise WrongUseError(f"op {named} was er nog geen versie in git; kies een latere datum")
        return found
    if not _REF.fullmatch(named) or ".." in named:
        raise WrongUseError(f"'{named}' is geen versie; geef een datum zoals 2026-11-01, of een tak, tag of commit")
    try:
        return git(directory, "rev-parse", "--verify", "--quiet", f"{named}^{{commit}}").decode().strip()
    except WegwijzerError:
        git(directory, "rev-parse", "--git-dir")
        raise WrongUseError(
            f"de versie '{named}' staat niet in git; geef een datum, een tak, een tag of een commit"
        ) from None


def _read_date(named: str) -> dt.date | None:
    """Give a date; None when this is no date but the name of a version."""
    try:
        return read_date(named)
    except ValueError as error:
        raise WrongUseError(f"'{named}' past niet: {error}; schrijf een datum zoals 2026-11-01") from None
