"""Measure how well search answers a set of questions: recall at three, mean reciprocal rank, false hits."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

QUESTIONS = Path(__file__).parent / "zoekvragen"
TOP = 3
Ask = Callable[[str], Sequence[str]]


@dataclass
class Score:
    """What a set of questions gave."""

    expected: int = 0
    found: int = 0
    false_hits: int = 0
    forbidden: int = 0
    ranks: list[float] = field(default_factory=list)
    missed: list[tuple[str, list[str], list[str]]] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The share of what was expected that stands among the first three."""
        return self.found / self.expected

    @property
    def mrr(self) -> float:
        """The mean of one over the rank of the first expected traject."""
        return sum(self.ranks) / len(self.ranks)


def read_questions(name: str) -> list[dict[str, Any]]:
    """Read a set of questions by its name."""
    questions: list[dict[str, Any]] = yaml.safe_load((QUESTIONS / f"{name}.yaml").read_text("utf-8"))["vragen"]
    return questions


def measure(questions: Iterable[Mapping[str, Any]], ask: Ask) -> Score:
    """Ask every question and count."""
    score = Score()
    for question in questions:
        _judge(score, question, list(ask(question["vraag"])))
    return score


def _judge(score: Score, question: Mapping[str, Any], found: list[str]) -> None:
    top = found[:TOP]
    every, some = question.get("verwacht", []), question.get("een_van", [])
    missed = [expected for expected in every if expected not in top]
    if some and not set(some) & set(top):
        missed.append(" of ".join(some))
    score.expected += len(every) + bool(some)
    score.found += len(every) + bool(some) - len(missed)
    if question.get("niets"):
        score.forbidden += 1
        missed += ["niets"] if found else []
        score.false_hits += bool(found)
    wrong = set(question.get("niet", ())) & set(top)
    score.forbidden += len(question.get("niet", ()))
    score.false_hits += len(wrong)
    if every or some:
        places = [found.index(expected) + 1 for expected in (*every, *some) if expected in found]
        score.ranks.append(1 / min(places) if places else 0.0)
    if missed or wrong:
        score.missed.append((question["vraag"], [*missed, *(f"niet {item}" for item in sorted(wrong))], top))
