"""The ladder as a picture: one step a (sub)trede, with what stands on it."""

from collections.abc import Mapping
from dataclasses import dataclass

from wegwijzer.models.ladder import Ladder

STEP_WIDTH, RISE, FLOOR, TOP = 72, 22, 40, 44


@dataclass(frozen=True)
class Step:
    """One step: where it is drawn, and the words on it."""

    x: int
    y: int
    height: int
    trede: str
    sub: bool
    trajecten: int
    clients: str


@dataclass(frozen=True)
class Staircase:
    """The picture: its size, its steps, and the same in words."""

    width: int
    height: int
    steps: tuple[Step, ...]
    description: str


def build_staircase(ladder: Ladder, counts: Mapping[str, int]) -> Staircase:
    """Draw the treden from low to high; a trede with subtreden is drawn as its subtreden."""
    with_parts = {trede.id.split(".")[0] for trede in ladder.treden if "." in trede.id}
    drawn = [trede for trede in ladder.treden if trede.id not in with_parts]
    height = TOP + RISE * len(drawn) + FLOOR
    steps = tuple(
        Step(
            x=place * STEP_WIDTH,
            y=height - FLOOR - RISE * (place + 1),
            height=FLOOR + RISE * (place + 1),
            trede=trede.id,
            sub="." in trede.id,
            trajecten=counts.get(trede.id, 0),
            clients=str(trede.kandidaten.aantal) if trede.kandidaten else "?",
        )
        for place, trede in enumerate(drawn)
    )
    return Staircase(STEP_WIDTH * len(drawn), height, steps, " ".join(_say(step) for step in steps))


def _say(step: Step) -> str:
    clients = "aantal cliënten onbekend" if step.clients == "?" else f"{step.clients} cliënten"
    noun = "traject" if step.trajecten == 1 else "trajecten"
    return f"Trede {step.trede}: {step.trajecten} {noun}, {clients}."
