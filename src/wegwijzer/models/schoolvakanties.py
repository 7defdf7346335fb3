"""Schoolvakanties (school holidays): the published dates of one region, kept by the redacteur."""

import itertools
from typing import Annotated, Self

from pydantic import Field, model_validator

from wegwijzer.kalender import VAKANTIES

from .base import Datum, Model, Tekst
from .bron import Bronnen


class Periode(Model):
    """Periode (period): from a day up to and including another."""

    van: Datum = Field(description="Eerste vrije dag")
    tot: Datum = Field(description="Laatste vrije dag, die telt mee")

    @model_validator(mode="after")
    def check_order(self) -> Self:
        """Refuse an end before the start."""
        if self.tot < self.van:
            raise ValueError("tot ligt voor van")
        return self


class Schooljaar(Model):
    """Schooljaar (school year): all five holidays of one year, so that no holiday is missing unnoticed."""

    schooljaar: Annotated[str, Field(pattern=r"^\d{4}-\d{4}$")] = Field(description="Bijvoorbeeld 2026-2027")
    herfstvakantie: Periode = Field(description="Van en tot")
    kerstvakantie: Periode = Field(description="Van en tot")
    krokusvakantie: Periode = Field(description="Officieel: voorjaarsvakantie")
    meivakantie: Periode = Field(description="Van en tot")
    zomervakantie: Periode = Field(description="Van en tot")

    @model_validator(mode="after")
    def check_dates(self) -> Self:
        """Refuse holidays of another year, or out of order."""
        first, last = (int(year) for year in self.schooljaar.split("-"))
        if last != first + 1:
            raise ValueError(f"een schooljaar is {first}-{first + 1}")
        periods = [getattr(self, name) for name in VAKANTIES]
        for earlier, later in itertools.pairwise(periods):
            if later.van <= earlier.tot:
                raise ValueError("de vakanties staan niet op volgorde: herfst, kerst, krokus, mei, zomer")
        years = [period.van.year for period in periods]
        if years != [first, first, last, last, last]:
            raise ValueError(f"een van de vakanties begint niet in schooljaar {self.schooljaar}")
        return self


class Schoolvakanties(Model):
    """The file schoolvakanties.yaml: school years without a gap between them."""

    regio: Tekst = Field(description="Vakantieregio", examples=["Noord"])
    schooljaren: tuple[Schooljaar, ...] = Field(min_length=1, description="De schooljaren, zonder gat ertussen")
    bronnen: Bronnen

    @model_validator(mode="after")
    def check_gaps(self) -> Self:
        """Refuse a missing or double school year: between known years every day is known."""
        years = [int(item.schooljaar[:4]) for item in self.schooljaren]
        if years != list(range(years[0], years[0] + len(years))):
            raise ValueError("de schooljaren moeten op elkaar volgen, elk één keer")
        return self
