"""Any trajecten as an aanbod: what the index keeps, without an index."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from wegwijzer.advising import Counsel
from wegwijzer.index.halves import halves
from wegwijzer.recommendation import Doc, Row


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
