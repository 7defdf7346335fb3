"""A directory to a `Catalogus`, or to all its problems at once."""

from .assembly import assemble
from .kinds import KINDS, Presence, is_asked, kind_of
from .loading import Report, check_catalogus, load_asked, load_catalogus, read_all
from .reading import Reading, read_bytes, read_one

__all__ = [
    "KINDS",
    "Presence",
    "Reading",
    "Report",
    "assemble",
    "check_catalogus",
    "is_asked",
    "kind_of",
    "load_asked",
    "load_catalogus",
    "read_all",
    "read_bytes",
    "read_one",
]
