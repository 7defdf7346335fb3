"""Traject to card: everything a reader wants to know of one traject."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from wegwijzer.costs import describe_kosten, describe_vergoeding
from wegwijzer.dutch import NAVRAGEN, format_date
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.traject import Status, Traject, Verwijzing
from wegwijzer.schedule import describe_duur, describe_rooster
from wegwijzer.search.rows import begunstigden_texts, describe_numbers
from wegwijzer.staleness import Trap, freshness
from wegwijzer.status import status_on
from wegwijzer.target_group import describe_doelgroep
from wegwijzer.unknown import is_usable

from .card import Card, Fact, Result
from .naming import Editie
from .places import Link, link_target, link_traject, traject_anchor, trede_anchor
from .wording import Label, describe_first_step, referral_label, status_label, validity_label


@dataclass(frozen=True)
class CardMaker:
    """Turns trajecten of one catalogue into cards, for one edition on one day."""

    catalogus: Catalogus
    edition: Editie
    today: dt.date
    shown: frozenset[str]

    @property
    def _for_clients(self) -> bool:
        return self.edition is Editie.CLIENT

    @cached_property
    def _parts(self) -> Mapping[str, list[str]]:
        """Give the parts of each traject that has any; looked for once, not for each card."""
        found: dict[str, list[str]] = {}
        for part in sorted(self.shown):
            parent = self.catalogus.trajecten[part].onderdeel_van
            if parent:
                found.setdefault(parent, []).append(part)
        return found

    @property
    def _home(self) -> str:
        return self.catalogus.gemeente.naam

    def make(self, traject: Traject) -> Card:
        """Make the card of a traject."""
        tier = freshness(traject, self.catalogus.gemeente.houdbaarheid, self.today).tier
        return Card(
            traject=traject,
            anchor=traject_anchor(traject.id),
            labels=self._labels(traject),
            treden=() if self._for_clients else tuple(Link(trede, trede_anchor(trede)) for trede in traject.subtreden),
            facts=self._facts(traject),
            first=traject.vereisten,
            ask=tuple(condition.vraag for condition in traject.doelgroep.overig if condition.vraag),
            sign_up=self._sign_up(traject),
            details=self._details(traject),
            not_for=tuple(self._not_for(traject)),
            results=() if self._for_clients else self._results(traject),
            checked=_checked(traject, None if self._for_clients else tier),
            tier=tier,
            notes=not self._for_clients,
        )

    def _labels(self, traject: Traject) -> tuple[Label, ...]:
        labels = [status_label(traject), validity_label(traject, self.today)]
        # Nobody can be placed in what does not exist or what only a neighbour has: then there is nothing to ask.
        known = traject.aanmelding.verwijzing is not Verwijzing.ONBEKEND
        elsewhere = traject.status is Status.ELDERS
        if not self._ended(traject) and (is_usable(traject) or (known and elsewhere)):
            labels.append(referral_label(traject.aanmelding.verwijzing, self.edition))
        return tuple(label for label in labels if label)

    def _ended(self, traject: Traject) -> bool:
        """Whether nobody can begin any more; how one signed up would then only be tried in vain."""
        last, ending = traject.geldig.tot if traject.geldig else None, traject.gestopt
        stopped = status_on(self.today, str(traject.status), last) == "gestopt"
        return stopped or bool(ending and ending.per <= self.today)

    def _facts(self, traject: Traject) -> tuple[Fact, ...]:
        target = describe_doelgroep(traject.doelgroep)
        received = (Fact("Vergoeding", (describe_vergoeding(traject.vergoeding),)),) if traject.vergoeding else ()
        return (
            Fact("Kosten", (describe_kosten(traject.kosten),), unknown=traject.kosten.onbekend),
            *received,
            Fact("Wanneer", (describe_rooster(traject.rooster),), unknown=traject.rooster.onbekend),
            self._where(traject),
            Fact("Voor wie", target or ("iedereen, voor zover bekend",)),
            self._provider(traject),
        )

    def _where(self, traject: Traject) -> Fact:
        links = tuple(self._locatie(locatie_id) for locatie_id in traject.locaties)
        texts = (traject.locatie_toelichting,) if traject.locatie_toelichting else ()
        return Fact("Waar", texts if links or texts else (NAVRAGEN,), links, unknown=not links and not texts)

    def _locatie(self, locatie_id: str) -> Link:
        locatie = self.catalogus.locaties[locatie_id]
        elsewhere = locatie.plaats if locatie.plaats != self._home else None
        return Link(locatie.naam, f"l-{locatie.id}", elsewhere or "")

    def _provider(self, traject: Traject) -> Fact:
        links: tuple[Link, ...] = ()
        texts = (f"uitvoering: {traject.uitvoerder}",) if traject.uitvoerder else ()
        if traject.aanbieder:
            name = self.catalogus.aanbieders[traject.aanbieder].naam
            links = () if self._for_clients else (Link(name, f"a-{traject.aanbieder}"),)
            texts = (name, *texts) if self._for_clients else texts
        return Fact("Aanbieder", texts if links or texts else (NAVRAGEN,), links, unknown=not links and not texts)

    def _not_for(self, traject: Traject) -> list[str]:
        lines = []
        for reason in traject.niet_voor:
            labels = ", ".join(self.catalogus.belemmeringen[b].label.lower() for b in reason.belemmeringen)
            lines.append(f"{reason.tekst} ({labels})" if labels else reason.tekst)
        return lines

    def _sign_up(self, traject: Traject) -> tuple[Fact, ...]:
        route = traject.aanmelding
        if self._ended(traject) or self._for_clients:
            return ()
        if self._told_elsewhere(traject) and route.zoals:
            like, whole = link_traject(self.catalogus, route.zoals), self._told_as_part(traject)
            rest = Fact("Verder zoals bij", ("dit is er een onderdeel van",) if whole else (), (like,))
            return (Fact("Hoe", (route.hoe,) if route.hoe else ()), rest)
        steps = (("Wie meldt aan", route.door), ("Hoe", route.hoe), ("Daarna", route.daarna))
        known = tuple(Fact(term, (text,)) for term, text in steps if text)
        return known or (Fact("Hoe", (NAVRAGEN,), unknown=True),)

    def _told_elsewhere(self, traject: Traject) -> bool:
        """Whether signing up, what follows and what happens on no-show stand whole on another card."""
        return not self._for_clients and traject.aanmelding.zoals in self.shown

    def _told_as_part(self, traject: Traject) -> bool:
        """Whether signing up says of what it is a part: to one card leads one link."""
        alike = traject.aanmelding.zoals == traject.onderdeel_van
        return alike and self._told_elsewhere(traject) and not self._ended(traject)

    def _details(self, traject: Traject) -> tuple[Fact, ...]:
        kept = (*self._first_step(traject), *self._course(traject), *self._relations(traject))
        return tuple(fact for fact in kept if fact.texts or fact.links)

    def _first_step(self, traject: Traject) -> tuple[Fact, ...]:
        """How signing up goes is written for klantmanagers; a client must only know who takes the first step."""
        if self._ended(traject) or not self._for_clients:
            return ()
        return (Fact("Aanmelden", (describe_first_step(traject.aanmelding.verwijzing),)),)

    def _course(self, traject: Traject) -> list[Fact]:
        return [
            Fact(
                "Wie u helpt" if self._for_clients else "Wie de cliënt helpt", begunstigden_texts(traject.begunstigden)
            ),
            Fact("Duur", (describe_duur(traject.duur),) if traject.duur else ()),
            *self._commitment(traject),
            Fact("Plaatsen", _capacity(traject)),
            Fact("Gemeente", (traject.gemeente,) if traject.gemeente and traject.gemeente != self._home else ()),
            Fact("Te doen", _validity(traject)),
            Fact("Gestopt" if self._ended(traject) else "Stopt", _ending(traject)),
        ]

    def _commitment(self, traject: Traject) -> list[Fact]:
        if self._told_elsewhere(traject) or self._ended(traject):
            return []
        absent = (traject.bij_wegblijven,) if traject.bij_wegblijven and not self._for_clients else ()
        return [
            Fact("Vrijwillig", {True: ("ja",), False: ("nee",), None: ()}[traject.vrijwillig]),
            Fact("Wie niet komt", absent),
        ]

    def _relations(self, traject: Traject) -> list[Fact]:
        catalogus = self.catalogus
        parts = self._parts.get(traject.id, ())
        whole = traject.onderdeel_van
        parent = [whole] if whole in self.shown and not self._told_as_part(traject) else []
        labels = "; ".join(catalogus.belemmeringen[b].label for b in traject.helpt_bij)
        leads = [t for t in traject.leidt_naar if t in self.shown or not self._for_clients]
        return [
            Fact("Helpt bij", (labels,) if labels else ()),
            Fact("Leidt vaak naar", links=tuple(link_target(catalogus, target) for target in leads)),
            Fact("Onderdeel van", links=tuple(link_traject(catalogus, part) for part in parent)),
            Fact("Onderdelen", links=tuple(link_traject(catalogus, part) for part in parts)),
        ]

    def _results(self, traject: Traject) -> tuple[Result, ...]:
        small = self.catalogus.klein_aantal
        return tuple(Result(item.tekst, describe_numbers(item, small), item.bron) for item in traject.resultaten)


def _capacity(traject: Traject) -> tuple[str, ...]:
    places = traject.capaciteit
    if places is None:
        return ()
    return tuple(str(part) for part in (places.aantal, places.toelichting) if part is not None)


def _validity(traject: Traject) -> tuple[str, ...]:
    if traject.geldig is None:
        return ()
    ends = (("vanaf", traject.geldig.van), ("tot en met", traject.geldig.tot))
    return (" ".join(f"{word} {format_date(day)}" for word, day in ends if day),)


def _ending(traject: Traject) -> tuple[str, ...]:
    ending = traject.gestopt
    return (f"per {format_date(ending.per)}: {ending.reden}",) if ending else ()


def _checked(traject: Traject, tier: Trap | None) -> str:
    if traject.gecontroleerd is None:
        return "nog nooit nagevraagd"
    said = f"{format_date(traject.gecontroleerd.op)}, door {traject.gecontroleerd.door}"
    return f"{said} ({tier})" if tier else said
