"""What the client wants, and what not: the interests as said, each matched with the trajecten by search."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial

from .aanbod import Row
from .client import ELSEWHERE, Audience, Client
from .matching import NO_WISHES, Answers, Match, Matcher, Wishes
from .scores import ANSWERS

# Only what holds one of these words is looked at: a pattern that is not needed is not compiled at every start.
NOS = frozenset(("geen", "niet", "nooit", "niets", "niks", "hekel", "haat"))
# Who does not know, or does not mind, wishes nothing.
ANYTHING = ("alles", "van alles", "onbekend")
NO_WISH = (
    r"(?:geen|niets|niks)"
    r"(?: (?:idee|voorkeur(?:en)?|wens(?:en)?|interesses?|hobby'?s?|hobbies|zin|bijzonders|speciaals))?"
    r"|weet (?:ik |hij |zij |ze )?(?:het )?niet.*|(?:het )?maakt niet uit"
)
# Who does not want to be alone, sit at home or drink any more, asks for a change and declines nothing.
NO_TO = (
    r"(?:(?:ik|hij|zij|ze|cliënt|wil|wilt|doet|heeft|heb|hou|houd|houdt|liever|echt|zeker|absoluut) )*"
    r"(?:geen|niet(?! alleen\b| meer\b| thuis| stil)|nooit|niets|niks|hekel aan|haat) "
    r"(?:(?:graag|leuk|zin|iets|te|van|met|naar|in|aan|op|bij|het|de|een|andere) )*(?P<what>.+)"
)
# Who says so, declines; any other no may tell of what is lacking as well.
WILL = r"\b(?:wil|wilt|liever|graag|leuk|zin|hou|houd|houdt|hekel|haat|interesse|behoefte)\b"
# Who wants less of something, asks for help with it and not for the thing itself.
LESSER = frozenset(("minder", "meer", "stoppen"))
LESS = r"(?:.* )?(?:minder|(?:niet|nooit) meer|stoppen met) (?P<what>.+)"
BUT = r",? *\bmaar +(?=(?:wil +|liever +)*(?:geen|niet|niks|niets|nooit)\b)"
# Where it stands what a traject is about.
SUBJECT = ("naam", "trefwoorden", "thema", "begunstigden")


Ask = Callable[[str], Answers]
Helping = Callable[[Collection[str]], set[str]]
HELPS = Match(ANSWERS, "daar helpt het bij", "helpt_bij")


def find_wishes(rows: Sequence[Row], audiences: Mapping[int, Audience], client: Client, match: Matcher) -> Wishes:
    """Match every interest; what is declined must be what a traject is about.

    Who declines an obstacle (`geen schulden`) rather has it: that is asked, as of a wish. So it is of a no to what
    helps with what it names (`geen vrienden`), unless the client says in so many words not to want it.
    """
    said = ((words, interest) for interest in client.profiel.interesses or () for words in _parts(interest))
    wishes = [(words, interest) for words, interest in said if _is_wish(words)]
    if not wishes:
        return NO_WISHES
    ask = _asking(rows, audiences, client, match)
    helping = partial(_helping, rows, audiences)
    wanted: dict[str, Answers] = {}
    declined: dict[str, Mapping[str, Match]] = {}
    doubtful: set[str] = set()
    for words, interest in wishes:
        no = re.fullmatch(NO_TO, words.lower()) if _says_no(words) else None
        about = _about(ask(no["what"])) if no else {}
        found = _answers(words, ask, helping)
        if no is None or (found.obstacles and not about):
            wanted[words] = found
            continue
        if not (helping(found.obstacles).isdisjoint(about) or _surely_declines(words, interest)):
            doubtful.add(words)
            wanted[words] = Answers({}, found.obstacles)
        else:
            declined[words] = about
    return Wishes(wanted, declined, doubtful)


def _answers(words: str, ask: Ask, helping: Helping) -> Answers:
    """Give what answers a wish; to who wants less of what stands in the way, what helps with that and nothing else."""
    found = ask(words)
    less = None if LESSER.isdisjoint(words.lower().split()) else re.fullmatch(LESS, words.lower())
    obstacles = ask(less["what"]).obstacles if less else ()
    if not obstacles:
        return found
    return Answers({key: found.matches.get(key, HELPS) for key in sorted(helping(obstacles))}, obstacles)


def _helping(rows: Sequence[Row], audiences: Mapping[int, Audience], obstacles: Collection[str]) -> set[str]:
    """Give what helps here with one of the obstacles."""
    helping = {
        key
        for key, each in audiences.items()
        if each.status not in ELSEWHERE and not set(each.helpt_bij).isdisjoint(obstacles)
    }
    return {key for key, _, who, _ in rows if who in helping}


def _surely_declines(words: str, interest: str) -> bool:
    """Whether a no is about what the client wants: by a word of will, or beside what is wanted (`maar geen`)."""
    return words != interest or bool(re.search(WILL, words.lower()))


def _says_no(words: str) -> bool:
    return not NOS.isdisjoint(words.lower().split())


def _parts(interest: str) -> list[str]:
    """Part what is wanted from what is not: `sporten, maar niet zwemmen`."""
    return re.split(BUT, interest) if _says_no(interest) else [interest]


def _is_wish(words: str) -> bool:
    said = words.lower()
    return bool(said) and said not in ANYTHING and not (_says_no(said) and re.fullmatch(NO_WISH, said))


def _asking(rows: Sequence[Row], audiences: Mapping[int, Audience], client: Client, match: Matcher) -> Ask:
    """Give who finds what answers words; the trajecten of the client's own treden are looked at more closely."""
    own = client.profiel.subtreden or ()
    here = {key for key, each in audiences.items() if not own or not set(client.treden).isdisjoint(each.subtreden)}
    helps = {key for key, each in audiences.items() if each.thema in client.rules["geen_liefhebberij"]}
    helping = client.stands_on(client.rules["helpt_anderen"])
    among = {key for key, _, audience, _ in rows if audience in here}
    help_only = {key for key, _, audience, _ in rows if audience in helps} - set(client.rules["maatwerk"])
    return lambda words: match(words, helping, among, help_only)


def _about(found: Answers) -> dict[str, Match]:
    """Give what is about the words, and neither merely mentions them nor helps with what they may tell of."""
    return {key: each for key, each in found.matches.items() if each.score >= ANSWERS and each.field in SUBJECT}
