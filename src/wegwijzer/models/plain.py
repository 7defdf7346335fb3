"""Schedules and prices from the plain data of the index, without pydantic.

The index holds what the models checked, so nothing is checked again. What comes back has the attributes and the values
of the models, which is all that reckoning and describing ask; a test holds the two side by side.
"""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from .kosten import Kosten
    from .rooster import Duur, Moment, Rooster

Data = Mapping[str, Any]


def rooster_of_data(data: Data) -> "Rooster":
    """Give a schedule."""
    moments = tuple(_moment(item) for item in data["momenten"])
    return part_of_rooster(moments, data["toelichting"], in_overleg=data["in_overleg"])


def part_of_rooster(momenten: tuple[Any, ...], toelichting: str | None, *, in_overleg: bool) -> "Rooster":
    """Give a schedule with these moments."""
    known = in_overleg or bool(momenten)
    found = SimpleNamespace(in_overleg=in_overleg, momenten=momenten, toelichting=toelichting, onbekend=not known)
    return cast("Rooster", found)


def moment_on(moment: "Moment", dagen: tuple[str, ...]) -> "Moment":
    """Give the same moment on these days."""
    return cast("Moment", SimpleNamespace(**{**vars(moment), "dagen": dagen}))


def _moment(data: Data) -> SimpleNamespace:
    """Give one moment: lists become tuples, texts become dates and times."""
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in data.items()}
    values["tijd"] = _tijd(data["tijd"]) if data["tijd"] else None
    values["maanden"] = SimpleNamespace(**data["maanden"]) if data["maanden"] else None
    values["begin"], values["einde"] = _date(data["begin"]), _date(data["einde"])
    values["uitzonderingen"] = tuple(
        SimpleNamespace(datum=_date(item["datum"]), naar=_date(item["naar"]), reden=item["reden"])
        for item in data["uitzonderingen"]
    )
    return SimpleNamespace(**values)


def _date(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _tijd(data: Data) -> SimpleNamespace:
    """Give the times, with the minutes between them."""
    van = dt.time.fromisoformat(data["van"])
    tot = dt.time.fromisoformat(data["tot"]) if data["tot"] else None
    minutes = (tot.hour - van.hour) * 60 + tot.minute - van.minute if tot else None
    return SimpleNamespace(van=van, tot=tot, minuten=minutes)


def kosten_of_data(data: Data) -> "Kosten":
    """Give a price."""
    prices = tuple(SimpleNamespace(**{**item, "bedrag": Decimal(item["bedrag"])}) for item in data["prijzen"])
    names = ("gratis", "voorwaarde", "uitkering", "gratis_deel", "toelichting")
    values = {name: data[name] for name in names}
    return cast("Kosten", SimpleNamespace(**values, prijzen=prices, onbekend=not data["gratis"] and not prices))


def duur_of_data(data: Data) -> "Duur":
    """Give a length."""
    return cast("Duur", SimpleNamespace(**data))
