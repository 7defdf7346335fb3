"""Zegel (seal): the last line of a published file, by which it shows whether a person changed it afterwards.

The line is a comment in HTML and in Markdown alike. The checksum covers the text above it and the facts in it.
Line ends and a byte-order mark do not count: a mail program, a copy in text mode or a git checkout may change
those, and nobody edited anything then.
"""

import hashlib
import re
from collections.abc import Mapping
from enum import StrEnum

_START = "<!-- wegwijzer-zegel"
_LINE = re.compile(rf"{_START}(?P<facts>(?: [a-z]+=\S+)*) sha256=(?P<digest>[0-9a-f]{{64}}) -->\s*")
_VALUE = re.compile(r"[0-9A-Za-z.:_]+(?:-[0-9A-Za-z.:_]+)*")


class SealState(StrEnum):
    """What a seal says of the text above it."""

    INTACT = "intact"
    EDITED = "edited"
    UNSEALED = "unsealed"


def seal(text: str, facts: Mapping[str, str] | None = None) -> str:
    """Add the seal, with facts about the making of this text; a seal that is there already is replaced."""
    body = without_seal(text)
    head = _START + "".join(f" {name}={_checked(value)}" for name, value in (facts or {}).items())
    return f"{body}{head} sha256={_digest(body + head)} -->\n"


def seal_state(text: str) -> SealState:
    """Tell whether a text is as it was sealed."""
    body, line = _split(text)
    if line is None:
        return SealState.EDITED if _START in text else SealState.UNSEALED
    intact = _digest(f"{body}{_START}{line['facts']}") == line["digest"]
    return SealState.INTACT if intact else SealState.EDITED


def seal_facts(text: str) -> dict[str, str]:
    """Read the facts of a seal; whoever relies on them asks first whether it is intact."""
    line = _split(text)[1]
    return dict(fact.split("=", 1) for fact in line["facts"].split()) if line else {}


def same_text(one: str, other: str) -> bool:
    """Whether two texts are equal apart from line ends and a byte-order mark."""
    return _plain(one) == _plain(other)


def decode(data: bytes) -> str:
    """Read bytes of unknown origin; what is no UTF-8 stays recognisably different from every text of ours."""
    return data.decode("utf-8", "surrogateescape")


def without_seal(text: str) -> str:
    """Give the text above the seal."""
    body = _split(text)[0]
    return body if body.endswith("\n") else f"{body}\n"


def _split(text: str) -> tuple[str, re.Match[str] | None]:
    start = text.rfind(_START)
    line = _LINE.fullmatch(text, start) if start >= 0 else None
    return (text[:start], line) if line else (text, None)


def _digest(text: str) -> str:
    return hashlib.sha256(_plain(text).encode("utf-8", "surrogateescape")).hexdigest()


def _plain(text: str) -> str:
    # All of them: a text that begins with one of its own gets another from an editor.
    return text.lstrip("\ufeff").replace("\r\n", "\n")


def _checked(value: str) -> str:
    """Refuse what could end the comment or look like another fact."""
    if not _VALUE.fullmatch(value):
        raise ValueError(f"not a fact for a seal: {value!r}")
    return value
