"""The primitives of a Dutch sentence, and what is counted in it."""

import pytest

from wegwijzer.dutch import count_of, count_trajecten, join_remarks, join_words


def test_words_are_joined_as_people_do() -> None:
    """No comma before the last word; one word stays alone."""
    assert join_words([]) == ""
    assert join_words(["a"]) == "a"
    assert join_words(["a", "b"], "of") == "a of b"
    assert join_words(word for word in "abc") == "a, b en c"


@pytest.mark.parametrize(("number", "said"), [(0, "0 trajecten"), (1, "1 traject"), (22, "22 trajecten")])
def test_one_is_singular(number: int, said: str) -> None:
    """One is one traject; none is plural."""
    assert count_trajecten(number) == said
    assert count_of(number, "traject staat", "trajecten staan").startswith(said)


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        ([], ""),
        (["buurtcentra"], "buurtcentra"),
        (["alleen vrouwen", "vanaf 50 jaar"], "alleen vrouwen; vanaf 50 jaar"),
        (["buurtcentra", "In verschillende buurtcentra."], "buurtcentra. In verschillende buurtcentra."),
        (["Vraag het na.", "Bel eerst.", "ook per mail"], "Vraag het na. Bel eerst; ook per mail"),
    ],
)
def test_no_capital_follows_a_semicolon(parts: list[str], line: str) -> None:
    """Phrases stand side by side; a sentence begins after a full stop."""
    assert join_remarks(parts) == line
