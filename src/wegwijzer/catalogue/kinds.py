"""The kinds of files of a catalogue: where each stands and what it holds.

A new kind is one line in `KINDS`, and one in `assembly` when the loaded catalogue keeps it.
"""

import re
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from wegwijzer.models.aanbieder import Aanbieder
from wegwijzer.models.advies import Adviesregels
from wegwijzer.models.base import Model
from wegwijzer.models.gemeente import Gemeente
from wegwijzer.models.indicatie import Indicatie
from wegwijzer.models.ladder import Ladder
from wegwijzer.models.lijsten import (
    Begrippen,
    Belemmeringen,
    Locaties,
    Motivatiedeel,
    Synoniemen,
    Themas,
    Voorbeeldvragen,
    Voorzieningen,
    Werkwijzeblad,
)
from wegwijzer.models.schoolvakanties import Schoolvakanties
from wegwijzer.models.traject import Traject


class Presence(Enum):
    """Whether a catalogue can do without: an error, a warning, or nothing when no such file is there."""

    REQUIRED = "required"
    WANTED = "wanted"
    FREE = "free"


class Need(Enum):
    """Who cannot do without: everybody who asks something, only who advises, or only the folder.

    A fault in what only advising needs keeps nobody from searching, and one in what only the folder shows keeps nobody.
    """

    ALL = "all"
    ADVICE = "advice"
    FOLDER = "folder"


@dataclass(frozen=True)
class Kind:
    """A kind of file. In `pattern`, `<id>` is the id of the item and `<nn>` a number that gives the order."""

    name: str
    pattern: str
    model: type[Model]
    presence: Presence = Presence.REQUIRED
    need: Need = Need.ALL

    @cached_property
    def _matcher(self) -> re.Pattern[str]:
        expression = re.escape(self.pattern).replace("<subtrede>", "[^/]+").replace("<nn>", "[0-9]+")
        return re.compile(expression.replace("<id>", "(?P<id>[^/]+)"))

    @property
    def has_id(self) -> bool:
        """Whether each file is one item whose id is in the file name."""
        return "<id>" in self.pattern

    def match(self, file: str) -> str | None:
        """Give the id in a file name (empty for a file without one), or None when it is not of this kind."""
        found = self._matcher.fullmatch(file)
        return None if found is None else found.groupdict().get("id", "")


KINDS: tuple[Kind, ...] = (
    Kind("traject", "trajecten/<subtrede>/<id>.yaml", Traject),
    Kind("aanbieder", "aanbieders/<id>.yaml", Aanbieder, Presence.FREE),
    Kind("motiveren", "motiveren/<nn>-<id>.yaml", Motivatiedeel, Presence.WANTED, Need.ADVICE),
    Kind("gemeente", "gemeente.yaml", Gemeente),
    Kind("treden", "treden.yaml", Ladder),
    Kind("themas", "themas.yaml", Themas),
    Kind("belemmeringen", "belemmeringen.yaml", Belemmeringen),
    Kind("locaties", "locaties.yaml", Locaties),
    Kind("werkwijze", "werkwijze.yaml", Werkwijzeblad, need=Need.FOLDER),
    Kind("voorzieningen", "voorzieningen.yaml", Voorzieningen, Presence.WANTED, need=Need.FOLDER),
    Kind("begrippen", "begrippen.yaml", Begrippen, Presence.WANTED, need=Need.FOLDER),
    Kind("schoolvakanties", "schoolvakanties.yaml", Schoolvakanties, Presence.FREE),
    Kind("synoniemen", "synoniemen.yaml", Synoniemen, Presence.WANTED),
    Kind("voorbeeldvragen", "voorbeeldvragen.yaml", Voorbeeldvragen, Presence.FREE),
    Kind("advies", "advies.yaml", Adviesregels, Presence.FREE, Need.ADVICE),
    Kind("indicatie", "indicatie.yaml", Indicatie, Presence.FREE, Need.ADVICE),
)


def kind_of(file: str) -> tuple[Kind, str] | None:
    """Find the kind of a file and the id its name gives; `file` is its path within the catalogue."""
    for kind in KINDS:
        found = kind.match(file)
        if found is not None:
            return kind, found
    return None


def need_of(file: str) -> Need:
    """Tell who needs a file; one of no kind everybody refuses, as the full check does."""
    found = kind_of(file)
    return found[0].need if found else Need.ALL


def is_asked(file: str) -> bool:
    """Tell whether searching or advising needs a file."""
    return need_of(file) is not Need.FOLDER
