"""Bellijst (call list): what to ask each provider in one phone call."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from .errors import WrongUseError
from .hints import did_you_mean
from .markdown import escape_markdown
from .models.catalogus import Catalogus
from .models.traject import Status, Traject
from .staleness import Trap, freshness
from .unknown import unknown_facts

NO_PROVIDER = "aanbieder onbekend"
ROOM_TO_WRITE = "______________________________"


@dataclass(frozen=True)
class CallItem:
    """One traject on the list: what is stale and what is unknown."""

    id: str
    naam: str
    nagevraagd: str
    bevestigen: bool
    vragen: tuple[str, ...]


@dataclass(frozen=True)
class Call:
    """One phone call: a provider, how to reach it, and what to go through."""

    aanbieder: str
    naam: str
    telefoon: str | None
    email: str | None
    items: tuple[CallItem, ...]


def build_call_list(catalogus: Catalogus, today: dt.date, provider: str | None = None) -> list[Call]:
    """Group by provider what must be confirmed or asked; providers with the most questions first.

    Raises WrongUseError for a provider that does not exist.
    """
    if provider is not None and provider not in catalogus.aanbieders:
        hint = did_you_mean(provider, catalogus.aanbieders) or f"Kies uit {', '.join(catalogus.aanbieders)}."
        raise WrongUseError(f"de aanbieder '{provider}' bestaat niet. {hint}")
    groups: dict[str, list[CallItem]] = {}
    for traject in catalogus.trajecten.values():
        if traject.status in (Status.GEWENST, Status.GESTOPT):
            continue
        item = _item(catalogus, traject, today)
        if item.bevestigen or item.vragen:
            groups.setdefault(traject.aanbieder or "", []).append(item)
    calls = [_call(catalogus, id_, items) for id_, items in groups.items() if provider in (None, id_)]
    return sorted(calls, key=lambda call: (call.aanbieder == "", -len(call.items), call.naam))


def _item(catalogus: Catalogus, traject: Traject, today: dt.date) -> CallItem:
    fresh = freshness(traject, catalogus.gemeente.houdbaarheid, today)
    return CallItem(
        id=traject.id,
        naam=traject.naam,
        nagevraagd=fresh.sentence,
        bevestigen=fresh.tier is not Trap.ACTUEEL,
        vragen=unknown_facts(traject),
    )


def _call(catalogus: Catalogus, id_: str, items: list[CallItem]) -> Call:
    provider = catalogus.aanbieders.get(id_)
    return Call(
        aanbieder=id_,
        naam=provider.naam if provider else NO_PROVIDER,
        telefoon=provider.contact.telefoon if provider else None,
        email=provider.contact.email if provider else None,
        items=tuple(items),
    )


def as_json(calls: Iterable[Call]) -> dict[str, Any]:
    """Give plain data."""
    return {"aanbieders": [asdict(call) for call in calls]}


def as_markdown(calls: Sequence[Call], today: dt.date) -> str:
    """Write the list as Markdown, with room to write an answer behind every question."""
    lines = [f"# Bellijst van {today:%d-%m-%Y}", ""]
    if not calls:
        lines.append("Er is nu niets na te vragen.")
    for call in calls:
        lines += [
            f"## {escape_markdown(call.naam)}",
            "",
            f"{_reach('Telefoon', call.telefoon)}  ",
            _reach("Mail", call.email),
            "",
        ]
        for item in call.items:
            lines += list(_item_lines(item))
    return "\n".join(lines).rstrip() + "\n"


def _reach(label: str, known: str | None) -> str:
    return escape_markdown(f"{label}: {known}") if known else f"{label}: {ROOM_TO_WRITE}"


def _item_lines(item: CallItem) -> Iterator[str]:
    yield f"### {escape_markdown(item.naam)} (`{item.id}`)"
    yield ""
    if item.bevestigen:
        yield f"- [ ] Klopt dit nog? ({escape_markdown(item.nagevraagd)}) {ROOM_TO_WRITE}"
    for question in item.vragen:
        yield f"- [ ] {escape_markdown(question[:1].upper() + question[1:])}: {ROOM_TO_WRITE}"
    yield ""
