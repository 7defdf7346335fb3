"""The advice against profiles with known answers: parts to tune on, and parts only to measure (`meten`)."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from wegwijzer.advising import Counsel

DIRECTORY = Path(__file__).parents[1] / "profielen"
PARTS = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted(DIRECTORY.glob("*.yaml"))}
CASES = [pytest.param(case, id=f"{part}: {case['naam']}") for part, cases in PARTS.items() for case in cases]


def ranked(advice: dict[str, Any]) -> list[str]:
    """Give the ids of past and navragen together, in order."""
    return [entry["id"] for entry in sorted((*advice["past"], *advice["navragen"]), key=lambda entry: entry["rang"])]


def give(counsel: Counsel, case: dict[str, Any]) -> dict[str, Any]:
    """Give the advice for one case."""
    return counsel.advise(counsel.read_profile(case["profiel"]))


def test_there_are_enough_profiles() -> None:
    """The set is large enough to say something, and no two parts share a profile."""
    names = [case["naam"] for cases in PARTS.values() for case in cases]
    assert len(names) >= 200
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("case", CASES)
def test_forbidden_trajecten_never_come_up(case: dict[str, Any], counsel: Counsel) -> None:
    """What a profile rules out stands neither at past nor at navragen; every id of the case exists."""
    known = {key for key, *_ in counsel.aanbod.rows()}
    assert {*case["verwacht"], *case["verboden"], *case.get("toegestaan", ())} <= known
    assert not set(case["verboden"]) & set(ranked(give(counsel, case)))


@pytest.mark.parametrize("case", CASES)
def test_group_first_place_and_remark(case: dict[str, Any], counsel: Counsel) -> None:
    """Where a case names the group, the first traject or a remark, the advice has it; all of them say who decides."""
    advice = give(counsel, case)
    for key, group in case.get("groep", {}).items():
        assert key in [entry["id"] for entry in advice[group]]
    assert case.get("eerste", ranked(advice)[:1] and ranked(advice)[0]) in ranked(advice)[:1]
    assert "U beslist" in advice["meldingen"][-1]
    assert any(case.get("melding", "") in remark for remark in advice["meldingen"])


@pytest.mark.parametrize("part", PARTS)
def test_expected_trajecten_come_first(part: str, counsel: Counsel) -> None:
    """At least 95 of 100 expected trajecten stand among the first five."""
    wanted = [(case, key) for case in PARTS[part] for key in case["verwacht"]]
    missed = [(case["naam"], key) for case, key in wanted if key not in ranked(give(counsel, case))[:5]]
    share = len(missed) / len(wanted)
    # Of a measured part nobody sees which it are, so that nobody tunes to them by accident.
    assert share <= 0.05, len(missed) if part.startswith("meten") else missed
