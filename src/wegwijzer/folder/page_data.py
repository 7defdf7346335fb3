"""What the script of the page looks up: trajecten to filter on, and the word index, as small as it can be.

The words, weights and lists are those of the command line's search, so that both answer alike; the script
only reads them.
"""

import json
from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from wegwijzer import text as words
from wegwijzer.index.store import FIELDS, Phrase
from wegwijzer.mail import mail_text, subject
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.traject import Traject
from wegwijzer.search.fields import field_texts, field_words
from wegwijzer.search.lists import compile_phrases, name_key, names_beside
from wegwijzer.search.obstacles import Obstacles
from wegwijzer.search.vocabulary import Said, compile_vocabulary, light, phrase_words

from .page_rows import columns, encode_rows, today_of
from .page_rules import factors, field_weights, word_lists
from .phrase_lists import encode_phrases
from .pieces import Pieces
from .prose import is_plain
from .question_path import outcome_table
from .view import View
from .word_index import encode_index, extra_stems


class Entry(NamedTuple):
    """What of a traject can be looked up: its words by field, those that its card shows, and the row to filter on."""

    words: list[list[str]]
    on_card: list[list[str]]
    row: dict[str, Any]


def page_data(view: View, pieces: Pieces | None = None) -> dict[str, Any]:
    """Give everything the script needs, as plain data."""
    pieces = pieces or Pieces()
    fixed = _fixed(view, pieces)
    obstacles = Obstacles((Phrase(*phrase) for phrase in fixed.phrases), fixed.full)
    entries = [_entry(view, traject, obstacles, pieces) for traject in view.trajecten]
    vocabulary = compile_vocabulary((entry.words for entry in entries), Said(*fixed.said), fixed.full)
    rows = [{**entry.row, **today_of(view, traject)} for traject, entry in zip(view.trajecten, entries, strict=True)]
    home = view.catalogus.gemeente.naam
    return {
        # What is alike stands together: zipped the page is smaller by that.
        "indicatie": None if view.for_clients else _outcomes(view, pieces),
        "mail": None if view.for_clients else f"Onderwerp: {subject('{naam}')}\n\n{mail_text('{naam}', '{aan}', home)}",
        "velden": field_weights(),
        "factoren": factors(),
        "trajecten": encode_rows(rows),
        "namen": _names(view.catalogus),
        "frasen": fixed.encoded,
        "woorden": {
            **word_lists(),
            "extra": extra_stems(vocabulary, fixed.light),
            "ladder": [trede.id for trede in view.catalogus.ladder.treden],
        },
        "index": encode_index(((entry.words, entry.on_card) for entry in entries), vocabulary),
    }


def as_script(data: Mapping[str, Any]) -> str:
    """Write data as JSON that can stand in a page: no `<`, so that nothing in it can end the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


class Fixed(NamedTuple):
    """What follows from the files that are no traject: phrases, how the page writes them, and stems of their words."""

    phrases: list[list[Any]]
    encoded: dict[str, str]
    said: list[list[str]]
    stems: dict[str, list[list[str]]]

    def full(self, word: str) -> tuple[str, ...]:
        """Give all stems of a word."""
        return tuple(self.stems[word][0]) if word in self.stems else words.stems(word)

    def light(self, word: str) -> Collection[str]:
        """Give the stems of a word by the light rules."""
        return self.stems[word][1] if word in self.stems else words.light_stems(word)


def _fixed(view: View, pieces: Pieces) -> Fixed:
    def make() -> str:
        phrases = compile_phrases(view.catalogus)
        said = phrase_words(phrases)
        stems = {word: [words.stems(word), light(word)] for part in said for word in part}
        return json.dumps([phrases, encode_phrases(phrases), said, stems], ensure_ascii=False)

    return Fixed(*json.loads(pieces.of_others("zoek-frasen", "alle", (), make)))


def _outcomes(view: View, pieces: Pieces) -> Any:
    def make() -> str:
        table = outcome_table(view.catalogus.indicatie, view.catalogus.ladder, view.today)
        return json.dumps(table, ensure_ascii=False)

    return json.loads(pieces.of_others("zoek-uitkomsten", "indicatie", view.today, make))


def _entry(view: View, traject: Traject, obstacles: Obstacles, pieces: Pieces) -> Entry:
    def make() -> str:
        texts = field_texts(traject, view.catalogus, inside=not view.for_clients)
        row = {**columns(traject), "gaat_over": obstacles.of(traject.helpt_bij, texts["trefwoorden"])}
        shown = field_words(texts_on_card(traject, inside=not view.for_clients))
        return json.dumps([field_words(texts), shown, row], ensure_ascii=False)

    # Read back also when it is new, so that it is the same either way.
    return Entry(*json.loads(pieces.of_traject("zoek", traject.id, (pieces.others, view.edition), make)))


def texts_on_card(traject: Traject, *, inside: bool = True) -> dict[str, list[str]]:
    """Give the texts that the script finds on the card of a traject, by field, so that no index has to hold them.

    Those are its paragraphs; of a list or a link other words may be shown than those that the redacteur wrote.
    """
    shown = {
        "naam": traject.naam,
        "samenvatting": traject.samenvatting,
        "omschrijving": traject.omschrijving if is_plain(traject.omschrijving) else None,
        "vereisten": traject.notitie if inside and is_plain(traject.notitie) else None,
    }
    return {name: [text] if (text := shown.get(name)) else [] for name in FIELDS}


def _names(catalogus: Catalogus) -> dict[str, list[list[str]]]:
    """Give by kind the names apart from those of trajecten; a key that follows from the name is left out."""
    names: dict[str, list[list[str]]] = {}
    for key, kind, target, name in names_beside(catalogus):
        names.setdefault(kind, []).append([target, name] if name_key(name) == key else [target, name, key])
    return names
