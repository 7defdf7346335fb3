"""A schedule in a few letters, for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wegwijzer.dutch import NAVRAGEN, format_times

from .words import GROEPEN, WELKE_KORT, short_month, sort_dagdelen, sort_days

if TYPE_CHECKING:
    from wegwijzer.models.rooster import Moment, Rooster


def describe_rooster_short(rooster: Rooster) -> str:
    """Say a schedule in a few letters for a table: `do, 3e v.d. mnd, apr-okt`."""
    parts = ["in overleg"] if rooster.in_overleg else []
    parts += [describe_moment_short(moment) for moment in rooster.momenten]
    return " / ".join(parts) or NAVRAGEN


def describe_moment_short(moment: Moment, *, days: bool = True) -> str:
    """Say one moment in a few letters; without its days where a table already says them."""
    clauses = [_days_short(moment) if days else "", _often_short(moment)]
    clauses += _when_short(moment, times=days)
    text = ", ".join(clause for clause in clauses if clause) or (NAVRAGEN if days else "")
    return f"bv. {text}" if moment.voorbeeld else text


def _when_short(moment: Moment, *, times: bool) -> list[str]:
    """Say time, months, school holidays and dates in a few letters."""
    clauses = []
    if moment.tijd and times:
        clauses.append(format_times(moment.tijd.van, moment.tijd.tot))
    if moment.maanden:
        van, tot = short_month(moment.maanden.van), short_month(moment.maanden.tot)
        clauses.append(van if van == tot else f"{van}-{tot}")
    clauses.append("vakanties" if moment.alleen_vakanties else "")
    clauses.append("niet in vakanties" if moment.niet_in_vakanties else "")
    clauses.append("na school" if moment.naschools else "")
    clauses.append(f"vanaf {_date_short(moment.begin)}" if moment.begin else "")
    clauses.append(f"t/m {_date_short(moment.einde)}" if moment.einde else "")
    return clauses


def _date_short(day: Any) -> str:
    """Write a date in figures."""
    return f"{day.day}-{day.month}-{day.year}"


def _days_short(moment: Moment) -> str:
    """Say the weekdays and the part of the day in a few letters: `wo, vr middag`."""
    days = sort_days(moment.dagen)
    ranges = {"dag": "ma-zo", "werkdag": "ma-vr"}
    text = ranges.get(GROEPEN.get(days, ""), ", ".join(day[:2] for day in days))
    return f"{text} {'/'.join(sort_dagdelen(moment.dagdelen))}".strip()


def _often_short(moment: Moment) -> str:
    """Say how often in a few letters; weekly on known days needs no word."""
    welke = " en ".join(WELKE_KORT.get(item, item) for item in moment.welke)
    match moment.frequentie:
        case "wekelijks" if not moment.dagen:
            return f"{moment.keer_per_week}x p.w." if moment.keer_per_week else "wekelijks"
        case "tweewekelijks":
            return f"{moment.weken} weken" if moment.weken else "om de week"
        case "maandelijks":
            return f"{welke} v.d. mnd" if welke else f"{moment.keer_per_maand or 1}x p. mnd"
        case "tweemaandelijks":
            return f"{welke} v.d. mnd, om de maand" if welke else "1x p. 2 mnd"
    return ""
