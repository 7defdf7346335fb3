"""Reckoning with months."""

import datetime as dt

from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from wegwijzer.kalender import add_months


@given(st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31)), st.integers(0, 240))
def test_months_as_the_calendar_counts_them(day: dt.date, months: int) -> None:
    """Adding months equals an independent calculation, month ends and leap years included."""
    assert add_months(day, months) == day + relativedelta(months=months)
