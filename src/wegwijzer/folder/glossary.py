"""Words of the glossary in the folder: the first one in each card or chapter leads to its explanation.

Works on finished HTML or Markdown, so that every text takes part, whatever template it stands in. What must stay
as it is (tags, headings, links, sources) is skipped.
"""

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from wegwijzer.models.lijsten import Begrip

# Chapters of running text; elsewhere words stand in lists, or are the glossary itself.
EXPLAINED = frozenset({"gebruik", "ladder", "werkwijze", "motiveren", "aanbieders", "voorzieningen"})
Span = tuple[int, int]
_WORD = re.compile(r"\w+")
_PLURALS = ("en", "s", "n")


class Format(NamedTuple):
    """What in a format is no running text, and how it writes a link."""

    skipped: re.Pattern[str]
    link: str


HTML = Format(
    re.compile(
        r"<dt>Bronnen</dt>.*?</dd>|<(a|h[1-6]|summary|svg|dt|small|mark)\b.*?</\1>"
        r'|<p class="(?:labels|bron|kopje)">.*?</p>|<[^>]*>|&#?\w+;',
        re.DOTALL,
    ),
    '<a href="#b-{id}">{text}</a>',
)
MARKDOWN = Format(
    re.compile(
        r"^#.*$|^- \*\*(?:Zoekwoorden|Bronnen):.*$|\*\*.*?\*\*|\*\(?[Bb]ron: .*?\*"
        r"|\[(?:\\.|[^\]\\])*\]\([^)]*\)|<[^>]*>|`[^`]*`|\\.",
        re.MULTILINE,
    ),
    "[{text}](#b-{id})",
)


class _Term:
    """A word of the glossary, in all the ways in which it is written."""

    def __init__(self, begrip: Begrip) -> None:
        self.id = begrip.id
        # Of one length in order of the alphabet: a set has another order in each process.
        self.names = sorted({begrip.term, *begrip.ook}, key=lambda name: (-len(name), name))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Match any of its forms; made when it is needed, for after a change most are not."""
        forms = "|".join(_form(name) for name in self.names)
        return re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])")

    def first_words(self) -> set[str]:
        """Give in small letters the words of which a text must have one, if it has this term."""
        words = [word for name in self.names for word in _WORD.findall(name.lower())[:1]]
        return {f"{word}{ending}" for word in words for ending in ("", *_PLURALS)}


class Glossary:
    """Links words to their explanation; words that everybody knows, or that have none, are left alone."""

    def __init__(self, begrippen: Iterable[Begrip]) -> None:
        self._terms = [_Term(begrip) for begrip in begrippen if begrip.uitleg and not begrip.bekend]
        self._by_word: dict[str, list[int]] = {}
        for place, term in enumerate(self._terms):
            for word in term.first_words():
                self._by_word.setdefault(word, []).append(place)

    @property
    def key(self) -> str:
        """Give a short text that is another one when other words are linked."""
        words = repr([(term.id, term.names) for term in self._terms])
        return hashlib.sha256(words.encode()).hexdigest()[:16]

    def explain_chapter(self, anchor: str, text: str, form: Format) -> str:
        """Link the first of each word in a chapter, if it is one of running text."""
        return self.explain(text, form) if anchor in EXPLAINED else text

    def explain(self, text: str, form: Format) -> str:
        """Link the first of each word in a text."""
        # Of most words a text has nothing, so its patterns are not asked for.
        known = self._by_word.keys() & _WORD.findall(text.lower())
        if not known:
            return text
        present = sorted({place for word in known for place in self._by_word[word]})
        taken = [match.span() for match in form.skipped.finditer(text)]
        found: list[tuple[Span, str]] = []
        for term in map(self._terms.__getitem__, present):
            span = next(_free(term.pattern, text, taken), None)
            if span:
                found.append((span, term.id))
                taken.insert(bisect_right(taken, span), span)
        return _write(text, sorted(found), form.link)


def _form(name: str) -> str:
    """Match a name as written; a word without a capital may begin a sentence, and may be a plural."""
    if name != name.lower():
        return re.escape(name)
    return f"[{name[0]}{name[0].upper()}]{re.escape(name[1:])}(?:{'|'.join(_PLURALS)}|'s)?"


def _free(pattern: re.Pattern[str], text: str, taken: list[Span]) -> Iterator[Span]:
    """Give the places of a pattern that touch nothing that is taken, which is in order and without overlap."""
    for match in pattern.finditer(text):
        at = bisect_right(taken, match.span())
        before_ends = at == 0 or taken[at - 1][1] <= match.start()
        if before_ends and (at == len(taken) or match.end() <= taken[at][0]):
            yield match.span()


def _write(text: str, found: Iterable[tuple[Span, str]], link: str) -> str:
    pieces, at = [], 0
    for (start, end), begrip_id in found:
        pieces += [text[at:start], link.format(id=begrip_id, text=text[start:end])]
        at = end
    return "".join([*pieces, text[at:]])
