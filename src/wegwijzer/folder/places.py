"""Where things stand in the folder: one anchor for everything that can be linked to."""

from typing import NamedTuple

from wegwijzer.models.catalogus import Catalogus


class Link(NamedTuple):
    """A way to another place in the folder; `remark` stands after it."""

    text: str
    anchor: str
    remark: str = ""


def traject_anchor(traject_id: str) -> str:
    """Give the anchor of a traject's card."""
    return f"t-{traject_id}"


def trede_anchor(trede_id: str) -> str:
    """Give the anchor of a trede in the ladder; a dot would be awkward in CSS."""
    return f"trede-{trede_id.replace('.', '-')}"


def section_anchor(trede_id: str) -> str:
    """Give the anchor of the section with the trajecten of a trede."""
    return f"trajecten-{trede_id.replace('.', '-')}"


def link_traject(catalogus: Catalogus, traject_id: str, remark: str = "") -> Link:
    """Link to the card of a traject."""
    return Link(catalogus.trajecten[traject_id].naam, traject_anchor(traject_id), remark)


def trede_name(catalogus: Catalogus, trede_id: str) -> str:
    """Say a trede with its number; an unknown one has no name."""
    for trede in catalogus.ladder.treden:
        if trede.id == trede_id:
            return f"{trede.id} {trede.naam}"
    return trede_id


def link_target(catalogus: Catalogus, target: str) -> Link:
    """Link to what `leidt_naar` or `zie` names: a trede, a traject or a begrip."""
    if target in catalogus.trajecten:
        return link_traject(catalogus, target)
    for begrip in catalogus.begrippen:
        if begrip.id == target:
            return Link(begrip.term, f"b-{begrip.id}")
    return Link(f"trede {trede_name(catalogus, target)}", trede_anchor(target))
