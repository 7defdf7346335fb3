"""A word of the glossary is explained where it stands: by pointer, by keyboard, by touch and without script."""

from playwright.sync_api import Browser, Locator, Page, expect

from wegwijzer.folder import Editie

from .conftest import Opener

TIP = "[role=tooltip]"


def first_term(page: Page) -> Locator:
    """Give a linked word in the chapter on the treden."""
    return page.locator('#ladder a[href="#b-ggd"]')


def meaning(page: Page) -> str:
    return str(page.eval_on_selector("#b-ggd + dd", "dd => dd.firstChild.textContent.trim()"))


def test_pointer_shows_and_may_rest_on_it(open_page: Opener) -> None:
    """Pointing shows the explanation of the glossary; it stays while one points at it, and goes when one leaves."""
    page = open_page()
    first_term(page).hover()
    tip = page.locator(TIP)
    expect(tip).to_have_text(meaning(page))
    assert "Zie ook" not in meaning(page)
    tip.hover()
    page.wait_for_timeout(400)
    expect(tip).to_be_visible()
    page.mouse.move(2, 2)
    expect(tip).to_be_hidden()


def test_keyboard_and_escape(open_page: Opener) -> None:
    """The focus shows it and describes the link with it; Esc takes it away and the focus stays."""
    page = open_page()
    term = first_term(page)
    term.focus()
    expect(term).to_have_accessible_description(meaning(page))
    page.keyboard.press("Escape")
    expect(page.locator(TIP)).to_be_hidden()
    expect(term).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#b-ggd"


def test_first_tap_explains_and_second_follows(browser: Browser, open_page: Opener) -> None:
    """On a screen that is touched, one tap explains and the next goes to the glossary."""
    context = browser.new_context(has_touch=True, viewport={"width": 320, "height": 640}, offline=True)
    page = context.new_page()
    page.goto(open_page.folders[Editie.KLANTMANAGER].as_uri())
    first_term(page).tap()
    expect(page.locator(TIP)).to_be_visible()
    assert page.evaluate("location.hash") == ""
    box = page.locator(TIP).bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    first_term(page).tap()
    page.wait_for_url("**#b-ggd")
    context.close()


def test_plain_link_without_script(open_page: Opener) -> None:
    """Without JavaScript the word is a link to the glossary."""
    page = open_page(script=False)
    first_term(page).click()
    expect(page.locator("#b-ggd + dd")).to_be_in_viewport()


def test_clients_get_no_glossary(open_page: Opener) -> None:
    """The edition for clients has neither glossary nor links to it."""
    assert open_page(Editie.CLIENT).locator('a[href^="#b-"]').count() == 0
