"""The statuses of a traject, and the two groups that matter: a client can start, or not here and now.

Plain words instead of the enum of the models, so that a warm start can use them.
"""

OPEN = ("beschikbaar", "pilot")
NOT_HERE = ("elders", "gewenst", "gestopt")
STATUSES = OPEN + NOT_HERE
