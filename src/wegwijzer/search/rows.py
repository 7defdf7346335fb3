"""A traject as plain data: the row of a list, and the whole of it for `toon`; made once, when the index is built."""

from collections.abc import Mapping
from typing import Any

from wegwijzer.costs import describe_vergoeding, kosten_row
from wegwijzer.dutch import count_of
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.doelgroep import Begunstigden
from wegwijzer.models.traject import Resultaat, Status, Traject, Verwijzing
from wegwijzer.schedule import describe_duur, rooster_row
from wegwijzer.staleness import due_day
from wegwijzer.target_group import describe_ages, describe_doelgroep
from wegwijzer.unknown import unknown_facts


def list_row(traject: Traject, catalogus: Catalogus) -> dict[str, Any]:
    """Give the row of `lijst` and `zoek`."""
    rooster = rooster_row(traject.rooster)
    aanbieder = catalogus.aanbieders.get(traject.aanbieder or "")
    due = due_day(traject, catalogus.gemeente.houdbaarheid)
    return {
        "id": traject.id,
        "naam": traject.naam,
        "samenvatting": traject.samenvatting,
        "subtreden": list(traject.subtreden),
        "thema": traject.thema,
        "status": traject.status.value,
        "verwijzing": traject.aanmelding.verwijzing.value,
        "gemeente": traject.gemeente,
        "aanbieder": traject.aanbieder,
        "aanbieder_naam": aanbieder.naam if aanbieder else None,
        "locaties": _place_names(traject, catalogus),
        "kosten": kosten_row(traject.kosten, traject.rooster, traject.duur),
        "rooster": rooster,
        "navragen": list(unknown_facts(traject)),
        "labels": _labels(traject),
        "nagevraagd": {
            "op": traject.gecontroleerd.op.isoformat() if traject.gecontroleerd else None,
            "opnieuw_vanaf": due.isoformat() if due else None,
        },
    }


def whole(traject: Traject, catalogus: Catalogus, row: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Give the whole traject: every field as the redacteur wrote it, and the texts of the list row beside it.

    `row` is that list row, when it has been made already.
    """
    row = row or list_row(traject, catalogus)
    return {
        **traject.model_dump(mode="json"),
        **{
            key: row[key]
            for key in ("kosten", "rooster", "navragen", "labels", "verwijzing", "aanbieder_naam", "nagevraagd")
        },
        "thema_naam": catalogus.themas[traject.thema].naam if traject.thema in catalogus.themas else traject.thema,
        "locatie_namen": row["locaties"],
        "doelgroep_teksten": list(describe_doelgroep(traject.doelgroep)),
        "begunstigden_teksten": list(begunstigden_texts(traject.begunstigden)),
        "resultaten_cijfers": [describe_numbers(resultaat, catalogus.klein_aantal) for resultaat in traject.resultaten],
        "vergoeding_tekst": describe_vergoeding(traject.vergoeding) if traject.vergoeding else "",
        "duur_tekst": describe_duur(traject.duur) if traject.duur else "",
    }


def _place_names(traject: Traject, catalogus: Catalogus) -> list[str]:
    return [catalogus.locaties[place].naam if place in catalogus.locaties else place for place in traject.locaties]


def _labels(traject: Traject) -> list[str]:
    labels = [] if traject.status is Status.BESCHIKBAAR else [traject.status.value]
    if traject.aanmelding.verwijzing in {Verwijzing.AANSPOREN, Verwijzing.ZELF}:
        labels.append(traject.aanmelding.verwijzing.value)
    return labels


def begunstigden_texts(begunstigden: Begunstigden | None) -> tuple[str, ...]:
    """Say whom the client helps, and of what age."""
    if begunstigden is None:
        return ()
    ages = begunstigden.leeftijd
    return (begunstigden.wie, *((describe_ages(ages.van, ages.tot),) if ages else ()))


def describe_numbers(resultaat: Resultaat, klein_aantal: int) -> str:
    """Say when an outcome was measured and how many people it is about; a small number is called small."""
    parts = [resultaat.periode] if resultaat.periode else []
    if resultaat.deelnemers is not None:
        parts.append(count_of(resultaat.deelnemers, "deelnemer", "deelnemers"))
    if resultaat.omhoog is not None:
        parts.append(f"{resultaat.omhoog} een stap verder")
    if resultaat.uitgestroomd is not None:
        parts.append(f"{resultaat.uitgestroomd} uit de uitkering")
    if resultaat.deelnemers is not None and resultaat.deelnemers < klein_aantal:
        parts.append("klein aantal: zegt weinig over de volgende")
    return "; ".join(parts)
