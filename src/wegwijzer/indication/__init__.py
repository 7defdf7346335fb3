"""Indication: from answers to subtreden, with the reasons; and the proof that the questions can do their work."""

from .graph import find_faults
from .outcome import Step, next_step, outcome
from .sheet import question_sheet

__all__ = ["Step", "find_faults", "next_step", "outcome", "question_sheet"]
