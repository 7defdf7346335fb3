"""Write the files that follow from the code: editor schemas, their line in each YAML file, tables, the page's script.

usage: python -m tools.generate [--check]

With --check nothing is written; the exit code is 1 when a file is not what the code would write.
"""

import inspect
import re
import sys
from pathlib import Path

import minify

from tools.fields import fields_page
from wegwijzer.catalogue import kind_of
from wegwijzer.cli.main import COMMANDS, LazyGroup, build_app
from wegwijzer.editorial import SCHEMA_LINE
from wegwijzer.exchange.json_schema import schema_files

TOP = Path(__file__).resolve().parents[1]
CATALOGUE = TOP / "catalogue"
SCHEMA_PATTERN = re.compile(r"\A(\ufeff?)(?:# yaml-language-server:[^\n]*\n)?")
TEMPLATES = TOP / "templates"
# In this order: each uses what the ones before it define.
SEARCH = (
    *("folder/page_data", "text", "folder/following", "folder/word_index", "search/documents", "search/likeness"),
    *("search/wording", "search/days", "search/negation", "search/concepts", "search/naming", "search/spelling"),
    *("search/joining", "search/roles", "search/times", "search/asking", "search/subjects", "search/reading"),
    *("search/filters", "search/ranking", "search/answer"),
)
PAGE = (
    *("adres", "pagina", "resultaten", "filterbalk", "navigatie"),
    *("keuzelijst", "week", "indicatie", "begrippen", "start"),
)
SCRIPTS = SEARCH + PAGE
TABLE_MARKS = ("<!-- commands -->\n", "<!-- /commands -->")


def generated_files() -> dict[Path, str]:
    """Give every generated file and what it must hold."""
    files = {CATALOGUE / ".schema" / name: text for name, text in schema_files().items()}
    for path in sorted(CATALOGUE.rglob("*.yaml")):
        files[path] = with_schema_line(path)
    files[TOP / "docs" / "velden.md"] = fields_page()
    files[TOP / "README.md"] = with_command_table((TOP / "README.md").read_text("utf-8"))
    files[TEMPLATES / "pagina.min.js"] = page_script()
    return files


def page_script() -> str:
    """Join the scripts of the page and shorten them; within one function even their names can be short."""
    sources = "\n".join((TEMPLATES / "script" / f"{name}.js").read_text("utf-8") for name in SCRIPTS)
    wrapped = f'(() => {{"use strict";\n{sources}\n}})()'
    return f"{minify.string('text/javascript', wrapped)}\n"


def with_schema_line(path: Path) -> str:
    """Give a YAML file with the line that tells an editor its schema."""
    file = path.relative_to(CATALOGUE).as_posix()
    found = kind_of(file)
    text = path.read_text("utf-8")
    if found is None:
        return text
    line = SCHEMA_LINE.format(up="../" * file.count("/"), kind=found[0].name)
    return SCHEMA_PATTERN.sub(lambda match: f"{match[1]}{line}\n", text, count=1)


def with_command_table(readme: str) -> str:
    """Put the table of commands between its marks in the README."""
    start, end = TABLE_MARKS
    before, _, rest = readme.partition(start)
    _, _, after = rest.partition(end)
    return f"{before}{start}{command_table()}{end}{after}"


def command_table() -> str:
    """Write all commands, by group, with the first line of their help."""
    app = build_app()
    lines = ["| | command | what it does |", "| --- | --- | --- |"]
    for heading, commands in COMMANDS.items():
        for name in commands:
            lines += _rows(heading, app.get_command(None, name), f"wegwijzer {name}")
    return "\n".join(lines) + "\n"


def _rows(heading: str, command: object, called: str) -> list[str]:
    if isinstance(command, LazyGroup):
        names = command.list_commands(None)
        return [row for name in names for row in _rows(heading, command.get_command(None, name), f"{called} {name}")]
    first = inspect.cleandoc(getattr(command, "help", "") or "").partition("\n")[0]
    return [f"| {heading} | `{called}` | {first} |"]


def main() -> int:
    """Write, or only check."""
    stale = [path for path, text in generated_files().items() if not path.exists() or path.read_text("utf-8") != text]
    if "--check" in sys.argv[1:]:
        for path in stale:
            sys.stderr.write(f"{path.relative_to(TOP)} is not current; refresh with: python -m tools.generate\n")
        return 1 if stale else 0
    for path, text in generated_files().items():
        if path in stale:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
    sys.stderr.write(f"{len(stale)} written\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
