"""Dutch words: folding, splitting and stems."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijzer import text

words = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=24)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("wandelen", "wandelingen"),
        ("wandelen", "gewandeld"),
        ("wandelen", "wandelingetje"),
        ("wandelen", "wandelaar"),
        ("fiets", "fietst"),
        ("fietsen", "gefietst"),
        ("kind", "kinderen"),
        ("schuld", "schulden"),
        ("eenzaam", "eenzaamheid"),
        ("koken", "kookt"),
        ("koken", "gekookt"),
        ("zwemmen", "gezwommen"),
        ("kop", "kopjes"),
        ("vrijwilliger", "vrijwilligsters"),
        ("brief", "brieven"),
        ("huis", "huizen"),
        ("taal", "talen"),
        ("straat", "straatje"),
        ("maatje", "maatjes"),
        ("koe", "koeien"),
        ("creatief", "creatieve"),
        ("mogelijkheid", "mogelijkheden"),
        ("probleem", "problemen"),
        ("les", "lessen"),
        ("uitje", "uitjes"),
        ("ei", "eieren"),
        ("piekeren", "piekerd"),
        ("zwemmen", "zwemster"),
        ("gitaar", "gitarist"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    """Two forms of one word meet, in both directions."""
    assert set(text.stems(one)) & set(text.stems(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("les", "lezen"),
        ("man", "manen"),
        ("gezond", "zon"),
        ("bos", "boos"),
        ("rek", "reken"),
        ("maat", "maatje"),
        ("school", "scholing"),
        ("kaart", "kaars"),
        ("spelletjes", "spelling"),
        ("alleen", "alle"),
        ("uitje", "uit"),
        ("bakje", "bakken"),
        ("zetje", "zetten"),
        ("gespannen", "spanje"),
        ("moeder", "moed"),
        ("koorts", "koor"),
        ("plannen", "planten"),
        ("keurig", "keuring"),
    ],
)
def test_different_words_do_not_meet(one: str, other: str) -> None:
    """Words that only look alike stay apart."""
    assert not set(text.stems(one)) & set(text.stems(other))


def test_tokens_fold_and_keep_numbers_whole() -> None:
    """Accents, capitals and possessive s go; amounts and treden stay one word."""
    assert text.tokens("Café’s op Trede 2.4 (€ 1,50) disco's!") == ["cafe", "op", "trede", "2.4", "1,50", "disco"]


@given(words)
def test_stems_are_never_empty(word: str) -> None:
    """Every word has at least one stem, and asking twice gives the same."""
    assert text.stems(word)
    assert text.stems(word) == text.stems(word)


@given(words, st.data())
def test_letter_mask_hides_no_edit(word: str, data: st.DataObject) -> None:
    """Leaving out or swapping one letter changes at most two bits of the mask."""
    at = data.draw(st.integers(0, len(word) - 1))
    shorter = word[:at] + word[at + 1 :]
    swapped = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    for changed in (shorter, swapped):
        assert (text.letter_mask(word) ^ text.letter_mask(changed)).bit_count() <= 2


@given(words)
def test_splits_join_to_the_word(word: str) -> None:
    """A cut never invents letters: both parts are the two ends of the word."""
    for head, tail in text.splits(word):
        assert word.startswith(head)
        assert word.endswith(tail)
        assert len(head) + len(tail) >= len(word) - 2
