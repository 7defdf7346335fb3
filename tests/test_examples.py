"""What example questions teach, and how that changes what is found."""

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.compiled import compiled
from tests.test_search import TODAY, ids
from wegwijzer.catalogue import load_catalogus
from wegwijzer.index.store import Index
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.search.answer import Query, Result, answer
from wegwijzer.search.examples import MOST, learn, recall, with_examples
from wegwijzer.search.filters import Candidate, Filters
from wegwijzer.search.ranking import Way
from wegwijzer.search.understood import Reading

WORDS = ("kaas", "brood", "melk", "appel", "gordijn", "televisie")
EXAMPLES = st.dictionaries(
    st.sampled_from(["a", "b", "c"]), st.lists(st.lists(st.sampled_from(WORDS), min_size=1).map(" ".join), min_size=1)
)


def ask(index: Index, words: str, **filters: Any) -> Result:
    return answer(index, Query((words,), Filters(**filters)), TODAY)


def test_degree_is_how_much_more_often() -> None:
    """A stem that one in ten questions has, always with the same answer, says so by the natural logarithm."""
    others = {key: [f"{key}appel"] for key in "bcdefghij"}
    degrees = {(stem, key): degree for stem, key, degree in learn({"a": ["kaas"], **others})}
    # With three questions of the average kind: (1 + 0.3) of 4 against 0.1.
    assert degrees["kaas", "a"] == round(math.log(1.3 / (4 * 0.1))) == 1
    assert not list(learn({"a": ["kaas"], "b": ["kaas"]}))


@given(EXAMPLES)
def test_only_what_was_asked_is_learnt(examples: dict[str, list[str]]) -> None:
    """Every stem is of a question of that traject, each degree is between one and four, and no pair comes twice."""
    found = list(learn(examples))
    assert all(1 <= degree <= MOST for _, _, degree in found)
    assert all(any(stem in question for question in examples[key]) for stem, key, _ in found)
    assert len({(stem, key) for stem, key, _ in found}) == len(found)


@given(EXAMPLES)
def test_the_order_of_questions_does_not_matter(examples: dict[str, list[str]]) -> None:
    """Whoever adds a question may add it anywhere, as a line of a text or as an item of a list, and twice is once."""
    other = {key: ["\n".join(reversed([*questions, questions[0]]))] for key, questions in reversed(examples.items())}
    assert sorted(learn(other)) == sorted(learn(examples))


def test_most_questions_are_found_again(index: Index, catalogus: Catalogus) -> None:
    """Of the example questions themselves, the traject stands among the first three nearly nine times out of ten."""
    asked = [(key, line) for key, texts in catalogus.voorbeeldvragen.items() for line in texts[0].splitlines()[::7]]
    found = [key in ids(ask(index, question))[:3] for key, question in asked]
    assert len(asked) > 400
    assert sum(found) / len(found) > 0.85


def test_a_sure_hit_stays_where_it_is(index: Index, catalogus: Catalogus) -> None:
    """Who types a name gets what is called so, whatever was asked before."""
    with compiled(replace(catalogus, voorbeeldvragen={})) as untaught:
        for traject in catalogus.trajecten.values():
            assert ids(ask(index, traject.naam)) == ids(ask(untaught, traject.naam))


def test_words_that_stand_nowhere_lead_to_the_traject(index: Index, catalogus: Catalogus) -> None:
    """A hit that only examples brought says by which words; without examples it would be none."""
    question = "zij pakt elke keer een bezem of een hamer"
    taught = dict(catalogus.voorbeeldvragen) | {"manege": ("bezem en hamer", "een bezem", "waar is de hamer")}
    with compiled(replace(catalogus, voorbeeldvragen=taught)) as opened:
        found = ask(opened, question)
    row = next(row for row in found.rows if row["id"] == "manege")
    assert not {"bezem", "hamer"} & set(found.unknown)
    assert {("bezem", "voorbeeldvragen"), ("hamer", "voorbeeldvragen")} <= {
        (reason["woord"], reason["veld"]) for reason in row["waarom"]
    }
    assert "manege" not in ids(ask(index, question))


def test_who_is_helped_is_not_answered_by_who_helps(index: Index) -> None:
    """Who is to learn reading is not led to those who teach it, though words of the example questions do."""
    found = ids(ask(index, "leren lezen"))
    assert found.index("taalhuis-heemskerk") < found.index("taalvrijwilliger")
    assert found.index("stapin-deelnemer") < found.index("stapin-taalvriend")


def test_what_is_elsewhere_or_hardly_meant_stays_behind(index: Index, catalogus: Catalogus) -> None:
    """What is recalled counts less where nobody here can go; what neither texts nor examples make much of is last."""
    taught = dict(catalogus.voorbeeldvragen) | {"flextensie": ("bezem", "een bezem"), "manege": ("hamer", "de hamer")}
    with compiled(replace(catalogus, voorbeeldvragen=taught)) as opened:

        def candidate(key: str, level: int = 0) -> Candidate:
            status = catalogus.trajecten[key].status
            return Candidate(opened.row_of(key), key, level, status, None, 0, False)

        known = {opened.row_of(key): candidate(key) for key in ("flextensie", "manege")}
        hits = [
            (candidate("yoga"), Way(0, 0.5, 0.5, ())),
            (candidate("fietsen"), Way(0, 0.4, 0.4, ())),
            (candidate("popcursus", level=1), Way(1, 0.4, 0.4, ())),
            (candidate("zumba"), Way(0, 0.1, 0.1, ())),
        ]

        def order(word: str) -> list[str]:
            reading = Reading()
            reading.heard = [word]
            found = with_examples(opened, hits, reading, lambda rows: [known[row] for row in rows if row in known])
            return [candidate.order for candidate, _ in found]

        assert order("hamer") == ["yoga", "manege", "fietsen", "popcursus", "zumba"]
        assert order("bezem") == ["yoga", "fietsen", "flextensie", "popcursus", "zumba"]


def test_filters_hold_for_what_is_recalled(index: Index, catalogus: Catalogus) -> None:
    """No example brings what is for women to a man, or what is on another trede."""
    for question in catalogus.voorbeeldvragen["salonvrouwen"][0].splitlines():
        assert "salonvrouwen" not in ids(ask(index, question, geslacht="man"))
        assert "salonvrouwen" not in ids(ask(index, question, trede=("2.5",)))


def test_nothing_is_recalled_without_a_hit_or_by_little(index: Index) -> None:
    """Examples decide between hits; where no traject has a word of the question, only several words together lead."""
    assert not ids(ask(index, "qwertyu asdfgh"))
    assert recall(index, ["en", "de", "12", "qwertyu"]) == {}
    assert not ids(ask(index, "verstopt"))
    assert ids(ask(index, "ik controleer tien keer of het gas wel uit is"))[0] == "ggz-groep"


def test_a_catalogue_without_examples_is_searched_as_before(voorbeeld: Path) -> None:
    """The file may be absent."""
    (voorbeeld / "voorbeeldvragen.yaml").unlink()
    with compiled(load_catalogus(voorbeeld)) as opened:
        assert ids(ask(opened, "koffie")) == ["koffieochtend"]
