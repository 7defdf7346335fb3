"""Interests through search: the same words find the same trajecten as in `zoek`, whatever filters they hold."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from wegwijzer.index.store import Index
from wegwijzer.recommendation import Answers, Match, Matcher
from wegwijzer.search.concepts import Concept
from wegwijzer.search.filters import Candidate, Filters, select
from wegwijzer.search.ranking import FIELD_WEIGHT, Ranking, Way
from wegwijzer.search.reading import read
from wegwijzer.search.understood import Reading
from wegwijzer.text import tokens

OBSTACLE = "belemmering."
# At this role the client surely is to be helped, and does not merely want to learn.
WANTS_HELP = -2
FIELDS = {
    "naam": "in de naam",
    "trefwoorden": "bij de trefwoorden",
    "samenvatting": "in de samenvatting",
    "helpt_bij": "daar helpt het bij",
    "thema": "het thema",
    "omschrijving": "in de omschrijving",
    "begunstigden": "wie u helpt",
}


def interest_matcher(index: Index, today: str) -> Matcher:
    """Make a matcher that asks the index."""

    def passing(numbers: Iterable[int]) -> list[Candidate]:
        return select(index, Filters(), today, numbers)

    def match(words: str, helping: bool, among: Collection[str], help_only: Collection[str]) -> Answers:
        reading = read(index, [words])
        if not reading.concepts and not reading.named:
            return Answers({})
        # Of who means to help somebody, it is the obstacle of an other.
        obstacles = () if reading.role > 0 else _obstacles(reading)
        if helping:
            reading.role = max(reading.role, 1)
        # 'leren fietsen' is not the traject Fietsen; a name counts when it is all that is said.
        reading.named = {key: name for key, name in reading.named.items() if tokens(name) == tokens(words)}
        ranking, likings = Ranking(index, reading, passing), _may_be_liking(reading)
        ids = {way: index.ids([each.row for each in found]) for way, found in ranking.ways.items()}
        # Who asks for help with an obstacle by its name tells of no liking.
        for_help = bool(obstacles) and reading.role <= WANTS_HELP
        answering = {
            way: keys if for_help or _asks(way, likings) else _without(keys, help_only) for way, keys in ids.items()
        }
        return Answers(_matches(ranking, answering, among), obstacles)

    return match


def _without(keys: Iterable[str], help_only: Collection[str]) -> list[str]:
    return [key for key in keys if key not in help_only]


def _matches(ranking: Ranking, ids: Mapping[Way, list[str]], among: Collection[str]) -> dict[str, Match]:
    """Give what answers, by id.

    A weak answer drops out beside a strong one on another trede; among its own it may be the best there is. A way in
    which nothing answers makes no other way weak.
    """
    own = {way: [key for key in keys if key in among] for way, keys in ids.items()}
    least = ranking.least(way for way, keys in ids.items() if keys)
    least_own = ranking.least(way for way, keys in own.items() if keys)
    found: dict[str, Match] = {}
    for way, keys in ids.items():
        strong = keys if way.score > least else own[way] if way.score > least_own else ()
        found.update(dict.fromkeys(strong, _match(way)))
    return found


def _match(way: Way) -> Match:
    best = next(iter(way.reasons), None)
    field = best.field if best else "naam"
    via = f"via '{best.via}'" if best and best.via else ""
    return Match(round(way.score, 6), ", ".join(filter(None, (FIELDS.get(field), via))), field)


def _may_be_liking(reading: Reading) -> set[str]:
    """Give the single words by which one may name an obstacle: who likes drinking does not say that it is too much."""
    return {concept.word for concept in reading.concepts if " " not in concept.word and any(_named(concept))}


def _obstacles(reading: Reading) -> tuple[str, ...]:
    """Give the obstacles that the words name; one of which a synonym makes you think is not named."""
    return tuple(dict.fromkeys(key for concept in reading.concepts for key in _named(concept)))


def _named(concept: Concept) -> Iterator[str]:
    stems = (stem for way in concept.alternatives for group in way.groups for stem in group)
    return (stem.removeprefix(OBSTACLE).replace(".", "-") for stem in stems if stem.startswith(OBSTACLE))


def _asks(way: Way, likings: Collection[str]) -> bool:
    """Whether help is asked for: in so many words, or by a phrase.

    A word that merely may stand for it is a liking, and so is one that is a part of a word: `kaarten` is no `buskaart`.
    """
    if not way.reasons or any(" " in reason.word for reason in way.reasons):
        return True
    best = way.reasons[0]
    whole = best.strength >= FIELD_WEIGHT[best.field]
    return whole and not best.via and best.word not in likings
