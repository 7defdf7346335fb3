"""The order of the catalogue, for whoever lists trajecten."""

from collections.abc import Sequence

from .models.traject import Traject
from .text import fold


def order_key(traject: Traject, themas: Sequence[str]) -> str:
    """Give a text that sorts by first subtrede (unknown last), theme as listed, and name; the index sorts by it too."""
    thema = themas.index(traject.thema) if traject.thema in themas else len(themas)
    first = f"0{traject.subtreden[0]}" if traject.subtreden else "1"
    return "\t".join((first, f"{thema:04d}", fold(traject.naam), traject.id))
