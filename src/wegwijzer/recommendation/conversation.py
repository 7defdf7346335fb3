"""Which parts of the motivation chapter fit what the profile says."""

from typing import Any

from .case import Client, covers

MOST = 3


def conversation_help(client: Client) -> list[dict[str, Any]]:
    """Give the two or three techniques that fit, those on motivation first."""
    names = {item["id"]: item["naam"] for deel in client.basis["motiveren"] for item in deel["onderdelen"]}
    found: dict[str, dict[str, Any]] = {}
    for rule in client.rules["gesprek"]:
        if rule["techniek"] in names and _fits(client, rule):
            found.setdefault(
                rule["techniek"],
                {"onderdeel": rule["techniek"], "naam": names[rule["techniek"]], "reden": rule["reden"]},
            )
    return list(found.values())[:MOST]


def _fits(client: Client, rule: dict[str, Any]) -> bool:
    profiel = client.profiel
    if rule["motivatie"]:
        return profiel.motivatie in rule["motivatie"]
    if rule["belemmeringen"]:
        return bool(set(rule["belemmeringen"]) & set(profiel.belemmeringen or ()))
    return any(covers(trede, own) for trede in rule["subtreden"] for own in client.treden)
