"""How two values differ, in words: short ones whole, of a long text the words that changed."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from wegwijzer.dutch import count_of, join_words

# A value of a few words speaks for itself, a sentence needs quotes, and a text is too long to repeat.
FEW_WORDS, SHORT = 40, 80
SENTENCE_ENDS = (".", "?", "!")
# So many words around a change tell where it is; so many places, and words of one place, are worth telling.
AROUND, MOST_PLACES, MOST_SHOWN = 3, 3, 24
MOST_NAMED = 6
# Comparing costs the product of both lengths; nobody reads the differences of more.
MOST_WORDS = 2_000
# Below this likeness the pieces that stayed are chance.
REWRITTEN = 0.5


def say_change(old: str, new: str) -> str:
    """Say what became of a value."""
    longest = max(len(old), len(new))
    if longest <= FEW_WORDS:
        return f"{name_value(old)} wordt {name_value(new)}"
    if longest <= SHORT:
        return f"'{old}' wordt '{new}'"
    said = _say_places(old.split(), new.split())
    if said is None and min(len(old), len(new)) <= SHORT:
        return f"{_quoted(old)} wordt {_quoted(new)}"
    return said or f"is herschreven en begint nu met {_quoted(new)}"


def name_value(text: str) -> str:
    """Repeat a value; a sentence, and more than a few words, stand between quotes."""
    return (text or "(leeg)") if len(text) <= FEW_WORDS and not text.endswith(SENTENCE_ENDS) else _quoted(text)


def say_list_change(old: Sequence[str], new: Sequence[str]) -> str:
    """Say what came and what went; what took the place of something else is said as one change."""
    came = [item for item in new if item not in old]
    went = [item for item in old if item not in new]
    if not came and not went:
        return f"de volgorde is nu {shorten(', '.join(new))}"
    if len(came) == len(went) == 1:
        return say_change(went[0], came[0])
    whole = ", ".join(old), ", ".join(new)
    if (len(came), len(went)) == (len(new), len(old)) and max(map(len, whole)) <= SHORT:
        return say_change(*whole)
    parts = ((came, "erbij"), (went, "weg"))
    return "; ".join(f"{_enumerate(items)} {word}" for items, word in parts if items)


def shorten(text: str) -> str:
    """Keep a value on one line of a list."""
    return text if len(text) <= SHORT else f"{text[: SHORT - 1].rstrip()}…"


def _enumerate(items: Sequence[str]) -> str:
    named = [_quoted(item) for item in items[:MOST_NAMED]]
    more = len(items) - len(named)
    return join_words([*named, f"nog {more}"] if more else named)


def _quoted(text: str) -> str:
    return f"'{shorten(text)}'"


def _say_places(old: list[str], new: list[str]) -> str | None:
    """Say what changed where; None when hardly anything stayed."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if max(len(old), len(new)) > MOST_WORDS or matcher.ratio() < REWRITTEN:
        return None
    said = [f"'{_cut(old, before)}' wordt '{_cut(new, after)}'" for before, after in _places(matcher)]
    more = len(said) - MOST_PLACES
    rest = [f"en nog {count_of(more, 'plek', 'plekken')}"] if more > 0 else []
    return "; ".join((*said[:MOST_PLACES], *rest))


def _places(matcher: SequenceMatcher[str]) -> Iterator[tuple[range, range]]:
    """Give the parts that changed, each with a few words around it; parts that touch are one."""
    for group in matcher.get_grouped_opcodes(AROUND):
        (_, i1, _, j1, _), (_, _, i2, _, j2) = group[0], group[-1]
        yield range(i1, i2), range(j1, j2)


def _cut(words: list[str], part: range) -> str:
    shown = words[part.start : part.stop]
    if len(shown) > MOST_SHOWN:
        half = MOST_SHOWN // 2
        shown = [*shown[:half], "…", *shown[-half:]]
    before, after = "… " if part.start else "", " …" if part.stop < len(words) else ""
    return f"{before}{' '.join(shown)}{after}"
