"""What an advice says of the treden of a client: which to register, what to solve first, what to compare with."""

from collections.abc import Collection, Sequence

from wegwijzer.dutch import join_words
from wegwijzer.recommendation.client import Client
from wegwijzer.recommendation.entry import Entry
from wegwijzer.recommendation.trede import is_called_for

from .naming import Remarks, some

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
    names = f" Daarbij kan helpen: {some(helping, MOST_HELP)}." if helping else ""
    yield f"Eerst oplossen: {'; '.join(client.label(key) for key in obstacles)}.{names}"


def _cases(client: Client, treden: Collection[str]) -> Remarks:
    for trede in client.basis["treden"]:
        if trede["id"] in treden and trede["voorbeelden"]:
            titles = "; ".join(f"{item['titel']} ({item['les']})" for item in trede["voorbeelden"])
            yield f"Vergelijk met de voorbeelden bij {trede['id']}: {titles}"
