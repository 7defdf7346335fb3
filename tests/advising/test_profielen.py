"""The advice against profiles with known answers: parts to tune on, and parts only to measure (`meten`)."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from wegwijzer.advising import Counsel

DIRECTORY = Path(__file__).parents[1] / "profielen"
PARTS = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted(DIRECTORY.glob("*.yaml"))}
MEASURED = [part for part in PARTS if part.startswith("meten")]
TUNED = [
    pytest.param(case, id=f"{part}: {case['naam']}")
    for part, cases in PARTS.items()
    if part not in MEASURED
    for case in cases
]

Check = Callable[[dict[str, Any], Counsel], None]


def ranked(advice: dict[str, Any]) -> list[str]:
    """Give the ids of past and navragen together, in order."""
    return [entry["id"] for entry in sorted((*advice["past"], *advice["navragen"]), key=lambda entry: entry["rang"])]


def give(counsel: Counsel, case: dict[str, Any]) -> dict[str, Any]:
    """Give the advice for one case."""
    return counsel.advise(counsel.read_profile(case["profiel"]))


def test_there_are_enough_profiles() -> None:
    """The set is large enough to say something, and no two parts share a profile."""
    names = [case["naam"] for cases in PARTS.values() for case in cases]
    total, different = len(names), len(set(names))
    assert total >= 200
    assert different == total


def forbidden_trajecten_never_come_up(case: dict[str, Any], counsel: Counsel) -> None:
    """What a profile rules out stands neither at past nor at navragen; every id of the case exists."""
    known = {key for key, *_ in counsel.aanbod.rows()}
    assert {*case["verwacht"], *case["verboden"], *case.get("toegestaan", ())} <= known
    assert not set(case["verboden"]) & set(ranked(give(counsel, case)))


def group_first_place_and_remark(case: dict[str, Any], counsel: Counsel) -> None:
    """Where a case names the group, the first traject or a remark, the advice has it; all of them say who decides."""
    advice = give(counsel, case)
    for key, group in case.get("groep", {}).items():
        assert key in [entry["id"] for entry in advice[group]]
    assert case.get("eerste", ranked(advice)[:1] and ranked(advice)[0]) in ranked(advice)[:1]
    assert "U beslist" in advice["meldingen"][-1]
    assert any(case.get("melding", "") in remark for remark in advice["meldingen"])


CHECKS = (forbidden_trajecten_never_come_up, group_first_place_and_remark)


@pytest.mark.parametrize("case", TUNED)
@pytest.mark.parametrize("check", CHECKS)
def test_each_tuned_case(check: Check, case: dict[str, Any], counsel: Counsel) -> None:
    """Both checks hold for every case that may be looked at."""
    check(case, counsel)


@pytest.mark.parametrize("part", MEASURED)
@pytest.mark.parametrize("check", CHECKS)
def test_all_measured_cases(check: Check, part: str, counsel: Counsel) -> None:
    """They hold for the others too; how many fail is told and not which, so that nobody tunes to them by accident."""
    failing = sum(not _passes(check, case, counsel) for case in PARTS[part])
    assert failing == 0


def _passes(check: Check, case: dict[str, Any], counsel: Counsel) -> bool:
    try:
        check(case, counsel)
    except AssertionError:
        return False
    return True


@pytest.mark.parametrize("part", PARTS)
def test_expected_trajecten_come_first(part: str, counsel: Counsel) -> None:
    """At least 95 of 100 expected trajecten stand among the first five."""
    wanted = [(case, key) for case in PARTS[part] for key in case["verwacht"]]
    missed = [(case["naam"], key) for case, key in wanted if key not in ranked(give(counsel, case))[:5]]
    share = len(missed) / len(wanted)
    assert share <= 0.05, len(missed) if part in MEASURED else missed
