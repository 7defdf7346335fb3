"""What a recommendation needs beside the trajecten, as plain data: rules, ladder, names, conversation help.

Made from the catalogue when the index is built and kept there as JSON, so that advice needs no model.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wegwijzer.errors import Problem
    from wegwijzer.models.catalogus import Catalogus
    from wegwijzer.models.ladder import Trede

Basis = dict[str, Any]


def advice_basis(catalogus: Catalogus, faults: Sequence[Problem] = ()) -> Basis:
    """Give everything beside the trajecten that advice uses, ready for JSON; `faults` say why a part is missing."""
    rules = catalogus.advies.model_dump(mode="json") if catalogus.advies else None
    return {
        "gemeente": catalogus.gemeente.naam,
        "regels": rules,
        "treden": [_trede(trede) for trede in catalogus.ladder.treden],
        "themas": {item.id: item.naam for item in catalogus.themas.values()},
        "belemmeringen": {item.id: item.label for item in catalogus.belemmeringen.values()},
        "aanbieders": {item.id: item.model_dump(mode="json") for item in catalogus.aanbieders.values()},
        "locaties": {
            item.id: {"naam": item.naam, "plaats": item.plaats, "adres": item.adres}
            for item in catalogus.locaties.values()
        },
        "motiveren": [deel.model_dump(mode="json", exclude={"bronnen"}) for deel in catalogus.motiveren],
        "schoolvakanties": catalogus.schoolvakanties.model_dump(mode="json") if catalogus.schoolvakanties else None,
        "fouten": [list(problem) for problem in faults],
        "indicatie": catalogus.indicatie.model_dump(mode="json") if catalogus.indicatie else None,
    }


def _trede(trede: Trede) -> dict[str, Any]:
    """Give what advice says of a trede."""
    return {
        "id": trede.id,
        "naam": trede.naam,
        "criteria": list(trede.criteria),
        "inzet": list(trede.inzet),
        "controle": trede.controle.model_dump(mode="json") if trede.controle else None,
        "voorbeelden": [{"titel": item.titel, "les": item.les} for item in trede.voorbeelden],
    }
