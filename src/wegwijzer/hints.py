"""Wording that every message shares: 'Bedoelde u ...?', lists of choices, short quotations."""

import unicodedata
from collections.abc import Iterable

from .dutch import join_words

MAX_QUOTED = 40
MAX_CHOICES = 15


def quoted(text: str) -> str:
    """Repeat a value between quotes, on one line and never long."""
    line = " ".join(text.split())
    return f"'{line}'" if len(line) <= MAX_QUOTED else f"'{line[: MAX_QUOTED - 1]}…'"


def choices(words: Iterable[str]) -> str:
    """Say what is allowed, unless that would be a long list."""
    listed = list(words)
    if not listed or len(listed) > MAX_CHOICES:
        return ""
    return f"Mogelijk: {join_words(listed, 'of')}."


def did_you_mean(word: str, options: Iterable[str]) -> str:
    """Ask `Bedoelde u ...?` when one of the options looks much like the word."""
    found = nearest(word, options)
    return f"Bedoelde u {found}?" if found else ""


def nearest(word: str, options: Iterable[str]) -> str | None:
    """Find the option a person most likely meant, or None when nothing comes near."""
    plain = _simplify(word)
    best: tuple[float, str] | None = None
    for option in options:
        score = _score(plain, _simplify(option))
        if score is not None and (best is None or (score, option) < best):
            best = (score, option)
    return best[1] if best else None


def _score(word: str, option: str) -> float | None:
    """Rate the likeness; None is too different. Lower is better."""
    if word == option:
        return 0.0
    longest = max(len(word), len(option))
    limit = max(1, (longest + 1) // 4)
    if longest <= 2 or longest > 80:
        return None
    shortest = min(len(word), len(option))
    if shortest >= 4 and (word in option or option in word):
        return 0.5 + (longest - shortest) / 100
    if longest - shortest > limit:
        return None
    distance = edit_distance(word, option)
    return float(distance) if distance <= limit else None


def edit_distance(first: str, second: str) -> int:
    """Count the edits between two words; swapping two neighbours is one edit."""
    before: list[int] = []
    above = list(range(len(second) + 1))
    for i, a in enumerate(first, 1):
        row = [i]
        for j, b in enumerate(second, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
            if i > 1 and j > 1 and a == second[j - 2] and b == first[i - 2]:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, above = above, row
    return above[-1]


def _simplify(word: str) -> str:
    """Drop what people vary without thinking: case, accents, and the sign between words."""
    letters = unicodedata.normalize("NFD", word.casefold())
    return "".join(c for c in letters if not unicodedata.combining(c)).translate(str.maketrans("_ ", "--"))
