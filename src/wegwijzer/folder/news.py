"""What is new, changed or gone since the previous folder."""

from collections.abc import Iterable
from dataclasses import dataclass

from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.traject import Traject

from .places import Link, link_traject


@dataclass(frozen=True)
class News:
    """Trajecten that came and changed, and the names of those that went."""

    added: tuple[Link, ...]
    changed: tuple[Link, ...]
    gone: tuple[str, ...]


def find_news(previous: Catalogus, catalogus: Catalogus, shown: Iterable[Traject]) -> News:
    """Compare the trajecten of two catalogues."""
    old, listed = previous.trajecten, list(shown)
    return News(
        added=tuple(link_traject(catalogus, t.id) for t in listed if t.id not in old),
        changed=tuple(link_traject(catalogus, t.id) for t in listed if t.id in old and old[t.id] != t),
        gone=tuple(traject.naam for traject in old.values() if traject.id not in catalogus.trajecten),
    )
