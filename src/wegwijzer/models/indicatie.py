"""Indicatie (indication): the questions that lead to a subtrede, as data that the redacteur keeps.

The questions form a graph: each answer says where it points to and which question comes next.
"""

from typing import Annotated

from pydantic import Field

from .base import EigenId, Id, Lijst, Model, SubtredeId, Tekst


class Gevolg(Model):
    """Gevolg (consequence): what an answer says about one subtrede, with the reason in words."""

    subtrede: SubtredeId = Field(description="Over welke subtrede dit gaat")
    reden: Tekst = Field(description="Waarom, in een zin die u de cliënt kunt voorlezen")


class Antwoord(Model):
    """Antwoord (answer): what it means for the subtreden, and which question follows."""

    id: EigenId
    tekst: Tekst = Field(description="Het antwoord zoals u het aanvinkt")
    wijst_naar: tuple[Gevolg, ...] = Field((), description="Subtreden waar de cliënt dan staat")
    sluit_uit: tuple[Gevolg, ...] = Field((), description="Subtreden die dan niet meer kunnen")
    ontbreekt: tuple[Gevolg, ...] = Field((), description="Wat er nog ontbreekt voor een hogere subtrede")
    volgende: Id | None = Field(None, description="De volgende vraag; leeg: dit was de laatste")


class Indicatievraag(Model):
    """Indicatievraag (question of the indication)."""

    id: EigenId
    vraag: Tekst = Field(description="De vraag, over de cliënt")
    uitleg: Tekst | None = Field(None, description="Waar u op let")
    onzeker: Tekst | None = Field(None, description="Waar de bron mager is, in een zin")
    antwoorden: tuple[Antwoord, ...] = Field(min_length=2, description="De antwoorden waaruit u kiest")


class Nodig(Model):
    """Nodig (needed): what someone needs to stand on a subtrede."""

    subtrede: SubtredeId = Field(description="Over welke subtrede dit gaat")
    tekst: Tekst = Field(description="Wat er nodig is om hier te staan, in een zin")
    onzeker: Tekst | None = Field(None, description="Waar de bron mager is, in een zin")


class Buiten(Model):
    """Buiten (outside): treden that these questions do not decide on, and who does."""

    treden: Annotated[tuple[SubtredeId, ...], Lijst] = Field(description="De treden die hier niet uit kunnen komen")
    reden: Tekst = Field(description="Waarom niet, en wie er wel over gaat")


class Indicatie(Model):
    """The file indicatie.yaml: the first question comes first; `slot` stands under every outcome."""

    inleiding: Tekst = Field(description="Hoe u de vragen gebruikt")
    slot: Tekst = Field(description="De zin onder elke uitkomst")
    vragen: tuple[Indicatievraag, ...] = Field(min_length=1, description="De vragen; de eerste vraag staat bovenaan")
    nodig: tuple[Nodig, ...] = Field(description="Voor elke subtrede wat er nodig is")
    buiten: Buiten | None = Field(None, description="Treden die deze vragen niet bepalen")
