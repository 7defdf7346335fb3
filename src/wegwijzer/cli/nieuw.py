"""Nieuw (new): write a complete, commented file, from options or from questions in the terminal."""

from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import typer

from wegwijzer.errors import WrongUseError
from wegwijzer.terminal import console

from .options import CatalogusOption, catalogue_directory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from wegwijzer.drafting import Field

HELP = "Maak een nieuw traject, een nieuwe aanbieder of een nieuwe plaats."

Naam = Annotated[str | None, typer.Option("--naam", metavar="NAAM", help="De naam.")]
Bron = Annotated[str | None, typer.Option("--bron", metavar="TEKST", help="Waar u dit vandaan hebt.")]


def traject(
    naam: Naam = None,
    samenvatting: Annotated[
        str | None, typer.Option("--samenvatting", metavar="ZIN", help="Eén zin voor de cliënt, hooguit 140 tekens.")
    ] = None,
    subtrede: Annotated[
        list[str] | None, typer.Option("--subtrede", metavar="TREDE", help="Subtrede, zoals 2.2. Mag vaker.")
    ] = None,
    thema: Annotated[str | None, typer.Option("--thema", metavar="THEMA", help="Thema, zoals beweging.")] = None,
    status: Annotated[
        str | None, typer.Option("--status", metavar="STATUS", help="beschikbaar (als u niets zegt), pilot ...")
    ] = None,
    gemeente: Annotated[
        str | None, typer.Option("--gemeente", metavar="NAAM", help="Welke buurgemeente, bij status elders.")
    ] = None,
    aanbieder: Annotated[
        str | None, typer.Option("--aanbieder", metavar="ID", help="Aanbieder, zoals welschap.")
    ] = None,
    locatie: Annotated[
        list[str] | None, typer.Option("--locatie", metavar="ID", help="Waar het is. Mag vaker.")
    ] = None,
    bron: Bron = None,
    catalogus: CatalogusOption = None,
) -> None:
    """Maak een bestand voor een nieuw traject; wat u niet opgeeft, wordt gevraagd."""
    from wegwijzer.drafting import traject_fault, traject_fields
    from wegwijzer.editorial import new_traject, new_traject_id

    directory = catalogue_directory(catalogus)
    given = {"naam": naam, "samenvatting": samenvatting, "subtreden": subtrede, "thema": thema, "status": status}
    given |= {"gemeente": gemeente, "aanbieder": aanbieder, "locaties": locatie, "bronnen": bron}
    fields_of, find_id = partial(traject_fields, directory), partial(new_traject_id, directory)
    answers = _complete(fields_of, given, find_id, traject_fault)
    _report(new_traject(directory, {"status": "beschikbaar", **answers}).file)


def aanbieder(
    naam: Naam = None,
    omschrijving: Annotated[
        str | None, typer.Option("--omschrijving", metavar="TEKST", help="Wat deze organisatie doet.")
    ] = None,
    bron: Bron = None,
    catalogus: CatalogusOption = None,
) -> None:
    """Maak een bestand voor een nieuwe aanbieder; wat u niet opgeeft, wordt gevraagd."""
    from wegwijzer.drafting import aanbieder_fields
    from wegwijzer.editorial import new_aanbieder, new_aanbieder_id

    directory = catalogue_directory(catalogus)
    given = {"naam": naam, "omschrijving": omschrijving, "bronnen": bron}
    answers = _complete(lambda known: aanbieder_fields(), given, partial(new_aanbieder_id, directory))
    _report(new_aanbieder(directory, answers).file)


def locatie(
    naam: Naam = None,
    plaats: Annotated[str | None, typer.Option("--plaats", metavar="PLAATS", help="Woonplaats.")] = None,
    adres: Annotated[str | None, typer.Option("--adres", metavar="ADRES", help="Straat en nummer.")] = None,
    bron: Bron = None,
    catalogus: CatalogusOption = None,
) -> None:
    """Voeg een plaats toe aan locaties.yaml; wat u niet opgeeft, wordt gevraagd."""
    from wegwijzer.drafting import locatie_fields
    from wegwijzer.editorial import new_locatie, new_locatie_id

    directory = catalogue_directory(catalogus)
    given = {"naam": naam, "plaats": plaats, "adres": adres, "bronnen": bron and [bron]}
    answers = _complete(lambda known: locatie_fields(), given, partial(new_locatie_id, directory))
    written = new_locatie(directory, answers)
    console.out(f"Toegevoegd aan {written.file}: {written.id}")


def _complete(
    fields_of: "Callable[[Mapping[str, Any]], Iterable[Field]]",
    given: dict[str, Any],
    find_id: "Callable[[str], str]",
    fault: "Callable[[Mapping[str, Any]], str | None]" = lambda answers: None,
) -> dict[str, Any]:
    """Take what the options gave; when something needed is missing, ask for all the rest, if somebody is there."""
    from wegwijzer.drafting import check_choices, name_fault

    known = {key: value for key, value in given.items() if value}
    fields = list(fields_of(known))
    check_choices(fields, known)
    if "naam" in known:
        find_id(known["naam"])
    missing = [field for field in fields if field.required and field.key not in known]
    if not missing:
        return known
    if not console.is_interactive():
        raise WrongUseError(f"{missing[0].option} ontbreekt; geef die optie, of antwoord op vragen in een terminal")
    return known | _hold(fields_of, known, lambda answers: name_fault(answers, find_id) or fault(answers))


def _hold(
    fields_of: "Callable[[Mapping[str, Any]], Iterable[Field]]",
    known: dict[str, Any],
    fault: "Callable[[Mapping[str, Any]], str | None]",
) -> dict[str, Any]:
    """Ask one field after the other, with what there is to choose from."""
    from wegwijzer.terminal import interview

    from .asking import ask_all

    def following(answers: interview.Answers) -> interview.Question | None:
        for field in fields_of({**known, **answers}):
            if field.key not in known and field.key not in answers:
                choices = tuple(interview.Choice(*choice) for choice in field.choices)
                shape = {"several": field.several, "required": field.required, "numbered": field.numbered}
                return interview.Question(field.key, field.text, choices, help=field.help, **shape)
        return None

    return ask_all(following, fault)


def _report(file: str) -> None:
    console.out(f"Gemaakt: {file}")
    console.err("Vul aan wat u weet, en controleer daarna met: wegwijzer controleer")
