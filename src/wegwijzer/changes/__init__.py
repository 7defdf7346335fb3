"""Wijzigingen (changes): what is new, changed, ended or renamed between two versions of the catalogue."""

from .compare import Change, Changes, compare
from .fields import FieldChange
from .report import as_json, as_markdown
from .versions import Version, committed_version, working_version

__all__ = [
    "Change",
    "Changes",
    "FieldChange",
    "Version",
    "as_json",
    "as_markdown",
    "committed_version",
    "compare",
    "working_version",
]
