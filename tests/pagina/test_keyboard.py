"""Without a mouse: every function is within reach, the focus can be seen, moves in order, and is nowhere kept."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from wegwijzer.folder import Editie

from .conftest import Opener
from .walking import Stop, tab_to, walk

# 2.4.11 asks that something bars the whole focus nowhere; 1.4.11 asks this much contrast of its outline.
LEAST_CONTRAST = 3.0
# 1280 px wide at 100, 200 and 400 % zoom.
WIDTHS = (1280, 640, 320)


def press(page: Page, *keys: str) -> None:
    """Press keys, one after the other."""
    for key in keys:
        page.keyboard.press(key)


def choose_first(page: Page) -> None:
    """Tick a traject, so that the bar of the keuzelijst floats over the page."""
    page.locator(".hulp input").first.evaluate("tick => tick.click()")


def assert_good(stops: list[Stop]) -> None:
    """Every stop is visible, differs from its look at rest, and follows the one before it."""
    assert [stop.path for stop in stops if stop.looks == stop.rest] == []
    assert [stop.path for stop in stops if stop.contrast < LEAST_CONTRAST] == []
    assert [stop.path for stop in stops if not stop.seen] == []
    assert [stop.path for stop in stops if not stop.after] == []


# Colour and font do not depend on each other: in each edition both are walked through.
@pytest.mark.parametrize(
    ("edition", "dark", "wide"),
    [
        (Editie.KLANTMANAGER, False, False),
        (Editie.KLANTMANAGER, True, True),
        (Editie.CLIENT, False, True),
        (Editie.CLIENT, True, False),
    ],
)
def test_walk_through_the_whole_page(open_page: Opener, edition: Editie, dark: bool, wide: bool) -> None:
    """Tab goes through the page from the first link to the last, in reading order, and then out of it."""
    page = open_page(edition, width=320, dark=dark, wide=wide)
    choose_first(page)
    stops = walk(page)
    assert_good(stops)
    last = page.locator("footer a").last.inner_text()
    assert stops[0].path.endswith("Direct naar de inhoud")
    assert stops[-1].path.endswith(last)
    # At this width everything stands in one column, so that order and place must agree; the bar floats.
    fixed = [stop for stop in stops[1:] if stop.path not in {"#toon", "#terug", "#keuze-open"}]
    assert [(one.path, two.path) for one, two in pairwise(fixed) if two.bottom < one.top] == []


@pytest.mark.parametrize(("width", "wide"), [(1280, False), (640, False), (320, True)])
def test_walk_with_results(open_page: Opener, width: int, wide: bool) -> None:
    """The same holds with filters open, chips set and results shown, in the narrowest window with wide letters too."""
    page = open_page(fragment="#q=bewegen&dag=dinsdag&kosten=gratis", width=width, wide=wide)
    choose_first(page)
    page.click(".filters > summary")
    page.evaluate("document.activeElement.blur()")
    assert_good(walk(page))


def test_walk_through_the_sheet(open_page: Opener) -> None:
    """In the keuzelijst Tab comes past its buttons only, and leaves it for the browser."""
    page = open_page()
    choose_first(page)
    page.click("#keuze-open")
    page.locator("#keuze-print").focus()
    stops = walk(page, 50)
    assert_good(stops)
    assert {stop.path for stop in stops} <= {"#keuze-print", "#keuze-kopie", "#keuze-wis", "#keuze-dicht"}


def test_skip_link(open_page: Opener) -> None:
    """The first link jumps past the contents: the next stop is in the text."""
    page = open_page()
    press(page, "Tab", "Enter", "Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("width", WIDTHS)
def test_search_and_filter(open_page: Opener, width: int) -> None:
    """Search, filter, take one filter away by its chip, drop what stands in the way, and clear."""
    page = open_page(width=width)
    press(page, "/")
    page.keyboard.type("yoga")
    tab_to(page, ".filters > summary", 3)
    press(page, "Enter")
    tab_to(page, '[data-filter="thema"][value="ondernemen"]')
    press(page, "Space")
    expect(page.locator("#aantal")).to_have_text("Niets gevonden")
    tab_to(page, "#f-kosten")
    press(page, "ArrowDown")
    expect(page.locator("#chips li")).to_have_count(2)
    tab_to(page, "#chips li:last-child button", 40)
    press(page, "Enter")
    expect(page.locator("#chips li")).to_have_count(1)
    expect(page.locator("#zoek")).to_be_focused()
    tab_to(page, "#los button")
    press(page, "Enter")
    expect(page.locator("#zoek")).to_be_focused()
    expect(page.locator("#past h5").first).to_have_text("Yoga")
    tab_to(page, "#wis", 3)
    press(page, "Enter")
    expect(page.locator("#resultaten")).to_be_hidden()
    expect(page.locator("#zoek")).to_be_focused()


def test_more_results(open_page: Opener) -> None:
    """The button for more results hands the focus to the first traject that it adds."""
    page = open_page(fragment="#status=beschikbaar")
    shown = page.locator("#resultaten .kaart").count()
    page.locator("#resultaten .kaart").last.locator("summary").focus()
    tab_to(page, "#meer-tonen", 3)
    press(page, "Enter")
    assert page.evaluate(
        "shown => document.querySelectorAll('#resultaten .kaart')[shown].contains(document.activeElement)", shown
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_card_and_sheet(open_page: Opener, width: int) -> None:
    """Open a card, copy its sign-up text, choose it, look at the sheet, copy and print that, come back, clear."""
    page = open_page(width=width)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("window.print = () => { window.printed = true; }")
    press(page, "/")
    page.keyboard.type("yoga")
    tab_to(page, "#t-yoga .hulp input")
    press(page, "Space")
    tab_to(page, "#t-yoga .hulp button", 1)
    press(page, "Enter")
    assert "Aanmelding Yoga" in page.evaluate("navigator.clipboard.readText()")
    tab_to(page, "#t-yoga summary", 1)
    press(page, "Enter")
    expect(page.locator("#t-yoga details > div")).to_be_visible()
    press(page, "Shift+Tab", "Shift+Tab", "/")
    tab_to(page, "#keuze-open", 4)
    press(page, "Enter")
    expect(page.locator("#keuzelijst")).to_be_visible()
    tab_to(page, "#keuze-kopie", 3)
    press(page, "Enter")
    expect(page.locator("#keuzelijst [role=status]")).to_have_text("Gekopieerd.")
    assert "Yoga" in page.evaluate("navigator.clipboard.readText()")
    press(page, "Shift+Tab", "Enter")
    assert page.evaluate("window.printed")
    press(page, "Escape")
    expect(page.locator("#keuzelijst")).to_be_hidden()
    expect(page.locator("#keuze-open")).to_be_focused()
    press(page, "Enter")
    tab_to(page, "#keuze-wis", 5)
    press(page, "Enter")
    expect(page.locator("#keuze-open")).to_be_hidden()
    expect(page.locator("#zoek")).to_be_focused()


def test_week_overview(open_page: Opener) -> None:
    """The week overview can be scrolled and left again; Enter on a traject goes to its card, opened."""
    page = open_page(width=700)
    page.locator("#week .schuif").focus()
    press(page, "Tab", "Enter")
    target = page.evaluate("location.hash")
    expect(page.locator(f"{target} details > div")).to_be_visible()


def test_shortcut_can_be_switched_off(open_page: Opener) -> None:
    """A key of one character gets in the way of speech input; a tick beside the filters switches it off."""
    page = open_page()
    press(page, "/")
    tab_to(page, ".filters > summary", 3)
    press(page, "Enter")
    tab_to(page, "#toets")
    press(page, "Space", "/")
    expect(page.locator("#toets")).to_be_focused()
    expect(page.locator("label.toets")).to_have_text(re.compile("Toets / "))
