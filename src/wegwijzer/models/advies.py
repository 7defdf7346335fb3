"""Advies (recommendation): the weights and the exceptions, each with the sentence that explains it."""

from typing import Annotated, Literal, Self, get_args

from pydantic import Field, model_validator

from .base import EigenId, Geheel, Id, Ids, JaNee, Lijst, Model, SubtredeId, Tekst, Teksten
from .doelgroep import Taal

# The threshold of a catalogue that names none.
KLEIN_AANTAL = 20
Onderdeel = Literal[
    "interesse",
    "interesse-erbij",
    "liever-niet",
    "belemmering",
    "belemmering-erbij",
    "belemmering-vooral",
    "beste-antwoord",
    "maatwerk",
    "taalniveau",
    "hoofdsubtrede",
    "voortgang",
    "drempel",
    "resultaten",
    "gratis",
    "dag",
    "prijs",
    "bekend",
    "client-bekend",
    "plaatsbaar",
    "week-erbij",
    "week-subtrede",
    "week-thema",
    "week-botsing",
    "week-reizen",
]


class Gewicht(Model):
    """Gewicht (weight): how many points one thing may give, and what that does."""

    id: Onderdeel = Field(description="Welk onderdeel van het advies dit is")
    punten: Geheel = Field(le=100, description="Hoeveel punten dit hooguit oplevert of kost")
    uitleg: Tekst = Field(description="Wat dit gewicht doet, in een zin")


class Ruimer(Model):
    """Ruimer (wider): when a traject of another subtrede takes part after all."""

    id: EigenId
    subtreden: Annotated[tuple[SubtredeId, ...], Lijst] = Field(description="Voor wie hier staat; 2 betekent heel 2")
    themas: Ids = Field(description="Voor trajecten met dit thema")
    van: Annotated[tuple[SubtredeId, ...], Lijst] = Field((), description="Van deze subtreden; leeg: van elke")
    bij_belemmering: JaNee = Field(False, description="Alleen als het helpt bij wat de cliënt in de weg staat")
    voorrang: JaNee = Field(False, description="Dan ook bovenaan")
    alleen_bij: Tekst | None = Field(
        None, description="Staat onderaan, met deze woorden, zolang niet bekend is of de belemmering speelt"
    )
    reden: Tekst = Field(description="De zin die dit uitlegt")


class Taalniveau(Model):
    """Taalniveau (language level): what a level that the profile names tells about what helps."""

    taal: Taal = Field(description="Het niveau uit het profiel")
    belemmering: Id = Field(description="Dan gaat voor wat hierbij helpt")


class Opmerking(Model):
    """Opmerking (remark): what an advice says first of a client on some treden."""

    subtreden: Annotated[tuple[SubtredeId, ...], Lijst] = Field(description="Voor wie hier staat; 2 betekent heel 2")
    zin: Tekst = Field(description="Wat er dan staat")
    voorbeelden: JaNee = Field(False, description="Noem ook de voorbeelden die bij de subtrede staan")


class Gespreksregel(Model):
    """Gespreksregel (conversation rule): which part of the motivation chapter fits what the profile says."""

    techniek: Id = Field(description="Onderdeel uit de map motiveren")
    motivatie: Ids = Field((), description="Bij een van deze antwoorden op motivatie")
    belemmeringen: Ids = Field((), description="Bij een van deze belemmeringen")
    subtreden: Annotated[tuple[SubtredeId, ...], Lijst] = Field((), description="Op een van deze subtreden")
    reden: Tekst = Field(description="Waarom dit past, in een zin")


class Adviesregels(Model):
    """The file advies.yaml."""

    versie: Tekst = Field(description="Verhoog dit als u een gewicht of regel verandert")
    gewichten: tuple[Gewicht, ...] = Field(description="De gewichten, elk precies één keer")
    lage_drempel: Ids = Field((), description="Thema's met een lage drempel")
    drempel_bij: Ids = Field((), description="Belemmeringen waarbij een lage drempel telt")
    klein_aantal: Geheel = Field(
        KLEIN_AANTAL, ge=1, description="Met minder deelnemers zegt een resultaat weinig; met zoveel telt het half mee"
    )
    grens_telt: Geheel = Field(
        5, le=100, description="Hoeveel procent een vraag naar een grens telt: niet iedereen heeft die"
    )
    niet_in_week: Ids = Field(
        (),
        description="Thema's die niet in een week staan, tenzij ze voorrang hebben, en waarvan niemand de dag vraagt",
    )
    geen_liefhebberij: Ids = Field(
        (), description="Thema's die een interesse alleen beantwoorden als die om hulp vraagt"
    )
    maatwerk: Ids = Field((), description="Trajecten waar iemand meezoekt als bij een wens niets past dat openstaat")
    rust: Annotated[tuple[SubtredeId, ...], Lijst] = Field(
        (), description="Subtreden waar meestal geen traject is: eerst moet weg wat in de weg staat"
    )
    helpt_anderen: Annotated[tuple[SubtredeId, ...], Lijst] = Field(
        (), description="Subtreden waar een wens ook kan gaan over iets doen voor een ander"
    )
    opmerkingen: tuple[Opmerking, ...] = Field((), description="Wat bovenaan het advies staat, per subtrede")
    niets_past: Tekst | None = Field(None, description="Wat u doet als er geen enkel traject openstaat")
    taalniveaus: tuple[Taalniveau, ...] = Field((), description="Wat een taalniveau zegt over wat helpt")
    ruimer: tuple[Ruimer, ...] = Field((), description="Wanneer een traject van een andere subtrede toch meedoet")
    gesprek: tuple[Gespreksregel, ...] = Field((), description="Welk deel van het motiveren past bij wie")
    niet_gebruikt: Teksten = Field((), description="Wat het advies nooit gebruikt")

    @model_validator(mode="after")
    def check_gewichten(self) -> Self:
        """Every weight is there exactly once, so that none is silently zero."""
        names = [gewicht.id for gewicht in self.gewichten]
        missing = [name for name in get_args(Onderdeel) if name not in names]
        double = sorted({name for name in names if names.count(name) > 1})
        if missing:
            raise ValueError(f"er ontbreekt een gewicht: {', '.join(missing)}")
        if double:
            raise ValueError(f"een gewicht staat er twee keer: {', '.join(double)}")
        return self
