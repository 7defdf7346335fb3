"""Properties of the advice that hold for every profile, and the rules one by one."""

import datetime as dt
import json
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import wegwijzer
from tests.aanbod import DocsAanbod, changed, docs_of
from wegwijzer.advising import Counsel
from wegwijzer.agenda import offer_of_row
from wegwijzer.folder import Editie
from wegwijzer.folder.cards import CardMaker
from wegwijzer.index.halves import TERMS
from wegwijzer.models.base import Model
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.kosten import Kosten, Per, Prijs
from wegwijzer.models.profiel import CHOICES, Profiel
from wegwijzer.models.rooster import Rooster
from wegwijzer.recommendation import Answers, Match, advice_basis, advise
from wegwijzer.recommendation.what_if import OF_AUDIENCE, OF_TERMS
from wegwijzer.search.rows import whole
from wegwijzer.weekplan.plan import half_year


def plain(model: Model) -> dict[str, Any]:
    """Give the data as the index keeps it."""
    return model.model_dump(mode="json")


Advice = dict[str, Any]
GROUPS = ("past", "navragen", "valt_af", "elders_of_gewenst")
TREDEN = ("1", "2", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3", "6")
OBSTACLES = (
    "eenzaamheid",
    "verslaving",
    "ernstige-psychiatrie",
    "lichamelijke-klachten",
    "taal",
    "schulden",
    "beperking",
)
SOURCE = Path(wegwijzer.__file__).parent
ADVISING = ("recommendation", "advising", "terminal/advice_lines", "indication")
TODAY = dt.date(2026, 11, 23)


def some(words: tuple[str, ...]) -> st.SearchStrategy[Any]:
    """Draw a few of the words, or that nothing is known."""
    return st.none() | st.lists(st.sampled_from(words), min_size=1, max_size=3, unique=True).map(tuple)


profielen = st.builds(
    Profiel,
    subtreden=some(TREDEN),
    geslacht=st.none() | st.sampled_from(CHOICES["geslacht"]),
    leeftijd=st.none() | st.integers(16, 80),
    taal=st.none() | st.sampled_from(CHOICES["taal"]),
    uitkering=st.none() | st.sampled_from(CHOICES["uitkering"]),
    inburgeringsplichtig=st.none() | st.booleans(),
    interesses=st.none() | st.just(("koken",)) | st.just(("leren fietsen", "dieren")),
    belemmeringen=st.none() | st.just(()) | some(OBSTACLES),
    dagen=some(CHOICES["dagen"]),
    dagdelen=some(CHOICES["dagdelen"]),
    budget_per_keer=st.none() | st.decimals(0, 10, places=2),
    alleen_schoolvakanties=st.none() | st.booleans(),
    motivatie=st.none() | st.sampled_from(CHOICES["motivatie"]),
)


def ids(advice: dict[str, Any], group: str) -> set[str]:
    """Give the ids of one group."""
    return {entry["id"] for entry in advice[group]}


def one(advice: dict[str, Any], key: str) -> dict[str, Any]:
    """Give one entry, wherever it stands."""
    return next(entry for group in GROUPS for entry in advice[group] if entry["id"] == key)


def every_traject_stands_in_exactly_one_group(counsel: Counsel, profiel: Profiel, advice: Advice) -> None:
    """Nothing is hidden, nothing stands there twice, and past and navragen share one rank without holes."""
    listed = [entry["id"] for group in GROUPS for entry in advice[group]]
    assert sorted(listed) == sorted(doc["id"] for doc in docs_of(counsel))
    places = sorted(entry["rang"] for group in ("past", "navragen") for entry in advice[group])
    assert places == list(range(1, len(places) + 1))
    assert all(entry["redenen"] for group in GROUPS for entry in advice[group])
    assert all(entry["vragen"] for entry in advice["navragen"])
    assert all(entry["criteria"] for entry in advice["valt_af"])


def elsewhere_and_wished_are_never_offered(counsel: Counsel, profiel: Profiel, advice: Advice) -> None:
    """What a neighbour has or what does not exist always stands apart; care and integration are never placeable."""
    for entry in (*advice["past"], *advice["navragen"]):
        assert entry["status"] in ("beschikbaar", "pilot")
        if entry["thema"] == "zorg":
            assert "aansporen" in entry["labels"]
            # Whether placing is out of the question, only the catalogue says: of one provider nobody knows.
            assert "niemand" not in entry["aanmelden"]
        if entry["id"] == "inburgering":
            assert "cliënt regelt zelf" in entry["labels"]


def another_subtrede_is_only_later_or_by_a_named_exception(counsel: Counsel, profiel: Profiel, advice: Advice) -> None:
    """What is offered is for a subtrede of the client, for one that nobody knows, or for a reason of advies.yaml."""
    reasons = {rule["reden"] for rule in counsel.basis["regels"]["ruimer"]}
    for entry in (*advice["past"], *advice["navragen"]):
        own = profiel.subtreden or TREDEN
        fits = any(a == b or a.startswith(f"{b}.") or b.startswith(f"{a}.") for a in own for b in entry["subtreden"])
        if entry["subtreden"] and not fits:
            assert reasons & {part["zin"] for part in entry["uitleg"]}


def the_points_add_up(counsel: Counsel, profiel: Profiel, advice: Advice) -> None:
    """The explanation holds every point of the score, so that a klantmanager can check the sum."""
    for entry in advice["navragen"]:
        *parts, whole_sum = entry["uitleg"]
        assert sum(part.get("punten", 0) for part in parts) == whole_sum["punten"] == entry["punten"]


def there_are_always_two_or_three_techniques(counsel: Counsel, profiel: Profiel, advice: Advice) -> None:
    """Also for who tells little the advice ends with two techniques, each of them once."""
    parts = [item["onderdeel"] for item in advice["gesprek"]]
    assert 2 <= len(set(parts)) == len(parts) <= 3


def a_week_holds_for_every_profile(counsel: Counsel, profiel: Profiel, advice: Advice) -> None:
    """One to three different trajecten that are open, none surely at the same time on all of their days."""
    chosen = [item["id"] for item in advice["week"]["trajecten"]]
    assert 1 <= len(set(chosen)) == len(chosen) <= 3
    assert set(chosen) <= ids(advice, "past") | ids(advice, "navragen")
    assert [item["id"] for item in advice["week"]["weekplan"]["trajecten"]] == chosen
    told = [sentence for section in advice["week"]["toelichting"] for sentence in section["zinnen"]]
    for clash in advice["week"]["weekplan"]["botsingen"]:
        assert clash["tekst"] in told
        assert not all(len(dates_of(counsel, key)) == len(clash["data"]) for key in clash["trajecten"])


KEPT_ALWAYS = (
    every_traject_stands_in_exactly_one_group,
    elsewhere_and_wished_are_never_offered,
    another_subtrede_is_only_later_or_by_a_named_exception,
    the_points_add_up,
    there_are_always_two_or_three_techniques,
    a_week_holds_for_every_profile,
)


@given(profiel=profielen)
def test_what_every_advice_keeps_to(counsel: Counsel, profiel: Profiel) -> None:
    """For every profile all of this holds, each in the words of its own check, of one advice that is asked in full."""
    advice = counsel.advise(profiel, explain=True, week=True)
    for check in KEPT_ALWAYS:
        check(counsel, profiel, advice)


def mixed(counsel: Counsel, seed: Any) -> list[dict[str, Any]]:
    """Make as many trajecten again out of the halves of the real ones, so that many share one."""
    docs = docs_of(counsel)
    others = [{key: seed.choice(docs)[key] for key in TERMS} for _ in docs]
    return docs + [{**doc, **other, "id": f"{doc['id']}-2"} for doc, other in zip(docs, others, strict=True)]


@given(profiel=profielen, seed=st.randoms(use_true_random=False))
def test_judging_a_half_once_changes_nothing(counsel: Counsel, profiel: Profiel, seed: Any) -> None:
    """Trajecten that share a half get what they get when each is judged by itself, byte for byte."""
    docs = mixed(counsel, seed)
    once = changed(counsel, docs=docs).advise(profiel, explain=True)
    each = changed(counsel, aanbod=DocsAanbod(docs, shared=False)).advise(profiel, explain=True)
    assert json.dumps(once) == json.dumps(each)


@given(profiel=profielen, most=st.integers(0, 8))
def test_what_is_not_told_is_counted(counsel: Counsel, profiel: Profiel, most: int) -> None:
    """An advice in short is the beginning of every section of the whole one; all others are counted, by why."""
    whole_one, short = counsel.advise(profiel), counsel.advise(profiel, most=most)
    every_traject_stands_in_exactly_one_group(counsel, profiel, whole_one)
    for group in GROUPS:
        told = [entry["id"] for entry in short[group]]
        assert short[group] == [entry for entry in whole_one[group] if entry["id"] in told]
    assert [entry["rang"] for entry in (*short["past"], *short["navragen"]) if entry["rang"] > most] == []
    left = {name: sum(counts.values()) for name, counts in short["meer"].items()}
    sizes = {group: len(whole_one[group]) for group in GROUPS}
    assert left.get("open", 0) == max(sizes["past"] + sizes["navragen"] - most, 0)
    assert sum(left.values()) + sum(len(short[group]) for group in GROUPS) == sum(sizes.values())
    # Where no section is large, nothing is left out.
    assert counsel.advise(profiel, most=most, whole=sum(sizes.values())) == whole_one
    assert {**short, **dict.fromkeys((*GROUPS, "meer"))} == {**whole_one, **dict.fromkeys((*GROUPS, "meer"))}


@given(profiel=profielen, key=st.sampled_from(Profiel._fields))
@example(profiel=Profiel(taal="ingeburgerd", inburgeringsplichtig=True), key="inburgeringsplichtig")
def test_leaving_a_fact_out_never_drops_a_traject(counsel: Counsel, profiel: Profiel, key: str) -> None:
    """What is not known never excludes."""
    less = counsel.advise(profiel._replace(**{key: None}))
    assert ids(less, "valt_af") <= ids(counsel.advise(profiel), "valt_af")


@given(profiel=profielen, seed=st.randoms(use_true_random=False))
def test_order_does_not_depend_on_file_order(counsel: Counsel, profiel: Profiel, seed: Any) -> None:
    """The same trajecten in another order give the same bytes."""
    docs = docs_of(counsel)
    seed.shuffle(docs)
    other = changed(counsel, docs=docs)
    assert json.dumps(other.advise(profiel, explain=True)) == json.dumps(counsel.advise(profiel, explain=True))


FAILING: dict[str, Any] = {
    "geslacht": {"doelgroep": {"geslacht": "vrouw"}},
    "leeftijd": {"doelgroep": {"leeftijd": {"van": 100, "tot": None}}},
    "taal": {"doelgroep": {"taal": ["anderstalig-beginner"]}},
    "kosten": {"kosten": plain(Kosten(prijzen=(Prijs(bedrag=Decimal(99), per=Per.KEER),)))},
    "status": {"status": "gestopt"},
    "subtrede": {"subtreden": ["6"]},
}


@given(profiel=profielen, name=st.sampled_from(sorted(FAILING)))
def test_an_unmet_hard_criterion_never_adds_to_past(counsel: Counsel, profiel: Profiel, name: str) -> None:
    """Putting a condition that this client does not meet on every traject leaves none of them at past."""
    known = profiel._replace(
        subtreden=("2.2",),
        geslacht="man",
        leeftijd=40,
        taal="nederlands",
        budget_per_keer=Decimal(5),
        belemmeringen=(),
    )
    docs = tuple({**doc, **FAILING[name]} for doc in docs_of(counsel))
    assert changed(counsel, docs=docs).advise(known)["past"] == []


@pytest.mark.parametrize(
    ("geldig", "said"),
    [
        ({"van": None, "tot": "2020-03-01"}, "Dit traject is afgelopen. De laatste dag was 1 maart 2020."),
        ({"van": "2999-03-01", "tot": None}, "Dit traject begint pas op 1 maart 2999."),
    ],
)
def test_what_is_not_offered_now_falls_off(counsel: Counsel, geldig: dict[str, str | None], said: str) -> None:
    """What is over, or has yet to begin, is not open, and the day is said in words."""
    advice = changed(counsel, docs=[{**counsel.doc("yoga"), "geldig": geldig}]).advise(Profiel(subtreden=("2.2",)))
    [entry] = advice["valt_af"]
    assert entry["criteria"] == [{"criterium": "status", "zin": said}]


@given(profiel=profielen)
def test_unknown_price_or_day_never_excludes(counsel: Counsel, profiel: Profiel) -> None:
    """A traject whose price and days are unknown does not drop out for them, and never stands at past."""
    docs = tuple({**doc, "kosten": plain(Kosten()), "rooster": plain(Rooster())} for doc in docs_of(counsel))
    advice = changed(counsel, docs=docs).advise(profiel)
    failed = {item["criterium"] for entry in advice["valt_af"] for item in entry["criteria"]}
    assert not failed & {"kosten", "dagen", "schoolvakanties"}
    assert advice["past"] == []


def test_models_and_index_give_the_same_advice(counsel: Counsel, catalogus: Catalogus) -> None:
    """Straight from the models or by way of the compiled index: one answer, byte for byte."""
    profiel = Profiel(subtreden=("2.2", "2.4"), geslacht="man", belemmeringen=("eenzaamheid",), dagen=("zondag",))
    docs = [whole(traject, catalogus) for traject in catalogus.trajecten.values()]
    basis = advice_basis(catalogus)
    straight = advise(DocsAanbod(docs), basis, profiel, lambda *asked: Answers({}), TODAY, versie=counsel.versie)
    assert json.dumps(straight) == json.dumps(counsel.advise(profiel))


def test_later_has_that_label(counsel: Counsel) -> None:
    """One step up is 'later', one step down a step back, two steps neither."""
    advice = counsel.advise(Profiel(subtreden=("2.2",)))
    assert "later" in one(advice, "mantelzorger")["labels"]
    assert "stap terug" in one(advice, "taalscholing")["labels"]
    assert not {"later", "stap terug"} & set(one(advice, "manege")["labels"])
    lower = one(counsel.advise(Profiel(subtreden=("3",))), "maatwerkbudget")
    assert "Dit is voor trede 1 en 2; de cliënt staat op trede 3." in " ".join(lower["redenen"])
    for entry in counsel.advise(Profiel(subtreden=("2.1",), geslacht="man"))["valt_af"]:
        words = "Later" if "later" in entry["labels"] else "stap terug" if "stap terug" in entry["labels"] else ""
        assert words in entry["kop"]
        assert words or not any(said in " ".join(entry["redenen"]) for said in ("Later", "stap verder", "stap terug"))


def test_of_all_of_trede_2_no_part_is_known(counsel: Counsel) -> None:
    """Who stands on 'trede 2' is not said to stand on 2.2; beside 2.2 itself that is known."""
    reasons = one(counsel.advise(Profiel(subtreden=("2",))), "wandelgroep")["redenen"]
    assert "Dit is voor trede 2.2. Van de cliënt is alleen trede 2 bekend." in reasons
    assert "de cliënt staat op trede 2." in one(counsel.advise(Profiel(subtreden=("2",))), "ijw-trajecten")["kop"]
    reasons = one(counsel.advise(Profiel(subtreden=("2", "2.2"))), "wandelgroep")["redenen"]
    assert "Dit is voor trede 2.2, waar de cliënt staat." in reasons


def test_highest_trede_is_registered(counsel: Counsel) -> None:
    """Several subtreden side by side: the highest counts for registration, in whatever order they were given."""
    assert counsel.advise(Profiel(subtreden=("2.4", "2.1")))["registratie_subtrede"] == "2.4"
    assert counsel.advise(Profiel())["registratie_subtrede"] is None


def test_budget_is_compared_exactly(counsel: Counsel) -> None:
    """A price equal to the budget fits; one cent less does not; an amount per course counts per keer."""
    fits = counsel.advise(Profiel(subtreden=("2.2",), budget_per_keer=Decimal("1.50")))
    assert "spelletjesmiddag" not in ids(fits, "valt_af")
    assert "conversatie-nederlands" in ids(fits, "valt_af")
    tight = counsel.advise(Profiel(subtreden=("2.2",), budget_per_keer=Decimal("1.49")))
    assert "spelletjesmiddag" in ids(tight, "valt_af")


def test_free_with_bijstand_is_not_free_without(counsel: Counsel) -> None:
    """Yoga is free with bijstand, a question without it, and a question when nobody knows."""
    for uitkering, group in (("bijstand", "past"), ("geen", "navragen"), (None, "navragen")):
        advice = counsel.advise(Profiel(subtreden=("2.2",), uitkering=uitkering))
        assert "yoga" in ids(advice, group), uitkering


def test_a_condition_beside_the_benefit_is_still_asked(counsel: Counsel) -> None:
    """Free with bijstand and under a condition: with bijstand the condition is left to ask, and it is not free yet."""
    price = plain(Kosten(gratis=True, uitkering="bijstand", voorwaarde="alleen de eerste keer"))
    docs = tuple({**doc, "kosten": price} for doc in docs_of(counsel) if doc["id"] == "yoga")
    advice = changed(counsel, docs=docs).advise(Profiel(subtreden=("2.2",), uitkering="bijstand"))
    assert "Klopt dit: alleen de eerste keer?" in one(advice, "yoga")["vragen"]


def test_dropped_traject_names_the_nearest(counsel: Counsel) -> None:
    """What falls off says which criterion failed and what comes nearest."""
    advice = counsel.advise(Profiel(subtreden=("2.2",), geslacht="man", interesses=("leren fietsen",)))
    entry = one(advice, "fietsles-voor-vrouwen")
    assert entry["criteria"] == [{"criterium": "geslacht", "zin": "Dit is alleen voor vrouwen."}]
    assert entry["alternatief"]["id"] == "fietsen"


def test_gap_is_said(counsel: Counsel) -> None:
    """Who asks for what exists only for others hears why, what comes nearest, and that this is a gap."""
    advice = counsel.advise(Profiel(subtreden=("2.2",), geslacht="man", interesses=("leren fietsen",)))
    remark = next(text for text in advice["meldingen"] if "leemte" in text)
    assert "alleen voor vrouwen" in remark
    assert "Fietsen" in remark


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"subtreden": ("2.2",), "interesses": ("schilderen",)}, "op trede 2.4 Creatieve workshops voor tieners"),
        ({"subtreden": ("2.4",), "interesses": ("jongeren",), "dagdelen": ("ochtend",)}, "past nu niet"),
        ({"subtreden": ("2.2",), "interesses": ("tuinieren",)}, "niets waar de cliënt kan beginnen"),
    ],
)  # fmt: skip
def test_what_is_closed_to_an_interest_is_said(counsel: Counsel, facts: dict[str, Any], said: str) -> None:
    """What would answer an interest stands on another trede, at another time, or nowhere: that is never silent."""
    remarks = counsel.advise(Profiel(**facts))["meldingen"]
    assert [said in text for text in remarks if facts["interesses"][0] in text] == [True]


def test_each_need_has_its_best_answers_high(counsel: Counsel) -> None:
    """Next to loneliness, with which much helps, the help with addiction and with language stays in sight."""
    needs = Profiel(subtreden=("2.1", "2.2"), belemmeringen=("verslaving", "eenzaamheid", "taal"))
    advice = counsel.advise(needs, explain=True)
    first = sorted((*advice["past"], *advice["navragen"]), key=lambda entry: entry["rang"])[:6]
    helped = {key for entry in first for key in counsel.doc(entry["id"])["helpt_bij"]}
    assert {"verslaving", "eenzaamheid", "taal"} <= helped
    lifted = [part for entry in first for part in entry["uitleg"] if part["onderdeel"] == "beste-antwoord"]
    assert "past het best bij" in lifted[0]["zin"]


@pytest.mark.parametrize(("trede", "key"), [("2.2", "sas"), ("2.4", "vrijwilligerswerk-op-maat")])
def test_a_wish_without_an_answer_goes_to_who_looks_along(counsel: Counsel, trede: str, key: str) -> None:
    """Nothing for a hairdresser: who looks for something made to measure stands high, and the remark names it."""
    wish = Profiel(subtreden=(trede,), interesses=("kapper",))
    advice = counsel.advise(wish)
    assert one(advice, key)["rang"] <= 2
    assert any("maatwerk" in text and one(advice, key)["naam"] in text for text in advice["meldingen"])
    elsewhere = counsel.advise(wish._replace(subtreden=("2.4",), interesses=("repareren",)))
    assert "Repair café" in " ".join(elsewhere["meldingen"])
    assert one(elsewhere, "vrijwilligerswerk-op-maat")["redenen"][0].startswith("Niets dat nu openstaat, past bij")
    answered = counsel.advise(wish._replace(interesses=("koken",)), explain=True)
    assert not [part for part in one(answered, key)["uitleg"] if part["onderdeel"] == "maatwerk"]


@pytest.mark.parametrize("words", ["geen idee", "weet niet", "niet koken", "maakt niet uit", "alles", "Niets"])
def test_no_wish_is_not_answered(counsel: Counsel, words: str) -> None:
    """Who does not know, or says what not, gets no traject for those words and no remark about them."""
    advice = counsel.advise(Profiel(subtreden=("2.2",), interesses=(words,)), explain=True)
    assert not any(f"'{words}'" in text for text in advice["meldingen"])
    assert not [e for e in advice["navragen"] for part in e["uitleg"] if part["onderdeel"] in ("interesse", "maatwerk")]
    company = counsel.advise(Profiel(subtreden=("2.2",), interesses=("niet alleen zijn",)), explain=True)
    assert "'niet alleen zijn'" in json.dumps(company)


def test_the_level_of_language_is_a_need(counsel: Counsel) -> None:
    """Who speaks little Dutch sees what helps with that, whether or not it was named as an obstacle, once."""
    level = Profiel(subtreden=("2.2",), taal="anderstalig-beginner")
    parts = {}
    for obstacles in ((), ("taal",)):
        advice = counsel.advise(level._replace(belemmeringen=obstacles), explain=True)
        first = [entry for entry in (*advice["past"], *advice["navragen"]) if entry["rang"] <= 5]
        assert all("taal" in counsel.doc(entry["id"])["helpt_bij"] for entry in first)
        parts[len(obstacles)] = {part["onderdeel"] for part in first[0]["uitleg"]}
    assert "taalniveau" in parts[0]
    assert "taalniveau" not in parts[1]


def test_a_known_price_within_the_budget_counts(counsel: Counsel) -> None:
    """A euro that fits goes before a price that must be asked."""
    advice = counsel.advise(Profiel(subtreden=("2.2",), budget_per_keer=Decimal(2)), explain=True)
    assert "prijs" in {part["onderdeel"] for part in one(advice, "taalcarrousel")["uitleg"]}
    assert "prijs" not in {part["onderdeel"] for part in one(advice, "wandelgroep")["uitleg"]}


def test_an_obstacle_is_named_as_in_a_sentence(counsel: Counsel) -> None:
    """A name loses its capital in the middle of a sentence, and a language keeps it."""
    advice = counsel.advise(Profiel(subtreden=("2.3",), belemmeringen=("taal", "verslaving")))
    assert "Dit helpt bij: Nederlands spreken." in one(advice, "inburgering")["redenen"]
    assert any("Bij 'verslaving' helpt" in text for text in advice["meldingen"])


def test_five_wishes_have_five_first_answers(counsel: Counsel) -> None:
    """What is about a wish goes before what merely has its word; the second answer to one wish waits for the others."""
    wishes = ("wandelen", "yoga", "koken", "muziek", "computer")
    advice = counsel.advise(Profiel(subtreden=("2.2",), uitkering="bijstand", interesses=wishes))
    first = {entry["id"] for entry in (*advice["past"], *advice["navragen"]) if entry["rang"] <= 5}
    assert first == {"wandelgroep", "yoga", "koken-voor-de-buurt", "popcursus", "internetcafe"}


def test_what_is_mainly_for_an_obstacle_goes_before(counsel: Counsel) -> None:
    """The GGZ-groep is for psychological complaints; Brijder is for addiction first."""
    advice = counsel.advise(Profiel(subtreden=("2.1",), belemmeringen=("psychische-klachten",)))
    assert one(advice, "ggz-groep")["rang"] < one(advice, "brijder")["rang"]


def test_who_reads_badly_is_told_which_level_to_choose(counsel: Counsel) -> None:
    """'nederlands' closes what is for people who read badly; the advice says so instead of guessing."""
    profiel = Profiel(subtreden=("2.1",), belemmeringen=("laaggeletterd",), taal="nederlands")
    for taal, told in (("nederlands", True), ("laaggeletterd", False), (None, False)):
        remarks = counsel.advise(profiel._replace(taal=taal))["meldingen"]
        assert any("'laaggeletterd'" in text for text in remarks) is told


def test_what_asks_nothing_of_the_client_goes_before(counsel: Counsel) -> None:
    """What may be for others only stands lower until it is known; a part of the day that fits counts half a day."""
    evening = counsel.advise(Profiel(subtreden=("2.2",), dagdelen=("avond",), geslacht="man"), explain=True)
    assert one(evening, "wereldmannen")["rang"] == 1
    unknown = counsel.advise(Profiel(subtreden=("2.2",), dagdelen=("avond",)))
    assert one(unknown, "wereldmannen")["rang"] > 1


def test_one_extra_answer_is_named(counsel: Counsel) -> None:
    """The best question is one that is not answered yet, and none is named when nothing would change."""
    asked = counsel.advise(Profiel(subtreden=("2.2",)))["beste_vraag"]
    assert getattr(Profiel(subtreden=("2.2",)), asked["sleutel"]) is None
    assert counsel.advise(Profiel())["beste_vraag"]["sleutel"] == "subtreden"


def moves(before: dict[str, Any], after: dict[str, Any]) -> dict[str, int]:
    """Count by group the trajecten that came into it."""
    return {group: len(ids(after, group) - ids(before, group)) for group in GROUPS[:3]}


@settings(max_examples=25)
@given(profiel=profielen, draw=st.data())
def test_what_an_answer_would_change_is_what_it_changes(counsel: Counsel, profiel: Profiel, draw: Any) -> None:
    """Each possible answer, given for real, moves as many trajecten to each group as the question says."""
    key = draw.draw(st.sampled_from(sorted({*OF_AUDIENCE, *OF_TERMS})))
    profiel = profiel._replace(**{key: None})
    before = counsel.advise(profiel, explain=True)
    question = next((item for item in before["nuttige_vragen"] if item["sleutel"] == key), None)
    if question is None:
        # What is not asked changes nothing, whatever the answer.
        other = draw.draw(profielen)
        assert moves(before, counsel.advise(profiel._replace(**{key: getattr(other, key)}))) == dict.fromkeys(
            GROUPS[:3], 0
        )
        return
    tried = draw.draw(st.sampled_from(question["antwoorden"]))
    value: Any = Decimal(tried["waarde"]) if key == "budget_per_keer" else tried["waarde"]
    assert moves(before, counsel.advise(profiel._replace(**{key: value}))) == {
        group: tried[group] for group in GROUPS[:3]
    }


def test_the_best_question_changes_most(counsel: Counsel) -> None:
    """On 2.4 hardly anything helps with an obstacle, so a wish comes first; on 2.2 much hangs on the language."""
    first = counsel.advise(Profiel(subtreden=("2.4",)))["nuttige_vragen"]
    assert first[0]["sleutel"] == "interesses"
    cook = counsel.advise(Profiel(subtreden=("2.2",), interesses=("koken",)), explain=True)["nuttige_vragen"]
    assert (cook[0]["sleutel"], cook[0]["waarom"]) == (
        "taal",
        "Bij 'spreekt goed Nederlands' vallen 4 trajecten af.",
    )
    assert [item["verschil"] for item in cook] == sorted((item["verschil"] for item in cook), reverse=True)
    for item in cook:
        assert any(
            effect["nieuw_bij_eerste_vijf"] or sum(effect[group] for group in GROUPS[:3])
            for effect in item["antwoorden"]
        )


def test_what_has_no_limit_yet_weighs_little(counsel: Counsel) -> None:
    """Few can come in the school holidays only: that much would fall off then, does not make it the first question."""
    asked = counsel.advise(Profiel(subtreden=("2.2",)))["nuttige_vragen"]
    places = [item["sleutel"] for item in asked]
    assert places.index("geslacht") < places.index("alleen_schoolvakanties") < len(places)


def test_conversation_help_follows_motivation(counsel: Counsel) -> None:
    """Motivated but not in action: coproducent, first of two or three."""
    advice = counsel.advise(Profiel(subtreden=("2.2",), motivatie="gemotiveerd-geen-actie"))
    assert advice["gesprek"][0]["onderdeel"] == "coproducent"
    assert 2 <= len(advice["gesprek"]) <= 3


def test_rest_says_what_to_solve_first(counsel: Counsel) -> None:
    """On trede 1 the obstacles are named with who helps; unknown ones are asked, and not what someone likes to do."""
    known = counsel.advise(Profiel(subtreden=("1",), belemmeringen=("verslaving", "schulden")))
    assert any("Eerst oplossen: verslaving; schulden" in text and "Brijder" in text for text in known["meldingen"])
    assert any("schulden" in text and "leemte" in text for text in known["meldingen"])
    assert "interesses" not in [item["sleutel"] for item in known["nuttige_vragen"]]
    unknown = counsel.advise(Profiel(subtreden=("1",)))
    assert any("Vraag wat er in de weg staat" in text for text in unknown["meldingen"])
    assert unknown["beste_vraag"]["sleutel"] == "belemmeringen"


def test_nearest_is_of_the_same_kind(counsel: Counsel) -> None:
    """Zumba on the wrong day: another way to move comes nearest, and not the best ranked traject for company."""
    profiel = Profiel(subtreden=("2.2",), belemmeringen=("eenzaamheid",), interesses=("koken",), dagen=("dinsdag",))
    assert one(counsel.advise(profiel), "zumba")["alternatief"]["id"] in ("fietsen", "yoga")


def test_why_comes_before_where(counsel: Counsel) -> None:
    """What the client likes or needs is the first reason; an exception of the ladder comes before all."""
    liked = counsel.advise(Profiel(subtreden=("2.2",), interesses=("koken",)))
    assert "interesse" in one(liked, "koken-voor-de-buurt")["redenen"][0]
    rest = counsel.advise(Profiel(subtreden=("1",), belemmeringen=("verslaving",)))
    assert "lost u eerst op" in one(rest, "brijder")["redenen"][0]


def test_a_small_number_is_small_everywhere(catalogus: Catalogus) -> None:
    """`toon` and the folder call a number of participants small below the limit of the advice."""
    assert catalogus.advies is not None
    [key] = [key for key, traject in catalogus.trajecten.items() if [r.deelnemers for r in traject.resultaten] == [4]]
    for least, small in ((4, False), (5, True)):
        other = replace(catalogus, advies=catalogus.advies.model_copy(update={"klein_aantal": least}))
        card = CardMaker(other, Editie.KLANTMANAGER, TODAY, frozenset()).make(other.trajecten[key])
        said = whole(other.trajecten[key], other)["resultaten_cijfers"]
        assert said == [result.numbers for result in card.results]
        assert ("klein aantal" in said[0]) is small


@pytest.mark.parametrize(("deelnemers", "omhoog"), [(4, 2), (1250, 312)])
def test_small_numbers_count_little(counsel: Counsel, deelnemers: int, omhoog: int) -> None:
    """Half of four people earns fewer points than a quarter of many, and says that it is a small number."""
    results = [{"tekst": "x", "deelnemers": deelnemers, "omhoog": omhoog, "uitgestroomd": None, "bron": "x"}]
    docs = tuple({**doc, "resultaten": results} for doc in docs_of(counsel) if doc["id"] == "wandelgroep")
    advice = changed(counsel, docs=docs).advise(Profiel(subtreden=("2.2",)), explain=True)
    part = next(part for part in one(advice, "wandelgroep")["uitleg"] if part["onderdeel"] == "resultaten")
    assert ("klein aantal" in part["zin"]) == (deelnemers < 20)
    assert part["punten"] == (0 if deelnemers < 20 else 1)


def on(counsel: Counsel, rooster: dict[str, Any], day: dt.date) -> str:
    """Give the first occurrence of a schedule from a day on."""
    docs = tuple({**doc, "rooster": rooster} for doc in docs_of(counsel) if doc["id"] == "yoga")
    advice = changed(counsel, docs=docs, today=day).advise(Profiel())
    return str(one(advice, "yoga")["eerste_keer"])


@pytest.mark.parametrize(
    ("moment", "day", "said"),
    [
        ({"dagen": ["maandag"]}, (2026, 5, 19), "maandag 25 mei 2026 (Tweede Pinksterdag, vraag na)"),
        ({"dagen": ["maandag"]}, (2026, 10, 12), "maandag 12 oktober 2026 (herfstvakantie, vraag na)"),
        ({"dagen": ["maandag"], "niet_in_vakanties": True}, (2026, 10, 12), "maandag 19 oktober 2026"),
        ({"dagen": ["maandag"]}, (2026, 11, 23), "maandag 23 november 2026"),
        ({"alleen_vakanties": ["meivakantie"]}, (2026, 11, 23), "meivakantie vanaf 24 april 2027, dag navragen"),
        ({"alleen_vakanties": ["meivakantie"]}, (2040, 1, 1), "navragen"),
    ],
)
def test_first_occurrence_marks_holidays(counsel: Counsel, moment: Any, day: Any, said: str) -> None:
    """A public or school holiday stands beside the date, to ask about; a schedule that knows holidays follows them."""
    rhythm = {"frequentie": "wekelijks"} if "dagen" in moment else {}
    rooster = plain(Rooster.model_validate({"momenten": [{**moment, **rhythm}]}))
    assert on(counsel, rooster, dt.date(*day)) == said


def test_after_school_is_no_school_holiday(counsel: Counsel) -> None:
    """Who can only come in the school holidays cannot come after school, also when the day is unknown."""
    advice = counsel.advise(Profiel(subtreden=("2.4",), alleen_schoolvakanties=True))
    assert "brede-schoolactiviteiten" in ids(advice, "valt_af")
    assert "kinderdiscos" in ids(advice, "navragen")


def test_an_order_that_says_nothing_is_said(counsel: Counsel) -> None:
    """Where nothing tells the first apart, the advice says so; a wish does."""
    remarks = counsel.advise(Profiel(subtreden=("2.2",)))["meldingen"]
    assert [text for text in remarks if re.match(r"De eerste \d+ hebben evenveel punten", text)]
    wish = counsel.advise(Profiel(subtreden=("2.2",), interesses=("koken",)))["meldingen"]
    assert not [text for text in wish if "evenveel punten" in text]


def test_who_stands_higher_too_goes_back(counsel: Counsel) -> None:
    """What is between two treden of the client is no step further; above the highest it is."""
    advice = counsel.advise(Profiel(subtreden=("2.2", "2.4")))
    assert "stap terug" in one(advice, "mantelzorger")["labels"]
    assert "later" in one(advice, "pilot-50-plus")["labels"]


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


def dates_of(counsel: Counsel, key: str) -> list[Any]:
    """Give the dates of one traject in the half year to come."""
    return half_year([offer_of_row(counsel.doc(key))], TODAY, None)


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


def test_next_step_names_what_there_is(counsel: Counsel) -> None:
    """The trede above comes with its criteria and with trajecten that are only for later."""
    step = counsel.advise(Profiel(subtreden=("2.2",), interesses=("boodschappen",)))["volgende_stap"]
    assert step["subtrede"] == "2.3"
    assert step["trajecten"][0]["id"] == "oppassen-of-boodschappen-doen"


def test_matches_below_the_threshold_do_not_count(counsel: Counsel) -> None:
    """A word that merely occurs somewhere is no interest."""

    def weak(words: str, helping: bool, among: Any, help_only: Any) -> Answers:
        return Answers({"wandelgroep": Match(0.1, "ergens")})

    advice = changed(counsel, match=weak).advise(Profiel(subtreden=("2.2",), interesses=("x",)))
    assert not any("interesse" in text for text in one(advice, "wandelgroep")["redenen"])


def test_only_what_is_about_a_wish_is_a_reason(counsel: Counsel) -> None:
    """Walking shares its theme with swimming and is not about it, also beside a wish that is answered."""
    advice = counsel.advise(Profiel(subtreden=("2.2",), interesses=("zwemmen", "wandelen")), explain=True)
    for key, liked in (("wandelgroep", ["wandelen"]), ("heliomare", ["zwemmen"]), ("zumba", [])):
        entry = one(advice, key)
        reasons = " ".join(entry["redenen"])
        assert [wish for wish in ("zwemmen", "wandelen") if f"'{wish}'" in reasons] == liked
        assert "interesse-deels" in [part["onderdeel"] for part in entry["uitleg"]]
    both = one(counsel.advise(Profiel(subtreden=("2.2",), interesses=("wandelen", "wandelgroep"))), "wandelgroep")
    assert [reason for reason in both["redenen"] if "sluit ook aan" in reason]


@pytest.mark.parametrize("wish", ["gamen", "bier", "drinken", "administratie"])
def test_a_liking_is_no_call_for_help(counsel: Counsel, wish: str) -> None:
    """Who likes games or a beer is sent to no care and no help with debts; who asks for it is."""
    care = [doc for doc in docs_of(counsel) if doc["thema"] in ("zorg", "keuring")]
    care.append(counsel.doc("schuldhulpverlening"))
    advice = counsel.advise(Profiel(subtreden=("2.1",), interesses=(wish,)), explain=True)
    for entry in (one(advice, doc["id"]) for doc in care):
        parts = [part["onderdeel"] for part in entry["uitleg"]]
        assert not {"interesse", "interesse-deels", "beste-antwoord"} & set(parts)
        assert not [text for text in advice["meldingen"] if "arbeidsdeskundige" in text and entry["naam"] in text]
    for asked, key in (("inenting", "ggd"), ("stoppen met drinken", "brijder")):
        reasons = one(counsel.advise(Profiel(subtreden=("2.1",), interesses=(wish, asked))), key)["redenen"]
        assert f"'{asked}'" in reasons[0]


@pytest.mark.parametrize(
    ("wish", "key", "helps"),
    [("schulden", "schulden", "Schuldhulpverlening"), ("depressie", "psychische-klachten", "GGZ-groep"),
     ("hulp bij schulden", "schulden", "Schuldhulpverlening")],
)  # fmt: skip
def test_a_wish_that_names_an_obstacle_is_asked_about(counsel: Counsel, wish: str, key: str, helps: str) -> None:
    """What hardly is a wish is asked about by the name of the obstacle, with who helps; nobody looks along for it."""
    for trede in ("2.1", "2.2"):
        advice = counsel.advise(Profiel(subtreden=(trede,), interesses=(wish,)), explain=True)
        remark = next(text for text in advice["meldingen"] if f"'{wish}'" in text)
        assert remark.startswith(f"Staat '{wish}' de cliënt in de weg? Zet het dan bij de belemmeringen, als '{key}'.")
        assert helps in remark
        assert not any(part["onderdeel"] == "maatwerk" for entry in advice["navragen"] for part in entry["uitleg"])
    known = counsel.advise(Profiel(subtreden=("2.2",), interesses=(wish,), belemmeringen=(key,)))["meldingen"]
    assert not [text for text in known if f"'{wish}'" in text]
    asked = one(counsel.advise(Profiel(subtreden=("2.1",), interesses=("hulp bij verslaving",))), "brijder")
    assert "'hulp bij verslaving'" in asked["redenen"][0]


def test_help_is_no_liking_to_ask_for(counsel: Counsel) -> None:
    """The question what the client likes to do tries no word of care."""
    questions = counsel.advise(Profiel(subtreden=("2.1",)), explain=True)["nuttige_vragen"]
    tried = [answer["waarde"] for item in questions if item["sleutel"] == "interesses" for answer in item["antwoorden"]]
    assert "verslaving" not in [word for words in tried for word in words]


@pytest.mark.parametrize(
    ("key", "facts", "question"),
    [
        ("taalcafe", {"taal": "anderstalig-beginner"}, "moedertaal"),
        ("brijder", {"subtreden": ("2.1",), "belemmeringen": ("verslaving",)}, "verslaving"),
        ("sas", {"belemmeringen": ("huis-uit-komen",)}, "de deur"),
    ],
)  # fmt: skip
def test_what_the_profile_says_is_not_asked(counsel: Counsel, key: str, facts: dict[str, Any], question: str) -> None:
    """An obstacle or the language level meets the condition that names it; without, or with nothing, it is asked."""
    known = Profiel(**{"subtreden": ("2.2",), "geslacht": "vrouw", **facts})
    assert question not in " ".join(one(counsel.advise(known), key)["vragen"])
    for nothing in (None, ()):
        other = known._replace(belemmeringen=nothing, taal=None)
        assert question in " ".join(one(counsel.advise(other), key)["vragen"])


def test_what_holds_for_one_gemeente_stands_in_its_rules(counsel: Counsel, catalogus: Catalogus) -> None:
    """Another ladder has other treden at rest and other remarks; no provider or place is named by the program."""
    remark = {"subtreden": ["2.2"], "zin": "Bel eerst de wijkcoach.", "voorbeelden": True}
    rules = {**counsel.basis["regels"], "rust": ["2.2"], "opmerkingen": [remark], "niets_past": None}
    other = changed(counsel, basis={**counsel.basis, "regels": rules})
    told = other.advise(Profiel(subtreden=("2.2",)))
    assert told["meldingen"][0] == "Op trede 2.2 is er meestal geen traject. Los eerst op wat in de weg staat."
    assert "Bel eerst de wijkcoach." in told["meldingen"]
    assert "interesses" not in [item["sleutel"] for item in told["nuttige_vragen"]]
    nothing = changed(other, docs=[]).advise(Profiel(subtreden=("2.4",)))
    assert nothing["meldingen"][0] == "Er is nu geen traject dat past."
    places = [catalogus.gemeente.naam, *(item.naam for item in catalogus.aanbieders.values())]
    code = "".join(path.read_text("utf-8") for part in ADVISING for path in (SOURCE / part).glob("*.py"))
    assert [name for name in places if re.search(rf"\b{re.escape(name)}\b", code)] == []
