"""The parts of an agenda: items on days, what stands apart, and what comes later; each can give itself as data."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from wegwijzer.dutch import NAVRAGEN, format_day, format_times
from wegwijzer.kalender import DAGDELEN, DAGEN
from wegwijzer.schedule import Occurrence

from .offers import Offer
from .periods import Period


@dataclass(frozen=True)
class Item:
    """One traject on one day."""

    offer: Offer
    occurrence: Occurrence

    @property
    def dagdelen(self) -> tuple[str | None, ...]:
        """The parts of the day; None stands for an unknown part."""
        return self.occurrence.dagdelen or (None,)

    @property
    def time(self) -> str:
        """The time as text, or nothing."""
        return format_times(self.occurrence.start, self.occurrence.end)

    def as_json(self) -> dict[str, Any]:
        """Give the item as data."""
        start, end = self.occurrence.start, self.occurrence.end
        return {
            **self.offer.as_json(),
            "dagdelen": list(self.occurrence.dagdelen),
            "van": f"{start:%H:%M}" if start else None,
            "tot": f"{end:%H:%M}" if end else None,
            "onzeker": self.occurrence.uncertain,
            "opmerkingen": list(self.occurrence.remarks),
        }


@dataclass(frozen=True)
class AgendaDay:
    """One day: what is on, in order of the day, and what kind of day it is."""

    date: dt.date
    items: tuple[Item, ...]
    feestdag: str | None = None
    vakantie: str | None = None

    def grid(self) -> dict[str | None, list[Item]]:
        """Sort the items by part of the day; one with two parts stands in both, None is unknown."""
        cells: dict[str | None, list[Item]] = {part: [] for part in (*DAGDELEN, None)}
        for item in self.items:
            for part in item.dagdelen:
                cells[part].append(item)
        return cells

    def as_json(self) -> dict[str, Any]:
        """Give the day as data."""
        return {
            "datum": self.date.isoformat(),
            "dag": DAGEN[self.date.weekday()],
            "feestdag": self.feestdag,
            "schoolvakantie": self.vakantie,
            "trajecten": [item.as_json() for item in self.items],
        }


@dataclass(frozen=True)
class Apart:
    """A traject, or a part of its schedule, without a fixed day; `reason` says which of the two kinds it is."""

    offer: Offer
    reason: str
    text: str

    def as_json(self) -> dict[str, Any]:
        """Give it as data."""
        return {**self.offer.as_json(), "reden": self.reason, "tekst": self.text}


@dataclass(frozen=True)
class Later:
    """A traject with fixed days, none of them in this period; `next` is the first that comes, when known."""

    offer: Offer
    next: Occurrence | None

    @property
    def text(self) -> str:
        """Say when it is on again."""
        if self.next is None:
            return f"eerstvolgende keer: {NAVRAGEN}"
        asked = f" ({'; '.join(self.next.remarks)})" if self.next.remarks else ""
        return f"eerstvolgende keer: {format_day(self.next.date)}{asked}"

    def as_json(self) -> dict[str, Any]:
        """Give it as data."""
        return {**self.offer.as_json(), "eerstvolgende": self.next.date.isoformat() if self.next else None}


@dataclass(frozen=True)
class Agenda:
    """All that is on in a period; `notes` are sentences about the whole."""

    period: Period
    days: tuple[AgendaDay, ...]
    apart: tuple[Apart, ...]
    later: tuple[Later, ...]
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Give the document of `agenda --json`."""
        week = self.period.first.isocalendar()
        return {
            "van": self.period.first.isoformat(),
            "tot": self.period.last.isoformat(),
            "naam": self.period.name,
            "week": f"{week.year}-W{week.week:02}" if self.period.is_week else None,
            "dagen": [day.as_json() for day in self.days],
            "dag_onbekend": [item.as_json() for item in self.apart],
            "niet_in_deze_periode": [item.as_json() for item in self.later],
            "meldingen": list(self.notes),
        }
