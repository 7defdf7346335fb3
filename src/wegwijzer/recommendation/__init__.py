"""Recommendation: which trajecten fit one client, and why; pure functions over plain data.

The same data comes from the models (`model_dump(mode="json")`) and from the compiled index, so both give one answer.
"""

from .advise import advise
from .basis import Basis, advice_basis
from .case import Match, Matcher, no_interests

__all__ = ["Basis", "Match", "Matcher", "advice_basis", "advise", "no_interests"]
