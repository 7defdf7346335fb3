"""Which parts of the motivation chapter fit what the profile says."""

from collections.abc import Iterable
from typing import Any

from wegwijzer.ladder import covers

from .client import Client

LEAST, MOST = 2, 3
CONDITIONS = ("motivatie", "belemmeringen", "subtreden")


def conversation_help(client: Client) -> list[dict[str, Any]]:
    """Give the two or three techniques that fit, those on motivation first; what always fits only fills up."""
    names = {item["id"]: item["naam"] for deel in client.basis["motiveren"] for item in deel["onderdelen"]}
    rules = [rule for rule in client.rules["gesprek"] if rule["techniek"] in names]
    fitting = _unique(rule for rule in rules if _fits(client, rule))[:MOST]
    always = (rule for rule in rules if not any(rule[name] for name in CONDITIONS))
    chosen = fitting if len(fitting) >= LEAST else _unique([*fitting, *always])[:LEAST]
    return [{"onderdeel": rule["techniek"], "naam": names[rule["techniek"]], "reden": rule["reden"]} for rule in chosen]


def _unique(rules: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Keep the first rule of each technique."""
    found: dict[str, dict[str, Any]] = {}
    for rule in rules:
        found.setdefault(rule["techniek"], rule)
    return list(found.values())


def _fits(client: Client, rule: dict[str, Any]) -> bool:
    profiel = client.profiel
    if rule["motivatie"]:
        return profiel.motivatie in rule["motivatie"]
    if rule["belemmeringen"]:
        return bool(set(rule["belemmeringen"]) & set(profiel.belemmeringen or ()))
    return any(covers(trede, own) for trede in rule["subtreden"] for own in client.treden)
