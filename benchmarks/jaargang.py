"""The catalogue as it may have been a year ago, to make a page in its heaviest state: with much that is new.

Since then everything was asked again, of a third of the trajecten the day, the price and a sentence changed, and a few
came and went.
"""

import datetime as dt
import json
from pathlib import Path

from wegwijzer.changes import Changes, Version, compare, working_version

TODAY = dt.date(2026, 11, 23)
# As long as the name of a version gets.
LABEL = "0123456789 van 2026-11-23, met wijzigingen die nog niet zijn vastgelegd"
EVERY_CHANGED, EVERY_NEW = 3, 18
OTHERWISE = {
    "kosten": {"bedrag": "3,75", "per": "keer"},
    "rooster": {"dagen": ["zaterdag"], "dagdelen": ["avond"], "frequentie": "maandelijks"},
    "gecontroleerd": {"op": "2017-06-01", "door": "onderzoek 2017"},
}


def a_year_of_changes(directory: Path) -> Changes:
    """Compare the catalogue in a directory with how it may have been a year ago."""
    now = working_version(directory)
    then = dict(now.contents)
    for place, path in enumerate(sorted(path for path in then if path.startswith("trajecten/"))):
        data = now.data(path) or {}
        checked = {"gecontroleerd": OTHERWISE["gecontroleerd"]}
        other = {**OTHERWISE, "samenvatting": f"{data.get('naam')} is er een jaar lang op proef."}
        then[path] = json.dumps({**data, **(checked if place % EVERY_CHANGED else other)}).encode()
        if place % EVERY_NEW == 0:
            then[path.replace(".yaml", "-van-toen.yaml")] = then.pop(path)
    return compare(Version("toen", then, TODAY.replace(year=TODAY.year - 1)), now)
