"""A schedule in plain Dutch, in full and short; the sentence reader of the models reads the full form back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from wegwijzer.dutch import NAVRAGEN, count_of, format_date, format_time, join_words, number_word
from wegwijzer.kalender import VAKANTIES

from .short import describe_rooster_short
from .times import parts_of_day
from .words import GROEPEN, because, sort_dagdelen, sort_days

if TYPE_CHECKING:
    from wegwijzer.models.rooster import Duur, Moment, Rooster

VASTE_DUUR = {30: "een half uur", 60: "een uur", 90: "anderhalf uur"}


def describe_rooster(rooster: Rooster) -> str:
    """Say a schedule in one line of plain Dutch, remarks included; `navragen` when nothing is known."""
    parts = ["in overleg"] if rooster.in_overleg else []
    parts += [describe_moment(moment) for moment in rooster.momenten]
    text = "; ".join(parts) or NAVRAGEN
    if not rooster.toelichting:
        return text
    return f"{text[:-1]}; {rooster.toelichting})" if text.endswith(")") else f"{text} ({rooster.toelichting})"


def describe_moment(moment: Moment) -> str:
    """Say one moment: the days first, then time, period, exceptions and what is still to be asked."""
    clauses = [_core(moment), _dagdelen(moment), _tijd(moment), _minuten(moment), *_period(moment)]
    clauses += [_uitzondering(item) for item in moment.uitzonderingen]
    questions = describe_vragen(moment)
    if questions:
        clauses.append(f"{join_words(questions)} {NAVRAGEN}")
    text = ", ".join(clause for clause in clauses if clause)
    if moment.voorbeeld:
        text = f"bijvoorbeeld {text}"
    return f"{text} ({moment.toelichting})" if moment.toelichting else text


def describe_vragen(moment: Moment) -> list[str]:
    """Name what must be asked before one knows on which date it is, as bare Dutch words."""
    if moment.voorbeeld:
        return []
    if not moment.dagen:
        return ["dagen" if (moment.keer_per_week or moment.keer_per_maand or 1) > 1 else "dag"]
    match moment.frequentie:
        case None:
            return ["hoe vaak"]
        case "tweewekelijks" if not (moment.begin or moment.weken):
            return ["welke weken"]
        case "maandelijks" | "tweemaandelijks":
            day = moment.dagen[0] if len(moment.dagen) == 1 else "dag"
            which = [] if moment.welke else [f"welke {day}"]
            month = moment.frequentie == "tweemaandelijks" and not moment.begin
            return which + (["welke maand"] if month else [])
    return []


def _core(moment: Moment) -> str:
    """Say how often and on which days."""
    match moment.frequentie:
        case "wekelijks":
            return _every(moment) if moment.dagen else _times(moment.keer_per_week, "week")
        case "tweewekelijks":
            start = f"in de {moment.weken} weken" if moment.weken else "elke twee weken"
            return f"{start} {_on(moment)}".rstrip()
        case "maandelijks" | "tweemaandelijks":
            return _monthly(moment, moment.frequentie == "tweemaandelijks")
    return _on(moment)


def _monthly(moment: Moment, every_other: bool) -> str:
    """Say on which days of the month, or of every two months."""
    often = "elke twee maanden" if every_other else _times(moment.keer_per_maand, "maand")
    if moment.welke:
        which = f"{join_words(moment.welke)} {join_words(sort_days(moment.dagen))}"
        return f"{often} op de {which}" if every_other else f"elke {which} van de maand"
    return f"{often} op een {_with_dagdeel(moment, 'of')}" if moment.dagen else often


def _times(number: int | None, unit: str) -> str:
    """Say how many times a week or month, or that it is every one."""
    return f"{number_word(number)} keer per {unit}" if number else f"elke {unit}"


def _every(moment: Moment) -> str:
    """Say that it is on these days every week."""
    group = GROEPEN.get(sort_days(moment.dagen))
    if group:
        return f"elk {group}" if group == "weekend" else f"elke {group}"
    return f"elke {_with_dagdeel(moment)}"


def _on(moment: Moment) -> str:
    """Say the days without saying how often."""
    days = sort_days(moment.dagen)
    groups = {"dag": "op alle dagen", "werkdag": "op werkdagen", "weekend": "in het weekend"}
    group = GROEPEN.get(days)
    if group:
        return groups[group]
    return f"op {_with_dagdeel(moment)}" if days else ""


def _compound(moment: Moment) -> bool:
    """Whether the part of the day is written in one word with the weekday."""
    days = sort_days(moment.dagen)
    return bool(days) and len(moment.dagdelen) == 1 and not moment.welke and days not in GROEPEN


def _with_dagdeel(moment: Moment, last: str = "en") -> str:
    """Say the weekdays, with one part of the day attached: `dinsdag- en donderdagochtend`."""
    days = list(sort_days(moment.dagen))
    if not _compound(moment):
        return join_words(days, last)
    return join_words([f"{day}-" for day in days[:-1]] + [f"{days[-1]}{moment.dagdelen[0]}"], last)


def _dagdelen(moment: Moment) -> str:
    """Say the parts of the day when they do not stand with the weekday."""
    if _compound(moment):
        return ""
    return join_words([f"'s {dagdeel}s" for dagdeel in sort_dagdelen(moment.dagdelen)])


def _tijd(moment: Moment) -> str:
    """Say the time of day."""
    if moment.tijd is None:
        return ""
    if moment.tijd.tot is None:
        return f"om {format_time(moment.tijd.van)} uur"
    return f"van {format_time(moment.tijd.van)} tot {format_time(moment.tijd.tot)} uur"


def _minuten(moment: Moment) -> str:
    """Say how long one time takes."""
    if not moment.minuten:
        return ""
    hours, rest = divmod(moment.minuten, 60)
    text = f"{number_word(hours)} uur" if not rest else f"{moment.minuten} minuten"
    return f"{VASTE_DUUR.get(moment.minuten, text)} per keer"


def _period(moment: Moment) -> list[str]:
    """Say the months, the school holidays and the dates between which it is on."""
    clauses = []
    if moment.maanden:
        van, tot = moment.maanden.van, moment.maanden.tot
        clauses.append(f"in {van}" if van == tot else f"van {van} tot en met {tot}")
    if moment.alleen_vakanties:
        clauses.append(f"alleen in {_vakanties(moment.alleen_vakanties)}")
    if moment.niet_in_vakanties:
        clauses.append("niet in de schoolvakanties")
    if moment.naschools:
        clauses.append("na schooltijd")
    if moment.begin and moment.einde:
        clauses.append(f"van {format_date(moment.begin)} tot en met {format_date(moment.einde)}")
    elif moment.begin:
        clauses.append(f"vanaf {format_date(moment.begin)}")
    elif moment.einde:
        clauses.append(f"tot en met {format_date(moment.einde)}")
    return clauses


def _vakanties(names: Sequence[str]) -> str:
    """Say which school holidays."""
    if set(names) == set(VAKANTIES):
        return "de schoolvakanties"
    return join_words([f"de {name}" for name in names])


def _uitzondering(item: Any) -> str:
    """Say that one date is cancelled or moved."""
    old = format_date(item.datum)
    text = f"op {format_date(item.naar)} in plaats van {old}" if item.naar else f"niet op {old}"
    return text + because(item.reden)


def describe_duur(duur: Duur | None) -> str:
    """Say how long and how intensive something is; `navragen` when nothing is known."""
    if duur is None:
        return NAVRAGEN
    amounts = (
        (duur.weken, "week", "weken"),
        (duur.bijeenkomsten, "bijeenkomst", "bijeenkomsten"),
        (duur.dagdelen_per_week, "dagdeel per week", "dagdelen per week"),
        (duur.uren_per_week, "uur per week", "uur per week"),
    )
    parts = [count_of(number, one, more) for number, one, more in amounts if number]
    if duur.maanden_max:
        parts.append(f"hooguit {count_of(duur.maanden_max, 'maand', 'maanden')}")
    text = ", ".join(parts)
    if duur.toelichting:
        return f"{text} ({duur.toelichting})" if text else duur.toelichting
    return text or NAVRAGEN


def rooster_row(rooster: Rooster) -> dict[str, Any]:
    """Give the schedule as JSON data: the two texts, days and parts of the day to filter on, and the structure."""
    moments = rooster.momenten
    return {
        **rooster.model_dump(mode="json"),
        "tekst": describe_rooster(rooster),
        "kort": describe_rooster_short(rooster),
        "onbekend": rooster.onbekend,
        "dagen": list(sort_days([day for moment in moments for day in moment.dagen])),
        "dagdelen": list(sort_dagdelen([part for moment in moments for part in parts_of_day(moment)])),
        "navragen": rooster_vragen(rooster),
    }


def rooster_vragen(rooster: Rooster) -> list[str]:
    """Name everything about the schedule that must be asked, part of the day included."""
    if rooster.onbekend:
        return ["dag", "dagdeel"]
    words: list[str] = []
    for moment in rooster.momenten:
        words += describe_vragen(moment)
        if not (parts_of_day(moment) or moment.voorbeeld):
            words.append("dagdeel")
    # Who asks for the days has asked for the day.
    return [word for word in dict.fromkeys(words) if word != "dag" or "dagen" not in words]
