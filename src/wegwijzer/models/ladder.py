"""Ladder (Participatieladder): the treden of Heemskerk and who belongs where."""

from typing import Annotated

from pydantic import Field

from .base import EigenId, Geheel, Lijst, Model, SubtredeId, Tekst, Teksten, Termijn
from .bron import Bronnen, Onzeker


class AndereNaam(Model):
    """Andere naam (alternative name): what another ladder or chapter calls this trede."""

    ladder: Tekst = Field(description="Wie het zo noemt")
    naam: Tekst = Field(description="De naam daar")


class Kandidaten(Model):
    """Kandidaten (candidates): how many clients stand here."""

    aantal: Geheel = Field(description="Aantal cliënten")
    peildatum: Tekst = Field(description="Van wanneer dit aantal is")
    bron: Tekst = Field(description="Waar dit staat")
    toelichting: Tekst | None = Field(None, description="Uitleg, bijvoorbeeld een ander aantal elders")


class Controle(Model):
    """Controle (check): how often the placement is looked at again."""

    tekst: Tekst = Field(description="Hoe vaak, in woorden")
    maanden: Termijn | None = Field(None, description="Termijn in maanden, als die bekend is")


class Landelijk(Model):
    """Landelijk (national ladder): the trede of the national Participatieladder that compares."""

    treden: Annotated[tuple[SubtredeId, ...], Lijst] = Field(description="Trede op de landelijke ladder")
    naam: Tekst = Field(description="Naam op de landelijke ladder")
    toelichting: Tekst | None = Field(None, description="Waarom dit vergelijkbaar is")


class Voorbeeld(Model):
    """Voorbeeld (example case): anonymous and short."""

    id: EigenId
    titel: Tekst = Field(description="Korte titel")
    tekst: Tekst = Field(description="Wat er speelde en hoe het afliep")
    les: Tekst | None = Field(None, description="Wat u ervan leert")
    bronnen: Bronnen
    onzeker: Onzeker = ()


class Regel(Model):
    """Regel (working rule): one agreement on how the work is done."""

    id: EigenId
    tekst: Tekst = Field(description="De regel in gewone taal")
    bronnen: Bronnen
    onzeker: Onzeker = ()


class Trede(Model):
    """Trede (rung) or subtrede: who is here, and what is done here."""

    id: SubtredeId = Field(description="Nummer van de trede, tussen aanhalingstekens")
    naam: Tekst = Field(description="Naam van de trede")
    andere_namen: tuple[AndereNaam, ...] = Field((), description="Hoe anderen deze trede noemen")
    omschrijving: Tekst = Field(description="Wat deze trede betekent, in gewone taal")
    criteria: Teksten = Field((), description="Wanneer iemand hier hoort, elk in een zin")
    voorbeeld: Tekst | None = Field(None, description="Een herkenbare cliënt")
    voorbeelden: tuple[Voorbeeld, ...] = Field((), description="Echte situaties, anoniem")
    inzet: Teksten = Field((), description="Wat de gemeente hier inzet")
    kandidaten: Kandidaten | None = Field(None, description="Hoeveel cliënten hier staan; leeg: onbekend")
    uitvoering: Tekst | None = Field(None, description="Wie dit uitvoert")
    controle: Controle | None = Field(None, description="Hoe vaak u opnieuw kijkt; leeg: onbekend")
    landelijk: Landelijk | None = Field(None, description="Vergelijking met de landelijke ladder")
    regels: tuple[Regel, ...] = Field((), description="Afspraken die bij deze trede horen")
    bronnen: Bronnen
    onzeker: Onzeker = ()


class Ladder(Model):
    """Ladder: all treden in order, and the counts that belong to no single trede."""

    treden: tuple[Trede, ...] = Field(min_length=1, description="Van laag naar hoog; subtreden na hun trede")
    totalen: tuple[Kandidaten, ...] = Field((), description="Aantallen over meer treden; toelichting zegt welke")
    toelichting: Tekst | None = Field(None, description="Hoe u de ladder leest")
    onzeker: Onzeker = ()
