"""The criterion of the subtrede: here, one step further as 'later', or by an exception of advies.yaml."""

from collections.abc import Iterator
from typing import Any

from ..schedule.words import join_words
from .case import Case, Oordeel, Verdict, covers

LATER, BACK = "later", "stap terug"


def check_subtrede(case: Case) -> Iterator[Verdict]:
    """Judge the subtrede."""
    client, own = case.client, case.client.treden
    if not case.subtreden:
        question = "Voor welke subtrede is dit? De bron noemt er geen."
        yield Verdict("subtrede", "onbekend", "De subtrede is niet bekend.", question, aanbieder=True)
    elif not client.profiel.subtreden:
        text = f"Dit is voor {_names(case.subtreden)}."
        yield Verdict("subtrede", "onbekend", text, "Op welke subtrede staat de cliënt?", "subtreden")
    elif set(own) & set(case.subtreden):
        both = [key for key in case.subtreden if key in own]
        yield Verdict("subtrede", "ja", f"Dit is voor {_names(both)}, waar de cliënt staat.", key="subtreden")
    else:
        yield _elsewhere_on_the_ladder(case)


def _elsewhere_on_the_ladder(case: Case) -> Verdict:
    exception = find_exception(case)
    if exception is not None:
        known = not exception["bij_belemmering"] or is_called_for(case)
        question = "" if known else f"Speelt dit: {_obstacles(case)}?"
        outcome: Oordeel = "ja" if known else "onbekend"
        return Verdict("subtrede", outcome, exception["reden"], question, "belemmeringen", exception["id"])
    text = f"Dit is voor {_names(case.subtreden)}; de cliënt staat op {_names(case.client.treden)}."
    label = _step(case)
    if label == LATER:
        text = f"Later: {text[0].lower()}{text[1:]} Dit is een stap verder."
    elif label == BACK:
        text = f"{text} Dit is een stap terug."
    return Verdict("subtrede", "nee", text, key="subtreden", label=label)


def find_exception(case: Case) -> dict[str, Any] | None:
    """Find the rule by which a traject of another subtrede takes part after all.

    Where the rule asks for an obstacle and none is known yet, it may still hold: unknown never excludes.
    """
    for rule in case.client.rules["ruimer"]:
        if case.doc["thema"] not in rule["themas"]:
            continue
        if not any(covers(trede, own) for trede in rule["subtreden"] for own in case.client.treden):
            continue
        if rule["van"] and not set(rule["van"]) & set(case.subtreden):
            continue
        if not rule["bij_belemmering"] or is_called_for(case) or _may_be_called_for(case):
            return dict(rule)
    return None


def is_called_for(case: Case) -> bool:
    """Whether the traject helps with what is known to stand in the way."""
    return bool(case.helps)


def _may_be_called_for(case: Case) -> bool:
    return case.profiel.belemmeringen is None and bool(case.doc.get("helpt_bij"))


def has_priority(case: Case) -> bool:
    """Whether this comes before everything else, such as a keuring at medical doubt."""
    own = case.client.treden or case.client.ladder
    return is_called_for(case) and any(
        rule["voorrang"]
        and case.doc["thema"] in rule["themas"]
        and any(covers(trede, here) for trede in rule["subtreden"] for here in own)
        for rule in case.client.rules["ruimer"]
    )


def _step(case: Case) -> str:
    """Say whether the traject is one step above or below a trede of the client."""
    ladder = case.client.ladder
    steps = {ladder.index(there) - ladder.index(here) for there in case.subtreden for here in case.client.treden}
    return LATER if 1 in steps else BACK if -1 in steps else ""


def _names(treden: Any) -> str:
    return f"trede {join_words(list(treden))}"


def _obstacles(case: Case) -> str:
    return join_words([case.client.label(key) for key in case.doc.get("helpt_bij") or ()], "of")
