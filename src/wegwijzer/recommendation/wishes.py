"""What the client wants, and what not: the interests as said, each matched with the trajecten by search."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from .aanbod import Row
from .client import Answers, Audience, Client, Match, Matcher
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
BUT = r",? *\bmaar +(?=(?:wil +|liever +)*(?:geen|niet|niks|niets|nooit)\b)"
# Where it stands what a traject is about.
SUBJECT = ("naam", "trefwoorden", "thema", "begunstigden")


class Wishes(NamedTuple):
    """What search finds for each wish, and the trajecten that are about what the client declines; by what was said."""

    wanted: Mapping[str, Answers]
    declined: Mapping[str, Mapping[str, Match]]


def find_wishes(rows: Sequence[Row], audiences: Mapping[int, Audience], client: Client, match: Matcher) -> Wishes:
    """Match every interest; what is declined must be what a traject is about.

    Who declines an obstacle (`geen schulden`) rather has it: that is asked, as of a wish.
    """
    wishes = [words for interest in client.profiel.interesses or () for words in _parts(interest) if _is_wish(words)]
    if not wishes:
        return Wishes({}, {})
    ask = _asking(rows, audiences, client, match)
    wanted: dict[str, Answers] = {}
    declined: dict[str, Mapping[str, Match]] = {}
    for words in wishes:
        no = re.fullmatch(NO_TO, words.lower()) if _says_no(words) else None
        about = _about(ask(no["what"])) if no else {}
        found = Answers({}) if about else ask(words)
        if no and (about or not found.obstacles):
            declined[words] = about
        else:
            wanted[words] = found
    return Wishes(wanted, declined)


def _says_no(words: str) -> bool:
    return not NOS.isdisjoint(words.lower().split())


def _parts(interest: str) -> list[str]:
    """Part what is wanted from what is not: `sporten, maar niet zwemmen`."""
    return re.split(BUT, interest) if _says_no(interest) else [interest]


def _is_wish(words: str) -> bool:
    said = words.lower()
    return bool(said) and said not in ANYTHING and not (_says_no(said) and re.fullmatch(NO_WISH, said))


def _asking(
    rows: Sequence[Row], audiences: Mapping[int, Audience], client: Client, match: Matcher
) -> Callable[[str], Answers]:
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
