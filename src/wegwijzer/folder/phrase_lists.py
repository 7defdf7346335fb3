"""The phrases of the page: what clients say and synonyms, by what they stand for, in few bytes."""

from collections.abc import Iterable

from wegwijzer import text as words
from wegwijzer.index.store import Phrase

from .following import BETWEEN, write_following

# Between what phrases stand for and themselves, and between all that.
MEANS, NEXT = "=", ";"


def encode_phrases(phrases: Iterable[Phrase]) -> dict[str, str]:
    """Give the phrases by kind and by what they stand for, as one text a kind; their stems follow from the words."""
    found: dict[str, dict[str, list[str]]] = {}
    for phrase in phrases:
        targets = phrase.targets if phrase.kind == "synoniem" else phrase.targets[:1]
        of_kind = found.setdefault(phrase.kind, {})
        of_kind.setdefault(BETWEEN.join(map(_plain, targets)), []).append(_telling(phrase.text))
    return {
        kind: NEXT.join(
            f"{targets}{MEANS}{write_following(sorted(texts))}" for targets, texts in sorted(of_kind.items())
        )
        for kind, of_kind in found.items()
    }


def _plain(target: str) -> str:
    """Leave out the signs that stand between."""
    return target.translate(dict.fromkeys(map(ord, BETWEEN + MEANS + NEXT), " "))


def _telling(phrase: str) -> str:
    """Leave out the words that never count; of small words alone all are kept, since then they do."""
    every = words.tokens(phrase)
    kept = [word for word in every if word not in words.FUNCTION_WORDS or word in words.SMALL_PHRASE_WORDS]
    small = all(word in words.SMALL_PHRASE_WORDS or word in words.FILLER_WORDS for word in kept)
    return " ".join(every if small else kept)
