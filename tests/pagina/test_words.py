"""The script of the page brings words to the same stems as the command line, and reads back the index it is given."""

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tools.generate import SEARCH
from wegwijzer import text
from wegwijzer.folder import Editie
from wegwijzer.folder.following import write_following
from wegwijzer.folder.word_index import encode_column, encode_order
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.resources import resource_directory
from wegwijzer.search.compounds import Compounds
from wegwijzer.search.documents import compile_catalogue
from wegwijzer.search.fields import field_texts, indexed_words
from wegwijzer.search.likeness import believable, starts_alike, unlikeness

from .conftest import Opener


def run(page: Page, expression: str, value: object = None) -> Any:
    """Evaluate an expression over `value` with the functions of the script that search."""
    sources = [(resource_directory("templates") / "script" / f"{name}.js").read_text("utf-8") for name in SEARCH]
    return page.evaluate("\n".join([*sources, f"({expression})({json.dumps(value)})"]))


def test_clients_are_spoken_to(folders: dict[Editie, Path]) -> None:
    """In their own edition nothing is said about 'de cliënt', as if they were not there."""
    text = folders[Editie.CLIENT].with_suffix(".md").read_text("utf-8")
    assert re.findall(r".{20}cliënt.*", text, re.IGNORECASE) == re.findall(r".{20}cliënten[.] \d+ trajecten.*", text)


def test_same_stems(open_page: Opener, catalogus: Catalogus) -> None:
    """Every word that the catalogue knows gets the stems in the browser that the rules in Python give it."""
    known = sorted(compile_catalogue(catalogus).words)
    found = run(open_page(), "words => words.map(lightStems)", known)
    differing = {word: (stems, text.light_stems(word)) for word, stems in zip(known, found, strict=True)
                 if set(stems) != text.light_stems(word)}  # fmt: skip
    assert differing == {}


def test_same_typing_errors(open_page: Opener, catalogus: Catalogus) -> None:
    """What a typing error costs, and up to where it is one, is the same in the browser as in Python."""
    known = sorted(compile_catalogue(catalogus).words)[::7]
    turned = [(word[1:2] + word[:1] + word[3:], word) for word in known]
    pairs = [*pairwise(known), *turned, *((f"{word}{word[-1]}", word) for word in known)]
    script = """
        pairs => pairs.map(([one, other]) => [unlikeness(one, other), startsAlike(one, other), believable(one)])
    """
    found = run(open_page(), script, pairs)
    assert found == [[unlikeness(*pair), starts_alike(*pair), believable(pair[0])] for pair in pairs]


def test_index_read_back(open_page: Opener, catalogus: Catalogus) -> None:
    """The browser finds in the index and on the cards every word, its parts and the trajecten where it stands."""
    compiled = compile_catalogue(catalogus)
    found, ids = run(open_page(), "() => (prepare(), [index, trajecten.map((it) => it.id)])")
    rows: dict[str, set[int]] = {}
    for row, key in enumerate(ids):
        fields = field_texts(catalogus.trajecten[key], catalogus)
        for name, listed in fields.items():
            for word in (word for words in listed for word in indexed_words(words, name)):
                rows.setdefault(word, set()).add(row)
    compounds = Compounds(compiled.words)
    assert {item["word"]: {row for row, _ in item["at"]} for item in found} == rows
    assert {item["word"]: tuple(item["parts"]) for item in found} == {word: compounds.parts(word) for word in rows}


def test_columns_read_back(open_page: Opener) -> None:
    """A column comes back as it was, with few values, with many, and when all differ; so does an order."""
    columns: dict[str, list[Any]] = {
        "id": list(range(200)),
        "few": [n % 3 for n in range(200)],
        "many": [[n // 2] for n in range(200)],
    }
    ids = [f"{(n * 7) % 200:03}" for n in range(200)]
    _, order = encode_order(ids)
    encoded = {name: encode_column(values) for name, values in columns.items()}
    found = run(open_page(), "readColumns", {**encoded, "order": [sorted(ids), order]})
    assert found == [
        {**{name: values[row] for name, values in columns.items()}, "order": ids[row]} for row in range(200)
    ]


def test_texts_read_back(open_page: Opener) -> None:
    """Texts in order come back as they were, however many letters they share with the one before."""
    texts = [
        "aa",
        "aab",
        "fiets",
        "fietsen",
        "fietsen leren",
        "fietsles",
        "zw",
        "zwemmen",
        "zwemmen" * 6,
        "zwemmen" * 7,
    ]
    assert run(open_page(), "readFollowing", write_following(texts)) == texts
