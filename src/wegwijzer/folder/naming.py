"""Which folders there are, and what their files are called; imports nothing heavy."""

from enum import StrEnum

from wegwijzer.text import slug


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
    suffix = "-client" if edition is Editie.CLIENT else ""
    return f"folder-{slug(gemeente) or 'gemeente'}{suffix}.{wanted}"
