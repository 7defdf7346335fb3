"""The mail with which a klantmanager signs somebody up: to whom, when there is one, and what it says.

The command line and the page give the same mail. What is personal is a blank.
"""

from .status import OPEN

_TEXT = """Beste {aan},

Ik meld een cliënt aan voor {naam}.

Naam van de cliënt: ____
Telefoon of mail van de cliënt: ____
Hulpvraag (wat wil de cliënt bereiken?): ____
Problemen die de cliënt ervaart: ____
Dagen en tijden waarop de cliënt kan: ____
Afgesproken met de cliënt op: ____

Wilt u de cliënt uitnodigen en mij laten weten wanneer het eerste gesprek is?

Met vriendelijke groet,
____ (klantmanager)
Gemeente {gemeente}
Telefoon: ____"""


def can_sign_up(status: str, verwijzing: str) -> bool:
    """Whether a klantmanager can sign somebody up; where that is not known, asking comes first."""
    return status in OPEN and verwijzing == "plaatsen"


def addressee(aanbieder: str | None) -> str:
    """Say to whom the mail goes."""
    return f"medewerker van {aanbieder}" if aanbieder else "collega"


def subject(naam: str) -> str:
    """Write the subject."""
    return f"Aanmelding {naam}"


def mail_text(naam: str, aan: str, gemeente: str) -> str:
    """Write the mail."""
    return _TEXT.format(naam=naam, aan=aan, gemeente=gemeente)
