"""The compiled catalogue as an adviser sees it: read once, then asked as often as the interview needs."""

import datetime as dt
import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .. import query
from ..errors import WegwijzerError
from ..index.store import Index
from ..models.profiel import Profiel, read_profiel
from ..recommendation import Matcher, advise
from .interests import interest_matcher

BASIS = "advies"


@dataclass(frozen=True)
class Counsel:
    """Everything an advice needs, and the questions one can put to it."""

    docs: tuple[dict[str, Any], ...]
    basis: dict[str, Any]
    versie: str
    match: Matcher
    today: dt.date

    def read_profile(self, data: Any) -> Profiel:
        """Check plain data against the lists of this catalogue; ProfileError holds all faults."""
        treden = [trede["id"] for trede in self.basis["treden"]]
        return read_profiel(data, treden, list(self.basis["belemmeringen"]))

    def advise(self, profiel: Profiel, explain: bool = False) -> dict[str, Any]:
        """Give the advice for one client."""
        if self.basis["regels"] is None:
            raise WegwijzerError("deze catalogus heeft geen advies.yaml, en zonder dat bestand is er geen advies.")
        return advise(self.docs, self.basis, profiel, self.match, self.today, versie=self.versie, explain=explain)


@contextmanager
def opened_counsel(catalogue_dir: Path, today: dt.date) -> Iterator[Counsel]:
    """Open the compiled catalogue for advising."""
    with query.opened(catalogue_dir) as index:
        yield make_counsel(index, today)


def make_counsel(index: Index, today: dt.date) -> Counsel:
    """Read what advising needs from an index."""
    texts = [row[0] for row in index.select("SELECT geheel FROM traject ORDER BY volgorde", ())]
    basis = index.meta(BASIS)
    return Counsel(
        docs=tuple(json.loads(text) for text in texts),
        basis=json.loads(basis),
        versie=fingerprint([basis, *texts]),
        match=interest_matcher(index, today.isoformat()),
        today=today,
    )


def fingerprint(texts: list[str]) -> str:
    """Give eight digits that change with any text of the catalogue, and are the same on every machine."""
    value = 0
    for text in texts:
        value = zlib.crc32(text.encode(), value)
    return f"{value:08x}"
