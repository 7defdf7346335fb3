"""The texts of a traject by the field of the index in which they stand, and the words of them that are looked for."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from wegwijzer.index.store import FIELDS
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.traject import Traject
from wegwijzer.schedule import describe_rooster
from wegwijzer.text import FILLER_WORDS, FUNCTION_WORDS, tokens

SENTENCE = 3
# Where filler words stand by chance.
LONG_TEXTS = frozenset({"omschrijving", "vereisten"})


def field_texts(traject: Traject, catalogus: Catalogus, *, inside: bool = True) -> dict[str, list[str]]:
    """Give the texts of a traject by field of the index; without `inside` none that is for klantmanagers alone."""
    aanbieder = catalogus.aanbieders.get(traject.aanbieder or "")
    thema = catalogus.themas.get(traject.thema)
    home = catalogus.gemeente.naam
    places = [catalogus.locaties[place] for place in traject.locaties if place in catalogus.locaties]
    obstacles = [catalogus.belemmeringen[key].label for key in traject.helpt_bij if key in catalogus.belemmeringen]
    conditions = [*(item.tekst for item in traject.vereisten), *(item.tekst for item in traject.niet_voor)]
    notes = [traject.notitie, traject.aanmelding.hoe, traject.aanmelding.daarna] if inside else []
    texts: dict[str, list[str | None]] = {
        "naam": [traject.naam],
        "trefwoorden": [text for text in traject.trefwoorden if not _is_sentence(text)],
        "samenvatting": [traject.samenvatting, *(text for text in traject.trefwoorden if _is_sentence(text))],
        "thema": [thema.naam if thema else None],
        "helpt_bij": [*obstacles],
        "aanbieder": [
            *([aanbieder.naam, *aanbieder.andere_namen] if aanbieder else []),
            traject.uitvoerder,
            traject.gemeente if traject.gemeente != home else None,
        ],
        "locatie": [
            *(place.naam for place in places),
            *(place.plaats for place in places if place.plaats != home),
            traject.locatie_toelichting,
        ],
        "omschrijving": [
            traject.omschrijving,
            describe_rooster(traject.rooster),
            *(item.tekst for item in traject.doelgroep.overig),
        ],
        "begunstigden": [traject.begunstigden.wie if traject.begunstigden else None],
        "vereisten": [*conditions, *notes],
    }
    return {name: [text for text in items if text] for name, items in texts.items()}


def _is_sentence(keyword: str) -> bool:
    """Whether a trefwoord has so many words that each of them says little."""
    return len(content_words(keyword)) >= SENTENCE


@lru_cache(maxsize=4096)
def content_words(text: str) -> tuple[str, ...]:
    """Give the words of a text that carry a subject; many texts come twice, and labels of lists again and again."""
    return tuple(word for word in tokens(text) if word not in FUNCTION_WORDS)


def indexed_words(text: str, name: str) -> tuple[str, ...]:
    """Give the words of a text under which a traject can be found; `name` is the field in which the text stands."""
    found = content_words(text)
    return tuple(word for word in found if word not in FILLER_WORDS) if name in LONG_TEXTS else found


def field_words(texts: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Give the words of each field, in the order of the fields of the index, each word once."""
    return [list(dict.fromkeys(word for text in texts[name] for word in indexed_words(text, name))) for name in FIELDS]
