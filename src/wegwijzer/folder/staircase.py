"""The ladder as a picture: one step a (sub)trede, with what stands on it."""

from collections.abc import Mapping
from typing import NamedTuple

from wegwijzer.dutch import count_of, count_trajecten
from wegwijzer.ladder import leaves
from wegwijzer.models.ladder import Ladder

RISE, FLOOR, TOP = 22, 40, 44
UNKNOWN = "?"


class Step(NamedTuple):
    """One step: where it is drawn, from the left in percent, and the words on it."""

    x: str
    y: int
    height: int
    trede: str
    sub: bool
    trajecten: int
    clients: str


class Staircase(NamedTuple):
    """The picture: how wide a step is, how high it is, its steps, and the same in words.

    Its width is that of the window: the letters keep their size, and nobody has to scroll sideways on a phone.
    """

    width: str
    height: int
    steps: tuple[Step, ...]
    description: str


def build_staircase(ladder: Ladder, counts: Mapping[str, int]) -> Staircase:
    """Draw the treden from low to high; a trede with subtreden is drawn as its subtreden."""
    shown = leaves(trede.id for trede in ladder.treden)
    drawn = [trede for trede in ladder.treden if trede.id in shown]
    height = TOP + RISE * len(drawn) + FLOOR
    steps = tuple(
        Step(
            x=_percent(place, len(drawn)),
            y=height - FLOOR - RISE * (place + 1),
            height=FLOOR + RISE * (place + 1),
            trede=trede.id,
            sub="." in trede.id,
            trajecten=counts.get(trede.id, 0),
            clients=str(trede.kandidaten.aantal) if trede.kandidaten else UNKNOWN,
        )
        for place, trede in enumerate(drawn)
    )
    return Staircase(_percent(1, len(drawn)), height, steps, " ".join(_say(step) for step in steps))


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.4g}%"


def _say(step: Step) -> str:
    unknown = step.clients == UNKNOWN
    clients = "aantal cliënten onbekend" if unknown else count_of(int(step.clients), "cliënt", "cliënten")
    return f"Trede {step.trede}: {count_trajecten(step.trajecten)}, {clients}."
