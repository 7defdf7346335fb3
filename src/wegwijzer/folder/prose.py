"""Texts of the catalogue as safe HTML and as safe Markdown.

A text may use a small part of Markdown: paragraphs, lists, emphasis, code, quotes and links. Raw HTML,
pictures and links that are not web, mail or in-page do not exist here: they come out as the characters
that the redacteur typed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from wegwijzer.markdown import escape_markdown

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

_ALLOWED = ["list", "blockquote", "heading", "newline", "escape", "entity", "backticks", "emphasis", "link"]
_SAFE_LINK = re.compile(r"(https?://|mailto:|#)", re.IGNORECASE)
# Most texts have nothing in them that Markdown could take for a sign, and nothing in front.
_PLAIN_LINE = re.compile(r"[^\\`*_\[\]<>|~#&+=\d\s-](?:[^\\`*_\[\]<>|~#&\n\r\t\0]*[^\\`*_\[\]<>|~#&\s\0])?")


@cache
def _parser() -> MarkdownIt:
    # Here, because of what is plain, and of what was made before, nothing is parsed.
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero", {"html": False, "linkify": False}).enable(_ALLOWED)
    parser.validateLink = lambda url: bool(_SAFE_LINK.match(url))  # type: ignore[method-assign]
    # A heading inside a text would break the outline of the page, so it is only bold.
    parser.add_render_rule("heading_open", lambda *_: '<p class="tussenkop"><strong>')
    parser.add_render_rule("heading_close", lambda *_: "</strong></p>\n")
    parser.add_render_rule("link_open", _open_link)
    return parser


def _open_link(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Mapping[str, Any]) -> str:
    token = tokens[index]
    if not str(token.attrGet("href")).startswith("#"):
        token.attrSet("rel", "noreferrer")
    return str(self.renderToken(tokens, index, options, env))


@lru_cache(maxsize=4096)
def prose_html(text: str) -> Markup:
    """Render a text with Markdown as HTML blocks."""
    plain = _plain_paragraphs(text)
    if plain:
        inner = "".join("<p>{}</p>\n".format("\n".join(lines)) for lines in plain)
        return Markup(inner.replace('"', "&quot;"))  # noqa: S704 - it has no other sign of HTML
    return Markup(_parser().render(text))  # noqa: S704 - the parser has escaped everything


def is_plain(text: str | None) -> bool:
    """Whether a text is shown as paragraphs of exactly its own words."""
    return bool(text and _plain_paragraphs(text))


@lru_cache(maxsize=4096)
def plain_markdown(text: str) -> Markup:
    """Write plain text so that Markdown and the HTML within it show exactly these characters."""
    return Markup(escape_markdown(text))  # noqa: S704 - safe in a Markdown document, the only use


@lru_cache(maxsize=4096)
def prose_markdown(text: str) -> Markup:
    """Write a text with Markdown again as Markdown, with only the allowed parts left in it."""
    plain = _plain_paragraphs(text)
    if plain:
        return Markup("\n\n").join(plain_markdown(" ".join(lines)) for lines in plain)
    from markdown_it.tree import SyntaxTreeNode

    blocks = _blocks(SyntaxTreeNode(_parser().parse(text)))
    return Markup("\n\n".join(blocks))  # noqa: S704 - every leaf went through escape_markdown


def _plain_paragraphs(text: str) -> list[list[str]] | None:
    """Give the lines of each paragraph; None when anything in the text may be a sign of Markdown."""
    paragraphs = [paragraph.split("\n") for paragraph in re.split(r"\n{2,}", text.strip("\n"))]
    if all(_PLAIN_LINE.fullmatch(line) for lines in paragraphs for line in lines):
        return paragraphs
    return None


def _blocks(node: SyntaxTreeNode) -> list[str]:
    return [_block(child) for child in node.children]


def _block(node: SyntaxTreeNode) -> str:
    if node.type == "bullet_list":
        # The facts of a card have `-`: with another sign a text that ends in a list does not run on into them.
        return "\n".join(_item("* ", item) for item in node.children)
    if node.type == "ordered_list":
        start = int(node.attrs.get("start", 1))
        return "\n".join(_item(f"{number}. ", item) for number, item in enumerate(node.children, start))
    if node.type == "blockquote":
        return _indent("\n\n".join(_blocks(node)), "> ", "> ")
    inline = "".join(_line(child.children) for child in node.children)
    return f"**{inline}**" if node.type == "heading" else inline


def _item(marker: str, node: SyntaxTreeNode) -> str:
    return _indent("\n".join(_blocks(node)), marker, " " * len(marker))


def _indent(text: str, first: str, rest: str) -> str:
    return first + text.replace("\n", f"\n{rest}")


def _line(nodes: Sequence[SyntaxTreeNode]) -> str:
    pieces: list[str] = []
    for node in nodes:
        piece = _inline(node)
        if node.type == "link" and pieces and pieces[-1].endswith("!"):
            # An exclamation mark before a link would make it a picture.
            pieces[-1] = pieces[-1][:-1] + "\\!"
        pieces.append(piece)
    return "".join(pieces)


def _inline(node: SyntaxTreeNode) -> str:
    if node.type in {"softbreak", "hardbreak"}:
        return " " if node.type == "softbreak" else "\\\n"
    if node.type == "code_inline":
        # No backtick can be left inside: a code span of one would end there.
        return f"`{node.content.replace('`', ' ')}`"
    if node.type == "text":
        return _escape_keeping_spaces(node.content)
    inner = _line(node.children)
    if node.type == "link":
        return f"[{inner}](<{str(node.attrs['href']).replace('>', '%3E').replace('<', '%3C')}>)"
    return f"**{inner}**" if node.type == "strong" else f"*{inner}*"


def _escape_keeping_spaces(text: str) -> str:
    head, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{head and ' '}{escape_markdown(text)}{tail and ' '}" if text.strip() else text and " "
