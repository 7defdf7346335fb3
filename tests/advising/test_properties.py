"""What holds for every profile, and for every catalogue made of the real one."""

import json
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.aanbod import DocsAanbod, changed, docs_of
from tests.advising.profiles import FEW, GROUPS, TREDEN, Advice, dates_of, ids, plain, profielen, seeds, some_docs
from wegwijzer.advising import Counsel
from wegwijzer.index.halves import TERMS
from wegwijzer.models.kosten import Kosten, Per, Prijs
from wegwijzer.models.profiel import Profiel
from wegwijzer.models.rooster import Rooster
from wegwijzer.recommendation.client import Client
from wegwijzer.recommendation.judging_again import OF_AUDIENCE, OF_TERMS
from wegwijzer.recommendation.terms import Terms


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
    """The explanation holds every point of the score, and the sum is what is ranked: a klantmanager can check both."""
    ranked = sorted((*advice["past"], *advice["navragen"]), key=lambda entry: entry["rang"])
    for entry in ranked:
        *parts, whole_sum = entry["uitleg"]
        assert sum(part.get("punten", 0) for part in parts) == whole_sum["punten"] == entry["punten"]
    # But for what comes first or last whatever its points, the sum is the order.
    sums = [entry["punten"] for entry in ranked if entry["thema"] != "keuring"]
    assert sums == sorted(sums, reverse=True)


def what_is_only_for_a_doubt_stands_last(counsel: Counsel, profiel: Profiel, advice: Advice) -> None:
    """What takes part only at a doubt that nobody knows of comes last, and is nothing to begin with."""
    ranked = sorted((*advice["past"], *advice["navragen"]), key=lambda entry: entry["rang"])
    apart = [bool(entry["alleen_bij"]) for entry in ranked]
    assert apart == sorted(apart)
    assert not any(entry["alleen_bij"] and entry["om_te_beginnen"] for entry in ranked)
    assert not any(entry["alleen_bij"] for group in ("valt_af", "elders_of_gewenst") for entry in advice[group])


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
    assert not [clash for clash in advice["week"]["weekplan"]["botsingen"] if clash["zeker"]]
    told = [sentence for section in advice["week"]["toelichting"] for sentence in section["zinnen"]]
    for clash in advice["week"]["weekplan"]["botsingen"]:
        assert clash["tekst"] in told
        assert not all(len(dates_of(counsel, key)) == len(clash["data"]) for key in clash["trajecten"])


KEPT_ALWAYS = (
    every_traject_stands_in_exactly_one_group,
    elsewhere_and_wished_are_never_offered,
    another_subtrede_is_only_later_or_by_a_named_exception,
    the_points_add_up,
    what_is_only_for_a_doubt_stands_last,
    there_are_always_two_or_three_techniques,
    a_week_holds_for_every_profile,
)


@given(profiel=profielen)
def test_what_every_advice_keeps_to(counsel: Counsel, profiel: Profiel) -> None:
    """For every profile all of this holds, each in the words of its own check, of one advice that is asked in full."""
    advice = counsel.advise(profiel, explain=True, week=True)
    for check in KEPT_ALWAYS:
        check(counsel, profiel, advice)


def made_up(counsel: Counsel, seed: Any) -> Counsel:
    """Put some trajecten together of what is said of any of them: other treden, people, days, prices and parts."""
    docs = docs_of(counsel)
    chosen = seed.sample(docs, FEW)
    return changed(counsel, docs=[{**doc, **{key: seed.choice(docs)[key] for key in MIXED}} for doc in chosen])


# What the advice looks at; a status goes with whom it is for.
MIXED = ("subtreden", "thema", "status", "doelgroep", "niet_voor", "vereisten", "helpt_bij", "verwijzing", *TERMS)


def test_what_falls_off_for_its_day_is_for_no_doubt(counsel: Counsel) -> None:
    """An examination on another day falls off for that day: that it is for a doubt only, says nothing any more."""
    keuring = next(doc for doc in docs_of(counsel) if doc["id"] == "argonaut-keuring")
    yoga = next(doc for doc in docs_of(counsel) if doc["id"] == "yoga")
    made = changed(counsel, docs=({**keuring, "rooster": yoga["rooster"]},))
    advice = made.advise(Profiel(subtreden=("2.1",), dagen=("vrijdag",)))
    assert [entry["alleen_bij"] for entry in advice["valt_af"]] == [None]


@settings(max_examples=20)
@given(profiel=profielen, seed=seeds, key=st.sampled_from(Profiel._fields))
def test_what_holds_for_any_catalogue(counsel: Counsel, profiel: Profiel, seed: Any, key: str) -> None:
    """Over trajecten that do not exist the same holds: the rules know no traject, and no two of them together."""
    made = made_up(counsel, seed)
    docs = docs_of(made)
    advice = made.advise(profiel, explain=True, week=True)
    for check in (every_traject_stands_in_exactly_one_group, the_points_add_up, what_is_only_for_a_doubt_stands_last):
        check(made, profiel, advice)
    # A fact left out excludes nothing, and a wish moves nothing.
    assert ids(made.advise(profiel._replace(**{key: None})), "valt_af") <= ids(advice, "valt_af")
    assert ids(made.advise(profiel._replace(interesses=("koken", "geen sport"))), "past") == ids(advice, "past")
    # One condition more opens nothing, and the order of the files is nothing.
    one_more = [{**docs[0], **FAILING[seed.choice(sorted(FAILING))]}, *docs[1:]]
    assert ids(changed(made, docs=one_more).advise(profiel), "past") <= ids(advice, "past")
    seed.shuffle(docs)
    assert json.dumps(changed(made, docs=docs).advise(profiel, explain=True, week=True)) == json.dumps(advice)
    # Nothing in a week surely clashes, and none of it costs more than there is.
    week = advice["week"] or {"trajecten": (), "weekplan": {"botsingen": ()}}
    assert not [clash for clash in week["weekplan"]["botsingen"] if clash["zeker"]]
    for item in week["trajecten"]:
        price = Terms(made.doc(item["id"]), Client(profiel, made.basis, made.today)).price
        assert price is None or profiel.budget_per_keer is None or price.amount <= profiel.budget_per_keer


def mixed(counsel: Counsel, seed: Any) -> list[dict[str, Any]]:
    """Take some trajecten, and make as many again out of their halves, so that many share one."""
    docs = some_docs(counsel, seed)
    others = [{key: seed.choice(docs)[key] for key in TERMS} for _ in docs]
    return docs + [{**doc, **other, "id": f"{doc['id']}-2"} for doc, other in zip(docs, others, strict=True)]


@given(profiel=profielen, seed=seeds)
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


def drops_none(counsel: Counsel, profiel: Profiel, key: str) -> bool:
    """Whether nothing falls off when one fact less is known."""
    less, more = (counsel.advise(known) for known in (profiel._replace(**{key: None}), profiel))
    return ids(less, "valt_af") <= ids(more, "valt_af")


@given(profiel=profielen, seed=seeds, key=st.sampled_from(Profiel._fields))
def test_leaving_a_fact_out_never_drops_a_traject(counsel: Counsel, profiel: Profiel, seed: Any, key: str) -> None:
    """What is not known never excludes."""
    assert drops_none(changed(counsel, docs=some_docs(counsel, seed)), profiel, key)


def test_leaving_out_the_duty_to_integrate_drops_nothing(counsel: Counsel) -> None:
    """Two facts that speak of the same: of who has integrated already, the duty to do so decides nothing."""
    assert drops_none(counsel, Profiel(taal="ingeburgerd", inburgeringsplichtig=True), "inburgeringsplichtig")


@given(profiel=profielen, seed=seeds)
def test_order_does_not_depend_on_file_order(counsel: Counsel, profiel: Profiel, seed: Any) -> None:
    """The same trajecten in another order give the same bytes."""
    docs = some_docs(counsel, seed)
    one, other = (changed(counsel, docs=each) for each in (docs, docs[::-1]))
    assert json.dumps(other.advise(profiel, explain=True)) == json.dumps(one.advise(profiel, explain=True))


FAILING: dict[str, Any] = {
    "geslacht": {"doelgroep": {"geslacht": "vrouw"}},
    "leeftijd": {"doelgroep": {"leeftijd": {"van": 100, "tot": None}}},
    "taal": {"doelgroep": {"taal": ["anderstalig-beginner"]}},
    "kosten": {"kosten": plain(Kosten(prijzen=(Prijs(bedrag=Decimal(99), per=Per.KEER),)))},
    "status": {"status": "gestopt"},
    "subtrede": {"subtreden": ["6"]},
}


@given(profiel=profielen, seed=seeds, name=st.sampled_from(sorted(FAILING)))
def test_an_unmet_hard_criterion_never_adds_to_past(counsel: Counsel, profiel: Profiel, seed: Any, name: str) -> None:
    """Putting a condition that this client does not meet on every traject leaves none of them at past."""
    known = profiel._replace(
        subtreden=("2.2",),
        geslacht="man",
        leeftijd=40,
        taal="nederlands",
        budget_per_keer=Decimal(5),
        belemmeringen=(),
    )
    docs = tuple({**doc, **FAILING[name]} for doc in some_docs(counsel, seed))
    assert changed(counsel, docs=docs).advise(known)["past"] == []


@given(profiel=profielen, seed=seeds)
def test_unknown_price_or_day_never_excludes(counsel: Counsel, profiel: Profiel, seed: Any) -> None:
    """A traject whose price and days are unknown does not drop out for them, and never stands at past."""
    docs = tuple({**doc, "kosten": plain(Kosten()), "rooster": plain(Rooster())} for doc in some_docs(counsel, seed))
    advice = changed(counsel, docs=docs).advise(profiel)
    failed = {item["criterium"] for entry in advice["valt_af"] for item in entry["criteria"]}
    assert not failed & {"kosten", "dagen", "schoolvakanties"}
    assert advice["past"] == []


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
