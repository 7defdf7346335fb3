"""Make a large catalogue of plausible Dutch trajecten, the same for the same seed.

Run from the checkout: python benchmarks/genereer.py MAP AANTAL [--zaad 2018]
"""

import argparse
import random
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MUNICIPALITIES = 342
SHARED = ("gemeente.yaml", "treden.yaml", "themas.yaml", "belemmeringen.yaml", "werkwijze.yaml", "voorzieningen.yaml",
          "begrippen.yaml", "synoniemen.yaml", "schoolvakanties.yaml", "advies.yaml", "indicatie.yaml")  # fmt: skip
FIRST = ("Ooster", "Wester", "Noorder", "Zuider", "Nieuw", "Oud", "Hoog", "Laag", "Groot", "Klein", "Zand", "Veen",
         "Duin", "Bos", "Heide", "Meer", "Molen", "Dijk", "Kerk")  # fmt: skip
LAST = ("dam", "dijk", "veld", "broek", "land", "wijk", "hoven", "burg", "berg", "beek", "mond", "zijl", "rade",
        "drecht", "horst", "laar", "oord", "huizen")  # fmt: skip
ACTIVITIES = {
    "beweging": ("wandelen", "fietsen", "zwemmen", "yoga", "dansen", "tuinieren", "hardlopen", "gymnastiek"),
    "ontmoeting": ("koffie drinken", "koken", "spelletjes", "breien", "muziek maken", "schilderen", "bingo", "zingen"),
    "taal-en-vaardigheden": ("taalles", "lezen", "schrijven", "computerles", "conversatie", "rekenen", "typen"),
    "vrijwilligerswerk": (
        "voorlezen",
        "winkelwerk",
        "dieren verzorgen",
        "koffie schenken",
        "kinderen helpen",
        "klussen",
    ),
    "werk": ("solliciteren", "stage lopen", "werkervaring opdoen", "omscholing", "netwerken"),
}
SUBTREDEN = {
    "beweging": "2.2",
    "ontmoeting": "2.2",
    "taal-en-vaardigheden": "2.1",
    "vrijwilligerswerk": "2.4",
    "werk": "2.5",
}
FORMS = ("groep", "club", "middag", "ochtend", "cursus", "project", "team", "inloop")
DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
PARTS = ("ochtend", "middag", "avond")
GROUPS = ("buurtbewoners", "wie nieuw is in de wijk", "wie weinig de deur uit komt", "wie langzaam wil opbouwen",
          "iedereen die mee wil doen", "wie graag bezig is")  # fmt: skip
SENTENCES = (
    "U doet mee in een kleine groep van {n} mensen.",
    "Een vaste begeleider vangt u op en legt alles rustig uit.",
    "Na afloop is er tijd om na te praten met een kop thee.",
    "Wat u leert, kunt u thuis meteen gebruiken.",
    "Komt u een keer niet, dan belt de begeleider u op.",
    "De groep werkt in het tempo van de deelnemers.",
    "U hoeft niets mee te nemen, alles is aanwezig.",
    "Elke maand kiest de groep samen een nieuw onderwerp.",
    "U krijgt hulp van vrijwilligers uit {town}.",
    "Het gebouw heeft een lift en een brede deur.",
)


def towns(chance: random.Random) -> list[str]:
    """Give the names of as many municipalities as there are."""
    every = [first + last for first in FIRST for last in LAST]
    return sorted(chance.sample(every, MUNICIPALITIES))


def quoted(text: str) -> str:
    """Write a text so that YAML takes it as it is."""
    return '"' + text.replace('"', "'") + '"'


def provider_text(town: str) -> str:
    """Write the provider of a town."""
    return (
        f"naam: Welzijn {town}\nomschrijving: Helpt inwoners van {town} om mee te doen.\ngemeente: {town}\n"
        "bronnen: [verzonnen voor metingen]\n"
    )


def traject_text(chance: random.Random, number: int, town: str) -> tuple[str, str]:
    """Write one traject; gives its subtrede and its text."""
    theme = chance.choice(list(ACTIVITIES))
    activity = chance.choice(ACTIVITIES[theme])
    form = chance.choice(FORMS)
    day, part = chance.choice(DAYS), chance.choice(PARTS)
    group = chance.choice(GROUPS)
    body = " ".join(chance.sample(SENTENCES, 5)).format(n=chance.randint(4, 15), town=town)
    lines = [
        f"naam: {quoted(f'{activity.capitalize()} {form} {town} {number}')}",
        f"samenvatting: U gaat {activity} met {group} in {town}.",
        f"omschrijving: {quoted(body)}",
        f'subtreden: ["{SUBTREDEN[theme]}"]',
        f"thema: {theme}",
        f"trefwoorden: [{activity}, {form}, {chance.choice(ACTIVITIES[theme])}]",
        f"status: {chance.choices(('beschikbaar', 'pilot', 'gestopt'), (90, 8, 2))[0]}",
        f"gemeente: {town}",
        f"aanbieder: welzijn-{town.lower()}",
        f"locaties: [buurthuis-{town.lower()}]",
    ]
    if chance.random() < 0.5:
        lines.append(f"helpt_bij: [{chance.choice(('eenzaamheid', 'huis-uit-komen', 'taal', 'werkritme'))}]")
    if chance.random() < 0.6:
        lines.append(f"kosten: {{bedrag: {quoted(f'{chance.randint(0, 6)},50')}, per: keer}}")
    if chance.random() < 0.8:
        lines += ["rooster:", f"  dagen: {day}", f"  dagdelen: {part}", "  frequentie: wekelijks"]
    lines += ["aanmelding:", "  verwijzing: plaatsen", "bronnen: [verzonnen voor metingen]"]
    return SUBTREDEN[theme], "\n".join(lines) + "\n"


def generate(directory: Path, count: int, seed: int = 2018) -> None:
    """Write a catalogue of `count` trajecten into an empty directory."""
    chance = random.Random(seed)
    names = towns(chance)
    directory.mkdir(parents=True)
    for name in SHARED:
        if (ROOT / "catalogue" / name).exists():
            shutil.copy(ROOT / "catalogue" / name, directory / name)
    _without(directory / "begrippen.yaml", "zie")
    _without(directory / "advies.yaml", "maatwerk")
    shutil.copytree(ROOT / "catalogue" / "motiveren", directory / "motiveren")
    places = "".join(
        f"  - {{id: buurthuis-{t.lower()}, naam: Buurthuis {t}, plaats: {t}, bronnen: [verzonnen]}}\n" for t in names
    )
    (directory / "locaties.yaml").write_text(f"locaties:\n{places}", "utf-8")
    (directory / "aanbieders").mkdir()
    for town in names:
        (directory / "aanbieders" / f"welzijn-{town.lower()}.yaml").write_text(provider_text(town), "utf-8")
    for number in range(count):
        town = names[number % len(names)]
        subtrede, text = traject_text(chance, number, town)
        place = directory / "trajecten" / subtrede
        place.mkdir(parents=True, exist_ok=True)
        (place / f"traject-{number:05d}.yaml").write_text(text, "utf-8")


def _without(path: Path, key: str) -> None:
    """Leave out a key that refers to trajecten of the real catalogue, with the list below it."""
    kept, skipping = [], False
    for line in path.read_text("utf-8").splitlines(keepends=True):
        if skipping and line.startswith("      - "):
            continue
        skipping = line.strip() == f"{key}:"
        if not line.strip().startswith(f"{key}:"):
            kept.append(line)
    path.write_text("".join(kept), "utf-8")


def main() -> None:
    """Read the arguments and write the catalogue."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("map", type=Path)
    parser.add_argument("aantal", type=int)
    parser.add_argument("--zaad", type=int, default=2018)
    options = parser.parse_args()
    generate(options.map, options.aantal, options.zaad)


if __name__ == "__main__":
    main()
