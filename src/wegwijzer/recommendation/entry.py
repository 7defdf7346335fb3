"""One line of the advice: a traject with its verdicts, points, and everything that is said about it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import Any, NamedTuple

from ..dutch import NAVRAGEN
from .aanbod import Doc, Row
from .client import ELSEWHERE, Audience, Client, Score, Verdict
from .criteria import together
from .scores import score_interests, score_known
from .terms import Terms
from .trede import BACK, LATER

RANKED = ("past", "navragen")

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
    "interesse-deels",
)
REFERRAL = {"aansporen": "aansporen", "zelf": "cliënt regelt zelf"}


# Smaller is better.
Rank = tuple[bool, int, int]


class Outcome:
    """What both halves of a traject come to; shared by all trajecten that have them."""

    def __init__(self, audience: Audience, terms: Terms) -> None:
        self.audience = audience
        self.terms = terms
        self.failed = audience.failed + terms.failed
        self.questions = len(audience.open) + len(terms.open)
        self.known: tuple[Score, ...] = () if self.questions else (score_known(audience.client),)
        self.points = audience.points + terms.points + sum(score.punten for score in self.known)
        self.group = "valt_af" if self.failed else "navragen" if self.questions else "past"
        if audience.status in ELSEWHERE:
            self.group = "elders_of_gewenst"
        self.is_open = self.group in RANKED

    @property
    def label(self) -> str:
        """`later` or `stap terug`, when only the subtrede stands in the way."""
        return self.failed[0].label if len(self.failed) == 1 else ""

    @property
    def section(self) -> str:
        """Where it stands in an advice: what is open together, and what is only for another trede apart."""
        if self.group == "valt_af":
            return "later" if self.label in (LATER, BACK) else "valt_af"
        return "open" if self.is_open else self.group

    @property
    def why(self) -> str:
        """Why it stands there, in a word: its group, its status, or the first criterion that fails."""
        if self.group == "valt_af":
            return self.failed[0].criterium
        return self.group if self.is_open else self.audience.status

    def rank(self, points: int, priority: bool = False) -> Rank:
        """Give a sort key: priority, points, what takes the fewest questions."""
        return (not (priority or self.audience.priority), -points, self.questions)

    @cached_property
    def open(self) -> tuple[Verdict, ...]:
        """What is to be asked."""
        return together(self.audience.open, self.terms.open)

    @cached_property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What every criterion says."""
        return together(self.audience.verdicts, self.terms.verdicts)


class Entry(NamedTuple):
    """A judged traject: what it comes to by its halves, and the points that it has by itself."""

    # Its place by name: a neutral and stable order.
    place: int
    id: str
    name: str
    outcome: Outcome
    points: int
    likes: tuple[Score, ...] = ()
    lift: tuple[Score, ...] = ()
    # Whether it would have priority, if more were known.
    first: bool = False

    @property
    def audience(self) -> Audience:
        """For whom it is."""
        return self.outcome.audience

    @property
    def terms(self) -> Terms:
        """When it is, and what it costs."""
        return self.outcome.terms

    @property
    def group(self) -> str:
        """The group of the advice in which it stands."""
        return self.outcome.group

    @property
    def failed(self) -> tuple[Verdict, ...]:
        """The criteria that fail."""
        return self.outcome.failed

    @property
    def open(self) -> tuple[Verdict, ...]:
        """What is to be asked."""
        return self.outcome.open

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What every criterion says."""
        return self.outcome.verdicts

    @property
    def scores(self) -> tuple[Score, ...]:
        """What every soft rule gives."""
        return (*self.likes, *self.audience.scores, *self.terms.scores, *self.outcome.known, *self.lift)

    @property
    def order(self) -> tuple[Rank, int]:
        """Sort key, to the last: what ranks alike stands by name."""
        return (self.outcome.rank(self.points, self.first), self.place)

    def risen(self, points: int, priority: bool = False) -> "Entry":
        """Give the same as it would stand with points more, or with priority."""
        return self._replace(points=self.points + points, first=priority)

    def lifted(self, score: Score) -> "Entry":
        """Give the same with points more."""
        return self._replace(points=self.points + score.punten, lift=(*self.lift, score))


def make_entries(
    rows: Iterable[Row], audiences: Mapping[int, Audience], terms: Mapping[int, Terms], client: Client
) -> list[Entry]:
    """Put the halves of every traject together, and all in order."""
    likes = score_interests(client)
    # As they come by name, those of one rank need no sorting.
    ranks: dict[Rank, list[Entry]] = defaultdict(list)
    outcome_of = cache(lambda who, when: Outcome(audiences[who], terms[when]))

    @cache
    def kind(who: int, when: int, liked: tuple[Score, ...]) -> tuple[Outcome, int, list[Entry]]:
        outcome = outcome_of(who, when)
        points = outcome.points + sum(score.punten for score in liked)
        return outcome, points, ranks[outcome.rank(points)]

    for place, (key, name, who, when) in enumerate(rows):
        liked = likes.get(key, ())
        outcome, points, alike = kind(who, when, liked)
        alike.append(Entry(place, key, name, outcome, points, liked))
    return [entry for rank in sorted(ranks) for entry in ranks[rank]]


def parted(entries: Iterable[Entry]) -> tuple[list[Entry], list[Entry]]:
    """Part what is open from the others; both stay in order."""
    ranked: list[Entry] = []
    others: list[Entry] = []
    for entry in entries:
        (ranked if entry.outcome.is_open else others).append(entry)
    return ranked, others


def describe(entry: Entry, doc: Doc, explain: bool) -> dict[str, Any]:
    """Give the entry as JSON data, without what depends on other entries (rang, alternatief)."""
    audience, terms = entry.audience, entry.terms
    described: dict[str, Any] = {
        "id": entry.id,
        "naam": entry.name,
        "samenvatting": doc.get("samenvatting", ""),
        "subtreden": list(doc.get("subtreden") or ()),
        "thema": audience.thema,
        "status": audience.status,
        "verwijzing": audience.verwijzing,
        "labels": _labels(entry),
        "punten": entry.points,
        "redenen": _reasons(entry, doc),
        "twijfels": _doubts(entry, doc),
        **asked(entry),
        "aanbieder": doc.get("aanbieder_naam"),
        "kosten": (doc.get("kosten") or {}).get("tekst") or NAVRAGEN,
        "kosten_drie_maanden": terms.three_months,
        "rooster": terms.when or NAVRAGEN,
        "eerste_keer": terms.first,
        "aanmelden": ROUTES[audience.verwijzing],
        "aanmelden_hoe": (doc.get("aanmelding") or {}).get("hoe") or "",
    }
    if entry.group not in RANKED:
        described["criteria"] = [{"criterium": item.criterium, "zin": item.zin} for item in entry.failed]
        described["kop"], described["eigen"] = _shared_and_own(entry, doc)
    if explain:
        described["uitleg"] = _explain(entry)
    return described


def asked(entry: Entry) -> dict[str, list[str]]:
    """Give what is to be asked, each question once, and which of it only the provider knows."""
    return {
        "vragen": list(dict.fromkeys(item.vraag for item in entry.open if item.vraag)),
        "vragen_aan_aanbieder": list(dict.fromkeys(item.vraag for item in entry.open if item.aanbieder)),
    }


def _labels(entry: Entry) -> list[str]:
    label = entry.outcome.label
    return referral_labels(entry) + ([label] if label else [])


def referral_labels(entry: Entry) -> list[str]:
    """Say what is special about the status and about placing."""
    status, referral = entry.audience.status, entry.audience.verwijzing
    labels = [] if status == "beschikbaar" else [status]
    return labels + ([REFERRAL[referral]] if referral in REFERRAL else [])


def _reasons(entry: Entry, doc: Doc) -> list[str]:
    """Say why: what fails where something fails, else what fits and what speaks for it."""
    if entry.group == "valt_af":
        return [item.zin for item in entry.failed]
    scored = [score.zin for score in entry.scores if score.onderdeel not in SAID_ELSEWHERE]
    # What hangs on nothing that is known of the client, such as a price, stands in the facts.
    met = [item for item in entry.verdicts if item.oordeel == "ja" and item.key]
    # An exception is why the traject stands here at all; that the subtrede fits is said of everything.
    exceptions = [item.zin for item in met if item.label]
    plain = [item.zin for item in met if not item.label]
    return list(dict.fromkeys([*_not_here(doc), *exceptions, *scored, *plain])) or [NOTHING_AGAINST]


def _not_here(doc: Doc) -> list[str]:
    if doc["status"] == "elders":
        return [f"Dit loopt in {doc.get('gemeente') or 'een andere gemeente'}. Bespreek het met de arbeidsdeskundige."]
    return ["Dit bestaat nog niet. Bespreek de wens met de arbeidsdeskundige."] if doc["status"] == "gewenst" else []


def _shared_and_own(entry: Entry, doc: Doc) -> tuple[str, list[str]]:
    """Part what is said of a traject that is not open in a sentence that others share, and the rest."""
    for_it = [score.zin for score in entry.scores if score.onderdeel in WANTED]
    if elsewhere := _not_here(doc):
        return elsewhere[0], [*for_it, *(item.zin for item in entry.failed if item.criterium != "subtrede")]
    first, *others = entry.failed
    own = [first.eigen] if first.eigen else []
    return first.kop or first.zin, own + [item.eigen or item.zin for item in others]


def _doubts(entry: Entry, doc: Doc) -> list[str]:
    pilot = entry.audience.status == "pilot"
    doubts = ["Dit is een pilot. Vraag of die nog loopt en of er plaats is."] if pilot else []
    doubts += [item["tekst"] for item in doc.get("vereisten") or () if not item.get("vraag")]
    doubts += list(doc.get("onzeker") or ())
    return list(dict.fromkeys(f"{doubt.rstrip('.')}." for doubt in doubts))


def _explain(entry: Entry) -> list[dict[str, Any]]:
    """Give the whole calculation, criterion by criterion."""
    words = {"ja": "voldoet", "nee": "voldoet niet", "onbekend": NAVRAGEN}
    hard = [
        {"onderdeel": item.criterium, "oordeel": words[item.oordeel], "zin": item.zin or item.vraag}
        for item in entry.verdicts
    ]
    soft = [{"onderdeel": item.onderdeel, "punten": item.punten, "zin": item.zin} for item in entry.scores]
    return hard + soft + [{"onderdeel": "samen", "punten": entry.points, "zin": "Alle punten bij elkaar."}]
