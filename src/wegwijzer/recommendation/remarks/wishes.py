"""What an advice says of wishes: what answers but is closed, what is nowhere, and what the client does not want."""

from collections.abc import Mapping, Sequence

from wegwijzer.dutch import join_words
from wegwijzer.recommendation.alternatives import CLOSE
from wegwijzer.recommendation.client import Client
from wegwijzer.recommendation.entry import Entry
from wegwijzer.recommendation.matching import Match
from wegwijzer.recommendation.scores import ANSWERS, WEAK_MATCH

from .naming import Remarks, discuss, some
from .obstacles import obstacle_rather, personal_reasons

# An open traject that answers an interest this much less well is another thing.
GAP_SHARE = 0.75


def remark_on_interests(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> Remarks:
    """For each interest that something closed answers best: what that is, why it is closed, and what comes nearest."""
    closed = [entry for entry in others if entry.group == "valt_af" and not _teaches_what_is_known(client, entry)]
    missing = [entry for entry in others if entry.group == "elders_of_gewenst"]
    for words, (matches, named) in client.wishes.wanted.items():
        here = _answering(ranked, matches, WEAK_MATCH)
        better = matches[here[0].id].score / GAP_SHARE if here else WEAK_MATCH
        best = _answering(closed, matches, max(better, ANSWERS))
        answered = here and matches[here[0].id].score >= ANSWERS
        obstacles = () if answered else named
        yield from obstacle_rather(client, words, obstacles, ranked, others)
        if words in client.wishes.doubtful:
            yield f"Of wil de cliënt dit niet: '{words}'? Zeg dan 'liever', zoals in 'liever niet koken'."
        # Who helps with what was just asked about, was named there.
        if best and set(best[0].audience.helpt_bij).isdisjoint(obstacles):
            close = CLOSE * matches[best[0].id].score
            yield _closed_to_you(words, best[0], [entry for entry in here if matches[entry.id].score >= close])
        elif not here and not obstacles:
            names = [entry.name for entry in _answering(missing, matches, better)]
            nothing = f"Voor '{words}' is er nu niets waar de cliënt kan beginnen."
            yield nothing + (discuss(names) if names else _look_along(client, ranked))


def _teaches_what_is_known(client: Client, entry: Entry) -> bool:
    """Whether it is closed to who speaks Dutch well: no gap, whatever the words of a wish have in common with it."""
    return client.needs_no_dutch and any(item.criterium == "taal" for item in entry.failed)


def remark_on_declined(client: Client, ranked: Sequence[Entry], others: Sequence[Entry]) -> Remarks:
    """For each thing that the client does not want: what stands lower for it, or that it changes nothing."""
    for words, matches in client.wishes.declined.items():
        lower = [entry.name for entry in ranked if entry.id in matches]
        names = f"Daarom staat lager: {some(lower, last='en')}." if lower else "Niets dat nu openstaat, gaat daarover."
        yield f"De cliënt zegt: '{words}'. {names}"


def _look_along(client: Client, ranked: Sequence[Entry]) -> str:
    """Say who looks along for something that fits this client alone."""
    names = [entry.name for entry in ranked if entry.id in client.rules["maatwerk"]]
    return f" Zoek maatwerk, bijvoorbeeld met {some(names)}." if names else " Zoek maatwerk."


def _answering(entries: Sequence[Entry], matches: Mapping[str, Match], least: float) -> list[Entry]:
    """Give what answers an interest, best first."""
    answers = [entry for entry in entries if entry.id in matches and matches[entry.id].score >= least]
    return sorted(answers, key=lambda entry: (-matches[entry.id].score, entry.place))


def _closed_to_you(words: str, entry: Entry, here: Sequence[Entry]) -> str:
    """Say what answers an interest and why it is closed; what is closed to a kind of people is a gap."""
    near = f" Het dichtst in de buurt komt {here[0].name}." if here else ""
    if reasons := personal_reasons(entry):
        return (
            f"Voor '{words}' is er {entry.name}, maar dat staat niet open voor deze cliënt. {reasons[0]}{near}"
            " Dit is een leemte in het aanbod: meld het aan de arbeidsdeskundige."
        )
    why = " ".join(item.zin for item in entry.failed if item.criterium != "subtrede")
    if any(item.criterium == "subtrede" for item in entry.failed):
        there = f"Voor '{words}' is er op trede {join_words(entry.audience.subtreden, 'of')} {entry.name}."
        return f"{there}{f' {why}' if why else ''}{near}"
    return f"Voor '{words}' is er {entry.name}, maar dat past nu niet. {why}{near}"
