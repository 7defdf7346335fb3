"""Who helps and who is helped: the sign of a question."""

import pytest

from wegwijzer.search.roles import role


@pytest.mark.parametrize(
    "words",
    [
        "vrijwilligerswerk met kinderen",
        "een ander leren zwemmen",
        "iemand helpen met lezen",
        "iets doen voor anderen",
        "help graag mensen",
        "wil er zijn voor iemand die ziek is",
        "iets leuks met ouderen doen",
        "op bezoek bij mensen die ziek zijn",
        "helpen in de bibliotheek",
        "wandelen met een eenzaam iemand",
        "wil wat voor ze betekenen",
        "wil buitenlandse vrouwen leren",
        "wil nieuwkomers op weg helpen",
        "heeft zelf schulden gehad en wil een ander helpen",
        "kan goed omgaan met pubers",
        "ik verzorg mijn man",
        "zij haalt boodschappen voor haar zieke buurvrouw",
    ],
)
def test_the_client_helps(words: str) -> None:
    """Who does something for an other helps."""
    assert role(words) > 0


@pytest.mark.parametrize(
    "words",
    [
        "hij kan niet zwemmen",
        "zelf leren zwemmen",
        "heeft hulp nodig",
        "hulp bij lezen",
        "iemand die mij helpt",
        "wie kan op mijn kinderen passen",
        "wil graag leren koken",
        "iemand die mij gezelschap kan houden en helpt",
        "geen vrijwilligerswerk nodig maar een echte baan",
    ],
)
def test_the_client_is_helped(words: str) -> None:
    """Who cannot, learns or needs is helped, whatever the word that says how."""
    assert role(words) < 0


@pytest.mark.parametrize(
    "words",
    [
        "wandelen",
        "koffie op maandag",
        "samen met anderen eten",
        "wil mensen leren kennen",
        "hulp die mijn man verzorgt",
    ],
)
def test_most_questions_say_neither(words: str) -> None:
    """Without signs nothing is presumed."""
    assert role(words) == 0
