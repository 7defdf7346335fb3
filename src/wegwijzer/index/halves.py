"""The two halves of a traject that an advice judges: whom it is for, and when it is and what it costs.

Many trajecten share a half. The index keeps each half once, so that advice judges each once, however many have it.
"""

import json
from collections.abc import Mapping
from typing import Any

AUDIENCE = (
    "status", "geldig", "subtreden", "leidt_naar", "onderdeel_van", "thema", "helpt_bij", "doelgroep", "niet_voor",
    "vereisten", "verwijzing", "resultaten",
)  # fmt: skip
TERMS = ("rooster", "kosten", "duur")


def halves(doc: Mapping[str, Any]) -> tuple[str, str]:
    """Give both halves of a whole traject as JSON, the same text for the same half."""
    audience, terms = ({key: doc[key] for key in keys if doc.get(key)} for keys in (AUDIENCE, TERMS))
    return json.dumps(audience, ensure_ascii=False), json.dumps(terms, ensure_ascii=False)
