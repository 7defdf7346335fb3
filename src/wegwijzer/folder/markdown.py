"""View to one Markdown file that reads well in a git host or a wiki."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from . import glossary
from .card import Card
from .chapters import Chapter, render_chapters
from .pieces import Pieces, fill, places
from .prose import plain_markdown, prose_markdown
from .templating import CompiledTemplates, make_environment
from .view import View
from .wording import describe_sources


def render_markdown(view: View, chapters: Sequence[Chapter], templates: Path, pieces: Pieces | None = None) -> str:
    """Render the file, with the cards of `pieces` that still hold."""
    pieces = pieces or Pieces()
    environment = markdown_environment(templates)
    environment.bytecode_cache = CompiledTemplates(pieces, "md-sjabloon")
    page = environment.get_template("markdown/folder.md.j2").render(
        view=view, chapters=chapters, places=places(chapter.anchor for chapter in chapters)
    )
    text = fill(_tidy(page), _chapters(view, chapters, environment, pieces))
    return fill(text, _cards(view, environment, pieces)) + "\n"


def _chapters(view: View, chapters: Iterable[Chapter], environment: Environment, pieces: Pieces) -> dict[str, str]:
    def finish(anchor: str, text: str) -> str:
        return view.glossary.explain_chapter(anchor, _tidy(text), glossary.MARKDOWN)

    template = partial(environment.get_template, "markdown/hoofdstuk.md.j2")
    return render_chapters("md-hoofdstuk", view, chapters, pieces, template, finish)


def _cards(view: View, environment: Environment, pieces: Pieces) -> dict[str, str]:
    template, words = environment.get_template("markdown/kaart.md.j2"), view.glossary.key

    def text(card: Card) -> str:
        level = view.level(card.traject.id)

        def make() -> str:
            return view.glossary.explain(_tidy(template.render(card=card, level=level)), glossary.MARKDOWN)

        return pieces.card("md", card, (level, words), make)

    return {key: text(card) for key, card in view.cards.items()}


def _tidy(text: str) -> str:
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip()


@cache
def markdown_environment(templates: Path) -> Environment:
    """Make the environment in which everything that is not Markup is escaped for Markdown.

    Jinja's own escaping knows only HTML, so `finalize` escapes first and marks the result as done.
    """
    return make_environment(templates, {"prose": prose_markdown, "bronnen": describe_sources}, _finalize)


def _finalize(value: Any) -> Markup:
    return value if isinstance(value, Markup) else plain_markdown(str(value))
