"""Building: one version of the catalogue, the same every time, with what is new since the folder before."""

import datetime as dt
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.test_changes import run_git
from wegwijzer import catalogue
from wegwijzer.building import Built, build, making
from wegwijzer.building.ordering import Order, build_day, read_order
from wegwijzer.building.provenance import content_digest, find_provenance
from wegwijzer.catalogue import load_catalogus
from wegwijzer.errors import CatalogueError, WegwijzerError, WrongUseError
from wegwijzer.models.catalogus import Catalogus

TODAY = dt.date(2026, 11, 23)


def order(directory: Path, target: str | None = "doel", since: str | None = None) -> Order:
    return read_order(directory, target, "html,md", "klantmanager", TODAY, since)


def made(wanted: Order, facts: Mapping[str, str] | None = None) -> Built:
    """Build as if the published folder says these facts."""
    return build(wanted, lambda path: facts or {})


def rename(catalogue: Path, name: str) -> None:
    """Give every traject another summary."""
    for path in catalogue.glob("trajecten/*/*.yaml"):
        lines = path.read_text("utf-8").splitlines(keepends=True)
        changed = [f"samenvatting: {name}\n" if line.startswith("samenvatting:") else line for line in lines]
        path.write_text("".join(changed), "utf-8")


pytestmark = pytest.mark.usefixtures("cache")


@pytest.fixture
def repository(tmp_path: Path, voorbeeld: Path) -> Path:
    """Give the small catalogue in a git repository, committed once."""
    run_git(tmp_path, "init", "-q", "-b", "main")
    run_git(tmp_path, "add", ".")
    run_git(tmp_path, "commit", "-q", "-m", "begin")
    return voorbeeld


def test_the_same_catalogue_gives_the_same_files(voorbeeld: Path, tmp_path: Path) -> None:
    """Where the catalogue lies and how its checkout ends lines makes no difference, not even to one byte."""
    other = tmp_path / "elders" / "met spaties"
    shutil.copytree(voorbeeld, other)
    for path in other.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    one, two = made(order(voorbeeld)), made(order(other))
    assert one.files == two.files
    assert one.facts == two.facts
    assert one.facts["versie"] == content_digest(other)


def test_a_change_during_the_build_starts_it_again(voorbeeld: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalogue that changes once while it is read gives a folder of the new version, all of it."""
    calls: list[Path] = []

    def load(directory: Path, *others: object) -> Catalogus:
        loaded = load_catalogus(directory)
        if not calls:
            rename(directory, "Later gewijzigd.")
        calls.append(directory)
        return loaded

    monkeypatch.setattr(catalogue, "load_catalogus", load)
    built = made(order(voorbeeld))
    assert len(calls) == 2
    assert all("Later gewijzigd." in text for text in built.files.values())
    assert built.facts["versie"] == content_digest(voorbeeld)


def test_a_change_that_is_taken_back_is_seen(voorbeeld: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is other for a moment and then the same again still makes the build start again."""
    calls: list[Path] = []

    def load(directory: Path, *others: object) -> Catalogus:
        path = directory / "gemeente.yaml"
        before = path.read_bytes()
        path.write_bytes(before + b"# even anders\n")
        loaded = load_catalogus(directory)
        path.write_bytes(before)
        calls.append(directory)
        return loaded

    monkeypatch.setattr(catalogue, "load_catalogus", load)
    with pytest.raises(WegwijzerError, match="verandert steeds"):
        made(order(voorbeeld))
    assert len(calls) == making.ATTEMPTS


def test_a_faulty_catalogue_builds_nothing(voorbeeld: Path) -> None:
    """With one mistake in the catalogue there is no folder."""
    (voorbeeld / "themas.yaml").write_text("- id: [\n", "utf-8")
    with pytest.raises(CatalogueError):
        made(order(voorbeeld))


def test_a_link_in_the_catalogue_is_a_problem_with_a_place(voorbeeld: Path, tmp_path: Path) -> None:
    """What cannot be read, or leads round in a circle, is reported as a fault of the catalogue."""
    (voorbeeld / "trajecten" / "2.1" / "weg.yaml").symlink_to(tmp_path / "nergens.yaml")
    (voorbeeld / "trajecten" / "2.2" / "map").symlink_to(tmp_path)
    with pytest.raises(CatalogueError) as caught:
        made(order(voorbeeld))
    assert [problem.file for problem in caught.value.problems] == ["trajecten/2.1/weg.yaml", "trajecten/2.2/map"]


def test_provenance_without_git(voorbeeld: Path) -> None:
    """Without git the folder says so, and the version is that of the content."""
    found = find_provenance(voorbeeld)
    assert (found.label, found.commit) == ("zonder versiebeheer", None)
    assert "commit" not in made(order(voorbeeld)).facts


def test_provenance_from_git(repository: Path, tmp_path: Path) -> None:
    """Commit and date of the last change to the catalogue, a remark when files were changed since."""
    head = run_git(tmp_path, "rev-parse", "HEAD").strip()
    assert find_provenance(repository).commit == head
    assert find_provenance(repository).label == f"{head[:7]} van 2026-01-01"
    (tmp_path / "README").write_text("iets anders", "utf-8")
    run_git(tmp_path, "add", ".")
    run_git(tmp_path, "commit", "-q", "-m", "niet de catalogus")
    assert find_provenance(repository).commit == head
    rename(repository, "Nieuw.")
    assert "nog niet zijn vastgelegd" in find_provenance(repository).label


def test_news_since_the_published_folder(repository: Path, tmp_path: Path) -> None:
    """The chapter compares with the folder that is there, one of its files at least, until the catalogue changes."""
    first = made(order(repository))
    assert not any("Nieuw in deze folder" in text for text in first.files.values())
    rename(repository, "Nu anders.")
    run_git(tmp_path, "commit", "-q", "-a", "-m", "anders")
    second = made(order(repository), first.facts)
    assert all("Nieuw in deze folder" in text for text in second.files.values())
    assert second.facts["sinds"] == first.facts["commit"]
    edited = build(order(repository), lambda path: {} if path.suffix == ".html" else first.facts)
    assert edited.files == second.files
    assert made(order(repository), second.facts).files == second.files
    assert made(order(repository), second.facts).facts == second.facts


def test_news_since_a_named_version(repository: Path, tmp_path: Path) -> None:
    """`--sinds` names the version; one that git does not know is wrong use, one without a catalogue a fault."""
    rename(repository, "Nu anders.")
    run_git(tmp_path, "commit", "-q", "-a", "-m", "anders")
    assert "Nieuw in deze folder" in "".join(made(order(repository, since="HEAD~1")).files.values())
    with pytest.raises(WrongUseError, match="staat niet in git"):
        made(order(repository, since="wolk"))
    run_git(tmp_path, "rm", "-q", "-r", "--cached", "catalogue")
    run_git(tmp_path, "commit", "-q", "-m", "weg")
    with pytest.raises(WegwijzerError, match=r"--sinds \(HEAD\).*nog geen catalogus"):
        made(order(repository, since="HEAD"))


def test_news_since_a_version_in_an_older_format(repository: Path, tmp_path: Path) -> None:
    """Comparing needs nothing but what it compares: what the models ask today need not have been there then.

    A file that could not be read at all is named, and what stands in it is neither new nor gone.
    """
    walk, coffee, ladder = (
        repository / name
        for name in ("trajecten/2.1/wandelgroep.yaml", "trajecten/2.1/koffieochtend.yaml", "treden.yaml")
    )
    now = {path: path.read_text("utf-8") for path in (walk, coffee, ladder)}
    # A key that is required now did not exist, one that existed is not known any more, and one file was broken.
    ladder.write_text(now[ladder].replace("omschrijving:", "uitleg:"), "utf-8")
    walk.write_text(now[walk].replace("dagen: donderdag", "dagen: woensdag").replace("bronnen:", "bron:"), "utf-8")
    coffee.write_text("naam: [\n", "utf-8")
    run_git(tmp_path, "commit", "-q", "-a", "-m", "vroeger")
    for path, text in now.items():
        path.write_text(text, "utf-8")
    built = made(order(repository), {"versie": "vorige", "commit": run_git(tmp_path, "rev-parse", "HEAD").strip()})
    assert built.notes == ()
    for text in built.files.values():
        assert "dag: woensdag wordt donderdag" in text
        assert re.search(r"niet te lezen: trajecten/2\\?\.1/koffieochtend\\?\.yaml", text)
        assert re.search(r"Wandelgroep</a>|\[Wandelgroep\]", text)


def test_an_unknown_earlier_version_costs_only_the_chapter(repository: Path) -> None:
    """A published folder from elsewhere is no reason not to build; there is a remark instead."""
    built = made(order(repository), {"versie": "anders", "commit": "f" * 40})
    assert not any("Nieuw in deze folder" in text for text in built.files.values())
    assert len(built.notes) == 1


def test_the_target(voorbeeld: Path) -> None:
    """What was asked, else the setting counted from the parent of the catalogue, else the present directory."""
    assert made(order(voorbeeld, "ergens")).target == Path("ergens")
    assert made(order(voorbeeld, None)).target == Path()
    path = voorbeeld / "gemeente.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("folder:\n", "folder:\n  doel: uit\n"), "utf-8")
    assert made(order(voorbeeld, None)).target == voorbeeld.parent / "uit"
    for inside in (voorbeeld, voorbeeld / "folder", voorbeeld.parent / "x" / ".." / voorbeeld.name):
        with pytest.raises(WrongUseError, match="ligt in de catalogus"):
            made(order(voorbeeld, str(inside)))


def test_a_catalogue_too_large_for_one_page(voorbeeld: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is refused before any file is read, with how many it has, how many can be, and what to do instead."""
    monkeypatch.setattr(making, "MOST", 5)
    assert made(order(voorbeeld)).files
    monkeypatch.setattr(making, "MOST", 4)
    monkeypatch.setattr(catalogue, "load_catalogus", None)
    with pytest.raises(WegwijzerError, match=r"heeft 5 trajecten.*hooguit 4.*elke gemeente een eigen map"):
        made(order(voorbeeld))


def test_a_build_says_how_far_it_is(voorbeeld: Path) -> None:
    """First the files, then the cards in both formats, each counted to the end; a kept folder has nothing to say."""
    heard: list[tuple[str, int, int]] = []
    build(order(voorbeeld), lambda path: {}, lambda *step: heard.append(step))
    steps = list(dict.fromkeys(what for what, _, _ in heard))
    assert steps == ["Lezen en controleren", "Kaarten maken"]
    for step in steps:
        counts = [(done, total) for what, done, total in heard if what == step]
        assert counts == [(number, len(counts)) for number in range(1, len(counts) + 1)]
    heard.clear()
    build(order(voorbeeld), lambda path: {}, lambda *step: heard.append(step))
    assert heard == []


@pytest.mark.parametrize(
    ("epoch", "day"), [("0", dt.date(1970, 1, 1)), ("1767225599", dt.date(2025, 12, 31)), ("", dt.date.today())]
)
def test_the_day_of_a_build_can_be_set(epoch: str, day: dt.date) -> None:
    """SOURCE_DATE_EPOCH decides the day, in UTC, so that a build can be repeated anywhere."""
    assert build_day({"SOURCE_DATE_EPOCH": epoch}) == day


@pytest.mark.parametrize("epoch", ["morgen", "-1", "1.5", "²", "9" * 30])
def test_a_wrong_day_is_wrong_use(epoch: str) -> None:
    """Anything but a number of seconds in the calendar is refused in one sentence."""
    with pytest.raises(WrongUseError, match="SOURCE_DATE_EPOCH"):
        build_day({"SOURCE_DATE_EPOCH": epoch})


@pytest.mark.parametrize(
    ("formats", "edition"), [("pdf", "client"), ("", "client"), ("html", "x"), ("md", "client,klantmanager")]
)
def test_unknown_choices_are_wrong_use(formats: str, edition: str) -> None:
    """A format or edition that does not exist, none, or two editions at once: wrong use."""
    with pytest.raises(WrongUseError):
        read_order(Path(), None, formats, edition, TODAY)
