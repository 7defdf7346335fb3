"""The recipe: look, keep what people changed, write beside, then replace, the entry page last."""

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from wegwijzer.errors import WegwijzerError

from . import drive
from .archive import Archive
from .findings import Found, has_changed_since, look_at, refuse_other_spellings
from .lock import hold
from .names import check_names, manual_name
from .outcome import Edit, Failure, ManualEditsError, Published
from .seal import same_text, seal

ENTRY_SUFFIX = ".html"
LOCK_WAIT = 60.0


def publish(
    files: Mapping[str, str],
    target: Path,
    *,
    now: datetime,
    keep: int = 5,
    replace_manual: bool = False,
    facts: Mapping[str, str] | None = None,
    wait: float = LOCK_WAIT,
    sleep: drive.Sleep = time.sleep,
    waiting: Callable[[str], object] = lambda who: None,
) -> Published:
    """Put files (name to text) in a directory that exists; a reader never meets a half-written one.

    Each text gets a seal with `facts`; when these hold a `versie`, a file of that same version is not archived.
    `waiting` hears who else is publishing here, when that takes longer than a moment.
    Raises WegwijzerError when nothing was changed, and ManualEditsError when people changed files by hand.
    """
    check_names(files)
    sealed = {name: seal(text, facts).encode("utf-8") for name, text in files.items()}
    place = drive.open_target(target, files)
    with hold(place, now, wait, waiting):
        try:
            return _Run(target, place, sealed, Archive(place, keep, sleep), now.date(), sleep).publish(
                replace_manual=replace_manual
            )
        except OSError as error:
            raise _nothing_done(target, drive.reason(error)) from error


def _nothing_done(target: Path, reason: str) -> WegwijzerError:
    return WegwijzerError(
        f"schrijven in de map '{target}' lukt niet: {reason}; de folder die er stond is niet veranderd"
    )


def _failure(name: str, error: OSError) -> Failure:
    return Failure(name, drive.reason(error), drive.may_pass(error))


@dataclass
class _Run:
    """One publication, with the lock held."""

    target: Path
    place: Path
    files: Mapping[str, bytes]
    archive: Archive
    today: date
    sleep: drive.Sleep
    found: dict[str, Found | None] = field(default_factory=dict)
    failures: dict[str, Failure] = field(default_factory=dict)
    stored: dict[str, Path] = field(default_factory=dict)
    beside: dict[str, Path] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)

    def publish(self, *, replace_manual: bool) -> Published:
        cleaned = drive.clean(self.place, self.sleep) + self.archive.clean()
        refuse_other_spellings(self.place, self.files)
        changed = self._look()
        edits = self._keep_edits(changed)
        if edits and not replace_manual:
            raise ManualEditsError(edits)
        self._write(changed)
        if len(self.failures) == len(self.files) and not any(failed.may_pass for failed in self.failures.values()):
            raise _nothing_done(self.target, next(iter(self.failures.values())).reason)
        for name in self.files:
            # Of all files: a run that was killed may have replaced one without coming to this.
            self.archive.prune(name)
        return Published(
            self.target,
            written=tuple(self.written),
            unchanged=tuple(name for name in self.files if name not in changed and name not in self.failures),
            failed=tuple(self.failures.values()),
            archived=tuple(path.name for path in self.stored.values()),
            edits=edits,
            cleaned=cleaned,
        )

    def _look(self) -> list[str]:
        """Read what is there and give the files to replace, the entry page last."""
        changed = []
        for name, data in self.files.items():
            try:
                found = self.found[name] = look_at(self.place / name)
            except OSError as error:
                self.failures[name] = _failure(name, error)
                continue
            if found is None or not same_text(found.text, data.decode("utf-8")):
                changed.append(name)
        return sorted(changed, key=lambda name: name.casefold().endswith(ENTRY_SUFFIX))

    def _keep_edits(self, changed: list[str]) -> tuple[Edit, ...]:
        edits = []
        for name in changed:
            found = self.found[name]
            # What broke off elsewhere leaves an empty file: there is no work of anybody in it.
            if found is not None and found.data and not found.is_ours:
                # Here, because hardly any folder was edited.
                from .differences import name_differences

                wanted = self.files[name].decode("utf-8")
                differences = name_differences(found.text, wanted, name, self.archive.newest(name))
                edits.append(Edit(name, self._keep(name, found), differences))
        return tuple(edits)

    def _keep(self, name: str, found: Found) -> str:
        """Copy a version of a person to a name of its own, once."""
        day = datetime.fromtimestamp(found.stat.st_mtime).date().isoformat()
        number = 1
        while (there := look_at(self.place / manual_name(name, day, number))) is not None:
            if there.data == found.data:
                return manual_name(name, day, number)
            number += 1
        kept = manual_name(name, day, number)
        drive.replace(drive.write_beside(self.place, found.data, found.stat), kept, self.sleep)
        return kept

    def _write(self, changed: list[str]) -> None:
        try:
            # Everything is on the disk before the first file is replaced: a full disk then changes nothing.
            for name in changed:
                self._prepare(name)
            for name in changed:
                self._replace(name)
        finally:
            # What was not replaced is still the present version, and does not belong in the archive.
            for name in set(self.stored).difference(self.written):
                self._discard(self.stored.pop(name))
            for path in self.beside.values():
                self._discard(path)
            self.archive.tidy()

    def _prepare(self, name: str) -> None:
        found = self.found[name]
        data = self.files[name]
        if found is not None and found.is_ours and not _same_version(found, data):
            stored = self.archive.store(name, found.data, found.stat, self.today)
            if stored is not None:
                self.stored[name] = stored
        self.beside[name] = drive.write_beside(self.place, data, found.stat if found else None)

    def _replace(self, name: str) -> None:
        try:
            if has_changed_since(self.place / name, self.found[name]):
                self.failures[name] = Failure(name, "iemand wijzigde het bestand zojuist")
                return
            drive.replace(self.beside[name], name, self.sleep)
            self.written.append(name)
        except OSError as error:
            self.failures[name] = _failure(name, error)

    def _discard(self, path: Path) -> None:
        with suppress(OSError):
            drive.discard(path, self.sleep)


def _same_version(found: Found, data: bytes) -> bool:
    """Whether both come from one version of the catalogue: then only the date or the program differs."""
    version = found.facts.get("versie")
    return version is not None and version == Found(data, found.stat).facts.get("versie")
