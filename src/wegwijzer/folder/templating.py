"""What the templates of both formats have in common: strict names, escaping, and the filters that say a value."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket, BytecodeCache

from wegwijzer.costs import describe_vergoeding
from wegwijzer.dutch import count_of, format_date

from .pieces import Pieces
from .places import trede_anchor


def make_environment(
    templates: Path, filters: dict[str, Callable[..., Any]], finalize: Callable[[Any], Any] | None = None
) -> Environment:
    """Make an environment of its own for a format: what is not Markup is escaped, a misspelt name is an error."""
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        # A template does not change during a build, and looking costs one call of the system for each card.
        auto_reload=False,
        # Most are rendered once: what looking for constants costs is not earned back.
        optimized=False,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        datum=format_date,
        aantal=count_of,
        vergoeding=describe_vergoeding,
        trede_anchor=trede_anchor,
        **filters,
    )
    return environment


class CompiledTemplates(BytecodeCache):
    """Templates as Jinja compiled them in one environment; `kind` keeps another apart, which escapes otherwise."""

    def __init__(self, pieces: Pieces, kind: str) -> None:
        self._pieces = pieces
        self._kind = kind
        pieces.hold(kind)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of the build before, when it comes from the same source."""
        found = self._pieces.find(self._kind, bucket.key, bucket.checksum)
        if isinstance(found, bytes):
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember code that was compiled now."""
        self._pieces.add(self._kind, bucket.key, bucket.checksum, bucket.bytecode_to_string())
