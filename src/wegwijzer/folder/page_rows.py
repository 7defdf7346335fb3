"""The trajecten as rows to filter on, and to whom the mail to sign up for each goes."""

from collections.abc import Mapping, Sequence
from typing import Any

from wegwijzer.mail import addressee, can_sign_up
from wegwijzer.models.traject import Traject
from wegwijzer.search.columns import NO_TREDE, filter_columns
from wegwijzer.search.moments import moments
from wegwijzer.status import status_on

from .view import View
from .word_index import encode_column, encode_order


def encode_rows(rows: Sequence[Mapping[str, Any]]) -> dict[str, list[Any]]:
    """Write rows by column, in few bytes."""
    by_name = {name: encode_column([row[name] for row in rows]) for name in (rows[0] if rows else ())}
    # The cards have the ids.
    return {**by_name, "id": encode_order([row["id"] for row in rows])}


def columns(traject: Traject) -> dict[str, Any]:
    """Give what of a traject can be filtered on, whatever the day."""
    known = filter_columns(traject)
    return {
        "id": traject.id,
        "verwijzing": str(traject.aanmelding.verwijzing),
        "thema": traject.thema,
        "trede": list(traject.subtreden) or [NO_TREDE],
        "aanbieder": traject.aanbieder,
        "locatie": list(traject.locaties),
        "momenten": list(dict.fromkeys(f"{day}/{part}" for day, part in moments(traject.rooster))),
        "prijs": known["prijs"],
        "gratis": known["gratis"],
        "geslacht": known["geslacht"],
        "van": known["leeftijd_van"],
        "tot": known["leeftijd_tot"],
        "taal": [str(taal) for taal in traject.doelgroep.taal],
        "helpt_bij": list(traject.helpt_bij),
        "helpt": known["begunstigden"],
        "gemeente": traject.gemeente,
        "maand": known["prijs_maand"],
    }


def today_of(view: View, traject: Traject) -> dict[str, str]:
    """Give what of the row depends on the day."""
    return {"status": _status_today(view, traject), "aan": _addressee(view, traject)}


def _addressee(view: View, traject: Traject) -> str:
    """Say to whom the mail to sign up goes; nothing where the reader of this edition sends none."""
    status = status_on(view.today, str(traject.status), traject.geldig.tot if traject.geldig else None)
    if view.for_clients or not can_sign_up(status, str(traject.aanmelding.verwijzing)):
        return ""
    provider = view.catalogus.aanbieders.get(traject.aanbieder or "")
    return addressee(provider.naam if provider else None)


def _status_today(view: View, traject: Traject) -> str:
    return str(traject.status) if traject.is_offered(view.today) else "gestopt"
