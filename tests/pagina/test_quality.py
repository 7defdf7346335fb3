"""Barriers and size of the page."""

import gzip
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from benchmarks.jaargang import LABEL, TODAY, a_year_of_changes
from wegwijzer.folder import Editie, Formaat, render_folder
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.resources import resource_directory

from .conftest import Opener

MOST_BYTES, MOST_ZIPPED = 450_000, 120_000
# axe leaves this rule of WCAG 2.2 out unless it is asked for: a target is 24 px, or has that much room around it.
# Of what passes it need not write down every place.
RULES = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}


def open_everything(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(item => { item.open = true; })")


def open_sheet(page: Page) -> None:
    page.check("#t-yoga .hulp input")
    page.check("#t-fietsen .hulp input")
    page.click("#keuze-open")


def answer_questions(page: Page) -> None:
    while page.locator("#indicatie-nu form").count():
        page.locator("#indicatie-nu input").last.check()
        page.click("#indicatie-nu .knop-vol")


# A closed page shows a part of what an open one shows, and nothing else.
STATES: dict[str, tuple[str, Callable[[Page], None]]] = {
    "open": ("", open_everything),
    "filters": ("#q=bewegen&dag=dinsdag", lambda page: page.click(".filters > summary")),
    "nothing": ("#q=xqzwv", lambda page: None),
    "keuzelijst": ("", open_sheet),
}


# Where only a part of the page comes to look otherwise, that part is looked at.
PARTS = {"indicatie": "#indicatie-nu"}
LOOKS = [(edition, state, 1280, False) for edition in Editie for state in STATES]
STATES["indicatie"] = ("", answer_questions)
LOOKS += [(Editie.KLANTMANAGER, "indicatie", 320, True)]
# Colour and width do not depend on each other: dark and narrow are looked at together.
LOOKS += [(edition, state, 320, True) for edition in Editie for state in ("open", "filters")]


@pytest.mark.parametrize(("edition", "state", "width", "dark"), LOOKS)
def test_axe_finds_no_barrier(open_page: Opener, edition: Editie, state: str, width: int, dark: bool) -> None:
    """axe-core finds nothing, in either edition, in every state, light and dark, wide and narrow."""
    fragment, prepare = STATES[state]
    page = open_page(edition, fragment, width=width, dark=dark)
    prepare(page)
    results = Axe().run(page, context=PARTS.get(state), options=RULES)
    found = [
        (item["id"], [node["html"][:120] for node in item["nodes"][:3]]) for item in results.response["violations"]
    ]
    assert found == []


@pytest.mark.parametrize("edition", Editie)
def test_no_sideways_scrolling(open_page: Opener, edition: Editie) -> None:
    """At 320 px, with everything open, the page itself never scrolls sideways, and the whole ladder is in sight."""
    page = open_page(edition, width=320)
    open_everything(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    ends = page.evaluate("[...document.querySelectorAll('.trap rect')].map(it => it.getBoundingClientRect().right)")
    assert max(ends, default=0) <= 320


@pytest.mark.parametrize("edition", Editie)
def test_size(catalogus: Catalogus, edition: Editie) -> None:
    """The page of the real catalogue stays small enough for a slow drive, also with a year of changes told in it."""
    changes = a_year_of_changes(resource_directory("catalogue"))
    made = render_folder(
        catalogus, today=TODAY, version=LABEL, edition=edition, formats=[Formaat.HTML], changes=changes
    )
    content = "".join(made.values()).encode()
    assert b"id=nieuw" in content
    assert len(content) <= MOST_BYTES
    assert len(gzip.compress(content, 9)) <= MOST_ZIPPED
