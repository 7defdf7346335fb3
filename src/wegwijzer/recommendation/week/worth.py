"""What a combination of trajecten is worth: points, each part with the sentence that says why."""

from collections.abc import Sequence

from wegwijzer.dutch import join_words
from wegwijzer.ladder import covers
from wegwijzer.recommendation.client import Client
from wegwijzer.recommendation.entry import Entry
from wegwijzer.recommendation.scores import IN_PART

from .between import Between

Part = tuple[str, int, str]
MOST = 3


def most(client: Client) -> int:
    """Give how many may be in a week: who must come to rest first does one thing at a time."""
    return 1 if client.at_rest else MOST


def reckon(client: Client, group: Sequence[Entry], between: Between) -> list[Part]:
    """Reckon what a combination is worth: part, points and the sentence that says why."""
    # All of 2 is one answer, and not six treden to serve.
    treden = [
        asked
        for asked in client.profiel.subtreden or ()
        if any(covers(asked, key) for entry in group for key in entry.audience.subtreden)
    ]
    themes = {entry.audience.thema for entry in group}
    least = client.points("week-erbij")
    in_part = sum(score.punten for entry in group for score in entry.likes if score.onderdeel == IN_PART)
    parts = [
        ("trajecten", sum(entry.points for entry in group), "De punten van de trajecten bij elkaar."),
        (IN_PART, -in_part, "Een woord gemeen met een wens is geen reden voor in de week."),
        ("week-erbij", -least * (len(group) - 1), f"Elk traject erbij moet {least} punten waard zijn."),
    ]
    for name, times, sentence in (
        ("week-subtrede", max(len(treden) - 1, 0), f"De week raakt trede {join_words(treden)}."),
        ("week-thema", len(themes) - 1, "Er zijn verschillende soorten trajecten."),
        ("week-botsing", -between.clashes(group), "Twee trajecten zijn soms of misschien tegelijk."),
        ("week-reizen", -between.travels(group), "Er zijn twee plaatsen in één dagdeel."),
    ):
        parts.append((name, client.points(name) * times, sentence))
    return [part for part in parts if part[1]]


def worth(client: Client, group: Sequence[Entry], between: Between) -> int:
    """Give all points together."""
    return sum(points for _, points, _ in reckon(client, group, between))
