"""Changes are read from a real git repository, in Dutch words, without touching it."""

import datetime as dt
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from wegwijzer.changes import as_json, as_markdown, committed_version, compare, working_version
from wegwijzer.errors import WegwijzerError, WrongUseError
from wegwijzer.git import resolve

EXAMPLE = Path(__file__).parent / "voorbeeld"


def run_git(directory: Path, *args: str, date: str = "2026-01-01T12:00:00") -> str:
    """Run git with a fixed identity and date."""
    identity = {f"GIT_{who}_{what}": "redactie" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    dates = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
    environment = {**os.environ, **identity, **dates, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    return subprocess.run(
        ["git", "-C", str(directory), *args], env=environment, check=True, capture_output=True, text=True
    ).stdout


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    """A catalogue in a subdirectory of a repository, committed once."""
    directory = tmp_path / "werk" / "catalogue"
    shutil.copytree(EXAMPLE, directory)
    run_git(tmp_path, "init", "-q", "-b", "main")
    run_git(tmp_path, "add", ".")
    run_git(tmp_path, "commit", "-q", "-m", "begin")
    return directory


def traject_file(catalogue: Path) -> Path:
    """The first traject of the example that has days."""
    return next(path for path in sorted(catalogue.glob("trajecten/*/*.yaml")) if "dagen: [" in path.read_text("utf-8"))


def test_nothing_changed(catalogue: Path) -> None:
    """A version compared with itself has no differences, and says so; a second work tree compares as the first."""
    other = catalogue.parents[1] / "tweede"
    run_git(catalogue, "worktree", "add", "-q", "--detach", str(other))
    assert compare(committed_version(other / "werk/catalogue", "HEAD"), working_version(catalogue)).empty
    changes = compare(committed_version(catalogue, "HEAD"), working_version(catalogue))
    assert changes.empty
    assert "niets veranderd" in as_markdown(changes)


def test_a_damaged_history_is_one_sentence(catalogue: Path) -> None:
    """A file of an earlier version that git lost is named; it is no bug of this program."""
    blob = run_git(catalogue, "rev-parse", "HEAD:./themas.yaml").strip()
    [lost] = catalogue.parents[1].glob(f".git/objects/{blob[:2]}/{blob[2:]}")
    lost.unlink()
    with pytest.raises(WegwijzerError, match="themas"):
        committed_version(catalogue, "HEAD")


def test_a_day_that_changed_is_said_in_words(catalogue: Path) -> None:
    """The old and the new value stand in one Dutch sentence, uncommitted changes included."""
    path = traject_file(catalogue)
    text = path.read_text("utf-8")
    old = text.split("dagen: [")[1].split("]")[0]
    path.write_text(text.replace(f"dagen: [{old}]", "dagen: [zaterdag]"), "utf-8")
    changes = compare(committed_version(catalogue, "HEAD"), working_version(catalogue))
    [change] = changes.gewijzigd
    assert change.id == path.stem
    assert [field.zin for field in change.velden] == [f"dag: {old} wordt zaterdag"]
    assert as_json(changes)["gewijzigd"][0]["velden"][0]["nieuw"] == "zaterdag"


WALK = """\
naam: Wandelgroep
samenvatting: U loopt met een groep een rustige ronde door de duinen.
omschrijving: |
  U loopt met een groep. Begeleiders lopen met u mee. Na afloop drinkt u samen koffie in het Spectrum. Wie niet zo
  snel loopt, hoeft zich niet te haasten: de groep wacht.
subtreden: ["2.1"]
thema: beweging
trefwoorden: [lopen, buiten]
locaties: [sportveld, de-schelp]
kosten: {bedrag: "1,50", per: keer}
rooster:
  dagen: [woensdag]
  frequentie: wekelijks
bronnen: folder
status: beschikbaar
"""


def written(catalogue: Path, text: str) -> list[str]:
    """Put a text in place of the walk that was committed, and give what is said about it."""
    path = catalogue / "trajecten/2.1/wandelgroep.yaml"
    path.write_text(WALK, "utf-8")
    run_git(catalogue, "add", ".")
    run_git(catalogue, "commit", "-q", "-m", "wandelen")
    path.write_text(text, "utf-8")
    found = compare(committed_version(catalogue, "HEAD"), working_version(catalogue))
    assert (found.nieuw, found.verwijderd, found.hernoemd) == ((), (), ())
    return [field.zin for change in found.gewijzigd for field in change.velden]


def both(before: str, after: str, old: str, new: str) -> str:
    """Two quotations that differ in one place."""
    return f"'{before} {old}{after}' wordt '{before} {new}{after}'"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[woensdag]", "[donderdag]", ["dag: woensdag wordt donderdag"]),
        ('["2.1"]', '["2.1", "2.2"]', ["trede: '2.2' erbij"]),
        ("[lopen, buiten]", "[buiten, lopen]", ["trefwoorden: de volgorde is nu buiten, lopen"]),
        (
            "[lopen, buiten]",
            "[buiten, ommetje, duin, hei]",
            ["trefwoorden: 'ommetje', 'duin' en 'hei' erbij; 'lopen' weg"],
        ),
        # An id is said by its name, an amount in euro, a date in words.
        ("[sportveld, de-schelp]", "sportveld", ["plaats: 'Buurthuis De Schelp' weg"]),
        ('{bedrag: "1,50", per: keer}', "{bedrag: 2, per: keer}", ["prijs: € 1,50 wordt € 2,00"]),
        ('{bedrag: "1,50", per: keer}', "gratis", ["kosten: € 1,50 per keer wordt gratis"]),
        (
            "status: beschikbaar",
            "status: beschikbaar\naanmelding: zoals fietsles",
            ["aanmelding: zoals bij Fietsles voor vrouwen (nieuw)"],
        ),
        (
            "status: beschikbaar",
            "gecontroleerd: {op: 2026-11-02, door: redacteur}\nstatus: beschikbaar",
            ["nagevraagd op: 2 november 2026 (nieuw)", "nagevraagd door: redacteur (nieuw)"],
        ),
        # More than a few words stand between quotes.
        (
            "status: beschikbaar",
            "bij_wegblijven: De begeleider belt de cliënt en vraagt wat er is.\nstatus: beschikbaar",
            ["bij wegblijven: 'De begeleider belt de cliënt en vraagt wat er is.' (nieuw)"],
        ),
        # What is not known any more has a word too, and another way of writing is no change.
        ("rooster:\n  dagen: [woensdag]\n  frequentie: wekelijks\n", "", ["wanneer: elke woensdag wordt navragen"]),
        ("rooster:\n  dagen: [woensdag]\n  frequentie: wekelijks\n", "rooster: elke woensdag\n", []),
        ('["2.1"]', '"2.1"', []),
        # A schedule that is different altogether is said whole, and one in a format of another time as it was typed.
        (
            "dagen: [woensdag]\n  frequentie: wekelijks",
            "dagen: [vrijdag]\n  frequentie: maandelijks\n  welke: [eerste]",
            ["wanneer: elke woensdag wordt elke eerste vrijdag van de maand"],
        ),
        (
            "dagen: [woensdag]\n  frequentie: wekelijks",
            "wanneer: soms",
            ["dag: woensdag is weg", "frequentie: wekelijks is weg", "wanneer: soms (nieuw)"],
        ),
        # A short sentence stands between quotes too: its full stop ends it, and not what is said of it.
        (
            "status: beschikbaar",
            "bij_wegblijven: De begeleider belt.\nstatus: beschikbaar",
            ["bij wegblijven: 'De begeleider belt.' (nieuw)"],
        ),
        # Of a text only the words around what changed.
        (
            "in het Spectrum",
            "in De Jansheeren",
            [f"omschrijving: {both('… samen koffie in', '. Wie niet zo …', 'het Spectrum', 'De Jansheeren')}"],
        ),
        (
            "een rustige ronde door de duinen",
            "door de stad",
            [f"samenvatting: {both('U loopt met een groep', '.', 'een rustige ronde door de duinen', 'door de stad')}"],
        ),
    ],
)
def test_what_changed_in_words(catalogue: Path, old: str, new: str, said: list[str]) -> None:
    """Every fact has its old and new value in words that a klantmanager knows; ways of writing are no facts."""
    assert old in WALK
    assert written(catalogue, WALK.replace(old, new)) == said


def test_a_text_that_was_written_anew(catalogue: Path) -> None:
    """When hardly a word stayed, it says so with the beginning of the new text instead of loose pieces."""
    anew = (
        "  Elke week gaan wij naar buiten, weer of geen weer, en dat doen we nu al jaren achtereen met veel plezier.\n"
    )
    before, _, rest = WALK.partition("  U loopt met een groep. B")
    [said] = written(catalogue, before + anew + rest[rest.index("subtreden") :])
    assert said.startswith("omschrijving: is herschreven en begint nu met 'Elke week gaan wij naar buiten")
    assert len(said) < 150


def test_line_ends_are_no_change(catalogue: Path) -> None:
    """A checkout with the line ends of Windows is the same catalogue."""
    for path in catalogue.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert compare(committed_version(catalogue, "HEAD"), working_version(catalogue)).empty


def test_a_new_id_with_some_changes_is_a_rename(catalogue: Path) -> None:
    """What has another id but mostly the same words was renamed; what changed besides is said with it."""
    path = catalogue / "trajecten/2.1/wandelgroep.yaml"
    text = path.read_text("utf-8")
    path.unlink()
    path.with_name("duinwandeling.yaml").write_text(text.replace("naam: Wandelgroep", "naam: Duinwandeling"), "utf-8")
    found = compare(committed_version(catalogue, "HEAD"), working_version(catalogue))
    [change] = found.hernoemd
    assert (change.oud_id, change.id, change.naam) == ("wandelgroep", "duinwandeling", "Duinwandeling")
    assert [field.zin for field in change.velden] == ["naam: Wandelgroep wordt Duinwandeling"]
    assert (found.nieuw, found.verwijderd) == ((), ())


def test_new_removed_and_renamed(catalogue: Path) -> None:
    """A renamed file is one rename, not a loss and a gain; a new one and a removed one stand apart."""
    first, second, *_ = sorted(catalogue.glob("trajecten/*/*.yaml"))
    first.rename(first.with_name("nieuwe-naam.yaml"))
    removed = second.stem
    second.unlink()
    new = first.with_name("iets-heel-anders.yaml")
    new.write_text("naam: Iets heel anders\nsamenvatting: Nieuw.\nstatus: pilot\n", "utf-8")
    changes = compare(committed_version(catalogue, "HEAD"), working_version(catalogue))
    assert [(change.oud_id, change.id) for change in changes.hernoemd] == [(first.stem, "nieuwe-naam")]
    assert [change.id for change in changes.verwijderd] == [removed]
    assert [change.id for change in changes.nieuw] == ["iets-heel-anders"]
    assert not changes.gewijzigd


def test_ended_is_not_merely_changed(catalogue: Path) -> None:
    """A traject whose status became gestopt, or that was given its last day, stands under its own heading."""
    path = traject_file(catalogue)
    lines = ["status: gestopt" if line.startswith("status:") else line for line in path.read_text("utf-8").splitlines()]
    path.write_text("\n".join(lines), "utf-8")
    changes = compare(committed_version(catalogue, "HEAD"), working_version(catalogue))
    assert [change.id for change in changes.gestopt] == [path.stem]
    assert "## Gestopt (1)" in as_markdown(changes)
    run_git(catalogue, "checkout", "-q", ".")
    with path.open("a", encoding="utf-8") as file:
        file.write("gestopt: {per: 2030-12-31, reden: de docent stopt}\n")
    [change] = compare(committed_version(catalogue, "HEAD"), working_version(catalogue)).gestopt
    assert [field.zin for field in change.velden] == [
        "stopt per: 31 december 2030 (nieuw)",
        "reden: de docent stopt (nieuw)",
    ]


def test_a_date_means_the_end_of_that_day(catalogue: Path) -> None:
    """`--sinds` with a date takes the last version of that day; before the first version is wrong use."""
    first = run_git(catalogue, "rev-parse", "HEAD").strip()
    (catalogue / "locaties.yaml").write_text("locaties: []\n", "utf-8")
    run_git(catalogue, "commit", "-q", "-a", "-m", "later", date="2026-02-01T12:00:00")
    assert resolve(catalogue, "2026-01-31") == first
    assert resolve(catalogue, "2026-02-01") != first
    assert resolve(catalogue, "31-1-2026") == first
    with pytest.raises(WrongUseError, match="'31-2-2026' past niet: deze datum bestaat niet"):
        resolve(catalogue, "31-2-2026")
    with pytest.raises(WrongUseError, match="nog geen versie"):
        resolve(catalogue, "2025-12-31")


@pytest.mark.parametrize("named", ["bestaat-niet", "--upload-pack=x", "a..b", "", "HEAD; rm", "-1"])
def test_wrong_versions_are_refused(catalogue: Path, named: str) -> None:
    """A name that is no version gets one sentence and never reaches git as an option."""
    with pytest.raises(WrongUseError, match="versie"):
        resolve(catalogue, named)


def test_outside_git(tmp_path: Path) -> None:
    """Without a repository there is one clear sentence."""
    with pytest.raises(WegwijzerError, match="staat niet in git"):
        committed_version(tmp_path, "HEAD")


def test_the_repository_is_not_touched(catalogue: Path) -> None:
    """Reading leaves every byte and every time stamp of the repository as it was, a stale index included."""
    path = traject_file(catalogue)
    os.utime(path, (dt.datetime(2020, 1, 1).timestamp(),) * 2)
    root = catalogue.parent.parent

    def state() -> dict[str, tuple[int, int]]:
        return {str(p): (p.stat().st_mtime_ns, p.stat().st_size) for p in sorted(root.rglob("*")) if p.is_file()}

    before = state()
    compare(committed_version(catalogue, "HEAD"), working_version(catalogue))
    assert state() == before


def test_an_old_version_that_cannot_be_read_is_named(catalogue: Path) -> None:
    """A broken file of the past does not stop the comparison; it is named, and counts neither as new nor as gone."""
    path = traject_file(catalogue)
    good = path.read_text("utf-8")
    path.write_text("naam: [\n", "utf-8")
    run_git(catalogue, "commit", "-q", "-a", "-m", "stuk")
    path.write_text(good, "utf-8")
    changes = compare(committed_version(catalogue, "HEAD"), working_version(catalogue))
    assert changes.onleesbaar == (path.relative_to(catalogue).as_posix(),)
    assert changes.empty
    assert "Niet te lezen" in as_markdown(changes)
