"""What the catalogue does not know of a traject: the facts to ask the provider for."""

from .models.rooster import Rooster
from .models.traject import Traject, Verwijzing
from .schedule import rooster_vragen
from .status import OPEN


def unknown_facts(traject: Traject) -> tuple[str, ...]:
    """Name the unknown facts in one Dutch word each, in the order in which one asks them."""
    before = (("subtrede", not traject.subtreden), ("kosten", traject.kosten.onbekend))
    after = (
        ("plaats", not traject.locaties),
        ("aanbieder", traject.aanbieder is None and traject.uitvoerder is None),
        # What only a neighbour offers cannot be placed in anyhow.
        ("aanmelding", is_usable(traject) and traject.aanmelding.verwijzing is Verwijzing.ONBEKEND),
    )
    names = [name for name, unknown in before if unknown]
    names += ["dag"] if _is_open(traject.rooster) else []
    names += rooster_vragen(traject.rooster)
    names += [name for name, unknown in after if unknown]
    return tuple(dict.fromkeys(names))


def is_usable(traject: Traject) -> bool:
    """Whether someone can start here at all today: it runs, and it is not only a neighbour's."""
    return traject.status in OPEN


def _is_open(rooster: Rooster) -> bool:
    """Whether the day is still to be agreed on: in consultation, or only examples are known."""
    return rooster.in_overleg or bool(rooster.momenten and all(moment.voorbeeld for moment in rooster.momenten))
