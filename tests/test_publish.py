"""Publishing: whole files or nothing, and one clear sentence when it fails."""

import os
from pathlib import Path

import pytest

from wegwijzer.errors import WegwijzerError
from wegwijzer.publish import PartlyPublishedError, publish


def names(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.iterdir())


def test_files_appear_exactly_as_given(tmp_path: Path) -> None:
    """Text arrives as UTF-8 with the line ends it had, and nothing else is left in the directory."""
    published = publish({"a.html": "één\n€", "b.md": "twee\r\n"}, tmp_path)
    assert published.written == ("a.html", "b.md")
    assert (tmp_path / "a.html").read_bytes() == "één\n€".encode()
    assert (tmp_path / "b.md").read_bytes() == b"twee\r\n"
    assert names(tmp_path) == ["a.html", "b.md"]


def test_same_content_is_not_written_again(tmp_path: Path) -> None:
    """A file that is already right keeps its inode and time, so that a shared drive sees no change."""
    publish({"a.html": "een", "b.md": "twee"}, tmp_path)
    before = (tmp_path / "a.html").stat()
    published = publish({"a.html": "een", "b.md": "drie"}, tmp_path)
    after = (tmp_path / "a.html").stat()
    assert (published.written, published.unchanged) == (("b.md",), ("a.html",))
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_an_open_reader_keeps_the_old_text(tmp_path: Path) -> None:
    """Who has the folder open goes on reading the old one whole: it is replaced, not overwritten."""
    publish({"a.html": "oud" * 1000}, tmp_path)
    with (tmp_path / "a.html").open(encoding="utf-8") as reader:
        start = reader.read(3)
        publish({"a.html": "nieuw"}, tmp_path)
        assert start + reader.read() == "oud" * 1000
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == "nieuw"


def test_missing_directory_is_one_sentence(tmp_path: Path) -> None:
    """A directory that does not exist is named, and is not made: a typing error must not make a second folder."""
    with pytest.raises(WegwijzerError, match="bestaat niet") as caught:
        publish({"a.html": "een"}, tmp_path / "weg")
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 1
    assert not (tmp_path / "weg").exists()


def test_a_file_is_not_a_directory(tmp_path: Path) -> None:
    """A file in the place of the directory is said to be one."""
    (tmp_path / "bestand").write_text("x", encoding="utf-8")
    with pytest.raises(WegwijzerError, match="geen map"):
        publish({"a.html": "een"}, tmp_path / "bestand")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_read_only_directory_leaves_the_old_file(tmp_path: Path) -> None:
    """Without the right to write, the old folder stays as it was."""
    publish({"a.html": "oud"}, tmp_path)
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(WegwijzerError, match="niet geschreven"):
            publish({"a.html": "nieuw"}, tmp_path)
    finally:
        tmp_path.chmod(0o755)
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == "oud"


def test_refused_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk refuses (full, read-only, gone), the old folder stays and no scraps are left."""
    publish({"a.html": "oud"}, tmp_path)

    def refuse(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(WegwijzerError, match="niet veranderd"):
        publish({"a.html": "nieuw"}, tmp_path)
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == "oud"
    assert names(tmp_path) == ["a.html"]


def test_what_cannot_be_replaced_is_named(tmp_path: Path) -> None:
    """When the first file cannot be replaced, nothing changed and it is an ordinary fault."""
    (tmp_path / "a.html").mkdir()
    with pytest.raises(WegwijzerError, match=r"a\.html") as caught:
        publish({"a.html": "een", "b.md": "twee"}, tmp_path)
    assert caught.value.exit_code == 1
    assert names(tmp_path) == ["a.html"]


def test_published_in_part_has_its_own_exit_code(tmp_path: Path) -> None:
    """When a later file cannot be replaced, the message says which is new and which is old."""
    (tmp_path / "b.md").mkdir()
    with pytest.raises(PartlyPublishedError, match=r"a\.html is nieuw, maar 'b\.md'") as caught:
        publish({"a.html": "een", "b.md": "twee"}, tmp_path)
    assert caught.value.exit_code == 3
    assert names(tmp_path) == ["a.html", "b.md"]
