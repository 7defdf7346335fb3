"""What the script of the page looks up: trajecten to filter on, and the word index, as small as it can be.

The words, weights and lists are those of the command line's search, so that both answer alike; the script
only reads them.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import pairwise
from typing import Any

from wegwijzer import text as words
from wegwijzer.index.store import FIELDS, PART, SERVED, Compiled, Document
from wegwijzer.models.traject import Status, Traject, Verwijzing
from wegwijzer.search import ranking, reading
from wegwijzer.search.documents import compile_catalogue
from wegwijzer.search.lists import name_key

from .view import View

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"
# A query may ask for a name by itself, so these places of a word are kept beside its best one.
ALSO_KEPT = (FIELDS.index("aanbieder"), FIELDS.index("locatie"))
SIGN_UP = """Onderwerp: aanmelding voor {naam}

Beste collega,

Ik meld een cliënt aan voor {naam}.

Hulpvraag van de cliënt: ...
Waar de cliënt tegenaan loopt: ...
Wat de cliënt zelf graag wil: ...
Wanneer de cliënt kan: ...
Hoe u de cliënt bereikt: ...

Wilt u mij laten weten wanneer de intake is?

Met vriendelijke groet,
...
klantmanager gemeente {gemeente}"""


def page_data(view: View) -> dict[str, Any]:
    """Give everything the script needs, as plain data."""
    compiled = compile_catalogue(view.catalogus)
    documents = {str(document.columns["id"]): document for document in compiled.documents}
    rows = [_row(view, traject, documents[traject.id]) for traject in view.trajecten]
    extra = _extra_stems(compiled)
    places, digits = _encode_places((documents[traject.id] for traject in view.trajecten), _needless(compiled, extra))
    home = view.catalogus.gemeente.naam
    return {
        "mail": "" if view.for_clients else SIGN_UP.replace("{gemeente}", home),
        "trajecten": rows,
        "stammen": places,
        "cijfers": digits,
        "vormen": _encode_forms({word: best for word, (_, best) in compiled.words.items()}),
        "namen": list(_names(compiled)),
        "frasen": _phrases(compiled),
        "woorden": _word_lists(extra),
        "velden": [[name, ranking.FIELD_WEIGHT[name]] for name in FIELDS],
        "merken": {
            "deel": ranking.PART_WEIGHT,
            "geholpen": ranking.SERVED_WEIGHT,
            "geholpen_bij_helpen": ranking.SERVED_WHEN_HELPING,
        },
        "factoren": _factors(),
    }


def as_script(data: Mapping[str, Any]) -> str:
    """Write data as JSON that can stand in a page: no `<`, so that nothing in it can end the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _row(view: View, traject: Traject, document: Document) -> list[Any]:
    columns = document.columns
    row = json.loads(columns["regel"])
    cost = row["kosten"]
    can_mail = traject.aanmelding.verwijzing in {Verwijzing.PLAATSEN, Verwijzing.ONBEKEND}
    return [
        traject.id,
        _status_today(view, traject),
        str(traject.aanmelding.verwijzing),
        traject.thema,
        [value for kind, value in document.kenmerken if kind == "subtrede"],
        traject.aanbieder,
        list(traject.locaties),
        list(dict.fromkeys(value for kind, value in document.kenmerken if kind == "moment")),
        columns["prijs"],
        columns["gratis"],
        columns["geslacht"],
        columns["leeftijd_van"],
        columns["leeftijd_tot"],
        [str(taal) for taal in traject.doelgroep.taal],
        columns["begunstigden"],
        traject.gemeente,
        None if cost.get("per_maand") is None else round(float(cost["per_maand"]) * 100),
        int(can_mail and traject.status in {Status.BESCHIKBAAR, Status.PILOT}),
    ]


def _status_today(view: View, traject: Traject) -> str:
    geldig = traject.geldig
    over = geldig and geldig.tot and geldig.tot < view.today
    early = geldig and geldig.van and geldig.van > view.today
    return "gestopt" if over or early else str(traject.status)


def _names(compiled: Compiled) -> Iterable[list[str]]:
    """Give the names apart from those of trajecten; a key that follows from the name is left out."""
    for key, kind, target, name in compiled.names:
        if kind != "traject":
            yield [kind, target, name] if name_key(name) == key else [kind, target, name, key]


def _phrases(compiled: Compiled) -> dict[str, Any]:
    """Give the phrases by kind and target; their stems follow from the words."""
    found: dict[str, Any] = {"belemmering": {}, "thema": {}, "synoniem": []}
    for phrase in compiled.phrases:
        if phrase.kind == "synoniem":
            found["synoniem"].append([phrase.text, *phrase.targets])
        else:
            found[phrase.kind].setdefault(phrase.targets[0], []).append(phrase.text)
    return found


def _needless(compiled: Compiled, extra: Mapping[str, str]) -> set[str]:
    """Give the stems that only Snowball makes, and of one word: no query gets there by the light rules."""
    reached = {stem for word in compiled.words for stem in (*words.light_stems(word), *extra.get(word, "").split())}
    return {stem for found, _ in compiled.words.values() for stem in found} - reached


def _encode_places(documents: Iterable[Document], needless: set[str]) -> tuple[str, int]:
    """Write each stem with the trajecten and fields where it stands, each a number of so many digits."""
    places: dict[str, dict[int, set[int]]] = {}
    count = 0
    for row, document in enumerate(documents):
        count = row + 1
        for field, name in enumerate(FIELDS):
            for stem in document.fields.get(name, "").split():
                if stem.lstrip(PART + SERVED) in needless:
                    continue
                places.setdefault(stem, {}).setdefault(row, set()).add(field)
    digits = 2 if count * len(FIELDS) <= len(DIGITS) ** 2 else 3
    listed = ["", *sorted(places)]
    codes = (f"{_share(before, stem)} {_encode_rows(places[stem], digits)}" for before, stem in pairwise(listed))
    return " ".join(codes), digits


def _encode_rows(rows: Mapping[int, set[int]], digits: int) -> str:
    pairs = ((row, field) for row, fields in sorted(rows.items()) for field in _worth_keeping(fields))
    return "".join(_digits(row * len(FIELDS) + field, digits) for row, field in pairs)


def _digits(number: int, count: int) -> str:
    return "" if count == 0 else _digits(number // len(DIGITS), count - 1) + DIGITS[number % len(DIGITS)]


def _worth_keeping(fields: set[int]) -> list[int]:
    best = max(fields, key=lambda field: (ranking.FIELD_WEIGHT[FIELDS[field]], -field))
    return sorted({best, *(field for field in fields if field in ALSO_KEPT)})


def _encode_forms(forms: Mapping[str, int]) -> str:
    """Write the vocabulary in order, each word with the best field in which it stands."""
    return " ".join(f"{_share(before, word)}{forms[word]}" for before, word in pairwise(["", *sorted(forms)]))


def _share(before: str, word: str) -> str:
    """Write a word as the number of letters that it shares with the one before it, and the rest."""
    shared = 0
    while shared < min(len(before), len(word), 35) and before[shared] == word[shared]:
        shared += 1
    return f"{DIGITS[shared]}{word[shared:]}"


def _word_lists(extra: Mapping[str, str]) -> dict[str, Any]:
    return {
        "functie": " ".join(sorted(words.FUNCTION_WORDS)),
        "vulling": " ".join(sorted(words.FILLER_WORDS)),
        "klein": " ".join(sorted(words.SMALL_PHRASE_WORDS)),
        "helpend": " ".join(sorted(reading.HELPING)),
        "onregelmatig": words._IRREGULAR,
        "extra": extra,
    }


def _extra_stems(compiled: Compiled) -> dict[str, str]:
    """Give the stems that the light rules miss, for words that meet another word only in such a stem."""
    light = {word: words.light_stems(word) for word in compiled.words}
    by_stem: dict[str, list[str]] = {}
    for word, (found, _) in compiled.words.items():
        for stem in found:
            by_stem.setdefault(stem, []).append(word)
    extra = {}
    for word, (found, _) in compiled.words.items():
        kept = [s for s in found if s not in light[word] and any(light[word].isdisjoint(light[w]) for w in by_stem[s])]
        if kept:
            extra[word] = " ".join(kept)
    return extra


@cache
def _factors() -> dict[str, float]:
    return {
        "tweede": ranking.SECOND,
        "genoemd": ranking.NAMED,
        "elders": ranking.ELSEWHERE,
        "gestopt": ranking.STOPPED,
        "helper": ranking.HELPER_FACTOR,
        "bedoeld": ranking.MEANT,
        "minst": ranking.LEAST,
        "minst_bij_onbekend": ranking.LEAST_BESIDE_UNKNOWN,
        "onbekend": ranking.UNKNOWN_WORD,
        "aandeel": ranking.LEAST_SHARE,
    }
