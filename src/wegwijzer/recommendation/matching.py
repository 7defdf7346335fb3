"""What search finds for the wishes of a client."""

from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple


class Match(NamedTuple):
    """How well a traject answers one interest: from 0 to 1, the reason in words, and the field where it stands."""

    score: float
    reason: str
    field: str = ""


class Answers(NamedTuple):
    """What search finds for one interest: the trajecten that answer, by id, and the obstacles that its words name."""

    matches: Mapping[str, Match]
    obstacles: tuple[str, ...] = ()


# Interest words, whether the client is ready to help others, the ids among which a weak answer counts as well, and the
# ids that answer only who asks for them, and no liking.
Matcher = Callable[[str, bool, Collection[str], Collection[str]], Answers]


class Wishes(NamedTuple):
    """What answers each wish, and the trajecten that are about what the client declines; by what was said.

    Of a doubtful no it is not known whether the client does not want something or does not have it.
    """

    wanted: Mapping[str, Answers]
    declined: Mapping[str, Mapping[str, Match]]
    doubtful: Collection[str] = ()


NO_WISHES = Wishes({}, {})
