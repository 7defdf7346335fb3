"""Faults that are seen in the bare text: conflict markers, tabs, invisible characters.

They are looked for before any YAML is read, because YAML would say something confusing about them.
"""

import re

from wegwijzer.document import Document

from .decoding import place_at

# Control characters, invisible characters and line ends that editors and YAML count differently.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ufffd-\uffff]|\r(?!\n)"
)
_NAMES = {
    "\x00": "een NUL-teken; dit lijkt geen tekstbestand",
    "\r": "een losse regelterugloop",
    "\xad": "een onzichtbaar afbreekteken",
    "\u200b": "een onzichtbare spatie",
    "\u2028": "een bijzonder regeleinde",
    "\u2029": "een bijzonder regeleinde",
    "\ufeff": "een onzichtbaar beginteken (BOM) midden in de tekst",
    "\ufffd": "een teken dat bij het omzetten verloren ging",
}
_MARKER = re.compile(r"^(<{7}|={7}|>{7}|\|{7})( .*)?\r?$", re.MULTILINE)
_LEADING_TAB = re.compile(r"^ *\t", re.MULTILINE)
_LEADING_WIDE_SPACE = re.compile("^[ \t]*[\xa0\u2000-\u200a\u202f\u205f\u3000]", re.MULTILINE)
_DIRECTIVE = re.compile(r"^%", re.MULTILINE)
_GARBLED = re.compile("[\xc2\xc3][\x80-\xbf]|\xe2\u20ac")


def find_typing_faults(text: str, document: Document) -> bool:
    """Note every fault of the bare text; tell whether there was one."""
    if not text.isascii():
        _find_wide_spaces(text, document)
        _find_garbled(text, document)
    if "\t" in text:
        _find_tabs(text, document)
    if any(marker in text for marker in ("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
        _find_conflicts(text, document)
    if text.startswith("%") or "\n%" in text:
        _find_directives(text, document)
    if "\ufffd" in text or not text.replace("\n", "").isprintable():
        _find_characters(text, document)
    return bool(document.problems)


def _find_conflicts(text: str, document: Document) -> None:
    """Find a conflict that git left behind: say where it starts and where it ends."""
    start: re.Match[str] | None = None
    for marker in _MARKER.finditer(text):
        sign = marker[1][0]
        if start is None:
            start = marker
        if sign == ">":
            _add_conflict(text, start, marker, document)
            start = None
    if start is not None and (start[1][0] != "=" or start[2]):
        _add_conflict(text, start, None, document)


def _add_conflict(text: str, start: re.Match[str], end: re.Match[str] | None, document: Document) -> None:
    first = place_at(text, start.start())
    until = f"van regel {first[0]} tot en met {place_at(text, end.start())[0]}" if end else f"vanaf regel {first[0]}"
    document.add_problem(
        first,
        (),
        f"{until} staan twee versies door elkaar: git kon ze niet samenvoegen ({start[1]})",
        "Kies wat moet blijven en haal de regels met <<<<<<<, ======= en >>>>>>> weg.",
    )


def _find_tabs(text: str, document: Document) -> None:
    _add_first(
        text, _LEADING_TAB, document, "deze regel springt in met een tab", "Gebruik spaties: twee voor elk niveau."
    )


def _find_wide_spaces(text: str, document: Document) -> None:
    message = "deze regel springt in met een bijzondere (vaste) spatie"
    _add_first(text, _LEADING_WIDE_SPACE, document, message, "Vervang die door gewone spaties.")


def _find_directives(text: str, document: Document) -> None:
    message = "een regel die met % begint, hoort niet in de catalogus"
    _add_first(text, _DIRECTIVE, document, message, "Haal de regel weg, of zet de tekst tussen aanhalingstekens.")


def _find_characters(text: str, document: Document) -> None:
    """Report each kind of unwanted character once, with how often it occurs."""
    seen: dict[str, list[int]] = {}
    for match in _FORBIDDEN.finditer(text):
        seen.setdefault(match[0], []).append(match.start())
    for character, positions in seen.items():
        name = _NAMES.get(character, "een onzichtbaar teken")
        more = f", en nog {len(positions) - 1} keer verderop" if len(positions) > 1 else ""
        document.add_problem(
            place_at(text, positions[0]),
            (),
            f"hier staat {name} (U+{ord(character):04X}){more}",
            "Haal het weg en typ de tekst opnieuw.",
        )


def _find_garbled(text: str, document: Document) -> None:
    """Warn about a text that was converted twice, as in `Ã«`: odd, but it may be meant."""
    match = _GARBLED.search(text)
    if match:
        document.add_warning(
            place_at(text, match.start()),
            (),
            f"hier staat '{match[0]}': dat lijkt een verkeerd omgezette letter",
            "Typ het woord opnieuw.",
        )


def _add_first(text: str, pattern: re.Pattern[str], document: Document, message: str, hint: str) -> None:
    """Report the first line with a fault, and name how many more there are."""
    found = [match.end() - 1 for match in pattern.finditer(text)]
    if found:
        more = f" (en nog {len(found) - 1} regels)" if len(found) > 2 else ""
        more = f" (en ook regel {place_at(text, found[1])[0]})" if len(found) == 2 else more
        document.add_problem(place_at(text, found[0]), (), message + more, hint)
