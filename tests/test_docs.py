"""The documents keep up with the program: commands, links, examples and tables are what the code does."""

import re
import shlex
import shutil
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from tests.at_terminal import at_terminal
from wegwijzer.catalogue import check_catalogus
from wegwijzer.cli.main import LazyGroup, build_app
from wegwijzer.costs import describe_kosten
from wegwijzer.errors import format_problem
from wegwijzer.models.kosten import Kosten
from wegwijzer.models.rooster import Rooster
from wegwijzer.models.traject import Traject
from wegwijzer.plain import LABELS
from wegwijzer.schedule import describe_rooster

TOP = Path(__file__).resolve().parents[1]
MANUAL = TOP / "docs" / "handleiding.md"
PAGES = [TOP / "README.md", TOP / "CONTRIBUTING.md", *sorted((TOP / "docs").rglob("*.md"))]
BLOCK = re.compile(r"(?:<!-- (?P<mark>[^>]*?) -->\n)?^```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def prose_of(page: Path) -> str:
    """Give a page without its blocks of code."""
    return BLOCK.sub("", text_of(page))


def blocks(page: Path, kind: str) -> list[tuple[str, str]]:
    """Give the blocks of one kind, each with the remark on the line before it."""
    return [(found["mark"] or "", found["text"]) for found in BLOCK.finditer(text_of(page)) if found["kind"] == kind]


def command_paths(group: Any, prefix: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name in group.list_commands(None):
        command = group.get_command(None, name)
        if isinstance(command, LazyGroup):
            yield from command_paths(command, (*prefix, name))
        else:
            yield (*prefix, name)


COMMANDS = list(command_paths(build_app()))


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_manual_knows_every_command(path: tuple[str, ...]) -> None:
    """Every command of the program is explained in the manual."""
    assert re.search(rf"\bwegwijzer {' '.join(path)}\b", text_of(MANUAL))


def anchors(page: Path) -> set[str]:
    """Give the anchors that a git host makes of the headings."""
    found: list[str] = []
    for heading in re.findall(r"^#+ (.+)$", prose_of(page), re.MULTILINE):
        words = re.sub(r"[^\w\- ]", "", re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower())
        slug = words.strip().replace(" ", "-")
        found.append(f"{slug}-{found.count(slug)}" if slug in found else slug)
    return set(found)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(TOP).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    """Every link within the project leads to an existing file, and to a heading that is there."""
    for link in re.findall(r"\]\(([^)\s]+)\)", prose_of(page)):
        if re.match(r"[a-z]+:", link):
            continue
        file, _, anchor = link.partition("#")
        target = page if not file else (page.parent / file)
        assert target.exists(), f"{page.name} links to {link}, which is not there"
        if anchor:
            assert anchor in anchors(target), f"{page.name} links to {link}, and that heading is not there"


def shown_commands(page: Path) -> Iterator[list[str]]:
    for _, text in blocks(page, "sh"):
        for line in text.replace("\\\n", " ").splitlines():
            for part in re.split(r"&&|\||>>?", line):
                words = shlex.split(part.replace("\\", "/"), comments=True)
                if words and Path(words[0]).name == "wegwijzer":
                    yield words[1:]


# What asks nothing, changes nothing and says the same on every day.
SHOWING = {"zoek", "toon", "agenda", "weekplan", "motiveren", "aanmelden", "overzicht"}


def shown_outputs() -> Iterator[tuple[str, str]]:
    """Give each command of the manual that only shows something, with what it is said to show."""
    text = text_of(MANUAL)
    for command, output in pairwise(BLOCK.finditer(text)):
        follows = not text[command.end() : output.start()].strip()
        words = command["text"].split()
        if follows and (command["kind"], output["kind"]) == ("sh", "text") and words[1] in SHOWING:
            yield command["text"].strip().removeprefix("wegwijzer "), output["text"]


@pytest.mark.parametrize(("command", "output"), [*shown_outputs()], ids=lambda value: value[:30])
def test_shown_output_is_what_a_terminal_shows(
    command: str, output: str, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At 80 columns the program shows these lines one after the other; `...` stands for any number of them."""
    monkeypatch.setenv("WEGWIJZER_CACHE", str(tmp_path_factory.getbasetemp() / "cache-handleiding"))
    shown = at_terminal(TOP / "catalogue", *shlex.split(command), code=None, columns=80)
    pattern = "".join("(?:.*\n)*?" if line == "..." else f"{re.escape(line)}\n" for line in output.splitlines())
    assert re.search(f"^{pattern}", shown, re.MULTILINE), shown


def parse_command(words: list[str]) -> None:
    """Read a command line as the program does, without running it; wrong use raises."""
    command: Any = build_app()
    while isinstance(command, LazyGroup) and words:
        name, words = words[0], words[1:]
        command = command.get_command(None, name)
        assert command is not None, f"'{name}' is no command"
    command.make_context("wegwijzer", words)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(TOP).as_posix())
def test_shown_commands_exist(page: Path) -> None:
    """Every command line in a document is one that the program accepts: command, options and their values."""
    for words in shown_commands(page):
        try:
            parse_command(words)
        except typer._click.exceptions.ClickException as error:
            pytest.fail(f"wegwijzer {' '.join(words)}: {error.format_message()}")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(TOP).as_posix())
def test_named_commands_exist(page: Path) -> None:
    """A command that is only named in a sentence exists too."""
    names = {path[0] for path in COMMANDS}
    for name in re.findall(r"`wegwijzer ([a-z]+)", prose_of(page)):
        assert name in names


def test_a_wrong_command_in_a_document_is_found() -> None:
    """The check of command lines does find an option that does not exist, a missing value and an unknown command."""
    for wrong in (["zoek", "--tred", "2.2"], ["toon"], ["zoek", "--leeftijd", "oud"]):
        with pytest.raises(typer._click.exceptions.ClickException):
            parse_command(wrong)
    with pytest.raises(AssertionError):
        parse_command(["zook"])


def examples(mark: str) -> list[tuple[str, str]]:
    """Give the examples of whole trajecten with a mark: the file of each, and its text."""
    found = ((remark.partition(": "), text) for remark, text in blocks(MANUAL, "yaml"))
    return [(f"trajecten/{name}.yaml", text) for (kind, _, name), text in found if kind == mark]


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TOP / "catalogue", tmp_path / "catalogue"))


def messages(catalogue: Path, file: str, text: str) -> str:
    (catalogue / file).write_text(text, encoding="utf-8")
    report = check_catalogus(catalogue, [file], today=date(2026, 11, 23))
    lines = [format_problem(problem, "fout") for problem in report.errors]
    lines += [format_problem(problem, "waarschuwing") for problem in report.warnings]
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize(("file", "text"), examples("traject"), ids=lambda value: value[:40])
def test_example_trajecten_are_right(catalogue: Path, file: str, text: str) -> None:
    """A whole traject in the manual can be put into the catalogue of Heemskerk as it stands, without one remark."""
    assert messages(catalogue, file, text) == ""


def test_every_whole_traject_is_marked() -> None:
    """No example of a whole traject escapes the check above."""
    whole = [mark for mark, text in blocks(MANUAL, "yaml") if {"naam", "samenvatting"} <= yaml.safe_load(text).keys()]
    assert len(whole) == len(examples("traject")) + len(examples("fout")) >= 3


def test_example_of_faults_gives_those_messages(catalogue: Path) -> None:
    """The manual shows exactly what the program says about its wrong example."""
    [(file, text)] = examples("fout")
    [shown] = [text for mark, text in blocks(MANUAL, "text") if mark == "meldingen"]
    assert messages(catalogue, file, text) == shown


def table(mark: str) -> list[tuple[str, str]]:
    """Give the rows of a marked table of the manual, without the code marks."""
    _, _, rest = text_of(MANUAL).partition(f"<!-- {mark} -->\n")
    rows = rest.partition("\n\n")[0].splitlines()[2:]
    cells = ([cell.strip() for cell in row.strip("|").split(" | ")] for row in rows)
    return [(written.strip("`"), shown) for written, shown in cells]


@pytest.mark.parametrize(("written", "shown"), table("kosten"))
def test_cost_examples_read_back(written: str, shown: str) -> None:
    """Every way to write a price in the manual reads back as the manual says."""
    assert describe_kosten(Kosten.model_validate(yaml.load(written, yaml.BaseLoader))) == shown


@pytest.mark.parametrize(("written", "shown"), table("rooster"))
def test_schedule_examples_read_back(written: str, shown: str) -> None:
    """Every way to write a schedule in the manual reads back as the manual says."""
    assert describe_rooster(Rooster.model_validate(written)) == shown


def test_manual_names_every_label_filter_and_key() -> None:
    """No label, no filter of `zoek` and no key of a traject is left without a line."""
    text = text_of(MANUAL)
    assert [label for label in LABELS.values() if f"| {label} |" not in text] == []
    options = {opt for param in build_app().get_command(None, "zoek").params for opt in param.opts if opt[:2] == "--"}
    assert sorted(opt for opt in options - {"--json", "--catalogus"} if f"| `{opt}` |" not in text) == []
    named = set(re.findall(r"`(\w+)`", " ".join(re.findall(r"^\|([^|]*)\|", text, re.MULTILINE))))
    assert sorted(Traject.model_fields.keys() - named - {"id"}) == []


def test_pictures_are_small() -> None:
    """The pictures of the README load quickly, and none lies about unused."""
    pictures = sorted((TOP / "docs" / "beelden").iterdir())
    assert [
        picture.name for picture in pictures if f"docs/beelden/{picture.name}" not in text_of(TOP / "README.md")
    ] == []
    assert [picture.name for picture in pictures if picture.stat().st_size > 200_000] == []


def test_decisions_have_their_own_number() -> None:
    """The notes on decisions are numbered, each with a number of its own that its title repeats."""
    notes = sorted((TOP / "docs" / "besluiten").glob("*.md"))
    numbers = [int(re.match(r"(\d{4})-", note.name)[1]) for note in notes]  # type: ignore[index]
    assert len(set(numbers)) == len(numbers)
    for number, note in zip(numbers, notes, strict=True):
        assert text_of(note).startswith(f"# {number}. "), note.name


def test_one_form_for_u() -> None:
    """Program, templates, catalogue and documents say 'u hebt'; 'u heeft' reads as another writer."""
    kinds = {"src": "*.py", "templates": "*.j2", "catalogue": "*.yaml", "docs": "*.md"}
    texts = [page for directory, pattern in kinds.items() for page in (TOP / directory).rglob(pattern)]
    mixed = re.compile(r"\b(?:u\s+(?:\w+\s+)?heeft|heeft\s+u)\b", re.IGNORECASE)
    assert len(texts) > 200
    assert [(str(page.relative_to(TOP)), found[0]) for page in texts for found in mixed.finditer(text_of(page))] == []
