"""Loading and checking a directory: everything or all problems, nothing skipped in silence."""

import datetime as dt
import gc
import os
import pickle
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from wegwijzer.catalogue import (
    KINDS,
    Presence,
    Report,
    assemble,
    check_catalogus,
    kind_of,
    load_catalogus,
    read_all,
    read_bytes,
    read_one,
)
from wegwijzer.errors import CatalogueError, Problem, WegwijzerError, WrongUseError, format_problem
from wegwijzer.models.traject import Traject
from wegwijzer.resources import resource_directory


def test_loads_everything_in_order(voorbeeld: Path) -> None:
    """All files arrive, the trajecten by subtrede, theme and name, and unknown subtrede last."""
    found = load_catalogus(voorbeeld)
    assert list(found.trajecten) == ["koffieochtend", "wandelgroep", "fietsles", "plantsoenploeg", "buurtdienst"]
    assert [each.naam for each in found.aanbieders.values()] == ["Groenbeheer Polderdam", "Welzijn Duinwijk"]
    assert [each.id for each in found.motiveren] == ["zelf-kiezen", "volhouden"]
    assert list(found.themas) == ["ontmoeting", "beweging", "vrijwilligerswerk"]
    assert list(found.belemmeringen) == ["eenzaamheid", "schulden", "huis-uit-komen"]
    assert list(found.locaties) == ["de-schelp", "sportveld"]
    assert [each.id for each in found.ladder.treden] == ["1", "2.1", "2.2", "3"]
    assert found.synoniemen["lopen"] == ("wandelen",)
    assert [each.id for each in found.begrippen] == ["intake", "werkritme"]
    assert found.gemeente.naam == "Duinwijk"
    assert found.werkwijze.hoofdstukken[0].id == "kennismaken"
    assert found.voorzieningen[0].id == "reiskosten"


def test_the_catalogue_of_this_repository_is_in_order() -> None:
    """It has no fault and not one warning: a warning that stays is one that nobody reads any more."""
    assert check_catalogus(resource_directory("catalogue"), today=dt.date(2026, 11, 23)) == Report((), ())


def test_typed_text_reaches_the_models(voorbeeld: Path) -> None:
    """A leading zero, a trailing zero and a time mean what the editor typed."""
    found = load_catalogus(voorbeeld)
    assert found.aanbieders["welzijn-duinwijk"].contact.telefoon == "0512"
    assert str(found.trajecten["fietsles"].kosten.prijzen[1].bedrag) == "2.10"
    moment = found.trajecten["koffieochtend"].rooster.momenten[0]
    assert moment.tijd is not None
    assert f"{moment.tijd.van:%H:%M}" == "10:00"


def test_signing_up_may_be_told_at_another_traject(voorbeeld: Path) -> None:
    """`zoals` brings the sign-up, whether it is voluntary and what happens on no-show; what is said here stays."""
    file = voorbeeld / "trajecten/2.1/wandelgroep.yaml"
    file.write_text(file.read_text("utf-8") + "aanmelding: zoals koffieochtend\nvrijwillig: nee\n", "utf-8")
    found = load_catalogus(voorbeeld).trajecten
    told, like = found["koffieochtend"], found["wandelgroep"]
    assert like.aanmelding == told.aanmelding.model_copy(update={"zoals": "koffieochtend"})
    assert told.aanmelding.hoe
    assert like.bij_wegblijven == told.bij_wegblijven
    assert like.vrijwillig is False


def test_order_does_not_depend_on_file_order(voorbeeld: Path) -> None:
    """The same files in another order make the same catalogue."""
    items = [reading.item for reading in read_all(voorbeeld) if reading.item is not None]
    forward, backward = assemble(items), assemble(reversed(items))
    assert list(forward.trajecten) == list(backward.trajecten)
    assert list(forward.aanbieders) == list(backward.aanbieders)


def test_loading_raises_with_all_errors(voorbeeld: Path) -> None:
    """A catalogue with faults is not loaded; the exception holds every error of every file."""
    (voorbeeld / "themas.yaml").write_text("themas:\n\t- x\n")
    (voorbeeld / "trajecten/2.1/wandelgroep.yaml").write_text("naam: Alleen een naam\n")
    with pytest.raises(CatalogueError) as caught:
        load_catalogus(voorbeeld)
    assert {problem.file for problem in caught.value.problems} == {"themas.yaml", "trajecten/2.1/wandelgroep.yaml"}
    assert caught.value.problems == check_catalogus(voorbeeld).errors


def test_optional_parts_may_be_absent(voorbeeld: Path) -> None:
    """Without glossary, synonyms, provisions and motivation the catalogue loads, and the check warns."""
    names = ["begrippen.yaml", "synoniemen.yaml", "voorzieningen.yaml", "motiveren/01-zelf-kiezen.yaml"]
    for name in [*names, "motiveren/02-volhouden.yaml"]:
        (voorbeeld / name).unlink()
    found = load_catalogus(voorbeeld)
    assert not found.begrippen
    assert not found.synoniemen
    assert not found.motiveren
    absent = {problem.file for problem in check_catalogus(voorbeeld).warnings}
    assert absent >= {"begrippen.yaml", "synoniemen.yaml", "voorzieningen.yaml", "motiveren"}


def test_missing_directory_is_wrong_use(tmp_path: Path) -> None:
    """A catalogue that is not there is a mistake in the command, with the path in the sentence."""
    with pytest.raises(WrongUseError, match="weg bestaat niet"):
        load_catalogus(tmp_path / "weg")


def test_unreadable_directory_is_one_sentence(voorbeeld: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A directory that may not be read stops the check with its name, not with a traceback."""

    def refuse(path: str) -> None:
        raise PermissionError(13, "no", path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(WegwijzerError, match="niet te lezen"):
        check_catalogus(voorbeeld)


def test_empty_directory_is_an_error(tmp_path: Path) -> None:
    """An empty directory misses its files, and says which."""
    report = check_catalogus(tmp_path)
    assert {"gemeente.yaml", "treden.yaml", "trajecten"} <= {problem.file for problem in report.errors}


class TestPaths:
    """Paths limit what is reported; everything is still read."""

    @pytest.fixture
    def faulty(self, voorbeeld: Path) -> Path:
        """Break one traject of 2.1 and one of 2.2."""
        for name in ("2.1/wandelgroep", "2.2/fietsles"):
            path = voorbeeld / f"trajecten/{name}.yaml"
            path.write_text(path.read_text().replace("thema: beweging", "thema: bewegen"))
        return voorbeeld

    @pytest.mark.parametrize("path", ["trajecten/2.1", "trajecten/2.1/wandelgroep.yaml", "trajecten/2.1/"])
    def test_only_what_lies_there(self, faulty: Path, path: str) -> None:
        """A file or directory within the catalogue selects its own problems, absolute or not."""
        for given in (Path(path), faulty / path):
            files = {problem.file for problem in check_catalogus(faulty, [given]).errors}
            assert files == {"trajecten/2.1/wandelgroep.yaml"}

    def test_from_the_working_directory(self, faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A path counts from where the user stands."""
        monkeypatch.chdir(faulty / "trajecten")
        assert len(check_catalogus(faulty, ["2.2"]).errors) == 1

    def test_whole_catalogue(self, faulty: Path) -> None:
        """The catalogue itself selects everything, and so do several paths together."""
        assert len(check_catalogus(faulty, [faulty]).errors) == 2
        assert len(check_catalogus(faulty, ["trajecten/2.1", "trajecten/2.2"]).errors) == 2
        assert not check_catalogus(faulty, ["themas.yaml"]).errors

    @pytest.mark.parametrize("path", ["weg.yaml", "/etc", "..", "trajecten/2"])
    def test_other_paths_are_wrong_use(self, faulty: Path, path: str) -> None:
        """A path that is not in the catalogue is named in the sentence."""
        with pytest.raises(WrongUseError, match="geen bestand of map"):
            check_catalogus(faulty, [path])


class TestOneFile:
    """Reading one file again, as an index does after a change."""

    def test_same_as_in_the_whole(self, voorbeeld: Path) -> None:
        """One file read alone gives what reading all gives for it."""
        whole = {reading.file: reading for reading in read_all(voorbeeld)}
        for file, reading in whole.items():
            assert read_one(voorbeeld, file) == reading
            assert read_bytes((voorbeeld / file).read_bytes(), file) == reading

    def test_id_follows_from_the_name(self, voorbeeld: Path) -> None:
        """The file name gives the id, for motivation parts behind the number."""
        reading = read_one(voorbeeld, "motiveren/02-volhouden.yaml")
        assert (reading.id, reading.kind and reading.kind.name) == ("volhouden", "motiveren")

    def test_same_id_inside_is_fine(self, voorbeeld: Path) -> None:
        """An id in the file that agrees with the name is allowed."""
        path = voorbeeld / "trajecten/2.1/wandelgroep.yaml"
        path.write_text("id: wandelgroep\n" + path.read_text())
        assert isinstance(read_one(voorbeeld, "trajecten/2.1/wandelgroep.yaml").item, Traject)

    def test_result_can_cross_processes(self, voorbeeld: Path) -> None:
        """A reading survives pickling, so that several processes can share the work."""
        reading = read_one(voorbeeld, "trajecten/2.1/wandelgroep.yaml")
        assert pickle.loads(pickle.dumps(reading)) == reading

    def test_unknown_file_has_no_kind(self) -> None:
        """What stands nowhere in the table is an error, not a skipped file."""
        reading = read_bytes(b"naam: x\n", "zomaar.yaml")
        assert reading.kind is None
        assert reading.errors


class TestDisk:
    """What lies in the directory but is no ordinary file."""

    def test_link_out_of_the_catalogue(self, voorbeeld: Path, tmp_path: Path) -> None:
        """A link to a file elsewhere is refused, and nothing of that file is shown."""
        outside = tmp_path / "geheim.yaml"
        outside.write_text("wachtwoord: zonneschijn\n")
        (voorbeeld / "trajecten/2.1/link.yaml").symlink_to(outside)
        (problem,) = check_catalogus(voorbeeld).errors
        assert "koppeling" in problem.message
        assert "zonneschijn" not in str(problem)

    def test_link_within_the_catalogue(self, voorbeeld: Path) -> None:
        """A link to a file of the catalogue is read like that file."""
        link = voorbeeld / "motiveren/03-nog-eens.yaml"
        link.symlink_to(voorbeeld / "motiveren/02-volhouden.yaml")
        assert not check_catalogus(voorbeeld).errors

    @pytest.mark.parametrize("target", ["nergens.yaml", "kring.yaml"])
    def test_link_to_nothing(self, voorbeeld: Path, target: str) -> None:
        """A broken or circular link is one problem."""
        (voorbeeld / "aanbieders/kring.yaml").symlink_to(voorbeeld / "aanbieders" / target)
        assert [problem.file for problem in check_catalogus(voorbeeld).errors] == ["aanbieders/kring.yaml"]

    def test_linked_directory_is_not_followed(self, voorbeeld: Path) -> None:
        """A link to a directory cannot make the check run in circles."""
        (voorbeeld / "trajecten/opnieuw").symlink_to(voorbeeld / "trajecten")
        assert [problem.file for problem in check_catalogus(voorbeeld).errors] == ["trajecten/opnieuw"]

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
    def test_pipe_does_not_hang(self, voorbeeld: Path) -> None:
        """A named pipe is refused instead of waited for."""
        os.mkfifo(voorbeeld / "aanbieders/pijp.yaml")
        assert "geen gewoon bestand" in check_catalogus(voorbeeld).errors[0].message

    def test_directory_with_the_name_of_a_file(self, voorbeeld: Path) -> None:
        """A directory called like a file is not read, and the file is reported missing."""
        (voorbeeld / "themas.yaml").unlink()
        (voorbeeld / "themas.yaml").mkdir()
        assert [problem.message for problem in check_catalogus(voorbeeld).errors] == ["dit bestand ontbreekt"]

    def test_odd_names_stay_on_one_line(self, voorbeeld: Path) -> None:
        """A file name with a line end in it cannot forge a second message."""
        (voorbeeld / "aanbieders/a\nb.yaml").write_text("naam: x\n")
        report = check_catalogus(voorbeeld)
        assert all("\n" not in format_problem(problem, "fout").split("\n    tip:")[0] for problem in report.errors)

    def test_backups_of_editors_are_left_alone(self, voorbeeld: Path) -> None:
        """Hidden files and what editors leave behind cause no word."""
        for name in (".gitkeep", "themas.yaml~", ".themas.yaml.swp", "#themas.yaml#", "Thumbs.db", "README.md"):
            (voorbeeld / name).write_text("x: [")
        (voorbeeld / ".git").mkdir()
        (voorbeeld / ".git/config.yaml").write_text("x: [")
        assert check_catalogus(voorbeeld) == Report((), ())


def test_report_has_the_shape_of_the_contract(voorbeeld: Path) -> None:
    """The JSON of a report has the keys that others rely on."""
    (voorbeeld / "gemeente.yaml").write_text("naam:\n")
    data = check_catalogus(voorbeeld).as_json()
    assert set(data) == {"fouten", "waarschuwingen"}
    assert set(data["fouten"][0]) == {"bestand", "regel", "kolom", "pad", "melding", "tip"}


def test_message_format() -> None:
    """The format is the agreed one; path and remedy are left out when there is none."""
    problem = Problem("a.yaml", 3, 7, "rooster.0.dagen", "melding", "Doe iets.")
    assert format_problem(problem, "fout") == "a.yaml:3:7: fout: rooster.0.dagen: melding\n    tip: Doe iets."
    assert format_problem(Problem("a.yaml", 1, 1, "", "melding"), "waarschuwing") == "a.yaml:1:1: waarschuwing: melding"


def test_progress_counts_every_file(voorbeeld: Path) -> None:
    """Who waits hears of every file, up to the last."""
    seen: list[tuple[int, int]] = []
    read_all(voorbeeld, lambda done, total: seen.append((done, total)))
    assert seen == [(number, len(seen)) for number in range(1, len(seen) + 1)]


def test_kinds_do_not_overlap(voorbeeld: Path) -> None:
    """Every file of the example is of exactly one kind, and every kind that a catalogue should have is there."""
    files = [path.relative_to(voorbeeld).as_posix() for path in voorbeeld.rglob("*.yaml")]
    for file in files:
        assert len([kind for kind in KINDS if kind.match(file) is not None]) == 1
    there = {found[0] for file in files if (found := kind_of(file))}
    assert {kind for kind in KINDS if kind.presence is not Presence.FREE} <= there


def test_listing_files_imports_nothing_heavy() -> None:
    """Looking which files there are loads no YAML, no pydantic, no rules."""
    code = "import sys, wegwijzer.files; print([m for m in sys.modules if m.split('.')[0] in ('yaml', 'pydantic')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_reading_leaves_nothing_for_the_collector(voorbeeld: Path) -> None:
    """What reading drops is freed at once; while the collector is off, anything else would pile up."""
    read_all(voorbeeld)
    gc.collect()
    gc.disable()
    try:
        readings = read_all(voorbeeld)
        assert gc.collect() == 0
        assert readings
    finally:
        gc.enable()


def test_faults_of_one_file_are_told_together(voorbeeld: Path) -> None:
    """What a faulty traject mentions is checked all the same, and a key with a fault is not judged twice."""
    file = voorbeeld / "trajecten/2.1/wandelgroep.yaml"
    sound = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"\naanbieder: .*", "\naanbieder: nergens\nvreemd: x", sound), encoding="utf-8")
    messages = [problem.message for problem in check_catalogus(voorbeeld).errors]
    assert messages == ["deze aanbieder bestaat niet: 'nergens'", "deze sleutel bestaat niet"]


def test_a_fault_in_a_motivation_part_is_one_fault(tmp_path: Path) -> None:
    """The techniques in a part with a fault count as known: advies.yaml, which mentions them, is not to blame."""
    catalogue = tmp_path / "catalogue"
    shutil.copytree(Path(__file__).parents[1] / "catalogue", catalogue)
    part = next(iter(sorted((catalogue / "motiveren").glob("03-*.yaml"))))
    part.write_text(part.read_text(encoding="utf-8") + "\nvreemd: x\n", encoding="utf-8")
    assert [(problem.file, problem.path) for problem in check_catalogus(catalogue).errors] == [
        (f"motiveren/{part.name}", "vreemd")
    ]
