"""Dutch words: fold, split into words, bring to their stems."""

from .letters import MIN_STEM, fold, letter_mask, slug, splits, tokens
from .stemming import ENDINGS, close_stem, light_stems, stems
from .wordlists import (
    ARTICLES,
    CHANGING_WORDS,
    EMPTY_WORDS,
    FILLER_WORDS,
    FUNCTION_WORDS,
    IRREGULAR,
    KIND_WORDS,
    OUTSIDE_WORDS,
    SEPARABLE,
    SMALL_PHRASE_WORDS,
    WANTING_WORDS,
    word_set,
)

__all__ = [
    "ARTICLES",
    "CHANGING_WORDS",
    "EMPTY_WORDS",
    "ENDINGS",
    "FILLER_WORDS",
    "FUNCTION_WORDS",
    "IRREGULAR",
    "KIND_WORDS",
    "MIN_STEM",
    "OUTSIDE_WORDS",
    "SEPARABLE",
    "SMALL_PHRASE_WORDS",
    "WANTING_WORDS",
    "close_stem",
    "fold",
    "letter_mask",
    "light_stems",
    "slug",
    "splits",
    "stems",
    "tokens",
    "word_set",
]
