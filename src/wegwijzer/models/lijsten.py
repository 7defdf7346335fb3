"""The closed lists and the chapters: locaties, themas, belemmeringen, voorzieningen, motiveren, begrippen."""

from enum import StrEnum
from typing import Annotated

from pydantic import ConfigDict, Field

from .base import BestandsId, EigenId, Geheel, Id, Ids, JaNee, Lijst, Model, SubtredeId, Tekst, Teksten
from .bron import Bronnen, Onzeker
from .kosten import Vergoeding
from .ladder import Regel


class FolderModel(Model):
    """Base of what only the folder shows: built when it is first used, because searching does without."""

    model_config = ConfigDict(defer_build=True)


class Locatie(Model):
    """Locatie (place): where something is."""

    id: EigenId
    naam: Tekst = Field(description="Naam van de plaats, zoals in een zin")
    plaats: Tekst | None = Field(None, description="Woonplaats")
    adres: Tekst | None = Field(None, description="Straat en nummer; leeg: navragen")
    bronnen: Bronnen
    onzeker: Onzeker = ()


class Thema(Model):
    """Thema (theme): what a traject is about."""

    id: EigenId
    naam: Tekst = Field(description="Naam van het thema")
    omschrijving: Tekst = Field(description="Wat erbij hoort, in een zin")
    woorden: Teksten = Field((), description="Gewone woorden voor dit thema")


class Belemmering(Model):
    """Belemmering (obstacle): what stands in the way, with the words of the client for it."""

    id: EigenId
    label: Tekst = Field(description="Naam zoals u hem in de folder leest")
    omschrijving: Tekst | None = Field(None, description="Wat ermee bedoeld is, in een zin")
    woorden: Teksten = Field(min_length=1, description="Woorden en zinnen die een cliënt zegt")


class Categorie(StrEnum):
    """Categorie (category) of a provision."""

    WETTELIJK = "wettelijk"
    AANVULLEND = "aanvullend"
    OVERIG = "overig"


class Voorziening(FolderModel):
    """Voorziening (provision): a statutory or additional instrument of the regulation."""

    id: EigenId
    naam: Tekst = Field(description="Naam van de voorziening")
    categorie: Categorie = Field(description="Wettelijk, aanvullend of overig")
    artikel: Tekst = Field(description="Artikel van de wet of de verordening")
    omschrijving: Tekst = Field(description="Wat het is, in gewone taal")
    doelgroep: Tekst | None = Field(None, description="Voor wie; leeg: onbekend")
    treden: Annotated[tuple[SubtredeId, ...], Lijst] = Field((), description="Voor deze treden; leeg: niet genoemd")
    bedrag: Vergoeding | None = Field(None, description="Bedrag; leeg: niet genoemd")
    duur: Tekst | None = Field(None, description="Hoe lang; leeg: niet genoemd")
    duur_maanden_max: Geheel | None = Field(None, ge=1, description="Hooguit zoveel maanden")
    regels: tuple[Regel, ...] = Field((), description="Afspraken die bij deze voorziening horen")
    bronnen: Bronnen
    onzeker: Onzeker = ()


class Techniek(Model):
    """Techniek (item of the motivation chapter): a form of self-direction, a technique, a kind of goal."""

    id: EigenId
    naam: Tekst = Field(description="Naam van dit onderdeel")
    tekst: Tekst = Field(description="Uitleg in gewone taal (Markdown)")
    past_bij: Tekst | None = Field(None, description="Wanneer dit past")
    zo_zegt_u_het: Teksten = Field((), description="Zinnen die u kunt gebruiken")
    bronnen: Bronnen
    onzeker: Onzeker = ()


class Motivatiedeel(Model):
    """Motivatiedeel (section of the motivation chapter), one file each; the file name gives id and order."""

    id: BestandsId
    naam: Tekst = Field(description="Titel van dit deel")
    tekst: Tekst = Field(description="Uitleg in gewone taal (Markdown)")
    onderdelen: tuple[Techniek, ...] = Field((), description="Onderdelen, elk apart te tonen")
    bronnen: Bronnen
    onzeker: Onzeker = ()


class Begrip(FolderModel):
    """Begrip (glossary term)."""

    id: EigenId
    term: Tekst = Field(description="Het woord dat u uitlegt")
    ook: Teksten = Field((), description="Andere schrijfwijzen")
    uitleg: Tekst | None = Field(None, description="Uitleg; leeg: de bron legt het niet uit")
    bekend: JaNee = Field(False, description="Klantmanagers kennen dit woord: in de folder staat er geen uitleg bij")
    bronnen: Bronnen
    onzeker: Onzeker = ()
    zie: Ids = Field((), description="Trajecten of andere begrippen")


class Hoofdstuk(FolderModel):
    """Hoofdstuk (part of 'Zo werken we'): rules that belong to no single trede or provider."""

    id: EigenId
    naam: Tekst = Field(description="Titel van dit deel")
    tekst: Tekst | None = Field(None, description="Inleiding (Markdown)")
    regels: tuple[Regel, ...] = Field((), description="Afspraken in dit deel")


class Werkwijzeblad(FolderModel):
    """Werkwijzeblad ('Zo werken we'): parts in order, and the remarks on the source."""

    hoofdstukken: tuple[Hoofdstuk, ...] = Field(min_length=1, description="De delen van 'Zo werken we', op volgorde")
    over_de_bron: tuple[Regel, ...] = Field((), description="Opmerkingen over de bron als geheel")


class Locaties(Model):
    """The file locaties.yaml."""

    locaties: tuple[Locatie, ...] = Field(description="Alle plaatsen")


class Themas(Model):
    """The file themas.yaml."""

    themas: tuple[Thema, ...] = Field(min_length=1, description="Alle thema's, in de volgorde van de folder")


class Belemmeringen(Model):
    """The file belemmeringen.yaml."""

    belemmeringen: tuple[Belemmering, ...] = Field(description="Alle belemmeringen")


class Voorzieningen(FolderModel):
    """The file voorzieningen.yaml."""

    voorzieningen: tuple[Voorziening, ...] = Field(description="Alle voorzieningen, op volgorde")


class Begrippen(FolderModel):
    """The file begrippen.yaml."""

    begrippen: tuple[Begrip, ...] = Field(description="Alle begrippen")


class Voorbeeldvragen(Model):
    """The file voorbeeldvragen.yaml: what is asked at the desk, by the traject that answers it."""

    voorbeeldvragen: dict[Id, Teksten] = Field(
        description="Wat iemand aan de balie zegt of vraagt, per traject dat daarbij past; op elke regel één vraag"
    )


class Synoniemen(Model):
    """The file synoniemen.yaml: an everyday word, and the words of the catalogue it stands for."""

    synoniemen: dict[Tekst, Teksten] = Field(
        description="Een gewoon woord, met de woorden uit de trajecten waarvoor het staat"
    )
