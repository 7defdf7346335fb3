"""Advice, indication, conversation help and sign-up as lines of text, from the plain data of the contract."""

from .advice import IN_SHORT, advice_lines
from .talk import conversation_lines, indication_lines, question_lines, signup_lines

__all__ = ["IN_SHORT", "advice_lines", "conversation_lines", "indication_lines", "question_lines", "signup_lines"]
