"""Traject (re-integration trajectory): one thing a client can do, and all that is known about it."""

import datetime as dt
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator

from .base import ONBEKEND, Datum, Geheel, Id, Ids, JaNee, Lijst, Model, SubtredeId, Tekst, Teksten, Termijn
from .kosten import Kosten, Uitkering, Vergoeding
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


class Geslacht(StrEnum):
    """Geslacht (sex)."""

    VROUW = "vrouw"
    MAN = "man"


class Taal(StrEnum):
    """Taal (language level) of a client."""

    NEDERLANDS = "nederlands"
    LAAGGELETTERD = "laaggeletterd"
    ANDERSTALIG_BEGINNER = "anderstalig-beginner"
    ANDERSTALIG_GEVORDERD = "anderstalig-gevorderd"
    INGEBURGERD = "ingeburgerd"


class Leeftijd(Model):
    """Leeftijd (age): from and up to and including, in years."""

    van: Geheel | None = Field(None, le=120, description="Vanaf deze leeftijd")
    tot: Geheel | None = Field(None, le=120, description="Tot en met deze leeftijd")

    @model_validator(mode="after")
    def check_order(self) -> Self:
        """The lower bound is not above the upper one."""
        if self.van is None and self.tot is None:
            raise ValueError("vul van of tot in")
        if self.van is not None and self.tot is not None and self.tot < self.van:
            raise ValueError("tot ligt onder van")
        return self


class Voorwaarde(Model):
    """Voorwaarde (condition): something a person must judge, with the question to ask."""

    tekst: Tekst = Field(description="De voorwaarde in een zin")
    vraag: Tekst | None = Field(None, description="De vraag die u aan de cliënt of de aanbieder stelt")
    belemmeringen: Ids = Field((), description="Belemmeringen waarbij dit zeker geldt; dan is de vraag niet nodig")
    taal: Annotated[tuple[Taal, ...], Lijst] = Field((), description="Taalniveaus waarbij dit zeker geldt")

    @model_validator(mode="before")
    @classmethod
    def read_text(cls, value: Any) -> Any:
        """A bare text is the condition itself."""
        return {"tekst": value} if isinstance(value, str) else value


class Doelgroep(Model):
    """Doelgroep (target group): who may take part; an absent key means the source sets no limit."""

    geslacht: Geslacht | None = Field(None, description="Alleen voor vrouwen of alleen voor mannen")
    leeftijd: Leeftijd | None = Field(None, description="Leeftijdsgrenzen")
    taal: Annotated[tuple[Taal, ...], Lijst] = Field((), description="Voor deze taalniveaus; leeg: voor iedereen")
    uitkering: Uitkering | None = Field(None, description="Alleen met deze uitkering")
    inburgeringsplichtig: JaNee | None = Field(None, description="Alleen voor wie moet inburgeren")
    overig: tuple[Voorwaarde, ...] = Field((), description="Voorwaarden die een mens moet beoordelen")


class Begunstigden(Model):
    """Begunstigden (beneficiaries): those whom the volunteer helps; not the client."""

    wie: Tekst = Field(description="Wie er geholpen worden")
    leeftijd: Leeftijd | None = Field(None, description="Leeftijd van wie geholpen worden")


class NietVoor(Model):
    """Niet voor (contra-indication): when it does not fit."""

    tekst: Tekst = Field(description="Wanneer het niet past, in een zin")
    belemmeringen: Ids = Field((), description="Belemmeringen waarbij het niet past")


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
        word, _, other = value.strip().partition(" ")
        if word != "zoals" or not other:
            raise ValueError("schrijf `zoals` met een id, of op eigen regels verwijzing, door, hoe en daarna")
        return {"zoals": other.strip()}

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


class Bron(Model):
    """Bron (source): the place a fact comes from."""

    waar: Tekst = Field(description="Vindplaats", examples=["folder 2018, trede 2.2", "hoofdstuk 5.2"])
    over: Tekst | None = Field(None, description="Welk feit daar staat")

    @model_validator(mode="before")
    @classmethod
    def read_text(cls, value: Any) -> Any:
        """A bare text is the place itself."""
        return {"waar": value} if isinstance(value, str) else value


class Gecontroleerd(Model):
    """Gecontroleerd (verified): when someone last checked this with the provider; not the same as edited."""

    op: Datum = Field(description="Datum van de controle")
    door: Tekst = Field(description="Rol van wie het controleerde, geen naam")
    termijn_maanden: Termijn | None = Field(None, description="Na zoveel maanden opnieuw; leeg: de gewone termijn")


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

    id: Id = Field(description="Volgt uit de bestandsnaam")
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
    vereisten: tuple[Voorwaarde, ...] = Field((), description="Wat iemand eerst moet hebben of doen")
    kosten: Kosten = Field(Kosten(), description="Wat meedoen kost")
    vergoeding: Vergoeding | None = Field(None, description="Wat de cliënt krijgt voor het meedoen")
    rooster: Rooster = Field(Rooster(), description="Wanneer het is")
    duur: Duur | None = Field(None, description="Hoe lang het duurt")
    aanmelding: Aanmelding = Field(Aanmelding(), description="Hoe iemand erbij komt")
    vrijwillig: JaNee | None = Field(None, description="Is meedoen vrijwillig? Leeg: onbekend")
    bij_wegblijven: Tekst | None = Field(None, description="Wat er gebeurt als iemand niet komt")
    capaciteit: Capaciteit | None = Field(None, description="Hoeveel plaatsen er zijn")
    resultaten: tuple[Resultaat, ...] = Field((), description="Wat het opleverde")
    bronnen: Annotated[tuple[Bron, ...], Lijst] = Field(min_length=1, description="Waar de feiten vandaan komen")
    onzeker: Teksten = Field((), description="Wat de bronnen tegenspreken of openlaten, elk in een zin")
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
