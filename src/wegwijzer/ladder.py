"""Treden by their numbers: `2` is the name of all its subtreden, on which the clients stand.

Free of the models, so that a warm start can use it.
"""

from collections.abc import Iterable


def covers(one: str, other: str) -> bool:
    """Whether a (sub)trede is the other one, or the whole of which the other is a part."""
    return one == other or other.startswith(f"{one}.")


def whole(trede: str) -> str:
    """Give the trede of which a subtrede is a part; of another trede itself."""
    return trede.partition(".")[0]


def leaves(treden: Iterable[str]) -> list[str]:
    """Leave out what is only the name of subtreden that are there too."""
    listed = list(treden)
    return [one for one in listed if not any(other != one and covers(one, other) for other in listed)]


def nearest_trede(value: str, treden: Iterable[str]) -> str | None:
    """Give the trede nearest in number, of the same whole if there is one: `2.7` is nearest to `2.6`, `22` to `2.2`."""
    number, known = value.replace(",", "."), [key for key in treden if key[:1].isdigit()]
    try:
        wanted = float(number)
    except ValueError:
        return None
    pointless = [key for key in known if key.replace(".", "") == number]
    within = pointless or [key for key in known if whole(key) == whole(number)]
    return min(within or known, key=lambda key: (abs(float(key) - wanted), key), default=None)
