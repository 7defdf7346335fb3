"""Rooster (schedule): when something is on, as far as known."""

from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from wegwijzer.kalender import parts_between

from .base import ONBEKEND, Datum, Geheel, JaNee, Lijst, Model, Tekst, Tijd
from .roosterkeuzes import Dag, Dagdeel, Frequentie, Maand, Schoolvakantie, Weken, Welke
from .roostertaal import parse_sentence

IN_OVERLEG = "in overleg"


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
        """Refuse an end that does not come after the start."""
        if self.tot and self.tot <= self.van:
            raise ValueError("de eindtijd ligt niet na de begintijd")
        return self

    @property
    def minuten(self) -> int | None:
        """How long it takes, in minutes, when the end is known."""
        if self.tot is None:
            return None
        return (self.tot.hour - self.van.hour) * 60 + self.tot.minute - self.van.minute


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
    keer_per_week: Geheel | None = Field(None, ge=1, le=14, description="Hoe vaak per week, zonder vaste dagen")
    keer_per_maand: Geheel | None = Field(None, ge=1, le=20, description="Hoe vaak per maand, zonder vaste dagen")
    weken: Weken | None = Field(None, description="Bij tweewekelijks: in de even of de oneven weken")
    maanden: Maanden | None = Field(None, description="Alleen in deze maanden")
    alleen_vakanties: Annotated[tuple[Schoolvakantie, ...], Lijst] = Field((), description="Alleen in deze vakanties")
    niet_in_vakanties: JaNee = Field(False, description="Niet in de schoolvakanties")
    naschools: JaNee = Field(False, description="Na schooltijd")
    begin: Datum | None = Field(None, description="Eerste dag; bij om de week of om de maand telt u vanaf hier")
    einde: Datum | None = Field(None, description="Laatste dag")
    uitzonderingen: tuple[Uitzondering, ...] = Field((), description="Dagen die vervallen of verplaatst zijn")
    minuten: Geheel | None = Field(None, ge=1, le=480, description="Hoe lang één keer duurt, in minuten")
    voorbeeld: JaNee = Field(False, description="Dit is maar een voorbeeld; de dag is vrij")
    toelichting: Tekst | None = Field(None, description="Wat hier verder over te zeggen is")

    @model_validator(mode="after")
    def check_welke(self) -> Self:
        """Refuse a 'first' or 'last' without a weekday, or more often than once a month."""
        if not self.welke:
            return self
        if not self.dagen:
            raise ValueError(f"bij '{self.welke[0]}' hoort een weekdag: vul dagen in")
        named = f"'{self.welke[0]} {self.dagen[0]}'"
        if self.frequentie is None:
            raise ValueError(f"bij {named} hoort frequentie: maandelijks of tweemaandelijks")
        if self.frequentie in {Frequentie.WEKELIJKS, Frequentie.TWEEWEKELIJKS}:
            raise ValueError(f"{named} is eens per maand, niet {self.frequentie}")
        return self

    @model_validator(mode="after")
    def check_often(self) -> Self:
        """Refuse a number of times that does not go with the frequency or the days."""
        for number, field, unit in (
            (self.keer_per_week, "keer_per_week", Frequentie.WEKELIJKS),
            (self.keer_per_maand, "keer_per_maand", Frequentie.MAANDELIJKS),
        ):
            if number and self.frequentie is not unit:
                raise ValueError(f"{field} hoort bij frequentie: {unit}")
            if number and self.dagen:
                raise ValueError(f"{field} en dagen gaan niet samen: noem de dagen, of hoe vaak als die onbekend zijn")
        if self.weken and self.frequentie is not Frequentie.TWEEWEKELIJKS:
            raise ValueError(f"{self.weken} weken hoort bij frequentie: tweewekelijks")
        return self

    @model_validator(mode="after")
    def check_period(self) -> Self:
        """Refuse periods and times that contradict each other."""
        if self.begin and self.einde and self.einde < self.begin:
            raise ValueError("het einde ligt voor het begin")
        if self.alleen_vakanties and self.niet_in_vakanties:
            raise ValueError("alleen_vakanties en niet_in_vakanties gaan niet samen")
        dates = [item.datum for item in self.uitzonderingen]
        if len(set(dates)) < len(dates):
            raise ValueError("een datum staat twee keer bij de uitzonderingen")
        if self.tijd and self.dagdelen and not set(parts_between(self.tijd.van, self.tijd.tot)) & set(self.dagdelen):
            raise ValueError(f"{self.tijd.van:%H:%M} uur is niet in de {self.dagdelen[0]}")
        if self.minuten and self.tijd and self.tijd.tot and self.minuten != self.tijd.minuten:
            raise ValueError(f"van {self.tijd.van:%H:%M} tot {self.tijd.tot:%H:%M} is {self.tijd.minuten} minuten")
        return self


def read_moments(value: str | list[Any]) -> list[Any]:
    """Let a sentence stand where a moment may stand."""
    items = [value] if isinstance(value, str) else value
    return [
        moment for item in items for moment in (parse_sentence(item)["momenten"] if isinstance(item, str) else [item])
    ]


class Rooster(Model):
    """Rooster (schedule): moments, or by appointment; empty means unknown.

    YAML may say `onbekend`, `in overleg`, a Dutch sentence, one moment, a list of moments, or these keys.
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
        if isinstance(value, str):
            return parse_sentence(value)
        if isinstance(value, list):
            return {"momenten": read_moments(value)}
        if isinstance(value, dict) and not value.keys() & {"momenten", "in_overleg"} and value.keys() - {"toelichting"}:
            return {"momenten": [value]}
        if isinstance(value, dict) and isinstance(value.get("momenten"), str | list):
            return {**value, "momenten": read_moments(value["momenten"])}
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
