"""Catalogus to view: everything the templates walk through, in both formats."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from wegwijzer.dutch import count_trajecten, join_words
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.lijsten import Belemmering
from wegwijzer.models.traject import Status, Traject
from wegwijzer.overview import Overzicht, build_overview
from wegwijzer.status import NOT_HERE

from .card import Card
from .cards import CardMaker
from .checked import CheckCount, count_checks
from .choices import Choices, build_choices
from .glossary import Glossary
from .naming import Editie
from .news import News, find_news
from .places import Link, link_target, link_traject
from .register import Letter, build_register
from .sections import Section, Shelves
from .staircase import Staircase, build_staircase
from .week import Week, plan_week

if TYPE_CHECKING:
    from wegwijzer.changes import Changes

# Below a trede and a theme, or below the theme alone.
CARD_LEVEL, APART_LEVEL = 5, 4


@dataclass(frozen=True)
class View:
    """The whole folder before it becomes HTML or Markdown."""

    catalogus: Catalogus
    edition: Editie
    today: dt.date
    version: str
    title: str
    cards: Mapping[str, Card]
    trajecten: tuple[Traject, ...]
    sections: tuple[Section, ...]
    elders: Section
    gewenst: Section
    gestopt: Section
    week: Week
    register: tuple[Letter, ...]
    freshness: CheckCount
    news: News | None
    choices: Choices
    glossary: Glossary
    counts: str

    @property
    def for_clients(self) -> bool:
        """Whether this is the edition for clients."""
        return self.edition is Editie.CLIENT

    def level(self, traject_id: str) -> int:
        """Give the level of the heading of a card."""
        return APART_LEVEL if self.for_clients or traject_id in self._in_chapters_apart else CARD_LEVEL

    @cached_property
    def _in_chapters_apart(self) -> frozenset[str]:
        sections = (self.elders, self.gewenst, self.gestopt)
        return frozenset(each for section in sections for group in section.groups for each in group.trajecten)

    @property
    def staircase(self) -> Staircase:
        """Give the ladder as a picture."""
        counts = {trede: section.count for trede, section in self.by_trede.items()}
        return build_staircase(self.catalogus.ladder, counts)

    @cached_property
    def overview(self) -> Overzicht:
        """Give where the offer falls short, the same as the command tells."""
        return build_overview(self.catalogus, self.today)

    @property
    def tiers(self) -> str:
        """Say how many trajecten are fresh, nearly stale and stale; a tier without any is not named."""
        return join_words(f"{count} {tier}" for tier, count in self.overview.houdbaarheid.items() if count)

    @property
    def unknown_counts(self) -> list[str]:
        """Say of how many trajecten each fact is unknown."""
        return [f"{fact}: bij {count_trajecten(number)}" for fact, number in self.overview.onbekend.items()] or [
            "niets"
        ]

    @property
    def obstacles(self) -> list[tuple[Belemmering, tuple[Link, ...]]]:
        """Give each obstacle with what helps."""
        helping = self._links(lambda traject: traject.helpt_bij)
        return [(obstacle, helping.get(obstacle.id, ())) for obstacle in self.catalogus.belemmeringen.values()]

    @property
    def by_trede(self) -> Mapping[str, Section]:
        """Give the section of each trede that has one."""
        return {section.trede: section for section in self.sections if section.trede}

    @property
    def by_provider(self) -> Mapping[str, tuple[Link, ...]]:
        """Give the trajecten of each provider."""
        return self._links(lambda traject: (traject.aanbieder,) if traject.aanbieder else ())

    @property
    def by_place(self) -> Mapping[str, tuple[Link, ...]]:
        """Give the trajecten at each place."""
        return self._links(lambda traject: traject.locaties)

    @property
    def see_also(self) -> Mapping[str, tuple[Link, ...]]:
        """Give what each word of the glossary points at."""
        words = self.catalogus.begrippen
        return {word.id: tuple(link_target(self.catalogus, target) for target in word.zie) for word in words}

    def _links(self, keys: Callable[[Traject], Iterable[str]]) -> dict[str, tuple[Link, ...]]:
        """Link to the trajecten under each of their keys, in one walk for all keys together."""
        found: dict[str, list[Link]] = {}
        for traject in self.trajecten:
            for key in dict.fromkeys(keys(traject)):
                found.setdefault(key, []).append(link_traject(self.catalogus, traject.id))
        return {key: tuple(links) for key, links in found.items()}


def build_view(
    catalogus: Catalogus, edition: Editie, today: dt.date, version: str, changes: Changes | None = None
) -> View:
    """Arrange a catalogue for one edition."""
    shelves = Shelves(catalogus, edition)
    shown = shelves.shown()
    maker = CardMaker(catalogus, edition, today, frozenset(traject.id for traject in shown))
    return View(
        catalogus=catalogus,
        edition=edition,
        today=today,
        version=version,
        title=catalogus.gemeente.folder.titel,
        cards={traject.id: maker.make(traject) for traject in shown},
        trajecten=shown,
        sections=shelves.per_trede() if edition is Editie.KLANTMANAGER else shelves.per_theme(),
        elders=shelves.with_status(Status.ELDERS, "trajecten-elders", "Bij de buren"),
        gewenst=shelves.with_status(Status.GEWENST, "trajecten-gewenst", "Wat ontbreekt"),
        gestopt=shelves.with_status(Status.GESTOPT, "trajecten-gestopt", "Gestopt"),
        week=plan_week(traject for traject in shown if traject.status not in NOT_HERE),
        register=build_register(catalogus, shown, with_provisions=edition is Editie.KLANTMANAGER),
        freshness=count_checks(shown),
        news=find_news(changes, edition, {traject.id for traject in shown}) if changes else None,
        choices=build_choices(catalogus, shown),
        # Clients get plain words instead.
        glossary=Glossary(catalogus.begrippen if edition is Editie.KLANTMANAGER else ()),
        counts=_count_statuses(shown),
    )


def _count_statuses(trajecten: tuple[Traject, ...]) -> str:
    names = {
        Status.BESCHIKBAAR: "beschikbaar",
        Status.PILOT: "als pilot",
        Status.ELDERS: "bij een buurgemeente",
        Status.GEWENST: "gewenst",
        Status.GESTOPT: "gestopt",
    }
    counts = {status: sum(traject.status is status for traject in trajecten) for status in Status}
    parts = [f"{count} {names[status]}" for status, count in counts.items() if count]
    return f"{count_trajecten(len(trajecten))}: {join_words(parts)}"
