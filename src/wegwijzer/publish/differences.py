"""What a person changed in a published file, named in a few lines: words, not markup."""

import difflib
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import takewhile, zip_longest
from pathlib import PurePath

MOST = 8
WIDTH, LEAD = 100, 30
ONLY_MARKUP = "alleen de opmaak verschilt"
# A line of the new folder and the one that stands in its place, or nothing.
Pair = tuple[str | None, str | None]
_UNSEEN = {"script", "style", "title"}


def name_differences(found: str, wanted: str, name: str, earlier: str = "") -> tuple[str, ...]:
    """Name what stands in the file that was found (+) and what the new folder says instead (-).

    A small edit must not hide among what the catalogue changed since: what the earlier folder says too comes last.
    """
    known = set(_lines(earlier, name))
    pairs = sorted(_changes(_lines(wanted, name), _lines(found, name)), key=lambda pair: _is_known(pair, known))
    # A name stands in many places; that it changed everywhere is one difference.
    changes = list(dict.fromkeys(line for pair in pairs for line in _told(pair)))
    if not changes:
        return (ONLY_MARKUP,)
    more = len(changes) - MOST
    return (*changes[:MOST], *([f"en nog {more} andere regels"] if more > 0 else []))


def _changes(old: list[str], new: list[str]) -> Iterator[Pair]:
    for _, i1, i2, j1, j2 in difflib.SequenceMatcher(None, old, new).get_opcodes():
        yield from (pair for pair in zip_longest(old[i1:i2], new[j1:j2]) if pair[0] != pair[1])


def _is_known(pair: Pair, known: set[str]) -> bool:
    """Whether no person need have done this: what is there was there before, or what is missing was not."""
    before, after = pair
    return bool(known) and (after in known if after is not None else before not in known)


def _told(pair: Pair) -> Iterator[str]:
    before, after = pair
    both = zip(before or "", after or "", strict=False)
    shared = sum(1 for _ in takewhile(lambda letters: letters[0] == letters[1], both))
    for sign, text in (("-", before), ("+", after)):
        if text is not None:
            yield f"{sign} {_around(text, shared)}"


def _around(text: str, place: int) -> str:
    """Cut a long line to what stands around the place where it changed."""
    start = max(place - LEAD, 0) if len(text) > WIDTH - 2 else 0
    shown = f"…{text[start:]}" if start else text
    return shown if len(shown) <= WIDTH - 2 else f"{shown[: WIDTH - 3]}…"


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
