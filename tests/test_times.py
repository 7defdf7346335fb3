"""Times as people say them become days and dagdelen; what tells of a time stays as it is."""

import pytest

from wegwijzer.search.times import spell_times

FRIDAY = "2026-05-01"


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("wat is er morgen te doen", "wat is er zaterdag te doen"),
        ("vanavond", "vrijdag avond"),
        ("overmorgenochtend", "zondag ochtend"),
        ("elke morgen", "ochtend"),
        ("ma en wo", "maandag en wo"),
        ("ma of zo", "maandag of zondag"),
        ("wandelen op zo", "wandelen op zondag"),
        ("wo t m vr", "woensdag donderdag vrijdag"),
        ("van vr tot ma", "van vrijdag zaterdag zondag maandag"),
        ("na 5 uur", "avond"),
        ("na vijven", "avond"),
        ("vanaf 13 00 uur", "middag avond"),
        ("voor half twaalf", "ochtend"),
        ("tussen 9 en 12", "ochtend"),
        ("van 10 tot 3", "ochtend middag"),
        ("tussen 11 en 1 uur", "ochtend middag"),
        ("kan niet na 5 uur", "kan ochtend middag"),
        ("kan niet tussen 9 en 12", "kan niet ochtend"),
        ("donderdagavond na 7 uur", "donderdagavond"),
        ("na het werk", "avond"),
    ],
)
def test_times_are_written_out(text: str, spelt: str) -> None:
    """Short names of days, ranges of days, days told from today and hours."""
    assert " ".join(spell_times(text.split(), FRIDAY)) == spelt


@pytest.mark.parametrize(
    "text",
    [
        "ik lig tot 4 uur wakker",
        "werkt tot 3 uur",
        "kinderen tussen 4 en 12",
        "tot 20 uur per week",
        "tussen 18 en 24 jaar",
        "tussen 5 en 10 euro",
        "na 2 maanden",
        "kan niet lopen na 2 uur",
        "vandaag lukt alles en morgen lig ik plat",
        "wil morgen beginnen",
        "koken met ma",
        "op zo n dag",
    ],
)
def test_what_tells_of_a_time_stays(text: str) -> None:
    """An age, an amount, a number of hours, what already happens at that time, a mother: none of these is asked."""
    assert " ".join(spell_times(text.split(), FRIDAY)) == text


def test_without_a_day_of_today_tomorrow_is_no_day() -> None:
    """Interests in a profile are asked on no day."""
    assert spell_times(["morgen"], "") == ["morgen"]
