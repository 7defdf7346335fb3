"""Reckoning with months, and dates as people type them."""

import datetime as dt

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from wegwijzer.kalender import add_months, read_date


@given(st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31)), st.integers(0, 240))
def test_months_as_the_calendar_counts_them(day: dt.date, months: int) -> None:
    """Adding months equals an independent calculation, month ends and leap years included."""
    assert add_months(day, months) == day + relativedelta(months=months)


def test_a_date_is_read_in_both_orders() -> None:
    """Year or day first, with or without zeros; what is no date is none, and a day that does not exist is refused."""
    day = dt.date(2026, 11, 1)
    assert [read_date(text) for text in ("2026-11-01", "2026-11-1", "1-11-2026", "01-11-2026")] == [day] * 4
    assert [read_date(text) for text in ("2026-11", "main", "1-11-26", "")] == [None] * 4
    refused = {
        "2026-02-30": "bestaat niet",
        "31-2-2026": "bestaat niet",
        "0000-01-01": "bestaat niet",
        "1-1-1800": "jaar",
    }
    for text, why in refused.items():
        with pytest.raises(ValueError, match=why):
            read_date(text)
