"""Sentences about the advice as a whole: registration, rest, gaps, what else to think of."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice, takewhile

from wegwijzer.dutch import join_words

from .alternatives import CLOSE
from .client import Client, Match
from .entry import Entry
from .needs import is_duty
from .scores import ANSWERS, WEAK_MATCH
from .trede import is_called_for

Remarks = Iterator[str]
KIND_OF_PEOPLE = ("geslacht", "leeftijd", "taal", "uitkering", "inburgeringsplichtig")
# An open traject that answers an interest this much less well is another thing.
GAP_SHARE = 0.75
MOST_NAMES = 3
# So many are read first.
FIRST = 5
# At rest this is what the advice is about.
MOST_HELP = 10


def registratie(client: Client) -> str | None:
    """Give the trede to register: the highest one; None when the profile names none."""
    asked = client.profiel.subtreden or ()
    order = [trede["id"] for trede in client.basis["treden"]]
    return max(asked, key=order.index) if asked else None


def remark_on_trede(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> Remarks:
    """Say which trede to register, and what is special about the treden of this client."""
    asked = client.profiel.subtreden
    if not asked:
        yield "De subtrede is niet ingevuld. Bepaal die eerst, bijvoorbeeld met: wegwijzer indicatie."
        return
    highest = registratie(client)
    if len(asked) > 1:
        yield f"De cliënt staat op trede {join_words(asked)}. Registreer de hoogste: {highest}."
    for key in asked:
        if len(parts := client.spread((key,))) > 1:
            many = f"Trede {key} is verdeeld in {parts[0]} tot en met {parts[-1]}."
            yield f"{many} Kies de subtrede voor een scherper advies."
    if client.at_rest:
        yield from _rest(client, ranked)
    for rule in client.rules["opmerkingen"]:
        if client.stands_on(rule["subtreden"]):
            yield rule["zin"]
            yield from _cases(client, rule["subtreden"]) if rule["voorbeelden"] else ()


def _rest(client: Client, ranked: Sequence[Entry]) -> Remarks:
    """Say what must be solved first, and who helps with it."""
    obstacles = client.profiel.belemmeringen
    seldom = f"Op trede {join_words(client.treden)} is er meestal geen traject."
    if obstacles == ():
        yield f"{seldom} Staat er niets in de weg? Kijk dan of een hogere trede past."
        return
    yield f"{seldom} Los eerst op wat in de weg staat."
    if obstacles is None:
        yield "Vraag wat er in de weg staat. Dan ziet u welke hulp daarbij past."
        return
    helping = [entry.name for entry in ranked if is_called_for(entry.audience)]
    names = f" Daarbij kan helpen: {_some(helping, MOST_HELP)}." if helping else ""
    yield f"Eerst oplossen: {'; '.join(client.label(key) for key in obstacles)}.{names}"


def _cases(client: Client, treden: Collection[str]) -> Remarks:
    for trede in client.basis["treden"]:
        if trede["id"] in treden and trede["voorbeelden"]:
            titles = "; ".join(f"{item['titel']} ({item['les']})" for item in trede["voorbeelden"])
            yield f"Vergelijk met de voorbeelden bij {trede['id']}: {titles}"


def remark_on_medical_doubt(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> Remarks:
    """At medical doubt the keuring comes first, then the rest."""
    for entry in islice((entry for entry in ranked if entry.audience.priority), MOST_NAMES):
        yield f"Begin met {entry.name}. Kies daarna een traject dat bij de uitslag past."


def remark_on_belemmeringen(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> Remarks:
    """For each obstacle without an open traject: what there is on another trede, and otherwise that it is a gap."""
    for key in client.profiel.belemmeringen or ():
        if any(key in entry.audience.helps for entry in ranked):
            continue
        helping = _helping(others, key)
        label = client.label(key)
        if names := _on_another_trede(helping):
            yield f"Bij '{label}' helpt {names}. Meedoen op meer subtreden tegelijk mag."
            continue
        missing = [entry.name for entry in helping if entry.group == "elders_of_gewenst"]
        nothing = f"Voor '{label}' is er nu niets waar de cliënt kan beginnen."
        yield f"{nothing}{_for_others(helping)} Dit is een leemte in het aanbod.{_discuss(missing)}"


def _helping(entries: Iterable[Entry], key: str) -> list[Entry]:
    """Give what helps with an obstacle; what is mainly for it stands first."""
    found = [entry for entry in entries if key in entry.audience.helpt_bij]
    return sorted(found, key=lambda entry: entry.audience.helpt_bij.index(key))


def _on_another_trede(helping: Iterable[Entry]) -> str:
    """Name, each with its treden, what only another trede keeps closed."""
    elsewhere = [entry for entry in helping if {item.criterium for item in entry.failed} == {"subtrede"}]
    here = [entry for entry in elsewhere if entry.group == "valt_af"]
    return _some([f"{entry.name} ({', '.join(entry.audience.subtreden)})" for entry in here])


def _for_others(helping: Iterable[Entry]) -> str:
    """Name what would help, but is closed to who the client is, with the reason."""
    closed = [entry for entry in helping if entry.group == "valt_af" and _personal(entry)]
    return f" {closed[0].name} staat niet open voor deze cliënt. {_personal(closed[0])[0]}" if closed else ""


def _personal(entry: Entry) -> list[str]:
    """Say what closes a traject to a kind of people."""
    return [item.zin for item in entry.failed if item.criterium in KIND_OF_PEOPLE]


def _obstacle_rather(
    client: Client, words: str, keys: Sequence[str], ranked: Sequence[Entry], others: Sequence[Entry]
) -> Remarks:
    """Ask whether a wish that names an obstacle stands in the way, and say who helps; unasked it is not known."""
    for key in keys:
        if key in (client.profiel.belemmeringen or ()):
            # Then who helps stands in the advice already.
            continue
        helping = _helping(others, key)
        names = _some([entry.name for entry in _helping(ranked, key)]) or _on_another_trede(helping)
        missing = [entry.name for entry in helping if entry.group == "elders_of_gewenst"]
        who = f" Daarbij helpt {names}." if names else _discuss(missing)
        yield f"Staat '{words}' de cliënt in de weg? Zet het dan bij de belemmeringen, als '{key}'.{who}"


def remark_on_interests(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> Remarks:
    """For each interest that something closed answers best: what that is, why it is closed, and what comes nearest."""
    closed = [entry for entry in others if entry.group == "valt_af"]
    missing = [entry for entry in others if entry.group == "elders_of_gewenst"]
    for words, matches in client.interests.items():
        here = _answering(ranked, matches, WEAK_MATCH)
        better = matches[here[0].id].score / GAP_SHARE if here else WEAK_MATCH
        best = _answering(closed, matches, max(better, ANSWERS))
        answered = here and matches[here[0].id].score >= ANSWERS
        obstacles = () if answered else client.obstacles_named[words]
        yield from _obstacle_rather(client, words, obstacles, ranked, others)
        if best:
            close = CLOSE * matches[best[0].id].score
            yield _closed_to_you(words, best[0], [entry for entry in here if matches[entry.id].score >= close])
        elif not here and not obstacles:
            names = [entry.name for entry in _answering(missing, matches, better)]
            nothing = f"Voor '{words}' is er nu niets waar de cliënt kan beginnen."
            yield nothing + (_discuss(names) if names else _look_along(client, ranked))


def remark_on_declined(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> Remarks:
    """For each thing that the client does not want: what stands lower for it, or that it changes nothing."""
    for words, matches in client.declined.items():
        lower = [entry.name for entry in ranked if entry.id in matches]
        names = f"Daarom staat lager: {_some(lower, last='en')}." if lower else "Niets dat nu openstaat, gaat daarover."
        yield f"De cliënt zegt: '{words}'. {names}"


def _look_along(client: Client, ranked: Sequence[Entry]) -> str:
    """Say who looks along for something that fits this client alone."""
    names = [entry.name for entry in ranked if entry.id in client.rules["maatwerk"]]
    return f" Zoek maatwerk, bijvoorbeeld met {_some(names)}." if names else " Zoek maatwerk."


def _answering(entries: Sequence[Entry], matches: Mapping[str, Match], least: float) -> list[Entry]:
    """Give what answers an interest, best first."""
    answers = [entry for entry in entries if entry.id in matches and matches[entry.id].score >= least]
    return sorted(answers, key=lambda entry: (-matches[entry.id].score, entry.place))


def _closed_to_you(words: str, entry: Entry, here: Sequence[Entry]) -> str:
    """Say what answers an interest and why it is closed; what is closed to a kind of people is a gap."""
    near = f" Het dichtst in de buurt komt {here[0].name}." if here else ""
    if personal := _personal(entry):
        return (
            f"Voor '{words}' is er {entry.name}, maar dat staat niet open voor deze cliënt. {personal[0]}{near}"
            " Dit is een leemte in het aanbod: meld het aan de arbeidsdeskundige."
        )
    why = " ".join(item.zin for item in entry.failed if item.criterium != "subtrede")
    if any(item.criterium == "subtrede" for item in entry.failed):
        there = f"Voor '{words}' is er op trede {join_words(entry.audience.subtreden, 'of')} {entry.name}."
        return f"{there}{f' {why}' if why else ''}{near}"
    return f"Voor '{words}' is er {entry.name}, maar dat past nu niet. {why}{near}"


def remark_on_reading(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> Remarks:
    """Who speaks Dutch well and reads badly is known by the language level for just that."""
    if client.profiel.taal == "nederlands" and "laaggeletterd" in (client.profiel.belemmeringen or ()):
        yield "Moeite met lezen en schrijven? Kies dan bij taal 'laaggeletterd'. Dan gaan er meer trajecten open."


def _discuss(names: Sequence[str]) -> str:
    return f" Bespreek met de arbeidsdeskundige: {_some(names)}." if names else " Zoek maatwerk."


def _some(names: Sequence[str], most: int = MOST_NAMES, last: str = "of") -> str:
    """Name the first few; the rest stands in the groups below."""
    if len(names) <= most:
        return join_words(names, last)
    others = "een van de andere" if last == "of" else "nog"
    return f"{', '.join(names[:most])} {last} {others} {len(names) - most}"


def remark_on_obligations(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> Remarks:
    """Who must integrate arranges that alone, whatever the trede."""
    if client.must_integrate:
        for entry in islice(filter(is_duty, chain(ranked, others)), MOST_NAMES):
            yield f"{entry.name} is een plicht. De cliënt regelt dit zelf; u plaatst niet."


def remark_on_ties(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> Remarks:
    """Say that the order of the first says nothing, when no fact about the client tells them apart."""
    alike = sum(1 for _ in takewhile(lambda entry: entry.points == ranked[0].points, ranked))
    if alike >= FIRST and not client.at_rest:
        yield f"De eerste {alike} hebben evenveel punten. Met meer gegevens over de cliënt zegt de volgorde meer."


def remark_on_nothing(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> Remarks:
    """When nothing is open: tailor-made work, but not at rest."""
    if not ranked and not client.at_rest:
        yield " ".join(filter(None, ("Er is nu geen traject dat past.", client.rules["niets_past"])))


RULES: tuple[Callable[[Client, Sequence[Entry], Sequence[Entry]], Remarks], ...] = (
    remark_on_trede,
    remark_on_medical_doubt,
    remark_on_obligations,
    remark_on_belemmeringen,
    remark_on_interests,
    remark_on_declined,
    remark_on_reading,
    remark_on_ties,
    remark_on_nothing,
)


def remarks(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> list[str]:
    """Let every rule speak; the sentence on who decides stands last and always."""
    found = [text for rule in RULES for text in rule(client, ranked, others)]
    return [*dict.fromkeys(found), "Dit is een advies. U beslist, samen met de cliënt."]
