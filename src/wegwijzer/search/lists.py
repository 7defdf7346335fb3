"""What is indexed beside the trajecten: the words of clients, names, and the closed lists."""

from wegwijzer.index.store import Phrase
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.text import ARTICLES, FILLER_WORDS, FUNCTION_WORDS, SMALL_PHRASE_WORDS, light_stems, tokens


def compile_phrases(catalogus: Catalogus) -> list[Phrase]:
    """Give the words of clients and redacteuren, each with what it stands for."""
    found = [
        _phrase("belemmering", words, (item.id, item.label))
        for item in catalogus.belemmeringen.values()
        for words in (item.label, *item.woorden)
    ]
    found += [
        _phrase("thema", words, (item.id, item.naam))
        for item in catalogus.themas.values()
        for words in (item.naam, *item.woorden)
    ]
    found += [_phrase("synoniem", words, targets) for words, targets in catalogus.synoniemen.items()]
    return [phrase for phrase in found if phrase.stems]


def _phrase(kind: str, words: str, targets: tuple[str, ...]) -> Phrase:
    return Phrase(phrase_groups(words), kind, words, targets)


def phrase_groups(words: str) -> tuple[str, ...]:
    """Give the stems of the words of a phrase that matter: the small words only when there are no others."""
    every = tokens(words)
    content = [word for word in every if word not in FUNCTION_WORDS or word in SMALL_PHRASE_WORDS]
    if all(word in SMALL_PHRASE_WORDS or word in FILLER_WORDS for word in content):
        content = [word for word in every if word not in ARTICLES]
        if len(content) == 1:
            return ()
    return tuple(dict.fromkeys(" ".join(sorted(light_stems(word))) for word in content))


def compile_names(catalogus: Catalogus) -> list[tuple[str, str, str, str]]:
    """Give the names that a query may hold in full, each with what it names."""
    found = [
        (name_key(name), "traject", traject.id, traject.naam)
        for traject in catalogus.trajecten.values()
        for name in (traject.naam, traject.id)
    ]
    return [item for item in found if item[0]] + names_beside(catalogus)


def names_beside(catalogus: Catalogus) -> list[tuple[str, str, str, str]]:
    """Give those names that are not of a traject."""
    found = [
        (name_key(name), "aanbieder", aanbieder.id, aanbieder.naam)
        for aanbieder in catalogus.aanbieders.values()
        for name in (aanbieder.naam, *aanbieder.andere_namen)
    ]
    home = catalogus.gemeente.naam
    towns = {home, *catalogus.gemeente.buurgemeenten, *(t.gemeente or home for t in catalogus.trajecten.values())}
    for place in catalogus.locaties.values():
        proper = " ".join(word for word in place.naam.split() if word[:1].isupper())
        # Of 'alle scholen in Heemskerk' only the town is a name, and that is no place in it.
        keys = dict.fromkeys(name_key(name) for name in (place.naam, proper) if name not in towns)
        found += [(key, "locatie", place.id, place.naam) for key in keys]
    found += [(name_key(town), "thuis" if town == home else "gemeente", town, town) for town in sorted(towns)]
    return [item for item in found if item[0]]


def name_key(name: str) -> str:
    """Give the key under which a name is found, whatever its capitals, accents and signs."""
    return " ".join(tokens(name))


def compile_lists(catalogus: Catalogus) -> list[tuple[str, str, str, int]]:
    """Give the closed lists, for checking a filter and for 'Bedoelde u ...?'."""
    lists: dict[str, list[tuple[str, str]]] = {
        "trede": [(trede.id, trede.naam) for trede in catalogus.ladder.treden],
        "thema": [(item.id, item.naam) for item in catalogus.themas.values()],
        "aanbieder": [(item.id, item.naam) for item in catalogus.aanbieders.values()],
        "locatie": [(item.id, item.naam) for item in catalogus.locaties.values()],
        "belemmering": [(item.id, item.label) for item in catalogus.belemmeringen.values()],
        "traject": [(item.id, item.naam) for item in catalogus.trajecten.values()],
        "gemeente": [("naam", catalogus.gemeente.naam)],
    }
    if catalogus.schoolvakanties:
        lists["schoolvakanties"] = [("alle", catalogus.schoolvakanties.model_dump_json())]
    return [(kind, key, name, place) for kind, items in lists.items() for place, (key, name) in enumerate(items)]
