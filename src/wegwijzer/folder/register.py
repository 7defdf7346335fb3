"""The A-Z index: every name a reader may look for, with the way to it."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.traject import Traject
from wegwijzer.text import fold

from .places import Link, traject_anchor

DIGITS = "0-9"


class Letter(NamedTuple):
    """The entries under one letter."""

    letter: str
    entries: tuple[Link, ...]


def build_register(catalogus: Catalogus, trajecten: Iterable[Traject], with_provisions: bool) -> tuple[Letter, ...]:
    """List trajecten, providers and provisions by letter; terms stand in alphabetical order of their own."""
    unique = {*_entries(catalogus, trajecten, with_provisions)}
    entries = sorted(unique, key=lambda link: (_alphabetical(link.text), link.text, link.anchor))
    grouped = groupby(entries, key=lambda link: _letter(link.text))
    return tuple(Letter(letter, tuple(links)) for letter, links in grouped)


def _entries(catalogus: Catalogus, trajecten: Iterable[Traject], with_provisions: bool) -> Iterator[Link]:
    for traject in trajecten:
        yield Link(traject.naam, traject_anchor(traject.id), ", ".join(traject.subtreden))
    for aanbieder in catalogus.aanbieders.values():
        for name in (aanbieder.naam, *aanbieder.andere_namen):
            yield Link(name, f"a-{aanbieder.id}", "aanbieder")
    for voorziening in catalogus.voorzieningen if with_provisions else ():
        yield Link(voorziening.naam, f"voorziening-{voorziening.id}", "voorziening")


def _alphabetical(text: str) -> str:
    plain = fold(text)
    # Brackets and quotes do not count in the alphabet: '(Arbeidsmatige) dagbesteding' stands under A.
    return plain if plain[:1].isalnum() else plain.lstrip("".join(c for c in plain if not c.isalnum()))


def _letter(text: str) -> str:
    first = _alphabetical(text)[:1].upper()
    return first if first.isalpha() else DIGITS
