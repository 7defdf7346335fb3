"""One traject of an advice as JSON data: why it stands there, what to ask, when, for how much, how to begin."""

from collections.abc import Sequence
from typing import Any

from wegwijzer.dutch import NAVRAGEN

from .aanbod import Doc
from .beginning import may_begin
from .entry import RANKED, Entry
from .scores import DECLINED, IN_PART
from .way_in import INSTEAD_OF_HERE, way_in

NOTHING_AGAINST = "Niets van wat u over de cliënt weet, spreekt dit tegen."
NOTHING_ELSE_AGAINST = "Niets anders van wat u over de cliënt weet, spreekt dit tegen."
RATHER_NOT = "liever niet"
# What the client wants or needs, and so what makes a wish worth a talk.
WANTED = ("interesse", "interesse-erbij", "belemmering")
SAID_ELSEWHERE = (
    "plaatsbaar",
    "bekend",
    "client-bekend",
    "prijs",
    "dag",
    "hoofdsubtrede",
    "belemmering-vooral",
    "beste-antwoord",
    IN_PART,
    DECLINED,
)
REFERRAL = {"aansporen": "aansporen", "zelf": "cliënt regelt zelf"}


def sketch(entry: Entry, doc: Doc) -> dict[str, Any]:
    """Give of an entry what a line of it says; the traject whole is asked only of what is elsewhere."""
    sketched: dict[str, Any] = {
        "id": entry.id,
        "naam": entry.name,
        "labels": _labels(entry),
        "alleen_bij": entry.outcome.only_for or None,
        "rooster": entry.terms.when or NAVRAGEN,
        "kosten": entry.terms.price_text or NAVRAGEN,
        **asked(entry),
    }
    if entry.group not in RANKED:
        sketched["kop"], sketched["eigen"] = _shared_and_own(entry, _not_here(doc) if doc else ())
    return sketched


def describe(entry: Entry, doc: Doc, explain: bool) -> dict[str, Any]:
    """Give the entry as JSON data, without what depends on other entries (rang, alternatief)."""
    audience, terms = entry.audience, entry.terms
    described: dict[str, Any] = {
        "id": entry.id,
        "naam": entry.name,
        "samenvatting": doc.get("samenvatting", ""),
        "subtreden": list(doc.get("subtreden") or ()),
        "thema": audience.thema,
        "onderdeel_van": audience.doc.get("onderdeel_van"),
        "status": audience.status,
        "verwijzing": audience.verwijzing,
        "labels": _labels(entry),
        "alleen_bij": entry.outcome.only_for or None,
        "om_te_beginnen": entry.outcome.is_open and may_begin(entry),
        "punten": entry.points,
        "redenen": _reasons(entry, doc),
        "twijfels": _doubts(entry, doc),
        **asked(entry),
        "aanbieder": doc.get("aanbieder_naam"),
        "kosten": terms.price_text or NAVRAGEN,
        "kosten_drie_maanden": terms.three_months,
        "rooster": terms.when or NAVRAGEN,
        "eerste_keer": terms.first,
        **way_in(entry),
        "aanmelden_hoe": (doc.get("aanmelding") or {}).get("hoe") or "",
    }
    if entry.group not in RANKED:
        described["criteria"] = [{"criterium": item.criterium, "zin": item.zin} for item in entry.failed]
        described["kop"], described["eigen"] = _shared_and_own(entry, _not_here(doc))
    if explain:
        described["uitleg"] = _explain(entry)
    return described


def asked(entry: Entry) -> dict[str, list[str]]:
    """Give what is to be asked, each question once; which of it only the provider knows, and how to ask the client.

    Of what does not exist yet nobody knows the day or the price, and a budget or a desk has no day of its own: there
    one asks something else, if there is anything else to ask.
    """
    missing = entry.audience.status == "gewenst"
    items = [item for item in entry.open if item.vraag and not (missing and item.aanbieder)]
    if entry.audience.thema in entry.audience.client.rules["niet_in_week"]:
        items = [item for item in items if item.criterium != "dagen"] or items
    return {
        "vragen": list(dict.fromkeys(item.vraag for item in items)),
        "vragen_aan_aanbieder": list(dict.fromkeys(item.vraag for item in items if item.aanbieder)),
        "vragen_aan_client": list(dict.fromkeys(item.vraag for item in items if item.client)),
    }


def _labels(entry: Entry) -> list[str]:
    label = entry.outcome.label
    return open_labels(entry) + ([label] if label else [])


def open_labels(entry: Entry) -> list[str]:
    """Say what is special about what is open: its status, placing, and that the client would rather not."""
    declined = entry.outcome.is_open and entry.declined
    return referral_labels(entry) + ([RATHER_NOT] if declined else [])


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
    return list(dict.fromkeys([*_not_here(doc), *exceptions, *scored, *plain])) or [
        NOTHING_ELSE_AGAINST if entry.declined else NOTHING_AGAINST
    ]


def _not_here(doc: Doc) -> list[str]:
    if doc["status"] == "elders":
        return [f"Dit loopt in {doc.get('gemeente') or 'een andere gemeente'}. Bespreek het met de arbeidsdeskundige."]
    return [INSTEAD_OF_HERE["gewenst"]] if doc["status"] == "gewenst" else []


def _shared_and_own(entry: Entry, elsewhere: Sequence[str] = ()) -> tuple[str, list[str]]:
    """Part what is said of a traject that is not open in a sentence that others share, and the rest."""
    if elsewhere:
        for_it = [score.zin for score in entry.scores if score.onderdeel in WANTED]
        return elsewhere[0], [*for_it, *(item.zin for item in entry.failed if item.criterium != "subtrede")]
    first, *others = entry.failed
    own = [first.eigen] if first.eigen else []
    return first.kop or first.zin, own + [item.eigen or item.zin for item in others]


def _doubts(entry: Entry, doc: Doc) -> list[str]:
    pilot = entry.audience.status == "pilot"
    doubts = [f"{entry.declined.zin} Bespreek of dit toch past."] if entry.declined and entry.outcome.is_open else []
    doubts += ["Dit is een pilot. Vraag of die nog loopt en of er plaats is."] if pilot else []
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
