"""The only writing to the place where klantmanagers read the folder: beside it, then renamed."""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from wegwijzer.errors import WegwijzerError


class PartlyPublishedError(WegwijzerError):
    """Some files were replaced and others were not."""

    exit_code = 3


@dataclass(frozen=True)
class Published:
    """What happened: where, which files are new, and which were already exactly so."""

    directory: Path
    written: tuple[str, ...]
    unchanged: tuple[str, ...]


def publish(files: Mapping[str, str], target: Path) -> Published:
    """Put files (name to text) in a directory that exists; a reader never meets a half-written one.

    Raises WegwijzerError when nothing was changed, and PartlyPublishedError when only some files were.
    """
    _require_directory(target)
    contents = {name: text.encode("utf-8") for name, text in files.items()}
    changed = [name for name, content in contents.items() if _current(target / name) != content]
    beside = {name: target / f".{name}.{os.getpid()}.tmp" for name in changed}
    try:
        _write_beside({beside[name]: contents[name] for name in changed}, target)
        _rename({name: beside[name] for name in changed}, target)
    finally:
        for path in beside.values():
            with suppress(OSError):
                path.unlink()
    unchanged = tuple(name for name in contents if name not in beside)
    return Published(target, tuple(changed), unchanged)


def _require_directory(target: Path) -> None:
    if not target.exists():
        raise WegwijzerError(f"de map '{target}' bestaat niet; maak de map of geef een andere bij --doel")
    if not target.is_dir():
        raise WegwijzerError(f"'{target}' is een bestand en geen map; geef bij --doel een map")


def _current(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _write_beside(contents: Mapping[Path, bytes], target: Path) -> None:
    try:
        for path, content in contents.items():
            with path.open("wb") as file:
                file.write(content)
                file.flush()
                # On the disk before the rename, or a power cut could leave an empty folder behind.
                os.fsync(file.fileno())
    except OSError as error:
        raise WegwijzerError(_sentence(error, target, "de folder die er stond is niet veranderd")) from error


def _rename(beside: Mapping[str, Path], target: Path) -> None:
    done: list[str] = []
    for name, path in beside.items():
        try:
            path.replace(target / name)
        except OSError as error:
            if not done:
                raise WegwijzerError(_sentence(error, target, f"'{name}' is niet veranderd")) from error
            outcome = f"{', '.join(done)} is nieuw, maar '{name}' is niet veranderd"
            raise PartlyPublishedError(_sentence(error, target, outcome)) from error
        done.append(name)


def _sentence(error: OSError, target: Path, outcome: str) -> str:
    if isinstance(error, PermissionError):
        return f"in de map '{target}' mag of kan niet geschreven worden; {outcome}"
    return f"schrijven in de map '{target}' lukt niet ({os.strerror(error.errno or 0)}); {outcome}"
