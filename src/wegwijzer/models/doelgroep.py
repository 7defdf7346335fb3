"""Doelgroep (target group): who may take part, whom it does not fit, and who is helped by it."""

from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from .base import Geheel, Ids, JaNee, Lijst, Model, Tekst
from .kosten import Uitkering


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


Voorwaarden = Annotated[tuple[Voorwaarde, ...], Lijst]


class Doelgroep(Model):
    """Doelgroep (target group): who may take part; an absent key means the source sets no limit."""

    geslacht: Geslacht | None = Field(None, description="Alleen voor vrouwen of alleen voor mannen")
    leeftijd: Leeftijd | None = Field(None, description="Leeftijdsgrenzen")
    taal: Annotated[tuple[Taal, ...], Lijst] = Field((), description="Voor deze taalniveaus; leeg: voor iedereen")
    uitkering: Uitkering | None = Field(None, description="Alleen met deze uitkering")
    inburgeringsplichtig: JaNee | None = Field(None, description="Alleen voor wie moet inburgeren")
    overig: Voorwaarden = Field((), description="Voorwaarden die een mens moet beoordelen")


class Begunstigden(Model):
    """Begunstigden (beneficiaries): those whom the volunteer helps; not the client."""

    wie: Tekst = Field(description="Wie er geholpen worden")
    leeftijd: Leeftijd | None = Field(None, description="Leeftijd van wie geholpen worden")


class NietVoor(Model):
    """Niet voor (contra-indication): when it does not fit."""

    tekst: Tekst = Field(description="Wanneer het niet past, in een zin")
    belemmeringen: Ids = Field((), description="Belemmeringen waarbij het niet past")
