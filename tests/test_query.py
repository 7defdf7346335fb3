"""The use case of finding: one traject, lists, and a start that loads only what it needs."""

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest

from wegwijzer import query
from wegwijzer.errors import WrongUseError
from wegwijzer.search.answer import Query
from wegwijzer.search.filters import Filters

HEAVY = ("pydantic", "yaml", "jinja2", "rich", "markdown_it", "holidays", "icalendar", "filelock")


pytestmark = pytest.mark.usefixtures("cache")


def loaded_modules(catalogue: Path, *words: str) -> set[str]:
    """Run a warm query in a fresh process and give the modules that it loaded."""
    program = (
        "import sys, pathlib\n"
        "from wegwijzer import query\n"
        "query.find(pathlib.Path(sys.argv[1]), query.Query(tuple(sys.argv[2:])))\n"
        "query.find(pathlib.Path(sys.argv[1]), query.Query(in_order=True))\n"
        "print(*sorted(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(catalogue), *words], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "words", [("koffie",), ("wandeln", "dinsdag"), ("onbekendwoord",), ("fietsles", "voor", "vrouwen")]
)
def test_warm_path_loads_nothing_heavy(voorbeeld: Path, words: tuple[str, ...]) -> None:
    """A warm query, with known, misspelt or unknown words, imports none of the heavy libraries."""
    query.find(voorbeeld, Query(in_order=True))
    modules = loaded_modules(voorbeeld, *words)
    assert {name.split(".")[0] for name in modules} & set(HEAVY) == set()
    assert "wegwijzer.models" not in modules
    assert "wegwijzer.catalogue" not in modules


def typer_modules() -> set[str]:
    """Give what Typer loads by itself."""
    done = subprocess.run(
        [sys.executable, "-c", "import sys, typer; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("words", [("koffie",), ("--trede", "2.1")])
def test_a_pipe_needs_no_json_and_no_checks(voorbeeld: Path, words: tuple[str, ...]) -> None:
    """The whole command, from the way in to the last line, loads nothing that finished lines can do without."""
    query.find(voorbeeld, Query(in_order=True))
    program = (
        "import sys\n"
        "from wegwijzer.cli.main import run_for_code\n"
        "assert run_for_code(['zoek', *sys.argv[2:], '--catalogus', sys.argv[1]]) == 0\n"
        "print(*sorted(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(voorbeeld), *words], capture_output=True, text=True, check=True
    )
    modules = set(done.stdout.splitlines()[-1].split())
    assert not modules & {"Stemmer", *HEAVY}
    # Typer's own start, which no command is without, loads more with each version of Python.
    assert not (modules - typer_modules()) & {"json", "decimal", "dataclasses"}
    assert not modules & {"wegwijzer.models", "wegwijzer.catalogue", "wegwijzer.source", "wegwijzer.recommendation"}
    assert not modules & {"wegwijzer.index.writing", "wegwijzer.index.halves"}


def test_known_words_need_no_stemmer(voorbeeld: Path) -> None:
    """Only a word that the catalogue does not know costs the import of the Dutch stemmer."""
    query.find(voorbeeld, Query(in_order=True))
    assert "Stemmer" not in loaded_modules(voorbeeld, "koffie")


def test_get_gives_the_whole_traject(voorbeeld: Path) -> None:
    """Every field of the file is there, and the texts that `toon` shows."""
    found = query.get(voorbeeld, "wandelgroep")
    assert found["doelgroep"]["leeftijd"] == {"van": 18, "tot": 67}
    assert found["locatie_namen"] == ["Sportveld Noord", "Buurthuis De Schelp"]
    assert found["kosten"]["prijzen"][0]["bedrag"] == "1.50"
    assert found["rooster"]["tekst"].startswith("elke derde donderdag")
    assert found["doelgroep_teksten"] == ["van 18 tot en met 67 jaar", "Kan een uur lopen."]
    assert found["verwijzing"] == "onbekend"
    assert found["onzeker"]


def test_unknown_id_names_the_nearest(voorbeeld: Path) -> None:
    """A misspelt id is the user's mistake; the answer says what was probably meant."""
    with pytest.raises(WrongUseError, match="Bedoelde u wandelgroep"):
        query.get(voorbeeld, "wandelgroup")
    with pytest.raises(WrongUseError, match="wegwijzer lijst"):
        query.get(voorbeeld, "qqqqqqqq")


def test_list_all_keeps_the_order_of_the_catalogue(voorbeeld: Path) -> None:
    """By subtrede, then theme, then name; without a subtrede last."""
    result = query.find(voorbeeld, Query(in_order=True))
    assert [row["id"] for row in result.rows] == [
        "koffieochtend",
        "wandelgroep",
        "fietsles",
        "plantsoenploeg",
        "buurtdienst",
    ]
    assert result.total == 5
    assert result.treden["2.1"]


def test_rows_have_the_shape_of_the_contract(voorbeeld: Path) -> None:
    """Each row carries the keys that others rely on, with unknown facts named."""
    rows = {row["id"]: row for row in query.find(voorbeeld, Query(in_order=True)).rows}
    keys = {"id", "naam", "samenvatting", "subtreden", "thema", "status", "verwijzing", "aanbieder", "aanbieder_naam"}
    keys |= {"locaties", "kosten", "rooster", "navragen", "labels"}
    assert all(keys <= row.keys() for row in rows.values())
    assert rows["buurtdienst"]["navragen"] == ["subtrede", "kosten", "dag", "dagdeel", "plaats", "aanbieder"]
    assert rows["koffieochtend"]["navragen"] == ["kosten"]
    assert rows["buurtdienst"]["labels"] == ["gewenst"]
    assert rows["fietsles"]["labels"] == ["aansporen"]


def test_past_its_validity_a_traject_counts_as_stopped(voorbeeld: Path) -> None:
    """The day decides: after the last day the traject is found under `gestopt` only."""
    available = Query(filters=Filters(status=("pilot",)))
    stopped = Query(filters=Filters(status=("gestopt",)))
    during, after = dt.date(2026, 5, 1), dt.date(2031, 1, 1)
    assert [row["id"] for row in query.find(voorbeeld, available, during).rows] == ["wandelgroep"]
    assert not query.find(voorbeeld, available, after).rows
    assert [row["id"] for row in query.find(voorbeeld, stopped, after).rows] == ["wandelgroep"]


def test_same_question_same_answer(voorbeeld: Path) -> None:
    """Two processes with another hash seed give the same answer, reasons included."""
    program = (
        "import sys, json, pathlib; from wegwijzer import query\n"
        "r = query.find(pathlib.Path(sys.argv[1]), query.Query(('koffie', 'lopen', 'buurt')))\n"
        "print(json.dumps(list(r.rows)), r.read_as)"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", program, str(voorbeeld)],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(answers) == 1
