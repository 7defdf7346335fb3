"""One line of the advice: a traject with its verdicts, points, and everything that is said about it."""

from typing import Any, NamedTuple

from .case import ELSEWHERE, Case, Score, Verdict
from .criteria import judge
from .scores import count
from .trede import has_priority

ROUTES = {
    "plaatsen": "U kunt de cliënt plaatsen.",
    "aansporen": "U kunt hier niemand plaatsen. U kunt de cliënt wel aansporen om zelf te gaan.",
    "zelf": "De cliënt regelt dit zelf.",
    "onbekend": "Of u kunt plaatsen, is niet bekend. Vraag het na.",
}
NOTHING_AGAINST = "Niets van wat u over de cliënt weet, spreekt dit tegen."
# What the client wants or needs, and so what makes a wish worth a talk.
WANTED = ("interesse", "interesse-erbij", "belemmering")
SAID_ELSEWHERE = (
    "plaatsbaar",
    "bekend",
    "client-bekend",
    "dag",
    "hoofdsubtrede",
    "belemmering-vooral",
    "beste-antwoord",
)
REFERRAL = {"aansporen": "aansporen", "zelf": "cliënt regelt zelf"}


class Entry(NamedTuple):
    """A judged traject: its verdicts and points, and what follows from them."""

    case: Case
    verdicts: tuple[Verdict, ...]
    scores: tuple[Score, ...]
    priority: bool
    failed: tuple[Verdict, ...]
    open: tuple[Verdict, ...]
    group: str

    @property
    def id(self) -> str:
        """The id of the traject."""
        return str(self.case.doc["id"])

    @property
    def name(self) -> str:
        """The name of the traject."""
        return str(self.case.doc["naam"])

    @property
    def points(self) -> int:
        """All points together."""
        return sum(score.punten for score in self.scores)

    @property
    def label(self) -> str:
        """`later` or `stap terug`, when only the subtrede stands in the way."""
        return self.failed[0].label if len(self.failed) == 1 else ""

    @property
    def order(self) -> tuple[Any, ...]:
        """Sort key: priority, points, what takes the fewest questions, then a neutral and stable order."""
        return (not self.priority, -self.points, len(self.open), self.name.casefold(), self.id)


def make_entry(case: Case) -> Entry:
    """Judge one traject for one client."""
    verdicts = tuple(judge(case))
    scores = tuple(count(case, verdicts))
    failed = tuple(item for item in verdicts if item.oordeel == "nee")
    left = tuple(item for item in verdicts if item.oordeel == "onbekend")
    group = "valt_af" if failed else "navragen" if left else "past"
    if case.doc["status"] in ELSEWHERE:
        group = "elders_of_gewenst"
    return Entry(case, verdicts, scores, has_priority(case), failed, left, group)


def describe(entry: Entry, explain: bool) -> dict[str, Any]:
    """Give the entry as JSON data, without what depends on other entries (rang, alternatief)."""
    case, doc = entry.case, entry.case.doc
    questions = list(dict.fromkeys(item.vraag for item in entry.open if item.vraag))
    described: dict[str, Any] = {
        "id": entry.id,
        "naam": entry.name,
        "samenvatting": doc.get("samenvatting", ""),
        "subtreden": list(doc.get("subtreden") or ()),
        "thema": doc["thema"],
        "status": doc["status"],
        "verwijzing": case.verwijzing,
        "labels": _labels(entry),
        "punten": entry.points,
        "redenen": _reasons(entry),
        "twijfels": _doubts(entry),
        "vragen": questions,
        "vragen_aan_aanbieder": list(dict.fromkeys(item.vraag for item in entry.open if item.aanbieder)),
        "aanbieder": doc.get("aanbieder_naam"),
        "kosten": (doc.get("kosten") or {}).get("tekst") or "navragen",
        "kosten_drie_maanden": case.terms.three_months,
        "rooster": (doc.get("rooster") or {}).get("tekst") or "navragen",
        "eerste_keer": case.terms.first,
        "aanmelden": ROUTES[case.verwijzing],
        "aanmelden_hoe": (doc.get("aanmelding") or {}).get("hoe") or "",
    }
    if entry.group in ("valt_af", "elders_of_gewenst"):
        described["criteria"] = [{"criterium": item.criterium, "zin": item.zin} for item in entry.failed]
        described["kop"], described["eigen"] = _shared_and_own(entry)
    if explain:
        described["uitleg"] = _explain(entry)
    return described


def _labels(entry: Entry) -> list[str]:
    return referral_labels(entry) + ([entry.label] if entry.label else [])


def referral_labels(entry: Entry) -> list[str]:
    """Say what is special about the status and about placing."""
    doc = entry.case.doc
    labels = [] if doc["status"] == "beschikbaar" else [str(doc["status"])]
    return labels + ([REFERRAL[entry.case.verwijzing]] if entry.case.verwijzing in REFERRAL else [])


def _reasons(entry: Entry) -> list[str]:
    """Say why: what fails where something fails, else what fits and what speaks for it."""
    if entry.group == "valt_af":
        return [item.zin for item in entry.failed]
    scored = [score.zin for score in entry.scores if score.onderdeel not in SAID_ELSEWHERE]
    met = [item for item in entry.verdicts if item.oordeel == "ja"]
    # An exception is why the traject stands here at all; that the subtrede fits is said of everything.
    exceptions = [item.zin for item in met if item.label]
    plain = [item.zin for item in met if not item.label]
    return list(dict.fromkeys([*_not_here(entry), *exceptions, *scored, *plain])) or [NOTHING_AGAINST]


def _not_here(entry: Entry) -> list[str]:
    doc = entry.case.doc
    if doc["status"] == "elders":
        return [f"Dit loopt in {doc.get('gemeente') or 'een andere gemeente'}. Bespreek het met de arbeidsdeskundige."]
    return ["Dit bestaat nog niet. Bespreek de wens met de arbeidsdeskundige."] if doc["status"] == "gewenst" else []


def _shared_and_own(entry: Entry) -> tuple[str, list[str]]:
    """Part what is said of a traject that is not open in a sentence that others share, and the rest."""
    for_it = [score.zin for score in entry.scores if score.onderdeel in WANTED]
    if elsewhere := _not_here(entry):
        return elsewhere[0], [*for_it, *(item.zin for item in entry.failed if item.criterium != "subtrede")]
    first, *others = entry.failed
    own = [first.eigen] if first.eigen else []
    return first.kop or first.zin, own + [item.eigen or item.zin for item in others]


def _doubts(entry: Entry) -> list[str]:
    doc = entry.case.doc
    pilot = doc["status"] == "pilot"
    doubts = ["Dit is een pilot. Vraag of die nog loopt en of er plaats is."] if pilot else []
    doubts += [item["tekst"] for item in doc.get("vereisten") or () if not item.get("vraag")]
    doubts += list(doc.get("onzeker") or ())
    return list(dict.fromkeys(doubts))


def _explain(entry: Entry) -> list[dict[str, Any]]:
    """Give the whole calculation, criterion by criterion."""
    words = {"ja": "voldoet", "nee": "voldoet niet", "onbekend": "navragen"}
    hard = [
        {"onderdeel": item.criterium, "oordeel": words[item.oordeel], "zin": item.zin or item.vraag}
        for item in entry.verdicts
    ]
    soft = [{"onderdeel": item.onderdeel, "punten": item.punten, "zin": item.zin} for item in entry.scores]
    return hard + soft + [{"onderdeel": "samen", "punten": entry.points, "zin": "Alle punten bij elkaar."}]
