"""A small catalogue in which every field of every model is filled, with names that try to break out."""

import datetime as dt
import json
from collections.abc import Iterable
from typing import Any

from wegwijzer.changes import Version
from wegwijzer.models.aanbieder import Aanbieder
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.gemeente import Gemeente
from wegwijzer.models.ladder import Ladder
from wegwijzer.models.lijsten import Begrip, Belemmering, Locatie, Motivatiedeel, Thema, Voorziening, Werkwijzeblad
from wegwijzer.models.traject import Traject

NASTY = '<script>alert(1)</script> [/] *ster* `tik` | & &amp; "aan" {{ 7*7 }}'
# With what a condition surely holds, so that it is not asked.
SURELY = {"belemmeringen": ["taal"], "taal": ["laaggeletterd"]}
BRON = {"waar": "bron waar & wanneer", "over": "bron over <b>"}


def regel(name: str) -> dict[str, Any]:
    return {"id": name, "tekst": f"Regel {name} <i>", "bronnen": [BRON], "onzeker": [f"Twijfel bij {name} |"]}


GEMEENTE = {
    "naam": "Duin & Wijk",
    "regio": "Kust <regio>",
    "buurgemeenten": ["Buur *een*", "Buur twee"],
    "folder": {
        "titel": "Folder <titel>",
        "editie": "2026",
        "voorwoord": "Voorwoord <u>.\n\n- een [/] punt",
        "doel": "weg",
    },
    "houdbaarheid": {"maanden": "11", "per_status": {"pilot": "7"}},
}
VOORBEELD = {
    "id": "geval",
    "titel": "Geval <een>",
    "tekst": "Wat er speelde [x]",
    "les": "De les *is*",
    "bronnen": [BRON],
    "onzeker": ["Twijfel over het geval"],
}
LADDER = {
    "treden": [
        {
            "id": "2",
            "naam": "Meedoen & zo",
            "andere_namen": [{"ladder": "Landelijk <l>", "naam": "Anders genoemd"}],
            "omschrijving": "Omschrijving van de trede <2>",
            "criteria": ["Criterium een <c>", "Criterium twee"],
            "voorbeeld": "Zo iemand [x]",
            "voorbeelden": [VOORBEELD],
            "inzet": ["Inzet een", "Inzet twee"],
            "kandidaten": {
                "aantal": "137",
                "peildatum": "voorjaar 2018",
                "bron": "Bijlage 5 <b>",
                "toelichting": "Elders 133",
            },
            "uitvoering": "Team Beheer <t>",
            "controle": {"tekst": "elk jaar <j>", "maanden": "13"},
            "landelijk": {"treden": ["3"], "naam": "Landelijke naam", "toelichting": "Omdat het lijkt"},
            "regels": [regel("trede-regel")],
            "bronnen": [BRON],
            "onzeker": ["Twijfel over de trede"],
        },
        {"id": "2.1", "naam": "Kaal", "omschrijving": "Zonder gegevens", "bronnen": ["folder"]},
    ],
    "totalen": [{"aantal": "375", "peildatum": "zomer 2018", "bron": "Hoofdstuk 1", "toelichting": "trede 3 tot 6"}],
    "toelichting": "Zo leest u de **ladder** <x>",
    "onzeker": ["Twijfel over de ladder"],
}
FULL = {
    "id": "alles",
    "naam": NASTY,
    "samenvatting": "Samenvatting <script> [/]",
    "omschrijving": "Eerste alinea met <script>alert(2)</script>.\n\n# Kop\n\n1. een\n2. twee **vet** [web](https://voorbeeld.nl/a_b)",
    "notitie": "Notitie <script> *nadruk*\n\n> aanhaling",
    "subtreden": ["2"],
    "leidt_naar": ["2.1", "pilot"],
    "thema": "werk",
    "trefwoorden": ["zoekwoord <z>"],
    "helpt_bij": ["taal"],
    "status": "beschikbaar",
    "gemeente": "Gemeente <g>",
    "aanbieder": "club",
    "uitvoerder": "Uitvoerder <u>",
    "locaties": ["huis"],
    "locatie_toelichting": "Achterom <links>",
    "doelgroep": {
        "geslacht": "vrouw",
        "leeftijd": {"van": "18", "tot": "66"},
        "taal": ["laaggeletterd"],
        "uitkering": "bijstand",
        "inburgeringsplichtig": "nee",
        "overig": [{"tekst": "Voorwaarde <v>", "vraag": "Vraag <v>?", **SURELY}],
    },
    "begunstigden": {"wie": "Ouderen <o>", "leeftijd": {"van": "67"}},
    "niet_voor": [{"tekst": "Niet als <n>", "belemmeringen": ["taal"]}],
    "vereisten": [{"tekst": "Eerst dit <e>", "vraag": "Hebt u dit <e>?", **SURELY}],
    "kosten": [{"bedrag": "3,75", "per": "keer", "voorwaarde": "met pas <p>"}],
    "vergoeding": {"bedrag": "2,25", "per": "uur <u>", "betaling": "plus reisgeld <v>"},
    "rooster": {"dagen": ["dinsdag"], "dagdelen": ["middag"], "frequentie": "wekelijks", "toelichting": "Behalve <r>"},
    "duur": {"weken": "9", "toelichting": "Duur <d>"},
    "aanmelding": {"verwijzing": "plaatsen", "door": "Door wie <d>", "hoe": "Hoe dan <h>", "daarna": "En dan <d>"},
    "vrijwillig": "ja",
    "bij_wegblijven": "Dan belt men <b>",
    "capaciteit": {"aantal": "23", "toelichting": "Plaatsen <p>"},
    "resultaten": [
        {
            "tekst": "Resultaat <r>",
            "periode": "in 2017",
            "deelnemers": "19",
            "omhoog": "4",
            "uitgestroomd": "2",
            "bron": "Bron <r>",
        }
    ],
    "bronnen": [BRON, "tweede bron"],
    "onzeker": ["Twijfel over alles <t>"],
    "gecontroleerd": {"op": "2018-06-01", "door": "rol <r>", "termijn_maanden": "6"},
    "gestopt": {"per": "2030-12-31", "reden": "Reden <g>"},
    "geldig": {"van": "2018-01-01", "tot": "2030-12-31"},
}


def bare(traject_id: str, **changes: Any) -> dict[str, Any]:
    """Give a traject of which next to nothing is known."""
    base = {"id": traject_id, "naam": f"Kaal {traject_id}", "samenvatting": f"Over {traject_id}", "thema": "werk"}
    return {**base, "status": "beschikbaar", "subtreden": ["2.1"], "bronnen": ["folder 2018"], **changes}


TRAJECTEN = [
    FULL,
    bare("kaal"),
    bare(
        "zonder", subtreden="onbekend", onderdeel_van="alles", gecontroleerd={"op": "2026-03-04", "door": "redacteur"}
    ),
    bare("pilot", status="pilot", aanmelding={"verwijzing": "aansporen"}, rooster="in overleg"),
    bare("buur", status="elders", gemeente="Buurstad", aanmelding={"verwijzing": "zelf"}),
    bare("wens", status="gewenst"),
    bare("weg", status="gestopt"),
]
WERKWIJZE = {
    "intake": "Intake <i>",
    "leefgebieden": ["Gebied een", "Gebied <twee>"],
    "advies": "Advies <a>",
    "verslag": "Verslag <v>",
    "wegblijven": "Wegblijven <w>",
    "begeleiding": "Begeleiding <b>",
}
AANBIEDER = {
    "id": "club",
    "naam": "Club [Duin] <c>",
    "andere_namen": ["De Club <oud>"],
    "omschrijving": "Wat de club doet <o>",
    "notitie": "Over de club <n>",
    "gemeente": "Gemeente van de club",
    "contact": {"email": "post@voorbeeld.nl", "telefoon": "0123", "website": "www.voorbeeld.nl", "adres": "Straat <1>"},
    "werkwijze": WERKWIJZE,
    "regels": [regel("club-regel")],
    "bronnen": [BRON],
    "onzeker": ["Twijfel over de club"],
    "gecontroleerd": {"op": "2018-06-02", "door": "beller <b>", "termijn_maanden": "3"},
}
VOORZIENING = {
    "id": "premie",
    "naam": "Premie <p>",
    "categorie": "wettelijk",
    "artikel": "artikel 10 <a>",
    "omschrijving": "Wat de premie is <o>",
    "doelgroep": "Voor wie <w>",
    "treden": ["2.1"],
    "bedrag": {"hooguit": "1250", "per": "jaar <j>", "betaling": "in twee keer <b>"},
    "duur": "twee jaar <d>",
    "duur_maanden_max": "24",
    "regels": [regel("premie-regel")],
    "bronnen": [BRON],
    "onzeker": ["Twijfel over de premie"],
}
TECHNIEK = {
    "id": "vragen",
    "naam": "Open vragen <v>",
    "tekst": "Stel een *open* vraag <x>",
    "past_bij": "Past bij <p>",
    "zo_zegt_u_het": ["Wat wilt u zelf <z>?"],
    "bronnen": [BRON],
    "onzeker": ["Twijfel over de vraag"],
}
MOTIVEREN = {
    "id": "gesprek",
    "naam": "Het gesprek <g>",
    "tekst": "Over het gesprek <t>",
    "onderdelen": [TECHNIEK],
    "bronnen": [BRON],
    "onzeker": ["Twijfel over het gesprek"],
}
BEGRIPPEN = [
    {
        "id": "wmo",
        "term": "Wmo <w>",
        "ook": ["WMO [oud]"],
        "uitleg": "Een wet <u>",
        "bronnen": [BRON],
        "zie": ["alles", "leeg"],
        "onzeker": ["Twijfel over Wmo"],
    },
    {"id": "leeg", "term": "Leeg", "bronnen": ["folder"]},
]
BLAD = {
    "hoofdstukken": [
        {"id": "start", "naam": "Starten <s>", "tekst": "Zo start u <t>", "regels": [regel("start-regel")]}
    ],
    "over_de_bron": [regel("bron-regel")],
}
LOCATIE = {
    "id": "huis",
    "naam": "Buurthuis <h>",
    "plaats": "Duinwijk",
    "adres": "Laan <2>",
    "bronnen": [BRON],
    "onzeker": ["Twijfel over de plek"],
}

BELEMMERING = {"id": "taal", "label": "Taal <l>", "omschrijving": "Over taal <o>", "woorden": ["praten"]}


def full_catalogus(**changes: Any) -> Catalogus:
    """Build the catalogue; `changes` replace whole parts of it."""
    parts: dict[str, Any] = {
        "gemeente": Gemeente.model_validate(GEMEENTE),
        "ladder": Ladder.model_validate(LADDER),
        "themas": {"werk": Thema(id="werk", naam="Werk <w>", omschrijving="Over werk <o>", woorden=("baan",))},
        "belemmeringen": {"taal": Belemmering.model_validate(BELEMMERING)},
        "locaties": {"huis": Locatie.model_validate(LOCATIE)},
        "aanbieders": {"club": Aanbieder.model_validate(AANBIEDER)},
        "trajecten": {data["id"]: Traject.model_validate(data) for data in TRAJECTEN},
        "voorzieningen": (Voorziening.model_validate(VOORZIENING),),
        "motiveren": (Motivatiedeel.model_validate(MOTIVEREN),),
        "werkwijze": Werkwijzeblad.model_validate(BLAD),
        "begrippen": tuple(Begrip.model_validate(data) for data in BEGRIPPEN),
        "synoniemen": {"babbelen": ("praten",)},
    }
    return Catalogus(**{**parts, **changes})


def version(name: str, trajecten: Iterable[dict[str, Any]], **files: Any) -> Version:
    """Give a version as git would, with these trajecten."""
    held = {f"trajecten/x/{data['id']}.yaml": {k: v for k, v in data.items() if k != "id"} for data in trajecten}
    return Version(
        name, {path: json.dumps(data).encode() for path, data in {**held, **files}.items()}, dt.date(2026, 11, 23)
    )
