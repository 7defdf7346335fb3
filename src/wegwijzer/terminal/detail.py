"""One traject as lines of text: what it is, the facts under each other, and what must be asked.

Works on the plain dict of the index, as `listing` does.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from wegwijzer.dutch import NAVRAGEN, join_remarks
from wegwijzer.plain import LABELS, labels
from wegwijzer.status import NOT_HERE, status_on

from .console import safe, style, width
from .layout import bullets, hang, paragraphs, wrap

NAME_WIDTH = 15


def detail_lines(traject: Mapping[str, Any], today: dt.date, total: int | None = None) -> list[str]:
    """One traject, complete: what it is, the facts under each other, and what must be asked."""
    room = min(total or width(), 100)
    lines = [style(safe(traject["naam"]), "bold"), style(" · ".join([traject["id"], *labels(traject)]), "dim"), ""]
    lines += wrap(safe(traject["samenvatting"]), room)
    if traject.get("omschrijving"):
        lines += ["", *wrap(paragraphs(safe(traject["omschrijving"])), room)]
    lines.append("")
    for name, value in _facts(traject, today):
        lines += _fact_lines(name, value, room)
    for heading, sentences in _notes(traject):
        lines += ["", style(heading, "bold"), *bullets(sentences, room)]
    return lines


def _fact_lines(name: str, value: str, room: int) -> list[str]:
    first, *rest = hang(f"{name:<{NAME_WIDTH}} ", value, room)
    return [style(first[:NAME_WIDTH], "dim") + first[NAME_WIDTH:], *rest]


def _facts(traject: Mapping[str, Any], today: dt.date) -> list[tuple[str, str]]:
    stopped = status_on(today, traject["status"], (traject.get("geldig") or {}).get("tot")) == "gestopt"
    facts = [
        ("Trede", ", ".join(traject["subtreden"]) or NAVRAGEN),
        ("Thema", traject["thema_naam"]),
        ("Wanneer", traject["rooster"]["tekst"]),
        ("Duur", traject.get("duur_tekst") or ""),
        ("Kosten", traject["kosten"]["tekst"]),
        ("Vergoeding", traject.get("vergoeding_tekst") or ""),
        ("Waar", _places(traject)),
        ("Aanbieder", traject.get("aanbieder_naam") or NAVRAGEN),
        ("Uitvoerder", traject.get("uitvoerder") or ""),
        ("Gemeente", traject.get("gemeente") or ""),
        ("Onderdeel van", _named(traject.get("onderdeel_van"), traject["onderdeel_van_naam"])),
        ("Geldig", _valid(traject.get("geldig") or {})),
        ("Gestopt", _ended(traject.get("gestopt"))),
        ("Helpt bij", ", ".join(traject["helpt_bij_namen"])),
        ("Voor wie", join_remarks(traject["doelgroep_teksten"])),
        ("Wie u helpt", ", ".join(traject["begunstigden_teksten"])),
        ("Niet voor", join_remarks(item["tekst"] for item in traject.get("niet_voor", ()))),
        ("Eerst nodig", join_remarks(item["tekst"] for item in traject.get("vereisten", ()))),
        *([] if stopped else _taking_part(traject)),
        ("Aantal plekken", _capacity(traject.get("capaciteit") or {})),
        ("Leidt naar", _following(traject)),
        ("Nagevraagd", _checked(traject.get("gecontroleerd"), traject["nagevraagd"]["opnieuw_vanaf"], today)),
    ]
    return [(name, value) for name, value in facts if value]


def _following(traject: Mapping[str, Any]) -> str:
    return ", ".join(map(_named, traject.get("leidt_naar", ()), traject["leidt_naar_namen"]))


def _named(key: str | None, name: str | None) -> str:
    """Say a traject by its name, with the id to look it up with; a trede is its own name."""
    return f"{name} [{key}]" if key and name != key else key or ""


def _places(traject: Mapping[str, Any]) -> str:
    names, remark = "; ".join(traject["locatie_namen"]), traject.get("locatie_toelichting")
    return join_remarks(part for part in (names, remark) if part) or NAVRAGEN


def _taking_part(traject: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Say how one signs up and what follows: of what has stopped, that would only be tried in vain."""
    signup = traject.get("aanmelding") or {}
    return [
        ("Aanmelden", _signup(traject["status"], signup)),
        ("Daarna", signup.get("daarna") or ""),
        ("Vrijwillig", _yes_no(traject.get("vrijwillig"))),
        ("Bij wegblijven", traject.get("bij_wegblijven") or ""),
    ]


def _signup(status: str, signup: Mapping[str, Any]) -> str:
    if status in NOT_HERE and signup.get("hoe"):
        # Nobody can be placed here, so there is nothing to ask about placing.
        return str(signup["hoe"])
    kind = LABELS.get(signup.get("verwijzing", ""), NAVRAGEN)
    by = f"{kind} (aanmelden door: {signup['door']})" if signup.get("door") else kind
    return f"{by}. {signup['hoe']}" if signup.get("hoe") else by


def _capacity(capacity: Mapping[str, Any]) -> str:
    count = capacity.get("aantal")
    return join_remarks(str(part) for part in (count, capacity.get("toelichting")) if part is not None)


def _yes_no(value: bool | None) -> str:
    return NAVRAGEN if value is None else "ja" if value else "nee"


def _checked(checked: Mapping[str, Any] | None, again: str | None, today: dt.date) -> str:
    if not checked or not again:
        return f"nooit: {NAVRAGEN}"
    stale = f" (te lang geleden: {NAVRAGEN})" if again <= today.isoformat() else ""
    return f"op {_day(checked['op'])} door {checked['door']}{stale}"


def _valid(span: Mapping[str, Any]) -> str:
    ends = (("vanaf", span.get("van")), ("tot en met", span.get("tot")))
    return " ".join(f"{word} {_day(day)}" for word, day in ends if day)


def _ended(end: Mapping[str, Any] | None) -> str:
    return f"vanaf {_day(end['per'])}: {end['reden']}" if end else ""


def _day(iso: str) -> str:
    return "-".join(reversed(iso.split("-")))


def _notes(traject: Mapping[str, Any]) -> list[tuple[str, list[str]]]:
    questions = [item["vraag"] for item in traject.get("vereisten", ()) if item.get("vraag")]
    questions += [item["vraag"] for item in traject["doelgroep"].get("overig", ()) if item.get("vraag")]
    notes = [
        ("Navragen", list(traject["navragen"])),
        ("Vraag aan de cliënt of de aanbieder", questions),
        ("Alleen voor klantmanagers", [traject["notitie"]] if traject.get("notitie") else []),
        ("Resultaten", list(_outcomes(traject))),
        ("De bron is hier niet duidelijk", list(traject.get("onzeker", ()))),
        ("Bronnen", [_source(item) for item in traject.get("bronnen", ())]),
    ]
    return [(heading, sentences) for heading, sentences in notes if sentences]


def _outcomes(traject: Mapping[str, Any]) -> Iterator[str]:
    for item, numbers in zip(traject.get("resultaten", ()), traject["resultaten_cijfers"], strict=True):
        yield f"{item['tekst']} ({'; '.join(part for part in (numbers, item['bron']) if part)})"


def _source(source: Mapping[str, Any]) -> str:
    return f"{source['waar']} ({source['over']})" if source.get("over") else source["waar"]
