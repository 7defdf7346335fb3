"""What of a catalogue is indexed: stems by field, the vocabulary, phrases, names, and columns to filter on."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from wegwijzer.index.halves import KINDS, halves
from wegwijzer.index.store import FIELDS, PART, Compiled, Document, Documents
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.traject import Traject
from wegwijzer.plain import plain_line
from wegwijzer.sorting import order_key
from wegwijzer.text import stems

from .columns import filter_columns, kenmerken
from .compounds import Compounds
from .examples import learn
from .fields import field_texts, field_words, indexed_words
from .lists import compile_lists, compile_names, compile_phrases
from .obstacles import Obstacles
from .rows import list_row, whole
from .vocabulary import Words, compile_vocabulary, light, phrase_words


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
    names, lists = compile_names(catalogus), compile_lists(catalogus)
    examples = {key: texts for key, texts in catalogus.voorbeeldvragen.items() if key in catalogus.trajecten}
    return Compiled(documents, words, phrases, names, lists, learn(examples))


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
    fields = {
        name: " ".join(stem for text in texts[name] for stem in _text_stems(text, stemming, name)) for name in FIELDS
    }
    fields["helpt_bij"] += "".join(f" {obstacle_stem(key)}" for key in traject.helpt_bij)
    about = obstacles.of(traject.helpt_bij, texts["trefwoorden"])
    fields["trefwoorden"] += "".join(f" {obstacle_stem(key)}" for key in about)
    fields["thema"] += f" {theme_stem(traject.thema)}"
    return Document(_columns(traject, catalogus), tuple(kenmerken(traject)), fields)


def obstacle_stem(key: str) -> str:
    """Give the stem under which a belemmering itself is indexed."""
    return "belemmering." + key.replace("-", ".")


def theme_stem(key: str) -> str:
    """Give the stem under which a thema itself is indexed."""
    return "thema." + key.replace("-", ".")


def _text_stems(text: str, stemming: Stemming, name: str) -> Iterable[str]:
    for word in indexed_words(text, name):
        yield from stemming.of(word)
        for part in stemming.parts(word):
            yield from (PART + stem for stem in part)


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
