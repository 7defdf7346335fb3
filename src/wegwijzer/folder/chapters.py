"""Hoofdstukken (chapters): which there are in an edition, and what each is told of the trajecten.

The template of a chapter sees the catalogue without its trajecten, and by name what was worked out from them; nothing
else. So the content of the other files and those few values, written out, are all that a chapter is made from.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from jinja2 import Template

from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.lijsten import Begrip, Categorie, Voorziening

from .pieces import Pieces, places
from .places import Link
from .question_path import Question, build_sheet
from .view import View

# What a chapter is told of the trajecten: properties of the view.
_TOLD = {
    "nieuw": ("news",),
    "ladder": ("staircase", "by_trede"),
    "trajecten": ("sections",),
    "week": ("week",),
    "helpt": ("obstacles",),
    "aanbieders": ("by_provider",),
    "locaties": ("by_place",),
    "overzicht": ("overview", "unknown_counts"),
    "buren": ("elders",),
    "ontbreekt": ("gewenst",),
    "gestopt": ("gestopt",),
    "begrippen": ("see_also",),
    "register": ("register",),
    "colofon": ("today", "version", "counts", "freshness"),
}


@dataclass(frozen=True)
class Chapter:
    """One chapter: its anchor (and template), its heading, what it contains for the contents, and what it is told."""

    anchor: str
    title: str
    entries: tuple[Link, ...] = ()
    told: Mapping[str, object] = field(default_factory=dict)

    @cached_property
    def basis(self) -> str:
        """Write out all of it; both formats are made from the same."""
        return repr(self)


class Setting(NamedTuple):
    """What every chapter sees: the catalogue but for its trajecten."""

    catalogus: Catalogus
    for_clients: bool

    @property
    def questions(self) -> tuple[Question, ...]:
        """Give the questions of the indication, as on paper."""
        return build_sheet(self.catalogus.indicatie)

    @property
    def begrippen(self) -> list[Begrip]:
        """Give the glossary in alphabetical order."""
        return sorted(self.catalogus.begrippen, key=lambda begrip: begrip.term.casefold())

    @property
    def provisions(self) -> list[tuple[Categorie, list[Voorziening]]]:
        """Give the provisions by category."""
        every = self.catalogus.voorzieningen
        return [(kind, found) for kind in Categorie if (found := [v for v in every if v.categorie is kind])]


def render_chapters(
    kind: str,
    view: View,
    chapters: Iterable[Chapter],
    pieces: Pieces,
    template: Callable[[], Template],
    finish: Callable[[str, str], str],
) -> dict[str, str]:
    """Give the text of each chapter by anchor; `finish` gets the anchor and what the template made."""
    setting = Setting(replace(view.catalogus, trajecten={}), view.for_clients)
    cards = places(view.cards)

    def text(chapter: Chapter) -> str:
        def make() -> str:
            return finish(chapter.anchor, template().render(chapter=chapter, view=setting, cards=cards, **chapter.told))

        return pieces.of_others(kind, chapter.anchor, (view.edition, chapter.basis), make)

    return {chapter.anchor: text(chapter) for chapter in chapters}


def build_chapters(view: View) -> list[Chapter]:
    """Give the chapters of an edition, in order."""
    contents = _client_chapters(view) if view.for_clients else _all_chapters(view)
    return [replace(chapter, told=_told(view, chapter.anchor)) for chapter, present in contents if present]


def _told(view: View, anchor: str) -> dict[str, object]:
    return {name: getattr(view, name) for name in _TOLD.get(anchor, ())}


def _section_links(view: View) -> tuple[Link, ...]:
    return tuple(Link(section.title, section.anchor, str(section.count)) for section in view.sections if section.count)


def _all_chapters(view: View) -> list[tuple[Chapter, object]]:
    catalogus = view.catalogus
    parts = tuple(Link(part.naam, f"motiveren-{part.id}") for part in catalogus.motiveren)
    rules = tuple(Link(part.naam, f"werkwijze-{part.id}") for part in catalogus.werkwijze.hoofdstukken)
    # Cards and what leads to them stand together: what is alike is small when it is near.
    return [
        (Chapter("gebruik", "Zo gebruikt u deze folder"), True),
        (Chapter("nieuw", "Nieuw in deze folder"), view.news),
        (Chapter("ladder", "Wie hoort waar?"), True),
        (Chapter("indicatie", "Vragen voor de indicatie"), catalogus.indicatie),
        (Chapter("trajecten", "Trajecten per trede", _section_links(view)), view.sections),
        (Chapter("week", "Wat is er wanneer?"), view.trajecten),
        (Chapter("helpt", "Wat helpt waarbij?"), catalogus.belemmeringen),
        (Chapter("locaties", "Waar is het?"), catalogus.locaties),
        (Chapter("buren", "Bij de buren"), view.elders.groups),
        (Chapter("ontbreekt", "Wat ontbreekt"), view.gewenst.groups),
        (Chapter("gestopt", "Gestopt"), view.gestopt.groups),
        (Chapter("overzicht", "Waar ontbreekt aanbod?"), catalogus.trajecten),
        (Chapter("werkwijze", "Zo werken we", rules), True),
        (Chapter("motiveren", "Motiveren", parts), catalogus.motiveren),
        (Chapter("aanbieders", "Aanbieders"), catalogus.aanbieders),
        (Chapter("voorzieningen", "Voorzieningen"), catalogus.voorzieningen),
        (Chapter("begrippen", "Begrippen"), catalogus.begrippen),
        (Chapter("register", "Van A tot Z"), view.register),
        (Chapter("colofon", "Over deze folder"), True),
    ]


def _client_chapters(view: View) -> list[tuple[Chapter, object]]:
    kept = {
        "gebruik": "Zo gebruikt u deze folder",
        "nieuw": "Nieuw in deze folder",
        "trajecten": "Wat kunt u doen?",
        "week": "Wat is er wanneer?",
        "helpt": "Wat helpt waarbij?",
        "locaties": "Waar is het?",
        "colofon": "Over deze folder",
    }
    chapters = {chapter.anchor: (chapter, present) for chapter, present in _all_chapters(view)}
    return [
        (Chapter(anchor, title, chapters[anchor][0].entries), chapters[anchor][1]) for anchor, title in kept.items()
    ]
