"""The Nu Html Checker, offline: the page as written and as the script leaves it follows the rules of HTML."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from wegwijzer.folder import Editie

from .conftest import Opener

CHECKER = os.environ.get("WEGWIJZER_VNU")
# The checker takes a block of data for a script that the policy forbids; Chromium itself judges the policy, and its
# console has to stay empty in every test of the page. And of style it knows no container queries, which browsers have
# had since 2023.
NOT_KNOWN = ("Content Security Policy", "Unrecognized at-rule “@container”", "“container-type”: Property")


@pytest.fixture(scope="session")
def checker() -> list[str]:
    """Give the command of the checker; without it these tests are skipped, unless CI says that it must be there."""
    java = shutil.which("java")
    if not CHECKER or not java:
        missing = "no HTML checker: set WEGWIJZER_VNU to vnu.jar (npm's vnu-jar), and have java"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return [java, "-jar", CHECKER, "--format", "json", "--filterpattern", f".*({'|'.join(NOT_KNOWN)}).*"]


def faults(checker: list[str], *paths: Path) -> list[str]:
    """Give what the checker says of files: errors and warnings."""
    answer = subprocess.run([*checker, *paths], capture_output=True, encoding="utf-8", check=False)
    messages: list[dict[str, Any]] = json.loads(answer.stderr)["messages"]
    return [f"{Path(m.get('url', '')).name}: {m['message']} {m.get('extract', '')}" for m in messages]


def test_checker_sees_a_fault(checker: list[str], tmp_path: Path) -> None:
    """The checker works: a document with an unknown attribute is not passed."""
    path = tmp_path / "fout.html"
    path.write_text('<!doctype html><html lang="nl"><title>x</title><p foo="bar">x</html>', "utf-8")
    assert any("foo" in fault for fault in faults(checker, path))


def test_page_is_valid(checker: list[str], folders: dict[Editie, Path]) -> None:
    """Both editions are valid as they stand on the drive."""
    assert faults(checker, *folders.values()) == []


def test_page_stays_valid(checker: list[str], open_page: Opener, tmp_path: Path) -> None:
    """What the script makes of the page is valid too: results, chips, nothing found, a keuzelijst."""
    saved: list[Path] = []
    for edition in Editie:
        for state in ("#q=bewegen&dag=dinsdag&kosten=gratis", "#q=xqzwv&thema=beweging"):
            page = open_page(edition, state)
            choose_two(page)
            saved.append(tmp_path / f"{len(saved)}.html")
            saved[-1].write_text(page.content(), "utf-8")
    assert faults(checker, *saved) == []


def choose_two(page: Page) -> None:
    """Tick two trajecten and look at the sheet."""
    for tick in page.locator(".hulp input").all()[:2]:
        tick.evaluate("tick => tick.click()")
    page.click("#keuze-open")
