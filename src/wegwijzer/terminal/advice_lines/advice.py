"""An advice from top to bottom: remarks, the ranking, what is for later or falls off, a week, and what is next."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from wegwijzer.dutch import format_number
from wegwijzer.terminal.console import safe, style

from .fallen import fallen_lines
from .layout import CLIENT_GOES, Data, bullet, calculation, hang, heading, item, questions
from .more import how_many, more_lines
from .told import Told
from .week import week_lines

FULL = 5
# A section of so many is told whole: more than a municipality has. Of hundreds nobody looks through all.
IN_SHORT = {"whole": 100, "most": 25, "full": FULL}
# The rest stands in `toon`.
DOUBTS = 2
RANKED = ("past", "navragen")
UNKNOWN, FREE = "navragen", "gratis"
OTHER_TREDE = {"later", "stap terug"}


def advice_lines(advice: Data, alles: bool = False) -> list[str]:
    """Lay out an advice; `alles` gives every line of each traject that is open."""
    more = advice["meer"]
    lines = [style("Advies", "bold"), ""]
    for remark in advice["meldingen"]:
        lines += bullet(remark)
    ranked = sorted(
        ((entry, group) for group in RANKED for entry in advice[group]), key=lambda pair: int(pair[0]["rang"])
    )
    lines += heading(f"Past of navragen, het best passende eerst ({how_many(ranked, more.get('open'))})")
    lines += _ranked_lines(ranked, alles)
    lines += more_lines(more.get("open"))
    later: list[Data] = []
    off: list[Data] = []
    for entry in advice["valt_af"]:
        (off if OTHER_TREDE.isdisjoint(entry["labels"]) else later).append(entry)
    lines += fallen_lines("Later of een stap terug", later, more.get("later"))
    lines += fallen_lines("Valt af", off, more.get("valt_af"))
    lines += fallen_lines("Elders of gewenst", advice["elders_of_gewenst"], more.get("elders_of_gewenst"))
    lines += week_lines(advice) if advice["week"] else []
    return [*lines, *_closing(advice)]


def _ranked_lines(ranked: Sequence[tuple[Data, str]], alles: bool) -> list[str]:
    """Lay out what is open: the first in full, the others by a line, and apart what is only for a doubt."""
    likely = [pair for pair in ranked if alles or not pair[0]["alleen_bij"]]
    whole = len(likely) if alles else FULL
    lines: list[str] = []
    told, instead = Told(), set[str]()
    for entry, group in likely[:whole]:
        lines += _full(entry, group, told.relative(entry), instead)
        told.add(entry)
        instead.add(_instead(entry))
    for place, (entry, group) in enumerate(likely[whole:]):
        lines += _short(entry, group, first=place == 0)
    for entry, group in ranked[len(likely) :]:
        lines += ["", *hang("", f"Alleen bij {entry['alleen_bij']}:"), *_short(entry, group, first=False)]
        lines += item("?", entry["vragen"][0])
    return lines


def _title(entry: Data, group: str) -> str:
    labels = f" ({', '.join(entry['labels'])})" if entry["labels"] else ""
    return f"{safe(entry['naam'])} [{entry['id']}] {group}{labels}"


def _short(entry: Data, group: str, *, first: bool) -> list[str]:
    """One line a traject, with what is known of day and price."""
    known = "; ".join(entry[key] for key in ("rooster", "kosten") if not entry[key].startswith(UNKNOWN))
    lines = hang(f"{entry['rang']:>3}. ", f"{_title(entry, group)}{f': {known}' if known else ''}")
    return ["", *lines] if first else lines


def _is_part(entry: Data, whole: Data) -> bool:
    return bool(entry["onderdeel_van"] == whole["id"])


def _full(entry: Data, group: str, relative: Data | None, instead: AbstractSet[str]) -> list[str]:
    """Tell all of a traject; beside a relative only what is not told there, and what to do `instead` only once."""
    lines = ["", *(style(line, "bold") for line in hang(f"{entry['rang']:>3}. ", _title(entry, group)))]
    told = set(_sentences(relative) if relative else ())
    own = [(sign, text) for sign, text in _sentences(entry) if (sign, text) not in told and text not in instead]
    if relative:
        name = relative["naam"]
        how = f"Dit hoort bij {name}." if _is_part(entry, relative) else f"Hier hoort {name} bij."
        lines += item("+", f"{how} Wat hetzelfde is, staat daar.{' Verder:' if own else ''}")
    for sign, sentence in own:
        lines += item(sign, sentence)
    for part in entry.get("uitleg", ()):
        lines += item("=", calculation(part))
    return lines


def _sentences(entry: Data) -> Iterator[tuple[str, str]]:
    """Give what is told of a traject, each sentence with its sign: reasons, questions, doubts, facts."""
    for sign, sentences in (("+", entry["redenen"]), ("?", questions(entry)), ("!", entry["twijfels"][:DOUBTS])):
        yield from ((sign, sentence) for sentence in sentences)
    first = entry["eerste_keer"]
    yield " ", f"Wanneer: {entry['rooster']}" + ("" if first in entry["rooster"] else f"; eerste keer: {first}")
    yield " ", f"Kosten: {_costs(entry)}"
    yield " ", f"Aanmelden: {_signup(entry)}"
    if entry["verwijzing"] in CLIENT_GOES:
        yield " ", _instead(entry)


def _signup(entry: Data) -> str:
    """Say how to sign up; that one cannot place here stands in the title, and in the words of the catalogue itself."""
    how, route = str(entry["aanmelden_hoe"]), str(entry["aanmelden"])
    return how if how and entry["verwijzing"] in CLIENT_GOES else f"{route} {how}".rstrip()


def _instead(entry: Data) -> str:
    """Say what the klantmanager can do where the client goes alone."""
    return f"Wat u kunt doen: {' '.join(entry['in_plaats_daarvan'])}"


def _costs(entry: Data) -> str:
    """Say the price, and what that comes to in three months where it is more than the price itself says."""
    price, three_months = entry["kosten"], entry["kosten_drie_maanden"]
    if price.startswith((UNKNOWN, FREE)) or three_months in price:
        return str(price)
    return f"{price}; eerste drie maanden: {three_months}"


def _closing(advice: Data) -> list[str]:
    lines = heading("Verder")
    best, step = advice["beste_vraag"], advice["volgende_stap"]
    if best:
        lines += bullet(f"Dit antwoord helpt het meest: {best['vraag']} {best['waarom']}")
    else:
        lines += bullet("Er is geen vraag meer die dit advies scherper maakt.")
    if best and "antwoorden" in best:
        for question in advice["nuttige_vragen"]:
            part = f" (een grens telt voor {question['telt_voor']} procent)" if question["telt_voor"] < 100 else ""
            lines += item(
                "=", f"{question['vraag']} Gemiddeld {format_number(question['verschil'], 2)} trajecten anders{part}."
            )
    if step:
        later = f" Dan is er: {', '.join(each['naam'] for each in step['trajecten'])}." if step["trajecten"] else ""
        lines += bullet(f"De stap hierna is {step['subtrede']} ({step['naam']}): {' '.join(step['criteria'])}{later}")
    for part in advice["gesprek"]:
        lines += bullet(f"Gesprek: {part['naam']}. {part['reden']} Lees: wegwijzer motiveren {part['onderdeel']}")
    version = advice["versie"]
    return [*lines, "", style(f"Catalogus {version['catalogus']}, gewichten {version['gewichten']}.", "dim")]
