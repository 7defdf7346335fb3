"""Every invalid example gives exactly the messages beside it; a new example needs no change here."""

import datetime as dt
import os
import shutil
from pathlib import Path

import pytest

from wegwijzer.catalogue import Report, check_catalogus
from wegwijzer.errors import format_problem

ONGELDIG = Path(__file__).parent / "ongeldig"
EXAMPLES = sorted(path for path in ONGELDIG.iterdir() if path.is_dir() or path.suffix == ".yaml")
TODAY = dt.date(2026, 11, 23)
REFRESH = "VERNIEUW=1 python -m pytest tests/test_ongeldig.py"


def expected_file(example: Path) -> Path:
    return example / "verwacht.txt" if example.is_dir() else example.with_suffix(".txt")


def lay_over(example: Path, catalogue: Path) -> None:
    """Put a single file among the trajecten of 2.1; lay a directory over the whole, after its removals."""
    if example.is_file():
        shutil.copy(example, catalogue / "trajecten" / "2.1" / example.name)
        return
    removals = example / "verwijder.txt"
    for name in removals.read_text().split() if removals.exists() else []:
        path = catalogue / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.copytree(example, catalogue, dirs_exist_ok=True, ignore=shutil.ignore_patterns("ver*.txt"))


def as_text(report: Report) -> str:
    lines = [format_problem(problem, "fout") for problem in report.errors]
    lines += [format_problem(problem, "waarschuwing") for problem in report.warnings]
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_example_gives_its_messages(example: Path, voorbeeld: Path) -> None:
    """Each example gives, in full, the text beside it: file, line, column, path, fault and remedy."""
    lay_over(example, voorbeeld)
    report = check_catalogus(voorbeeld, today=TODAY)
    assert report.errors or report.warnings
    found, beside = as_text(report), expected_file(example)
    if os.environ.get("VERNIEUW"):
        beside.write_text(found, encoding="utf-8")
    assert beside.exists(), f"no message beside the example; write it with: {REFRESH}"
    assert found == beside.read_text(encoding="utf-8"), f"when the new text is right, refresh with: {REFRESH}"


def test_every_message_has_its_example() -> None:
    """No expected message is left behind without an example."""
    texts = {path for path in ONGELDIG.rglob("*.txt") if path.name == "verwacht.txt" or path.parent == ONGELDIG}
    assert texts == {expected_file(example) for example in EXAMPLES}


def test_there_are_enough_examples() -> None:
    """The examples stay a serious number; losing them would go unnoticed otherwise."""
    assert len(EXAMPLES) >= 80


def test_base_of_the_examples_is_valid(voorbeeld: Path) -> None:
    """What an example reports comes from the example, not from the catalogue under it."""
    assert check_catalogus(voorbeeld, today=TODAY) == Report((), ())
