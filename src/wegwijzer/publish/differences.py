"""What a person changed in a published file, named in a few lines: words, not markup."""

import difflib
import re
from html.parser import HTMLParser
from pathlib import PurePath

MOST = 8
WIDTH = 100
ONLY_MARKUP = "alleen de opmaak verschilt"
_UNSEEN = {"script", "style", "title"}


def name_differences(found: str, wanted: str, name: str) -> tuple[str, ...]:
    """Name what stands in the file that was found (+) and what the new folder says instead (-)."""
    old, new = _lines(wanted, name), _lines(found, name)
    lines = difflib.unified_diff(old, new, n=0, lineterm="")
    # A name stands in many places; that it changed everywhere is one difference.
    changes = list(dict.fromkeys(_change(line) for line in lines if _is_change(line)))
    if not changes:
        return (ONLY_MARKUP,)
    more = len(changes) - MOST
    return (*changes[:MOST], *([f"en nog {more} andere regels"] if more > 0 else []))


def _is_change(line: str) -> bool:
    return line[:1] in {"+", "-"} and line[:3] not in {"+++", "---"}


def _change(line: str) -> str:
    text = f"{line[0]} {line[1:]}"
    return text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…"


def _lines(text: str, name: str) -> list[str]:
    # Broken bytes of another encoding are data to show, not a reason to fail.
    readable = text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    if PurePath(name).suffix.casefold() == ".html":
        reader = _Reader()
        reader.feed(readable)
        reader.close()
        return reader.lines
    return [line.strip() for line in readable.splitlines() if line.strip() and not line.startswith("<!--")]


class _Reader(HTMLParser):
    """Collects the text a reader sees, a line for every piece between two tags."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._hidden += tag in _UNSEEN

    def handle_endtag(self, tag: str) -> None:
        self._hidden = max(self._hidden - (tag in _UNSEEN), 0)

    def handle_data(self, data: str) -> None:
        text = re.sub(r"\s+", " ", data).strip()
        if text and not self._hidden:
            self.lines.append(text)
