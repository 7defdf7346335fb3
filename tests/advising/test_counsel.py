"""The compiled catalogue as an adviser sees it: what has faults is refused to who needs it, and to nobody else."""

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wegwijzer import query
from wegwijzer.advising import Counsel, opened_counsel
from wegwijzer.catalogue import check_catalogus
from wegwijzer.errors import CatalogueError
from wegwijzer.models.profiel import Profiel

CATALOGUE = Path(__file__).parents[2] / "catalogue"
ASKS: dict[str, Callable[[Counsel], Any]] = {
    "advise": lambda counsel: counsel.advise(Profiel()),
    "indicatie": lambda counsel: counsel.indicatie,
    "conversation": lambda counsel: counsel.conversation(None),
    "signup": lambda counsel: counsel.signup("wandelgroep"),
}


@pytest.mark.parametrize(
    ("name", "fault", "refused"),
    [
        ("advies.yaml", "dit: [is geen", {"advise"}),
        # A mention of what does not exist is a fault of the file that mentions it.
        ("advies.yaml", "", {"advise"}),
        ("indicatie.yaml", "dit: [is geen", {"indicatie"}),
        ("motiveren/01-motivatie.yaml", "dit: [is geen", {"advise", "conversation"}),
    ],
)
def test_fault_in_what_only_advising_needs_keeps_nobody_from_searching(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, fault: str, refused: set[str]
) -> None:
    """Search answers as before; only who needs the file is told of its faults, all of them, as the full check tells."""
    monkeypatch.setenv("WEGWIJZER_CACHE", str(tmp_path / "cache"))
    catalogue = tmp_path / "catalogue"
    shutil.copytree(CATALOGUE, catalogue)
    file = catalogue / name
    mention = file.read_text("utf-8").replace("lage_drempel: [", "lage_drempel: [bestaat-niet, ")
    file.write_text(fault or mention, "utf-8")
    expected = [problem for problem in check_catalogus(catalogue).errors if problem.file == name]
    assert expected
    assert query.find(catalogue, query.Query(("wandelen",))).rows
    with opened_counsel(catalogue, dt.date(2026, 11, 23)) as counsel:
        for part, ask in ASKS.items():
            if part not in refused:
                ask(counsel)
                continue
            with pytest.raises(CatalogueError) as caught:
                ask(counsel)
            assert list(caught.value.problems) == expected
