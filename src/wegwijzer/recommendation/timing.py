"""Does a schedule fall on days that a client can come? Unknown parts are neither yes nor no."""

from functools import cache
from typing import Any, Literal

from wegwijzer.dutch import join_words
from wegwijzer.schedule import parts_of_day
from wegwijzer.schedule.attending import CanCome

Fit = Literal["ja", "nee", "onbekend"]


def fit_days(rooster: Any, dagen: tuple[str, ...] | None, dagdelen: tuple[str, ...] | None) -> Fit:
    """Judge days and parts of the day together: one moment must fit both."""
    if (not dagen and not dagdelen) or rooster.in_overleg:
        return "ja"
    if not rooster.momenten:
        return "onbekend"
    fits = [_fit_moment(moment, dagen, dagdelen) for moment in rooster.momenten]
    for answer in ("ja", "onbekend"):
        if answer in fits:
            return answer
    return "nee"


def _fit_moment(moment: Any, dagen: tuple[str, ...] | None, dagdelen: tuple[str, ...] | None) -> Fit:
    # An example is not a promise: the day is free.
    if moment.voorbeeld:
        return "ja"
    fits = (_overlap(moment.dagen, dagen), _overlap(parts_of_day(moment), dagdelen))
    return "nee" if "nee" in fits else "onbekend" if "onbekend" in fits else "ja"


def _overlap(given: tuple[str, ...], wanted: tuple[str, ...] | None) -> Fit:
    if not wanted:
        return "ja"
    if not given:
        return "onbekend"
    return "ja" if set(given) & set(wanted) else "nee"


def can_come(dagen: tuple[str, ...] | None, dagdelen: tuple[str, ...] | None) -> CanCome:
    """Give who tells whether a client can come on a day, in one of some parts of it; an unknown part may be any."""
    return lambda day, parts: (not dagen or day in dagen) and _overlap(parts, dagdelen) != "nee"


def part_of_day_fits(rooster: Any, dagdelen: tuple[str, ...] | None) -> bool:
    """Whether a moment without a known day is in a part of the day in which the client can come."""
    return bool(dagdelen) and any(
        not moment.dagen and set(parts_of_day(moment)) & set(dagdelen or ()) for moment in rooster.momenten
    )


def only_on_some_days(rooster: Any, dagen: tuple[str, ...] | None) -> bool:
    """Whether a moment has days on which the client can come and days on which not."""
    return bool(dagen) and any(
        set(moment.dagen) & set(dagen or ()) and set(moment.dagen) - set(dagen or ()) for moment in rooster.momenten
    )


def fit_holidays(rooster: Any) -> Fit:
    """Judge whether something is on in the school holidays and not the rest of the year."""
    if rooster.in_overleg:
        return "onbekend"
    fits: list[Fit] = [_fit_holiday(moment) for moment in rooster.momenten]
    for answer in ("ja", "onbekend"):
        if answer in fits or not fits:
            return answer if fits else "onbekend"
    return "nee"


def _fit_holiday(moment: Any) -> Fit:
    if moment.alleen_vakanties:
        return "ja"
    # After school is on the days on which there is school.
    known = moment.niet_in_vakanties or moment.naschools or (moment.frequentie is not None and bool(moment.dagen))
    return "nee" if known and not moment.voorbeeld else "onbekend"


def days_known(rooster: Any) -> bool:
    """Whether at least one day is known, or the client may choose it."""
    return rooster.in_overleg or any(moment.dagen or moment.voorbeeld for moment in rooster.momenten)


@cache
def say_days(dagen: tuple[str, ...] | None, dagdelen: tuple[str, ...] | None) -> str:
    """Say on which days and parts of the day a client can come."""
    days = f"op {join_words(dagen)}" if dagen else ""
    parts = join_words([f"'s {part}s" for part in dagdelen]) if dagdelen else ""
    return " ".join(part for part in (days, parts) if part)
