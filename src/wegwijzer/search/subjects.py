"""The subjects of a query: each word that is left, with the stems and phrases that may stand for it."""

import re
from collections.abc import Iterable

from wegwijzer.index.store import FIELDS, PART, Index, Phrase
from wegwijzer.text import (
    CHANGING_WORDS,
    EMPTY_WORDS,
    FUNCTION_WORDS,
    KIND_WORDS,
    WANTING_WORDS,
    close_stem,
    light_stems,
    stems,
    word_set,
)

from .concepts import Alternative, Concept, places_of, targets_of
from .joining import join_neighbours, join_particles
from .roles import NEAR
from .spelling import compound_parts, correct, is_outside, slip, telling
from .understood import Reading

LEAST_OPENED = 5
BESIDE = 0.4
# So many times an unknown word weighs one that tells that another desk is asked.
OUTSIDE = 4.0
SHORT_FIELDS = FIELDS[: FIELDS.index("omschrijving")]
# 'Ik weet niet welk werk': that one does not know says nothing of the work.
KNOWING = word_set("weet weten wist")
# Whose they are is no subject: `mijn man`. In what is said of somebody near they are all the same: `naaste verzorgen`.
_NEAR, NEAREST = re.compile(NEAR), tuple(light_stems("naaste"))
WHOSE = word_set("mijn mn haar zijn hun onze uw je jouw")
# What a client lacks is no answer for one who wants to help an other.
OWN_OBSTACLE = 0.5


def read_subjects(index: Index, typed: list[str], free: set[int], reading: Reading) -> None:
    """Turn the words that are left into subjects."""
    # A number that was not read as a price, an age or a trede is no subject: '3 kinderen' is not about 3.
    words = [place for place in sorted(free - reading.quiet.keys()) if not typed[place].isdigit()]
    near = {place for place in words if _NEAR.fullmatch(typed[place])}
    theirs = {place for place in near if place and typed[place - 1] in WHOSE}
    content = [place for place in words if typed[place] not in EMPTY_WORDS and place not in theirs]
    if not content and not reading.concepts and not reading.said and not reading.quiet:
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
    around = {place: (*found, *(NEAREST if place in near else ())) for place, found in (*small.items(), *own.items())}
    used: set[int] = set()
    for phrase in index.phrases(stem for found in around.values() for stem in found):
        places, share = places_of(phrase, around)
        # What was not read may still be what clients say, but no word of it by itself.
        apart = reading.aside if len(places) > 1 else reading.quiet.keys()
        if not reading.quiet.keys() & apart >= set(places) and not _cuts_knowing(typed, places):
            if phrase.kind == "belemmering" and reading.role > 1:
                share *= OWN_OBSTACLE
            _apply(phrase, places, share, typed, concepts, reading)
            used |= set(places)
    reading.said += _not_read(reading, used)
    _note_unknown(typed, {place: concepts[place] for place in concepts.keys() - used}, reading)
    reading.concepts += [concept for concept in concepts.values() if concept not in reading.concepts]
    reading.concepts.sort(key=lambda concept: (concept.place, concept.word))


def _cuts_knowing(typed: list[str], places: list[int]) -> bool:
    """Whether a phrase takes the 'niet' of 'weet niet' without the 'weet'."""
    loose = (place for place in places if place and place - 1 not in places)
    return any(typed[place] == "niet" and typed[place - 1] in KNOWING for place in loose)


def _not_read(reading: Reading, used: set[int]) -> list[str]:
    """Say what could not be read, unless it is part of what clients say: `paar uur werken`."""
    told = {said for place, said in reading.quiet.items() if place in used}
    return [said for said in dict.fromkeys(reading.quiet.values()) if said and said not in told]


def _note_unknown(typed: list[str], concepts: dict[int, Concept], reading: Reading) -> None:
    lacking = {place: concept for place, concept in concepts.items() if not concept.alternatives}
    reading.unknown += [typed[place] for place in lacking]
    for place, concept in lacking.items():
        if is_outside(typed[place]):
            concept.weight = OUTSIDE
    for place, concept in concepts.items():
        if reading.unknown and typed[place] in WANTING_WORDS:
            concept.weight = BESIDE


def _stems_of(index: Index, word: str, reading: Reading) -> tuple[str, ...]:
    """Give the stems of a word, mended when neither the word nor its stems are known."""
    if word in reading.known:
        return reading.known[word][0]
    # As it is written before an ending: `eenzam` is `eenzaam`.
    light = light_stems(word) | (close_stem(word, opened=True) if len(word) >= LEAST_OPENED else set())
    # What is only a part of a word may still be a typing error.
    if index.existing_stems(light) or index.phrases(light):
        return tuple(sorted(light))
    begun = index.words_begun(word) if word == reading.begun else []
    if begun:
        return tuple(dict.fromkeys(begun))
    parts = compound_parts(index, word)
    mended = slip(index, word) if parts else correct(index, word)
    if mended:
        reading.corrected[word] = mended
        return index.known_words([mended])[mended][0]
    return stems(word)


def _variants(found: Iterable[str]) -> list[str]:
    return [mark + stem for stem in found for mark in ("", PART)]


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
