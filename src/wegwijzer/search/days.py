"""The words of a query that are days and dagdelen, also misspelt; what of them is negated is left out."""

from collections.abc import Callable, Iterable, Sequence

from wegwijzer.kalender import DAGDELEN, DAGEN

from .filters import Filters
from .negation import is_negated_after, negator
from .spelling import LENGTH_APART

LEAST_DAY = 6
# There are few names of days to take a word for.
FEW = 0.15
FARTHEST = 99.0

_PART_FORMS = {
    "ochtend": ("ochtend",), "ochtends": ("ochtend",), "ochtenden": ("ochtend",), "morgens": ("ochtend",),
    "voormiddag": ("ochtend",), "vanochtend": ("ochtend",), "middag": ("middag",), "middags": ("middag",),
    "middagen": ("middag",), "namiddag": ("middag",), "vanmiddag": ("middag",), "avond": ("avond",),
    "avonds": ("avond",), "avonden": ("avond",), "vanavond": ("avond",),
    "overdag": ("ochtend", "middag"),
}  # fmt: skip
# `ma` is a mother too, and `zo` is a small word.
_DAY_FORMS = {
    **{form: (day,) for day in DAGEN for form in (day, f"{day}s", f"{day}en")},
    **{day[:2]: (day,) for day in DAGEN[1:6]},
    **dict.fromkeys(("weekend", "weekends", "weekenden", "weekeinde"), DAGEN[5:]),
    **dict.fromkeys(("doordeweeks", "doordeweekse", "werkdagen"), DAGEN[:5]),
}
_BOTH = {
    f"{day}{form}": ((day,), parts)
    for day in DAGEN
    for form, parts in {**_PART_FORMS, "morgen": ("ochtend",)}.items()
    if form not in ("overdag", "voormiddag") and not form.startswith("van")
}
_WHEN: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    **{form: ((), parts) for form, parts in _PART_FORMS.items()},
    **{form: (days, ()) for form, days in _DAY_FORMS.items()},
    **_BOTH,
}
_Times = tuple[list[str], list[str]]


def is_moment(word: str) -> bool:
    """Whether a word is a day or a dagdeel."""
    return word in _WHEN


def read_when(
    typed: Sequence[str], places: Iterable[int], known: Callable[[str], bool]
) -> tuple[dict[str, str], Filters, str]:
    """Read days and dagdelen; gives the words used (with what they were read as), the filter and how it was read.

    A misspelt day counts when the catalogue does not know the word itself. What is negated is left out.
    """
    used: dict[str, str] = {}
    negated: set[int] = set()
    # What is asked, and what is not wanted: days and dagdelen.
    times: tuple[_Times, _Times] = ([], []), ([], [])
    for place in places:
        word = typed[place]
        form = word if is_moment(word) else _misspelt(word, known)
        if not form:
            continue
        used[word] = form
        if negator(typed, place, negated) >= 0 or is_negated_after(typed, place, _WHEN):
            negated.add(place)
        for found, values in zip(times[place in negated], _WHEN[form], strict=True):
            found += [value for value in values if value not in found]
    return used, *_leave_out(*times)


def _leave_out(wanted: _Times, unwanted: _Times) -> tuple[Filters, str]:
    """Leave out what is not wanted; one dagdeel of one day cannot be left out, and neither can all that is asked."""
    no = " ".join(_say(values) for values in unwanted if values)
    left = [
        [value for value in asked or every if value not in out] if out else asked
        for asked, out, every in zip(wanted, unwanted, (DAGEN, DAGDELEN), strict=True)
    ]
    can = not all(unwanted) and all(values for values, out in zip(left, unwanted, strict=True) if out)
    said = [_say(values) for values in wanted if values]
    if no:
        said.append(f"niet {no}" if can else f"'niet {no}' niet gelezen")
    days, parts = left if can else wanted
    return Filters(dag=tuple(days), dagdeel=tuple(parts)), " ".join(said)


def _say(values: Sequence[str]) -> str:
    if tuple(values) == DAGEN[5:]:
        return "weekend"
    return "doordeweeks" if tuple(values) == DAGEN[:5] else " of ".join(values)


def _misspelt(word: str, known: Callable[[str], bool]) -> str:
    """Give the day that a misspelt word means."""
    if len(word) < LEAST_DAY or known(word):
        return ""
    from .likeness import believable, unlikeness

    forms = (form for form in (*_BOTH, *_DAY_FORMS, *DAGDELEN) if form[0] == word[0])
    like = [form for form in forms if abs(len(form) - len(word)) <= LENGTH_APART]
    cost, form = min(((unlikeness(word, form), form) for form in like), default=(FARTHEST, ""))
    return form if cost <= believable(word) + FEW else ""
