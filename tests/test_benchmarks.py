"""Tests of the generator of catalogues to measure with."""

import importlib
from pathlib import Path

from benchmarks import parts
from benchmarks.genereer import generate
from wegwijzer.catalogue import check_catalogus, load_catalogus

COUNT = 40


def _files(directory: Path) -> dict[str, bytes]:
    return {str(path.relative_to(directory)): path.read_bytes() for path in directory.rglob("*") if path.is_file()}


def test_same_seed_gives_same_files(tmp_path: Path) -> None:
    """Two runs with one seed write the same files byte for byte; another seed writes other trajecten."""
    for name, seed in (("een", 1), ("weer", 1), ("ander", 2)):
        generate(tmp_path / name, COUNT, seed)
    first = _files(tmp_path / "een")
    assert first == _files(tmp_path / "weer")
    assert first != _files(tmp_path / "ander")


def test_generated_catalogue_has_no_errors(tmp_path: Path) -> None:
    """The strict reader accepts every file that is generated, and all trajecten that were asked are in it."""
    generate(tmp_path / "catalogus", COUNT)
    assert check_catalogus(tmp_path / "catalogus").errors == ()
    assert len(load_catalogus(tmp_path / "catalogus").trajecten) == COUNT


def test_what_is_timed_exists() -> None:
    """Every function that the folder's benchmark puts a clock on is there, also after a module has moved."""
    for name in (name for names in parts.MEASURED.values() for name in names):
        owner, last = parts.place_of(name)
        assert callable(getattr(owner, last)), name
    for name in parts.IMPORTS:
        assert importlib.import_module(f"wegwijzer.{name}")
