"""A real browser without a network, and the folder of the catalogue of this repository in it."""

import datetime as dt
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from wegwijzer.folder import Editie, render_folder
from wegwijzer.models.catalogus import Catalogus

from .wide_letters import WIDTH_OF_ZERO, only_wide_letters

# The same browser without windows opens a page in a third of the CPU time.
BROWSERS = ("chromium-headless-shell", "chromium", "google-chrome")
CHROMIUM = os.environ.get("WEGWIJZER_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync"]
# The list that a search hides stays laid out; Chromium remarks on it when a test, axe or a link measures in it.
LAID_OUT = "Rendering was performed in a subtree hidden by content-visibility."
TODAY = dt.date(2026, 11, 23)


@pytest.fixture(autouse=True)
def only_drives(no_cover: None) -> None:
    """Keep the tracer of coverage off: what is tested runs in Chromium, and the Python here only drives it."""


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory, catalogus: Catalogus) -> dict[Editie, Path]:
    """Build the page of each edition once."""
    directory = tmp_path_factory.mktemp("folders")
    made = {}
    for edition in Editie:
        for name, text in render_folder(catalogus, today=TODAY, version="test", edition=edition).items():
            (directory / name).write_text(text, encoding="utf-8")
            if name.endswith(".html"):
                made[edition] = directory / name
    return made


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Drive Chromium; without it these tests are skipped, unless CI says that it must be there."""
    if not CHROMIUM:
        if os.environ.get("CI"):
            pytest.fail("no Chromium found; set WEGWIJZER_CHROMIUM")
        pytest.skip("no Chromium found; set WEGWIJZER_CHROMIUM")
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Start Chromium once, with the letters that this machine has."""
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def wide_browser(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Start Chromium as on a machine that has wide letters only."""
    env = {**os.environ, **only_wide_letters(tmp_path_factory.mktemp("letters"))}
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS, env=env)  # type: ignore[arg-type]
    page = browser.new_page()
    page.set_content("<span style='font: 100px Arial, sans-serif'>0</span>")
    assert page.evaluate("document.querySelector('span').offsetWidth") == WIDTH_OF_ZERO
    page.close()
    yield browser
    browser.close()


@pytest.fixture
def open_page(request: pytest.FixtureRequest, folders: dict[Editie, Path]) -> Iterator["Opener"]:
    """Open a page; at the end nothing may have been said on the console, and nothing else asked for."""
    opener = Opener(request.getfixturevalue, folders)
    yield opener
    opener.close()


class Opener:
    """Opens the folder in a fresh context without a network, and listens."""

    def __init__(self, fixture: Callable[[str], Browser], folders: dict[Editie, Path]) -> None:
        self.fixture = fixture
        self.folders = folders
        self.heard: list[str] = []
        self.requested: list[str] = []
        self.pages: list[Page] = []

    def __call__(
        self,
        edition: Editie = Editie.KLANTMANAGER,
        fragment: str = "",
        *,
        width: int = 1280,
        dark: bool = False,
        script: bool = True,
        forced_colors: bool = False,
        still: bool = True,
        touch: bool = False,
        wide: bool = False,
    ) -> Page:
        """Open the page of an edition, at a fragment."""
        context = self.fixture("wide_browser" if wide else "browser").new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            offline=True,
            java_script_enabled=script,
            reduced_motion="reduce" if still else "no-preference",
            forced_colors="active" if forced_colors else "none",
            has_touch=touch,
        )
        page = context.new_page()
        page.on("console", lambda message: self.hear(message.text))
        page.on("pageerror", lambda error: self.heard.append(str(error)))
        page.on("request", lambda request: self.requested.append(request.url))
        page.goto(self.folders[edition].as_uri() + fragment)
        self.pages.append(page)
        return page

    def hear(self, text: str) -> None:
        """Note what the console says, but for the remark that tells nothing of the page."""
        if not text.startswith(LAID_OUT):
            self.heard.append(text)

    def close(self) -> None:
        """Close everything and check what was heard."""
        for page in self.pages:
            page.context.close()
        allowed = {path.as_uri() for path in self.folders.values()}
        assert self.heard == []
        assert {url.split("#")[0] for url in self.requested} <= allowed
