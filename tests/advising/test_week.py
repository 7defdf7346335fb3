"""The week: what fits together, what it is worth, what is left out of it."""

from typing import Any

from tests.aanbod import changed
from tests.advising.profiles import one
from wegwijzer.advising import Counsel
from wegwijzer.models.profiel import Profiel


def week_of(counsel: Counsel, **facts: Any) -> dict[str, Any]:
    """Give the best week for a profile."""
    return dict(counsel.advise(Profiel(**facts), week=True)["week"])


def test_week_has_no_clashes_and_covers_both_subtreden(counsel: Counsel) -> None:
    """The best week holds one to three trajecten, none always at the same time, over the subtreden of the client."""
    week = week_of(counsel, subtreden=("2.2", "2.4"), uitkering="bijstand", interesses=("bewegen", "dieren"))
    chosen = [item["id"] for item in week["trajecten"]]
    assert 1 <= len(chosen) <= 3
    assert week["subtreden"] == ["2.2", "2.4"]
    assert not {"yoga", "fietsen"} <= set(chosen)
    facts = {"belemmeringen": ("verslaving", "eenzaamheid"), "interesses": ("yoga", "dieren", "koken")}
    assert week_of(counsel, subtreden=("2.1", "2.2", "2.4"), **facts)["subtreden"] == ["2.1", "2.2", "2.4"]
    whole_of_2 = week_of(counsel, subtreden=("2",), interesses=("muziek",))
    assert "popcursus" in [item["id"] for item in whole_of_2["trajecten"]]


def test_week_prefers_what_surely_goes_together(counsel: Counsel) -> None:
    """Of what is worth the same, a known day wins from an unknown one; in its place the doubt is said."""
    walk, days = counsel.doc("wandelgroep"), {"Aa": "wandelgroep", "Cc": "fietsen", "Dd": "zumba"}
    docs = [
        {**walk, "id": name.lower(), "naam": name, "rooster": counsel.doc(key)["rooster"]} for name, key in days.items()
    ]
    unknown = {
        key: counsel.doc(of)[key] for key, of in (("rooster", "salonvrouwen"), ("kosten", "koken-voor-de-buurt"))
    }
    docs.append({**walk, "id": "bb", "naam": "Bb", **unknown})
    facts = {"subtreden": ("2.2",), "belemmeringen": ("eenzaamheid",)}
    assert [item["id"] for item in week_of(changed(counsel, docs=docs), **facts)["trajecten"]] == ["aa", "cc", "dd"]
    doubtful = week_of(changed(counsel, docs=docs[1:]), **facts)["toelichting"]
    doubt = {"kop": "Past het samen?", "zinnen": ["Dat weet u pas als de dag bekend is van Bb"]}
    assert doubt in doubtful
    walking = week_of(counsel, **facts, interesses=("wandelen", "koffie"))["toelichting"]
    assert "Botst misschien" in [section["kop"] for section in walking]


def test_week_at_rest_holds_one_thing(counsel: Counsel) -> None:
    """Who must solve something first is not sent to three organisations in one week."""
    week = week_of(counsel, subtreden=("1",), belemmeringen=("verslaving", "psychische-klachten", "schulden"))
    assert [item["id"] for item in week["trajecten"]] == ["brijder"]


def test_week_says_what_is_left_out_for_a_clash(counsel: Counsel) -> None:
    """Yoga and Fietsen are both on Tuesday morning: one of them is chosen, and the other is named with the reason."""
    week = week_of(counsel, subtreden=("2.2",), uitkering="bijstand", interesses=("yoga", "fietsen"))
    chosen = {item["id"] for item in week["trajecten"]}
    assert len(chosen & {"yoga", "fietsen"}) == 1
    assert week["niet_samen"] == ["Fietsen en Yoga zijn allebei op dinsdagochtend: de tijden navragen"]


def test_week_is_laid_out_as_a_weekplan(counsel: Counsel) -> None:
    """Days, clashes, hours and costs are those of `weekplan`, with the days of the client and without a clash."""
    week = week_of(counsel, subtreden=("2.2",), interesses=("koken",), dagen=("vrijdag",))
    assert week["weekplan"]["botsingen"] == []
    assert {"id": "koken-voor-de-buurt", "oordeel": "deels"}.items() <= week["weekplan"]["beschikbaar"][0].items()
    # Friday only, of Wednesday and Friday.
    assert week["kosten_drie_maanden"] == week["weekplan"]["kosten"]["drie_maanden"]["tekst"] == "ongeveer € 52,00"
    advice = counsel.advise(Profiel(subtreden=("2.2",), dagen=("vrijdag",)))
    assert one(advice, "koken-voor-de-buurt")["kosten_drie_maanden"] == "ongeveer € 52,00"


def test_week_leaves_out_what_may_be_for_others(counsel: Counsel) -> None:
    """A keuring that only fits if there is medical doubt is no part of a week as long as nobody knows."""
    week = week_of(counsel, subtreden=("2.6",), interesses=("meer uren werken",))
    assert [item["id"] for item in week["trajecten"]] == ["extra-ondersteuning-2-5"]


def test_week_holds_what_one_can_go_to(counsel: Counsel) -> None:
    """Caring for one's mother may be a week, also when nobody knows how to sign up; a budget is no activity."""
    week = week_of(counsel, subtreden=("2.3",), interesses=("voor mijn moeder zorgen",))
    assert "mantelzorger" in [item["id"] for item in week["trajecten"]]
    # Of what has parts it is a part; but the whole, where no part surely is for this client.
    assert [item["id"] for item in week_of(counsel, subtreden=("3",))["trajecten"]] == ["ijw-trajecten"]
    week = week_of(counsel, subtreden=("2.2",), belemmeringen=("kinderopvang",))
    assert "maatwerkbudget" not in [item["id"] for item in week["trajecten"]]
    for obstacles, part in (((), False), (("lichamelijke-klachten",), True)):
        week = week_of(counsel, subtreden=("2.2",), belemmeringen=obstacles, dagen=("dinsdag",), interesses=("yoga",))
        assert ("argonaut-keuring" in [item["id"] for item in week["trajecten"]]) is part


def test_the_reckoning_of_the_week_adds_up(counsel: Counsel) -> None:
    """Each part of the sum has its sentence, and the trajecten bring the points that they have in the advice."""
    profiel = Profiel(subtreden=("2.2", "2.4"), interesses=("muziek", "paarden"))
    advice = counsel.advise(profiel, explain=True, week=True)
    points = {entry["id"]: entry["punten"] for group in ("past", "navragen") for entry in advice[group]}
    first, *rest, whole_sum = advice["week"]["uitleg"]
    assert first["punten"] == sum(points[item["id"]] for item in advice["week"]["trajecten"])
    assert first["punten"] + sum(part["punten"] for part in rest) == whole_sum["punten"]
    assert all(part["zin"] for part in rest)
