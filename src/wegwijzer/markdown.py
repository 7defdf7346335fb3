"""Plain text in a Markdown document, such that it shows as it was typed."""

import re

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
# Most texts have nothing in them that Markdown could take for a sign, and nothing in front.
_HARMLESS = re.compile(r"[^\\`*_\[\]<>|~#&+=\d\s-][^\\`*_\[\]<>|~#&]*")
_MARKER = re.compile(r"^([+=-]|\d+(?=[.)](?:\s|$)))")


def escape_markdown(text: str) -> str:
    """Write plain text as one line of which Markdown and the HTML within it show exactly the characters."""
    line = " ".join(text.split())
    if _HARMLESS.fullmatch(line):
        return line
    line = _SPECIAL.sub(r"\\\1", line)
    line = _ENTITY.sub(r"\\&", line)
    return _MARKER.sub(_escape_marker, line)


def _escape_marker(match: re.Match[str]) -> str:
    marker = match[1]
    return f"{marker}\\" if marker[0].isdigit() else f"\\{marker}"
