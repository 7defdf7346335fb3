"""Names of files on the shared drive: safe for Windows, recognisably ours, and none that leads elsewhere."""

import hashlib
import ntpath
import re
import secrets
import unicodedata
from collections.abc import Iterable
from pathlib import PurePath

from wegwijzer.errors import WegwijzerError
from wegwijzer.hints import printable

ARCHIVE = "archief"
LOCK = ".wegwijzer.slot"
# A name is lengthened for the archive and for a file that was edited by hand; the limit of Windows is 255.
MAX_LENGTH = 200
# Longer paths need a prefix on Windows; the limit for directories there is 248 with the closing zero.
SHORT_PATH = 247
# What `archief\\` and the longest remark add to a name.
REMARKS = 55

_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_TEMPORARY = re.compile(r"\.wegwijzer-([0-9a-f]{16})([0-9a-f]{16})\.tmp")


def check_names(names: Iterable[str]) -> None:
    """Raise WegwijzerError for a name that cannot stand on a Windows share, or that would leave the target."""
    seen: dict[str, str] = {folded(ARCHIVE): ARCHIVE}
    for name in names:
        reason = _fault(name)
        if reason:
            raise WegwijzerError(f"'{printable(name[:80])}' kan geen bestandsnaam zijn: {reason}")
        other = seen.setdefault(folded(name), name)
        if other is not name:
            raise WegwijzerError(f"'{name}' en '{other}' zijn voor Windows dezelfde naam; geef één een andere naam")


def folded(name: str) -> str:
    """Give a name as Windows and macOS compare it."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _fault(name: str) -> str:
    if not name or name in {".", ".."} or _FORBIDDEN.search(name):
        return "er staat een teken in dat niet mag, of de naam wijst naar een andere map"
    if name.startswith(".") or name != name.strip() or name.endswith("."):
        return "de naam begint of eindigt met een punt of een spatie"
    if _RESERVED.fullmatch(name):
        return "Windows gebruikt deze naam zelf"
    # Three bytes a character is the longest that UTF-8 gives for what counts as one in UTF-16.
    if max(len(name.encode("utf-16-le", "replace")) // 2, len(name.encode("utf-8", "replace"))) > MAX_LENGTH:
        return f"de naam is langer dan {MAX_LENGTH} tekens"
    return ""


def manual_name(name: str, day: str, number: int = 1) -> str:
    """Name the copy of a file that somebody changed by hand on a day."""
    path = PurePath(name)
    again = f" {number}" if number > 1 else ""
    return f"{path.stem} (handmatig gewijzigd {day}){again}{path.suffix}"


def archive_name(name: str, number: int, day: str) -> str:
    """Name an earlier version. The number gives the order: a clock can be set back."""
    path = PurePath(name)
    return f"{path.stem} (versie {number:04}, {day}){path.suffix}"


def archive_number(name: str, candidate: str) -> int | None:
    """Give the number of an earlier version of `name`, or None when the file is something else."""
    stem, suffix = re.escape(PurePath(name).stem), re.escape(PurePath(name).suffix)
    found = re.fullmatch(rf"{stem} \(versie ([0-9]{{4,9}}), [0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}\){suffix}", candidate)
    return int(found[1]) if found else None


def temporary_name() -> str:
    """Make a name for a file in the making, one that can be told from every file that is not ours."""
    token = secrets.token_hex(8)
    return f".wegwijzer-{token}{_check(token)}.tmp"


def is_temporary(name: str) -> bool:
    """Whether a name was made by `temporary_name`: the second half must follow from the first."""
    found = _TEMPORARY.fullmatch(name)
    return found is not None and found[2] == _check(found[1])


def _check(token: str) -> str:
    return hashlib.blake2b(token.encode(), digest_size=8, person=b"wegwijzer").hexdigest()


def long_path(path: str, longest: int) -> str:
    r"""Give a Windows path the prefix `\\?\` when it would be too long otherwise with names of `longest` in it."""
    absolute = ntpath.normpath(path)
    if absolute.startswith("\\\\?\\") or len(absolute) + longest + REMARKS < SHORT_PATH:
        return path
    if absolute.startswith("\\\\"):
        return "\\\\?\\UNC\\" + absolute[2:]
    return "\\\\?\\" + absolute
