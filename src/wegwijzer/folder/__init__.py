"""Catalogue to folder: one HTML page and one Markdown file that hold everything."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from wegwijzer.resources import resource_directory

from .naming import Editie, Formaat, file_name

if TYPE_CHECKING:
    from wegwijzer.changes import Changes
    from wegwijzer.models.catalogus import Catalogus

    from .pieces import Pieces

__all__ = ["Editie", "Formaat", "file_name", "render_folder"]


def render_folder(
    catalogus: Catalogus,
    *,
    today: dt.date,
    version: str,
    edition: Editie = Editie.KLANTMANAGER,
    formats: Iterable[Formaat] = tuple(Formaat),
    changes: Changes | None = None,
    templates: Path | None = None,
    pieces: Pieces | None = None,
) -> dict[str, str]:
    """Render the folder: file name to text. The same input gives the same text.

    `version` is what the colophon says of the catalogue; `changes` are those since the folder before, for the
    chapter with what is new; `pieces` may hold cards of the build before. Raises WegwijzerError
    when the municipality's colours cannot be read.
    """
    # Here, because whoever publishes a folder that was kept needs neither Jinja nor the models.
    from .chapters import build_chapters
    from .html import render_html
    from .markdown import render_markdown
    from .view import build_view

    directory = templates or resource_directory("templates")
    view = build_view(catalogus, edition, today, version, changes)
    chapters = build_chapters(view)
    renderers = {Formaat.HTML: render_html, Formaat.MD: render_markdown}
    name = catalogus.gemeente.naam
    return {
        file_name(name, edition, wanted): renderers[wanted](view, chapters, directory, pieces) for wanted in formats
    }
