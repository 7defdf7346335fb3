"""What a query asks apart from its subjects, put together: several of a kind, what is negated, what is not read."""

from collections.abc import Iterable, Iterator

from wegwijzer.index.store import Index
from wegwijzer.text import FUNCTION_WORDS, word_set

from .days import read_when
from .filters import PERSONAL
from .negation import negator, not_read
from .rules import CLIENT, DROP, PHRASE, Found
from .times import tells
from .understood import Reading
from .wording import read_sentences

ONLY, AFTER_ONLY = "alleen", ("maar", "op", "in", "s", "de", "het", "bij", "voor", "met")
# After one of these 'alleen' is lonely, and not 'only': `is veel alleen op zondag`.
LONELY = word_set(
    "ben bent is was zijn zit zat zitten woon woont voel voelt leef leeft sta staat te zo heel erg veel vaak altijd me"
    " zich"
)


def read_filters(index: Index, typed: list[str], free: set[int], reading: Reading) -> set[int]:
    """Find day, price, age, sex and trede; gives the words that are left."""
    masked = [word if place in free else "|" for place, word in enumerate(typed)]
    starts = [0]
    for word in masked:
        starts.append(starts[-1] + len(word) + 1)
    # What comes after 'alleen' as 'only': places, prices, treden and days, not who the client is.
    limits = set(range(len(typed))) - free
    client: set[int] = set()
    for found in read_sentences(" ".join(masked), lambda: list(index.choices("trede"))):
        places = {place for place in free if found.start <= starts[place] < found.end}
        if not places:
            continue
        if _ask(typed, found, places, free, reading):
            client |= places if found.words == CLIENT else set()
            limits |= set() if PERSONAL.intersection(found.filters.given()) else places
            free -= places if found.words == DROP else set()
    times = _read_days(typed, free, reading)
    if len(reading.filters.given()) > 1:
        free -= client
    return free - times - set(_only(typed, limits | times))


def _ask(typed: list[str], found: Found, places: set[int], free: set[int], reading: Reading) -> bool:
    """Add what a part of the query asks; gives whether it does. Words that are not to be searched leave `free`."""
    asked, first, end = found.filters, min(places), max(places) + 1
    no = negator(typed, first) if asked.given() else -1
    if found.words == DROP and not found.said:
        no = first
    if no >= 0:
        reading.said.append(not_read(typed, no, end))
        free -= places
        return False
    if found.words == PHRASE:
        telling = tells(" ".join(typed))
        note = "" if telling or found.said else not_read(typed, first, end)
        reading.quiet.update(dict.fromkeys(places, note))
        if telling:
            return False
    if not found.said:
        return False
    if asked.trede:
        asked = asked._replace(trede=reading.filters.trede + asked.trede)
        reading.filters = reading.filters.without("trede")
    # Of two of a kind the first counts; what is free costs no more than the most that is asked too.
    if set(asked.given()) & set(reading.filters.given()) or (asked.gratis and reading.filters.max_kosten is not None):
        return True
    reading.filters = reading.filters.merged(asked)
    reading.said.append(found.said)
    if found.words != DROP:
        reading.aside |= places
    return True


def _read_days(typed: list[str], free: set[int], reading: Reading) -> set[int]:
    """Read days and dagdelen; gives their words."""
    places = [place for place in sorted(free - reading.quiet.keys()) if typed[place] not in FUNCTION_WORDS]
    used, filters, said = read_when(typed, places, reading.known.__contains__)
    if said:
        reading.filters = reading.filters.without(*filters.given()).merged(filters)
        reading.said.append(said)
        mended = {word: form for word, form in used.items() if word != form and not form.startswith(word[:-2])}
        reading.corrected.update(mended)
    return {place for place in places if typed[place] in used}


def _only(typed: list[str], limits: Iterable[int]) -> Iterator[int]:
    """Find the `alleen` of `alleen 's avonds` and `alleen gratis`; who tells `ik zit alleen op zondag` is alone."""
    if ONLY not in typed or tells(" ".join(typed)):
        return
    for place in limits:
        before = next((at for at in range(place - 1, -1, -1) if typed[at] not in AFTER_ONLY), -1)
        if before >= 0 and typed[before] == ONLY and (before == 0 or typed[before - 1] not in LONELY):
            yield before
