"""What of a catalogue is indexed: stems by field, the vocabulary, phrases, names, and columns to filter on."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from wegwijzer.costs import Reckoning, judge_gratis
from wegwijzer.index.halves import KINDS, halves
from wegwijzer.index.store import FIELDS, PART, SERVED, Compiled, Document, Documents, Phrase
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.kosten import Uitkering
from wegwijzer.models.traject import Traject
from wegwijzer.plain import plain_line
from wegwijzer.schedule import describe_rooster
from wegwijzer.sorting import order_key
from wegwijzer.text import FILLER_WORDS, FUNCTION_WORDS, fold, light_stems, stems, tokens

from .compounds import Compounds
from .filters import SERVES
from .lists import compile_lists, compile_names, compile_phrases
from .moments import UNKNOWN, moments
from .obstacles import Obstacles
from .roles import role
from .rows import list_row, whole

NO_TREDE = "onbekend"
REFERS = "verwijst"
SIGNS_UP_LIKE = "zoals"
SENTENCE = 3
# Up to and including the place; the fields after it are long texts.
FULL_FIELDS = FIELDS.index("locatie")
# Where filler words stand by chance.
LONG_TEXTS = frozenset({"omschrijving", "vereisten"})
# Words that only a client says stand in no traject; they count as much as a trefwoord when a spelling is mended.
PHRASE_FIELD = FIELDS.index("thema")


Words = Mapping[str, tuple[tuple[str, ...], int]]


def compile_catalogue(catalogus: Catalogus, known: Words | None = None) -> Compiled:
    """Give everything that the index of a catalogue holds; `known` are words of trajecten that are not in it."""
    texts = {key: field_texts(traject, catalogus) for key, traject in catalogus.trajecten.items()}
    phrases = compile_phrases(catalogus)
    words = compile_vocabulary(map(field_words, texts.values()), phrase_words(phrases))
    compounds = Compounds({**(known or {}), **words})
    stemming = Stemming({**(known or {}), **words}, compounds)
    # A trefwoord stands in a field of which every word has all its stems.
    obstacles = Obstacles(phrases, stems)
    trajecten = catalogus.trajecten.values()
    documents = Documents(
        lambda: (_document(each, catalogus, texts[each.id], stemming, obstacles) for each in trajecten)
    )
    return Compiled(documents, words, phrases, compile_names(catalogus), compile_lists(catalogus))


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


class Said(NamedTuple):
    """The words of phrases: those that clients say, and those that a synonym stands for."""

    words: Sequence[str]
    meant: Sequence[str]


def phrase_words(phrases: Sequence[Phrase]) -> Said:
    """Give the words of phrases, each once."""
    words = dict.fromkeys(word for phrase in phrases for word in content_words(phrase.text))
    targets = [target for phrase in phrases if phrase.kind == "synoniem" for target in phrase.targets]
    return Said(list(words), list(dict.fromkeys(word for target in targets for word in content_words(target))))


def compile_vocabulary(
    entries: Iterable[Sequence[Sequence[str]]], said: Said, full: Callable[[str], tuple[str, ...]] = stems
) -> Words:
    """Give every word with its stems and the best field in which it stands.

    `entries` are the words of each traject by field; `full` gives all stems of a word.
    """
    best: dict[str, int] = {}
    for fields in entries:
        for place, found in enumerate(fields):
            for word in found:
                if best.get(word, place) >= place:
                    best[word] = place
    for word in said.words:
        best[word] = min(best.get(word, PHRASE_FIELD), PHRASE_FIELD)
    for word in said.meant:
        best.setdefault(word, PHRASE_FIELD)
    return {word: (full(word) if place <= FULL_FIELDS else light(word), place) for word, place in best.items()}


def light(word: str) -> tuple[str, ...]:
    """Give the stems that need no stemmer, in a fixed order; enough for the words of a long text."""
    return tuple(sorted(light_stems(word)))


class Stemming:
    """Gives the stems of words and of the parts of compounds, each looked up once."""

    def __init__(self, words: Words, compounds: Compounds) -> None:
        self._words = words
        self._compounds = compounds
        self._parts: dict[str, list[tuple[str, ...]]] = {}

    def of(self, word: str) -> tuple[str, ...]:
        """Give the stems of a word of the catalogue."""
        return self._words[word][0]

    def parts(self, word: str) -> list[tuple[str, ...]]:
        """Give the stems of each part of a compound."""
        if word not in self._parts:
            self._parts[word] = [light(part) for part in self._compounds.parts(word)]
        return self._parts[word]


def _document(
    traject: Traject, catalogus: Catalogus, texts: Mapping[str, list[str]], stemming: Stemming, obstacles: Obstacles
) -> Document:
    served = _served_stems(texts["begunstigden"], stemming)
    fields = {
        name: " ".join(stem for text in texts[name] for stem in _text_stems(text, stemming, served, name))
        for name in FIELDS
    }
    fields["helpt_bij"] += "".join(f" {obstacle_stem(key)}" for key in traject.helpt_bij)
    about = obstacles.of(traject.helpt_bij, texts["trefwoorden"])
    fields["trefwoorden"] += "".join(f" {obstacle_stem(key)}" for key in about)
    fields["thema"] += f" {theme_stem(traject.thema)}"
    return Document(_columns(traject, catalogus), tuple(_kenmerken(traject)), fields)


def obstacle_stem(key: str) -> str:
    """Give the stem under which a belemmering itself is indexed."""
    return "belemmering." + key.replace("-", ".")


def theme_stem(key: str) -> str:
    """Give the stem under which a thema itself is indexed."""
    return "thema." + key.replace("-", ".")


class Served(NamedTuple):
    """The stems that describe who is helped, of words and of their parts; they say little about the client."""

    words: frozenset[str]
    parts: frozenset[str]


def _served_stems(texts: Iterable[str], stemming: Stemming) -> Served:
    words = [word for text in texts for word in content_words(text)]
    whole = frozenset(stem for word in words for stem in stemming.of(word))
    return Served(whole, whole | {stem for word in words for part in stemming.parts(word) for stem in part})


def _text_stems(text: str, stemming: Stemming, served: Served, name: str) -> Iterable[str]:
    own = name == "begunstigden"
    for word in indexed_words(text, name):
        found = stemming.of(word)
        # Who helps children of the `basisschool` is at `school` too.
        mark = "" if own or served.words.isdisjoint(found) else SERVED
        for stem in found:
            yield mark + stem
        for part in stemming.parts(word):
            mark = PART if own or served.parts.isdisjoint(part) else SERVED
            for stem in part:
                yield mark + stem


def _columns(traject: Traject, catalogus: Catalogus) -> dict[str, Any]:
    row = list_row(traject, catalogus)
    doc = whole(traject, catalogus, row)
    return {
        **filter_columns(traject),
        **dict(zip(KINDS, halves(doc), strict=True)),
        "naam": traject.naam,
        "volgorde": order_key(traject, tuple(catalogus.themas)),
        "lijn": plain_line(row),
        "nagevraagd": row["nagevraagd"]["op"],
        "opnieuw_vanaf": row["nagevraagd"]["opnieuw_vanaf"],
        # Laid out as `--json` shows it.
        "regel": json.dumps(row, ensure_ascii=False, indent=2),
        "geheel": json.dumps(doc, ensure_ascii=False),
    }


def filter_columns(traject: Traject) -> dict[str, Any]:
    """Give what a filter compares, one value a column."""
    # Clients on this ladder live on bijstand, so free with bijstand is free for them.
    costs = Reckoning(traject.kosten, traject.rooster, traject.duur, Uitkering.BIJSTAND)
    price, month = costs.per_keer, costs.per_month
    age = traject.doelgroep.leeftijd
    return {
        "id": traject.id,
        "pad": f"trajecten/{traject.hoofdsubtrede}/{traject.id}.yaml",
        "status": traject.status.value,
        "verwijzing": traject.aanmelding.verwijzing.value,
        "thema": traject.thema,
        "aanbieder": traject.aanbieder,
        "gemeente": traject.gemeente,
        "geslacht": traject.doelgroep.geslacht.value if traject.doelgroep.geslacht else None,
        "leeftijd_van": age.van if age else None,
        "leeftijd_tot": age.tot if age else None,
        "prijs": None if price is None else int(price.amount * 100),
        "prijs_maand": None if month is None else int(month.amount * 100),
        "gratis": judge_gratis(traject.kosten, Uitkering.BIJSTAND),
        "geldig_van": str(traject.geldig.van) if traject.geldig and traject.geldig.van else None,
        "geldig_tot": str(traject.geldig.tot) if traject.geldig and traject.geldig.tot else None,
        "begunstigden": SERVES if traject.begunstigden else int(role(" ".join(map(fold, traject.trefwoorden))) > 1),
    }


def _kenmerken(traject: Traject) -> Iterable[tuple[str, str]]:
    for subtrede in traject.subtreden or (NO_TREDE,):
        yield "subtrede", subtrede
    for place in traject.locaties or (UNKNOWN,):
        yield "locatie", place
    for other in {*traject.leidt_naar, *([traject.onderdeel_van] if traject.onderdeel_van else [])}:
        yield REFERS, other
    if traject.aanmelding.zoals:
        yield SIGNS_UP_LIKE, traject.aanmelding.zoals
    for day, part in moments(traject.rooster):
        yield "moment", f"{day}/{part}"
