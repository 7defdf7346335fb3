"""Read a query: what is asked apart from a subject, and the subjects, each with the stems that may stand for it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from wegwijzer.index.store import FIELDS, PART, SERVED, Index, Phrase
from wegwijzer.text import (
    CHANGING_WORDS,
    EMPTY_WORDS,
    FUNCTION_WORDS,
    KIND_WORDS,
    WANTING_WORDS,
    close_stem,
    light_stems,
    stems,
    tokens,
)

from .concepts import Alternative, Concept, places_of, targets_of
from .filters import Filters
from .joining import Known, join_halves, join_misspelt, join_neighbours, join_particles
from .naming import read_names
from .negation import negator, not_read, read_unwanted
from .roles import role
from .spelling import compound_parts, correct, is_of_a_kind, telling, without_kind
from .times import spell_times
from .wording import read_sentences, read_when

LEAST_OPENED = 5
NOTHING_READ = "geen woord herkend"
ABBREVIATION = re.compile(r"\b(?:[A-Za-z]\.){2,}")
BESIDE = 0.4
ONLY, BEFORE_ONLY = "alleen", ("kan", "kunnen", "wil", "mag", "iets")
SHORT_FIELDS = FIELDS[: FIELDS.index("omschrijving")]
# What a client lacks is no answer for one who wants to help an other.
OWN_OBSTACLE = 0.5


class Reading:
    """The query as it was understood."""

    __slots__ = ("aside", "concepts", "corrected", "filters", "known", "named", "role", "said", "unknown")

    def __init__(self, role: int = 0, known: Known | None = None) -> None:
        # The words that the vocabulary has, looked up at once.
        self.known: Known = known or {}
        # Words that were read as a filter too: beside another subject they say little more.
        self.aside: set[int] = set()
        self.filters = Filters()
        self.concepts: list[Concept] = []
        self.named: dict[str, str] = {}
        self.said: list[str] = []
        self.corrected: dict[str, str] = {}
        self.unknown: list[str] = []
        # Above zero the client wants to help, below zero the client is to be helped.
        self.role = role

    def asks_subject(self) -> bool:
        """Whether words decide; beside a day or a trede, words that are nowhere take no hits away, but `rijles`."""
        known = self.named or any(concept.alternatives for concept in self.concepts)
        beside = self.filters.dag or self.filters.dagdeel or self.filters.trede
        return bool(known or (self.concepts and not beside) or any(map(is_of_a_kind, self.unknown)))


def read(index: Index, words: Sequence[str], today: str = "") -> Reading:
    """Read the words of a query; without a day of today, `morgen` asks for no day."""
    text = ABBREVIATION.sub(lambda match: match[0].replace(".", ""), " ".join(words))
    typed = spell_times(tokens(text.replace("€", " euro ").replace("+", " plus ")), today)
    known = index.known_words([*typed, *(one + other for one, other in pairwise(typed))])
    typed = join_misspelt(index, join_halves(typed, known), known)
    reading = Reading(role(" ".join(typed)), known)
    free = read_names(index, typed, reading)
    free = _read_filters(index, typed, free, reading)
    unwanted = read_unwanted(index, typed, free)
    reading.said += unwanted.values()
    free -= unwanted.keys()
    _read_subjects(index, _essences(index, typed, free, known), free, reading)
    if len(free) == len(typed) and not reading.concepts:
        reading.said.append(NOTHING_READ)
    return reading


def _essences(index: Index, typed: list[str], free: set[int], known: Known) -> list[str]:
    """Give the words, and of an unknown compound what it is about."""
    essences = list(typed)
    for place in free:
        word = typed[place]
        if word not in known and word not in EMPTY_WORDS:
            essences[place] = without_kind(index, word)
            known.update(index.known_words([essences[place]]))
    return essences


def _read_filters(index: Index, typed: list[str], free: set[int], reading: Reading) -> set[int]:
    """Find day, price, age, sex and trede; gives the words that are left."""
    masked = [word if place in free else "|" for place, word in enumerate(typed)]
    starts, at = [], 0
    for word in masked:
        starts.append(at)
        at += len(word) + 1
    client: set[int] = set()
    for found in read_sentences(" ".join(masked)):
        if set(reading.filters.given()) & set(found.filters.given()):
            continue
        places = {place for place, start in enumerate(starts) if found.start <= start < found.end}
        no = negator(typed, min(places)) if found.filters.given() else min(places)
        if no >= 0:
            reading.said.append(not_read(typed, no, max(places) + 1))
            free -= places
            continue
        reading.filters = reading.filters.merged(found.filters)
        reading.said.append(found.said)
        if found.keeps_words:
            reading.aside |= places
        else:
            free -= places
        client |= places if found.is_client else set()
    candidates = [place for place in sorted(free) if typed[place] not in FUNCTION_WORDS]
    used, filters, said = read_when(typed, candidates, reading.known.__contains__)
    if said:
        reading.filters = reading.filters.merged(filters)
        reading.said.append(said)
        reading.corrected.update(
            {word: form for word, form in used.items() if word != form and not form.startswith(word[:-2])}
        )
    times = {place for place in free if typed[place] in used}
    if len(reading.filters.given()) > 1:
        free -= client
    return free - times - {only for place in times for only in _only(typed, place)}


def _only(typed: list[str], place: int) -> Iterator[int]:
    """Find the `alleen` of `alleen 's avonds`; who says `ik zit alleen op zondag` is alone."""
    before = next((at for at in range(place - 1, -1, -1) if typed[at] not in FUNCTION_WORDS), -1)
    if before >= 0 and typed[before] == ONLY and (before == 0 or typed[before - 1] in BEFORE_ONLY):
        yield before


def _read_subjects(index: Index, typed: list[str], free: set[int], reading: Reading) -> None:
    """Turn the words that are left into subjects."""
    # A number that was not read as a price, an age or a trede is no subject: '3 kinderen' is not about 3.
    words = [place for place in sorted(free) if not typed[place].isdigit()]
    content = [place for place in words if typed[place] not in EMPTY_WORDS]
    if not content and not reading.concepts and not reading.said:
        content = [place for place in words if typed[place] not in FUNCTION_WORDS]
    own = {place: _stems_of(index, typed[place], reading) for place in content}
    aside = reading.aside | {place for place in content if typed[place] in KIND_WORDS}
    aside = aside if set(content) - aside else set()
    concepts = {place: _concept(index, place, typed[place], own[place], reading) for place in content}
    for place in aside:
        if place in concepts:
            concepts[place].weight = BESIDE
    join_neighbours(index, typed, content, concepts)
    join_particles(index, typed, free, concepts)
    small = {place: tuple(light_stems(typed[place])) for place in free if place not in own and len(typed[place]) > 1}
    phrases = index.phrases(stem for found in (*own.values(), *small.values()) for stem in found)
    for phrase in phrases:
        places, share = places_of(phrase, {**small, **own})
        if places:
            if phrase.kind == "belemmering" and reading.role > 1:
                share *= OWN_OBSTACLE
            _apply(phrase, places, share, typed, concepts, reading)
    _note_unknown(typed, concepts, reading)
    reading.concepts += [concept for concept in concepts.values() if concept not in reading.concepts]
    reading.concepts.sort(key=lambda concept: (concept.place, concept.word))


def _note_unknown(typed: list[str], concepts: dict[int, Concept], reading: Reading) -> None:
    reading.unknown += [typed[place] for place, concept in concepts.items() if not concept.alternatives]
    for place, concept in concepts.items():
        if reading.unknown and typed[place] in WANTING_WORDS:
            concept.weight = BESIDE


def _stems_of(index: Index, word: str, reading: Reading) -> tuple[str, ...]:
    """Give the stems of a word, mended when neither the word nor its stems are known."""
    if word in reading.known:
        return reading.known[word][0]
    # As it is written before an ending: `eenzam` is `eenzaam`.
    light = light_stems(word) | (close_stem(word, opened=True) if len(word) >= LEAST_OPENED else set())
    if index.existing_stems(_whole(light)) or index.phrases(light):
        return tuple(sorted(light))
    if compound_parts(index, word):
        return stems(word)
    mended = correct(index, word)
    if mended:
        reading.corrected[word] = mended
        return index.known_words([mended])[mended][0]
    return stems(word)


def _whole(found: Iterable[str]) -> list[str]:
    """Leave out parts of compounds: what is only a part of a word may still be a typing error."""
    return [mark + stem for stem in found for mark in ("", SERVED)]


def _variants(found: Iterable[str]) -> list[str]:
    return [mark + stem for stem in found for mark in ("", PART, SERVED)]


def _concept(index: Index, place: int, word: str, own: tuple[str, ...], reading: Reading) -> Concept:
    concept = Concept(reading.corrected.get(word, word), place)
    via = f"'{word}' gelezen als '{reading.corrected[word]}'" if word in reading.corrected else ""
    weight = 0.9 if via else 1.0
    # A form that stands nowhere is looked for in short texts only: in a long one there is soon a word like it.
    only = () if concept.word in reading.known or via else SHORT_FIELDS
    if index.existing_stems(_variants(own)):
        concept.alternatives.append(Alternative((own,), weight, via))
    parts = compound_parts(index, concept.word)
    half = telling(index, parts[0]) if parts and parts[1] not in CHANGING_WORDS else ""
    if half and any(len(phrase.stems) == 1 for phrase in index.phrases(own)):
        # The redacteur says what the word stands for.
        return concept
    if parts:
        groups = tuple(stems(part) for part in parts)
        concept.alternatives.append(Alternative(groups, 0.8 * weight, " + ".join(parts), only))
        # `schouderpijn` is pijn: what is said last is what it is.
        own_words = (phrase for phrase in index.phrases(groups[-1]) if len(phrase.stems) == 1)
        obstacles = {phrase.targets: phrase for phrase in own_words if phrase.kind == "belemmering"}
        concept.alternatives += [way for phrase in obstacles.values() for way in targets_of(phrase, 0.8 * weight)]
    if half:
        concept.alternatives.append(Alternative((stems(half),), 0.5 * weight, half))
    return concept


def _apply(
    phrase: Phrase, places: list[int], share: float, typed: list[str], concepts: dict[int, Concept], reading: Reading
) -> None:
    """Let the phrase stand for what it means."""
    if len(places) == 1 and places[0] in concepts:
        concepts[places[0]].alternatives += targets_of(phrase, share)
        return
    words = " ".join(typed[place] for place in sorted(places))
    concept = next((item for item in reading.concepts if item.word == words), None)
    if concept is None:
        concept = Concept(words, min(places))
        reading.concepts.append(concept)
    concept.alternatives += targets_of(phrase, share)
    for place in places:
        if place in concepts:
            concepts[place].weight = BESIDE
