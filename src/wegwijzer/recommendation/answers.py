"""The answers that a fact about the client can have, each with its words; enough of them to show every outcome."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from wegwijzer.costs import format_euro
from wegwijzer.kalender import DAGDELEN, DAGEN
from wegwijzer.models.profiel import CHOICES
from wegwijzer.target_group import TAAL

from .client import Audience, Client
from .terms import Terms

# Who leaves these out has no such limit, so nothing waits for the answer.
LIMITS = ("dagen", "dagdelen", "budget_per_keer", "alleen_schoolvakanties")
# The words of the closed lists, as they stand on the screen.
LABELS: dict[str, dict[str, str]] = {
    "taal": {key: level.client for key, level in TAAL.items()},
    "uitkering": {"bijstand": "ja, bijstand", "geen": "nee, geen uitkering"},
    "motivatie": {
        "gemotiveerd": "gemotiveerd",
        "gemotiveerd-geen-actie": "gemotiveerd, maar komt niet in actie",
        "twijfelt": "twijfelt",
        "ongemotiveerd": "niet gemotiveerd",
    },
}


class Answer(NamedTuple):
    """One possible answer: what the profile would say, and how a sentence names it."""

    value: Any
    words: str


Answers = Iterator[Answer]
Ways = Callable[[Client, Sequence[Audience], Sequence[Terms]], Answers]


def _treden(client: Client, audiences: Sequence[Audience], terms: Sequence[Terms]) -> Answers:
    for trede in client.ladder:
        yield Answer((trede,), f"trede {trede}")


def _ages(client: Client, audiences: Sequence[Audience], terms: Sequence[Terms]) -> Answers:
    """Give one age on each side of every bound."""
    bounds = [half.doelgroep["leeftijd"] for half in audiences if half.doelgroep.get("leeftijd")]
    starts = {bound["van"] for bound in bounds if bound["van"] is not None}
    starts |= {bound["tot"] + 1 for bound in bounds if bound["tot"] is not None}
    for age in sorted({*starts, min(starts) - 1} if starts else ()):
        yield Answer(age, f"{age} jaar")


def _obstacles(client: Client, audiences: Sequence[Audience], terms: Sequence[Terms]) -> Answers:
    yield Answer((), "niets in de weg")
    for key in client.basis["belemmeringen"]:
        yield Answer((key,), client.label(key))


def _days(client: Client, audiences: Sequence[Audience], terms: Sequence[Terms]) -> Answers:
    """Give each day alone: what falls off on some days, falls off on each one of them."""
    for day in DAGEN:
        yield Answer((day,), f"alleen {day}")


def _parts_of_day(client: Client, audiences: Sequence[Audience], terms: Sequence[Terms]) -> Answers:
    for part in DAGDELEN:
        yield Answer((part,), f"alleen 's {part}s")


def _budgets(client: Client, audiences: Sequence[Audience], terms: Sequence[Terms]) -> Answers:
    """Give nothing, and each price but the highest: every one of them lets some go."""
    prices = {half.price.amount for half in terms if half.price is not None}
    for amount in sorted({*prices, Decimal(0)})[:-1]:
        yield Answer(amount, format_euro(amount))


def _listed(key: str) -> Ways:
    labels = LABELS.get(key, {})
    return lambda client, audiences, terms: (Answer(word, labels.get(word, word)) for word in CHOICES[key])


def _yes_no(client: Client, audiences: Sequence[Audience], terms: Sequence[Terms]) -> Answers:
    yield from (Answer(True, "ja"), Answer(False, "nee"))


def _only_in_holidays(client: Client, audiences: Sequence[Audience], terms: Sequence[Terms]) -> Answers:
    yield Answer(True, "ja")


ANSWERS: dict[str, Ways] = {
    "subtreden": _treden,
    "geslacht": _listed("geslacht"),
    "leeftijd": _ages,
    "taal": _listed("taal"),
    "uitkering": _listed("uitkering"),
    "inburgeringsplichtig": _yes_no,
    "belemmeringen": _obstacles,
    "dagen": _days,
    "dagdelen": _parts_of_day,
    "budget_per_keer": _budgets,
    "alleen_schoolvakanties": _only_in_holidays,
}
