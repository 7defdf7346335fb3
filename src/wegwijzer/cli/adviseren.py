"""Adviseren (advising): `indicatie`, `advies`, `motiveren`, `aanmelden`. Nothing about a client is kept."""

import datetime as dt
import sys
from collections.abc import Callable, Mapping
from typing import Annotated, Any

import typer

from wegwijzer.advising import Counsel, Received, opened_counsel, read_source
from wegwijzer.errors import WrongUseError
from wegwijzer.terminal import advice_lines, console

from .options import CatalogusOption, JsonOption, catalogue_directory, read_day, write_or_show

Op = Annotated[str | None, typer.Option("--op", metavar="DATUM", help="Doe alsof het deze dag is.")]


def indicatie(
    antwoorden: Annotated[
        str | None,
        typer.Option("--antwoorden", metavar="BESTAND", help="Antwoorden uit een bestand; - leest de invoer."),
    ] = None,
    blad: Annotated[
        str | None, typer.Option("--vragenblad", metavar="BESTAND", help="Schrijf de vragen op een blad.")
    ] = None,
    op: Op = None,
    als_json: JsonOption = False,
    catalogus: CatalogusOption = None,
) -> None:
    """Beantwoord een paar vragen en zie op welke subtrede de cliënt past; u beslist.

    Met --json en zonder antwoorden krijgt u de vragen.
    """
    with opened_counsel(catalogue_directory(catalogus), _day(op)) as counsel:
        if blad is not None:
            from wegwijzer.indication import question_sheet

            return write_or_show(question_sheet(counsel.indicatie), blad)
        given = (
            read_source(antwoorden, sys.stdin.buffer, "het bestand met de antwoorden")
            if antwoorden
            else Received(_ask_indication(counsel))
        )
        if given.data is None:
            return _show(counsel.indicatie, advice_lines.question_lines, als_json)
        return _show(counsel.indicate(*given), advice_lines.indication_lines, als_json)


def advies(
    profiel: Annotated[
        str | None, typer.Option("--profiel", metavar="BESTAND", help="Profiel uit een bestand; - leest de invoer.")
    ] = None,
    week: Annotated[bool, typer.Option("--week", help="Zoek ook een week met een tot drie trajecten.")] = False,
    uitleg: Annotated[bool, typer.Option("--uitleg", help="Toon de hele berekening.")] = False,
    alles: Annotated[bool, typer.Option("--alles", help="Toon alle trajecten, en van wat past alle regels.")] = False,
    blad: Annotated[
        str | None, typer.Option("--blad", metavar="BESTAND", help="Schrijf een A4 voor de cliënt (.md of .html).")
    ] = None,
    kies: Annotated[
        list[str] | None, typer.Option("--kies", metavar="ID", help="Dit traject op het blad. Mag drie keer.")
    ] = None,
    op: Op = None,
    als_json: JsonOption = False,
    catalogus: CatalogusOption = None,
) -> None:
    """Welke trajecten passen bij deze cliënt, en waarom? U beslist.

    Zonder --profiel stelt het programma vragen. Er wordt niets over de cliënt bewaard.
    """
    if kies and blad is None:
        raise WrongUseError("--kies zegt wat op het blad komt: geef er --blad BESTAND bij")
    as_html = blad is not None and _is_html(blad)
    with opened_counsel(catalogue_directory(catalogus), _day(op)) as counsel:
        given = read_source(profiel, sys.stdin.buffer, "het profiel") if profiel else Received(_ask_profile(counsel))
        part = {} if alles or uitleg or als_json or blad is not None else advice_lines.IN_SHORT
        told = counsel.read_profile(*given)
        advice = counsel.advise(told, explain=uitleg, week=week, **part)
        if blad is not None:
            _write_blad(counsel, advice, kies or [], blad, as_html)
        _show(advice, lambda found: advice_lines.advice_lines(found, alles or uitleg), als_json)


def motiveren(
    onderdeel: Annotated[str | None, typer.Argument(metavar="[ONDERDEEL]", help="Welk onderdeel; leeg: alles.")] = None,
    als_json: JsonOption = False,
    catalogus: CatalogusOption = None,
) -> None:
    """Hulp bij het gesprek: het hoofdstuk Motiveren, per onderdeel."""
    with opened_counsel(catalogue_directory(catalogus), dt.date.today()) as counsel:
        parts = counsel.conversation(onderdeel)
    _show({"onderdelen": parts}, lambda found: advice_lines.conversation_lines(found["onderdelen"]), als_json)


def aanmelden(
    traject: Annotated[str, typer.Argument(metavar="ID", help="De id of de naam van het traject, zoals wandelgroep.")],
    mailto: Annotated[bool, typer.Option("--mailto", help="Geef een link die de mail opent.")] = False,
    eml: Annotated[
        str | None, typer.Option("--eml", metavar="BESTAND", help="Schrijf een mailbestand zonder gegevens.")
    ] = None,
    als_json: JsonOption = False,
    catalogus: CatalogusOption = None,
) -> None:
    """De mail om iemand aan te melden, met lege plekken voor de cliënt; of wat u anders kunt doen."""
    from wegwijzer.advising import signup

    with opened_counsel(catalogue_directory(catalogus), dt.date.today()) as counsel:
        found = counsel.signup(traject)
    if (mailto or eml) and not found["tekst"]:
        raise WrongUseError(f"bij {found['naam']} kunt u niet aanmelden. {found['in_plaats_daarvan'][0]}")
    if mailto:
        console.out(signup.mailto(found))
    elif eml:
        write_or_show(signup.eml(found), eml)
    else:
        _show(found, advice_lines.signup_lines, als_json)


def _day(text: str | None) -> dt.date:
    return read_day("--op", text, dt.date.today())


def _show(found: dict[str, Any], lines: Callable[[dict[str, Any]], list[str]], as_json: bool) -> None:
    if as_json:
        console.json_out(found)
    else:
        console.page(lines(found))


def _is_html(target: str) -> bool:
    from wegwijzer.advising.blad import is_html

    return is_html(target)


def _write_blad(counsel: Counsel, advice: dict[str, Any], ids: list[str], target: str, as_html: bool) -> None:
    from wegwijzer.advising.blad import choose, version_line, write_blad

    docs = [counsel.doc(key) for key in choose(advice, ids)]
    first = {entry["id"]: entry["eerste_keer"] for group in ("past", "navragen") for entry in advice[group]}
    write_or_show(
        write_blad(docs, counsel.basis, as_html, first, version_line(counsel.today, advice["versie"])), target
    )


def _ask_profile(counsel: Counsel) -> dict[str, Any]:
    """Hold the interview; without a terminal that is wrong use."""
    from wegwijzer.advising.questions import next_profile_question

    if not console.is_interactive():
        raise WrongUseError("geef een profiel: wegwijzer advies --profiel BESTAND, of --profiel - voor de invoer.")
    return _hold(
        lambda answers: next_profile_question(counsel, answers), lambda answers: _profile_fault(counsel, answers)
    )


def _profile_fault(counsel: Counsel, answers: Mapping[str, Any]) -> str | None:
    from wegwijzer.advising.profile import ProfileError

    try:
        counsel.read_profile({key: value for key, value in answers.items() if value is not None})
    except ProfileError as error:
        return " ".join(error.faults)
    return None


def _ask_indication(counsel: Counsel) -> dict[str, Any] | None:
    """Hold the interview; None without a terminal, so that the questions themselves are shown."""
    from wegwijzer.advising.questions import next_indication_question

    if not console.is_interactive():
        return None
    return _hold(
        lambda answers: next_indication_question(counsel.indicatie, answers), lambda answers: None, required=True
    )


def _hold(
    next_question: Callable[[Mapping[str, Any]], Mapping[str, Any] | None],
    check: Callable[[Mapping[str, Any]], str | None],
    *,
    required: bool = False,
) -> dict[str, Any]:
    from wegwijzer.terminal import interview

    from .asking import ask_all

    def following(answers: interview.Answers) -> interview.Question | None:
        found = next_question(answers)
        if found is None:
            return None
        choices = tuple(interview.Choice(*choice) for choice in found["keuzes"])
        return interview.Question(
            found["sleutel"],
            found["vraag"],
            choices,
            several=found["meer"],
            help=found["uitleg"],
            required=required,
            may_be_none=found["geen"],
            numbered=found["genummerd"],
        )

    console.out(interview.NOTHING_KEPT)
    return ask_all(following, check)
