"""What a YAML error means, in a sentence a redacteur can act on.

PyYAML has two parsers, one in C and one in Python, with their own wording. The rules know both, and look
at the text around the fault rather than at names of tokens, so that both give the same sentence.
"""

import re
from collections.abc import Callable
from typing import Any

import yaml

from wegwijzer.hints import COLON_IN_TEXT, CURLY, QUOTE_TEXT, TYPE_QUOTES

from .bullets import explain_bullet
from .decoding import place_at
from .scene import Fault, Scene

MAX_DEPTH = 20
TOO_DEEP = (
    f"hier zit alles te diep in elkaar: meer dan {MAX_DEPTH} niveaus",
    "Zoek een haak of streepje te veel.",
)
# Where a text begins, a quotation mark that is none.
_CURLY = re.compile(rf"(: |- )\s*[{CURLY}]")
_FALLBACK = ("hier klopt de opbouw van het bestand niet", "Vergelijk de regel met een bestand dat wel goed is.")
_ESCAPE = (
    "achter de \\ staat geen geldige code",
    "Zet de tekst tussen enkele aanhalingstekens, of schrijf \\\\ als u een \\ bedoelt.",
)


def explain_syntax(error: Exception, text: str) -> Fault:
    """Translate what the YAML library reports."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return _explain_other(error, text)
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    context = (error.context_mark.line, error.context_mark.column) if error.context_mark else None
    in_list = "collection" in (error.context or "")
    scene = Scene([each.rstrip("\r") for each in text.split("\n")], line, column, context, in_list)
    report = f"{error.context or ''}: {error.problem or ''}"
    for pattern, explain in _RULES:
        if pattern.search(report):
            return explain(scene)
    return scene.here(*_FALLBACK)


def _explain_other(error: Exception, text: str) -> Fault:
    position: Any = getattr(error, "position", None)
    if isinstance(position, int):
        return Fault(
            place_at(text, position), "hier staat een teken dat niet mag", "Haal het weg en typ de tekst opnieuw."
        )
    found = re.search(r"\\U[0-9A-Fa-f]{8}", text)
    return Fault(place_at(text, found.start() if found else 0), *_ESCAPE)


def _start(scene: Scene) -> Fault:
    if scene.character == "\t":
        return scene.here("hier staat een tab waar een spatie hoort", "Vervang de tab door spaties.")
    return scene.here(f"een tekst mag niet met {scene.character} beginnen", QUOTE_TEXT)


def _colon(scene: Scene) -> Fault:
    """Explain a colon where no key can stand: inside a text, or on a line that belongs to the line above."""
    if re.match(r"\s*(- +)*[^\s:'\"][^:]*:(\s|$)", scene.before + " "):
        return scene.here(COLON_IN_TEXT, TYPE_QUOTES if _CURLY.search(scene.text) else QUOTE_TEXT)
    if scene.column > 1024:
        return scene.at_line(
            scene.line, "deze sleutel is te lang", "Een sleutel is een kort woord met een dubbele punt."
        )
    previous = scene.previous
    if previous is not None and _missing_space(scene.lines[previous]):
        return _no_space(scene, previous)
    if previous is not None and not re.search(r":( |$)", scene.lines[previous]):
        return _no_colon(scene, previous)
    return scene.at_line(
        scene.line,
        "deze sleutel springt verder in dan de sleutel erboven",
        "Laat sleutels die bij elkaar horen even ver inspringen.",
    )


def _missing_space(line: str) -> bool:
    return bool(re.match(r"\s*(- +)*[\w-]+:[^ \t:/]", line))


def _no_space(scene: Scene, line: int) -> Fault:
    wide = "\u00a0" in scene.lines[line]
    kind = "gewone spatie" if wide else "spatie"
    return scene.at_line(line, f"na de dubbele punt ontbreekt een {kind}", "Schrijf `sleutel: waarde`.")


def _no_colon(scene: Scene, line: int) -> Fault:
    bullet = explain_bullet(scene.lines[line].lstrip())
    if bullet:
        return scene.at_line(line, *bullet)
    if re.match(r"={7}\s*$", scene.lines[line]):
        return scene.at_line(line, "dit liet git staan toen het twee versies samenvoegde", "Haal de regel weg.")
    return scene.at_line(
        line,
        "op deze regel ontbreekt een sleutel met een dubbele punt",
        "Schrijf `sleutel: waarde`, of laat de regel inspringen als hij bij de tekst erboven hoort.",
    )


def _simple_key(scene: Scene) -> Fault:
    line, _ = scene.start
    return _no_space(scene, line) if _missing_space(scene.lines[line]) else _no_colon(scene, line)


def _dash(scene: Scene) -> Fault:
    return scene.here(
        "een streepje kan hier geen lijst beginnen",
        "Begin de lijst op een nieuwe regel, of zet de tekst tussen aanhalingstekens.",
    )


def _question(scene: Scene) -> Fault:
    return scene.here("een tekst mag niet met ? en een spatie beginnen", QUOTE_TEXT)


def _structure(scene: Scene) -> Fault:
    """Find out what stands where the parser expected another key or item."""
    if scene.before.endswith(("'", '"')):
        return scene.here(
            "achter het aanhalingsteken staat nog tekst",
            "Zet de hele tekst tussen aanhalingstekens; een ' in zo'n tekst schrijft u als ''.",
        )
    if scene.before.endswith(("]", "}")):
        return scene.here("achter de haak staat nog tekst", "Haal die weg, of zet alles tussen aanhalingstekens.")
    if scene.character == ":":
        return scene.here("hier ontbreekt de sleutel voor de dubbele punt", "Schrijf `sleutel: waarde`.")
    previous = scene.previous
    if previous is not None and re.search(r"\s#", scene.lines[previous]) and not scene.before:
        return scene.at_line(
            scene.line,
            f"deze regel hoort nergens bij: op regel {previous + 1} stopt de tekst bij #",
            "Zet een tekst met # erin tussen aanhalingstekens.",
        )
    return _indentation(scene)


def _indentation(scene: Scene) -> Fault:
    level = scene.context[1] if scene.context else 0
    dash = scene.character == "-"
    if scene.column == level and dash and not scene.in_list:
        return scene.here("hier begint een lijst tussen de sleutels", _list_remedy(scene))
    if scene.column == level and scene.in_list:
        return scene.here("hier hoort een streepje", "Begin elk onderdeel van de lijst met een streepje en een spatie.")
    return scene.here(
        "deze regel springt niet even ver in als de regels waar hij bij hoort",
        f"Laat hem beginnen op kolom {level + 1}, of even ver als de regel erboven.",
    )


def _list_remedy(scene: Scene) -> str:
    dashes = (line.index("-") for line in reversed(scene.lines[: scene.line]) if re.match(r" *- ", line))
    column = next(dashes, None)
    key = "Zet erboven de sleutel waar de lijst bij hoort."
    if column is None:
        return key
    return (
        f"Hoort dit bij de lijst erboven, laat het streepje dan beginnen op kolom {column + 1}. Anders: {key.lower()}"
    )


def _bracket(scene: Scene) -> Fault:
    closing = {"[": "]", "{": "}"}.get(scene.sign, "")
    return scene.at_context(
        f"bij deze {scene.sign} ontbreekt de {closing} of een komma (tot regel {scene.line + 1})",
        f"Zet een komma tussen de onderdelen en sluit af met {closing}.",
    )


def _content(scene: Scene) -> Fault:
    if not scene.character:
        return scene.here("hier houdt het bestand op terwijl er nog een haak openstaat", "Sluit af met ] of }.")
    return scene.here(f"een tekst mag niet met {scene.character} beginnen", QUOTE_TEXT)


def _name(scene: Scene) -> Fault:
    """Explain an anchor, alias or tag that is none: a text that starts with `*`, `&` or `!`."""
    return scene.at_context(f"een tekst mag niet met {scene.sign} beginnen", QUOTE_TEXT)


def _quote(scene: Scene) -> Fault:
    return scene.at_context(f"dit aanhalingsteken ({scene.sign}) wordt nergens gesloten", "Sluit de tekst ermee af.")


def _escape(scene: Scene) -> Fault:
    found = scene.text.rfind("\\", 0, scene.column + 1)
    return Fault((scene.line + 1, found + 1 if found >= 0 else scene.column + 1), *_ESCAPE)


def _block(scene: Scene) -> Fault:
    return scene.at_context(
        f"achter {scene.sign} hoort de tekst op een nieuwe regel te beginnen",
        f"Begint de tekst zelf met {scene.sign}? Zet hem dan tussen aanhalingstekens.",
    )


def _depth(scene: Scene) -> Fault:
    """Say what we say at our own limit: newer parsers look ahead, and stop at a limit of theirs before ours is seen."""
    return scene.here(*TOO_DEEP)


def _document(scene: Scene) -> Fault:
    return scene.here("na de regel met ... mag niets meer komen", "Haal de regel met ... weg.")


_RULES: tuple[tuple[re.Pattern[str], Callable[[Scene], Fault]], ...] = tuple(
    (re.compile(pattern), explain)
    for pattern, explain in (
        (r"nesting depth", _depth),
        (r"cannot start any token", _start),
        (r"mapping values are not allowed", _colon),
        (r"could not find expected ':'", _simple_key),
        (r"sequence entries are not allowed", _dash),
        (r"mapping keys are not allowed", _question),
        (r"flow (mapping|sequence)|expected ',' or", _bracket),
        (r"node content", _content),
        (r"alias|anchor|\btag\b|URI", _name),
        (r"unknown escape|hexa?decimal|Unicode character", _escape),
        (r"quoted scalar", _quote),
        (r"block scalar", _block),
        (r"document start", _document),
        (r"block (mapping|collection)", _structure),
    )
)
