"""View to one HTML page that needs nothing but itself."""

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from wegwijzer.costs import format_euro

from .colours import DARK_PAPER, DARK_TINT, PAPER, TINT, Palette, build_palette
from .places import trede_anchor
from .prose import prose_html
from .view import View
from .wording import NAVRAGEN, describe_count, describe_date

CARD_LEVEL, APART_LEVEL = 5, 4


def render_html(view: View, templates: Path) -> str:
    """Render the page."""
    environment = html_environment(templates)
    style = _style(templates, build_palette(view.catalogus.gemeente.kleuren))
    card = environment.get_template("html/kaart.html.j2")
    apart = {t.id for s in (view.elders, view.gewenst, view.gestopt) for group in s.groups for t in group.trajecten}
    cards = {
        traject_id: Markup(card.render(card=made, level=APART_LEVEL if traject_id in apart else CARD_LEVEL))  # noqa: S704
        for traject_id, made in view.cards.items()
    }
    page = environment.get_template("html/folder.html.j2")
    return page.render(view=view, cards=cards, style=Markup(style), policy=_policy(style))  # noqa: S704


@cache
def html_environment(templates: Path) -> Environment:
    """Make the environment in which everything that is not Markup is escaped, and a misspelt name is an error."""
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        prose=prose_html,
        datum=describe_date,
        aantal=describe_count,
        euro=format_euro,
        trede_anchor=trede_anchor,
        navragen=_mark_unknown,
    )
    return environment


def _mark_unknown(text: str) -> Markup:
    marked = Markup('<span class="navragen">navragen</span>')
    return marked.join(escape(part) for part in text.split(NAVRAGEN))


def _style(templates: Path, palette: Palette) -> str:
    css = squeeze((templates / "folder.css").read_text(encoding="utf-8"))
    light = f"--accent:{palette.accent};--op-accent:{palette.on_accent};--papier:{PAPER};--vlak:{TINT}"
    dark = (
        f"--accent:{palette.dark_accent};--op-accent:{palette.dark_on_accent};--papier:{DARK_PAPER};--vlak:{DARK_TINT}"
    )
    band = f"--band:{palette.accent};--op-band:{palette.on_accent}"
    return f":root{{{light};{band}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}{css}"


def squeeze(source: str) -> str:
    """Take comments of whole lines and indentation out of CSS or script, to keep the page small."""
    without = re.sub(r"^\s*/\*.*?\*/\s*$", "", source, flags=re.DOTALL | re.MULTILINE)
    lines = (line.strip() for line in without.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def _policy(style: str) -> str:
    return f"default-src 'none'; style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
