"""What the catalogue does not know of a traject: the facts to ask the provider for."""

from .models.traject import Status, Traject, Verwijzing
from .schedule import rooster_vragen

USABLE = (Status.BESCHIKBAAR, Status.PILOT)


def unknown_facts(traject: Traject) -> tuple[str, ...]:
    """Name the unknown facts in Dutch, in the order in which one asks them.

    A wish does not exist yet and something that stopped is over, so of these nothing can be asked.
    """
    if traject.status in (Status.GEWENST, Status.GESTOPT):
        return ()
    facts = ["kosten"] if traject.kosten.onbekend else []
    facts += rooster_vragen(traject.rooster)
    if not traject.locaties and not traject.locatie_toelichting:
        facts.append("plaats")
    if traject.aanbieder is None:
        facts.append("aanbieder")
    if not traject.subtreden:
        facts.append("subtrede")
    if traject.aanmelding.verwijzing is Verwijzing.ONBEKEND:
        facts.append("of u kunt plaatsen")
    return tuple(dict.fromkeys(facts))


def is_usable(traject: Traject) -> bool:
    """Whether someone can start here at all today: it runs, and it is not only a neighbour's."""
    return traject.status in USABLE
