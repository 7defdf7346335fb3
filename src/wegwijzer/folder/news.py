"""What is new, changed or gone since the previous folder, for the readers of one edition."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sized
from typing import TYPE_CHECKING, NamedTuple

from wegwijzer.dutch import format_date, join_words
from wegwijzer.status import NOT_HERE

from .naming import Editie
from .places import Link, traject_anchor, trede_anchor

if TYPE_CHECKING:
    from wegwijzer.changes import Change, Changes

TRAJECT = "traject"
# Where each kind stands in the folder; what is not here has no place in it, such as the words for searching.
_ANCHORS: Mapping[str, Callable[[str], str]] = {
    TRAJECT: traject_anchor,
    "aanbieder": "a-{}".format,
    "locatie": "l-{}".format,
    "trede": trede_anchor,
    "voorziening": "voorziening-{}".format,
    "hoofdstuk": "werkwijze-{}".format,
    "onderdeel van motiveren": "motiveren-{}".format,
    "begrip": "b-{}".format,
}
# Verified is not edited.
_VERIFIED = "gecontroleerd"
# They steer the search, or say where the words come from.
_UNSEEN = {"trefwoorden", "woorden", "ook", "bronnen", "bekend", _VERIFIED}
# What the card of a client tells; a key that is not named here stays inside.
_FOR_CLIENTS = {
    "naam",
    "samenvatting",
    "omschrijving",
    "kosten",
    "vergoeding",
    "rooster",
    "locaties",
    "locatie_toelichting",
    "doelgroep",
    "vereisten",
    "aanbieder",
    "uitvoerder",
    "duur",
    "begunstigden",
    "capaciteit",
    "geldig",
}
MOST_OPEN = 8
NEW, CHANGED, ENDED, GONE, OVER = "Nieuw", "Gewijzigd", "Stopt", "Vervallen", "Kan niet meer"


class NewsItem(NamedTuple):
    """One thing that is new or different, with a sentence for each fact; what is gone has no anchor."""

    link: Link
    sentences: tuple[str, ...] = ()


class News(NamedTuple):
    """What happened since a version; `confirmed` was verified again and is as it was."""

    since: str
    groups: Mapping[str, tuple[NewsItem, ...]]
    confirmed: tuple[Link, ...] = ()
    remark: str = ""

    @staticmethod
    def is_long(items: Sized) -> bool:
        """Whether a list is too long to stand open between a reader and the other chapters."""
        return len(items) > MOST_OPEN


def find_news(changes: Changes, edition: Editie, shown: Collection[str]) -> News:
    """Choose and arrange the changes for an edition; `shown` are the ids of the trajecten in it."""
    since = f"de versie van {format_date(changes.dag)}" if changes.dag else "de vorige versie"
    if edition is Editie.CLIENT:
        return News(since, _filled(_for_clients(changes, shown)))
    return News(since, _filled(_for_klantmanagers(changes)), _confirmed(changes), _not_compared(changes))


def _filled(groups: Mapping[str, Iterable[NewsItem]]) -> dict[str, tuple[NewsItem, ...]]:
    return {title: found for title, items in groups.items() if (found := tuple(items))}


def _for_klantmanagers(changes: Changes) -> dict[str, Iterable[NewsItem]]:
    return {
        NEW: (NewsItem(_link(change)) for change in _placed(changes.nieuw)),
        CHANGED: _changed(_placed((*changes.gewijzigd, *changes.hernoemd)), lambda key: key not in _UNSEEN),
        ENDED: _changed(_placed(changes.gestopt), lambda key: key not in _UNSEEN),
        GONE: (NewsItem(Link(change.naam, "", _remark(change))) for change in _placed(changes.verwijderd)),
    }


def _for_clients(changes: Changes, shown: Collection[str]) -> dict[str, Iterable[NewsItem]]:
    """A client knows of what can be started: what became so is new, and what is so no longer is over."""
    both = [c for c in (*changes.gewijzigd, *changes.hernoemd, *changes.gestopt) if c.soort == TRAJECT]
    came = [*(c for c in changes.nieuw if c.soort == TRAJECT), *(c for c in both if c.oude_status in NOT_HERE)]
    went = [c for c in both if c.id not in shown] + [c for c in changes.verwijderd if c.soort == TRAJECT]
    return {
        NEW: (NewsItem(_link(change)) for change in came if change.id in shown),
        CHANGED: _changed(
            (change for change in both if change.id in shown and change.oude_status not in NOT_HERE),
            lambda key: key in _FOR_CLIENTS,
        ),
        OVER: (NewsItem(Link(change.naam, "")) for change in went if change.oude_status not in NOT_HERE),
    }


def _confirmed(changes: Changes) -> tuple[Link, ...]:
    """What was only verified again is no change."""
    return tuple(
        _link(change) for change in _placed(changes.gewijzigd) if {f.sleutel for f in change.velden} == {_VERIFIED}
    )


def _not_compared(changes: Changes) -> str:
    files = join_words(changes.onleesbaar)
    return f"Niet vergeleken, want een van de twee versies is er niet te lezen: {files}." if files else ""


def _placed(changes: Iterable[Change]) -> list[Change]:
    """Give what has a place in the folder, trajecten first."""
    return sorted((c for c in changes if c.soort in _ANCHORS), key=lambda change: change.soort != TRAJECT)


def _changed(changes: Iterable[Change], wanted: Callable[[str], bool]) -> Iterator[NewsItem]:
    """Give what has at least one fact to tell."""
    for change in changes:
        sentences = tuple(field.zin for field in change.velden if wanted(field.sleutel))
        if sentences:
            yield NewsItem(_link(change), sentences)


def _link(change: Change) -> Link:
    return Link(change.naam, _ANCHORS[change.soort](change.id), _remark(change))


def _remark(change: Change) -> str:
    return "" if change.soort == TRAJECT else change.soort
