"""View to one HTML page that needs nothing but itself."""

import base64
import hashlib
from collections.abc import Iterable, Sequence
from functools import cache, partial
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup, escape

from wegwijzer.contrast import PAPER, TINT
from wegwijzer.dutch import NAVRAGEN

from . import glossary
from .card import Card
from .chapters import Chapter, render_chapters
from .colours import DARK_PAPER, DARK_TINT, Palette, build_palette
from .naming import Editie
from .page_data import as_script, page_data
from .pieces import Pieces, fill, places
from .prose import prose_html
from .squeeze import shorten_html, squeeze_css
from .templating import CompiledTemplates, make_environment
from .view import View
from .wording import name_sources

# Made from templates/script/ by `python -m tools.generate`.
SCRIPT = "pagina.min.js"
PLACE = "/*script*/"
SHEETS = {Editie.KLANTMANAGER: ("folder.css",), Editie.CLIENT: ("folder.css", "client.css")}
DATA = "id=gegevens>"


def render_html(view: View, chapters: Sequence[Chapter], templates: Path, pieces: Pieces | None = None) -> str:
    """Render the page, with the cards of `pieces` that still hold."""
    pieces = pieces or Pieces()
    environment = html_environment(templates)
    environment.bytecode_cache = CompiledTemplates(pieces, "html-sjabloon")
    style = _style(templates, view.edition, build_palette(view.catalogus.gemeente.kleuren))
    script = (templates / SCRIPT).read_text(encoding="utf-8").strip()
    markup = Markup(style)  # noqa: S704 - own file and checked colours
    page = environment.get_template("html/folder.html.j2").render(
        view=view,
        chapters=chapters,
        places=places(chapter.anchor for chapter in chapters),
        style=markup,
        policy=_policy(style, script),
        script=PLACE,
        data="",
    )
    # Chapters and cards are short already, and are put in when the page around them is.
    html = fill(shorten_html(page), _chapters(view, chapters, environment, pieces))
    # An amount stands on one line.
    html = fill(html, _cards(view, environment, pieces)).replace("€ ", "€\u00a0")
    # The script and its data are put in last: what shortens the page must leave them alone. The place for the data
    # holds a bare `>`, which no text of the catalogue can; that of the script is the last of its kind.
    before, _, after = html.replace(DATA, DATA + as_script(page_data(view, pieces)), 1).rpartition(PLACE)
    return before + script + after


def _chapters(view: View, chapters: Iterable[Chapter], environment: Environment, pieces: Pieces) -> dict[str, str]:
    def finish(anchor: str, text: str) -> str:
        return shorten_html(view.glossary.explain_chapter(anchor, text, glossary.HTML)).strip()

    template = partial(environment.get_template, "html/hoofdstuk.html.j2")
    return render_chapters("html-hoofdstuk", view, chapters, pieces, template, finish)


def _cards(view: View, environment: Environment, pieces: Pieces) -> dict[str, str]:
    # When everything must be asked again, the notice at the top says so once.
    mark_stale = not all(made.stale for made in view.cards.values())
    template, words = environment.get_template("html/kaart.html.j2"), view.glossary.key

    def text(card: Card) -> str:
        level = view.level(card.traject.id)

        def make() -> str:
            rendered = template.render(card=card, mark_stale=mark_stale, level=level)
            return shorten_html(view.glossary.explain(rendered, glossary.HTML)).strip()

        return pieces.card("html", card, (level, mark_stale, words), make)

    return {key: text(card) for key, card in view.cards.items()}


@cache
def html_environment(templates: Path) -> Environment:
    """Make the environment in which everything that is not Markup is escaped, and a misspelt name is an error."""
    return make_environment(templates, {"prose": prose_html, "navragen": _mark_unknown, "bronnen": name_sources})


def _mark_unknown(text: str) -> Markup:
    if NAVRAGEN not in text:
        return escape(text)
    marked = Markup("<mark>navragen</mark>")
    return marked.join(escape(part) for part in text.split(NAVRAGEN))


def _style(templates: Path, edition: Editie, palette: Palette) -> str:
    css = "".join(squeeze_css((templates / name).read_text(encoding="utf-8")) for name in SHEETS[edition])
    light = f"--accent:{palette.accent};--op-accent:{palette.on_accent};--papier:{PAPER};--vlak:{TINT}"
    dark = (
        f"--accent:{palette.dark_accent};--op-accent:{palette.dark_on_accent};--papier:{DARK_PAPER};--vlak:{DARK_TINT}"
    )
    band = f"--band:{palette.accent};--op-band:{palette.on_accent}"
    return f":root{{{light};{band}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}{css}"


def _policy(style: str, script: str) -> str:
    own = f"style-src '{_hash(style)}'; script-src '{_hash(script)}'"
    return f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
