"""Keuzelijst and sign-up text: what leaves the page, and what never does."""

import re

from playwright.sync_api import Page, expect

from wegwijzer.advising.blad import facts_of
from wegwijzer.folder import Editie
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.recommendation import advice_basis
from wegwijzer.search.rows import whole

from .conftest import Opener

# No line ends between the sign and the amount: here it counts as a space.
SHEET = """Object.fromEntries([...document.querySelectorAll("#keuzes>li")].map(item => [
  item.querySelector("h3").textContent,
  [...item.querySelectorAll("dt")].map(
    term => [term.textContent, term.nextElementSibling.textContent.replaceAll("\u00a0", " ")]
  ),
]))"""


def choose(page: Page, *ids: str) -> None:
    for traject_id in ids:
        page.check(f"#t-{traject_id} .hulp input")


def test_sheet_says_what_where_when_and_cost(open_page: Opener) -> None:
    """The sheet has the chosen trajecten in plain words, and no note for klantmanagers; one of them can be dropped."""
    page = open_page()
    choose(page, "yoga", "taalcafe")
    page.click("#keuze-open")
    sheet = page.locator("#keuzelijst")
    for words in ("Yoga", "Taalcafé", "Uw klantmanager: ____"):
        expect(sheet).to_contain_text(words)
    assert "Notitie" not in sheet.inner_text()
    page.locator("#keuzes button", has_text="Yoga").click()
    expect(sheet).not_to_contain_text("Yoga")
    expect(page.locator("#keuze-kop")).to_be_focused()
    expect(page.locator("#keuze-open")).to_have_text("Keuzelijst: 1 traject")


def test_sheet_says_what_that_of_an_advice_says(open_page: Opener, catalogus: Catalogus) -> None:
    """Of every traject the sheet has the facts of `advies --blad`, in its words and its order."""
    page = open_page()
    page.evaluate("document.querySelectorAll('.hulp input').forEach(tick => tick.click())")
    basis = advice_basis(catalogus)
    said = page.evaluate(SHEET)
    assert len(said) == len(catalogus.trajecten)
    for traject in catalogus.trajecten.values():
        assert said[traject.naam] == [list(fact) for fact in facts_of(whole(traject, catalogus), basis)]


def test_clashes_and_total(open_page: Opener) -> None:
    """Two trajecten on one morning are said to clash; what has no known price a month never counts as free.

    No line ends between the sign and the amount.
    """
    page = open_page()
    choose(page, "yoga", "fietsen", "conversatie-nederlands")
    expect(page.locator("#botsingen")).to_contain_text("misschien tegelijk: dinsdagochtend")
    unknown = "Wat het samen kost, is niet bekend."
    known_of_it = "€\u00a0100,00 voor 22 bijeenkomsten.*"
    left_out = f"Conversatie Nederlands telt niet mee: {known_of_it}Fietsen telt niet mee: nog niet bekend."
    expect(page.locator("#kosten-samen")).to_have_text(re.compile(f"^{unknown} {left_out}$"))
    choose(page, "spelletjesmiddag")
    known = "Samen ten minste ongeveer €\u00a01,50 per maand, met een bijstandsuitkering."
    expect(page.locator("#kosten-samen")).to_have_text(re.compile(f"^{known} {left_out}$"))


def test_free_with_bijstand_is_free(open_page: Opener) -> None:
    """What is free for who lives on bijstand adds nothing, and is nothing to ask; the sheet opens at its top."""
    page = open_page()
    choose(page, "yoga", "zumba")
    page.click("#keuze-open")
    expect(page.locator("#kosten-samen")).to_have_text("Samen gratis, met een bijstandsuitkering.")
    expect(page.locator("#keuze-kop")).to_be_focused()
    expect(page.locator("#keuze-print")).to_be_in_viewport()


def test_nothing_is_kept(open_page: Opener) -> None:
    """A choice is in no storage, cookie or address, and gone after loading again."""
    page = open_page()
    choose(page, "yoga")
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie, location.hash]") == [
        0,
        0,
        "",
        "",
    ]
    page.reload()
    assert not page.is_checked("#t-yoga .hulp input")
    expect(page.locator("#keuze-open")).to_be_hidden()


def test_sign_up_text(open_page: Opener) -> None:
    """The sign-up text of a traject is on the clipboard, with blanks and without anything about a client."""
    page = open_page()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.click("#t-yoga .hulp button")
    expect(page.locator("#melding")).to_have_text("Gekopieerd.")
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith("Onderwerp: Aanmelding Yoga\n\nBeste medewerker van ")
    assert "Hulpvraag (wat wil de cliënt bereiken?): ____" in text


def test_no_sign_up_text_where_one_cannot_place(open_page: Opener) -> None:
    """Care that one can only encourage, or must ask about, has no sign-up text; the client edition has none at all."""
    assert open_page().locator(":is(#t-brijder, #t-mantelzorger) .hulp button").count() == 0
    assert open_page(Editie.CLIENT).locator(".hulp button").count() == 0


def test_only_the_sheet_is_printed(open_page: Opener) -> None:
    """Printing the sheet hides the rest of the page."""
    page = open_page()
    page.evaluate("window.print = () => {}")
    choose(page, "yoga")
    page.click("#keuze-open")
    page.click("#keuze-print")
    page.emulate_media(media="print")
    expect(page.locator("main")).to_be_hidden()
    expect(page.locator("#keuzes")).to_be_visible()
    expect(page.locator("#keuze-print")).to_be_hidden()
