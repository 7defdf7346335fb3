"""The entry point: the table of commands, and the one boundary where an error becomes an exit code."""

import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import typer
from typer.main import get_command as build_command

from wegwijzer.errors import WegwijzerError, say_refusal
from wegwijzer.index.scout import Scout
from wegwijzer.resources import CATALOGUE_VARIABLE
from wegwijzer.terminal import console

from .dutch import DutchCommand, DutchGroup, translate
from .options import CATALOGUE_HELP, COMPLETION_VARIABLE

EXIT_BUG = 70
EXIT_INTERRUPTED = 130

# Each command names its module and function, so that only what is asked for is imported.
COMMANDS: dict[str, dict[str, str]] = {
    "Vinden": {
        "lijst": "vinden:lijst",
        "zoek": "vinden:zoek",
        "toon": "vinden:toon",
        "agenda": "agenda:agenda",
    },
    "Adviseren": {
        "indicatie": "adviseren:indicatie",
        "advies": "adviseren:advies",
        "weekplan": "agenda:weekplan",
        "motiveren": "adviseren:motiveren",
        "aanmelden": "adviseren:aanmelden",
    },
    "Folder": {"folder": "folder_cmd:build,controleer"},
    "Beheren": {
        "controleer": "beheren:controleer",
        "nieuw": "nieuw:traject,aanbieder,locatie",
        "bevestig": "beheren:bevestig",
        "stop": "beheren:stop",
        "bellijst": "beheren:bellijst",
        "wijzigingen": "beheren:wijzigingen",
        "overzicht": "beheren:overzicht",
        "schema": "beheren:schema",
        "export": "beheren:export",
        "voltooiing": "completion:voltooiing",
    },
}
HELP = """Wegwijzer: zoek een re-integratietraject dat past, en maak de folder.

Voorbeelden:

\b
  wegwijzer zoek wandelen            wat is er om te wandelen?
  wegwijzer zoek --trede 2.2         wat is er voor iemand op 2.2?
  wegwijzer toon wandelgroep         alles over één traject
  wegwijzer folder build --doel MAP  maak de folder
"""


def _function_command(module: str, function: str, name: str) -> Any:
    callback = getattr(importlib.import_module(f"wegwijzer.cli.{module}"), function)
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=DutchCommand, options_metavar="[OPTIES]")(callback)
    return build_command(app)


class LazyGroup(DutchGroup):
    """A group that imports the module of a command only when that command is used."""

    def __init__(self, name: str, panels: dict[str, dict[str, str]], **settings: Any) -> None:
        super().__init__(
            name=name,
            no_args_is_help=True,
            rich_markup_mode=None,
            subcommand_metavar="OPDRACHT [...]",
            options_metavar="",
            **settings,
        )
        self.panels = {heading: tuple(commands) for heading, commands in panels.items()}
        self._targets = {name: target for commands in panels.values() for name, target in commands.items()}
        # The commands themselves are built on demand; the names serve 'Bedoelde u ...?' and completion.
        self.commands = cast(Any, dict.fromkeys(self._targets))

    def list_commands(self, ctx: Any) -> list[str]:
        """Give the names in the order of the table."""
        return list(self._targets)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Build one command, or a group when its target names several functions."""
        target = self._targets.get(cmd_name)
        if target is None:
            return None
        module, functions = target.split(":")
        names = functions.split(",")
        if len(names) > 1 or names[0] != cmd_name:
            panels = {"Opdrachten": {name: f"{module}:{name}" for name in names}}
            doc = importlib.import_module(f"wegwijzer.cli.{module}").HELP
            return LazyGroup(cmd_name, panels, help=doc)
        return _function_command(module, functions, cmd_name)


def build_app() -> LazyGroup:
    """Build the whole command line."""
    params = [
        typer.core.TyperOption(
            param_decls=["--catalogus"],
            metavar="MAP",
            help=CATALOGUE_HELP,
            envvar=CATALOGUE_VARIABLE,
            show_envvar=False,
        ),
        typer.core.TyperOption(
            param_decls=["--version", "--versie"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_version,
            help="Toon de versie en stop.",
        ),
    ]
    return LazyGroup("wegwijzer", COMMANDS, help=HELP, params=params)


def _show_version(ctx: Any, param: Any, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        from importlib.metadata import PackageNotFoundError, version

        try:
            number = version("wegwijzer")
        except PackageNotFoundError:
            number = "(niet geïnstalleerd: versie onbekend)"
        console.out(f"wegwijzer {number}")
        raise typer.Exit


def run(args: Sequence[str] | None = None, scout: Scout | None = None) -> None:
    """Run the command line and end the process with the exit code of the design; `scout` was sent ahead for it."""
    console.prepare_streams()
    if COMPLETION_VARIABLE in os.environ:
        importlib.import_module("wegwijzer.cli.completion").prepare()
    sys.exit(run_for_code(list(sys.argv[1:] if args is None else args), scout))


def run_for_code(args: list[str], scout: Scout | None = None) -> int:
    """Run the command line and give the exit code; the only place where exceptions end."""
    try:
        app = build_app()
        result = app.main(args, prog_name="wegwijzer", standalone_mode=False, windows_expand_args=False, obj=scout)
        # Here, where a reader that went away is still noticed, and not when the interpreter ends.
        sys.stdout.flush()
        if result == EXIT_INTERRUPTED:
            # Typer keeps Ctrl+C to itself and gives only its code.
            console.err("\nGestopt.")
    except WegwijzerError as error:
        console.report_error(error)
        return error.exit_code
    except typer._click.exceptions.NoArgsIsHelpError as error:
        console.out(error.format_message())
        return 0
    except typer._click.exceptions.ClickException as error:
        return _report_wrong_use(error)
    except (KeyboardInterrupt, EOFError, typer.Abort):
        console.err("Gestopt.")
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        return _reader_is_gone()
    except SystemExit as stop:
        # Typer ends the process itself when it answered the Tab key, and when the reader went away.
        return _reader_is_gone() if _is_pacified(sys.stdout) else int(stop.code or 0)
    except OSError as error:
        return _report_system_fault(error)
    except Exception as error:
        return _report_bug(error)
    return result if isinstance(result, int) else 0


def _is_pacified(stream: object) -> bool:
    """Whether Typer put its wrapper around a stream whose reader went away."""
    return type(stream).__name__ == "PacifyFlushWrapper"


def _reader_is_gone() -> int:
    """End quietly (`| head`): nothing is wrong, and nothing more can be said."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return 0


def _report_wrong_use(error: Any) -> int:
    ctx = getattr(error, "ctx", None)
    console.err(f"fout: {translate(error.format_message())}")
    if ctx is not None:
        console.err(f"Hulp: {ctx.command_path} --help")
        if ctx.parent is None:
            # Who types what a client said, with no command before it, wants to search.
            console.err("Zoeken: wegwijzer zoek WOORDEN")
    return int(error.exit_code)


def _report_system_fault(error: OSError) -> int:
    """Say in Dutch what the system refuses: a full disk, a missing right, a file that is in use."""
    place = f" bij '{error.filename}'" if error.filename else ""
    console.err(f"fout: lezen of schrijven lukt niet{place}: {say_refusal(error)}.")
    return 1


def _report_bug(error: Exception) -> int:
    """Say where it broke, but none of the values: they may be about a client."""
    if os.environ.get("WEGWIJZER_DEBUG"):
        raise error
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    place = f"{Path(frame.tb_frame.f_code.co_filename).name}:{frame.tb_lineno}" if frame else "onbekend"
    console.err(f"fout: dit is een fout in wegwijzer zelf ({type(error).__name__} in {place}).")
    console.err("Meld dit bij uw beheerder met de opdracht die u gaf.")
    return EXIT_BUG
