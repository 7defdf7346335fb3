"""A YAML error with the text around it: what the rules about syntax look at."""

from typing import NamedTuple


class Fault(NamedTuple):
    """A syntax error: where, what, and the remedy."""

    place: tuple[int, int]
    message: str
    hint: str


class Scene(NamedTuple):
    """The error with the text around it. Lines and columns count from 0 here."""

    lines: list[str]
    line: int
    column: int
    context: tuple[int, int] | None
    in_list: bool

    @property
    def text(self) -> str:
        """The line of the fault."""
        return self.lines[self.line] if self.line < len(self.lines) else ""

    @property
    def before(self) -> str:
        """What stands before the fault on its line, without the spaces at the end."""
        return self.text[: self.column].rstrip()

    @property
    def character(self) -> str:
        """The character at the fault; empty at the end of a line."""
        return self.text[self.column : self.column + 1].strip("\r")

    @property
    def start(self) -> tuple[int, int]:
        """Where the thing began that goes wrong; the fault itself when the parser does not say."""
        return self.context or (self.line, self.column)

    @property
    def sign(self) -> str:
        """The character with which it began."""
        line, column = self.start
        return self.lines[line][column : column + 1]

    @property
    def previous(self) -> int | None:
        """The last line above that holds something."""
        filled = (n for n in range(min(self.line, len(self.lines)) - 1, -1, -1) if self.lines[n].strip())
        return next(filled, None)

    def here(self, message: str, hint: str) -> Fault:
        """Put the fault where the parser found it."""
        return Fault((self.line + 1, self.column + 1), message, hint)

    def at_line(self, line: int, message: str, hint: str) -> Fault:
        """Put the fault at the first sign of a line."""
        text = self.lines[line]
        return Fault((line + 1, len(text) - len(text.lstrip()) + 1), message, hint)

    def at_context(self, message: str, hint: str) -> Fault:
        """Put the fault where the thing began that goes wrong."""
        line, column = self.start
        return Fault((line + 1, column + 1), message, hint)
