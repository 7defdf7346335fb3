"""Any trajecten as what the rules ask for, without an index: an aanbod for the advice, offers for the agenda."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from wegwijzer.advising import Counsel
from wegwijzer.agenda import Offer
from wegwijzer.index.halves import halves
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.traject import Traject
from wegwijzer.models.vakantiedagen import Vakanties, read_vakantiedagen
from wegwijzer.recommendation import Doc, Row
from wegwijzer.status import OPEN


class DocsAanbod:
    """These trajecten and no others; with `shared` off each has halves of its own, also where they are the same."""

    def __init__(self, docs: Iterable[Doc], *, shared: bool = True) -> None:
        self._docs = {str(doc["id"]): doc for doc in docs}
        self._numbers: dict[tuple[str, str], int] = {}
        self._rows: list[Row] = []
        for key in sorted(self._docs, key=lambda key: (str(self._docs[key]["naam"]).casefold(), key)):
            mark = "" if shared else f" {key}"
            who, when = (
                self._numbers.setdefault((kind, text + mark), len(self._numbers))
                for kind, text in zip(("who", "when"), halves(self._docs[key]), strict=True)
            )
            self._rows.append((key, str(self._docs[key]["naam"]), who, when))

    def rows(self) -> Sequence[Row]:
        """Give a row for each traject."""
        return self._rows

    def audiences(self) -> Iterator[tuple[int, Doc]]:
        """Give each half that says whom a traject is for."""
        return self._of("who")

    def terms(self) -> Iterator[tuple[int, Doc]]:
        """Give each half that says when a traject is and what it costs."""
        return self._of("when")

    def _of(self, kind: str) -> Iterator[tuple[int, Doc]]:
        read = json.JSONDecoder().raw_decode
        return ((number, read(text)[0]) for (name, text), number in self._numbers.items() if name == kind)

    def docs(self, ids: Sequence[str]) -> Iterator[Doc]:
        """Give trajecten whole, in the order that was asked."""
        return (self._docs[key] for key in ids)


def docs_of(counsel: Counsel) -> list[dict[str, Any]]:
    """Give all trajecten of a counsel whole."""
    return [dict(doc) for doc in counsel.aanbod.docs([key for key, *_ in counsel.aanbod.rows()])]


def changed(counsel: Counsel, docs: Iterable[Doc] | None = None, **parts: Any) -> Counsel:
    """Give the same counsel with other trajecten, another day or another matcher."""
    aanbod = counsel.aanbod if docs is None else DocsAanbod(docs)
    return Counsel(**{**vars(counsel), "aanbod": aanbod, **parts})


def offer_of(traject: Traject, catalogus: Catalogus) -> Offer:
    """Take what the agenda needs from a model; the program itself takes it from the index."""
    aanbieder = catalogus.aanbieders.get(traject.aanbieder or "")
    geldig = traject.geldig
    return Offer(
        id=traject.id,
        naam=traject.naam,
        samenvatting=traject.samenvatting,
        status=traject.status.value,
        rooster=traject.rooster,
        kosten=traject.kosten,
        duur=traject.duur,
        places=tuple(catalogus.locaties[key].naam for key in traject.locaties if key in catalogus.locaties),
        provider=aanbieder.naam if aanbieder else None,
        valid_from=geldig.van if geldig else None,
        valid_to=geldig.tot if geldig else None,
    )


def vakanties_of(catalogus: Catalogus) -> Vakanties | None:
    """Give the school holidays of a catalogue; the program itself reads them from the index."""
    found = catalogus.schoolvakanties
    return read_vakantiedagen(found.model_dump(mode="json")) if found else None


def offers_of(catalogus: Catalogus, statuses: tuple[str, ...] = OPEN) -> list[Offer]:
    """Take all trajecten with one of these statuses, in the order of the catalogue."""
    return [offer_of(traject, catalogus) for traject in catalogus.trajecten.values() if traject.status in statuses]
