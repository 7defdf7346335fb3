"""How a client gets in: who takes the first step, and what the klantmanager can do where that is somebody else."""

from typing import Any

from .entry import Entry

ROUTES = {
    "plaatsen": "U kunt de cliënt plaatsen.",
    "aansporen": "U kunt de cliënt aansporen om zelf te gaan.",
    "zelf": "De cliënt regelt dit zelf.",
    "onbekend": "Of u kunt plaatsen, is niet bekend. Vraag het na.",
}
# What the klantmanager does where the client does the first step, or where nobody knows who does.
INSTEAD = {
    "aansporen": (
        "Leg uit wat de cliënt daar kan verwachten, en vraag wat de cliënt tegenhoudt.",
        "Spreek af wanneer u erop terugkomt.",
    ),
    "zelf": (
        "Vraag hoe ver de cliënt is, en of er ergens hulp bij nodig is.",
        "Spreek af wanneer u erop terugkomt.",
    ),
    "onbekend": ("Overleg zo nodig met de arbeidsdeskundige.",),
}
INSTEAD_OF_HERE = {
    "elders": "Dit loopt in een andere gemeente. Bespreek met de arbeidsdeskundige of het voor deze cliënt kan.",
    "gewenst": "Dit bestaat nog niet. Bespreek de wens met de arbeidsdeskundige.",
    "gestopt": "Dit traject is gestopt. Zoek een ander traject.",
}


def way_in(entry: Entry) -> dict[str, Any]:
    """Say who takes the first step, and what the klantmanager can do where that is not the klantmanager."""
    status, referral = entry.audience.status, entry.audience.verwijzing
    if status in INSTEAD_OF_HERE:
        return {"aanmelden": INSTEAD_OF_HERE[status], "in_plaats_daarvan": []}
    return {"aanmelden": ROUTES[referral], "in_plaats_daarvan": list(INSTEAD.get(referral, ()))}
