"""Hard criteria: each a small function that says met, failed or unknown; unknown never excludes.

Every rule is a generator, so that one that has nothing to say stays silent. A rule looks at one half of a traject.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from wegwijzer.costs import format_euro
from wegwijzer.dutch import format_date
from wegwijzer.target_group import UITKERING

from .aanbod import Doc
from .client import ELSEWHERE, Audience, Client, Verdict
from .people import check_geslacht, check_inburgering, check_leeftijd, check_taal, check_uitkering, say_gratis
from .scores import AUDIENCE_SCORES, TERMS_SCORES
from .terms import Terms
from .timing import days_known, fit_days, fit_holidays, only_on_some_days, say_days
from .trede import check_subtrede, has_priority, only_for

Verdicts = Iterator[Verdict]


def check_status(audience: Audience) -> Verdicts:
    """What has stopped, or is not offered on this day, is out."""
    today = audience.client.today.isoformat()
    geldig = audience.doc.get("geldig") or {}
    first, last = geldig.get("van"), geldig.get("tot")
    if audience.status == "gestopt":
        yield Verdict("status", "nee", "Dit traject is gestopt.")
    elif last and last < today:
        yield Verdict("status", "nee", f"Dit traject is afgelopen. De laatste dag was {_day(last)}.")
    elif first and first > today:
        yield Verdict("status", "nee", f"Dit traject begint pas op {_day(first)}.", label="later")


def check_niet_voor(audience: Audience) -> Verdicts:
    """When it does not fit, by obstacle or by the judgement of a person."""
    own = audience.profiel.belemmeringen
    for item in audience.doc.get("niet_voor") or ():
        text, obstacles = item["tekst"], item.get("belemmeringen") or ()
        question = f"Past het wel? Let op: {_lower(text)}"
        if not obstacles:
            yield Verdict("niet_voor", "onbekend", text, question)
        elif own is None:
            yield Verdict("niet_voor", "onbekend", text, question, "belemmeringen")
        elif set(own) & set(obstacles):
            shared = "Dit past niet bij wat de cliënt in de weg staat."
            yield Verdict("niet_voor", "nee", text, key="belemmeringen", kop=shared, eigen=text)


def check_voorwaarden(audience: Audience) -> Verdicts:
    """Conditions that a person must judge, unless the obstacles or the language level of the client say enough."""
    for item in audience.doelgroep.get("overig") or ():
        yield _condition(audience, "voorwaarde", item)


def check_vereisten(audience: Audience) -> Verdicts:
    """Requirements that raise a question."""
    for item in audience.doc.get("vereisten") or ():
        if item.get("vraag"):
            yield _condition(audience, "vereiste", item)


def _condition(audience: Audience, criterium: str, item: Doc) -> Verdict:
    """Judge by the facts with which it surely holds; without one of them it may hold all the same."""
    obstacles, levels = item.get("belemmeringen") or (), item.get("taal") or ()
    if audience.profiel.taal in levels or not set(obstacles).isdisjoint(audience.profiel.belemmeringen or ()):
        return Verdict(criterium, "ja", item["tekst"])
    # More than one fact can tell: what stands in the way, and the language level.
    key, asks = criterium if obstacles or levels else "", item.get("vraag")
    question = asks or f"Geldt dit voor de cliënt? {item['tekst']}"
    return Verdict(criterium, "onbekend", item["tekst"], question, key=key, client=bool(asks))


def check_dagen(terms: Terms) -> Verdicts:
    """On days and parts of the day on which the client can come."""
    dagen, dagdelen = terms.profiel.dagen, terms.profiel.dagdelen
    when = terms.when
    key = "dagen" if dagen else "dagdelen"
    fit = fit_days(terms.rooster, dagen, dagdelen)
    if fit == "nee":
        can = f"de cliënt kan {say_days(dagen, dagdelen)}"
        shared = f"Dit is op een ander moment; {can}."
        yield Verdict("dagen", "nee", f"Het is {when}; {can}.", key=key, kop=shared, eigen=when)
    elif fit == "onbekend" or not days_known(terms.rooster):
        asks = "welk dagdeel" if days_known(terms.rooster) else "welke dag en welk dagdeel"
        question = f"Op {asks} is dit?"
        yield Verdict("dagen", "onbekend", "Dag of tijd is niet helemaal bekend.", question, aanbieder=True)
    elif dagen or dagdelen:
        some = " Vraag of alleen die dagen ook mag." if only_on_some_days(terms.rooster, dagen) else ""
        yield Verdict("dagen", "ja", f"Dit is op een moment waarop de cliënt kan.{some}", key=key)


def check_vakanties(terms: Terms) -> Verdicts:
    """In the school holidays only, for who can come in no other week."""
    if not terms.profiel.alleen_schoolvakanties:
        return
    key = "alleen_schoolvakanties"
    fit = fit_holidays(terms.rooster)
    if fit == "ja":
        yield Verdict("schoolvakanties", "ja", "Dit is in de schoolvakanties.", key=key)
    elif fit == "nee":
        yield Verdict("schoolvakanties", "nee", "Dit loopt door buiten de schoolvakanties.", key=key)
    else:
        question = "Kan de cliënt hier alleen in de schoolvakanties meedoen?"
        yield Verdict("schoolvakanties", "onbekend", "Wanneer het is, is niet bekend.", question, aanbieder=True)


def check_kosten(terms: Terms) -> Verdicts:
    """Within the budget; an unknown price is asked and never counts as free."""
    price, budget = terms.price, terms.profiel.budget_per_keer
    if price is None:
        yield _unknown_price(terms)
    elif budget is not None and price.amount > budget:
        more = f"meer dan het budget van {format_euro(budget)}."
        text, shared = f"Het kost {terms.each}. Dat is {more}", f"Dit kost {more}"
        yield Verdict("kosten", "nee", text, key="budget_per_keer", kop=shared, eigen=terms.each)
    elif terms.gratis:
        yield Verdict("kosten", "ja", say_gratis(terms.kosten.uitkering))
    else:
        if budget is None:
            yield Verdict("kosten", "ja", f"Het kost {terms.each}.")
        else:
            yield Verdict("kosten", "ja", f"De prijs past bij het budget: {terms.each}.", key="budget_per_keer")


def _unknown_price(terms: Terms) -> Verdict:
    benefit = terms.kosten.uitkering
    if terms.kosten.gratis and benefit and terms.profiel.uitkering is None:
        question = f"Heeft de cliënt een {benefit}suitkering? Dan is het gratis."
        return Verdict("kosten", "onbekend", "De prijs hangt van de uitkering af.", question, "uitkering")
    if terms.kosten.gratis and benefit and benefit != terms.profiel.uitkering:
        question = f"Wat kost het {UITKERING['geen' if benefit == 'bijstand' else 'bijstand']}?"
        return Verdict("kosten", "onbekend", "De prijs is niet bekend.", question, aanbieder=True)
    if terms.kosten.gratis:
        return Verdict("kosten", "onbekend", "Gratis onder een voorwaarde.", f"Klopt dit: {terms.kosten.voorwaarde}?")
    return Verdict("kosten", "onbekend", "De prijs is niet bekend.", "Wat kost meedoen?", aanbieder=True)


def check_verwijzing(audience: Audience) -> Verdicts:
    """Whether the klantmanager can place someone at all; of what is not here that is known."""
    if audience.verwijzing == "onbekend" and audience.status not in ELSEWHERE:
        yield Verdict(
            "aanmelding", "onbekend", "Hoe aanmelden gaat, is niet bekend.", "Kunt u plaatsen, en hoe?", aanbieder=True
        )


def _day(iso: str) -> str:
    return format_date(dt.date.fromisoformat(iso))


def _lower(text: str) -> str:
    """Let a sentence follow a colon; abbreviations keep their capitals."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


AUDIENCE_RULES: tuple[Callable[[Audience], Verdicts], ...] = (
    check_status,
    check_subtrede,
    check_geslacht,
    check_leeftijd,
    check_taal,
    check_uitkering,
    check_inburgering,
    check_niet_voor,
    check_voorwaarden,
    check_vereisten,
    check_verwijzing,
)
TERMS_RULES: tuple[Callable[[Terms], Verdicts], ...] = (check_vakanties, check_dagen, check_kosten)
# What only a person can judge.
LAST = ("voorwaarde", "vereiste", "aanmelding")


def judge_audience(doc: Doc, client: Client) -> Audience:
    """Let every rule speak that looks at for whom a traject is."""
    audience = Audience(doc, client)
    audience.judge(verdict for rule in AUDIENCE_RULES for verdict in rule(audience))
    audience.priority = has_priority(audience)
    audience.only_for = only_for(audience)
    audience.count(score for rule in AUDIENCE_SCORES for score in rule(audience))
    return audience


def judge_terms(doc: Doc, client: Client) -> Terms:
    """Let every rule speak that looks at when a traject is and what it costs."""
    terms = Terms(doc, client)
    terms.judge(verdict for rule in TERMS_RULES for verdict in rule(terms))
    terms.count(score for rule in TERMS_SCORES for score in rule(terms))
    return terms


def together(audience: Sequence[Verdict], terms: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """Put the verdicts on both halves in the order of the reasons: what only a person can judge stands last."""
    return (
        *(item for item in audience if item.criterium not in LAST),
        *terms,
        *(item for item in audience if item.criterium in LAST),
    )
