"""The statuses of a traject, and the two groups that matter: a client can start, or not here and now.

Plain words instead of the enum of the models, so that a warm start can use them.
"""

import datetime as dt

OPEN = ("beschikbaar", "pilot")
NOT_HERE = ("elders", "gewenst", "gestopt")
STATUSES = OPEN + NOT_HERE


def status_on(today: dt.date, status: str, last_day: dt.date | str | None) -> str:
    """Give the status that counts on a day: what has ended is stopped, whatever its file still says."""
    return "gestopt" if last_day and str(last_day) < today.isoformat() else status
