"""The questions in the page: the same ways and outcomes as the command line, by mouse and by keys, and nothing kept."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from wegwijzer.dutch import join_words
from wegwijzer.folder import Editie
from wegwijzer.indication import next_step, outcome
from wegwijzer.models.catalogus import Catalogus

from .conftest import Opener

TODAY = dt.datetime(2026, 8, 31, 12)
SHEET = "#indicatie-nu"
# Answers in the page itself: as messages to the browser, the clicks of all ways would take most of the time.
GO_EVERY_WAY = """([selector, ways]) => {
  const sheet = document.querySelector(selector);
  const click = (kind, text) => [...sheet.querySelectorAll(kind)].find(it => it.textContent === text).click();
  return ways.map(answers => {
    const asked = answers.map(text => {
      const question = sheet.querySelector("legend").textContent;
      click("label", text);
      click("button", "Volgende");
      return question;
    });
    const shown = sheet.innerText;
    click("button", "Begin opnieuw");
    return [asked, shown];
  });
}"""


@pytest.fixture(scope="module")
def indicatie(catalogus: Catalogus) -> dict[str, Any]:
    """Give the questions as plain data."""
    assert catalogus.indicatie
    return catalogus.indicatie.model_dump(mode="json")


def every_way(indicatie: dict[str, Any]) -> Iterator[dict[str, str]]:
    """Give the answers of every way through the questions."""
    waiting: list[dict[str, str]] = [{}]
    while waiting:
        answers = waiting.pop()
        question = next_step(indicatie, answers).question
        if question is None:
            yield answers
        else:
            waiting += [{**answers, question["id"]: item["id"]} for item in question["antwoorden"]]


def give(page: Page, text: str) -> None:
    page.get_by_role("radio", name=text, exact=True).check()
    page.get_by_role("button", name="Volgende", exact=True).click()


def in_words(indicatie: dict[str, Any], answers: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Give these answers as the page has them: each question that is asked, and what is chosen there."""
    for question in indicatie["vragen"]:
        if question["id"] in answers:
            texts = {answer["id"]: answer["tekst"] for answer in question["antwoorden"]}
            yield question["vraag"], texts[answers[question["id"]]]


def walk(page: Page, indicatie: dict[str, Any], answers: dict[str, str]) -> None:
    """Give these answers, each to the question that the page asks."""
    for question, text in in_words(indicatie, answers):
        expect(page.locator(f"{SHEET} legend")).to_have_text(question)
        give(page, text)


def test_every_way_ends_as_on_the_command_line(
    open_page: Opener, catalogus: Catalogus, indicatie: dict[str, Any]
) -> None:
    """Each way asks the same questions and gives the same treden, reasons, next step, check and doubts."""
    page = open_page()
    page.clock.set_fixed_time(TODAY)
    treden = [trede.model_dump(mode="json") for trede in catalogus.ladder.treden]
    ways = list(every_way(indicatie))
    words = [list(in_words(indicatie, answers)) for answers in ways]
    went = page.evaluate(GO_EVERY_WAY, [SHEET, [[text for _, text in way] for way in words]])
    for answers, way, (asked, shown) in zip(ways, words, went, strict=True):
        assert asked == [question for question, _ in way]
        found = outcome(indicatie, treden, next_step(indicatie, answers), TODAY.date())
        assert f"Indicatie: trede {join_words(found['subtreden'])}\n" in shown
        said = [*found["redenen"], *found["meldingen"], *found["onzeker"]]
        said += [*(item["reden"] for item in found["niet"]), *(found["hoger"] or {"ontbreekt": ()})["ontbreekt"]]
        missing = [text for text in said if text not in shown]
        assert missing == []
        assert found["controle"]["tekst"] in " ".join(shown.split("\n"))


def test_keys_alone_and_focus(open_page: Opener) -> None:
    """Arrows choose, Enter goes on, and the focus stands at the next question and at last at the outcome."""
    page = open_page()
    page.locator(f"{SHEET} input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Krijgt de cliënt al hulp")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(f"{SHEET} > h3")).to_be_focused()
    expect(page.locator("#melding")).to_have_text("U ziet de indicatie.")


def test_no_answer_is_said(open_page: Opener) -> None:
    """Without an answer the page says so and stays."""
    page = open_page()
    page.get_by_role("button", name="Volgende").click()
    expect(page.get_by_role("alert")).to_have_text("Kies eerst een antwoord.")
    expect(page.locator(f"{SHEET} input").first).to_be_focused()


def test_back_keeps_the_way(open_page: Opener, indicatie: dict[str, Any]) -> None:
    """One step back asks the question before it again."""
    page = open_page()
    first, answer = indicatie["vragen"][0], indicatie["vragen"][0]["antwoorden"][2]
    give(page, answer["tekst"])
    page.get_by_role("button", name="Vorige vraag").click()
    expect(page.locator(f"{SHEET} legend")).to_have_text(first["vraag"])


def test_outcome_leads_to_the_list(open_page: Opener, indicatie: dict[str, Any]) -> None:
    """The link of an outcome shows what there is on that subtrede, and the focus goes along."""
    page = open_page()
    walk(page, indicatie, {"belasting": "twijfel", "hulp": "nee"})
    page.get_by_role("link", name="Toon wat er is bij trede 2.2").click()
    expect(page.locator("#chips")).to_contain_text("2.2")
    expect(page.locator("#aantal")).to_be_focused()


def test_nothing_is_kept(open_page: Opener, indicatie: dict[str, Any]) -> None:
    """Answers are in no storage, cookie or address, and gone after loading again."""
    page = open_page()
    walk(page, indicatie, {"belasting": "te-zwaar", "hulp-naast-rust": "ja"})
    kept = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie, location.hash]")
    assert kept == [0, 0, "", ""]
    page.reload()
    expect(page.locator(f"{SHEET} legend")).to_have_text(indicatie["vragen"][0]["vraag"])


def test_on_paper_without_script(open_page: Opener, indicatie: dict[str, Any]) -> None:
    """Without JavaScript all questions and answers are there to be read, and nothing to press."""
    page = open_page(script=False)
    expect(page.locator(SHEET)).to_be_hidden()
    for question in indicatie["vragen"]:
        expect(page.locator("#vragen")).to_contain_text(question["vraag"])
    assert page.locator(".vragen li li:visible").count() == sum(len(q["antwoorden"]) for q in indicatie["vragen"])


def test_not_for_clients(open_page: Opener) -> None:
    """The edition for clients has no indication."""
    page = open_page(Editie.CLIENT)
    assert page.locator("#indicatie").count() == 0
