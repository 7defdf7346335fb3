"""The rules of the advice, one by one."""

import datetime as dt
import json
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import wegwijzer
from tests.aanbod import DocsAanbod, changed, docs_of
from tests.advising.profiles import GROUPS, TODAY, ids, one, plain
from wegwijzer.advising import Counsel
from wegwijzer.folder import Editie
from wegwijzer.folder.cards import CardMaker
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.kosten import Kosten
from wegwijzer.models.profiel import Profiel
from wegwijzer.models.rooster import Rooster
from wegwijzer.recommendation import Answers, Match, advice_basis, advise
from wegwijzer.recommendation.way_in import INSTEAD_OF_HERE
from wegwijzer.search.rows import whole

SOURCE = Path(wegwijzer.__file__).parent
ADVISING = ("recommendation", "advising", "terminal/advice_lines", "indication")


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


def test_every_reason_why_it_is_closed_is_told(counsel: Counsel) -> None:
    """Who solves one reason must not meet the next: the day and the price are both said of what answers a wish."""
    profiel = Profiel(subtreden=("2.2",), geslacht="man", interesses=("koken",), dagen=("dinsdag",))
    profiel = profiel._replace(budget_per_keer=Decimal(1))
    text = next(text for text in counsel.advise(profiel)["meldingen"] if "Koken voor de buurt" in text)
    assert "de cliënt kan op dinsdag" in text
    assert "meer dan het budget" in text


def test_what_helps_others_only_is_said_of_an_obstacle(counsel: Counsel) -> None:
    """For who is too young the pilot for the long unemployed is named with its reason, and that this is a gap."""
    young = Profiel(subtreden=("2.5",), leeftijd=44, belemmeringen=("langdurig-werkloos",))
    text = next(text for text in counsel.advise(young)["meldingen"] if "al lang zonder werk" in text)
    assert "Pilot 50 plus staat niet open voor deze cliënt. Dit is voor mensen vanaf 50 jaar." in text
    assert "leemte" in text


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
    first = counsel.advise(Profiel())["beste_vraag"]
    # The answer that leaves most to choose is the example, and not a trede on which nearly all falls off.
    assert (first["sleutel"], first["waarom"].split(" vallen")[0]) == ("subtreden", "Bij 'trede 2.2'")


def test_the_best_question_changes_most(counsel: Counsel) -> None:
    """On 2.4 hardly anything helps with an obstacle, so a wish comes first; on 2.2 much hangs on the language."""
    first = counsel.advise(Profiel(subtreden=("2.4",)))["nuttige_vragen"]
    assert first[0]["sleutel"] == "interesses"
    cook = counsel.advise(Profiel(subtreden=("2.2",), interesses=("koken",)), explain=True)["nuttige_vragen"]
    assert (cook[0]["sleutel"], cook[0]["waarom"]) == (
        "taal",
        "Bij 'spreekt nog weinig Nederlands' past er 1 zonder meer en komen er 3 nieuw bij de eerste vijf.",
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


@pytest.mark.parametrize(
    ("profiel", "closed", "nearest"),
    [
        ({"budget_per_keer": Decimal(1)}, "conversatie-nederlands", "taalhuis-heemskerk"),
        ({"geslacht": "man"}, "taalcafe", "taalspreekuur"),
        ({"geslacht": "man"}, "salonvrouwen", "koken-voor-de-buurt"),
    ],
)
def test_nearest_shares_most(counsel: Counsel, profiel: dict[str, Any], closed: str, nearest: str) -> None:
    """Not the first that has one thing in common: to learn Dutch a computer lesson or a band comes less near."""
    entry = one(counsel.advise(Profiel(subtreden=("2.2",), **profiel)), closed)
    assert entry["alternatief"]["id"] == nearest


@pytest.mark.parametrize(
    ("trede", "key"),
    [("2.1", "stapin-taalvriend"), ("2.4", "taalvrijwilliger"), ("2.4", "heemskerk-leest-voor")],
)
def test_who_helps_with_dutch_is_asked_for_the_own_dutch(counsel: Counsel, trede: str, key: str) -> None:
    """The source names no level: of who speaks Dutch well it is known, of all others it is asked."""
    asks = "Is uw Nederlands goed genoeg om een ander te helpen?"
    for taal, asked in (("nederlands", False), ("anderstalig-beginner", True), (None, True)):
        entry = one(counsel.advise(Profiel(subtreden=(trede,), taal=taal)), key)
        assert (asks in entry["vragen"]) is asked, taal


def test_what_is_not_here_is_told_how_it_is_and_not_asked_for(counsel: Counsel) -> None:
    """One cannot sign up for a neighbour's or a missed one, and of what does not exist nobody asks the price."""
    advice = counsel.advise(Profiel(subtreden=("2.2",)))
    for entry in advice["elders_of_gewenst"]:
        assert entry["aanmelden"] == INSTEAD_OF_HERE[entry["status"]]
        assert not entry["in_plaats_daarvan"]
        assert "Kunt u plaatsen, en hoe?" not in entry["vragen"]
        assert entry["status"] == "elders" or not entry["vragen_aan_aanbieder"]
    assert "Wat kost meedoen?" in one(advice, "velsen-aan-de-slag")["vragen_aan_aanbieder"]


@pytest.mark.parametrize(
    ("obstacle", "besides"),
    [
        ("wisselende-gezondheid", "Bespreek met de arbeidsdeskundige: Flexibeler re-integratietraject."),
        ("lichamelijke-klachten", "helpt Wmo (2.1)"),
    ],
)
def test_an_examination_is_no_help(counsel: Counsel, obstacle: str, besides: str) -> None:
    """The examination comes first but solves nothing: who helps elsewhere, or what is missed, is told as well."""
    advice = counsel.advise(Profiel(subtreden=("2.2",), belemmeringen=(obstacle,)))
    assert advice["meldingen"][0].startswith("Begin met Keuring")
    assert besides in advice["meldingen"][1]


def test_what_is_on_no_day_is_not_asked_for_its_day(counsel: Counsel) -> None:
    """A budget, a desk and an examination by appointment have no day in a week; the price and the rest are asked."""
    advice = counsel.advise(Profiel(subtreden=("2.2",)))
    for key in ("maatwerkbudget", "welschap", "sas", "argonaut-keuring"):
        asked = one(advice, key)["vragen"]
        assert "Wat kost meedoen?" in asked
        assert not any("Op welke dag" in question for question in asked), key
    assert any("Op welke dag" in question for question in one(advice, "internetcafe")["vragen"])


def test_a_long_ride_is_asked_about(counsel: Counsel) -> None:
    """Who hardly gets out of the house may not manage 25 kilometres: that is asked, and no low threshold is claimed."""
    entry = one(counsel.advise(Profiel(subtreden=("2.2",), belemmeringen=("huis-uit-komen",))), "fietsen")
    assert "Lukt een fietstocht van 25 kilometer?" in entry["vragen"]
    assert not any("drempel" in text for text in entry["redenen"])
    assert "Beweging is vaak een goede eerste stap." in entry["redenen"]


def test_who_speaks_dutch_well_misses_no_lesson(counsel: Counsel) -> None:
    """A wish to read is no wish for a course of Dutch that is for others: what is open to all is named, and no gap."""
    reader = counsel.advise(Profiel(subtreden=("2.3",), taal="nederlands", interesses=("lezen",)))["meldingen"]
    assert "Voor 'lezen' is er op trede 2.2 Taalhuis Heemskerk." in reader
    assert not any("leemte" in text for text in reader)


def test_nearest_is_for_no_others(counsel: Counsel) -> None:
    """As long as nobody knows whether the client must integrate, that is no way out of a traject that falls off."""
    for duty, nearest in ((None, None), (True, "inburgering")):
        advice = counsel.advise(Profiel(subtreden=("2.3",), inburgeringsplichtig=duty))
        near = one(advice, "taalhuis-heemskerk")["alternatief"]
        assert (near and near["id"]) == nearest


def test_a_price_within_the_budget_is_said_once(counsel: Counsel) -> None:
    """The budget counts in points and is met: one reason, with the price."""
    entry = one(counsel.advise(Profiel(subtreden=("2.2",), budget_per_keer=Decimal(4))), "koken-voor-de-buurt")
    assert [text for text in entry["redenen"] if "budget" in text] == ["De prijs past bij het budget: € 4,00 per keer."]


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
        ({"dagen": ["maandag"]}, (2026, 10, 11), "maandag 12 oktober 2026 (herfstvakantie, vraag na)"),
        ({"dagen": ["maandag"], "niet_in_vakanties": True}, (2026, 10, 11), "maandag 19 oktober 2026"),
        ({"dagen": ["maandag"]}, (2026, 11, 23), "maandag 30 november 2026"),
        ({"alleen_vakanties": ["meivakantie"]}, (2026, 11, 23), "meivakantie vanaf 24 april 2027, dag navragen"),
        ({"alleen_vakanties": ["meivakantie"]}, (2040, 1, 1), "navragen"),
    ],
)
def test_first_occurrence_marks_holidays(counsel: Counsel, moment: Any, day: Any, said: str) -> None:
    """A public or school holiday stands beside the date, to ask about; a schedule that knows holidays follows them.

    The day of the advice itself is never the first time.
    """
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
