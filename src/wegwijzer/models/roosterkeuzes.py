"""What a schedule lets one choose from: days, parts of the day, how often, months, school holidays."""

from enum import StrEnum


class Dag(StrEnum):
    """Dag (weekday), in order from Monday."""

    MAANDAG = "maandag"
    DINSDAG = "dinsdag"
    WOENSDAG = "woensdag"
    DONDERDAG = "donderdag"
    VRIJDAG = "vrijdag"
    ZATERDAG = "zaterdag"
    ZONDAG = "zondag"


class Dagdeel(StrEnum):
    """Dagdeel (part of the day)."""

    OCHTEND = "ochtend"
    MIDDAG = "middag"
    AVOND = "avond"


class Frequentie(StrEnum):
    """Frequentie (how often)."""

    WEKELIJKS = "wekelijks"
    TWEEWEKELIJKS = "tweewekelijks"
    MAANDELIJKS = "maandelijks"
    TWEEMAANDELIJKS = "tweemaandelijks"


class Welke(StrEnum):
    """Welke (which one in the month): the first to the last of that weekday."""

    EERSTE = "eerste"
    TWEEDE = "tweede"
    DERDE = "derde"
    VIERDE = "vierde"
    LAATSTE = "laatste"


class Weken(StrEnum):
    """Weken (weeks): which weeks of every two, by the week numbers on the calendar."""

    EVEN = "even"
    ONEVEN = "oneven"


class Maand(StrEnum):
    """Maand (month)."""

    JANUARI = "januari"
    FEBRUARI = "februari"
    MAART = "maart"
    APRIL = "april"
    MEI = "mei"
    JUNI = "juni"
    JULI = "juli"
    AUGUSTUS = "augustus"
    SEPTEMBER = "september"
    OKTOBER = "oktober"
    NOVEMBER = "november"
    DECEMBER = "december"


class Schoolvakantie(StrEnum):
    """Schoolvakantie (school holiday)."""

    KROKUSVAKANTIE = "krokusvakantie"
    MEIVAKANTIE = "meivakantie"
    ZOMERVAKANTIE = "zomervakantie"
    LAATSTE_WEEK_ZOMERVAKANTIE = "laatste week zomervakantie"
    HERFSTVAKANTIE = "herfstvakantie"
    KERSTVAKANTIE = "kerstvakantie"
