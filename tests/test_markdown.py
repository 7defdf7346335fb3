"""Text of the catalogue in Markdown: it shows as it was typed, in whatever is written."""

import datetime as dt
from typing import Any

import pytest

from tests.folder_reading import read_markdown, squash
from wegwijzer import calls
from wegwijzer.indication import question_sheet
from wegwijzer.markdown import escape_markdown

TYPED = ["# kop", "1. een", "1) een", "- punt", "+ plus", "=", "> x", "a | b", "*a*", "_a_", "`a`", "~~a~~", "![a](b)"]
TYPED += ["[a](javascript:x)", "<b>", "<!-- x", "&lt;", "&#60;", "\\", "a\\", "C #", "[/]", "www <a@b.nl>", "2.1 Rust"]


@pytest.mark.parametrize("text", TYPED)
def test_escaped_text_reads_as_typed(text: str) -> None:
    """Whatever the characters, Markdown shows exactly these, at the start of a line and within it."""
    for before in ("", "x "):
        page = read_markdown(before + escape_markdown(text))
        assert page.text == squash(before + text)
        assert [tag for tag, _ in page.elements] == ["p"]


def call_list(text: str) -> str:
    item = calls.CallItem("een", text, text, True, (text,))
    return calls.as_markdown([calls.Call("club", text, text, text, (item,))], dt.date(2026, 11, 23))


def questions(text: str) -> str:
    answer: dict[str, Any] = {"tekst": text, "volgende": None, "wijst_naar": []}
    question = {"id": "een", "vraag": text, "uitleg": text, "onzeker": text, "antwoorden": [answer]}
    return question_sheet({"inleiding": text, "vragen": [question], "slot": text})


@pytest.mark.parametrize(("write", "times"), [(call_list, 6), (questions, 6)])
@pytest.mark.parametrize("text", ["[x](http://e.nl) <b>", "Een *ster* & <!-- x", "1. _a_ `b`"])
def test_no_output_lets_a_text_act(write: Any, times: int, text: str) -> None:
    """A name with signs of Markdown or HTML is shown with them: no link, no tag, nothing lost."""
    page = read_markdown(write(text))
    assert page.text.count(squash(text)) == times
    assert {"a", "b", "em", "i"}.isdisjoint(tag for tag, _ in page.elements)
