"""Which files belong to a catalogue."""

from pathlib import Path

from wegwijzer.files import catalogue_files, is_ignored, scan_catalogue


def test_all_files_are_listed_in_order(voorbeeld: Path) -> None:
    """Every file is there once, sorted by its path, at any depth and with any extension."""
    (voorbeeld / "verkeerd.yml").write_text("")
    expected = sorted(path.relative_to(voorbeeld).as_posix() for path in voorbeeld.rglob("*") if path.is_file())
    assert [path.relative_to(voorbeeld).as_posix() for path in catalogue_files(voorbeeld)] == expected
    assert sorted(name for name, _ in scan_catalogue(voorbeeld)) == expected


def test_names_are_ignored_by_what_they_are() -> None:
    """Hidden, backup and system names are ignored, whatever their case; names of the catalogue never are."""
    for name in (".x", "a.yaml~", "a.swp", "#a#", "~$a.docx", "THUMBS.DB", "Desktop.ini", "readme.md"):
        assert is_ignored(name)
    for name in ("a.yaml", "a.yml", "a.bak", "b~c.yaml", "thumbs.yaml"):
        assert not is_ignored(name)
