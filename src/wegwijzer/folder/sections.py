"""Which trajecten stand where: per trede by theme, at the neighbours, among the wishes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from wegwijzer.ladder import whole
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.ladder import Trede
from wegwijzer.models.lijsten import Thema
from wegwijzer.models.traject import Status, Traject
from wegwijzer.reach import stands_on
from wegwijzer.status import NOT_HERE

from .naming import Editie
from .places import Link, link_traject, section_anchor
from .wording import status_label


class Group(NamedTuple):
    """Trajecten of one theme, by id."""

    thema: Thema
    trajecten: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """One part of the list of trajecten; `trede` is the id of its trede.

    `links` go to cards that stand elsewhere but belong here as well; `apart` to what cannot be started here.
    """

    anchor: str
    title: str
    trede: str | None
    groups: tuple[Group, ...]
    links: tuple[Link, ...] = ()
    apart: tuple[Link, ...] = ()

    @property
    def count(self) -> int:
        """How many trajecten are for this part, wherever their card stands."""
        return sum(len(group.trajecten) for group in self.groups) + len(self.links)


@dataclass(frozen=True)
class Shelves:
    """Divides the trajecten of an edition over the parts of the folder; each has exactly one card."""

    catalogus: Catalogus
    edition: Editie

    def shown(self) -> tuple[Traject, ...]:
        """Give the trajecten of this edition, in the order of the catalogue."""
        everything = self.catalogus.trajecten.values()
        if self.edition is Editie.KLANTMANAGER:
            return tuple(everything)
        return tuple(traject for traject in everything if traject.status not in NOT_HERE)

    def per_trede(self) -> tuple[Section, ...]:
        """Give a section for each trede that has something, and one for what has no trede."""
        sections = [self._trede_section(trede) for trede in self.catalogus.ladder.treden]
        rest = self._here(lambda traject: not traject.subtreden)
        sections.append(self._section("trajecten-zonder-trede", "Zonder vaste trede", rest))
        return tuple(section for section in sections if section.groups or section.links or section.apart)

    def per_theme(self) -> tuple[Section, ...]:
        """Give a section for each theme: a client knows what he or she likes, not on which trede that is."""
        whole = self._section("", "", self._here(lambda _: True))
        return tuple(Section(f"thema-{g.thema.id}", g.thema.naam, None, (g,)) for g in whole.groups)

    def with_status(self, status: Status, anchor: str, title: str) -> Section:
        """Give the section of a status that stands apart."""
        return self._section(anchor, title, [t for t in self.shown() if t.status is status])

    def _trede_section(self, trede: Trede) -> Section:
        here = self._here(lambda traject: traject.hoofdsubtrede == trede.id)
        standing = {traject.id for traject in here}
        also = [t for t in self.shown() if stands_on(t, trede.id) and t.id not in standing]
        return replace(
            self._section(section_anchor(trede.id), f"{trede.id} {trede.naam}", here),
            trede=trede.id,
            links=tuple(self._link(t) for t in also if t.status not in NOT_HERE),
            apart=self._apart(trede.id, [t for t in also if t.status in NOT_HERE]),
        )

    def _apart(self, trede_id: str, apart: list[Traject]) -> tuple[Link, ...]:
        """Link to what cannot be started here; what is for a whole trede is listed there, not at each subtrede."""
        above = whole(trede_id)
        if above not in {trede.id for trede in self.catalogus.ladder.treden}:
            return tuple(self._link(traject) for traject in apart)
        own = [traject for traject in apart if trede_id in traject.subtreden]
        link = Link(f"wat voor heel trede {above} is", section_anchor(above))
        return (*(self._link(traject) for traject in own), *((link,) if len(own) < len(apart) else ()))

    def _here(self, wanted: Callable[[Traject], bool]) -> list[Traject]:
        return [t for t in self.shown() if t.status not in NOT_HERE and wanted(t)]

    def _link(self, traject: Traject) -> Link:
        label = status_label(traject)
        remark = label.text if label else f"staat bij {traject.hoofdsubtrede}"
        return link_traject(self.catalogus, traject.id, remark)

    def _section(self, anchor: str, title: str, trajecten: Iterable[Traject]) -> Section:
        listed = list(trajecten)
        themas = self.catalogus.themas.values()
        groups = (Group(thema, tuple(t.id for t in listed if t.thema == thema.id)) for thema in themas)
        return Section(anchor, title, None, tuple(group for group in groups if group.trajecten))
