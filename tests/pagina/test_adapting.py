"""The page bends to its reader: zoom, more room between letters, forced colours, less movement."""

import pytest
from playwright.sync_api import Page, expect

from wegwijzer.folder import Editie

from .conftest import Opener
from .test_keyboard import assert_good, choose_first
from .test_quality import open_everything
from .walking import walk

PHONE_SCREEN = 740  # what a browser leaves of 844 px
CLOSEST = 1056  # from here on the contents stand beside the text, and a card is at its narrowest for two columns

# The room that WCAG 1.4.12 lets a reader ask for.
SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
SPACING += "p { margin-bottom: 2em !important }"
LARGE, LARGER = (f"html {{ font-size: {size} !important }}" for size in ("200%", "125%"))

ADD_STYLE = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""
# Text that its box cuts off: the box hides what flows over, and something does. A field scrolls its own text.
CUT_OFF = """() => [...document.querySelectorAll("body *")].filter(item => {
  const style = getComputedStyle(item);
  return item.checkVisibility() && !item.matches(".sr, input, [hidden]") && /hidden|clip/.test(style.overflow)
    && (item.scrollWidth > item.clientWidth + 1 || item.scrollHeight > item.clientHeight + 1);
}).map(item => item.outerHTML.slice(0, 100))"""
# Letters that stand outside the box of the control they belong to.
STICKING_OUT = """() => [...document.querySelectorAll("button, summary, label, .labels > *, mark")].filter(item => {
  if (!item.checkVisibility()) return false;
  const outer = item.getBoundingClientRect(), texts = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  const range = document.createRange(), boxes = [];
  while (texts.nextNode()) if (texts.currentNode.textContent.trim() && !texts.currentNode.parentNode.matches(".sr")) {
    range.selectNode(texts.currentNode);
    boxes.push(...range.getClientRects());
  }
  return boxes.some(box => box.right > outer.right + 1 || box.bottom > outer.bottom + 2);
}).map(item => item.outerHTML.slice(0, 100))"""
# Words that a button, a field or what one ticks lies over. Under the bar at the bottom one scrolls.
COVERED = """() => {
  const scope = document.querySelector("dialog[open]") || document.body, bar = "#balk, dialog > .knoppen";
  const texts = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT), range = document.createRange(), words = [];
  while (texts.nextNode()) {
    const owner = texts.currentNode.parentElement;
    if (!texts.currentNode.textContent.trim() || owner.closest(`.sr, ${bar}`) || !owner.checkVisibility()) continue;
    range.selectNode(texts.currentNode);
    words.push(...[...range.getClientRects()].map(box => ({box, owner})));
  }
  return [...scope.querySelectorAll("button, label, select, input")].filter(item => {
    const on = item.getBoundingClientRect();
    return item.checkVisibility() && !item.closest(bar) && words.some(({box, owner}) => !item.contains(owner)
      && !owner.contains(item) && box.left < on.right - 1 && box.right > on.left + 1 && box.top < on.bottom - 2
      && box.bottom > on.top + 2);
  }).map(item => item.outerHTML.slice(0, 100));
}"""
# Words that are broken where nobody would break them: in what one presses, in the facts of a card and on the sheet.
BROKEN = """() => [...document.querySelectorAll("summary, button, .feiten > *, dialog *")].filter(item => {
  if (!item.checkVisibility()) return false;
  const texts = document.createTreeWalker(item, NodeFilter.SHOW_TEXT), range = document.createRange();
  while (texts.nextNode()) for (const word of texts.currentNode.textContent.matchAll(/[^\\s/-]+/g)) {
    range.setStart(texts.currentNode, word.index);
    range.setEnd(texts.currentNode, word.index + word[0].length);
    if (new Set([...range.getClientRects()].map(box => box.top)).size > 1) return true;
  }
}).map(item => item.outerHTML.slice(0, 100))"""
# Of each kind of control: is there a line around it that differs from what is behind it?
BORDERLESS = """() => ["button", "select", "input[type=search]", "input[type=number]", ".kaart", ".labels > *", "mark",
  "dialog"].filter(kind => {
  const item = [...document.querySelectorAll(kind)].find(item => item.checkVisibility());
  if (!item) return true;
  const style = getComputedStyle(item);
  return style.borderTopStyle === "none" || parseFloat(style.borderTopWidth) < 1
    || style.borderTopColor === style.backgroundColor;
})"""

# Buttons, fields and ticks that are less high than a finger is wide.
LOW = """() => [...document.querySelectorAll("button, select, input, label:has(input)")].filter(item =>
  item.checkVisibility() && !item.matches("label input") && item.offsetHeight < 40
).map(item => item.outerHTML.slice(0, 100))"""


def sideways(page: Page) -> int:
    """Give how far the page can be scrolled sideways."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


@pytest.mark.parametrize("edition", Editie)
@pytest.mark.parametrize("width", [1280, 640, 320])
def test_zoom(open_page: Opener, edition: Editie, width: int) -> None:
    """At 100, 200 and 400 % of a window of 1280 px nothing is cut off or scrolls sideways, results included."""
    page = open_page(edition, "#q=bewegen&dag=dinsdag", width=width)
    choose_first(page)
    for fragment in ("#q=bewegen&dag=dinsdag", f"#q={'x' * 300}", "#trajecten"):
        page.evaluate("hash => { location.hash = hash; }", fragment)
        open_everything(page)
        assert sideways(page) == 0
        assert page.evaluate(CUT_OFF) == []
    page.click("#keuze-open")
    assert page.evaluate("document.querySelector('dialog').getBoundingClientRect().right") <= width


@pytest.mark.parametrize("edition", Editie)
def test_contents_make_way_on_a_phone(open_page: Opener, edition: Editie) -> None:
    """On a phone the search box stands on the first screen; the contents open at a touch, on paper, without script.

    What one presses there is as high as a finger is wide.
    """
    page = open_page(edition, "#dag=dinsdag", width=390, touch=True)
    assert page.evaluate(LOW) == []
    page = open_page(edition, width=390)
    contents = page.locator("nav ol").first
    assert page.locator("#zoek").bounding_box()["y"] < PHONE_SCREEN  # type: ignore[index]
    expect(contents).not_to_be_visible()
    page.click("nav summary")
    expect(contents).to_be_visible()
    page.click("nav summary")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(contents).to_be_visible()
    expect(open_page(edition, width=390, script=False).locator("nav ol").first).to_be_visible()
    expect(open_page(edition).locator("nav ol").first).to_be_visible()


@pytest.mark.parametrize("edition", Editie)
@pytest.mark.parametrize(
    ("style", "width", "wide"),
    [(SPACING, 1280, False), (SPACING, 320, False), (LARGE, 1280, False), ("", CLOSEST, True), (LARGER, 320, True)],
)
def test_more_room_and_other_letters(open_page: Opener, edition: Editie, style: str, width: int, wide: bool) -> None:
    """With the spacing of WCAG 1.4.12, letters twice as large or wide ones, all text stays in its box and in sight."""
    page = open_page(edition, "#q=bewegen&dag=dinsdag&kosten=gratis", width=width, wide=wide)
    open_everything(page)
    choose_first(page)
    page.evaluate(ADD_STYLE, style)
    for prepare in ("", "document.querySelector('#keuze-open').click()"):
        page.evaluate(prepare)
        assert sideways(page) == 0
        assert page.evaluate(CUT_OFF) == []
        assert page.evaluate(STICKING_OUT) == []
        assert page.evaluate(COVERED) == []
        if style != SPACING:
            assert page.evaluate(BROKEN) == []


@pytest.mark.parametrize("dark", [False, True])
def test_forced_colours(open_page: Opener, dark: bool) -> None:
    """With the colours of the reader, where every background is the same, lines still show what is what."""
    page = open_page(fragment="#q=bewegen&dag=dinsdag&kosten=gratis", dark=dark, forced_colors=True)
    page.click(".filters > summary")
    choose_first(page)
    page.evaluate("document.activeElement.blur()")
    assert_good(walk(page))
    page.click("#keuze-open")
    assert page.evaluate(BORDERLESS) == []


def test_less_movement(open_page: Opener) -> None:
    """Nothing moves by itself, and a link goes to its place at once: the page is too long to fly over."""
    moving = "() => [document.getAnimations().length, getComputedStyle(document.documentElement).scrollBehavior]"
    assert open_page(still=True).evaluate(moving) == [0, "auto"]
    assert open_page(still=False).evaluate(moving) == [0, "auto"]
