"""Profiel (profile): what is known about one client, without pydantic because this is on the warm path.

Every fact may be missing; None means unknown.
"""

from decimal import Decimal
from typing import NamedTuple

from wegwijzer.kalender import DAGDELEN, DAGEN

# The same words as the enums of the catalogue; a test compares them.
GESLACHTEN = ("vrouw", "man")
TALEN = ("nederlands", "laaggeletterd", "anderstalig-beginner", "anderstalig-gevorderd", "ingeburgerd")
UITKERINGEN = ("bijstand", "geen")
MOTIVATIES = ("gemotiveerd", "gemotiveerd-geen-actie", "twijfelt", "ongemotiveerd")


class Profiel(NamedTuple):
    """Profiel (profile) of one client, without name, address, nationality or number; None is unknown."""

    subtreden: tuple[str, ...] | None = None
    geslacht: str | None = None
    leeftijd: int | None = None
    taal: str | None = None
    uitkering: str | None = None
    inburgeringsplichtig: bool | None = None
    interesses: tuple[str, ...] | None = None
    belemmeringen: tuple[str, ...] | None = None
    dagen: tuple[str, ...] | None = None
    dagdelen: tuple[str, ...] | None = None
    budget_per_keer: Decimal | None = None
    alleen_schoolvakanties: bool | None = None
    motivatie: str | None = None


KEYS = Profiel._fields
# Here 'nothing' is an answer: who has no obstacles, or no wishes, is not someone of whom they are not known.
MAY_BE_NONE = ("interesses", "belemmeringen")
CHOICES: dict[str, tuple[str, ...]] = {
    "geslacht": GESLACHTEN,
    "taal": TALEN,
    "uitkering": UITKERINGEN,
    "dagen": DAGEN,
    "dagdelen": DAGDELEN,
    "motivatie": MOTIVATIES,
}
