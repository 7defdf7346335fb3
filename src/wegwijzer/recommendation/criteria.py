"""Hard criteria: each a small function that says met, failed or unknown; unknown never excludes.

Every rule is a generator, so that one that has nothing to say stays silent. The order is the order of the reasons.
"""

from collections.abc import Callable, Iterator

from ..costs import describe_estimate, format_euro
from .case import Case, Verdict
from .people import UITKERING, check_geslacht, check_inburgering, check_leeftijd, check_taal, check_uitkering
from .timing import days_known, fit_days, fit_holidays, only_on_some_days, say_days
from .trede import check_subtrede

Verdicts = Iterator[Verdict]
Rule = Callable[[Case], Verdicts]


def check_status(case: Case) -> Verdicts:
    """What has stopped, or is not offered on this day, is out."""
    today = case.client.today.isoformat()
    geldig = case.doc.get("geldig") or {}
    first, last = geldig.get("van"), geldig.get("tot")
    if case.doc["status"] == "gestopt":
        yield Verdict("status", "nee", "Dit traject is gestopt.")
    elif last and str(last) < today:
        yield Verdict("status", "nee", f"Dit traject wordt sinds {last} niet meer aangeboden.")
    elif first and str(first) > today:
        yield Verdict("status", "nee", f"Dit traject begint pas op {first}.", label="later")


def check_niet_voor(case: Case) -> Verdicts:
    """When it does not fit, by obstacle or by the judgement of a person."""
    own = case.profiel.belemmeringen
    for item in case.doc.get("niet_voor") or ():
        text, obstacles = item["tekst"], item.get("belemmeringen") or ()
        question = f"Past het wel? Let op: {_lower(text)}"
        if not obstacles:
            yield Verdict("niet_voor", "onbekend", text, question)
        elif own is None:
            yield Verdict("niet_voor", "onbekend", text, question, "belemmeringen")
        elif set(own) & set(obstacles):
            shared = "Dit past niet bij wat de cliënt in de weg staat."
            yield Verdict("niet_voor", "nee", text, key="belemmeringen", kop=shared, eigen=text)


def check_voorwaarden(case: Case) -> Verdicts:
    """Conditions that only a person can judge, and requirements that raise a question."""
    for item in case.doelgroep.get("overig") or ():
        question = item.get("vraag") or f"Geldt dit voor de cliënt? {item['tekst']}"
        yield Verdict("voorwaarde", "onbekend", item["tekst"], question)
    for item in case.doc.get("vereisten") or ():
        if item.get("vraag"):
            yield Verdict("vereiste", "onbekend", item["tekst"], item["vraag"])


def check_dagen(case: Case) -> Verdicts:
    """On days and parts of the day on which the client can come."""
    dagen, dagdelen = case.profiel.dagen, case.profiel.dagdelen
    when = case.doc["rooster"].get("tekst") or ""
    key = "dagen" if dagen else "dagdelen"
    fit = fit_days(case.rooster, dagen, dagdelen)
    if fit == "nee":
        can = f"de cliënt kan {say_days(dagen, dagdelen)}"
        shared = f"Dit is op een ander moment; {can}."
        yield Verdict("dagen", "nee", f"Het is {when}; {can}.", key=key, kop=shared, eigen=when)
    elif fit == "onbekend" or not days_known(case.rooster):
        asks = "dag en welk dagdeel" if not days_known(case.rooster) else "dagdeel"
        yield Verdict(
            "dagen", "onbekend", "Dag of tijd is niet helemaal bekend.", f"Op welke {asks} is dit?", aanbieder=True
        )
    elif dagen or dagdelen:
        some = " Vraag of alleen die dagen ook mag." if only_on_some_days(case.rooster, dagen) else ""
        yield Verdict("dagen", "ja", f"Het is {when}.{some}", key=key)


def check_vakanties(case: Case) -> Verdicts:
    """In the school holidays only, for who can come in no other week."""
    if not case.profiel.alleen_schoolvakanties:
        return
    key = "alleen_schoolvakanties"
    fit = fit_holidays(case.rooster)
    if fit == "ja":
        yield Verdict("schoolvakanties", "ja", "Dit is in de schoolvakanties.", key=key)
    elif fit == "nee":
        yield Verdict("schoolvakanties", "nee", "Dit loopt door buiten de schoolvakanties.", key=key)
    else:
        question = "Kan de cliënt hier alleen in de schoolvakanties meedoen?"
        yield Verdict("schoolvakanties", "onbekend", "Wanneer het is, is niet bekend.", question, aanbieder=True)


def check_kosten(case: Case) -> Verdicts:
    """Within the budget; an unknown price is asked and never counts as free."""
    price, budget = case.price, case.profiel.budget_per_keer
    if price is None:
        yield _unknown_price(case)
    elif budget is not None and price.amount > budget:
        each = f"{describe_estimate(price)} per keer"
        text = f"Het kost {each}. Dat is meer dan het budget van {format_euro(budget)}."
        shared = f"Dit kost meer dan het budget van {format_euro(budget)}."
        yield Verdict("kosten", "nee", text, key="budget_per_keer", kop=shared, eigen=each)
    elif case.gratis:
        benefit = f" {UITKERING[case.kosten.uitkering]}" if case.kosten.uitkering else ""
        yield Verdict("kosten", "ja", f"Meedoen is gratis{benefit}.")
    else:
        fits, key = (" Dat past bij het budget.", "budget_per_keer") if budget is not None else ("", "")
        yield Verdict("kosten", "ja", f"Het kost {describe_estimate(price)} per keer.{fits}", key=key)


def _unknown_price(case: Case) -> Verdict:
    benefit = case.kosten.uitkering
    if case.kosten.gratis and benefit and case.profiel.uitkering is None:
        question = f"Heeft de cliënt een {benefit}suitkering? Dan is het gratis."
        return Verdict("kosten", "onbekend", "De prijs hangt van de uitkering af.", question, "uitkering")
    if case.kosten.gratis and benefit and benefit != case.profiel.uitkering:
        question = f"Wat kost het {UITKERING['geen' if benefit == 'bijstand' else 'bijstand']}?"
        return Verdict("kosten", "onbekend", "De prijs is niet bekend.", question, aanbieder=True)
    if case.kosten.gratis:
        return Verdict("kosten", "onbekend", "Gratis onder een voorwaarde.", f"Klopt dit: {case.kosten.voorwaarde}?")
    return Verdict("kosten", "onbekend", "De prijs is niet bekend.", "Wat kost meedoen?", aanbieder=True)


def check_verwijzing(case: Case) -> Verdicts:
    """Whether the klantmanager can place someone at all."""
    if case.verwijzing == "onbekend":
        yield Verdict(
            "aanmelding", "onbekend", "Hoe aanmelden gaat, is niet bekend.", "Kunt u plaatsen, en hoe?", aanbieder=True
        )


def _lower(text: str) -> str:
    """Let a sentence follow a colon; abbreviations keep their capitals."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


RULES: tuple[Rule, ...] = (
    check_status,
    check_subtrede,
    check_geslacht,
    check_leeftijd,
    check_taal,
    check_uitkering,
    check_inburgering,
    check_niet_voor,
    check_vakanties,
    check_dagen,
    check_kosten,
    check_voorwaarden,
    check_verwijzing,
)


def judge(case: Case) -> list[Verdict]:
    """Let every rule speak."""
    return [verdict for rule in RULES for verdict in rule(case)]
