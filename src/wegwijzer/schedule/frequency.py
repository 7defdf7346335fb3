"""How often something is on, on average, as exact fractions; None is unknown."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wegwijzer.models.rooster import Duur, Moment, Rooster

WEKEN_PER_MAAND = Fraction(52, 12)


def times_per_month(rooster: Rooster, duur: Duur | None = None) -> Fraction | None:
    """Tell how many times a month a client comes, in a month in which it is on."""
    moments = [moment for moment in rooster.momenten if not moment.voorbeeld]
    if moments and not rooster.in_overleg:
        counts = [moment_per_month(moment) for moment in moments]
        known = [count for count in counts if count is not None]
        return sum(known, Fraction(0)) if len(known) == len(counts) else None
    if duur and duur.dagdelen_per_week:
        return duur.dagdelen_per_week * WEKEN_PER_MAAND
    return None


def moment_per_month(moment: Moment) -> Fraction | None:
    """Count the times a month of one moment; a day with two parts is one time, for a client comes and pays once."""
    if moment.alleen_vakanties:
        return None
    match moment.frequentie:
        case "wekelijks":
            return (len(moment.dagen) or moment.keer_per_week or 1) * WEKEN_PER_MAAND
        case "tweewekelijks":
            return (len(moment.dagen) or 1) * WEKEN_PER_MAAND / 2
        case "maandelijks":
            return Fraction(len(moment.dagen) * len(moment.welke) or moment.keer_per_maand or 1)
        case "tweemaandelijks":
            return Fraction(len(moment.dagen) * len(moment.welke) or 1, 2)
    return None


def times_in_all(rooster: Rooster, duur: Duur | None) -> Fraction | None:
    """Tell how many times a client comes over the whole traject; None when it has no known end."""
    if duur and duur.bijeenkomsten:
        return Fraction(duur.bijeenkomsten)
    per_month = times_per_month(rooster, duur)
    if duur and duur.weken and per_month is not None:
        return per_month / WEKEN_PER_MAAND * duur.weken
    return None


def months_in_all(rooster: Rooster, duur: Duur | None) -> Fraction | None:
    """Tell how many months the traject lasts; None when it has no known end."""
    if duur and duur.weken:
        return duur.weken / WEKEN_PER_MAAND
    per_month = times_per_month(rooster, duur)
    if duur and duur.bijeenkomsten and per_month:
        return duur.bijeenkomsten / per_month
    return None
