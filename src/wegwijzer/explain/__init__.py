"""From pydantic's findings to problems in Dutch, each at its place in the file.

Nothing English comes out: every error that a model can give has a Dutch sentence, and what is not in the table
gets a Dutch sentence that is always true.
"""

from .problems import explain_errors, salvage, validate

__all__ = ["explain_errors", "salvage", "validate"]
