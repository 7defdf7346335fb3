"""A few changed trajecten are read by themselves, and the index is the same as if everything had been read."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wegwijzer import query
from wegwijzer.catalogue import read_one
from wegwijzer.errors import CatalogueError
from wegwijzer.search.answer import Query

KOFFIE = "trajecten/2.1/koffieochtend.yaml"
PLANTSOEN = "trajecten/2.2/plantsoenploeg.yaml"
Reads = list[str]


pytestmark = pytest.mark.usefixtures("cache")


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Count how often everything is read."""
    seen: list[Path] = []
    original = query.refresh

    def counted(directory: Path) -> Any:
        seen.append(directory)
        return original(directory)

    monkeypatch.setattr(query, "refresh", counted)
    return seen


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def content(cache: Path) -> dict[str, list[Any]]:
    """Give what the index holds of each traject, without the numbers of its rows."""
    (path,) = cache.glob("*.sqlite")
    queries = {
        "traject": "SELECT id, pad, volgorde, status, prijs FROM traject ORDER BY id",
        "inhoud": "SELECT id, regel, geheel FROM inhoud JOIN traject USING (rij) ORDER BY id",
        "kenmerk": "SELECT t.id, soort, waarde FROM kenmerk JOIN traject t USING (rij) ORDER BY 1, 2, 3",
        "zoek": "SELECT t.id, z.* FROM zoek z JOIN traject t ON t.rij = z.rowid ORDER BY 1",
        "naam": "SELECT * FROM naam ORDER BY sleutel, soort, doel",
        "lijst": "SELECT soort, id, naam FROM lijst ORDER BY 1, 2",
        "aanbod": "SELECT a.sleutel, a.id, a.naam, a.merk, w.tekst, t.tekst FROM aanbod a"
        " JOIN helft w ON w.nummer = a.voor_wie JOIN helft t ON t.nummer = a.wanneer ORDER BY 1, 2",
        "versie": "SELECT waarde FROM meta WHERE sleutel = 'versie'",
    }
    connection = sqlite3.connect(path)
    try:
        return {name: connection.execute(text).fetchall() for name, text in queries.items()}
    finally:
        connection.close()


def whole_words(row: tuple[str, ...]) -> list[set[str]]:
    """Leave the parts of compounds out of the stems of a traject."""
    return [{stem for stem in stems.split() if not stem.startswith("_")} for stems in row]


CHANGES: list[Callable[[Path], None]] = [
    lambda root: edit(root / KOFFIE, "Koffieochtend", "Theemiddag"),
    lambda root: edit(root / KOFFIE, "[koffie, praten]", "[koffie, praten, breien]"),
    lambda root: edit(root / PLANTSOEN, "kosten: gratis", 'kosten: {bedrag: "3,50", per: keer}'),
    lambda root: (root / PLANTSOEN).unlink(),
]


@pytest.mark.parametrize("change", CHANGES)
def test_update_equals_a_full_build(
    voorbeeld: Path, cache: Path, builds: list[Path], change: Callable[[Path], None]
) -> None:
    """After an edit or a removal the index holds exactly what a new one would hold.

    Except the parts of compounds in unchanged trajecten: those are cut with the words that were known then.
    """
    query.find(voorbeeld, Query(in_order=True))
    change(voorbeeld)
    query.find(voorbeeld, Query(in_order=True))
    assert len(builds) == 1
    updated = content(cache)
    query.refresh(voorbeeld).close()
    fresh = content(cache)
    assert [whole_words(row) for row in updated.pop("zoek")] == [whole_words(row) for row in fresh.pop("zoek")]
    assert updated == fresh


def test_only_the_changed_traject_is_read(voorbeeld: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of all trajecten only the one that changed is opened."""
    query.find(voorbeeld, Query(in_order=True))
    read: Reads = []

    def noted(directory: Path, name: str) -> Any:
        read.append(name)
        return read_one(directory, name)

    monkeypatch.setattr("wegwijzer.catalogue.partial.read_one", noted)
    edit(voorbeeld / KOFFIE, "Koffieochtend", "Theemiddag")
    query.find(voorbeeld, Query(in_order=True))
    assert [name for name in read if name.startswith("trajecten/")] == [KOFFIE]


@pytest.mark.parametrize(
    "change",
    [
        lambda root: edit(root / "synoniemen.yaml", "lopen: wandelen", "kuieren: wandelen"),
        lambda root: edit(root / KOFFIE, '["2.2", wandelgroep]', '["2.2", fietsles]'),
        lambda root: edit(root / PLANTSOEN, "thema:", "aanmelding: zoals koffieochtend\nthema:"),
    ],
)
def test_what_touches_others_is_read_whole(voorbeeld: Path, builds: list[Path], change: Callable[[Path], None]) -> None:
    """A shared list or a reference between trajecten makes everything be read again."""
    query.find(voorbeeld, Query(in_order=True))
    change(voorbeeld)
    query.find(voorbeeld, Query(in_order=True))
    assert len(builds) == 2


def test_fault_in_a_changed_file_is_reported_in_full(voorbeeld: Path) -> None:
    """A changed file with a fault gives the same error as reading everything."""
    query.find(voorbeeld, Query(in_order=True))
    edit(voorbeeld / KOFFIE, "status: beschikbaar", "status: beschikbar")
    with pytest.raises(CatalogueError) as caught:
        query.find(voorbeeld, Query(in_order=True))
    assert [problem.file for problem in caught.value.problems] == [KOFFIE]


def test_removing_what_others_refer_to_is_an_error(voorbeeld: Path) -> None:
    """A traject that another one leads to cannot silently disappear."""
    query.find(voorbeeld, Query(in_order=True))
    (voorbeeld / "trajecten/2.2/fietsles.yaml").unlink()
    with pytest.raises(CatalogueError):
        query.find(voorbeeld, Query(in_order=True))


def test_moved_traject_keeps_one_entry(voorbeeld: Path) -> None:
    """A traject whose file moved to another subtrede stands once, at its new place."""
    query.find(voorbeeld, Query(in_order=True))
    edit(voorbeeld / PLANTSOEN, '["2.2", "3"]', '["2.1", "3"]')
    (voorbeeld / PLANTSOEN).rename(voorbeeld / "trajecten/2.1/plantsoenploeg.yaml")
    assert [row["id"] for row in query.find(voorbeeld, Query(("plantsoenploeg",))).rows] == ["plantsoenploeg"]
    assert query.get(voorbeeld, "plantsoenploeg")["subtreden"] == ["2.1", "3"]


def test_who_signs_up_alike_changes_along(voorbeeld: Path) -> None:
    """When the traject changes where signing up is told, those who say `zoals` change with it."""
    edit(voorbeeld / PLANTSOEN, "thema:", "aanmelding: zoals koffieochtend\nthema:")
    before = query.get(voorbeeld, "plantsoenploeg")["aanmelding"]
    assert before == {**query.get(voorbeeld, "koffieochtend")["aanmelding"], "zoals": "koffieochtend"}
    edit(voorbeeld / KOFFIE, "door: de klantmanager", "door: de buurvrouw")
    assert query.get(voorbeeld, "plantsoenploeg")["aanmelding"] == {**before, "door": "de buurvrouw"}
