"""Bron (source): where facts come from, what is doubtful about them, and when they were last verified."""

from typing import Annotated, Any

from pydantic import Field, model_validator

from .base import Datum, Lijst, Model, Tekst, Teksten, Termijn


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


Bronnen = Annotated[tuple[Bron, ...], Field(min_length=1, description="Waar de feiten vandaan komen"), Lijst]
Onzeker = Annotated[Teksten, Field(description="Wat de bronnen tegenspreken of openlaten, elk in een zin")]
