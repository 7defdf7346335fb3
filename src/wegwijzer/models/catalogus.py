"""Catalogus (catalogue): everything of one municipality, valid and in order."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .aanbieder import Aanbieder
from .advies import KLEIN_AANTAL, Adviesregels
from .gemeente import Gemeente
from .indicatie import Indicatie
from .ladder import Ladder
from .lijsten import Begrip, Belemmering, Locatie, Motivatiedeel, Thema, Voorziening, Werkwijzeblad
from .schoolvakanties import Schoolvakanties
from .traject import Traject


@dataclass(frozen=True)
class Catalogus:
    """Catalogus (catalogue): the mappings go from id to item, in the order in which they are shown.

    Trajecten stand in ladder order of their first subtrede (`onbekend` last), then by theme order, then by name.
    """

    gemeente: Gemeente
    ladder: Ladder
    themas: Mapping[str, Thema]
    belemmeringen: Mapping[str, Belemmering]
    locaties: Mapping[str, Locatie]
    aanbieders: Mapping[str, Aanbieder]
    trajecten: Mapping[str, Traject]
    voorzieningen: tuple[Voorziening, ...]
    motiveren: tuple[Motivatiedeel, ...]
    werkwijze: Werkwijzeblad
    begrippen: tuple[Begrip, ...]
    synoniemen: Mapping[str, tuple[str, ...]]
    voorbeeldvragen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    schoolvakanties: Schoolvakanties | None = None
    advies: Adviesregels | None = None
    indicatie: Indicatie | None = None

    @property
    def klein_aantal(self) -> int:
        """With fewer participants an outcome says little."""
        return self.advies.klein_aantal if self.advies else KLEIN_AANTAL
