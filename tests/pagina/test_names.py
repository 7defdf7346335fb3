"""What a screen reader is told: the accessibility tree of Chromium itself."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from wegwijzer.folder import Editie

from .conftest import Opener

LANDMARKS = {"banner", "navigation", "main", "search", "contentinfo"}
# These hold the focus without being something to do: the document, and the place that the skip link goes to.
PLACES = {"RootWebArea", "main"}


class Node:
    """One node of the tree: its role, its name and its states."""

    def __init__(self, raw: dict[str, Any]) -> None:
        self.role: str = raw.get("role", {}).get("value", "")
        # Chromium parts words that only a screen reader gets from the rest with a space.
        self.name: str = str(raw.get("name", {}).get("value", "")).strip().replace(" :", ":")
        self.states = {item["name"]: item["value"].get("value") for item in raw.get("properties", [])}


def tree(page: Page) -> list[Node]:
    """Read the whole tree, in reading order; what is hidden from a screen reader is not in it."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    order, waiting = [], [nodes[0]["nodeId"]]
    while waiting:
        node = by_id[waiting.pop()]
        order.append(node)
        waiting += [child for child in reversed(node.get("childIds", [])) if child in by_id]
    return [Node(node) for node in order if not node["ignored"]]


def controls(nodes: list[Node]) -> list[Node]:
    """Give what can hold the focus."""
    return [node for node in nodes if node.states.get("focusable") and node.role not in PLACES]


@pytest.mark.parametrize("edition", Editie)
def test_everything_to_operate_has_a_name(open_page: Opener, edition: Editie) -> None:
    """Each control has a role and a name, and no two buttons, ticks or fields are called the same."""
    page = open_page(edition, "#q=bewegen&dag=dinsdag&kosten=gratis")
    page.click(".filters > summary")
    found = controls(tree(page))
    assert len(found) > 100
    assert [node.role for node in found if not node.name or node.role in {"generic", "none", ""}] == []
    names = Counter((node.role, node.name) for node in found if node.role not in {"link", "option"})
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("edition", Editie)
def test_landmarks(open_page: Opener, edition: Editie) -> None:
    """Head, contents, main text, search and foot are there once; every chapter is a region with its own name."""
    page = open_page(edition)
    nodes = tree(page)
    assert {
        role: count for role, count in Counter(n.role for n in nodes).items() if role in LANDMARKS
    } == dict.fromkeys(LANDMARKS, 1)
    regions = [node.name for node in nodes if node.role == "region"]
    assert "" not in regions
    assert len(set(regions)) == len(regions)
    chapters = page.locator("main .hoofdstuk > h2").all_inner_texts()
    assert set(chapters) <= set(regions)


@pytest.mark.parametrize("edition", Editie)
def test_headings_skip_no_level(open_page: Opener, edition: Editie) -> None:
    """Somebody who walks along the headings never falls through a level, while browsing and in results."""
    for fragment in ("", "#q=bewegen"):
        levels = [node.states["level"] for node in tree(open_page(edition, fragment)) if node.role == "heading"]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_states_are_told(open_page: Opener) -> None:
    """Open or closed, ticked or not, able or not: each state is in the tree, and changes with what one does."""
    page = open_page()

    def states() -> Callable[[str, str, str], Any]:
        nodes = tree(page)
        return lambda role, name, key: next(
            node.states.get(key) for node in nodes if node.role == role and node.name.startswith(name)
        )

    assert states()("DisclosureTriangle", "Filters", "expanded") is False
    page.click(".filters > summary")
    state = states()
    assert state("DisclosureTriangle", "Filters", "expanded") is True
    assert state("checkbox", "Beweging", "checked") == "false"
    page.check('[data-filter="thema"][value="beweging"]')
    state = states()
    assert state("checkbox", "Beweging", "checked") == "true"
    assert state("button", "Beweging: weghalen", "focusable") is True
    assert state("DisclosureTriangle", "Alles over Yoga", "expanded") is False
    assert state("checkbox", "Op de keuzelijst: Yoga", "checked") == "false"
    page.click("#t-yoga summary")
    page.check("#t-yoga .hulp input")
    state = states()
    assert state("DisclosureTriangle", "Alles over Yoga", "expanded") is True
    assert state("checkbox", "Op de keuzelijst: Yoga", "checked") == "true"
    assert state("button", "Keuzelijst: 1 traject", "hasPopup") == "dialog"


def test_dialog(open_page: Opener) -> None:
    """The keuzelijst is a modal dialog with a name; what lies under it is not read, its own messages are."""
    page = open_page()
    page.check("#t-yoga .hulp input")
    page.click("#keuze-open")
    nodes = tree(page)
    dialog = next(node for node in nodes if node.role == "dialog")
    assert dialog.name == "Uw keuzes"
    assert dialog.states["modal"] is True
    assert [node.name for node in controls(nodes) if node.role in {"link", "searchbox"}] == []
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.click("#keuze-kopie")
    expect(page.locator("#blad-melding")).to_have_text("Gekopieerd.")
    assert "Gekopieerd." in [node.name for node in tree(page)]
    expect(page.locator("#melding")).not_to_have_text("Gekopieerd.")


def test_picture_has_words(open_page: Opener) -> None:
    """The staircase is one picture with its steps in words, one and many told apart; what decorates is not read."""
    pictures = [node for node in tree(open_page()) if node.role in {"image", "img", "SvgRoot"}]
    assert len(pictures) == 1
    assert pictures[0].name.startswith("De ladder als trap")
    assert re.search(r"\b1 (trajecten|cliënten)", pictures[0].name) is None
