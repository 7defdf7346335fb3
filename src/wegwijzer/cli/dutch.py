"""Everything that Typer says itself, in Dutch: help headings, usage lines and messages about wrong use.

Typer carries its own copy of Click and translates nothing. Help is written by the two classes below; an
error message is recognised by its English form. A test walks all help texts and usage errors, so that a
new message of a newer Typer shows up there as English.
"""

import inspect
import re
from typing import Any

from typer import core
from typer._click.exceptions import UsageError

HELP_TEXT = "Toon deze hulp en stop."

_MESSAGES: tuple[tuple[str, str], ...] = (
    (r"Missing (?:argument|option|parameter)(?: '(?P<a>[^']+)')?\..*", "er ontbreekt iets: {a}"),
    (r"Missing command\.", "er ontbreekt een opdracht"),
    (r"No such command '(?P<a>[^']*)'\.? Did you mean (?P<b>.+)\?", "opdracht '{a}' bestaat niet. Bedoelde u {b}?"),
    (r"No such command '(?P<a>[^']*)'\.?", "opdracht '{a}' bestaat niet"),
    (
        r"No such option: (?P<a>\S+)(?: \(Possible options: (?P<b>.+)\))",
        "optie {a} bestaat niet. Bedoelde u {b}?",
    ),
    (r"No such option: (?P<a>\S+)", "optie {a} bestaat niet"),
    (r"Option '(?P<a>[^']+)' requires an argument\.", "achter {a} hoort een waarde"),
    (r"Option '(?P<a>[^']+)' requires (?P<b>\d+) arguments\.", "achter {a} horen {b} waarden"),
    (r"Option '(?P<a>[^']+)' does not take a value\.", "achter {a} hoort geen waarde"),
    (r"Got unexpected extra argument\(s\) \((?P<a>.*)\)", "dit begrijp ik niet: {a}"),
    (r"Argument '(?P<a>[^']+)' takes (?P<b>\d+) values\.", "bij {a} horen {b} waarden"),
    (
        r"Invalid value for '?(?P<b>[^:']+?)'?: '(?P<a>.*)' is not a valid (?:integer|int range|int)\.",
        "bij {b} hoort een heel getal, niet '{a}'",
    ),
    (
        r"Invalid value for '?(?P<b>[^:']+?)'?: '(?P<a>.*)' is not a valid (?:float|float range)\.",
        "bij {b} hoort een getal, niet '{a}'",
    ),
    (
        r"Invalid value for '?(?P<b>[^:']+?)'?: (?P<a>\S+) is not in the range (?P<c>.+)\.",
        "bij {b} past {a} niet; kies {c}",
    ),
    (
        r"Invalid value for '?(?P<b>[^:']+?)'?: '(?P<a>.*)' is not one of (?P<c>.+)\.",
        "bij {b} past '{a}' niet; kies uit {c}",
    ),
    (r"Invalid value for '?(?P<b>[^:']+?)'?: (?P<a>.+)", "bij {b}: {a}"),
    (r"Invalid value: (?P<a>.+)", "{a}"),
)
# As Click writes it: `0<=x<=120`, `x>=1`.
_RANGE = r"(\d+)<=x<=(\d+)|x>=(\d+)"
_EXTRAS = {
    "default: {default}": "standaard: {default}",
    "required": "verplicht",
    "env var: {var}": "omgevingsvariabele: {var}",
    "(dynamic)": "(vanzelf)",
}

# The few words that Typer passes through its own gettext.
setattr(core, "_", lambda text: _EXTRAS.get(text, text))  # noqa: B010


def translate(message: str) -> str:
    """Give the Dutch for a message about wrong use; a message that is Dutch already stays as it is."""
    for english, dutch in _MESSAGES:
        match = re.fullmatch(english, message.strip(), re.DOTALL)
        if match:
            return dutch.format_map({name: _spoken(value) for name, value in match.groupdict().items()})
    return message


def _spoken(value: str | None) -> str:
    """Say a part of a message: a list of suggestions is joined as people say it."""
    if value is None:
        return "een verplicht deel"
    if re.fullmatch(_RANGE, value):
        return re.sub(_RANGE, _range_in_words, value)
    return " of ".join(value.split(", ")) if value.startswith(("-", "'")) else value


def _range_in_words(match: re.Match[str]) -> str:
    first, last, least = match.groups()
    return f"minstens {least}" if least else f"{first} tot en met {last}"


class _DutchMixin:
    """What a Dutch command and a Dutch group share."""

    def format_usage(self: Any, ctx: Any, formatter: Any) -> None:
        """Write 'Gebruik: ...'."""
        hidden = {piece for param in self.get_params(ctx) if param.hidden for piece in param.get_usage_pieces(ctx)}
        # Typer puts braces around what is required; a reader would type them.
        pieces = [piece.strip("{}") for piece in self.collect_usage_pieces(ctx) if piece not in hidden]
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="Gebruik: ")

    def format_options(self: Any, ctx: Any, formatter: Any) -> None:
        """Write arguments and options under Dutch headings."""
        records: dict[str, list[tuple[str, str]]] = {"argument": [], "option": []}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record is not None:
                name, text = record
                records[param.param_type_name].append((name, re.sub(_RANGE, _range_in_words, text)))
        for heading, kind in (("Wat u invult", "argument"), ("Opties", "option")):
            if records[kind]:
                with formatter.section(heading):
                    formatter.write_dl(records[kind])

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Tell an error of the parser which command it is about, so that the right help can be named."""
        try:
            parsed: list[str] = super().parse_args(ctx, args)  # type: ignore[misc]
        except UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        return parsed

    def get_help_option(self, ctx: Any) -> Any:
        """Give --help a Dutch explanation."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = HELP_TEXT
        return option


class DutchCommand(_DutchMixin, core.TyperCommand):
    """A command whose help is Dutch."""


class DutchGroup(_DutchMixin, core.TyperGroup):
    """A group of commands whose help is Dutch; `panels` maps a heading to command names."""

    panels: dict[str, tuple[str, ...]]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the commands by heading, then the options."""
        for heading, names in self.panels.items():
            rows = [(name, _first_line(self.get_command(ctx, name))) for name in names]
            with formatter.section(heading):
                formatter.write_dl(rows)
        super().format_options(ctx, formatter)


def _first_line(command: Any) -> str:
    return inspect.cleandoc(command.help or "").partition("\n")[0]
