"""What one possible answer changes, in numbers and in words."""

from decimal import Decimal
from typing import Any, NamedTuple

from wegwijzer.dutch import join_words

from .answers import Answer


class Effect(NamedTuple):
    """What one answer changes: how many trajecten go to another group, and how many are new among the first five."""

    answer: Answer
    off: int = 0
    past: int = 0
    ask: int = 0
    new: int = 0
    # Of what falls off, how many stood apart, for a doubt alone.
    apart: int = 0

    @property
    def moved(self) -> int:
        """How many trajecten end up elsewhere."""
        return self.off + self.past + self.ask + self.new

    @property
    def weight(self) -> int:
        """How much that matters: what stood apart was offered to nobody."""
        return self.moved - self.apart

    def sentence(self) -> str:
        """Say what this answer does."""
        parts = [
            _count(self.off, "valt 1 traject af", "vallen {} trajecten af"),
            _count(self.past, "past er 1 zonder meer", "passen er {} zonder meer"),
            _count(self.ask, "moet u er 1 meer navragen", "moet u er {} meer navragen"),
            _count(self.new, "komt er 1 nieuw bij de eerste vijf", "komen er {} nieuw bij de eerste vijf"),
        ]
        return f"Bij '{self.answer.words}' {join_words([part for part in parts if part])}."

    def as_json(self) -> dict[str, Any]:
        """Give the effect as data."""
        value = str(self.answer.value) if isinstance(self.answer.value, Decimal) else self.answer.value
        counts = {"valt_af": self.off, "past": self.past, "navragen": self.ask, "nieuw_bij_eerste_vijf": self.new}
        return {"waarde": value, "antwoord": self.answer.words, **counts}


def _count(number: int, one: str, more: str) -> str:
    return one if number == 1 else more.format(number) if number else ""
