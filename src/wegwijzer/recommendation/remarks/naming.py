"""What remarks are, and how they name trajecten: the first few, with who to discuss it with."""

from collections.abc import Iterator, Sequence

from wegwijzer.dutch import join_words

Remarks = Iterator[str]
MOST_NAMES = 3


def discuss(names: Sequence[str]) -> str:
    """Say what to discuss, or to look for something made to measure."""
    return f" Bespreek met de arbeidsdeskundige: {some(names)}." if names else " Zoek maatwerk."


def some(names: Sequence[str], most: int = MOST_NAMES, last: str = "of") -> str:
    """Name the first few; the rest stands in the groups below."""
    if len(names) <= most:
        return join_words(names, last)
    others = "een van de andere" if last == "of" else "nog"
    return f"{', '.join(names[:most])} {last} {others} {len(names) - most}"
