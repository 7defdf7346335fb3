"""Catalogue to folder: one HTML page and one Markdown file that hold everything."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from wegwijzer.models.catalogus import Catalogus
from wegwijzer.resources import resource_directory

from .html import render_html
from .markdown import render_markdown
from .view import build_view
from .wording import Editie

__all__ = ["Editie", "Formaat", "file_name", "render_folder"]


class Formaat(StrEnum):
    """Formaat (format) of the folder."""

    HTML = "html"
    MD = "md"


def render_folder(
    catalogus: Catalogus,
    *,
    today: dt.date,
    version: str,
    edition: Editie = Editie.KLANTMANAGER,
    formats: Iterable[Formaat] = tuple(Formaat),
    previous: Catalogus | None = None,
    templates: Path | None = None,
) -> dict[str, str]:
    """Render the folder: file name to text. The same input gives the same text.

    `version` is what the colophon says of the catalogue; `previous` is the catalogue of the folder before,
    for the chapter with what is new. Raises WegwijzerError when the municipality's colours cannot be read.
    """
    directory = templates or resource_directory("templates")
    view = build_view(catalogus, edition, today, version, previous)
    renderers = {Formaat.HTML: render_html, Formaat.MD: render_markdown}
    return {file_name(catalogus, edition, wanted): renderers[wanted](view, directory) for wanted in formats}


def file_name(catalogus: Catalogus, edition: Editie, wanted: Formaat) -> str:
    """Name a file after municipality and edition, the same every year, so that a shortcut keeps working."""
    plain = unicodedata.normalize("NFKD", catalogus.gemeente.naam).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "gemeente"
    suffix = "-client" if edition is Editie.CLIENT else ""
    return f"folder-{slug}{suffix}.{wanted}"
