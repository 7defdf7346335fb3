"""Recommendation: which trajecten fit one client, and why; pure functions over plain data.

The same data comes from the models (`model_dump(mode="json")`) and from the compiled index, so both give one answer.
"""

from .aanbod import Aanbod, Doc, Row
from .advise import advise
from .basis import Basis, advice_basis
from .matching import Answers, Match, Matcher

__all__ = ["Aanbod", "Answers", "Basis", "Doc", "Match", "Matcher", "Row", "advice_basis", "advise"]
