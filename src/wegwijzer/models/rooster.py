"""Rooster (schedule): when something is on, as far as known."""

from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from .base import ONBEKEND, Datum, Geheel, JaNee, Lijst, Model, Tekst, Tijd

IN_OVERLEG = "in overleg"


class Dag(StrEnum):
    """Dag (weekday), in order from Monday."""

    MAANDAG = "maandag"
    DINSDAG = "dinsdag"
    WOENSDAG = "woensdag"
    DONDERDAG = "donderdag"
    VRIJDAG = "vrijdag"
    ZATERDAG = "zaterdag"
    ZONDAG = "zondag"


class Dagdeel(StrEnum):
    """Dagdeel (part of the day)."""

    OCHTEND = "ochtend"
    MIDDAG = "middag"
    AVOND = "avond"


class Frequentie(StrEnum):
    """Frequentie (how often)."""

    WEKELIJKS = "wekelijks"
    TWEEWEKELIJKS = "tweewekelijks"
    MAANDELIJKS = "maandelijks"
    TWEEMAANDELIJKS = "tweemaandelijks"


class Welke(StrEnum):
    """Welke (which one in the month): the first to the last of that weekday."""

    EERSTE = "eerste"
    TWEEDE = "tweede"
    DERDE = "derde"
    VIERDE = "vierde"
    LAATSTE = "laatste"


class Maand(StrEnum):
    """Maand (month)."""

    JANUARI = "januari"
    FEBRUARI = "februari"
    MAART = "maart"
    APRIL = "april"
    MEI = "mei"
    JUNI = "juni"
    JULI = "juli"
    AUGUSTUS = "augustus"
    SEPTEMBER = "september"
    OKTOBER = "oktober"
    NOVEMBER = "november"
    DECEMBER = "december"


class Maanden(Model):
    """Maanden (months): from one month up to and including another; may pass the new year."""

    van: Maand = Field(description="Eerste maand")
    tot: Maand = Field(description="Laatste maand, die telt mee")


class Tijden(Model):
    """Tijden (times): from and until, within one day."""

    van: Tijd = Field(description="Begintijd", examples=["10:00"])
    tot: Tijd | None = Field(None, description="Eindtijd", examples=["11:30"])

    @model_validator(mode="after")
    def check_order(self) -> Self:
        """The end comes after the start."""
        if self.tot and self.tot <= self.van:
            raise ValueError("de eindtijd ligt niet na de begintijd")
        return self


class Schoolvakantie(StrEnum):
    """Schoolvakantie (school holiday)."""

    KROKUSVAKANTIE = "krokusvakantie"
    MEIVAKANTIE = "meivakantie"
    ZOMERVAKANTIE = "zomervakantie"
    LAATSTE_WEEK_ZOMERVAKANTIE = "laatste week zomervakantie"
    HERFSTVAKANTIE = "herfstvakantie"
    KERSTVAKANTIE = "kerstvakantie"


class Uitzondering(Model):
    """Uitzondering (exception): a date that is cancelled, or moved to another date."""

    datum: Datum = Field(description="De datum waarop het anders is")
    naar: Datum | None = Field(None, description="De nieuwe datum; leeg: het vervalt")
    reden: Tekst | None = Field(None, description="Waarom")


class Moment(Model):
    """Moment (recurring moment): every key may be missing, which means unknown."""

    dagen: Annotated[tuple[Dag, ...], Lijst] = Field((), description="De weekdagen; leeg: onbekend")
    dagdelen: Annotated[tuple[Dagdeel, ...], Lijst] = Field((), description="Ochtend, middag of avond; leeg: onbekend")
    tijd: Tijden | None = Field(None, description="Van en tot, als de tijd bekend is")
    frequentie: Frequentie | None = Field(None, description="Hoe vaak; leeg: onbekend")
    welke: Annotated[tuple[Welke, ...], Lijst] = Field((), description="De hoeveelste van die dag in de maand")
    keer_per_week: Geheel | None = Field(None, ge=1, le=14, description="Hoe vaak per week, als de dagen onbekend zijn")
    maanden: Maanden | None = Field(None, description="Alleen in deze maanden")
    alleen_vakanties: Annotated[tuple[Schoolvakantie, ...], Lijst] = Field((), description="Alleen in deze vakanties")
    niet_in_vakanties: JaNee = Field(False, description="Niet in de schoolvakanties")
    naschools: JaNee = Field(False, description="Na schooltijd")
    begin: Datum | None = Field(None, description="Eerste dag waarop het kan beginnen")
    einde: Datum | None = Field(None, description="Laatste dag")
    uitzonderingen: tuple[Uitzondering, ...] = Field((), description="Dagen die vervallen of verplaatst zijn")
    minuten: Geheel | None = Field(None, ge=1, description="Hoe lang één keer duurt, in minuten")
    voorbeeld: JaNee = Field(False, description="Dit is maar een voorbeeld; de dag is vrij")
    toelichting: Tekst | None = Field(None, description="Wat hier verder over te zeggen is")

    @model_validator(mode="after")
    def check_combination(self) -> Self:
        """Refuse moments that cannot exist."""
        weekly = {Frequentie.WEKELIJKS, Frequentie.TWEEWEKELIJKS}
        if self.welke and not self.dagen:
            raise ValueError(f"bij '{self.welke[0]}' hoort een weekdag: vul dagen in")
        if self.welke and self.frequentie in weekly:
            raise ValueError(f"'{self.welke[0]} {self.dagen[0]}' is eens per maand, niet {self.frequentie}")
        if self.welke and self.frequentie is None:
            raise ValueError(f"bij '{self.welke[0]} {self.dagen[0]}' hoort frequentie: maandelijks of tweemaandelijks")
        if self.begin and self.einde and self.einde < self.begin:
            raise ValueError("het einde ligt voor het begin")
        if self.keer_per_week and self.frequentie is not Frequentie.WEKELIJKS:
            raise ValueError("keer_per_week hoort bij frequentie: wekelijks")
        return self


class Rooster(Model):
    """Rooster (schedule): moments, or by appointment; empty means unknown.

    YAML may say `onbekend`, `in overleg`, one moment, a list of moments, or these keys.
    """

    in_overleg: JaNee = Field(False, description="In overleg met de cliënt")
    momenten: tuple[Moment, ...] = Field((), description="De vaste momenten")
    toelichting: Tekst | None = Field(None, description="Uitleg bij het rooster")

    @model_validator(mode="before")
    @classmethod
    def read_short_forms(cls, value: Any) -> Any:
        """Turn the short ways of writing into the full one."""
        if value == ONBEKEND:
            return {}
        if value == IN_OVERLEG:
            return {"in_overleg": True}
        if isinstance(value, list):
            return {"momenten": value}
        if isinstance(value, dict) and not value.keys() & {"momenten", "in_overleg"} and value.keys() - {"toelichting"}:
            return {"momenten": [value]}
        if isinstance(value, str):
            raise ValueError("schrijf onbekend, in overleg, of een moment met dagen en frequentie")
        return value

    @property
    def onbekend(self) -> bool:
        """Whether nothing at all is known about when it is on."""
        return not self.in_overleg and not self.momenten


class Duur(Model):
    """Duur (duration): how long and how intensive, as far as known."""

    weken: Geheel | None = Field(None, ge=1, description="Aantal weken")
    bijeenkomsten: Geheel | None = Field(None, ge=1, description="Aantal bijeenkomsten")
    dagdelen_per_week: Geheel | None = Field(None, ge=1, le=14, description="Dagdelen per week")
    uren_per_week: Geheel | None = Field(None, ge=1, le=40, description="Uren per week")
    maanden_max: Geheel | None = Field(None, ge=1, description="Duurt hooguit zoveel maanden")
    toelichting: Tekst | None = Field(None, description="Wat hier verder over te zeggen is")
