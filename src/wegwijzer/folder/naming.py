"""Which folders there are, and what their files are called; imports nothing heavy."""

import re
import unicodedata
from enum import StrEnum


class Editie(StrEnum):
    """Editie (edition): for whom the folder is made."""

    KLANTMANAGER = "klantmanager"
    CLIENT = "client"


class Formaat(StrEnum):
    """Formaat (format) of the folder."""

    HTML = "html"
    MD = "md"


def file_name(gemeente: str, edition: Editie, wanted: Formaat) -> str:
    """Name a file after municipality and edition, the same every year, so that a shortcut keeps working."""
    plain = unicodedata.normalize("NFKD", gemeente).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "gemeente"
    suffix = "-client" if edition is Editie.CLIENT else ""
    return f"folder-{slug}{suffix}.{wanted}"
