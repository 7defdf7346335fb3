"""What is odd about one scalar, as it stands in the text: each check looks at the scalar and its lines."""

import re
from typing import Any

from wegwijzer.document import Document, ValuePath
from wegwijzer.hints import CURLY, TYPE_QUOTES, in_curly_quotes

from .bullets import BULLETS, explain_bullet

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_COMMENT = re.compile(r" #| +#(?=[^\s#])")
_NULLS = frozenset({"null", "Null", "NULL", "~"})
_ODD_STARTS = frozenset(f"{BULLETS}{CURLY}")


def looks_odd(event: Any, lines: list[str]) -> bool:
    """Tell at little cost whether a scalar deserves the checks: nearly all do not."""
    if event.style:
        return bool(event.end_mark.line > event.start_mark.line or not event.value.isprintable())
    end = event.end_mark
    if end.line > event.start_mark.line or event.value in _NULLS or event.value[:1] in _ODD_STARTS:
        return True
    return bool(end.line < len(lines) and "#" in lines[end.line][end.column : end.column + 20])


def check_scalar(event: Any, lines: list[str], edge: int, document: Document, path: ValuePath) -> bool:
    """Check one scalar; tell whether its quotes run on over what follows.

    `edge` is the column (from 0) of the group around it, which its lines must pass.
    """
    if not event.style:
        _check_comment(event, lines, document, path)
        _check_dashes(event, lines, document, path)
        _check_start(event, document, path)
        _check_null(event, document, path)
        return False
    _check_control(event, document, path)
    quotes = event.style in ("'", '"') and event.end_mark.line > event.start_mark.line
    return quotes and _runs_away(event, lines, edge, document, path)


def _place(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _check_comment(event: Any, lines: list[str], document: Document, path: ValuePath) -> None:
    """Warn when a comment may be a part of the text; two spaces before `# ` say that it is a comment."""
    mark = event.end_mark
    found = _COMMENT.match(lines[mark.line], mark.column) if mark.line < len(lines) else None
    if found:
        document.add_warning(
            (mark.line + 1, found.end()),
            path,
            "de tekst stopt hier: wat achter # staat is een opmerking",
            "Hoort het bij de tekst? Gebruik aanhalingstekens. Anders: twee spaties ervoor en een erachter.",
        )


def _check_dashes(event: Any, lines: list[str], document: Document, path: ValuePath) -> None:
    """Warn once when lines look like list items but are a part of the text above them."""
    first = event.start_mark.line
    dashes = [line for line in range(first + 1, event.end_mark.line + 1) if lines[line].lstrip().startswith("- ")]
    if not dashes:
        return
    line, bare = lines[dashes[0]], lines[dashes[0]].lstrip()
    message = "dit streepje begint geen onderdeel: de regel hoort bij de tekst erboven"
    if len(dashes) > 1:
        message += f" (en zo nog {len(dashes) - 1} keer)"
    hint = "Laat het streepje even ver inspringen als de andere."
    if not lines[first].lstrip().startswith("- "):
        hint = "Zet ook het eerste onderdeel op een eigen regel, met een streepje ervoor."
    document.add_warning((dashes[0] + 1, len(line) - len(bare) + 1), path, message, hint)


def _check_start(event: Any, document: Document, path: ValuePath) -> None:
    """Warn about a sign that was meant to begin an item or to stand around the text, and is now a part of it."""
    bullet = explain_bullet(event.value)
    if bullet:
        document.add_warning(_place(event), path, *bullet)
    elif in_curly_quotes(event.value):
        document.add_warning(_place(event), path, "deze aanhalingstekens horen bij de tekst", TYPE_QUOTES)


def _check_null(event: Any, document: Document, path: ValuePath) -> None:
    """Warn about what other programs read as nothing."""
    if event.value in _NULLS:
        message = f"hier staat {event.value}, en dat wordt gelezen als het woord zelf"
        hint = "Bedoelt u niets, haal de regel dan weg; bedoelt u het woord, zet het tussen aanhalingstekens."
        document.add_warning(_place(event), path, message, hint)


def _check_control(event: Any, document: Document, path: ValuePath) -> None:
    """Refuse control characters that an escape has made."""
    control = _CONTROL.search(event.value)
    if control:
        message = f"in deze tekst maakt een \\ een stuurteken (U+{ord(control[0]):04X})"
        document.add_problem(_place(event), path, message, "Haal het weg, of schrijf \\\\ als u een \\ bedoelt.")


def _runs_away(event: Any, lines: list[str], edge: int, document: Document, path: ValuePath) -> bool:
    """Refuse quoted text that runs on over the keys below it, as after a forgotten quote."""
    for line in range(event.start_mark.line + 1, event.end_mark.line + 1):
        text = lines[line]
        if text.strip() and len(text) - len(text.lstrip(" ")) <= edge:
            message = f"dit aanhalingsteken sluit pas op regel {event.end_mark.line + 1}"
            hint = "Sluit het af, of laat de volgende regels inspringen."
            document.add_problem(_place(event), path, message, hint)
            return True
    return False
