"""Amounts in euros as people write them; free of pydantic, so that a price filter costs no start-up time."""

import re
from decimal import Decimal
from typing import Any


def parse_amount(value: Any) -> Decimal:
    """Read an amount in euros: `2`, `2,50`, `2.50`, `€ 1.250,00`; exact, at most two decimals."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ValueError("dit moet een bedrag in euro zijn, bijvoorbeeld 2,50")
    text = str(value).strip().removeprefix("€").strip().removesuffix(",-")
    if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{3})+(,[0-9]{1,2})?", text):
        text = text.replace(".", "")
    text = text.replace(",", ".")
    if not re.fullmatch(r"[0-9]{1,7}(\.[0-9]{1,2})?", text):
        raise ValueError("dit moet een bedrag in euro zijn, bijvoorbeeld 2,50")
    return Decimal(text)
