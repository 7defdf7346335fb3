"""The criterion of the subtrede: here, one step further as 'later', or by an exception of advies.yaml."""

from collections.abc import Iterator
from typing import Any

from wegwijzer.dutch import join_words
from wegwijzer.ladder import covers

from .client import Audience, Oordeel, Verdict

LATER, BACK = "later", "stap terug"


def check_subtrede(audience: Audience) -> Iterator[Verdict]:
    """Judge the subtrede."""
    client, own = audience.client, audience.client.treden
    if not audience.subtreden:
        question = "Voor welke subtrede is dit? De bron noemt er geen."
        yield Verdict("subtrede", "onbekend", "De subtrede is niet bekend.", question, aanbieder=True)
    elif not client.profiel.subtreden:
        text = f"Dit is voor {_names(audience.subtreden)}."
        yield Verdict("subtrede", "onbekend", text, "Op welke subtrede staat de cliënt?", "subtreden")
    elif set(own) & set(audience.subtreden):
        yield Verdict("subtrede", "ja", _here(audience), key="subtreden")
    else:
        yield _elsewhere_on_the_ladder(audience)


def _here(audience: Audience) -> str:
    """Say which trede they share; of a client on 'trede 2' nobody knows on which part of it."""
    asked = audience.profiel.subtreden or ()
    both = [key for key in audience.subtreden if key in audience.client.treden]
    surely = [key for key in both if key in asked]
    if surely:
        return f"Dit is voor {_names(surely)}, waar de cliënt staat."
    known = [key for key in asked if any(covers(key, part) for part in both)]
    return f"Dit is voor {_names(both)}. Van de cliënt is alleen {_names(known)} bekend."


def _elsewhere_on_the_ladder(audience: Audience) -> Verdict:
    exception = find_exception(audience)
    if exception is not None:
        known = not exception["bij_belemmering"] or is_called_for(audience)
        question = "" if known else f"Speelt dit: {_obstacles(audience)}?"
        outcome: Oordeel = "ja" if known else "onbekend"
        return Verdict("subtrede", outcome, exception["reden"], question, "belemmeringen", exception["id"])
    text = f"Dit is voor {_names(audience.doc['subtreden'])}; de cliënt staat op {_names(audience.profiel.subtreden)}."
    label = _step(audience)
    if label == LATER:
        alone = f"Later: {text[0].lower()}{text[1:]} Dit is een stap verder."
    else:
        alone = f"{text} Dit is een stap terug." if label == BACK else ""
    return Verdict("subtrede", "nee", text, key="subtreden", label=label, alone=alone)


def find_exception(audience: Audience) -> dict[str, Any] | None:
    """Find the rule by which a traject of another subtrede takes part after all.

    Where the rule asks for an obstacle and none is known yet, it may still hold: unknown never excludes.
    """
    for rule in audience.client.rules["ruimer"]:
        if audience.thema not in rule["themas"]:
            continue
        if not any(covers(trede, own) for trede in rule["subtreden"] for own in audience.client.treden):
            continue
        if rule["van"] and not set(rule["van"]) & set(audience.subtreden):
            continue
        if not rule["bij_belemmering"] or is_called_for(audience) or _may_be_called_for(audience):
            return dict(rule)
    return None


def only_for(audience: Audience) -> str:
    """Say for what alone this would take part, as long as nobody knows whether that is so."""
    asked = next((item.label for item in audience.open if item.criterium == "subtrede"), "")
    rules = audience.client.rules["ruimer"] if asked else ()
    return next((rule["alleen_bij"] or "" for rule in rules if rule["id"] == asked), "")


def is_called_for(audience: Audience) -> bool:
    """Whether the traject helps with what is known to stand in the way."""
    return bool(audience.helps)


def _may_be_called_for(audience: Audience) -> bool:
    return audience.profiel.belemmeringen is None and bool(audience.helpt_bij)


def has_priority(audience: Audience) -> bool:
    """Whether this comes before everything else, such as a keuring at medical doubt."""
    own = audience.client.treden or audience.client.ladder
    return is_called_for(audience) and any(
        rule["voorrang"]
        and audience.thema in rule["themas"]
        and any(covers(trede, here) for trede in rule["subtreden"] for here in own)
        for rule in audience.client.rules["ruimer"]
    )


def _step(audience: Audience) -> str:
    """Say whether the traject is one step above or below a trede of the client; who stands higher too, goes back."""
    ladder = audience.client.ladder
    steps = {
        ladder.index(there) - ladder.index(here) for there in audience.subtreden for here in audience.client.treden
    }
    return BACK if -1 in steps else LATER if 1 in steps else ""


def _names(treden: Any) -> str:
    return f"trede {join_words(list(treden))}"


def _obstacles(audience: Audience) -> str:
    return join_words([audience.client.label(key) for key in audience.helpt_bij], "of")
