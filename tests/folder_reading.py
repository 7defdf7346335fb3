"""Reads a rendered folder as a browser or a git host would."""

from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

VOID = {"meta", "link", "br", "hr", "img", "input"}
INLINE = {"a", "b", "code", "em", "q", "span", "strong"}

# The end tags that HTML lets one leave out, and that the page does leave out.
CELL, ROW = ("td", "th"), ("td", "th", "tr")
ENDED_BY_START = {"li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "option": ("option",)}
ENDED_BY_START |= {"td": CELL, "th": CELL, "tr": ROW}
ENDED_BY_START |= dict.fromkeys(("p", "ul", "ol", "dl", "div", "section", "details", "h1", "h2", "h3", "h4"), ("p",))
ENDED_BY_END = {"ul": ("li",), "ol": ("li",), "dl": ("dt", "dd"), "select": ("option",), "thead": ROW, "tbody": ROW}
ENDED_BY_END |= dict.fromkeys(("div", "section", "article", "aside", "header", "footer", "fieldset", "dialog"), ("p",))


class Page(HTMLParser):
    """What a browser would make of the page: its text, its elements, and which of them are open."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.pieces: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element and that it is open."""
        self.close_before(ENDED_BY_START.get(tag, ()))
        self.elements.append((tag, dict(attrs)))
        self.part(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element without content."""
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Check that what closes is what was open."""
        self.close_before(ENDED_BY_END.get(tag, ()))
        assert self.open.pop() == tag, f"</{tag}> closes nothing"
        self.part(tag)

    def close_before(self, tags: tuple[str, ...]) -> None:
        """Close the items of which the end tag may be left out: of a row, the cell first."""
        while self.open and self.open[-1] in tags:
            self.open.pop()

    def part(self, tag: str) -> None:
        """Keep the words of two blocks apart."""
        if tag not in INLINE:
            self.pieces.append(" ")

    def handle_data(self, data: str) -> None:
        """Keep what can be read."""
        if self.open and self.open[-1] not in {"style", "script"}:
            self.pieces.append(data)

    @property
    def text(self) -> str:
        """The text, with single spaces."""
        return squash("".join(self.pieces))


def squash(text: str) -> str:
    return " ".join(text.split())


def git_host() -> MarkdownIt:
    """Read Markdown as a git host does, raw HTML included: the hardest case for escaping."""
    return MarkdownIt("gfm-like", {"html": True, "linkify": False})


def read_markdown(text: str) -> Page:
    """Show a Markdown file as a git host would."""
    return Page(git_host().render(text))


def markdown_lists(text: str) -> list[list[str]]:
    """Give the lists of bullets that stand by themselves, each as the source of the first line of its items."""
    root = SyntaxTreeNode(git_host().parse(text))
    lists = [node for node in root.children if node.type == "bullet_list"]
    return [[item.children[0].children[0].content for item in each.children] for each in lists]
