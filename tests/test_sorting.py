"""The order of the catalogue."""

from typing import Any

from tests.full_catalogue import bare
from wegwijzer.models.traject import Traject
from wegwijzer.sorting import order_key

THEMAS = [f"thema-{number}" for number in range(120)]


def traject(traject_id: str, **changes: Any) -> Traject:
    return Traject.model_validate({**bare(traject_id, thema="thema-0"), **changes})


def test_by_subtrede_theme_and_name() -> None:
    """The whole trede before its parts, themes as listed (also the hundredth), names without capitals and accents."""
    ordered = [
        traject("a", subtreden="2"),
        traject("b", naam="ﬁetsen"),
        traject("c", naam="Fietsles"),
        traject("d", naam="Één keer", thema="thema-9"),
        traject("e", naam="eerst", thema="thema-100"),
        traject("f", naam="aan zee", thema="bestaat-niet"),
        traject("g", subtreden="2.2"),
        traject("h", subtreden="onbekend"),
    ]
    keys = [order_key(each, THEMAS) for each in ordered]
    assert keys == sorted(set(keys))
