"""Kosten (cost): what taking part costs, for whom, and what is not known."""

from enum import StrEnum
from typing import Any, Self

from pydantic import Field, model_validator

from .base import ONBEKEND, Bedrag, Geheel, JaNee, Model, Tekst


class Per(StrEnum):
    """Per (unit of payment): what one amount pays for."""

    KEER = "keer"
    CURSUS = "cursus"
    MAAND = "maand"
    JAAR = "jaar"


class Betaler(StrEnum):
    """Betaler (payer): who pays the amount."""

    CLIENT = "client"
    GEMEENTE = "gemeente"


class Uitkering(StrEnum):
    """Uitkering (benefit): the benefit a person has."""

    BIJSTAND = "bijstand"
    GEEN = "geen"


class Prijs(Model):
    """Prijs (price): one exact amount in euros and what it pays for."""

    bedrag: Bedrag = Field(description="Bedrag in euro", examples=["1,50"])
    per: Per = Field(description="Waarvoor u dit bedrag betaalt")
    bijeenkomsten: Geheel | None = Field(None, ge=1, description="Aantal bijeenkomsten dat één cursusbedrag dekt")
    betaald_door: Betaler = Field(Betaler.CLIENT, description="Wie betaalt")
    voorwaarde: Tekst | None = Field(None, description="Wanneer dit bedrag geldt")

    @model_validator(mode="after")
    def check_bijeenkomsten(self) -> Self:
        """Meetings belong to a course price only."""
        if self.bijeenkomsten and self.per is not Per.CURSUS:
            raise ValueError("bijeenkomsten hoort alleen bij per: cursus")
        return self


class Vergoeding(Model):
    """Vergoeding (allowance): an exact amount in euros that someone receives, or the most that it can be."""

    bedrag: Bedrag | None = Field(None, description="Het bedrag, als het vaststaat")
    hooguit: Bedrag | None = Field(None, description="Het hoogste bedrag, als alleen dat vaststaat")
    per: Tekst = Field(description="Waarover", examples=["jaar", "gewerkt uur"])
    betaling: Tekst | None = Field(None, description="Hoe het wordt betaald, en wat erbij komt")

    @model_validator(mode="after")
    def check_amount(self) -> Self:
        """One amount, not two and not none."""
        if (self.bedrag is None) == (self.hooguit is None):
            raise ValueError("vul bedrag of hooguit in, een van de twee")
        return self


class Kosten(Model):
    """Kosten (cost): free, free under a condition, amounts, partly free; empty means unknown.

    YAML may say `onbekend`, `gratis`, one price, a list of prices, or these keys.
    """

    gratis: JaNee = Field(False, description="Deelnemen is gratis")
    voorwaarde: Tekst | None = Field(None, description="Alleen gratis onder deze voorwaarde")
    uitkering: Uitkering | None = Field(None, description="Alleen gratis met deze uitkering")
    gratis_deel: Tekst | None = Field(None, description="Wat gratis is terwijl de rest onbekend is")
    prijzen: tuple[Prijs, ...] = Field((), description="De prijzen")
    toelichting: Tekst | None = Field(None, description="Uitleg bij de kosten")

    @model_validator(mode="before")
    @classmethod
    def read_short_forms(cls, value: Any) -> Any:
        """Turn the short ways of writing into the full one."""
        if value == ONBEKEND:
            return {}
        if value == "gratis":
            return {"gratis": True}
        if isinstance(value, str):
            raise ValueError("schrijf onbekend, gratis, of op een regel `bedrag: 2,50` en op de volgende `per: keer`")
        if isinstance(value, list):
            return {"prijzen": value}
        if isinstance(value, dict) and "bedrag" in value:
            if value.keys() & {"gratis", "gratis_deel", "prijzen"}:
                raise ValueError("zet het bedrag hier onder prijzen, bijvoorbeeld `prijzen: [{bedrag: 2, per: keer}]`")
            return {"prijzen": [value]}
        return value

    @model_validator(mode="after")
    def check_combination(self) -> Self:
        """Refuse cost that contradicts itself."""
        if "gratis" in self.model_fields_set and self.onbekend and not self.gratis_deel:
            raise ValueError("'gratis: nee' zegt nog niet wat het kost; schrijf het bedrag, of alleen onbekend")
        if (self.voorwaarde or self.uitkering) and not self.gratis:
            raise ValueError("voorwaarde en uitkering horen bij gratis: ja")
        if self.gratis and self.gratis_deel:
            raise ValueError("gratis en gratis_deel gaan niet samen")
        if self.gratis and self.prijzen and not (self.voorwaarde or self.uitkering):
            raise ValueError("gratis en een prijs gaan alleen samen als gratis een voorwaarde heeft")
        return self

    @property
    def onbekend(self) -> bool:
        """Whether the price of taking part is unknown."""
        return not self.gratis and not self.prijzen
