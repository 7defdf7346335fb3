"""Plain JSON data seen as objects, so that the reckoning of schedules and prices works without models."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from types import SimpleNamespace
from typing import Any, cast

MOMENT: dict[str, Any] = {
    "dagen": (), "dagdelen": (), "tijd": None, "frequentie": None, "welke": (), "keer_per_week": None,
    "keer_per_maand": None, "weken": None, "maanden": None, "alleen_vakanties": (), "niet_in_vakanties": False,
    "naschools": False, "begin": None, "einde": None, "uitzonderingen": (), "minuten": None, "voorbeeld": False,
    "toelichting": None,
}  # fmt: skip
DUUR = ("weken", "bijeenkomsten", "dagdelen_per_week", "uren_per_week", "maanden_max", "toelichting")


def rooster_view(data: Mapping[str, Any]) -> Any:
    """See a schedule as an object."""
    moments = tuple(_moment(item) for item in data.get("momenten", ()))
    by_appointment = bool(data.get("in_overleg"))
    return SimpleNamespace(
        in_overleg=by_appointment,
        momenten=moments,
        toelichting=data.get("toelichting"),
        onbekend=not by_appointment and not moments,
    )


def _moment(data: Mapping[str, Any]) -> SimpleNamespace:
    values = {**MOMENT, **{key: value for key, value in data.items() if value is not None}}
    for key in ("dagen", "dagdelen", "welke", "alleen_vakanties"):
        values[key] = tuple(values[key])
    for key in ("begin", "einde"):
        values[key] = _date(values[key])
    tijd, maanden = values["tijd"], values["maanden"]
    if tijd:
        values["tijd"] = SimpleNamespace(van=_time(tijd["van"]), tot=_time(tijd.get("tot")))
    if maanden:
        values["maanden"] = SimpleNamespace(van=maanden["van"], tot=maanden["tot"])
    values["uitzonderingen"] = tuple(
        SimpleNamespace(datum=_date(item["datum"]), naar=_date(item.get("naar")), reden=item.get("reden"))
        for item in values["uitzonderingen"]
    )
    return SimpleNamespace(**values)


def kosten_view(data: Mapping[str, Any]) -> Any:
    """See a price as an object; a condition that only repeats the benefit is the benefit."""
    prices = tuple(
        SimpleNamespace(
            bedrag=Decimal(item["bedrag"]),
            per=item["per"],
            bijeenkomsten=item.get("bijeenkomsten"),
            betaald_door=item.get("betaald_door", "client"),
            voorwaarde=item.get("voorwaarde"),
        )
        for item in data.get("prijzen", ())
    )
    free, benefit = bool(data.get("gratis")), data.get("uitkering")
    return SimpleNamespace(
        gratis=free,
        voorwaarde=None if benefit else data.get("voorwaarde"),
        uitkering=benefit,
        gratis_deel=data.get("gratis_deel"),
        prijzen=prices,
        toelichting=data.get("toelichting"),
        onbekend=not free and not prices,
    )


def duur_view(data: Mapping[str, Any] | None) -> Any:
    """See a duration as an object; None stays None."""
    return SimpleNamespace(**{key: data.get(key) for key in DUUR}) if data else None


def _date(value: Any) -> dt.date | None:
    return dt.date.fromisoformat(value) if isinstance(value, str) else cast("dt.date | None", value)


def _time(value: Any) -> dt.time | None:
    return dt.time.fromisoformat(value) if isinstance(value, str) else cast("dt.time | None", value)
