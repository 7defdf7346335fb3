"""Search box, filters, chips, address: what a klantmanager does first."""

import re

import pytest
from playwright.sync_api import Page, expect

from wegwijzer.folder import Editie
from wegwijzer.models.catalogus import Catalogus

from .conftest import Opener

FOUND = "#resultaten .kaart"


def names(page: Page) -> list[str]:
    """Give the names of the cards found, in order."""
    return [text.strip() for text in page.locator(f"{FOUND} :is(h4, h5)").all_text_contents()]


def test_typing_finds_at_once(open_page: Opener) -> None:
    """Each letter narrows the list; the best hit stands first and is the card itself, not a copy."""
    page = open_page()
    page.locator("#zoek").press_sequentially("taalcaf")
    assert names(page)[0] == "Taalcafé"
    assert page.locator("#t-taalcafe").count() == 1
    expect(page.locator("#aantal")).to_have_text(re.compile(r"\d+ traject"))


@pytest.mark.parametrize("width", [1280, 320])
def test_hits_come_into_sight_and_the_box_stays(open_page: Opener, width: int) -> None:
    """Who types sees the first hit on the same screen, and the box neither moves nor shrinks under the hands."""
    page = open_page(width=width)
    before = page.locator("#zoek").bounding_box()
    page.fill("#zoek", "yoga")
    assert page.locator("#zoek").bounding_box() == before
    expect(page.locator(f"{FOUND} :is(h4, h5)").first).to_be_in_viewport()


def test_one_button_leads_back_to_the_box(open_page: Opener) -> None:
    """Deep in the page a button leads to the search box; beside the box it is not there."""
    page = open_page()
    expect(page.locator("#terug")).to_be_hidden()
    page.locator("#week").scroll_into_view_if_needed()
    page.click("#terug")
    expect(page.locator("#zoek")).to_be_focused()
    expect(page.locator("#zoek")).to_be_in_viewport()
    expect(page.locator("#terug")).to_be_hidden()


def test_hits_come_into_sight_in_a_low_window(open_page: Opener) -> None:
    """At 200 % zoom the search box goes to the top of the window, so that the first hit is on the screen too."""
    page = open_page()
    page.set_viewport_size({"width": 640, "height": 400})
    page.locator("#zoek").press_sequentially("yoga")
    expect(page.locator("#zoek")).to_be_in_viewport()
    expect(page.locator(f"{FOUND} :is(h4, h5)").first).to_be_in_viewport()


def test_slash_and_escape(open_page: Opener) -> None:
    """`/` goes to the box without typing itself; Esc empties the box and brings the whole list back."""
    page = open_page()
    page.keyboard.press("/")
    expect(page.locator("#zoek")).to_be_focused()
    page.keyboard.type("wandelen")
    expect(page.locator("#bladeren")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator("#zoek")).to_have_value("")
    expect(page.locator("#bladeren")).to_be_visible()
    assert page.locator(FOUND).count() == 0


def test_result_is_announced_politely(open_page: Opener) -> None:
    """A screen reader hears the number when typing stops."""
    page = open_page()
    page.fill("#zoek", "wandelen")
    expect(page.locator("#melding")).to_have_text(re.compile(r"^\d+ trajecten gevonden"))
    assert page.locator("#melding").get_attribute("role") == "status"


def test_focus_stays_when_the_rest_follows(open_page: Opener) -> None:
    """Who is among the hits before the rest of them is drawn, stays where he or she is."""
    page = open_page()
    page.fill("#zoek", "bewegen")
    page.focus(f"{FOUND} .hulp input")
    first = page.evaluate("document.activeElement.closest('.kaart').id")
    page.wait_for_url("**#q=bewegen")
    assert page.locator(FOUND).count() > 6
    assert page.evaluate("document.activeElement.closest('.kaart')?.id") == first


def test_filters_count_and_chips_go(open_page: Opener, catalogus: Catalogus) -> None:
    """A filter says beforehand how many it leaves; its chip takes it away again."""
    page = open_page()
    page.click(".filters > summary")
    choice = page.locator('label:has([data-filter="thema"][value="beweging"])')
    expect(choice.locator(".tel")).to_have_text(re.compile(r"\d+"))
    promised = int(choice.locator(".tel").inner_text())
    choice.click()
    expect(page.locator("#toon")).to_have_text(f"Toon {promised} trajecten")
    page.click("#toon")
    expect(page.locator("#aantal")).to_be_focused()
    assert page.locator(FOUND).count() == promised
    assert promised == sum(traject.thema == "beweging" for traject in catalogus.trajecten.values())
    page.click("#chips button")
    expect(page.locator("#resultaten")).to_be_hidden()


def test_an_age_that_cannot_be_filters_nothing(open_page: Opener) -> None:
    """Typed or in a link, the page itself says in Dutch which ages it takes; it is neither applied nor counted."""
    page = open_page(fragment="#leeftijd=200")
    field, said = page.locator('[data-filter="leeftijd"]'), "Kies een leeftijd van 16 tot en met 110."
    expect(page.locator("#resultaten")).to_be_hidden()
    expect(page.locator("#leeftijd-fout")).to_have_text(said)
    for age, filters in (("40", 1), ("200", 0)):
        field.fill(age)
        field.blur()
        expect(page.locator("#leeftijd-fout")).to_have_text("" if filters else said)
        assert page.locator("#chips li").count() == filters


def test_unknown_stays_in_and_can_be_hidden(open_page: Opener) -> None:
    """Who asks for something free sees what must be asked as well, apart and last, until it is hidden on purpose."""
    page = open_page(fragment="#kosten=gratis")
    sure, to_ask = page.locator("#past .kaart").count(), page.locator("#vraagna .kaart").count()
    assert sure > 0
    assert to_ask > 0
    page.click(".filters > summary")
    page.check('[data-filter="zeker"]')
    assert page.locator("#past .kaart").count() == sure
    assert page.locator("#vraagna .kaart").count() == 0


def test_view_can_be_sent(open_page: Opener) -> None:
    """The address holds the question, so that a colleague who opens it sees the same."""
    page = open_page()
    page.fill("#zoek", "bewegen")
    page.click(".filters > summary")
    page.check('[data-filter="dag"][value="dinsdag"]')
    page.wait_for_url("**#q=bewegen&dag=dinsdag")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.click("#deel")
    sent = "#" + page.evaluate("navigator.clipboard.readText()").partition("#")[2]
    other = open_page(fragment=sent)
    assert names(other) == names(page)
    expect(other.locator("#zoek")).to_have_value("bewegen")
    assert "dinsdag" in other.locator("#chips").inner_text()


def test_nothing_found_says_what_to_change(open_page: Opener) -> None:
    """Without a hit the page names the filter to drop, with what that gives; pressing it does so."""
    page = open_page(fragment="#q=yoga&thema=ondernemen")
    expect(page.locator("#aantal")).to_have_text("Niets gevonden")
    page.click("#los button")
    assert names(page)[0] == "Yoga"
    # What the words themselves ask is told too.
    page.fill("#zoek", "yoga op zaterdag")
    expect(page.locator("#los")).to_have_text("Zonder dag: 1 traject.")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("gratis sporten op donderdag", "sporten, gratis, donderdag"),
        ("ik kom de deur niet uit", "moeilijk het huis uit komen"),
        ("wandelen", "wandelen"),
    ],
)
def test_the_page_says_how_it_read_the_query(open_page: Opener, typed: str, read: str) -> None:
    """Subjects and filters are said as the command line says them."""
    page = open_page()
    page.fill("#zoek", f"{typed} ")
    expect(page.locator("#gelezen")).to_have_text(f"Gelezen als: {read}.")


def test_misspelt_and_unknown_words(open_page: Opener) -> None:
    """A typing error is mended and said; a word that nobody knows is said too, once."""
    page = open_page()
    page.fill("#zoek", "wandeln ")
    expect(page.locator("#gelezen")).to_contain_text("gelezen als")
    page.fill("#zoek", "xqzwv xqzwv ")
    expect(page.locator("#gelezen")).to_have_text("Onbekend woord: xqzwv.")


def test_a_word_that_is_still_typed_is_not_unknown(open_page: Opener) -> None:
    """The start of a known word is not called unknown under the hands; closed, or when no word begins so, it is."""
    page = open_page()
    for typed, told in (("yoga D", False), ("yoga dq", True), ("yoga d ", True)):
        page.fill("#zoek", typed)
        assert ("Onbekend woord" in page.locator("#gelezen").inner_text()) is told


def test_clear_button(open_page: Opener) -> None:
    """One button clears words and filters."""
    page = open_page(fragment="#q=koken&status=beschikbaar")
    page.click("#wis")
    expect(page.locator("#resultaten")).to_be_hidden()
    assert "=" not in page.evaluate("location.hash")


def test_week_follows_the_filters(open_page: Opener) -> None:
    """The week overview shows what the question leaves, and says that it does."""
    page = open_page()
    everything = page.locator("#week li:visible").count()
    page.fill("#zoek", "yoga ")
    left = page.locator("#week li:visible")
    assert 0 < left.count() < everything
    expect(page.locator("#week-filter")).to_be_visible()


def test_link_to_a_card_opens_it(open_page: Opener) -> None:
    """A link to a traject shows its card opened, also when a search had hidden it."""
    page = open_page(fragment="#t-yoga")
    assert page.locator("#t-yoga details").get_attribute("open") is not None
    page.fill("#zoek", "schulden ")
    page.wait_for_url("**#q=schulden")
    page.evaluate("location.hash = '#t-yoga'")
    expect(page.locator("#t-yoga h5")).to_be_visible()


@pytest.mark.parametrize("edition", Editie)
def test_readable_without_script(open_page: Opener, catalogus: Catalogus, edition: Editie) -> None:
    """Without JavaScript every card is there to be read and opened, and no control that would not work."""
    page = open_page(edition, script=False)
    assert page.locator(".kaart:visible").count() >= 50
    expect(page.locator("#zoek")).to_be_hidden()
    page.click("#t-yoga summary")
    expect(page.locator("#t-yoga details > div")).to_be_visible()
