"""Who may take part, in words."""

from wegwijzer.models.doelgroep import Doelgroep, Geslacht, Taal
from wegwijzer.models.kosten import Uitkering
from wegwijzer.target_group import GESLACHT, TAAL, UITKERING, describe_doelgroep


def test_every_value_has_its_words() -> None:
    """A new value of the models needs words here, in the order in which a list shows them."""
    assert tuple(TAAL) == tuple(Taal)
    assert set(GESLACHT) == set(Geslacht)
    assert set(UITKERING) == set(Uitkering)


def test_each_limit_is_one_phrase() -> None:
    """Several language levels are one limit, of which one is enough; without limits there is nothing to say."""
    limits = {
        "geslacht": "vrouw",
        "leeftijd": {"van": "18", "tot": "66"},
        "taal": ["laaggeletterd", "ingeburgerd"],
        "uitkering": "bijstand",
        "inburgeringsplichtig": "nee",
        "overig": [{"tekst": "Kan fietsen."}],
    }
    assert describe_doelgroep(Doelgroep.model_validate(limits)) == (
        "alleen vrouwen",
        "van 18 tot en met 66 jaar",
        "wie moeite heeft met lezen en schrijven of wie is ingeburgerd",
        "alleen met een bijstandsuitkering",
        "wie niet hoeft in te burgeren",
        "Kan fietsen.",
    )
    assert describe_doelgroep(Doelgroep()) == ()
