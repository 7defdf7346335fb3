"""A Dutch sentence for every type of error that a model can give; a test holds the two side by side."""

import re
from collections.abc import Callable, Mapping
from typing import Any, get_args

from wegwijzer.dutch import join_words
from wegwijzer.hints import TYPE_QUOTES, choices, in_curly_quotes, meant, quoted, suggest

from .anatomy import Surroundings, accepts, keys_of

Sentence = str | Callable[[Mapping[str, Any]], str]

FALLBACK = "deze waarde past hier niet"


def describe(error: Mapping[str, Any], around: Surroundings, *, quote: bool = True) -> tuple[str, str]:
    """Give the message and the remedy for one error."""
    value = error.get("input")
    several = _describe_several(error, around) if quote else None
    if several:
        message, remedy = several
    elif error["type"] in ("enum", "literal_error"):
        message, remedy = _describe_choice(value, around, quote=quote)
    else:
        message, remedy = _describe_value(error, around, quote=quote)
    return message, TYPE_QUOTES if isinstance(value, str) and in_curly_quotes(value) else remedy


def _describe_value(error: Mapping[str, Any], around: Surroundings, *, quote: bool) -> tuple[str, str]:
    kind, value = error["type"], error.get("input")
    message = _message(error)
    if not quote and isinstance(value, str):
        message = message.replace(quoted(value), "dit")
    if kind == "model_type":
        return message, _group_remedy(around) or _remedy(message, around)
    if message == _LIST:
        return message, f"Zet elk onderdeel op een nieuwe regel, met een streepje en een spatie ervoor{_item(around)}."
    if quote and kind in _QUOTED_TYPES and isinstance(value, str) and value and not _repeats(message, value):
        message += f"; er staat {quoted(value)}"
    if kind == "value_error" and not isinstance(value, str):
        return message, ""  # a combination of keys: the sentence says which
    return message, _remedy(message, around)


def _item(around: Surroundings) -> str:
    """Show how an item begins that is a group of keys."""
    keys = [key for each in around.types for item in get_args(each)[:1] for key in keys_of(item)]
    return f": `- {keys[0]}: ...`" if keys else ""


def _group_remedy(around: Surroundings) -> str:
    """Show how a key of a group is written."""
    if not around.fields:
        return ""
    return f"Schrijf eronder, twee spaties verder naar rechts: `{around.fields[0]}: ...`. {choices(around.fields)}"


def _repeats(message: str, value: str) -> bool:
    """Whether a message repeats the value, or the part of it that is wrong."""
    return value in message or any(part in value for part in re.findall("'([^']+)'", message))


def _describe_several(error: Mapping[str, Any], around: Surroundings) -> tuple[str, str] | None:
    """Say how words that are right one by one are written as a list; None where that is not what is wrong."""
    value, loc = error.get("input"), error.get("loc", ())
    words = re.split(r",\s*|\s+en\s+", value) if isinstance(value, str) else []
    in_list = bool(loc) and isinstance(loc[-1], int)
    if not in_list or len(words) < 2 or not all(accepts(around.item, word) for word in words):
        return None
    return f"{quoted(str(value))} is geen lijst", f"Schrijf: `[{', '.join(words)}]`."


def _describe_choice(value: Any, around: Surroundings, *, quote: bool) -> tuple[str, str]:
    if not isinstance(value, str):
        return "hier hoort één woord", choices(around.choices)
    message = f"{quoted(value)} kan hier niet" if quote and value else "deze waarde kan hier niet"
    if not quote:
        return message, choices(around.choices)
    short = [choice for choice in around.choices if value and choice.startswith(value.lower())]
    asked = f"{meant(short)} {choices(around.choices)}" if len(short) == 1 else suggest(value, around.choices)
    return message, asked.strip()


def _message(error: Mapping[str, Any]) -> str:
    context = error.get("ctx", {})
    if error["type"] == "value_error":
        return str(context.get("error") or FALLBACK) or FALLBACK
    sentence = SENTENCES.get(error["type"], FALLBACK)
    return sentence if isinstance(sentence, str) else sentence(context)


def _remedy(message: str, around: Surroundings) -> str:
    """Say what belongs here, from the description and the examples of the field."""
    example = "" if not around.examples or "bijvoorbeeld" in message else join_words(around.examples, "of")
    parts = [as_sentence(f"Uitleg: {around.description}")] if around.description else []
    if example:
        parts.append(f"Bijvoorbeeld: {example}.")
    return " ".join(parts)


def as_sentence(text: str) -> str:
    """Close a text with a full stop, unless it is closed."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _at_least(context: Mapping[str, Any]) -> str:
    return f"dit moet {context.get('ge', '')} of meer zijn"


def _at_most(context: Mapping[str, Any]) -> str:
    return f"dit mag hooguit {context.get('le', '')} zijn"


def _too_short(context: Mapping[str, Any]) -> str:
    least = context.get("min_length", 1)
    return "deze lijst is leeg" if least == 1 else f"deze lijst heeft minstens {least} onderdelen nodig"


_QUOTED_TYPES = frozenset({"value_error", "string_pattern_mismatch", "greater_than_equal", "less_than_equal"})

_GROUP = "hier horen sleutels op eigen regels, geen losse tekst of lijst"
_LIST = "hier hoort een lijst"
_NUMBER = "dit moet een getal zijn"
_WHOLE = "dit moet een heel getal zijn, bijvoorbeeld 12"
_DATE = "dit moet een datum zijn als jaar-maand-dag, bijvoorbeeld 2026-11-23"
_TIME = "dit moet een tijd zijn tussen 00:00 en 23:59, bijvoorbeeld 10:00"
_YES_NO = "hier hoort ja of nee"

SENTENCES: dict[str, Sentence] = {
    "missing": "dit is verplicht, maar staat er niet",
    "extra_forbidden": "deze sleutel bestaat niet",
    "model_type": _GROUP,
    "dict_type": _GROUP,
    "tuple_type": _LIST,
    "too_short": _too_short,
    "string_type": "hier hoort één tekst, geen lijst of groep",
    "string_unicode": "deze tekst bevat een teken dat niet bestaat",
    "string_pattern_mismatch": "deze tekst heeft niet de juiste vorm",
    "enum": "deze waarde kan hier niet",
    "literal_error": "deze waarde kan hier niet",
    "bool_type": _YES_NO,
    "bool_parsing": _YES_NO,
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_parsing_size": "dit getal is te groot",
    "int_from_float": _WHOLE,
    "finite_number": _NUMBER,
    "decimal_type": _NUMBER,
    "decimal_parsing": _NUMBER,
    "greater_than_equal": _at_least,
    "less_than_equal": _at_most,
    "date_type": _DATE,
    "date_parsing": _DATE,
    "date_from_datetime_parsing": _DATE,
    "date_from_datetime_inexact": _DATE,
    "time_type": _TIME,
    "time_parsing": _TIME,
    "value_error": FALLBACK,
    "assertion_error": FALLBACK,
}
