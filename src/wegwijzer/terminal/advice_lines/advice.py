"""An advice from top to bottom: remarks, the ranking, what is for later or falls off, a week, and what is next."""

from wegwijzer.terminal.console import safe, style

from .fallen import fallen_lines
from .layout import CLIENT_GOES, Data, bullet, calculation, hang, heading, item, questions
from .more import how_many, more_lines
from .week import week_lines

FULL = 5
# So many of a section are told: more than a municipality has, and as many as one looks through. The rest is counted.
MOST = 100
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
    for place, (entry, group) in enumerate(ranked):
        lines += _full(entry, group) if alles or place < FULL else _short(entry, group, first=place == FULL)
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


def _title(entry: Data, group: str) -> str:
    labels = f" ({', '.join(entry['labels'])})" if entry["labels"] else ""
    return f"{safe(entry['naam'])} [{entry['id']}] {group}{labels}"


def _short(entry: Data, group: str, *, first: bool) -> list[str]:
    """One line a traject, with what is known of day and price."""
    known = "; ".join(entry[key] for key in ("rooster", "kosten") if not entry[key].startswith(UNKNOWN))
    lines = hang(f"{entry['rang']:>3}. ", f"{_title(entry, group)}{f': {known}' if known else ''}")
    return ["", *lines] if first else lines


def _full(entry: Data, group: str) -> list[str]:
    lines = ["", *(style(line, "bold") for line in hang(f"{entry['rang']:>3}. ", _title(entry, group)))]
    for sign, sentences in (("+", entry["redenen"]), ("?", questions(entry)), ("!", entry["twijfels"][:DOUBTS])):
        for sentence in sentences:
            lines += item(sign, sentence)
    first = entry["eerste_keer"]
    facts = (
        f"Wanneer: {entry['rooster']}" + ("" if first in entry["rooster"] else f"; eerste keer: {first}"),
        f"Kosten: {_costs(entry)}",
        f"Aanmelden: {_signup(entry)}",
    )
    for fact in facts:
        lines += item(" ", fact)
    for part in entry.get("uitleg", ()):
        lines += item("=", calculation(part))
    return lines


def _signup(entry: Data) -> str:
    """Say how to sign up; that one cannot place here stands in the title, and in the words of the catalogue itself."""
    how, route = str(entry["aanmelden_hoe"]), str(entry["aanmelden"])
    if entry["verwijzing"] in CLIENT_GOES:
        return " ".join((how or route, *entry["in_plaats_daarvan"]))
    return f"{route} {how}".rstrip()


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
    if best and "antwoorden" in best:
        for question in advice["nuttige_vragen"]:
            part = f" (een grens telt voor {question['telt_voor']} procent)" if question["telt_voor"] < 100 else ""
            lines += item("=", f"{question['vraag']} Gemiddeld {_number(question['verschil'])} trajecten anders{part}.")
    if step:
        later = f" Dan is er: {', '.join(each['naam'] for each in step['trajecten'])}." if step["trajecten"] else ""
        lines += bullet(f"De stap hierna is {step['subtrede']} ({step['naam']}): {' '.join(step['criteria'])}{later}")
    for part in advice["gesprek"]:
        lines += bullet(f"Gesprek: {part['naam']}. {part['reden']} Lees: wegwijzer motiveren {part['onderdeel']}")
    version = advice["versie"]
    return [*lines, "", style(f"Catalogus {version['catalogus']}, gewichten {version['gewichten']}.", "dim")]


def _number(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")
