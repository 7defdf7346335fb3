"""Names on a Windows share: what is refused, what is ours, and which path gets a prefix."""

import os
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijzer.errors import WegwijzerError
from wegwijzer.publish import publish
from wegwijzer.publish.names import (
    archive_name,
    archive_number,
    check_names,
    is_temporary,
    long_path,
    manual_name,
    temporary_name,
)

BAD = [
    "",
    ".",
    "..",
    "../a.html",
    "..\\a.html",
    "map/a.html",
    "/etc/passwd",
    "C:\\a.html",
    "a.html:stroom",
    "\\\\server\\share\\a.html",
    "a\x00.html",
    "a\nb.html",
    "wat?.html",
    "a*.html",
    "CON",
    "con.html",
    "Nul.md",
    "aux.tar.gz",
    "COM1.html",
    "lpt9.md",
    "com¹.md",
    "conin$.md",
    "a.html.",
    "a.html ",
    " a.html",
    ".verborgen.html",
    "a" * 201,
    "é" * 101,
]


@pytest.mark.parametrize("name", BAD)
def test_a_dangerous_name_is_refused_before_anything_is_written(tmp_path: Path, name: str) -> None:
    """A name that leads elsewhere, or that Windows does not allow, stops the run in one sentence."""
    target = tmp_path / "doel"
    target.mkdir()
    with pytest.raises(WegwijzerError, match="kan geen bestandsnaam zijn") as caught:
        publish({"goed.html": "1", name: "2"}, target, now=datetime(2026, 1, 1))
    assert str(caught.value).isprintable()
    assert list(target.iterdir()) == []
    assert [path.name for path in tmp_path.iterdir()] == ["doel"]


@pytest.mark.parametrize(
    "name", ["folder-heemskerk.html", "folder één (nieuw).md", "console.html", "com10.md", "a" * 200]
)
def test_ordinary_names_are_fine(name: str) -> None:
    """Spaces, accents, brackets and names that only resemble reserved ones are allowed."""
    check_names([name])


@pytest.mark.parametrize("pair", [("a.html", "A.html"), ("é.md", "e\u0301.md"), ("straße.md", "STRASSE.md")])
def test_names_that_clash_on_windows_are_refused(pair: tuple[str, str]) -> None:
    """Two names that differ in capitals or in the way an accent is written would be one file there."""
    with pytest.raises(WegwijzerError, match="dezelfde naam"):
        check_names(pair)


def test_the_name_of_the_archive_is_taken() -> None:
    """A file cannot have the name of the directory for earlier versions."""
    with pytest.raises(WegwijzerError, match="dezelfde naam"):
        check_names(["Archief"])


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot hold both")
def test_a_file_that_differs_in_capitals_only_stops_the_run(tmp_path: Path) -> None:
    """On a share with Linux behind it both would exist, and Windows would show one of the two at random."""
    (tmp_path / "Folder.HTML").write_bytes(b"eigen")
    with pytest.raises(WegwijzerError, match=r"'Folder\.HTML', voor Windows dezelfde naam"):
        publish({"folder.html": "1"}, tmp_path, now=datetime(2026, 1, 1))
    assert (tmp_path / "Folder.HTML").read_bytes() == b"eigen"


@given(st.text(max_size=50))
def test_only_our_own_temporary_names_are_recognised(name: str) -> None:
    """No name but one of ours passes for a temporary file: the second half is calculated from the first."""
    assert not is_temporary(name)
    ours = temporary_name()
    assert is_temporary(ours)
    assert not is_temporary(ours[:15] + ("0" if ours[15] != "0" else "1") + ours[16:])


def test_names_for_versions_read_back() -> None:
    """The number of an archived version comes from its name; other names have none."""
    name = archive_name("folder (a).html", 12, "2026-11-23")
    assert name == "folder (a) (versie 0012, 2026-11-23).html"
    assert archive_number("folder (a).html", name) == 12
    assert archive_number("folder.html", name) is None
    assert archive_number("folder (a).md", name) is None
    assert archive_number("folder (a).html", manual_name("folder (a).html", "2026-11-23")) is None
    assert max(len(archive_name("", 10**8, "2026-11-23")), len(manual_name("", "2026-11-23", 999))) <= 55


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("C:\\folder", "C:\\folder"),
        ("\\\\server\\share\\Werk en Inkomen", "\\\\server\\share\\Werk en Inkomen"),
        ("C:\\" + "a" * 200, "\\\\?\\C:\\" + "a" * 200),
        ("\\\\server\\share\\" + "a" * 200, "\\\\?\\UNC\\server\\share\\" + "a" * 200),
        ("\\\\?\\C:\\" + "a" * 300, "\\\\?\\C:\\" + "a" * 300),
        ("C:\\x\\..\\" + "b" * 230 + "/c", "\\\\?\\C:\\" + "b" * 230 + "\\c"),
    ],
)
def test_long_windows_paths_get_their_prefix(path: str, expected: str) -> None:
    """A path near the limit of Windows gets the prefix that lifts it, a share its own form; others stay as typed."""
    assert long_path(path, longest=24) == expected
