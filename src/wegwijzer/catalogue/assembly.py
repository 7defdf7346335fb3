"""From the models of all files to one `Catalogus`, each part in the order in which it is shown."""

from collections.abc import Iterable
from typing import TypeVar

from wegwijzer.models.aanbieder import Aanbieder
from wegwijzer.models.advies import Adviesregels
from wegwijzer.models.base import Model
from wegwijzer.models.catalogus import Catalogus
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
from wegwijzer.sorting import order_key
from wegwijzer.text import fold

M = TypeVar("M", bound=Model)
# Only where what is for the folder alone was left unread.
_UNREAD = Werkwijzeblad.model_construct(hoofdstukken=(), over_de_bron=())


def assemble(items: Iterable[Model]) -> Catalogus:
    """Put the valid models of all files together; motivation parts come in the order of their file names."""
    parts = _Parts(items)
    themas = {each.id: each for each in parts.one(Themas).themas}
    listed = tuple(themas)
    trajecten = sign_up_alike(parts.all(Traject))
    return Catalogus(
        gemeente=parts.one(Gemeente),
        ladder=parts.one(Ladder),
        themas=themas,
        belemmeringen={each.id: each for each in parts.one(Belemmeringen).belemmeringen},
        locaties={each.id: each for each in parts.one(Locaties).locaties},
        aanbieders={each.id: each for each in sorted(parts.all(Aanbieder), key=lambda each: fold(each.naam))},
        trajecten={each.id: each for each in sorted(trajecten, key=lambda each: order_key(each, listed))},
        voorzieningen=parts.one(Voorzieningen, Voorzieningen.model_construct(voorzieningen=())).voorzieningen,
        motiveren=tuple(parts.all(Motivatiedeel)),
        werkwijze=parts.one(Werkwijzeblad, _UNREAD),
        begrippen=parts.one(Begrippen, Begrippen.model_construct(begrippen=())).begrippen,
        synoniemen=parts.one(Synoniemen, Synoniemen(synoniemen={})).synoniemen,
        voorbeeldvragen=parts.one(Voorbeeldvragen, Voorbeeldvragen(voorbeeldvragen={})).voorbeeldvragen,
        schoolvakanties=next(iter(parts.all(Schoolvakanties)), None),
        advies=next(iter(parts.all(Adviesregels)), None),
        indicatie=next(iter(parts.all(Indicatie)), None),
    )


class _Parts:
    """The models by type."""

    def __init__(self, items: Iterable[Model]) -> None:
        self._items: dict[type[Model], list[Model]] = {}
        for item in items:
            self._items.setdefault(type(item), []).append(item)

    def all(self, model: type[M]) -> list[M]:
        """Give all models of a type, in the order in which they came."""
        return [item for item in self._items.get(model, []) if isinstance(item, model)]

    def one(self, model: type[M], default: M | None = None) -> M:
        """Give the only model of a type."""
        found = self.all(model)
        if found:
            return found[0]
        if default is None:
            raise LookupError(f"no {model.__name__} among the files")
        return default


def sign_up_alike(trajecten: Iterable[Traject]) -> list[Traject]:
    """Fill in how to sign up, whether it is voluntary, and what happens on no-show, where it is told elsewhere."""
    by_id = {traject.id: traject for traject in trajecten}
    return [_like(traject, by_id.get(traject.aanmelding.zoals or "")) for traject in by_id.values()]


def _like(traject: Traject, other: Traject | None) -> Traject:
    if other is None:
        return traject
    filled: dict[str, object] = {
        "aanmelding": other.aanmelding.model_copy(update={"zoals": other.id}),
        "vrijwillig": other.vrijwillig if traject.vrijwillig is None else traject.vrijwillig,
        "bij_wegblijven": traject.bij_wegblijven or other.bij_wegblijven,
    }
    return traject.model_copy(update=filled)
