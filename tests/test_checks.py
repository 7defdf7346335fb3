"""Rules across files; the messages themselves are in tests/ongeldig."""

import datetime as dt
import graphlib
import importlib
import inspect
import itertools
import pkgutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.full_catalogue import bare
from wegwijzer import checks
from wegwijzer.catalogue import check_catalogus, read_all
from wegwijzer.checks import (
    RULES,
    WARNING_RULES,
    Entry,
    Scope,
    attention,
    known_treden,
    references,
    run_rules,
    structure,
)
from wegwijzer.document import ValuePath
from wegwijzer.models.ladder import Ladder
from wegwijzer.models.traject import Traject

Change = Callable[[str], str]


def at_start(_file: str, _path: ValuePath) -> tuple[int, int]:
    return 1, 1


def traject(name: str, **more: object) -> Entry:
    item = Traject.model_validate({**bare(name), "naam": name, "thema": "beweging", **more})
    return Entry("traject", name, f"trajecten/2.1/{name}.yaml", item)


def found(rules: tuple[Callable[[Scope], object], ...], *entries: Entry, today: dt.date | None = None) -> list[str]:
    scope = Scope(entries, at_start, today)
    return [problem.message for problem in run_rules(rules, scope)]  # type: ignore[arg-type]


def test_every_rule_is_in_a_tuple() -> None:
    """A rule that somebody writes but forgets to list would never run."""
    modules = [
        importlib.import_module(each.name) for each in pkgutil.iter_modules(checks.__path__, "wegwijzer.checks.")
    ]
    written = {
        member
        for module in modules
        for name, member in inspect.getmembers(module, inspect.isfunction)
        if name.startswith(("check_", "warn_")) and member.__module__ == module.__name__
    }
    assert written == {*RULES, *WARNING_RULES}
    assert len(RULES) + len(WARNING_RULES) == len(written)


def test_example_is_free_of_problems(voorbeeld: Path) -> None:
    """No rule finds anything in a good catalogue, on any date within its validity."""
    entries = tuple(
        Entry(each.kind.name, each.id, each.file, each.item) for each in read_all(voorbeeld) if each.kind is not None
    )
    assert run_rules((*RULES, *WARNING_RULES), Scope(entries, at_start, dt.date(2028, 2, 29))) == []


@pytest.mark.parametrize("rule", [*RULES, *WARNING_RULES], ids=lambda rule: rule.__name__)
def test_rules_stand_an_empty_catalogue(rule: Callable[[Scope], object]) -> None:
    """A rule whose files are all missing or broken stays silent."""
    broken = (Entry("treden", "", "treden.yaml", None), Entry("gemeente", "", "gemeente.yaml", None))
    assert found((rule,), today=dt.date(2026, 1, 1)) == []
    assert found((rule,), *broken, today=dt.date(2026, 1, 1)) == []


def test_broken_file_still_counts_as_existing() -> None:
    """A reference to a traject whose file has a fault is no second fault."""
    entries = traject("club", leidt_naar=["les"]), Entry("traject", "les", "trajecten/2.1/les.yaml", None)
    assert found((references.check_references,), *entries) == []
    assert found((references.check_references,), entries[0]) == ["dit traject bestaat niet: 'les'"]


def test_whole_trede_may_be_named() -> None:
    """`2` is right when the ladder has 2.1, also when 2 itself does not stand there."""
    treden = [{"id": name, "naam": name, "omschrijving": "x", "bronnen": "x"} for name in ("1", "2.1", "2.2")]
    assert known_treden(Ladder.model_validate({"treden": treden})) == ["1", "2", "2.1", "2.2"]


names = st.sampled_from("abcdefgh")


@given(st.dictionaries(names, st.lists(names, max_size=3, unique=True)))
def test_circles_are_found_when_there_are(steps: dict[str, list[str]]) -> None:
    """A circle is reported exactly when the steps cannot be put in order, and each one reported is real."""
    try:
        graphlib.TopologicalSorter(steps).prepare()
        expected = False
    except graphlib.CycleError:
        expected = True
    circles = list(structure._circles({name: tuple(following) for name, following in steps.items()}))
    assert bool(circles) is expected
    for circle in circles:
        assert circle[0] == circle[-1] == min(circle)
        assert all(after in steps[before] for before, after in itertools.pairwise(circle))


def test_long_chains_are_no_problem() -> None:
    """Ten thousand trajecten in a row do not exhaust the stack, and the circle at their end is found."""
    steps = {f"{number:05}": (f"{number + 1:05}",) for number in range(10_000)}
    assert list(structure._circles(steps)) == []
    (circle,) = structure._circles({**steps, "10000": ("09998",)})
    assert circle == ["09998", "09999", "10000", "09998"]


def test_subtreden_make_no_circle() -> None:
    """Leading to one's own subtrede is no circle: only trajecten can be gone round."""
    assert found((structure.check_circles,), traject("club", leidt_naar=["2.1", "2"])) == []


DATES = [
    ({"geldig": {"tot": "2026-06-30"}}, dt.date(2026, 6, 30), 0),
    ({"geldig": {"tot": "2026-06-30"}}, dt.date(2026, 7, 1), 1),
    ({"geldig": {"tot": "2026-06-30"}, "status": "gestopt"}, dt.date(2026, 7, 1), 0),
    ({"geldig": {"van": "2030-01-01"}}, dt.date(2026, 7, 1), 0),
    ({"gecontroleerd": {"op": "2026-07-01", "door": "team"}}, dt.date(2026, 7, 1), 0),
    ({"gecontroleerd": {"op": "2026-07-02", "door": "team"}}, dt.date(2026, 7, 1), 1),
    ({"geldig": {"tot": "2026-06-30"}}, None, 0),
]


@pytest.mark.parametrize(("fields", "today", "count"), DATES)
def test_dates_are_compared_with_today(fields: dict[str, object], today: dt.date | None, count: int) -> None:
    """The last valid day and the day of the check still count; without a date nothing is said."""
    assert len(found((attention.warn_dates,), traject("club", **fields), today=today)) == count


CHANGES = [
    ("themas.yaml", "id: beweging", "id: sport", "trajecten/2.1/wandelgroep.yaml", "thema", "beweging"),
    ("locaties.yaml", "id: de-schelp", "id: schelp", "trajecten/2.1/wandelgroep.yaml", "locaties.1", "de-schelp"),
    (
        "belemmeringen.yaml",
        "id: schulden",
        "id: geld",
        "trajecten/2.1/wandelgroep.yaml",
        "niet_voor.0.belemmeringen.0",
        "schulden",
    ),
    (
        "belemmeringen.yaml",
        "id: huis-uit-komen",
        "id: huis",
        "trajecten/2.1/wandelgroep.yaml",
        "helpt_bij",
        "huis-uit-komen",
    ),
    ("treden.yaml", 'id: "3"', 'id: "4"', "trajecten/2.2/plantsoenploeg.yaml", "subtreden.1", '"3"'),
    ("treden.yaml", 'id: "3"', 'id: "4"', "voorzieningen.yaml", "voorzieningen.0.treden.1", '"3"'),
]


@pytest.mark.parametrize(("file", "old", "new", "where", "path", "value"), CHANGES)
def test_message_points_at_the_exact_value(
    file: str, old: str, new: str, where: str, path: str, value: str, voorbeeld: Path
) -> None:
    """When something is renamed, every mention of it is reported at the very word, in every file."""
    (voorbeeld / file).write_text((voorbeeld / file).read_text().replace(old, new))
    problems = [
        each for each in check_catalogus(voorbeeld).errors if each.file == where and each.path in (path, f"{path}.0")
    ]
    assert len(problems) == 1
    line = (voorbeeld / where).read_text().split("\n")[problems[0].line - 1]
    assert line[problems[0].column - 1 :].startswith(value)


def test_renamed_aanbieder_is_missed_everywhere(voorbeeld: Path) -> None:
    """A provider whose file is renamed is reported by each traject that names it."""
    (voorbeeld / "aanbieders/welzijn-duinwijk.yaml").rename(voorbeeld / "aanbieders/welzijn.yaml")
    problems = check_catalogus(voorbeeld).errors
    assert len(problems) == 3
    assert {problem.hint for problem in problems} == {"Bedoelde u welzijn?"}


def test_check_is_stable(voorbeeld: Path) -> None:
    """Two runs over the same faults give the same report, sorted by place."""
    for path in voorbeeld.rglob("*.yaml"):
        path.write_text(path.read_text().replace("e", "é", 3))
    first, second = check_catalogus(voorbeeld), check_catalogus(voorbeeld)
    assert first == second
    assert list(first.errors) == sorted(first.errors)
    assert first.errors
