"""Wording that every message shares: 'Bedoelde u ...?', lists of choices, short quotations."""

import unicodedata
from collections.abc import Iterable, Mapping

from .dutch import join_words
from .errors import WrongUseError

MAX_QUOTED = 40
MAX_CHOICES = 15
MAX_MEANT = 3
# For whoever reads YAML, and whoever reads what came out of it.
COLON_IN_TEXT = "in deze tekst staat een dubbele punt met een spatie erachter"
QUOTE_TEXT = "Zet de tekst tussen aanhalingstekens."
TYPE_QUOTES = 'Dit zijn aanhalingstekens van een tekstverwerker. Typ gewone ("), of laat ze weg.'
# Quotation marks of a word processor.
CURLY = "“”„‟«»‘’‚"
# Which may be a pair; a single one at the start is an apostrophe: `’s ochtends`.
_PAIRS = (("“„‟«»”", "“”«»"), ("‘’‚", "‘’"))


def quoted(text: str) -> str:
    """Repeat a value between quotes, on one line and never long."""
    line = " ".join(text.split())
    return f"'{line}'" if len(line) <= MAX_QUOTED else f"'{line[: MAX_QUOTED - 1]}…'"


def printable(name: str) -> str:
    """Make the name of a file fit for a message: what cannot be shown becomes a question mark."""
    return "".join(letter if letter.isprintable() else "?" for letter in name)


def in_curly_quotes(text: str) -> bool:
    """Whether a text stands between quotation marks of a word processor, which to YAML are letters like any other."""
    return any(text[:1] in first and text[-1:] in last for first, last in _PAIRS) and len(text) > 1


def choices(words: Iterable[str]) -> str:
    """Say what is allowed, unless that would be a long list."""
    listed = list(words)
    if not listed or len(listed) > MAX_CHOICES:
        return ""
    return f"Mogelijk: {join_words(listed, 'of')}."


def meant(words: Iterable[str]) -> str:
    """Ask `Bedoelde u a of b?`; nothing when there is no word to ask about."""
    listed = join_words(words, "of")
    return f"Bedoelde u {listed}?" if listed else ""


def did_you_mean(word: str, options: Iterable[str]) -> str:
    """Ask `Bedoelde u ...?` when one of the options looks much like the word."""
    return meant(near(word, options)[:1])


def suggest(word: str, options: Iterable[str]) -> str:
    """Ask what was meant, and say what is allowed unless that would be a long list."""
    listed = list(options)
    return " ".join(filter(None, (did_you_mean(word, listed), choices(listed))))


def no_traject(traject_id: str, names: Mapping[str, str]) -> WrongUseError:
    """Refuse an id that no traject has, with the nearest that exist; `names` are the names by id."""
    hint = meant(near_keys(traject_id, names)) or "Zoek de id op met: wegwijzer lijst"
    return WrongUseError(f"er is geen traject met id {quoted(traject_id)}. {hint}")


def named(typed: str, names: Mapping[str, str]) -> str | None:
    """Give the key that was typed, or the key of this name, whatever people vary without thinking."""
    plain = _simplify(typed.strip())
    return next((key for key, name in names.items() if plain and plain in (key, _simplify(name))), None)


def near_keys(typed: str, names: Mapping[str, str]) -> list[str]:
    """Compare with keys and with their names; give the keys that were most likely meant, best first."""
    by_name = {name: key for key, name in names.items() if name}
    found = [*near(typed, names), *(by_name[name] for name in near(typed, by_name))]
    return list(dict.fromkeys(found))[:MAX_MEANT]


def near(word: str, options: Iterable[str]) -> list[str]:
    """Give the options that a person may have meant, the most likely first."""
    plain = _simplify(word)
    scored = ((_score(plain, _simplify(option)), option) for option in options)
    return [option for _, option in sorted((score, option) for score, option in scored if score is not None)]


def _score(word: str, option: str) -> float | None:
    """Rate the likeness; None is too different. Lower is better."""
    if word == option:
        return 0.0
    shortest, longest = sorted((len(word), len(option)))
    limit = max(1, (longest + 1) // 4)
    if longest <= 2 or longest > 80:
        return None
    if shortest >= 4 and (word in option or option in word):
        return 0.5 + (longest - shortest) / 100
    distance = edit_distance(word, option, limit)
    return float(distance) if distance <= limit else None


def edit_distance(one: str, other: str, limit: int) -> int:
    """Count the edits (insert, delete, replace, swap neighbours) between two words; above the limit, `limit + 1`."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    previous = list(range(len(other) + 1))
    for i, char in enumerate(one, 1):
        current = [i]
        for j, against in enumerate(other, 1):
            cost = min(previous[j] + 1, current[-1] + 1, previous[j - 1] + (char != against))
            if i > 1 and j > 1 and char == other[j - 2] and one[i - 2] == against:
                cost = min(cost, before[j - 2] + 1)
            current.append(cost)
        # A swap reaches back two rows.
        if min(current) > limit and min(previous) >= limit:
            return limit + 1
        before, previous = previous, current
    return min(previous[-1], limit + 1)


def _simplify(word: str) -> str:
    """Drop what people vary without thinking: case, accents, and the sign between words."""
    letters = unicodedata.normalize("NFD", word.casefold())
    return "".join(c for c in letters if not unicodedata.combining(c)).translate(str.maketrans("_ ", "--"))
