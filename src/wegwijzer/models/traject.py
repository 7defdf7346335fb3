"""Traject (re-integration trajectory): one thing a client can do, and all that is known about it."""

import datetime as dt
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator

from .base import ONBEKEND, BestandsId, Datum, Geheel, Id, Ids, JaNee, Lijst, Model, SubtredeId, Tekst, Teksten
from .bron import Bronnen, Gecontroleerd, Onzeker
from .doelgroep import Begunstigden, Doelgroep, NietVoor, Voorwaarden
from .kosten import Kosten, Vergoeding
from .rooster import Duur, Rooster


class Status(StrEnum):
    """Status: whether a client can start here today."""

    BESCHIKBAAR = "beschikbaar"
    PILOT = "pilot"
    ELDERS = "elders"
    GEWENST = "gewenst"
    GESTOPT = "gestopt"


class Verwijzing(StrEnum):
    """Verwijzing (referral): what the klantmanager can do to get someone in."""

    PLAATSEN = "plaatsen"
    AANSPOREN = "aansporen"
    ZELF = "zelf"
    ONBEKEND = "onbekend"


class Aanmelding(Model):
    """Aanmelding (sign-up): who signs up, how, and what happens next.

    YAML may say `zoals ID`: then all of it, and `vrijwillig` and `bij_wegblijven` too, is as at that traject.
    """

    zoals: Id | None = Field(None, description="Net als bij dit traject; dan staat hier verder niets")
    verwijzing: Verwijzing = Field(
        Verwijzing.ONBEKEND, description="Kunt u plaatsen of alleen aansporen, of regelt de cliënt het zelf?"
    )
    door: Tekst | None = Field(None, description="Wie aanmeldt")
    hoe: Tekst | None = Field(None, description="Hoe het aanmelden gaat")
    daarna: Tekst | None = Field(None, description="Wat er na het aanmelden gebeurt")

    @model_validator(mode="before")
    @classmethod
    def read_text(cls, value: Any) -> Any:
        """`zoals ID` names the traject where signing up is told."""
        if not isinstance(value, str):
            return value
        words = value.split()
        if len(words) != 2 or words[0] != "zoals":
            raise ValueError("schrijf `zoals` met een id, of op eigen regels verwijzing, door, hoe en daarna")
        return {"zoals": words[1]}

    @model_validator(mode="after")
    def check_alone(self) -> Self:
        """Refuse to say two things about signing up."""
        if self.zoals and self.model_fields_set > {"zoals"}:
            raise ValueError(f"aanmelden gaat zoals bij '{self.zoals}': haal de andere sleutels weg, of zoals zelf")
        return self


class Capaciteit(Model):
    """Capaciteit (capacity): how many can take part."""

    aantal: Geheel | None = Field(None, description="Aantal plaatsen")
    toelichting: Tekst | None = Field(None, description="Uitleg bij het aantal")


class Resultaat(Model):
    """Resultaat (outcome): what a period brought; the numbers are people."""

    tekst: Tekst = Field(description="Wat het opleverde, in een zin")
    periode: Tekst | None = Field(None, description="Wanneer dit gemeten is")
    deelnemers: Geheel | None = Field(None, description="Hoeveel mensen meededen")
    omhoog: Geheel | None = Field(None, description="Hoeveel mensen een stap omhoog gingen of werk vonden")
    uitgestroomd: Geheel | None = Field(None, description="Hoeveel mensen uit de uitkering gingen")
    bron: Tekst = Field(description="Waar dit staat")


class Geldig(Model):
    """Geldig (validity): offered from and up to and including."""

    van: Datum | None = Field(None, description="Eerste dag van het aanbod")
    tot: Datum | None = Field(None, description="Laatste dag van het aanbod")

    @model_validator(mode="after")
    def check_order(self) -> Self:
        """The end does not lie before the start."""
        if self.van and self.tot and self.tot < self.van:
            raise ValueError("tot ligt voor van")
        return self


class Gestopt(Model):
    """Gestopt (ended): from which day a traject is not offered any more, and why."""

    per: Datum = Field(description="Vanaf deze dag is het er niet meer")
    reden: Tekst = Field(description="Waarom het stopte")


def read_subtreden(value: Any) -> Any:
    """`onbekend` means that the source names no subtrede."""
    if value == ONBEKEND:
        return ()
    if isinstance(value, list) and not value:
        raise ValueError("een lege lijst zegt niets: schrijf onbekend of noem een subtrede")
    return [value] if isinstance(value, str) else value


SAMENVATTING_MAX = 140


def require_sentence(value: Any) -> Any:
    """A samenvatting is one line of at most 140 characters."""
    if isinstance(value, str):
        length = len(value.strip())
        if length > SAMENVATTING_MAX:
            raise ValueError(f"de samenvatting heeft {length} tekens; {SAMENVATTING_MAX} is het meeste")
        if "\n" in value.strip():
            raise ValueError("de samenvatting is één zin op één regel")
    return value


class Traject(Model):
    """Traject (re-integration trajectory), as the redacteur writes it; the file name is the id."""

    id: BestandsId
    naam: Tekst = Field(description="Naam zoals klantmanagers hem kennen")
    samenvatting: Annotated[Tekst, BeforeValidator(require_sentence)] = Field(
        description="Eén zin die u hardop tegen een cliënt kunt zeggen, hooguit 140 tekens"
    )
    omschrijving: Tekst | None = Field(None, description="Uitleg in gewone taal (Markdown)")
    notitie: Tekst | None = Field(None, description="Alleen voor klantmanagers; komt niet in de cliënteditie")
    subtreden: Annotated[tuple[SubtredeId, ...], BeforeValidator(read_subtreden)] = Field(
        description="Op welke subtreden; de eerste is de belangrijkste. 2 betekent heel trede 2; onbekend mag"
    )
    leidt_naar: Annotated[tuple[Tekst, ...], Lijst] = Field((), description="Subtreden of trajecten die vaak volgen")
    onderdeel_van: Id | None = Field(None, description="Traject waar dit een onderdeel van is")
    thema: Id = Field(description="Thema uit themas.yaml")
    trefwoorden: Teksten = Field((), description="Woorden waarop men zoekt")
    helpt_bij: Ids = Field((), description="Belemmeringen waarbij dit helpt; de belangrijkste eerst")
    status: Status = Field(description="Kan een cliënt hier nu beginnen?")
    gemeente: Tekst | None = Field(None, description="Gemeente die dit aanbiedt")
    aanbieder: Id | None = Field(None, description="Aanbieder uit de map aanbieders; leeg: onbekend")
    uitvoerder: Tekst | None = Field(None, description="Wie het uitvoert, als dat iemand anders is")
    locaties: Ids = Field((), description="Plaatsen uit locaties.yaml; leeg: onbekend")
    locatie_toelichting: Tekst | None = Field(None, description="Uitleg bij de plaats")
    doelgroep: Doelgroep = Field(Doelgroep(), description="Voor wie")
    begunstigden: Begunstigden | None = Field(None, description="Bij vrijwilligerswerk: wie de cliënt helpt")
    niet_voor: tuple[NietVoor, ...] = Field((), description="Wanneer het niet past")
    vereisten: Voorwaarden = Field((), description="Wat iemand eerst moet hebben of doen")
    kosten: Kosten = Field(Kosten(), description="Wat meedoen kost")
    vergoeding: Vergoeding | None = Field(None, description="Wat de cliënt krijgt voor het meedoen")
    rooster: Rooster = Field(Rooster(), description="Wanneer het is")
    duur: Duur | None = Field(None, description="Hoe lang het duurt")
    aanmelding: Aanmelding = Field(Aanmelding(), description="Hoe iemand erbij komt")
    vrijwillig: JaNee | None = Field(None, description="Is meedoen vrijwillig? Leeg: onbekend")
    bij_wegblijven: Tekst | None = Field(None, description="Wat er gebeurt als iemand niet komt")
    capaciteit: Capaciteit | None = Field(None, description="Hoeveel plaatsen er zijn")
    resultaten: tuple[Resultaat, ...] = Field((), description="Wat het opleverde")
    bronnen: Bronnen
    onzeker: Onzeker = ()
    gecontroleerd: Gecontroleerd | None = Field(None, description="Wanneer dit voor het laatst is nagevraagd")
    geldig: Geldig | None = Field(None, description="Van wanneer tot wanneer het wordt aangeboden")
    gestopt: Gestopt | None = Field(None, description="Wanneer en waarom het gestopt is of gaat stoppen")

    def is_offered(self, day: dt.date) -> bool:
        """Whether a day lies in the time in which it is offered."""
        first, last = (self.geldig.van, self.geldig.tot) if self.geldig else (None, None)
        return (first is None or first <= day) and (last is None or day <= last)

    @property
    def hoofdsubtrede(self) -> str:
        """The first subtrede, or `onbekend`: the directory of the file."""
        return self.subtreden[0] if self.subtreden else ONBEKEND
