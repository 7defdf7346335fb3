"""On paper: the PDF that Chromium makes of the folder and of the keuzelijst, read page by page."""

import io
import re
import unicodedata
from itertools import pairwise

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from wegwijzer.folder import Editie
from wegwijzer.models.catalogus import Catalogus

from .conftest import TODAY, Opener
from .test_keuzelijst import choose

# Puts a tiny number at the beginning and the end of what is looked for: the pages it is found on say where it stands.
MARK = """selectors => selectors.map(
  selector => [...document.querySelectorAll(selector)].filter(item => item.checkVisibility())
).map((items, kind) => items.map((item, nr) => {
  for (const [letter, side] of [["A", "top"], ["Z", "bottom"]]) {
    const mark = document.createElement("span");
    mark.textContent = `{${letter}${kind}.${nr}}`;
    mark.style.cssText = `position: absolute; left: 0; ${side}: 0; font: 4px monospace`;
    item.style.position = "relative";
    item.append(mark);
  }
  return `${item.tagName} ${item.textContent.trim().slice(0, 40)}`;
}))"""
# What the margins leave of an A4, in px.
PAPER_WIDTH, PAPER_HEIGHT = 665, 990
VISIBLE = "selector => [...document.querySelectorAll(selector)].filter(item => item.checkVisibility()).length"
HEADINGS = ".afdeling > h3, .thema"
CONTROLS = "button, input, select, summary, [role=search], .spring"


def pages(page: Page, which: str = "") -> list[str]:
    """Print and give the text of each page, or of a range of pages; of two letters drawn as one (fi) both."""
    printed = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, page_ranges=which)))
    return [unicodedata.normalize("NFKC", sheet.extract_text()) for sheet in printed.pages]


def says(sheet: str, words: str) -> bool:
    """Whether the text of a page has these words; between letters of some fonts the reader of a PDF sees a space."""
    return words.replace(" ", "") in sheet.replace(" ", "")


def places(page: Page, *selectors: str) -> list[dict[str, tuple[int, int]]]:
    """Print once, and give for each element of each selector the page on which it begins and that on which it ends."""
    page.emulate_media(media="print")
    # A browser that prints opens the cards; the marks have to be there before.
    page.evaluate("document.querySelectorAll('details').forEach(item => { item.open = true; })")
    marked = page.evaluate(MARK, selectors)
    found = {}
    for number, text in enumerate(pages(page)):
        for mark in re.findall(r"\{([AZ]\d+[.]\d+)\}", text.replace(" ", "")):
            found[mark] = number
    return [
        {f"{item} {name}": (found[f"A{kind}.{item}"], found[f"Z{kind}.{item}"]) for item, name in enumerate(names)}
        for kind, names in enumerate(marked)
    ]


@pytest.mark.parametrize("edition", Editie)
def test_front_page_and_contents(open_page: Opener, catalogus: Catalogus, edition: Editie) -> None:
    """The first page names municipality, edition and date and holds nothing else; the second has the contents."""
    page = open_page(edition)
    chapters = page.locator("main .hoofdstuk > h2").all_inner_texts()
    front, contents = pages(page, "1-2")
    gemeente = catalogus.gemeente
    for words in (gemeente.naam, str(gemeente.folder.editie), f"{TODAY.day} november {TODAY.year}"):
        assert says(front, words)
    assert not says(front, "Inhoud")
    assert "Inhoud" in contents.splitlines()
    assert [title for title in chapters if not says(contents, title)] == []


@pytest.mark.parametrize("edition", Editie)
def test_what_belongs_together_stays_together(open_page: Opener, edition: Editie) -> None:
    """Every card that fits on a page stands on one page; a heading of a section is never the last thing on a page."""
    page = open_page(edition, width=PAPER_WIDTH)
    # What leads to the ladder stands between the heading and the rest on the screen, and not on paper.
    cards, parts = places(page, ".kaart", f"{HEADINGS}, :is({HEADINGS}) + *, h3 + p:has(a) + *")
    heights = page.evaluate("[...document.querySelectorAll('.kaart')].map(item => item.offsetHeight)")
    fitting = [place for place, height in zip(cards.items(), heights, strict=True) if height < PAPER_HEIGHT]
    assert len(fitting) > 50
    assert [(name, first, last) for name, (first, last) in fitting if first != last] == []
    titles = [name for name, _ in pairwise(parts) if name.split()[1] in {"H3", "H4"}]
    assert len(titles) == page.evaluate(VISIBLE, HEADINGS) > 0
    followers = dict(pairwise(parts))
    assert [title for title in titles if parts[title][1] != parts[followers[title]][0]] == []


@pytest.mark.parametrize("edition", Editie)
def test_nothing_to_operate(open_page: Opener, edition: Editie) -> None:
    """Nothing on paper asks to be pressed."""
    page = open_page(edition, "#q=yoga")
    page.emulate_media(media="print")
    assert page.evaluate(VISIBLE, CONTROLS) == 0


@pytest.mark.parametrize("edition", Editie)
def test_closed_cards_are_printed_open(open_page: Opener, edition: Editie) -> None:
    """What is closed on the screen can be read on paper, without a script too."""
    page = open_page(edition, script=False)
    page.emulate_media(media="print")
    assert page.evaluate(VISIBLE, ".kaart details > div") == page.locator(".kaart").count()


def test_links_are_written_out(open_page: Opener) -> None:
    """A link to a website shows its address on paper."""
    page = open_page()
    page.evaluate("""document.querySelector("#gebruik p").innerHTML = '<a href="https://voorbeeld.test/x">site</a>'""")
    assert "site (https://voorbeeld.test/x)" in "\n".join(pages(page, "3"))


def test_a_search_is_printed_as_it_stands(open_page: Opener) -> None:
    """All that a search found is printed with how it was read and its filters, cards closed, and nothing else."""
    page = open_page(fragment="#q=fietsen&trede=2.2")
    (sheet,) = pages(page)
    for words in ("Gemaakt op", "2.2 Oplossingsgericht", "trajecten gevonden", "Gelezen als: fietsen", "Fietsles"):
        assert says(sheet, words)
    for words in ("×", "Kopieer", "Notitie", "Inhoud", "Zo werken we"):
        assert not says(sheet, words)
    page = open_page(fragment="#dag=dinsdag")
    found = int(page.locator("#aantal").inner_text().split()[0])
    assert "\n".join(pages(page)).count("Aanbieder") == found


@pytest.mark.parametrize("wide", [False, True])
def test_keuzelijst_is_one_sheet(open_page: Opener, wide: bool) -> None:
    """The keuzelijst of four trajecten is one A4 with what, when, where and cost, whatever the font; nothing else."""
    page = open_page(wide=wide)
    choose(page, "yoga", "taalcafe", "fietsen", "conversatie-nederlands")
    page.click("#keuze-open")
    (sheet,) = pages(page)
    facts = ("Wanneer", "Waar", "Kosten", "Nodig", "Beginnen", "misschien tegelijk", "Uw klantmanager")
    for words in ("Uw keuzes", "Yoga", "Taalcafé", *facts):
        assert says(sheet, words)
    for words in ("Notitie", "Haal weg", "Print dit blad", "Sluit", "Inhoud"):
        assert not says(sheet, words)
