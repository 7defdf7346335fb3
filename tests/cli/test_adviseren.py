"""Advising on the command line: the contract of the JSON, readable text, and exit codes."""

import io
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.cli.conftest import Cli

CATALOGUE = str(Path(__file__).parents[2] / "catalogue")


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Let the next command read this text from standard input."""

    def give(text: str) -> None:
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(text.encode()), isatty=lambda: False))

    return give


def test_json_has_the_shape_of_the_contract(cli: Cli, stdin: Any) -> None:
    """Four groups, the trede to register, remarks; each entry has id and reasons; ranks are shared."""
    stdin('{"subtreden": ["2.1", "2.4"], "budget_per_keer": 2.5}')
    found = json.loads(cli("advies", "--profiel", "-", "--json", "--catalogus", CATALOGUE).out)
    groups = ("past", "navragen", "valt_af", "elders_of_gewenst")
    assert {*groups, "registratie_subtrede", "meldingen", "versie"} <= found.keys()
    assert found["registratie_subtrede"] == "2.4"
    for group in groups:
        assert all({"id", "redenen"} <= entry.keys() for entry in found[group])
    ranks = sorted(entry["rang"] for group in groups[:2] for entry in found[group])
    assert ranks == list(range(1, len(ranks) + 1))


def test_same_input_same_bytes(cli: Cli, stdin: Any) -> None:
    """Two runs with the same profile on the same day print the same."""
    outs = []
    for _ in range(2):
        stdin('{"subtreden": ["2.2"], "interesses": ["koken"]}')
        outs.append(cli("advies", "--profiel", "-", "--uitleg", "--op", "2026-11-23", "--catalogus", CATALOGUE).out)
    assert outs[0] == outs[1]


def test_text_shows_all_groups_and_who_decides(cli: Cli, tmp_path: Path) -> None:
    """Read from a file: the ranking, what is for later, what falls off, what is elsewhere, the version, who decides."""
    profile = tmp_path / "profiel.yaml"
    profile.write_text("subtreden: ['2.2']\ngeslacht: man\ninteresses: leren fietsen\n", "utf-8")
    out = cli("advies", "--profiel", str(profile), "--week", "--catalogus", CATALOGUE).out
    for words in (
        "Past of navragen",
        "Later",
        "Valt af",
        "Elders of gewenst",
        "Een week die past",
        "U beslist",
        "gewichten",
    ):
        assert words in out
    assert "[fietsen]" in out
    assert "alleen voor vrouwen" in out


def test_explanation_holds_the_points(cli: Cli, stdin: Any) -> None:
    """--uitleg shows the calculation in words and points."""
    stdin('{"subtreden": ["2.2"], "interesses": ["koken"]}')
    out = cli("advies", "--profiel", "-", "--uitleg", "--catalogus", CATALOGUE).out
    assert "interesse: " in out
    assert "samen: " in out


def test_without_profile_and_terminal_is_wrong_use(cli: Cli, stdin: Any) -> None:
    """No terminal, no questions: one sentence that says what to do."""
    stdin("")
    assert "--profiel" in cli("advies", "--catalogus", CATALOGUE, code=2).err


def test_bad_profile_is_wrong_use(cli: Cli, stdin: Any) -> None:
    """A misspelt key is an error, since a misspelt fact must not be lost."""
    stdin('{"leeftyd": 36}')
    assert "Bedoelde u leeftijd?" in cli("advies", "--profiel", "-", "--catalogus", CATALOGUE, code=2).err


def test_missing_profile_is_one_sentence(cli: Cli) -> None:
    """A file that is not there gives no traceback."""
    assert "bestaat niet" in cli("advies", "--profiel", "nergens.yaml", "--catalogus", CATALOGUE, code=2).err


def test_indication_by_answers(cli: Cli, stdin: Any) -> None:
    """The shape of the contract, from standard input."""
    stdin('{"belasting": "te-zwaar", "hulp-naast-rust": "nee"}')
    found = json.loads(cli("indicatie", "--antwoorden", "-", "--json", "--catalogus", CATALOGUE).out)
    assert found["subtreden"] == ["1"]
    assert found["registratie_subtrede"] == "1"
    assert found["redenen"]


def test_a_choice_without_a_sheet_is_wrong_use(cli: Cli) -> None:
    """What was chosen is never dropped without a word."""
    assert "--blad" in cli("advies", "--profiel", "-", "--kies", "yoga", "--catalogus", CATALOGUE, code=2).err


def test_the_version_stands_in_every_output(cli: Cli, stdin: Any) -> None:
    """Advice, sheet and indication say from which catalogue they come, so that one can tell afterwards."""
    stdin('{"subtreden": ["2.2"]}')
    found = json.loads(cli("advies", "--profiel", "-", "--json", "--catalogus", CATALOGUE).out)
    version = found["versie"]["catalogus"]
    for name in ("blad.html", "blad.md"):
        stdin('{"subtreden": ["2.2"]}')
        assert version in cli("advies", "--profiel", "-", "--blad", name, "--catalogus", CATALOGUE).out
        assert version in Path(name).read_text("utf-8")
    stdin('{"belasting": "te-zwaar", "hulp-naast-rust": "nee"}')
    assert version in cli("indicatie", "--antwoorden", "-", "--catalogus", CATALOGUE).out


def test_indication_gives_its_questions(cli: Cli, stdin: Any) -> None:
    """Without answers and without a terminal the questions come out, also as data and as a sheet."""
    stdin("")
    assert "u beslist" in cli("indicatie", "--catalogus", CATALOGUE).out
    assert json.loads(cli("indicatie", "--json", "--catalogus", CATALOGUE).out)["vragen"]
    cli("indicatie", "--vragenblad", "blad.md", "--catalogus", CATALOGUE)
    assert "- [ ]" in Path("blad.md").read_text("utf-8")


def test_conversation_help(cli: Cli) -> None:
    """All sections, one technique by its id, and a suggestion for a typing error."""
    assert "coproducent" in cli("motiveren", "--catalogus", CATALOGUE).out
    assert "Past bij:" in cli("motiveren", "coproducent", "--catalogus", CATALOGUE).out
    assert "coproducent" in cli("motiveren", "coproducnt", "--catalogus", CATALOGUE, code=2).err


def test_signing_up(cli: Cli) -> None:
    """The mail, the link and the file; for care a sentence on what else to do, and no link."""
    assert "Onderwerp: Aanmelding Wandelgroep" in cli("aanmelden", "wandelgroep", "--catalogus", CATALOGUE).out
    assert cli("aanmelden", "wandelgroep", "--mailto", "--catalogus", CATALOGUE).out.startswith("mailto:")
    cli("aanmelden", "wandelgroep", "--eml", "mail.eml", "--catalogus", CATALOGUE)
    assert "Subject: Aanmelding Wandelgroep" in Path("mail.eml").read_text("utf-8")
    assert "aansporen" in cli("aanmelden", "ggz-groep", "--catalogus", CATALOGUE).out
    assert "kunt u niet aanmelden" in cli("aanmelden", "ggz-groep", "--mailto", "--catalogus", CATALOGUE, code=2).err


def test_catalogue_without_rules_says_so(cli: Cli, stdin: Any) -> None:
    """A catalogue without advies.yaml gives one clear sentence."""
    small = str(Path(__file__).parents[1] / "voorbeeld")
    stdin("{}")
    assert "advies.yaml" in cli("advies", "--profiel", "-", "--catalogus", small, code=1).err
    assert "indicatie.yaml" in cli("indicatie", "--antwoorden", "-", "--catalogus", small, code=1).err
