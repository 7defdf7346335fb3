"""Gemeente (municipality): name, settings of the folder, terms of staleness."""

from pydantic import Field

from .base import Geheel, Model, Tekst, Teksten, Termijn


class FolderInstelling(Model):
    """Settings of the folder."""

    titel: Tekst = Field(description="Titel op de voorkant")
    editie: Geheel = Field(description="Jaar van de editie")
    doel: Tekst | None = Field(None, description="Map waar de folder komt als u geen --doel geeft")
    voorwoord: Tekst = Field(description="Hoe u deze folder gebruikt (Markdown)")
    bewaar_versies: Geheel = Field(5, description="Hoeveel eerdere versies in het archief blijven")


class Kleuren(Model):
    """Kleuren (colours) of the municipality, as #rrggbb."""

    accent: str = Field(
        "#14532d", pattern=r"^#[0-9a-fA-F]{6}$", description="Kleur van koppen en knoppen", examples=["#14532d"]
    )
    accent_tekst: str = Field(
        "#ffffff", pattern=r"^#[0-9a-fA-F]{6}$", description="Kleur van de tekst daarop", examples=["#ffffff"]
    )


class Houdbaarheid(Model):
    """Houdbaarheid (staleness): after how many months a verified fact must be asked again."""

    maanden: Termijn = Field(12, description="Gewone termijn")
    per_status: dict[str, Termijn] = Field({}, description="Andere termijn voor een status")


class Gemeente(Model):
    """Gemeente (municipality) whose catalogue this is."""

    naam: Tekst = Field(description="Naam van de gemeente")
    regio: Tekst = Field(description="Regio van de gemeente")
    buurgemeenten: Teksten = Field((), description="Gemeenten in de buurt, voor trajecten die elders zijn")
    folder: FolderInstelling = Field(description="Instellingen van de folder")
    kleuren: Kleuren = Field(Kleuren(), description="Kleuren van de gemeente")
    houdbaarheid: Houdbaarheid = Field(Houdbaarheid(), description="Na hoeveel maanden u een feit opnieuw navraagt")
