"""Publishing: whole files or nothing, what people changed is kept, and one clear sentence when it fails."""

import os
from datetime import datetime
from pathlib import Path

import pytest

from wegwijzer.errors import WegwijzerError
from wegwijzer.publish import ManualEditsError, Published, SealState, check_published, publish, seal, seal_state
from wegwijzer.publish.names import temporary_name

NOW = datetime(2026, 11, 23, 14, 5)


def put(target: Path, files: dict[str, str], **settings: object) -> Published:
    return publish(files, target, now=NOW, **settings)  # type: ignore[arg-type]


def names(directory: Path) -> list[str]:
    """Give what a klantmanager sees; the lock and other hidden files are not for people."""
    return sorted(path.name for path in directory.iterdir() if not path.name.startswith("."))


def edit(path: Path, old: str, new: str) -> bytes:
    """Change a published file as a person would, and give what stands there now."""
    path.write_bytes(path.read_bytes().replace(old.encode(), new.encode()))
    return path.read_bytes()


def test_files_appear_as_given_with_a_seal_below(tmp_path: Path) -> None:
    """Text arrives as UTF-8 with the line ends it had; only the seal is added."""
    published = put(tmp_path, {"a.html": "één\n€\n", "b.md": "twee\r\n"})
    assert published.written == ("b.md", "a.html")
    assert (tmp_path / "a.html").read_bytes().startswith("één\n€\n<!-- wegwijzer-zegel".encode())
    assert (tmp_path / "b.md").read_bytes().startswith(b"twee\r\n<!-- wegwijzer-zegel")
    assert names(tmp_path) == ["a.html", "b.md"]


def test_same_content_is_not_written_again(tmp_path: Path) -> None:
    """A file that is already right keeps its inode and time, so that a shared drive sees no change."""
    put(tmp_path, {"a.html": "een", "b.md": "twee"})
    before = (tmp_path / "a.html").stat()
    published = put(tmp_path, {"a.html": "een", "b.md": "drie"})
    after = (tmp_path / "a.html").stat()
    assert (published.written, published.unchanged) == (("b.md",), ("a.html",))
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_other_line_ends_are_the_same_content(tmp_path: Path) -> None:
    """A copy in text mode or a CRLF checkout of the published folder is no edit and needs no rewrite."""
    put(tmp_path, {"a.html": "een\ntwee\n"})
    crlf = edit(tmp_path / "a.html", "\n", "\r\n")
    assert put(tmp_path, {"a.html": "een\ntwee\n"}).unchanged == ("a.html",)
    assert (tmp_path / "a.html").read_bytes() == crlf
    assert put(tmp_path, {"a.html": "een\ndrie\n"}).written == ("a.html",)


def test_the_entry_page_comes_last(tmp_path: Path) -> None:
    """Who opens the new page finds the rest new as well."""
    assert put(tmp_path, {"a.html": "1", "z.md": "2", "b.md": "3"}).written == ("z.md", "b.md", "a.html")


def test_an_open_reader_keeps_the_old_text(tmp_path: Path) -> None:
    """Who has the folder open goes on reading the old one whole: it is replaced, not overwritten."""
    put(tmp_path, {"a.html": "oud" * 1000})
    with (tmp_path / "a.html").open(encoding="utf-8") as reader:
        start = reader.read(3)
        put(tmp_path, {"a.html": "nieuw"})
        assert (start + reader.read()).startswith("oud" * 1000)
    assert (tmp_path / "a.html").read_text(encoding="utf-8").startswith("nieuw")


def test_spaces_and_accents_in_the_path(tmp_path: Path) -> None:
    """A target such as 'Werk & Inkomen (één)' is an ordinary directory."""
    target = tmp_path / "Werk & Inkomen (één) #1" / "folder 2026"
    target.mkdir(parents=True)
    put(target, {"folder één.html": "1"})
    put(target, {"folder één.html": "2"})
    assert names(target) == ["archief", "folder één.html"]


def test_earlier_versions_are_kept_and_the_oldest_go(tmp_path: Path) -> None:
    """The archive holds the versions before this one, whole, as many as the setting says."""
    for number in range(8):
        put(tmp_path, {"a.html": f"tekst {number}\n"}, keep=5)
    archived = [path.read_text(encoding="utf-8") for path in sorted((tmp_path / "archief").iterdir())]
    assert [text.splitlines()[0] for text in archived] == [f"tekst {number}" for number in range(2, 7)]
    assert {seal_state(text) for text in archived} == {SealState.INTACT}


def test_no_archive_when_nothing_is_kept(tmp_path: Path) -> None:
    """With zero versions to keep there is no archive at all."""
    for number in range(3):
        put(tmp_path, {"a.html": str(number)}, keep=0)
    assert names(tmp_path) == ["a.html"]


def test_a_nightly_run_does_not_push_real_versions_out(tmp_path: Path) -> None:
    """When only the date on the page differs, the catalogue's version is the same and nothing is archived."""
    put(tmp_path, {"a.html": "oud"}, facts={"versie": "aaa"})
    for day in range(1, 9):
        put(tmp_path, {"a.html": f"nieuw, gemaakt op {day}"}, facts={"versie": "bbb"})
    assert [path.read_text(encoding="utf-8")[:3] for path in (tmp_path / "archief").iterdir()] == ["oud"]


def test_a_clock_set_back_changes_nothing(tmp_path: Path) -> None:
    """The order of versions comes from their number, never from a clock: the newest are kept."""
    for number, year in enumerate((2030, 2029, 2026, 2001, 2031)):
        publish({"a.html": f"tekst {number}\n"}, tmp_path, now=datetime(year, 1, 1), keep=2)
        os.utime(tmp_path / "a.html", (10**9 - number * 10**7,) * 2)
    kept = {path.read_text(encoding="utf-8").splitlines()[0] for path in (tmp_path / "archief").iterdir()}
    assert kept == {"tekst 2", "tekst 3"}


def test_an_edited_archive_is_never_thrown_away(tmp_path: Path) -> None:
    """What a person wrote in an archived file is theirs; what else lies in the archive too."""
    put(tmp_path, {"a.html": "0"}, keep=1)
    put(tmp_path, {"a.html": "1"}, keep=1)
    first = next((tmp_path / "archief").iterdir())
    edit(first, "0", "eigen woorden")
    other = tmp_path / "archief" / "aantekeningen.docx"
    other.write_bytes(b"eigen")
    for number in range(2, 6):
        put(tmp_path, {"a.html": str(number)}, keep=1)
    assert first.exists()
    assert other.read_bytes() == b"eigen"
    assert len(names(tmp_path / "archief")) == 3


def test_an_edited_file_stops_the_run_and_is_kept(tmp_path: Path) -> None:
    """Nothing is published over what a person changed; that version also stands beside, once, and is named."""
    put(tmp_path, {"a.html": "<p>dinsdag</p>", "b.md": "een"})
    edited = edit(tmp_path / "a.html", "dinsdag", "woensdag")
    for _ in range(2):
        with pytest.raises(ManualEditsError, match=r"'a\.html' is met de hand gewijzigd") as caught:
            put(tmp_path, {"a.html": "<p>donderdag</p>", "b.md": "twee"})
    (found,) = caught.value.edits
    assert found.differences == ("- donderdag", "+ woensdag")
    assert (tmp_path / found.kept).read_bytes() == (tmp_path / "a.html").read_bytes() == edited
    assert (tmp_path / "b.md").read_text(encoding="utf-8").startswith("een")
    assert names(tmp_path) == [found.kept, "a.html", "b.md"]
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 1


def test_an_edit_does_not_hide_among_what_the_catalogue_changed(tmp_path: Path) -> None:
    """What a person wrote, and what a person struck out, is named before all that the earlier folder said as well."""
    lines = [f"<p>kost {number} euro</p>" for number in range(20)]
    put(tmp_path, {"a.html": "\n".join([*lines, "<p>dinsdag</p>", "<p>met koffie</p>"])})
    put(tmp_path, {"a.html": "\n".join([*lines, "<p>dinsdag</p>", "<p>met koffie</p>", "<p>gratis</p>"])})
    edit(tmp_path / "a.html", "dinsdag", "woensdag")
    edit(tmp_path / "a.html", "<p>met koffie</p>", "")
    new = [line.replace("kost", "nu") for line in lines] + ["<p>dinsdag</p>", "<p>met koffie</p>", "<p>gratis</p>"]
    with pytest.raises(ManualEditsError) as caught:
        put(tmp_path, {"a.html": "\n".join(new)})
    shown = caught.value.edits[0].differences
    assert shown[:3] == ("- dinsdag", "+ woensdag", "- met koffie")
    assert shown[-1] == "en nog 35 andere regels"


def test_with_consent_the_edited_file_is_replaced(tmp_path: Path) -> None:
    """Both versions are there afterwards: the new folder, and what the person made of the old one."""
    put(tmp_path, {"a.html": "<p>dinsdag</p>"})
    edited = edit(tmp_path / "a.html", "dinsdag", "woensdag")
    os.utime(tmp_path / "a.html", (1_790_000_000,) * 2)
    published = put(tmp_path, {"a.html": "<p>donderdag</p>"}, replace_manual=True)
    assert published.written == ("a.html",)
    assert [found.kept for found in published.edits] == ["a (handmatig gewijzigd 2026-09-21).html"]
    assert (tmp_path / published.edits[0].kept).read_bytes() == edited
    assert not check_published(tmp_path, {"a.html": "<p>donderdag</p>"})


def test_two_edits_on_one_day_are_both_kept(tmp_path: Path) -> None:
    """A second edited version gets a number, and never takes the place of the first."""
    for text in ("een", "twee", "een"):
        put(tmp_path, {"a.md": f"tekst {text}"}, replace_manual=True)
        edit(tmp_path / "a.md", "tekst", f"{text} met de hand:")
        os.utime(tmp_path / "a.md", (1_790_000_000,) * 2)
    put(tmp_path, {"a.md": "tekst"}, replace_manual=True)
    kept = [name for name in names(tmp_path) if "handmatig" in name]
    assert kept == ["a (handmatig gewijzigd 2026-09-21) 2.md", "a (handmatig gewijzigd 2026-09-21).md"]


def test_a_file_without_seal_is_somebody_elses(tmp_path: Path) -> None:
    """A hand-made file that happens to have our name is treated like an edited one."""
    (tmp_path / "a.html").write_bytes("<p>oude folder uit Word, \u2019t was zo".encode("cp1252"))
    with pytest.raises(ManualEditsError):
        put(tmp_path, {"a.html": "<p>nieuw</p>"})
    put(tmp_path, {"a.html": "<p>nieuw</p>"}, replace_manual=True)
    assert len(names(tmp_path)) == 2


def test_an_empty_file_is_nobodys_work(tmp_path: Path) -> None:
    """What broke off elsewhere does not stop the run, is kept nowhere, and the check names it."""
    files = {"folder.html": "<p>een</p>", "folder.md": "een"}
    put(tmp_path, files)
    (tmp_path / "folder.html").write_bytes(b"")
    [finding] = check_published(tmp_path, files)
    assert "is leeg" in finding.message
    assert put(tmp_path, files).written == ("folder.html",)
    assert check_published(tmp_path, files) == []
    assert len(names(tmp_path)) == len(files)


def test_many_differences_are_summed_up(tmp_path: Path) -> None:
    """Only the first differences are named, each short, and a change of markup alone is said to be that."""
    lines = "".join(f"<p>regel {number} {'x' * 200}</p>" for number in range(50))
    put(tmp_path, {"a.html": lines})
    edit(tmp_path / "a.html", "regel", "zin")
    with pytest.raises(ManualEditsError) as many:
        put(tmp_path, {"a.html": lines + " "})
    shown = many.value.edits[0].differences
    assert len(shown) == 9
    assert shown[-1] == "en nog 92 andere regels"
    assert max(map(len, shown)) <= 100
    put(tmp_path, {"b.html": "<p>Yoga</p><p>tekst</p>" * 9})
    edit(tmp_path / "b.html", "Yoga", "Zumba")
    with pytest.raises(ManualEditsError) as everywhere:
        put(tmp_path, {"b.html": "<p>Yoga</p><p>tekst</p>" * 9 + " "})
    assert everywhere.value.edits[0].differences == ("- Yoga", "+ Zumba")
    long = "iets dat bleef, " * 20
    put(tmp_path, {"c.md": f"{long}dinsdag"})
    edit(tmp_path / "c.md", "dinsdag", "woensdag")
    with pytest.raises(ManualEditsError) as far:
        put(tmp_path, {"c.md": f"{long}dinsdag "})
    assert [line[:3] + line[-8:] for line in far.value.edits[0].differences] == ["- … dinsdag", "+ …woensdag"]
    edit(tmp_path / "a.html", "zin", "regel")
    edit(tmp_path / "a.html", "<p>", "<p >")
    with pytest.raises(ManualEditsError) as markup:
        put(tmp_path, {"a.html": lines + " "})
    assert markup.value.edits[0].differences == ("alleen de opmaak verschilt",)


def test_other_files_are_never_touched(tmp_path: Path) -> None:
    """Whatever else lies at the target stays byte for byte, also when it looks like a temporary file."""
    others = {
        ".wegwijzer-0123456789abcdef0123456789abcdef.tmp": b"eigen",
        "a.html.bak": b"eigen",
        "notulen.docx": b"\x00\xff",
        ".verborgen": b"eigen",
    }
    for name, data in others.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / temporary_name()).mkdir()
    for number in range(4):
        put(tmp_path, {"a.html": str(number)}, keep=1)
    assert {name: (tmp_path / name).read_bytes() for name in others} == others


def test_leftovers_of_a_killed_run_are_removed(tmp_path: Path) -> None:
    """Half files of a run that was killed are gone after the next one, in the archive as well."""
    (tmp_path / "archief").mkdir()
    for directory in (tmp_path, tmp_path / "archief"):
        (directory / temporary_name()).write_bytes(b"half")
    assert check_published(tmp_path, {}) != []
    assert put(tmp_path, {"a.html": "1"}).cleaned == 2
    assert check_published(tmp_path, {"a.html": "1"}) == []


@pytest.mark.skipif(os.name == "nt", reason="modes are of POSIX")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o666])
def test_the_mode_of_a_file_survives(tmp_path: Path, mode: int) -> None:
    """Who could read and write the old file, can read and write the new one; a first file follows the umask."""
    before = os.umask(0o027)
    try:
        put(tmp_path, {"a.html": "1"})
        assert (tmp_path / "a.html").stat().st_mode & 0o777 == 0o640
        (tmp_path / "a.html").chmod(mode)
        put(tmp_path, {"a.html": "2"})
    finally:
        os.umask(before)
    assert (tmp_path / "a.html").stat().st_mode & 0o777 == mode


def test_check_says_what_is_wrong(tmp_path: Path) -> None:
    """The check finds nothing on a good folder, and names each of its faults by kind."""
    files = {"goed.html": "1", "oud.html": "1", "bewerkt.md": "1", "vreemd.md": "1", "weg.md": "1"}
    put(tmp_path, files)
    assert check_published(tmp_path, files) == []
    put(tmp_path, {"oud.html": "0"})
    edit(tmp_path / "bewerkt.md", "1\n", "2\n")
    (tmp_path / "vreemd.md").write_text("1\n", encoding="utf-8")
    (tmp_path / "weg.md").unlink()
    (tmp_path / "map.md").mkdir()
    found = {finding.file: str(finding.kind) for finding in check_published(tmp_path, {**files, "map.md": "1"})}
    assert found == {
        "oud.html": "verouderd",
        "bewerkt.md": "handmatig gewijzigd",
        "vreemd.md": "niet van wegwijzer",
        "weg.md": "ontbreekt",
        "map.md": "onleesbaar",
    }


def test_check_changes_nothing(tmp_path: Path) -> None:
    """The check only reads: it makes no lock and cleans nothing."""
    half = tmp_path / temporary_name()
    half.write_bytes(b"half")
    before = sorted(tmp_path.iterdir())
    check_published(tmp_path, {"a.html": "1"})
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("call", [put, check_published])
def test_missing_directory_is_one_sentence(tmp_path: Path, call: object) -> None:
    """A directory that does not exist is named, and is not made: a typing error must not make a second folder."""
    with pytest.raises(WegwijzerError, match="bestaat niet") as caught:
        call(tmp_path / "weg", {"a.html": "een"})  # type: ignore[operator]
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 1
    assert not (tmp_path / "weg").exists()


def test_a_file_is_not_a_directory(tmp_path: Path) -> None:
    """A file in the place of the directory is said to be one, also one level up."""
    (tmp_path / "bestand").write_text("x", encoding="utf-8")
    with pytest.raises(WegwijzerError, match="geen map"):
        put(tmp_path / "bestand", {"a.html": "een"})
    with pytest.raises(WegwijzerError, match="bestaat niet"):
        put(tmp_path / "bestand" / "map", {"a.html": "een"})


def test_a_directory_in_the_place_of_a_file_is_left_alone(tmp_path: Path) -> None:
    """A directory with our file's name is not ours; nothing is published then, so the set stays of one version."""
    put(tmp_path, {"b.md": "oud"})
    (tmp_path / "a.html").mkdir()
    with pytest.raises(WegwijzerError, match=r"a\.html' is geen bestand"):
        put(tmp_path, {"a.html": "een", "b.md": "nieuw"})
    assert (tmp_path / "b.md").read_text(encoding="utf-8") == seal("oud")
