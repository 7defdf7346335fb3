"""What a new item needs, and what there is to choose from."""

from pathlib import Path

import pytest

from wegwijzer.catalogue import load_catalogus
from wegwijzer.drafting import Field, check_choices, traject_fault, traject_fields
from wegwijzer.errors import WrongUseError


def fields(catalogue: Path, **answers: object) -> dict[str, Field]:
    """Give the fields of a new traject by key."""
    return {field.key: field for field in traject_fields(catalogue, answers)}


def test_lists_of_the_catalogue_are_offered(voorbeeld: Path) -> None:
    """Treden, themas, providers and places can be chosen, all of them, in the order of the catalogue."""
    catalogus, offered = load_catalogus(voorbeeld), fields(voorbeeld)
    ids = {key: [value for value, _ in offered[key].choices] for key in offered}
    assert ids["subtreden"] == [*(trede.id for trede in catalogus.ladder.treden), "onbekend"]
    assert ids["thema"] == list(catalogus.themas)
    assert set(ids["aanbieder"]) == set(catalogus.aanbieders)
    assert ids["locaties"] == list(catalogus.locaties)


def test_neighbour_is_asked_only_when_it_is_elsewhere(voorbeeld: Path) -> None:
    """The municipality is a question only for what a neighbour has."""
    assert "gemeente" not in fields(voorbeeld, status="pilot")
    assert "gemeente" in fields(voorbeeld, status="elders")


def test_list_with_a_fault_is_not_offered(voorbeeld: Path) -> None:
    """A broken list does not stop the redacteur: one may still type; `controleer` names the fault."""
    (voorbeeld / "themas.yaml").write_text("themas: [", "utf-8")
    assert fields(voorbeeld)["thema"].choices == ()
    check_choices(fields(voorbeeld).values(), {"thema": "wat dan ook"})


@pytest.mark.parametrize(
    ("key", "given", "hint"),
    [
        ("thema", "bewegng", "beweging"),
        ("subtreden", ["2.2", "22"], r"Bedoelde u 2\.2"),
        ("subtreden", "2.9", r"Bedoelde u 2\.2"),
    ],
)
def test_what_is_not_there_is_refused(voorbeeld: Path, key: str, given: object, hint: str) -> None:
    """An id that the catalogue does not know is refused, with the nearest one."""
    with pytest.raises(WrongUseError, match=f"bestaat niet.*{hint}"):
        check_choices(fields(voorbeeld).values(), {key: given})


def test_fault_is_of_the_last_answer() -> None:
    """What is wrong is said as soon as it is typed, and what is not asked yet is no fault."""
    assert traject_fault({"naam": "Schaken"}) is None
    assert "140" in (traject_fault({"naam": "Schaken", "samenvatting": "x" * 141}) or "")
    assert traject_fault({"naam": "Schaken", "samenvatting": "Iets.", "status": None}) is None
