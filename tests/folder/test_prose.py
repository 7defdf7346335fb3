"""Texts of the catalogue in both formats: a little Markdown, and never anything that acts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.folder_reading import Page, read_markdown
from tests.test_markdown import TYPED
from wegwijzer.folder import prose
from wegwijzer.folder.prose import prose_html, prose_markdown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("een **twee** *drie*", "een **twee** *drie*"),
        ("- a\n- b\n  - c", "* a\n* b\n  * c"),
        ("3. a\n4. b", "3. a\n4. b"),
        ("> a\n> b", "> a b"),
        ("# Kop\n\ntekst", "**Kop**\n\ntekst"),
        ("[web](https://voorbeeld.nl/a_b)", "[web](<https://voorbeeld.nl/a_b>)"),
        ("[fout](javascript:alert(1))", "\\[fout\\](javascript:alert(1))"),
        ("![beeld](https://voorbeeld.nl/a.png)", "\\![beeld](<https://voorbeeld.nl/a.png>)"),
        ("<b>vet</b>", "\\<b\\>vet\\</b\\>"),
        ("`a*b`", "`a*b`"),
        ("een  \ntwee", "een\\\ntwee"),
    ],
)
def test_texts_keep_only_the_allowed_markdown(text: str, expected: str) -> None:
    """Paragraphs, lists, emphasis, quotes, code and safe links stay; all else becomes plain characters."""
    assert prose_markdown(text) == expected


def test_texts_never_load_anything() -> None:
    """A picture in a text would be a request: it does not become one, in neither format."""
    text = "![beeld](https://voorbeeld.nl/a.png) <img src=x>"
    for page in (Page(prose_html(text)), read_markdown(prose_markdown(text))):
        assert "img" not in {tag for tag, _ in page.elements}


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x.nl", "x.html"])
def test_unsafe_links_are_no_links(url: str) -> None:
    """Only web, mail and in-page links exist."""
    assert "a" not in {tag for tag, _ in Page(prose_html(f"[x]({url})")).elements}


PARTS = [
    "woord",
    "Ä",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\t",
    "\r\n",
    '"',
    "'",
    "!",
    ".",
    "(a)",
    "1.",
    "10 keer",
    "é\u2028x",
    "$",
    *TYPED,
]


@given(st.lists(st.sampled_from(PARTS), max_size=12).map("".join))
def test_a_plain_text_needs_no_parser(text: str) -> None:
    """What is taken for plain reads to the character as the parser reads it, in both formats."""
    quick = prose_html.__wrapped__(text), prose_markdown.__wrapped__(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(prose, "_plain_paragraphs", lambda text: None)
        assert quick == (prose_html.__wrapped__(text), prose_markdown.__wrapped__(text))
