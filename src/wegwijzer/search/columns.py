"""What filters compare of a traject, and the marks by which it is found beside its words."""

from collections.abc import Iterable
from typing import Any

from wegwijzer.costs import Reckoning, judge_gratis
from wegwijzer.models.kosten import Uitkering
from wegwijzer.models.traject import Traject
from wegwijzer.text import fold

from .filters import SERVES
from .moments import UNKNOWN, moments
from .roles import role

NO_TREDE = "onbekend"
REFERS = "verwijst"
SIGNS_UP_LIKE = "zoals"


def filter_columns(traject: Traject) -> dict[str, Any]:
    """Give what a filter compares, one value a column."""
    # Clients on this ladder live on bijstand, so free with bijstand is free for them.
    costs = Reckoning(traject.kosten, traject.rooster, traject.duur, Uitkering.BIJSTAND)
    price, month = costs.per_keer, costs.per_month
    age = traject.doelgroep.leeftijd
    return {
        "id": traject.id,
        "pad": f"trajecten/{traject.hoofdsubtrede}/{traject.id}.yaml",
        "status": traject.status.value,
        "verwijzing": traject.aanmelding.verwijzing.value,
        "thema": traject.thema,
        "aanbieder": traject.aanbieder,
        "gemeente": traject.gemeente,
        "geslacht": traject.doelgroep.geslacht.value if traject.doelgroep.geslacht else None,
        "leeftijd_van": age.van if age else None,
        "leeftijd_tot": age.tot if age else None,
        "prijs": None if price is None else int(price.amount * 100),
        "prijs_maand": None if month is None else int(month.amount * 100),
        "gratis": judge_gratis(traject.kosten, Uitkering.BIJSTAND),
        "geldig_van": str(traject.geldig.van) if traject.geldig and traject.geldig.van else None,
        "geldig_tot": str(traject.geldig.tot) if traject.geldig and traject.geldig.tot else None,
        "begunstigden": SERVES if traject.begunstigden else int(role(" ".join(map(fold, traject.trefwoorden))) > 1),
    }


def kenmerken(traject: Traject) -> Iterable[tuple[str, str]]:
    """Give the marks of a traject, each with its kind: where, when, and which trajecten belong to it."""
    for subtrede in traject.subtreden or (NO_TREDE,):
        yield "subtrede", subtrede
    for place in traject.locaties or (UNKNOWN,):
        yield "locatie", place
    for other in {*traject.leidt_naar, *([traject.onderdeel_van] if traject.onderdeel_van else [])}:
        yield REFERS, other
    if traject.aanmelding.zoals:
        yield SIGNS_UP_LIKE, traject.aanmelding.zoals
    for day, part in moments(traject.rooster):
        yield "moment", f"{day}/{part}"
