"""Bytes to text: a size limit, UTF-8 only, and a name for what it is instead."""

import codecs

from wegwijzer.document import Document

MAX_BYTES = 1_048_576

_WIDE = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_SAVE_AS = "Sla het bestand opnieuw op met codering UTF-8 (in Kladblok: Opslaan als)."
_NO_TEXT = ("dit is geen tekst, maar bijvoorbeeld een foto of een Word-document", "Haal het weg uit de catalogus.")


def decode(data: bytes, document: Document) -> str | None:
    """Turn bytes into text, or note why that cannot be done."""
    if len(data) > MAX_BYTES:
        _refuse_size(data, document)
        return None
    wide = _wide_encoding(data)
    if wide:
        document.add_problem((1, 1), (), f"dit bestand is opgeslagen als {wide} in plaats van UTF-8", _SAVE_AS)
        return None
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        if b"\0" in body:
            document.add_problem((1, 1), (), *_NO_TEXT)
        else:
            _refuse_byte(body, error.start, document)
        return None


def _refuse_size(data: bytes, document: Document) -> None:
    before = data[:MAX_BYTES].decode("utf-8", errors="replace")
    limit = f"{MAX_BYTES // 1024} kB"
    document.add_problem(
        place_at(before, len(before)),
        (),
        f"dit bestand is te groot: tot hier is het {limit}, en meer mag niet",
        "Hoort dit bestand in de catalogus? Verdeel het dan over meer bestanden.",
    )


def _refuse_byte(data: bytes, position: int, document: Document) -> None:
    place = place_at(data[:position].decode("utf-8"), position)
    try:
        guess = f"; in Windows-codering (ANSI) staat hier {data[position : position + 1].decode('cp1252')!r}"
    except UnicodeDecodeError:
        guess = ""
    document.add_problem(place, (), f"dit bestand is geen UTF-8: hier staat byte {data[position]:02X}{guess}", _SAVE_AS)


def _wide_encoding(data: bytes) -> str:
    """Recognise UTF-16 and UTF-32, with a byte order mark or by the zeros between the letters."""
    for mark, name in _WIDE:
        if data.startswith(mark):
            return name
    start = data[:64]
    if len(start) >= 4 and (not any(start[1::2]) or not any(start[0::2])) and any(start):
        return "UTF-32" if start.count(0) > len(start) * 0.6 else "UTF-16"
    return ""


def place_at(text: str, position: int) -> tuple[int, int]:
    """Give line and column, from 1, of a position in the text."""
    before = text[:position]
    return before.count("\n") + 1, len(before) - before.rfind("\n")
