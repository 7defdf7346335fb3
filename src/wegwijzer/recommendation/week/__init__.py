"""The best combination of one to three trajecten for one week, laid out by the rules of the weekplan."""

from .choosing import best_week

__all__ = ["best_week"]
