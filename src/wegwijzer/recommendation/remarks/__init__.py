"""Sentences about the advice as a whole: registration, rest, gaps, what else to think of."""

from collections.abc import Callable, Sequence
from itertools import chain, islice, takewhile

from wegwijzer.recommendation.client import Client
from wegwijzer.recommendation.entry import Entry
from wegwijzer.recommendation.needs import is_duty

from .ladder import registratie, remark_on_trede
from .naming import MOST_NAMES, Remarks
from .obstacles import remark_on_belemmeringen, remark_on_reading
from .wishes import remark_on_declined, remark_on_interests

__all__ = ["registratie", "remarks"]
# So many are read first.
FIRST = 5


def remark_on_medical_doubt(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> Remarks:
    """At medical doubt the keuring comes first, then the rest."""
    for entry in islice((entry for entry in ranked if entry.audience.priority), MOST_NAMES):
        yield f"Begin met {entry.name}. Kies daarna een traject dat bij de uitslag past."


def remark_on_obligations(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> Remarks:
    """Who must integrate arranges that alone, whatever the trede."""
    if client.must_integrate:
        for entry in islice(filter(is_duty, chain(ranked, others)), MOST_NAMES):
            yield f"{entry.name} is een plicht. De cliënt regelt dit zelf; u plaatst niet."


def remark_on_ties(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> Remarks:
    """Say that the order of the first says nothing, when no fact about the client tells them apart."""
    alike = sum(1 for _ in takewhile(lambda entry: entry.points == ranked[0].points, ranked))
    if alike >= FIRST and not client.at_rest:
        yield f"De eerste {alike} hebben evenveel punten. Met meer gegevens over de cliënt zegt de volgorde meer."


def remark_on_nothing(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> Remarks:
    """When nothing is open: tailor-made work, but not at rest."""
    if not ranked and not client.at_rest:
        yield " ".join(filter(None, ("Er is nu geen traject dat past.", client.rules["niets_past"])))


RULES: tuple[Callable[[Client, Sequence[Entry], Sequence[Entry]], Remarks], ...] = (
    remark_on_trede,
    remark_on_medical_doubt,
    remark_on_obligations,
    remark_on_belemmeringen,
    remark_on_interests,
    remark_on_declined,
    remark_on_reading,
    remark_on_ties,
    remark_on_nothing,
)


def remarks(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> list[str]:
    """Let every rule speak; the sentence on who decides stands last and always."""
    found = [text for rule in RULES for text in rule(client, ranked, others)]
    return [*dict.fromkeys(found), "Dit is een advies. U beslist, samen met de cliënt."]
