"""What an agenda needs to know of one traject, from a row of the index."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wegwijzer.costs import describe_kosten, describe_kosten_short
from wegwijzer.models.plain import duur_of_data, kosten_of_data, rooster_of_data
from wegwijzer.schedule import describe_rooster, describe_rooster_short

if TYPE_CHECKING:
    from wegwijzer.models.kosten import Kosten
    from wegwijzer.models.rooster import Duur, Rooster


@dataclass(frozen=True)
class Offer:
    """One traject as something to go to; `places` are names, none means that the place must be asked."""

    id: str
    naam: str
    samenvatting: str
    status: str
    rooster: Rooster
    kosten: Kosten
    duur: Duur | None = None
    places: tuple[str, ...] = ()
    provider: str | None = None
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None

    def is_valid(self, day: dt.date) -> bool:
        """Tell whether it is offered on a day."""
        return (self.valid_from is None or day >= self.valid_from) and (self.valid_to is None or day <= self.valid_to)

    def as_json(self) -> dict[str, Any]:
        """Give what every list of the agenda says about a traject."""
        return {
            "id": self.id,
            "naam": self.naam,
            "status": self.status,
            "locaties": list(self.places),
            "kosten": {"tekst": describe_kosten(self.kosten), "kort": describe_kosten_short(self.kosten)},
            "rooster": {"tekst": describe_rooster(self.rooster), "kort": describe_rooster_short(self.rooster)},
        }


def offer_of_row(row: Mapping[str, Any]) -> Offer:
    """Take what the agenda needs from the plain data of a whole traject, as the index keeps it."""
    geldig = row.get("geldig") or {}
    return Offer(
        id=row["id"],
        naam=row["naam"],
        samenvatting=row["samenvatting"],
        status=row["status"],
        rooster=rooster_of_data(row["rooster"]),
        kosten=kosten_of_data(row["kosten"]),
        duur=duur_of_data(row["duur"]) if row.get("duur") else None,
        places=tuple(row["locatie_namen"]),
        provider=row.get("aanbieder_naam"),
        valid_from=dt.date.fromisoformat(geldig["van"]) if geldig.get("van") else None,
        valid_to=dt.date.fromisoformat(geldig["tot"]) if geldig.get("tot") else None,
    )
