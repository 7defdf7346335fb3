"""The only writing to the place where klantmanagers read the folder, and the check of what lies there."""

from .checking import Finding, Soort, check_published, says_the_same
from .findings import Found, look_at
from .lock import BusyError
from .outcome import Edit, Failure, ManualEditsError, Published
from .publishing import publish
from .seal import SealState, seal, seal_facts, seal_state, without_seal

__all__ = [
    "BusyError",
    "Edit",
    "Failure",
    "Finding",
    "Found",
    "ManualEditsError",
    "Published",
    "SealState",
    "Soort",
    "check_published",
    "look_at",
    "publish",
    "says_the_same",
    "seal",
    "seal_facts",
    "seal_state",
    "without_seal",
]
