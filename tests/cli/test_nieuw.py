"""`nieuw` at a real terminal: questions, what there is to choose from, back and stop."""

from pathlib import Path

from tests.at_terminal import at_terminal


def test_interview_offers_what_there_is(voorbeeld: Path) -> None:
    """Lists are numbered, a wrong word gets 'Bedoelde u', a trede is its own number, and back goes back."""
    typed = ("Schaken", "U schaakt in het park.", "2.9", "2.2", "bewegng", "terug", "2.1, 2.2", "beweging", "")
    screen = at_terminal(voorbeeld, "nieuw", "traject", typed=(*typed, "", "", "mail"))
    assert "1. " in screen
    assert "Bedoelde u" in screen
    text = (voorbeeld / "trajecten/2.1/schaken.yaml").read_text("utf-8")
    for line in (
        "naam: Schaken",
        'subtreden: ["2.1", "2.2"]',
        "thema: beweging",
        "status: beschikbaar",
        "# aanbieder:",
    ):
        assert line in text


def test_a_name_that_cannot_be_used_is_said_at_once(voorbeeld: Path) -> None:
    """A name that is taken, or that gives no id, is asked again before anything else, so that no answer is lost."""
    typed = ("Koffieochtend", "!!!", "Koffie met taart", "stop")
    screen = at_terminal(voorbeeld, "nieuw", "traject", typed=typed, code=130)
    assert "Het traject 'koffieochtend' bestaat al; kies een andere naam" in screen
    assert "is geen id te maken" in screen
    place = at_terminal(voorbeeld, "nieuw", "locatie", typed=("De Schelp", "stop"), code=130)
    assert "De plaats 'de-schelp' bestaat al" in place
    given = at_terminal(voorbeeld, "nieuw", "aanbieder", "--naam", "Welzijn Duinwijk", typed=(), code=2)
    assert "de aanbieder 'welzijn-duinwijk' bestaat al" in given


def test_only_what_is_missing_is_asked(voorbeeld: Path) -> None:
    """What an option gave is not asked again."""
    screen = at_terminal(voorbeeld, "nieuw", "aanbieder", "--naam", "De Kade", "--bron", "mail", typed=("Helpt.",))
    assert screen.count("Antwoord") == 1
    assert (voorbeeld / "aanbieders/de-kade.yaml").is_file()


def test_stop_writes_nothing(voorbeeld: Path) -> None:
    """Stopping halfway leaves the catalogue as it was."""
    before = sorted(voorbeeld.rglob("*"))
    at_terminal(voorbeeld, "nieuw", "locatie", typed=("De Kade", "stop"), code=130)
    assert sorted(voorbeeld.rglob("*")) == before
