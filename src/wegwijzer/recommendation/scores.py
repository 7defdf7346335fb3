"""Soft rules: points that decide the order and nothing else; each says in a sentence what it gave.

Like a criterion, a rule looks at one half of a traject, when that has been judged. What the client likes to do is found
by search, of each traject by itself.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import cache

from wegwijzer.dutch import join_words

from .client import PERSONAL, Audience, Client, Score
from .matching import Match
from .people import say_gratis
from .terms import Terms
from .timing import part_of_day_fits

Scores = Iterator[Score]
# What the client would rather not do.
DECLINED = "liever-niet"
# What merely has a word in common with a wish.
IN_PART = "interesse-deels"
# Below this a word merely occurs somewhere; that is no interest.
WEAK_MATCH = 0.2
# An interest is answered by what is about it, and not by what merely mentions it.
ANSWERS = 0.5


def score_interests(client: Client) -> dict[str, tuple[Score, ...]]:
    """Count what the client likes to do: the best match in full, every other one as an extra; by id.

    What is about something that the client declines stands lower, once, and never falls off: one can talk about it.
    """
    answers: dict[str, list[tuple[Match, str]]] = defaultdict(list)
    for words, (matches, _) in client.wishes.wanted.items():
        for key, match in matches.items():
            if match.score >= WEAK_MATCH:
                answers[key].append((match, words))
    # Thousands of trajecten answer in the same few ways.
    likes = cache(lambda way: _likes(client, way))
    found = {key: likes(tuple(way)) for key, way in answers.items()}
    declined: dict[str, list[str]] = defaultdict(list)
    for words, matches in client.wishes.declined.items():
        for key in matches:
            declined[key].append(f"'{words}'")
    for key, said in declined.items():
        found[key] = (*found.get(key, ()), _declined(client, said))
    return found


def _declined(client: Client, said: Sequence[str]) -> Score:
    return Score(DECLINED, -client.points(DECLINED), f"De cliënt zegt: {join_words(said)}.")


def _likes(client: Client, answers: Sequence[tuple[Match, str]]) -> tuple[Score, ...]:
    scores: list[Score] = []
    # As the best comes first, something stands before every 'also' that is said.
    for match, words in sorted(answers, key=lambda item: (-item[0].score, item[1])):
        part, sentence = (
            ("interesse-erbij", "Dit sluit ook aan bij") if scores else ("interesse", "Dit sluit aan bij de interesse")
        )
        points = round(client.points(part) * _strength(match.score))
        if match.score < ANSWERS:
            # A few points, but no reason to give: what shares a word with a wish is not about it.
            part, sentence = IN_PART, "Dit heeft iets gemeen met de interesse"
        where = f" ({match.reason})" if match.reason else ""
        scores.append(Score(part, points, f"{sentence} '{words}'{where}."))
    return tuple(scores)


def _strength(score: float) -> float:
    """Let half a match count less than half: a word of the interest that merely occurs is not the interest."""
    return float(min(score, 1.0) ** 1.5)


def score_belemmeringen(audience: Audience) -> Scores:
    """Count what stands in the way and what this helps with."""
    if not audience.helps:
        return
    names = [audience.client.label(key) for key in audience.helps]
    points = audience.client.points("belemmering") + audience.client.points("belemmering-erbij") * (len(names) - 1)
    yield Score("belemmering", points, f"Dit helpt bij: {join_words(names)}.")


def score_vooral(audience: Audience) -> Scores:
    """Prefer what is mainly for an obstacle of the client: the first that the traject names."""
    main = next(iter(audience.helpt_bij), None)
    if main in audience.helps:
        text = f"Dit is er vooral voor: {audience.client.label(main)}."
        yield audience.client.all_points("belemmering-vooral", text)


def score_taalniveau(audience: Audience) -> Scores:
    """Prefer what helps with the language level of the client, also when nobody named it as an obstacle."""
    needs = set(audience.client.needs_by_language())
    if needs.intersection(audience.helpt_bij) and not needs & set(audience.helps):
        yield audience.client.all_points("taalniveau", "Dit past bij het taalniveau van de cliënt.")


def score_hoofdsubtrede(audience: Audience) -> Scores:
    """Prefer what is mainly for the subtrede of the client."""
    if audience.subtreden and audience.doc["subtreden"][0] in audience.client.treden:
        text = f"Dit is vooral voor trede {audience.doc['subtreden'][0]}."
        yield audience.client.all_points("hoofdsubtrede", text)


def score_voortgang(audience: Audience) -> Scores:
    """Prefer what usually leads further up than the client stands now."""
    ladder, own = audience.client.ladder, audience.client.treden
    next_treden = [key for key in audience.doc.get("leidt_naar") or () if key in ladder]
    higher = [key for key in next_treden if own and ladder.index(key) > ladder.index(own[-1])]
    if higher:
        text = f"Dit leidt vaak naar trede {join_words(higher, 'of')}."
        yield audience.client.all_points("voortgang", text)


def score_drempel(audience: Audience) -> Scores:
    """Prefer a low threshold for who must get out of the house first."""
    rules = audience.client.rules
    asked = [key for key in audience.profiel.belemmeringen or () if key in rules["drempel_bij"]]
    if asked and audience.thema in rules["lage_drempel"]:
        kind = audience.client.basis["themas"].get(audience.thema, audience.thema)
        yield audience.client.all_points("drempel", f"{kind} is vaak een goede eerste stap.")


def score_resultaten(audience: Audience) -> Scores:
    """Count outcomes, shrunk by the number of participants: a few people prove little."""
    least = audience.client.rules["klein_aantal"]
    best: tuple[Fraction, int, int] | None = None
    for item in audience.doc.get("resultaten") or ():
        total, up = item.get("deelnemers"), max(item.get("omhoog") or 0, item.get("uitgestroomd") or 0)
        if total and up:
            share = Fraction(min(up, total), total) * Fraction(total, total + least)
            best = max(best or (share, up, total), (share, up, total))
    if best is not None:
        share, up, total = best
        small = " Dat is een klein aantal, dus het zegt weinig." if total < least else ""
        points = round(audience.client.points("resultaten") * share)
        yield Score("resultaten", points, f"Van {total} deelnemers gingen er {up} vooruit.{small}")


def score_plaatsbaar(audience: Audience) -> Scores:
    """Prefer what the klantmanager can arrange."""
    if audience.verwijzing == "plaatsen":
        yield audience.client.all_points("plaatsbaar", "U kunt de cliënt hier plaatsen.")


def score_known_client(audience: Audience) -> Scores:
    """Prefer what is surely for this client."""
    if not any(item.criterium in PERSONAL for item in audience.open):
        yield audience.client.all_points("client-bekend", "Van de cliënt hoeft u hiervoor niets meer te weten.")


def score_gratis(terms: Terms) -> Scores:
    """Prefer what is known to be free for this client."""
    if terms.gratis:
        yield terms.client.all_points("gratis", say_gratis(terms.kosten.uitkering))


def score_dag(terms: Terms) -> Scores:
    """Prefer a day that is known and fits."""
    if any(item.criterium in ("dagen", "schoolvakanties") and item.oordeel == "ja" for item in terms.verdicts):
        yield terms.client.all_points("dag", "De dag is bekend en valt goed.")
    elif part_of_day_fits(terms.rooster, terms.profiel.dagdelen):
        yield Score("dag", terms.client.points("dag") // 2, "Het dagdeel valt goed; de dag moet u nog navragen.")


def score_prijs(terms: Terms) -> Scores:
    """Prefer a price that is known and within the budget."""
    fits = any(item.key == "budget_per_keer" and item.oordeel == "ja" for item in terms.verdicts)
    if fits and not terms.gratis:
        yield terms.client.all_points("prijs", "De prijs is bekend en past bij het budget.")


AUDIENCE_SCORES: tuple[Callable[[Audience], Scores], ...] = (
    score_belemmeringen,
    score_vooral,
    score_taalniveau,
    score_drempel,
    score_hoofdsubtrede,
    score_voortgang,
    score_resultaten,
    score_plaatsbaar,
    score_known_client,
)
TERMS_SCORES: tuple[Callable[[Terms], Scores], ...] = (score_gratis, score_dag, score_prijs)


def score_known(client: Client) -> Score:
    """Prefer what is known altogether."""
    return client.all_points("bekend", "Er is niets meer na te vragen.")
