"""Sentences about the advice as a whole: registration, rest, gaps, what else to think of."""

from collections.abc import Callable, Iterator, Sequence

from ..schedule.words import join_words
from .case import Client
from .entry import Entry
from .trede import is_called_for

Remarks = Iterator[str]
PERSONAL = ("geslacht", "leeftijd", "taal", "uitkering", "inburgeringsplichtig")
# An open traject that answers an interest this much less well is another thing.
GAP_SHARE = 0.75


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
    if "2" in asked:
        yield "Trede 2 is verdeeld in 2.1 tot en met 2.6. Kies de subtrede voor een scherper advies."
    if client.treden == ("1",):
        yield from _rest(client, ranked)
    if "2.6" in client.treden:
        yield from _cases(client, "2.6")
    if any(key[0] in "3456" for key in client.treden):
        yield "Vanaf trede 3 begeleidt IJmond Werkt! de cliënt."


def _rest(client: Client, ranked: Sequence[Entry]) -> Remarks:
    """Say what must be solved first, and who helps with it."""
    yield "Op trede 1 is er meestal geen traject. Los eerst op wat in de weg staat."
    obstacles = client.profiel.belemmeringen
    if not obstacles:
        yield "Vraag wat er in de weg staat. Dan ziet u welke hulp daarbij past."
        return
    helping = [entry.name for entry in ranked if is_called_for(entry.case)]
    names = f" Daarbij kan helpen: {join_words(helping, 'of')}." if helping else ""
    yield f"Eerst oplossen: {'; '.join(client.label(key) for key in obstacles)}.{names}"


def _cases(client: Client, trede: str) -> Remarks:
    found = next(item for item in client.basis["treden"] if item["id"] == trede)
    yield "Bespreek hoe de cliënt stap voor stap meer uren kan werken."
    if found["voorbeelden"]:
        titles = "; ".join(f"{item['titel']} ({item['les']})" for item in found["voorbeelden"])
        yield f"Vergelijk met de voorbeelden bij {trede}: {titles}"


def remark_on_medical_doubt(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> Remarks:
    """At medical doubt the keuring comes first, then the rest."""
    for entry in ranked:
        if entry.priority:
            yield f"Begin met {entry.name}. Kies daarna een traject dat bij de uitslag past."


def remark_on_belemmeringen(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> Remarks:
    """For each obstacle without an open traject: what there is on another trede, and otherwise that it is a gap."""
    for key in client.profiel.belemmeringen or ():
        if any(key in entry.case.helps for entry in ranked):
            continue
        helping = [entry for entry in others if key in entry.case.helps]
        label = client.label(key)
        elsewhere = [entry for entry in helping if {item.criterium for item in entry.failed} == {"subtrede"}]
        here = [entry for entry in elsewhere if entry.group == "valt_af"]
        if here:
            names = join_words([f"{entry.name} ({', '.join(entry.case.subtreden)})" for entry in here], "of")
            yield f"Bij {label} helpt {names}. Meedoen op meer subtreden tegelijk mag."
            continue
        yield f"Voor {label} is er nu niets waar de cliënt kan beginnen. Dit is een leemte in het aanbod." + _discuss(
            [entry.name for entry in helping if entry.group == "elders_of_gewenst"]
        )


def remark_on_interests(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> Remarks:
    """For each interest that only exists for others: not open and why, what comes nearest, and that this is a gap."""
    for words, matches in client.interests.items():
        here = [entry for entry in ranked if entry.id in matches]
        best = max((matches[entry.id].score for entry in here), default=0.0)
        closed = [
            entry
            for entry in others
            if entry.group == "valt_af" and entry.id in matches and best < GAP_SHARE * matches[entry.id].score
        ]
        closed.sort(key=lambda entry: (-matches[entry.id].score, entry.name, entry.id))
        personal = [entry for entry in closed if any(item.criterium in PERSONAL for item in entry.failed)]
        if personal and personal[0] is closed[0]:
            yield _closed_to_you(words, personal[0], here)
        elif not here and not closed:
            missing = [entry.name for entry in others if entry.id in matches and entry.group == "elders_of_gewenst"]
            yield f"Voor '{words}' is er nu niets waar de cliënt kan beginnen." + _discuss(missing)


def _closed_to_you(words: str, entry: Entry, here: Sequence[Entry]) -> str:
    why = next(item.zin for item in entry.failed if item.criterium in PERSONAL)
    near = f" Het dichtst in de buurt komt {here[0].name}." if here else ""
    return (
        f"Voor '{words}' is er {entry.name}, maar dat staat niet open voor deze cliënt. {why}{near}"
        " Dit is een leemte in het aanbod: meld het aan de arbeidsdeskundige."
    )


def _discuss(names: Sequence[str]) -> str:
    return f" Bespreek met de arbeidsdeskundige: {join_words(names, 'of')}." if names else " Zoek maatwerk."


def remark_on_obligations(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> Remarks:
    """Who must integrate arranges that alone, whatever the trede."""
    if client.profiel.inburgeringsplichtig:
        for entry in [*ranked, *others]:
            if entry.case.doelgroep.get("inburgeringsplichtig"):
                yield f"{entry.name} is een plicht. De cliënt regelt dit zelf; u plaatst niet."


def remark_on_nothing(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> Remarks:
    """When nothing is open: tailor-made work, but not at rest."""
    if not ranked and client.treden != ("1",):
        yield "Er is nu geen traject dat past. Zoek maatwerk, samen met Welschap of de arbeidsdeskundige."


RULES: tuple[Callable[[Client, Sequence[Entry], Sequence[Entry]], Remarks], ...] = (
    remark_on_trede,
    remark_on_medical_doubt,
    remark_on_obligations,
    remark_on_belemmeringen,
    remark_on_interests,
    remark_on_nothing,
)


def remarks(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> list[str]:
    """Let every rule speak; the sentence on who decides stands last and always."""
    found = [text for rule in RULES for text in rule(client, ranked, others)]
    return [*dict.fromkeys(found), "Dit is een advies. U beslist, samen met de cliënt."]
