"""What an advice says of what stands in the way: who helps elsewhere, what is a gap, what must be asked."""

from collections.abc import Iterable, Sequence

from wegwijzer.recommendation.client import Client
from wegwijzer.recommendation.entry import Entry

from .naming import Remarks, discuss, some

KIND_OF_PEOPLE = ("geslacht", "leeftijd", "taal", "uitkering", "inburgeringsplichtig")


def remark_on_belemmeringen(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> Remarks:
    """For each obstacle without an open traject: what there is on another trede, and otherwise that it is a gap.

    An examination comes first but solves nothing: what there is besides is told as well.
    """
    for key in client.profiel.belemmeringen or ():
        here = [entry.audience for entry in ranked if key in entry.audience.helps]
        if not all(audience.priority for audience in here):
            continue
        helping = _helping(others, key)
        label = client.label(key)
        if names := _on_another_trede(helping):
            yield f"Bij '{label}' helpt {names}. Meedoen op meer subtreden tegelijk mag."
            continue
        missing = [entry.name for entry in helping if entry.group == "elders_of_gewenst"]
        besides = "verder " if here else ""
        nothing = f"Voor '{label}' is er nu {besides}niets waar de cliënt kan beginnen."
        yield f"{nothing}{_for_others(helping)} Dit is een leemte in het aanbod.{discuss(missing)}"


def _helping(entries: Iterable[Entry], key: str) -> list[Entry]:
    """Give what helps with an obstacle; what is mainly for it stands first."""
    found = [entry for entry in entries if key in entry.audience.helpt_bij]
    return sorted(found, key=lambda entry: entry.audience.helpt_bij.index(key))


def _on_another_trede(helping: Iterable[Entry]) -> str:
    """Name, each with its treden, what only another trede keeps closed."""
    elsewhere = [entry for entry in helping if {item.criterium for item in entry.failed} == {"subtrede"}]
    here = [entry for entry in elsewhere if entry.group == "valt_af"]
    return some([f"{entry.name} ({', '.join(entry.audience.subtreden)})" for entry in here])


def _for_others(helping: Iterable[Entry]) -> str:
    """Name what would help, but is closed to who the client is, with the reason."""
    closed = [entry for entry in helping if entry.group == "valt_af" and personal_reasons(entry)]
    return f" {closed[0].name} staat niet open voor deze cliënt. {personal_reasons(closed[0])[0]}" if closed else ""


def personal_reasons(entry: Entry) -> list[str]:
    """Say what closes a traject to a kind of people."""
    return [item.zin for item in entry.failed if item.criterium in KIND_OF_PEOPLE]


def obstacle_rather(
    client: Client, words: str, keys: Sequence[str], ranked: Sequence[Entry], others: Sequence[Entry]
) -> Remarks:
    """Ask whether a wish that names an obstacle stands in the way, and say who helps; unasked it is not known."""
    for key in keys:
        if key in (client.profiel.belemmeringen or ()):
            # Then who helps stands in the advice already.
            continue
        helping = _helping(others, key)
        names = some([entry.name for entry in _helping(ranked, key)]) or _on_another_trede(helping)
        missing = [entry.name for entry in helping if entry.group == "elders_of_gewenst"]
        who = f" Daarbij helpt {names}." if names else discuss(missing)
        yield f"Staat '{words}' de cliënt in de weg? Zet het dan bij de belemmeringen, als '{key}'.{who}"


def remark_on_reading(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> Remarks:
    """Who speaks Dutch well and reads badly is known by the language level for just that."""
    if client.profiel.taal == "nederlands" and "laaggeletterd" in (client.profiel.belemmeringen or ()):
        yield "Moeite met lezen en schrijven? Kies dan bij taal 'laaggeletterd'. Dan gaan er meer trajecten open."
