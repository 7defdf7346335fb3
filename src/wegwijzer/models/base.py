"""What every model shares: frozen, no unknown keys, and the value types of the catalogue.

The strict reader hands every scalar over as the text the editor typed, so these types decide what
`2.10`, `no`, `1,50` or `10:00` means. A JSON profile may bring real numbers and booleans as well.
Every refusal is a ValueError whose Dutch text a redacteur reads as it is.
"""

import datetime as dt
import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer

from wegwijzer.kalender import require_year

from .amounts import parse_amount as parse_amount

ONBEKEND = "onbekend"
ID_PATTERN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SUBTREDE_PATTERN = re.compile(r"[1-6](\.[1-9])?")


class Model(BaseModel):
    """Base of all catalogue models: immutable, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def parse_whole(value: Any) -> Any:
    """Accept a plain whole number; refuse signs, underscores and decimals."""
    if isinstance(value, bool):
        raise ValueError("dit moet een heel getal zijn, bijvoorbeeld 12")
    if isinstance(value, int):
        return value
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,7}", value.strip()):
        return int(value)
    raise ValueError("dit moet een heel getal zijn, bijvoorbeeld 12")


def parse_yes_no(value: Any) -> bool:
    """Read `ja` or `nee` (or a real boolean from JSON)."""
    if isinstance(value, bool):
        return value
    answers = {"ja": True, "nee": False}
    if isinstance(value, str) and value.strip().lower() in answers:
        return answers[value.strip().lower()]
    raise ValueError("hier hoort ja of nee")


def parse_date(value: Any) -> dt.date:
    """Read a date written as year-month-day."""
    day = value if isinstance(value, dt.date) else _read_date(value)
    require_year(day.year)
    return day


def _read_date(value: Any) -> dt.date:
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value.strip()):
        try:
            return dt.date.fromisoformat(value.strip())
        except ValueError:
            raise ValueError("deze datum bestaat niet; schrijf jaar-maand-dag, bijvoorbeeld 2026-11-23") from None
    raise ValueError("dit moet een datum zijn als jaar-maand-dag, bijvoorbeeld 2026-11-23")


def parse_time(value: Any) -> dt.time:
    """Read a time of day as `10:00` or `9.30`; 24:00 and later do not exist."""
    if isinstance(value, dt.time):
        return value
    match = re.fullmatch(r"(\d{1,2})[:.](\d{2})", value.strip()) if isinstance(value, str) else None
    if match and int(match[1]) < 24 and int(match[2]) < 60:
        return dt.time(int(match[1]), int(match[2]))
    raise ValueError("dit moet een tijd zijn tussen 00:00 en 23:59, bijvoorbeeld 10:00")


def listed(value: Any) -> Any:
    """Let one value stand where a list may stand, so that `dagen: dinsdag` is fine."""
    if isinstance(value, str):
        return [value]
    return value


def require_mention(value: str) -> str:
    """Take an id as it is mentioned: whether something has it, a rule says, with the nearest that is there."""
    if not value:
        raise ValueError("hier ontbreekt een id")
    return value


def require_id(value: str) -> str:
    """Check the shape of an id where it is given: lower case words joined by hyphens."""
    if not ID_PATTERN.fullmatch(value):
        raise ValueError("een id bestaat uit kleine letters, cijfers en streepjes, bijvoorbeeld taal-cafe")
    return value


def require_subtrede(value: str) -> str:
    """Check the shape of a (sub)trede: `1`, `2`, `2.4`."""
    if not SUBTREDE_PATTERN.fullmatch(value):
        raise ValueError("een trede schrijft u als 1 of 2.4")
    return value


def require_text(value: str) -> str:
    """Refuse an empty text."""
    if not value:
        raise ValueError("hier ontbreekt tekst")
    return value


Tekst = Annotated[str, AfterValidator(require_text)]
Id = Annotated[str, AfterValidator(require_mention)]
SubtredeId = Annotated[str, AfterValidator(require_subtrede)]
Geheel = Annotated[int, BeforeValidator(parse_whole)]
Bedrag = Annotated[Decimal, BeforeValidator(parse_amount), PlainSerializer(lambda d: f"{d:.2f}", when_used="json")]
# A term of more than ten years is a typing error.
Termijn = Annotated[int, BeforeValidator(parse_whole), Field(ge=1, le=120)]
JaNee = Annotated[bool, BeforeValidator(parse_yes_no)]
Datum = Annotated[dt.date, BeforeValidator(parse_date)]
Tijd = Annotated[dt.time, BeforeValidator(parse_time), PlainSerializer(lambda t: f"{t:%H:%M}", when_used="json")]
Lijst = BeforeValidator(listed)
Teksten = Annotated[tuple[Tekst, ...], Lijst]
Ids = Annotated[tuple[Id, ...], Lijst]
# The id of an item: given where it stands in a list, or by the name of its file.
NieuwId = Annotated[str, AfterValidator(require_id)]
EigenId = Annotated[NieuwId, Field(description="Korte naam met kleine letters en streepjes, waarmee u ernaar verwijst")]
BestandsId = Annotated[NieuwId, Field(description="Volgt uit de bestandsnaam")]
