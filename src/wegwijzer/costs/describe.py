"""Prices in plain Dutch, in full and short."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from wegwijzer.dutch import NAVRAGEN, count_of, format_number
from wegwijzer.target_group import UITKERING

from .reckon import CENT, Estimate, Reckoning, judge_gratis

if TYPE_CHECKING:
    from wegwijzer.models.kosten import Kosten, Prijs, Vergoeding
    from wegwijzer.models.rooster import Duur, Rooster

PER_KORT = {"keer": "keer", "cursus": "cursus", "maand": "mnd", "jaar": "jaar"}


def format_euro(amount: Decimal) -> str:
    """Write an amount the Dutch way: `€ 4,55`, `€ 1.250,00`; `parse_amount` reads it back."""
    return f"€ {format_number(amount.quantize(CENT, ROUND_HALF_UP), 2)}"


def describe_estimate(estimate: Estimate | None) -> str:
    """Say a computed amount with the words that tell how sure it is; `navragen` when unknown."""
    if estimate is None or (estimate.at_least and not estimate.exact):
        return NAVRAGEN
    words = ("ten minste " if estimate.at_least else "") + ("ongeveer " if estimate.about else "")
    return f"{words}{format_euro(estimate.amount)}"


def describe_kosten(kosten: Kosten) -> str:
    """Say what taking part costs, in one line of plain Dutch, remarks included."""
    prices = " plus ".join(_price(prijs) for prijs in kosten.prijzen if not prijs.voorwaarde)
    special = "; ".join(_price(prijs) for prijs in kosten.prijzen if prijs.voorwaarde)
    text = "; ".join(part for part in (prices, special) if part)
    if kosten.gratis:
        text = f"{_free(kosten)}, anders {text}" if text else _free(kosten)
    remarks = [f"{kosten.gratis_deel} gratis" if kosten.gratis_deel else "", kosten.toelichting or ""]
    remark = "; ".join(part for part in remarks if part)
    return f"{text or NAVRAGEN} ({remark})" if remark else text or NAVRAGEN


def _free(kosten: Kosten) -> str:
    """Say that it is free, with its condition."""
    benefit = UITKERING.get(kosten.uitkering or "", "")
    condition = f"({kosten.voorwaarde})" if kosten.voorwaarde else ""
    return " ".join(word for word in ("gratis", benefit, condition) if word)


def _price(prijs: Prijs) -> str:
    """Say one price, what it pays for, who pays and when it holds."""
    euro = format_euro(prijs.bedrag)
    if prijs.per == "cursus":
        meetings = prijs.bijeenkomsten
        many = count_of(meetings, "bijeenkomst", "bijeenkomsten") if meetings else "de hele cursus"
        text = f"{euro} voor {many}"
    else:
        text = f"{euro} per {prijs.per}"
    remarks = []
    if prijs.bijeenkomsten and prijs.bijeenkomsten > 1:
        each = Estimate(Fraction(prijs.bedrag) / prijs.bijeenkomsten)
        remarks.append(f"{describe_estimate(each)} per keer")
    if prijs.betaald_door == "gemeente":
        remarks.append("de gemeente betaalt")
    if prijs.voorwaarde:
        remarks.append(prijs.voorwaarde)
    return f"{text} ({'; '.join(remarks)})" if remarks else text


def describe_vergoeding(vergoeding: Vergoeding) -> str:
    """Say what someone receives, over what, and how it is paid."""
    most = f"hooguit {format_euro(vergoeding.hooguit)}" if vergoeding.hooguit is not None else ""
    amount = format_euro(vergoeding.bedrag) if vergoeding.bedrag is not None else most
    paid = f"; {vergoeding.betaling}" if vergoeding.betaling else ""
    return f"{amount} per {vergoeding.per}{paid}"


def describe_kosten_short(kosten: Kosten) -> str:
    """Say what taking part costs in a few letters for a table: `€ 1,50/keer`; an asterisk means a condition."""
    prices = [_price_short(prijs) for prijs in kosten.prijzen if not prijs.voorwaarde]
    prices = prices or [f"{_price_short(prijs)}*" for prijs in kosten.prijzen[:1]]
    text = " + ".join(prices)
    if not kosten.gratis:
        return text or NAVRAGEN
    free = "gratis" + (f" ({kosten.uitkering})" if kosten.uitkering else "*" if kosten.voorwaarde else "")
    return f"{free}, anders {text}" if text else free


def _price_short(prijs: Prijs) -> str:
    """Say one price in a few letters."""
    if prijs.betaald_door == "gemeente":
        return "gemeente betaalt"
    unit = f"{prijs.bijeenkomsten}x" if prijs.bijeenkomsten else PER_KORT[prijs.per]
    return f"{format_euro(prijs.bedrag)}/{unit}"


def kosten_row(kosten: Kosten, rooster: Rooster, duur: Duur | None = None) -> dict[str, Any]:
    """Give the cost as JSON data: the two texts, the computed amounts for the client, and the structure."""
    reckoning = Reckoning(kosten, rooster, duur)
    computed = {"per_keer": reckoning.per_keer, "per_maand": reckoning.per_month, "hele_traject": reckoning.in_all}
    return {
        **kosten.model_dump(mode="json"),
        "tekst": describe_kosten(kosten),
        "kort": describe_kosten_short(kosten),
        "onbekend": kosten.onbekend,
        "is_gratis": judge_gratis(kosten),
        **{name: f"{estimate.amount:.2f}" if estimate else None for name, estimate in computed.items()},
        "berekend": {name: describe_estimate(estimate) for name, estimate in computed.items()},
    }
