"""Contrast of colours, after WCAG 2.2."""

import pytest

from wegwijzer.contrast import contrast, unreadable
from wegwijzer.models.gemeente import Kleuren


def test_contrast_follows_wcag() -> None:
    """Black on white is 21 : 1, equal colours 1 : 1, and the order does not matter."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#123456", "#123456") == pytest.approx(1)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


def test_the_key_to_change_is_named() -> None:
    """Of colours that cannot be read each key is named; the colours that stand when nothing is chosen can be read."""
    assert list(unreadable(Kleuren())) == []
    assert [key for key, _ in unreadable(Kleuren(accent="#777777"))] == ["accent_tekst", "accent"]
