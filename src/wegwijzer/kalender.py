"""Kalender (calendar): the names of days, parts of the day, months and school holidays, as plain words.

No import, so that a warm start, the reader of sentences and the models can all use them.
"""

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
# The hours of each part of the day.
UREN = {"ochtend": range(12), "middag": range(12, 18), "avond": range(18, 24)}
DAGDELEN = tuple(UREN)
WELKE = ("eerste", "tweede", "derde", "vierde", "laatste")
MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
VAKANTIES = ("herfstvakantie", "kerstvakantie", "krokusvakantie", "meivakantie", "zomervakantie")
TELWOORDEN = (
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
)
