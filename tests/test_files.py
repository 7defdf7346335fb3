"""Which files belong to a catalogue."""

import os
from pathlib import Path

import pytest

from wegwijzer.files import is_ignored, scan_catalogue, write_whole


def test_all_files_are_listed(voorbeeld: Path) -> None:
    """Every file is there once, at any depth and with any extension."""
    (voorbeeld / "verkeerd.yml").write_text("")
    expected = sorted(path.relative_to(voorbeeld).as_posix() for path in voorbeeld.rglob("*") if path.is_file())
    assert sorted(name for name, _ in scan_catalogue(voorbeeld)) == expected


def test_names_are_ignored_by_what_they_are() -> None:
    """Hidden, backup and system names are ignored, whatever their case; names of the catalogue never are."""
    for name in (".x", "a.yaml~", "a.swp", "#a#", "~$a.docx", "THUMBS.DB", "Desktop.ini", "readme.md"):
        assert is_ignored(name)
    for name in ("a.yaml", "a.yml", "a.bak", "b~c.yaml", "thumbs.yaml"):
        assert not is_ignored(name)


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    """The bytes are exactly those given, the rights those of the old file, a link leads on, and nothing is left."""
    path, link = tmp_path / "yoga.yaml", tmp_path / "link.yaml"
    path.write_bytes(b"naam: Yoga\n")
    path.chmod(0o640)
    mode = path.stat().st_mode
    link.symlink_to(path.name)
    for place in (path, link):
        new = f"naam: {place.name}\r\nwaar: café\r\n".encode()
        write_whole(place, new)
        assert path.read_bytes() == new
        assert path.stat().st_mode == mode
    assert link.is_symlink()
    assert sorted(item.name for item in tmp_path.iterdir()) == [link.name, path.name]


def test_what_is_no_file_takes_what_it_is_given(tmp_path: Path) -> None:
    """A device or a pipe is written to and stays; a directory refuses."""
    write_whole(Path(os.devnull), b"weg")
    assert Path(os.devnull).is_char_device()
    reading, writing = os.pipe()
    write_whole(Path(f"/dev/fd/{writing}"), b"door")
    assert os.read(reading, 9) == b"door"
    os.close(reading)
    os.close(writing)
    with pytest.raises(IsADirectoryError):
        write_whole(tmp_path, b"weg")
