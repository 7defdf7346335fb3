"""Aanbieder (provider): the organisation that runs trajecten, and how it works."""

from pydantic import Field

from .base import BestandsId, Model, Tekst, Teksten
from .bron import Bronnen, Gecontroleerd, Onzeker
from .ladder import Regel


class Contact(Model):
    """Contact: how to reach the provider; empty means to be asked."""

    email: Tekst | None = Field(None, description="Mailadres voor aanmelden")
    telefoon: Tekst | None = Field(None, description="Telefoonnummer")
    website: Tekst | None = Field(None, description="Website")
    adres: Tekst | None = Field(None, description="Bezoekadres")


class Werkwijze(Model):
    """Werkwijze (way of working): from intake to report."""

    intake: Tekst | None = Field(None, description="Hoe de intake gaat")
    leefgebieden: Teksten = Field((), description="Waar de intake over gaat")
    advies: Tekst | None = Field(None, description="Wat er met een medisch of ander advies gebeurt")
    verslag: Tekst | None = Field(None, description="Wanneer en waarover de aanbieder verslag doet")
    wegblijven: Tekst | None = Field(None, description="Wat er gebeurt als iemand niet komt")
    begeleiding: Tekst | None = Field(None, description="Hoe er begeleid wordt")


class Aanbieder(Model):
    """Aanbieder (provider); the file name is the id."""

    id: BestandsId
    naam: Tekst = Field(description="Naam van de organisatie")
    andere_namen: Teksten = Field((), description="Andere namen waaronder men haar kent")
    omschrijving: Tekst = Field(description="Wat deze organisatie doet, in gewone taal")
    notitie: Tekst | None = Field(None, description="Alleen voor klantmanagers")
    gemeente: Tekst | None = Field(None, description="Gemeente waarvoor zij werkt")
    contact: Contact = Field(Contact(), description="Hoe u haar bereikt; leeg: navragen")
    werkwijze: Werkwijze = Field(Werkwijze(), description="Hoe zij werkt, van intake tot verslag")
    regels: tuple[Regel, ...] = Field((), description="Afspraken die bij deze aanbieder horen")
    bronnen: Bronnen
    onzeker: Onzeker = ()
    gecontroleerd: Gecontroleerd | None = Field(None, description="Wanneer dit voor het laatst is nagevraagd")
