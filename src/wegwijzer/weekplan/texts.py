"""A weekplan as JSON data and as Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wegwijzer.agenda import Offer
from wegwijzer.costs import Estimate, describe_estimate, describe_kosten
from wegwijzer.dutch import NAVRAGEN, format_date, join_words
from wegwijzer.kalender import DAGDELEN, DAGEN
from wegwijzer.markdown import escape_markdown
from wegwijzer.target_group import UITKERING

from .availability import MISSES, Fit
from .plan import Slot, Weekplan


def plan_json(plan: Weekplan) -> dict[str, Any]:
    """Give the document of `weekplan --json`."""
    return {
        "vanaf": plan.start.isoformat(),
        "trajecten": [offer.as_json() for offer in plan.offers],
        "rooster": [
            {"dag": slot.day, "dagdeel": slot.dagdeel, "id": slot.offer.id, "tijd": slot.time, "hoe_vaak": slot.often}
            for slot in plan.slots
        ],
        "dag_onbekend": [part.as_json() for part in plan.apart],
        "botsingen": [
            {
                "trajecten": [clash.first, clash.second],
                "zeker": clash.sure,
                "data": [day.isoformat() for day in clash.dates],
                "tekst": clash.text,
            }
            for clash in plan.clashes
        ],
        "reizen": [
            {
                "trajecten": [travel.first, travel.second],
                "plaatsen": list(travel.places),
                "data": [day.isoformat() for day in travel.dates],
                "tekst": travel.text,
            }
            for travel in plan.travel
        ],
        "uren_per_week": {
            "minuten": round(float(plan.hours.minutes), 2),
            "tekst": str(plan.hours),
            "onbekend": list(plan.hours.unknown),
        },
        "kosten": _costs_json(plan),
        "vrij": [{"dag": day, "dagdeel": part} for day, part in plan.free],
        "beschikbaar": [{"id": offer.id, "oordeel": fit.verdict, "tekst": fit.text} for offer, fit in plan.fits],
        "meldingen": list(plan.notes),
    }


def _costs_json(plan: Weekplan) -> dict[str, Any]:
    """Give the sums and what each traject costs."""
    return {
        "per_maand": _estimate_json(plan.month),
        "drie_maanden": _estimate_json(plan.three_months),
        "uitkering": plan.uitkering,
        "per_traject": [
            {"id": offer.id, "tekst": describe_kosten(offer.kosten), "per_maand": _estimate_json(estimate)}
            for offer, estimate in plan.costs
        ],
        "in_een_keer": list(plan.at_once),
    }


def _estimate_json(estimate: Estimate | None) -> dict[str, Any]:
    """Give an amount with its certainty."""
    return {
        "bedrag": f"{estimate.amount:.2f}" if estimate else None,
        "ten_minste": estimate is None or estimate.at_least,
        "tekst": describe_estimate(estimate),
    }


def plan_markdown(plan: Weekplan) -> str:
    """Write the weekplan for a mail or a document."""
    lines = [f"# Weekplan vanaf {format_date(plan.start)}", "", "| Dag | Ochtend | Middag | Avond | Dagdeel navragen |"]
    lines.append("| --- | --- | --- | --- | --- |")
    for day in DAGEN:
        cells = [_cell([slot for slot in plan.slots if (slot.day, slot.dagdeel) == (day, part)]) for part in COLUMNS]
        lines.append(f"| {day} | {' | '.join(cells)} |")
    for heading, sentences in plan_sections(plan):
        lines += ["", f"## {heading}", "", *(f"- {escape_markdown(sentence)}" for sentence in sentences)]
    return "\n".join(lines) + "\n"


COLUMNS = (*DAGDELEN, None)


def slot_text(slot: Slot) -> str:
    """Say what is in one place of the week."""
    remarks = ", ".join(part for part in (slot.time, slot.often) if part)
    return f"{slot.offer.naam} ({remarks})" if remarks else slot.offer.naam


def _cell(slots: Sequence[Slot]) -> str:
    """Fill one cell of the table."""
    return "; ".join(escape_markdown(slot_text(slot)) for slot in slots)


def plan_sections(plan: Weekplan) -> list[tuple[str, list[str]]]:
    """Give everything beside the table as headings with sentences; empty ones are left out."""
    sections = [
        ("Past het?", [_fit_line(offer, fit) for offer, fit in plan.fits]),
        ("Dag onbekend of in overleg", [f"{part.offer.naam}: {part.text}" for part in plan.apart]),
        ("Botst", [clash.text for clash in plan.clashes if clash.sure]),
        ("Botst misschien", [clash.text for clash in plan.clashes if not clash.sure]),
        ("Twee plaatsen in één dagdeel", [travel.text for travel in plan.travel]),
        ("Tijd", _time_lines(plan)),
        ("Kosten", _cost_lines(plan)),
        ("Nog vrij", free_lines(plan)),
        ("Let op", list(plan.notes)),
    ]
    return [(heading, sentences) for heading, sentences in sections if sentences]


def _fit_line(offer: Offer, fit: Fit) -> str:
    """Say whether a traject fits, and that what does not fit is in no sum."""
    return f"{offer.naam}: {fit.text}" + ("; tijd en kosten tellen niet mee" if fit.verdict == MISSES else "")


def _time_lines(plan: Weekplan) -> list[str]:
    """Say the hours a week."""
    unknown = plan.hours.unknown
    return [str(plan.hours)] + ([f"uren {NAVRAGEN}: {join_words(unknown)}"] if unknown and plan.hours.minutes else [])


def _cost_lines(plan: Weekplan) -> list[str]:
    """Say the sums, and where they come from."""
    lines = [f"per maand: {_sum(plan, plan.month)}", f"in drie maanden: {_sum(plan, plan.three_months)}"]
    lines += [f"{offer.naam}: {describe_kosten(offer.kosten)}" for offer, _ in plan.costs]
    return lines + list(plan.at_once)


def _sum(plan: Weekplan, estimate: Estimate) -> str:
    """Say a sum, with the benefit that it counts on."""
    text = describe_estimate(estimate)
    return f"{text}, {UITKERING[plan.uitkering]}" if plan.uitkering and text != NAVRAGEN else text


def free_lines(plan: Weekplan) -> list[str]:
    """Say which parts of the week stay free, days with the same parts together."""
    by_parts: dict[tuple[str, ...], list[str]] = {}
    for day in DAGEN:
        parts = tuple(part for free_day, part in plan.free if free_day == day)
        if parts:
            by_parts.setdefault(parts, []).append(day)
    names: dict[tuple[str, ...], str] = {DAGDELEN: "de hele dag"}
    return [f"{join_words(days)}: {names.get(parts, join_words(parts))}" for parts, days in by_parts.items()]
