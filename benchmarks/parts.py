"""Where the time of one build of the folder goes, in processor time: python -m benchmarks.parts CATALOGUE TARGET."""

import gc
import importlib
import sys
import time
from collections.abc import Callable
from functools import wraps
from typing import Any

START = time.process_time()
# What a row counts, and the functions in which it is spent; a function within another counts for itself alone.
MEASURED = {
    "stamps and digest of the files": (
        "index.state.file_stamps",
        "building.memory.Memory.__init__",
        "building.provenance.file_digest",
    ),
    "git": ("building.provenance.git",),
    "what was kept: read, write": (
        "building.kept.recall",
        "building.kept.recall_pieces",
        "building.kept.keep",
        "building.kept.source_of",
        "building.kept.is_unchanged",
    ),
    "YAML to models, with all rules": ("catalogue.load_catalogus",),
    "what changed since the folder before": ("building.provenance.changes_since",),
    "the view: cards, sections, register": ("folder.view.build_view",),
    "Jinja: compile templates": ("jinja2.environment.Environment.compile",),
    "cards in HTML": ("folder.html._cards",),
    "cards in Markdown": ("folder.markdown._cards",),
    "the other chapters in HTML": ("folder.html.render_html",),
    "the other chapters in Markdown": ("folder.markdown.render_markdown",),
    "texts through markdown-it": ("markdown_it.main.MarkdownIt.parse", "markdown_it.main.MarkdownIt.render"),
    "shorten the HTML": ("folder.html.shorten_html",),
    "search index of the page": ("folder.page_data.page_data", "folder.page_data.as_script"),
    "publish: seal, compare, write": ("delivery.publish",),
}
IMPORTS = (
    "delivery",
    "building.making",
    "building.memory",
    "catalogue",
    "folder.html",
    "folder.markdown",
    "folder.view",
)
OTHER = "the rest"
# Not a part of a build: it loads what a build may have no need of.
WATCHING = "watching"


class Clock:
    """Adds up time by row; a row within a row stops the outer one."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}
        self._open = [OTHER]
        self._since = START

    def switch(self) -> None:
        """Book the time since the last switch on the row that is open."""
        now = time.process_time()
        self.spent[self._open[-1]] = self.spent.get(self._open[-1], 0.0) + now - self._since
        self._since = now

    def within(self, row: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Give the function with its time booked on a row."""

        @wraps(function)
        def timed(*args: Any, **options: Any) -> Any:
            self.switch()
            self._open.append(row)
            try:
                return function(*args, **options)
            finally:
                self.switch()
                self._open.pop()

        return timed


def place_of(name: str) -> tuple[Any, str]:
    """Give the module or class that a name stands in, and the last part of the name."""
    path, _, last = name.rpartition(".")
    if not path.startswith(("jinja2", "markdown_it")):
        path = f"wegwijzer.{path}"
    if path.rpartition(".")[2].islower():
        return importlib.import_module(path), last
    module, _, owner = path.rpartition(".")
    return getattr(importlib.import_module(module), owner), last


def watch(clock: Clock) -> None:
    """Put the clock around every function of the table, wherever it was imported to."""
    for row, names in MEASURED.items():
        for name in names:
            owner, last = place_of(name)
            original = getattr(owner, last)
            timed = clock.within(row, original)
            for module in (owner, *(each for key, each in sys.modules.items() if key.startswith("wegwijzer"))):
                if getattr(module, last, None) is original:
                    setattr(module, last, timed)


def main() -> None:
    """Build once, and print one row a part."""
    catalogue, target = sys.argv[1:]
    clock = Clock()
    gc.disable()
    command_line = clock.within("start: Python, Typer", importlib.import_module)("wegwijzer.cli.main")
    load = clock.within("import pydantic and the models, YAML, Jinja", importlib.import_module)
    for name in IMPORTS:
        load(f"wegwijzer.{name}")
    clock.within(WATCHING, watch)(clock)
    code = command_line.run_for_code(["folder", "build", "--doel", target, "--catalogus", catalogue, "--json"])
    clock.switch()
    del clock.spent[WATCHING]
    for row, seconds in sorted(clock.spent.items(), key=lambda item: -item[1]):
        sys.stderr.write(f"{row}\t{seconds * 1000:.0f}\n")
    sys.exit(code)


if __name__ == "__main__":
    main()
