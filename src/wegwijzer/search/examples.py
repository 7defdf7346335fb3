"""What example questions teach: which everyday words go with which traject.

A synonym says what one word means. An example is a whole question with its answer, so that words which mean little by
themselves (`ontbijt`, `flessen`) help together. Where the texts of the trajecten leave in doubt what is meant, that
decides with them what comes first; a word in a name needs no such help.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from math import log

from wegwijzer.index.store import Index
from wegwijzer.text import FUNCTION_WORDS, light_stems, tokens

from .filters import Candidate
from .ranking import HARDLY, Reason, Way, worth
from .understood import Reading

FIELD = "voorbeeldvragen"
LEAST_LETTERS = 3
# So many questions of the average kind go with every stem, so that one question says little.
PRIOR = 3
# What a stem says of a traject is rounded to so many degrees; what is not above the least is chance.
LEAST, MOST = 1.0, 4
# What is recalled is at least as much as one word can say, and half of what is said of the first; so many at most.
# Where there is no hit to go by it takes several words.
ENOUGH, ALONE, HALF, RECALLED = 4, 6, 0.5, 10
# A hit with this score is sure without.
SURE = 0.7
# A list counts by one over the place in it; those at the top of both lists come first.
PLACE, SHARE = 2, 0.9

Hit = tuple[Candidate, Way]


def learn(examples: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str, int]]:
    """Give for each stem the trajecten with which it goes, and how much so (1 to 4).

    The measure is pointwise mutual information: how many times more often the answer is this traject when the stem is
    there, as a natural logarithm; as if some questions of the average kind had been asked with every stem as well.
    """
    answers = _answers(examples)
    total: dict[str, float] = defaultdict(float)
    among: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    asked: Counter[str] = Counter()
    for question, keys in answers.items():
        stems = {stem for word in telling_words(tokens(question)) for stem in light_stems(word)}
        asked.update(stems)
        for key in keys:
            total[key] += 1 / len(keys)
            for stem in stems:
                among[stem][key] += 1 / len(keys)
    for stem, found in among.items():
        for key, count in found.items():
            usual = total[key] / len(answers)
            degree = log((count + PRIOR * usual) / ((asked[stem] + PRIOR) * usual))
            if degree > LEAST:
                yield stem, key, min(MOST, round(degree))


def _answers(examples: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """Give the trajecten that answer each question; in a text each line is one."""
    answers: dict[str, list[str]] = defaultdict(list)
    for key, texts in examples.items():
        for question in dict.fromkeys(line.strip() for text in texts for line in text.splitlines()):
            answers[question].append(key)
    return answers


def telling_words(words: Iterable[str]) -> list[str]:
    """Give the words from which something is learnt, each once."""
    kept = (word for word in words if len(word) >= LEAST_LETTERS and word not in FUNCTION_WORDS)
    return [word for word in dict.fromkeys(kept) if not word.isdigit()]


def recall(index: Index, words: Iterable[str], least: int = ENOUGH) -> dict[int, tuple[str, ...]]:
    """Give the rows of the trajecten with which these words go, most first, each with the words that say so.

    What is said of them together is `least` or more.
    """
    stems = {word: light_stems(word) for word in telling_words(words)}
    degrees: dict[str, dict[str, int]] = defaultdict(dict)
    for stem, key, degree in index.examples(stem for found in stems.values() for stem in found):
        degrees[stem][key] = degree
    score: Counter[str] = Counter()
    because: dict[str, list[str]] = defaultdict(list)
    for word, found in stems.items():
        best: Counter[str] = Counter()
        for stem in found:
            best |= Counter(degrees.get(stem, {}))
        score.update(best)
        for key in best:
            because[key].append(word)
    enough = max(least, HALF * max(score.values(), default=0))
    kept = (key for key in score if score[key] >= enough)
    first = sorted(kept, key=lambda key: (-score[key], key))[:RECALLED]
    return {index.row_of(key): tuple(because[key]) for key in first}


def with_examples(
    index: Index, hits: list[Hit], reading: Reading, choose: Callable[[Iterable[int]], list[Candidate]]
) -> list[Hit]:
    """Order hits by what the trajecten say and by what the words recall, which may bring trajecten that were no hit.

    Both lists are joined by reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009); what is recalled counts for
    what it is worth to this client, and what neither list makes much of stays last, as in the ranking. Where a hit is
    sure nothing changes.
    """
    if hits and hits[0][1].score >= SURE:
        return hits
    recalled = recall(index, reading.heard, ENOUGH if hits else ALONE)
    if not recalled:
        return hits
    new = choose(recalled.keys() - {candidate.row for candidate, _ in hits})
    both = [*hits, *((candidate, Way(candidate.level, 0.0, 0.0, ())) for candidate in new)]
    score = {candidate.row: 1 / (place + PLACE) for place, (candidate, _) in enumerate(hits)}
    share = {row: SHARE / (place + PLACE) for place, row in enumerate(recalled)}
    for it in (candidate for candidate, _ in both if candidate.row in share):
        own = share[it.row] * worth(reading, it.status, it.helps_others, it.meant)
        score[it.row] = score.get(it.row, 0.0) + own
    hardly = HARDLY * max((way.score for _, way in hits), default=0.0)

    def place_of(hit: Hit) -> tuple[bool, int, float, str]:
        candidate, way = hit
        is_hardly = way.score < hardly and candidate.row not in recalled
        return is_hardly, candidate.level, -score[candidate.row], candidate.order

    both.sort(key=place_of)
    return [(candidate, _because(way, recalled.get(candidate.row, ()))) for candidate, way in both]


def _because(way: Way, words: Iterable[str]) -> Way:
    return way._replace(reasons=(*way.reasons, *(Reason(word, FIELD, "", 0.0) for word in words)))
