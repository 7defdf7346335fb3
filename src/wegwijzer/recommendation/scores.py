"""Soft rules: points that decide the order and nothing else; each says in a sentence what it gave."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from ..schedule.words import join_words
from .case import PERSONAL, Case, Score, Verdict
from .timing import part_of_day_fits

Scores = Iterator[Score]
Rule = Callable[[Case], Scores]
# Below this a word merely occurs somewhere; that is no interest.
WEAK_MATCH = 0.2


def _all(case: Case, onderdeel: str, zin: str) -> Score:
    """Give all points that a part may give."""
    return Score(onderdeel, case.client.points(onderdeel), zin)


def score_interesses(case: Case) -> Scores:
    """Count what the client likes to do: the best match in full, every other one as an extra."""
    found = [
        (match.score, words, match.reason)
        for words, matches in case.client.interests.items()
        if (match := matches.get(case.doc["id"])) and match.score >= WEAK_MATCH
    ]
    if not found:
        return
    (score, words, reason), *others = sorted(found, key=lambda item: (-item[0], item[1]))
    points = round(case.client.points("interesse") * _strength(score))
    where = f" ({reason})" if reason else ""
    yield Score("interesse", points, f"Dit sluit aan bij de interesse '{words}'{where}.")
    for score, words, _ in others:
        extra = round(case.client.points("interesse-erbij") * _strength(score))
        yield Score("interesse-erbij", extra, f"Dit sluit ook aan bij '{words}'.")


def _strength(score: float) -> float:
    """Let half a match count less than half: a word of the interest that merely occurs is not the interest."""
    return float(min(score, 1.0) ** 1.5)


def score_belemmeringen(case: Case) -> Scores:
    """Count what stands in the way and what this helps with."""
    if not case.helps:
        return
    names = [case.client.label(key) for key in case.helps]
    points = case.client.points("belemmering") + case.client.points("belemmering-erbij") * (len(names) - 1)
    yield Score("belemmering", points, f"Dit helpt bij: {join_words(names)}.")


def score_vooral(case: Case) -> Scores:
    """Prefer what is mainly for an obstacle of the client: the first that the traject names."""
    main = next(iter(case.doc.get("helpt_bij") or ()), None)
    if main in case.helps:
        text = f"Dit is er vooral voor: {case.client.label(main)}."
        yield _all(case, "belemmering-vooral", text)


def score_taalniveau(case: Case) -> Scores:
    """Prefer what helps with the language level of the client, also when nobody named it as an obstacle."""
    level = case.profiel.taal
    needs = {rule["belemmering"] for rule in case.client.rules["taalniveaus"] if rule["taal"] == level}
    if needs.intersection(case.doc.get("helpt_bij") or ()) and not needs & set(case.helps):
        yield _all(case, "taalniveau", "Dit past bij het taalniveau van de cliënt.")


def score_hoofdsubtrede(case: Case) -> Scores:
    """Prefer what is mainly for the subtrede of the client."""
    if case.subtreden and case.doc["subtreden"][0] in case.client.treden:
        yield _all(case, "hoofdsubtrede", "Dit is vooral voor deze subtrede.")


def score_voortgang(case: Case) -> Scores:
    """Prefer what usually leads further up than the client stands now."""
    ladder, own = case.client.ladder, case.client.treden
    next_treden = [key for key in case.doc.get("leidt_naar") or () if key in ladder]
    higher = [key for key in next_treden if own and ladder.index(key) > ladder.index(own[-1])]
    if higher:
        text = f"Dit leidt vaak naar trede {join_words(higher, 'of')}."
        yield _all(case, "voortgang", text)


def score_drempel(case: Case) -> Scores:
    """Prefer a low threshold for who must get out of the house first."""
    rules = case.client.rules
    asked = [key for key in case.profiel.belemmeringen or () if key in rules["drempel_bij"]]
    if asked and case.doc["thema"] in rules["lage_drempel"]:
        yield _all(case, "drempel", "De drempel is laag.")


def score_resultaten(case: Case) -> Scores:
    """Count outcomes, shrunk by the number of participants: a few people prove little."""
    best: tuple[Fraction, int, int] | None = None
    for item in case.doc.get("resultaten") or ():
        total, up = item.get("deelnemers"), max(item.get("omhoog") or 0, item.get("uitgestroomd") or 0)
        if total and up:
            share = Fraction(min(up, total), total) * Fraction(total, total + case.client.rules["klein_aantal"])
            best = max(best or (share, up, total), (share, up, total))
    if best is not None:
        share, up, total = best
        small = " Dat is een klein aantal, dus het zegt weinig." if total < case.client.rules["klein_aantal"] else ""
        points = round(case.client.points("resultaten") * share)
        yield Score("resultaten", points, f"Van {total} deelnemers gingen er {up} vooruit.{small}")


def score_gratis(case: Case) -> Scores:
    """Prefer what is known to be free for this client."""
    if case.gratis:
        yield _all(case, "gratis", "Meedoen is gratis.")


def score_plaatsbaar(case: Case) -> Scores:
    """Prefer what the klantmanager can arrange."""
    if case.verwijzing == "plaatsen":
        yield _all(case, "plaatsbaar", "U kunt de cliënt hier plaatsen.")


RULES: tuple[Rule, ...] = (
    score_interesses,
    score_belemmeringen,
    score_vooral,
    score_taalniveau,
    score_drempel,
    score_hoofdsubtrede,
    score_voortgang,
    score_resultaten,
    score_gratis,
    score_plaatsbaar,
)


def score_verdicts(case: Case, verdicts: Sequence[Verdict]) -> Scores:
    """Prefer what is known and fits: the day, the price, for whom it is, and at last everything."""
    met = {item.key or item.criterium for item in verdicts if item.oordeel == "ja"}
    unknown = {item.criterium for item in verdicts if item.oordeel == "onbekend"}
    if any(item.criterium in ("dagen", "schoolvakanties") and item.oordeel == "ja" for item in verdicts):
        yield _all(case, "dag", "De dag is bekend en valt goed.")
    elif part_of_day_fits(case.rooster, case.profiel.dagdelen):
        yield Score("dag", case.client.points("dag") // 2, "Het dagdeel valt goed; de dag moet u nog navragen.")
    if "budget_per_keer" in met and not case.gratis:
        yield _all(case, "prijs", "De prijs is bekend en past bij het budget.")
    if not unknown & set(PERSONAL):
        yield _all(case, "client-bekend", "Van de cliënt hoeft u hiervoor niets meer te weten.")
    if not unknown:
        yield _all(case, "bekend", "Er is niets meer na te vragen.")


def count(case: Case, verdicts: Sequence[Verdict]) -> list[Score]:
    """Let every soft rule give its points."""
    return [*(score for rule in RULES for score in rule(case)), *score_verdicts(case, verdicts)]
