"""Search on a small catalogue: filters, reading of a query, order and reasons; and the quality on the real one."""

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wegwijzer.errors import WrongUseError
from wegwijzer.index.store import Index
from wegwijzer.plain import plain_line
from wegwijzer.search.answer import Query, Result, answer
from wegwijzer.search.filters import Filters
from wegwijzer.search.reading import read

CATALOGUE = Path(__file__).parents[1] / "catalogue"
TODAY = "2026-05-01"


def ask(index: Index, words: str = "", /, **filters: Any) -> Result:
    return answer(index, Query(tuple(words.split()), Filters(**filters)), TODAY)


def ids(result: Result) -> list[str]:
    return [row["id"] for row in result.rows]


def test_trede_lists_the_whole_subtrede(index: Index) -> None:
    """2.2 gives its 22 items of the folder and StapIn first; what is meant for all of 2 follows after them."""
    result = ask(index, trede=("2.2",))
    here = [row for row in result.rows if "2.2" in row["subtreden"]]
    assert len([row for row in here if row["subtreden"][0] == "2.2"]) >= 22
    assert {"stapin", "argonaut-keuring", "zumba"} <= {row["id"] for row in here}
    usable = [row for row in result.rows if row["status"] in ("beschikbaar", "pilot")]
    places = [row["subtreden"] for row in usable]
    first_broad = next(i for i, subtreden in enumerate(places) if "2.2" not in subtreden)
    assert all("2.2" not in subtreden for subtreden in places[first_broad:])


def test_trede_two_means_all_of_two(index: Index) -> None:
    """`2` finds every subtrede of 2 and what stands at 2 itself, and nothing of 3."""
    found = ask(index, trede=("2",)).rows
    tops = {item.split(".")[0] for row in found for item in row["subtreden"]}
    assert {"2.1", "2.4", "2"} <= {item for row in found for item in row["subtreden"]}
    assert all(not row["subtreden"] or any(item[0] == "2" for item in row["subtreden"]) for row in found)
    assert "2" in tops


def test_several_treden_add_up(index: Index) -> None:
    """An option that repeats widens the answer."""
    both = set(ids(ask(index, trede=("2.1", "2.3"))))
    assert both == set(ids(ask(index, trede=("2.1",)))) | set(ids(ask(index, trede=("2.3",))))


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        ({"trede": ("2.7",)}, ["'2.7'", "Bedoelde u 2.6?", "2.1, 2.2"]),
        ({"thema": ("beweegin",)}, ["Bedoelde u beweging"]),
        ({"aanbieder": ("welschp",)}, ["Bedoelde u welschap"]),
        ({"locatie": ("spektrum",)}, ["Bedoelde u spectrum"]),
        ({"dag": ("dinsdg",)}, ["Bedoelde u dinsdag"]),
        ({"status": ("pilots",)}, ["Bedoelde u pilot"]),
        ({"geslacht": ("x")}, ["dit geslacht bestaat niet"]),
    ],
)
def test_values_that_do_not_exist_are_refused(index: Index, filters: dict[str, Any], words: list[str]) -> None:
    """The message names the value, the nearest one and those that exist."""
    with pytest.raises(WrongUseError) as caught:
        ask(index, **filters)
    assert all(word in str(caught.value) for word in words), str(caught.value)


def test_values_may_be_written_as_one_speaks(index: Index) -> None:
    """Capitals, a name instead of an id, a comma in a trede and a short day are all fine."""
    assert ids(ask(index, thema=("Beweging",))) == ids(ask(index, thema=("beweging",)))
    assert ids(ask(index, aanbieder=("WELSCHAP",))) == ids(ask(index, aanbieder=("welschap",)))
    assert ids(ask(index, trede=("2,2",))) == ids(ask(index, trede=("2.2",)))
    assert ids(ask(index, dag=("Dinsdag",))) == ids(ask(index, dag=("dinsdag",))) == ids(ask(index, dag=("di",)))


def test_unknown_day_and_cost_never_exclude(index: Index) -> None:
    """What is unknown passes, says so under `navragen`, and stands after what is known to fit."""
    for filters, word in (
        ({"dag": ("dinsdag",)}, "dag"),
        ({"max_kosten": 200}, "kosten"),
        ({"gratis": True}, "kosten"),
    ):
        usable = [row for row in ask(index, **filters).rows if row["status"] in ("beschikbaar", "pilot")]
        asked = [word in row["navragen"] for row in usable]
        assert any(asked)
        assert not all(asked)
        assert asked == sorted(asked)
    everything = ask(index).rows
    unknown = {row["id"] for row in everything if row["rooster"]["onbekend"]}
    assert unknown <= set(ids(ask(index, dag=("dinsdag",), dagdeel=("ochtend",))))


def test_the_fewer_questions_the_earlier(index: Index) -> None:
    """With several filters what leaves one question stands before what leaves two."""
    usable = [
        row for row in ask(index, gratis=True, dag=("dinsdag",)).rows if row["status"] in ("beschikbaar", "pilot")
    ]
    questions = [len({"dag", "kosten"} & set(row["navragen"])) for row in usable]
    assert set(questions) == {0, 1, 2}
    assert questions == sorted(questions)


def test_day_and_dagdeel_belong_to_one_moment(index: Index) -> None:
    """A known other dagdeel on that day does not fit."""
    found = ids(ask(index, dag=("dinsdag",), dagdeel=("ochtend",)))
    assert found[:2] == ["fietsen", "yoga"]
    assert "fietsen" not in ids(ask(index, dag=("dinsdag",), dagdeel=("middag",)))
    assert "spelletjesmiddag" not in found


def test_cost_filters_compare_exactly(index: Index) -> None:
    """The limit itself is within; a cent less is not; unknown is not free."""
    assert "spelletjesmiddag" in ids(ask(index, max_kosten=150))
    assert "spelletjesmiddag" not in ids(ask(index, max_kosten=149))
    free = ask(index, gratis=True)
    assert "koken-voor-de-buurt" not in ids(free)
    assert "yoga" in ids(free)


def test_sex_age_and_plaatsbaar(index: Index) -> None:
    """Limits that are stated exclude; the absence of a limit does not."""
    assert "wereldmannen" not in ids(ask(index, geslacht="vrouw"))
    assert "wandelgroep" in ids(ask(index, geslacht="vrouw"))
    assert "pilot-50-plus" not in ids(ask(index, leeftijd=(30, 30)))
    assert "pilot-50-plus" in ids(ask(index, leeftijd=(50, 50)))
    placeable = ask(index, plaatsbaar=True)
    assert "inburgering" not in ids(placeable)
    assert {row["status"] for row in placeable.rows} <= {"beschikbaar", "pilot"}


def test_no_hits_say_which_filter_to_loosen(index: Index) -> None:
    """With counts and examples, only for filters that help."""
    result = ask(index, "yoga", dag=("zaterdag",))
    assert not result.rows
    assert [(way.filter, way.count) for way in result.loosen] == [("dag", 1)]
    assert result.loosen[0].examples == ("yoga",)


def test_unknown_words_get_the_nearest_that_exist(index: Index) -> None:
    """No hits at all: the words that do exist and look like it."""
    result = ask(index, "kringlopwnkl")
    assert "kringloopwinkel" in (*result.suggestions, *(row["id"] for row in result.rows))


@pytest.mark.parametrize(
    ("words", "read_as"),
    [
        ("wandelen op dinsdagochtend", "dinsdag ochtend"),
        ("iets in het weekend", "weekend"),
        ("hooguit 2 euro", "hooguit € 2,00 per keer"),
        ("max € 1,50", "hooguit € 1,50 per keer"),
        ("boven de 50", "vanaf 50 jaar"),
        ("vijftigplusser", "vanaf 50 jaar"),
        ("50pluser", "vanaf 50 jaar"),
        ("jongeren", "jong"),
        ("client van 23 jaar", "23 jaar"),
        ("voor vrouwen", "voor vrouwen"),
        ("trede 2.4", "trede 2.4"),
        ("trede 2,4", "trede 2.4"),
        ("trede twee vier", "trede 2.4"),
        ("onder de tien euro", "hooguit € 10,00 per keer"),
        ("kost geen geld", "gratis"),
        ("iets goedkoops", "goedkoop: hooguit € 5,00 per keer"),
        ("dertigers", "30 tot en met 39 jaar"),
        ("een vrouw van 60", "60 jaar"),
        ("iets voor mijn man", "voor mannen"),
        ("diensdag", "dinsdag"),
        ("bewegen op di of wo", "dinsdag of woensdag"),
        ("tot 10 euro per maand", "hooguit € 10,00 per maand"),
        ("vanavond", "vrijdag avond"),
        ("na vijven", "avond"),
        ("woensdagmorgen", "woensdag ochtend"),
        ("gratis taalles", "gratis"),
        ("in het spectrum", "locatie buurtcentrum het Spectrum"),
        ("bij welschap", "aanbieder Welschap"),
        ("pilots velsen", "Velsen"),
        ("alleen voor dames", "voor vrouwen"),
        ("andere mannen ontmoeten", "voor mannen"),
        ("bewegen zonder dat het iets kost", "gratis"),
        ("wil er wel wat van", "geen woord herkend"),
    ],
)
def test_reading_says_what_the_words_ask(index: Index, words: str, read_as: str) -> None:
    """Day, price, age, sex, trede, place and provider are read from the words, and said."""
    assert read_as in ask(index, words).read_as


def test_who_the_client_is_takes_no_hits_away(index: Index) -> None:
    """'Man' or 'vrouw' beside a day or an age keeps what is open to all; what is for the other sex falls away."""
    without, with_man = (ids(ask(index, words)) for words in ("dinsdag 2.2", "man dinsdag 2.2"))
    assert set(with_man) < set(without)
    assert with_man[:2] == without[:2]
    assert {"salonvrouwen", "fietsles-voor-vrouwen"} <= set(without) - set(with_man)
    assert ids(ask(index, "man"))[0] == "wereldmannen"


@pytest.mark.parametrize(
    ("words", "read_as"), [("jongeren", "jong"), ("bejaarden", "ouder"), ("mannen", "voor mannen")]
)
def test_a_reading_is_said_once(index: Index, words: str, read_as: str) -> None:
    """What is both a subject and a filter is said as what it asks."""
    assert ask(index, words).read_as == (read_as,)


@pytest.mark.parametrize(
    ("words", "read_as"),
    [
        ("niet op maandag", "niet maandag"),
        ("wandelen niet op maandg", "niet maandag"),
        ("alle dagen behalve dinsdag en woensdag", "niet dinsdag of woensdag"),
        ("maandag en dinsdag kan ik niet", "niet maandag of dinsdag"),
        ("niet op maandag maar wel op woensdag", "woensdag niet maandag"),
        ("niet in de ochtend", "niet ochtend"),
        ("niet morgen", "niet zaterdag"),
        ("ik kan niet na 5 uur", "ochtend of middag"),
        ("geen maandagochtend", "'niet maandag ochtend' niet gelezen"),
        ("niet gratis", "'niet gratis' niet gelezen"),
        ("meer dan 3 euro", "'meer dan 3 euro' niet gelezen"),
        ("niet meer dan 3 euro", "hooguit € 3,00 per keer"),
        ("niet te duur", "goedkoop: hooguit € 5,00 per keer"),
        ("niet ouder dan 50", "'niet ouder dan 50' niet gelezen"),
        ("niet voor ouderen", "'niet voor ouderen' niet gelezen"),
        ("niet in velsen", "'niet in velsen' niet gelezen"),
        ("geen yoga", "'geen yoga' niet gelezen"),
        ("geen zorg", "'geen zorg' niet gelezen"),
        ("sporten behalve zwemmen", "'behalve zwemmen' niet gelezen"),
        ("liever geen sport", "'geen sport' niet gelezen"),
        ("zonder vrijdag", "niet vrijdag"),
        ("niet alleen op maandag", "'niet alleen op maandag' niet gelezen"),
        ("niet wandelen", "'niet wandelen' niet gelezen"),
        ("wil niet in een groep", "'niet in een groep' niet gelezen"),
        ("niet wandelen of fietsen", "'niet wandelen of fietsen' niet gelezen"),
        ("sporten maar niet zwemmen", "'niet zwemmen' niet gelezen"),
        ("niks met kinderen", "'niks met kinderen' niet gelezen"),
        ("geen fiets", "'geen fiets' niet gelezen"),
        # What a client lacks or cannot do is a subject.
        ("geen computer", "omgaan met computer en telefoon"),
        ("wil niet meer drinken", "drinken"),
        ("geen contact", "eenzaamheid"),
        ("geen werk", "werk"),
        ("kan niet fietsen", "fietsen"),
    ],
)
def test_what_is_negated_never_becomes_its_opposite(index: Index, words: str, read_as: str) -> None:
    """It is left out, or it is said that it was not read; then it asks nothing, and no word of it is searched."""
    result = ask(index, words)
    assert read_as in result.read_as
    if result.read_as == (read_as,) and "niet gelezen" in read_as:
        assert ids(result) == ids(ask(index))


def test_a_day_that_is_negated_leaves_the_others(index: Index) -> None:
    """What is on that day only is gone; what is on another day or on an unknown one stays."""
    found = ids(ask(index, "niet op dinsdag"))
    assert "yoga" not in found
    assert {"wandelgroep", "brijder"} <= set(found)
    assert set(found) < set(ids(ask(index)))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("mag van haar man niet werken", "geslacht"),
        ("kinderen van 5 jaar", "leeftijd"),
        ("2 euro per uur erbij", "max_kosten"),
        ("alleen is ook maar alleen", "dag"),
        ("pilot 50 plus", "leeftijd"),
        ("middageten", "dagdeel"),
        ("mijn man wil niet dat ik werk", "geslacht"),
        ("wandelen met een oude man", "geslacht"),
        ("hij kan de huur niet betalen", "gratis"),
    ],
)
def test_words_are_not_read_as_a_filter_too_soon(index: Index, words: str, name: str) -> None:
    """A relation, a child's age or a name of a traject is no filter."""
    assert name not in read(index, words.split()).filters.given()


def test_each_hit_says_why(index: Index) -> None:
    """Word, field, and the way between them."""
    reasons = {row["id"]: row["waarom"] for row in ask(index, "wandlen").rows}
    assert reasons["wandelgroep"][0]["woord"] == "wandelen"
    assert "wandlen" in reasons["wandelgroep"][0]["via"]
    via = ask(index, "bakkie").rows[0]["waarom"][0]
    assert via["via"] == "koffie"


def test_name_beats_long_text(index: Index) -> None:
    """A word in a name stands before the same word in a description."""
    for word in ("yoga", "manege", "zumba", "taalcarrousel"):
        assert ids(ask(index, word))[0] == word


def test_requirements_weigh_almost_nothing(index: Index) -> None:
    """What one must bring is not what a traject is about, but it can still be found."""
    assert "beheervrijwilliger" not in ids(ask(index, "alcohol"))[:3]
    assert "beheervrijwilliger" in ids(ask(index, "diploma"))


def test_the_helper_is_not_the_answer_to_the_need(index: Index) -> None:
    """Who is eenzaam is not sent to a volunteer job for the lonely; who wants to help is."""
    assert "maatjesproject-heemskerk" not in ids(ask(index, "geïsoleerd"))[:1]
    assert ids(ask(index, "fietsles"))[0] == "fietsles-voor-vrouwen"
    assert ids(ask(index, "fietsles geven"))[0] == "fietsles-geven"


def test_elsewhere_comes_after_what_can_be_used(index: Index) -> None:
    """A neighbour's offer stands below the own offer, unless the town is named."""
    found = ask(index, "zwemmen").rows
    assert found[0]["id"] == "heliomare"
    assert ids(ask(index, "velsen bewegen"))[0] == "velsen-pilot-bewegen"


def test_limit_cuts_rows_not_the_count(index: Index) -> None:
    """A limit shows fewer, and the total still tells how many there are."""
    result = answer(index, Query(("koffie",), limit=2), TODAY)
    assert len(result.rows) == 2
    assert result.total > 2


@pytest.mark.parametrize("words", ["bewegen", "wandeln", "koffie op maandag", ""])
def test_lines_are_the_rows_that_a_pipe_gets(index: Index, words: str) -> None:
    """The finished lines are of the same hits in the same order as the rows, and say the same."""
    rows = ask(index, words)
    lines = answer(index, Query(tuple(words.split()), lines=True), TODAY)
    assert lines.lines == tuple(plain_line(row) for row in rows.rows)
    assert lines.verified == rows.verified
    assert lines.verified == tuple((row["nagevraagd"]["op"], row["nagevraagd"]["opnieuw_vanaf"]) for row in rows.rows)
    assert not lines.rows


def test_a_real_word_is_not_mended(index: Index) -> None:
    """A Dutch word that the catalogue does not know is said to be unknown, and guessed at only in a question."""
    for word in ("zwanger", "kaars", "koffer", "bankroetier", "verlopen", "berekenen"):
        result = ask(index, word)
        assert not result.rows
        assert result.corrected == ()
    assert "zanger" in ask(index, "zwanger").suggestions


def test_a_name_is_one_only_with_the_rest(index: Index) -> None:
    """What is named by one word stands first, unless another traject has more of what is asked."""
    assert ids(ask(index, "fietsen op dinsdag"))[0] == "fietsen"
    assert ids(ask(index, "leren fietsen"))[:2] == ["fietsles-voor-vrouwen", "fietsen"]


def test_towns(index: Index) -> None:
    """Who names a neighbour sees what is there first; who names the own municipality sees nothing of a neighbour."""
    assert "socius-cursus" not in ids(ask(index, "in velsen"))[:3]
    home = ask(index, "in heemskerk")
    assert home.read_as == ("Heemskerk",)
    assert {"yoga", "wens-kinderopvang"} <= set(ids(home))
    assert not any(row["status"] == "elders" for row in home.rows)
    assert ask(index, "heemskerk of velsen").read_as == ("Velsen",)


def test_what_is_not_written_like_a_word_is_mended_sooner(index: Index) -> None:
    """Only the first has three letters in a row that no known word has; the others are words by themselves."""
    assert ask(index, "drnik").corrected == (("drnik", "drink"),)
    for word in ("soort", "metaal"):
        assert not ask(index, word).corrected


def test_two_halves_of_a_word_are_joined(index: Index) -> None:
    """Halves that only together are a word are read as one; two words by themselves stay two."""
    assert ids(ask(index, "in burgering")) == ids(ask(index, "inburgering"))
    assert ids(ask(index, "digi d")) == ids(ask(index, "digid"))
    assert ids(ask(index, "schuld hulp verlening"))[0] == "schuldhulpverlening"
    assert dict(ask(index, "fleks tensie").corrected) == {"flekstensie": "flextensie"}
    assert ids(ask(index, "taal sprekuur"))[0] == "taalspreekuur"
    assert ids(ask(index, "schuld hulp verlenning"))[0] == "schuldhulpverlening"
    assert ids(ask(index, "salon vrouwe")) == ids(ask(index, "salonvrouw")) == ["salonvrouwen"]
    assert ids(ask(index, "voor leesen")) == ids(ask(index, "voorlezen"))


def test_a_stem_is_no_word(index: Index) -> None:
    """What is only known as a stem or as a part of a word is read as the word that it is nearly."""
    assert set(ids(ask(index, "eenzaam"))) <= set(ids(ask(index, "eenzam")))
    assert dict(ask(index, "paartden").corrected) == {"paartden": "paarden"}
    assert dict(ask(index, "taalvrindje").corrected) == {"taalvrindje": "taalvriend"}
    assert dict(ask(index, "depresieve").corrected) == {"depresieve": "depressief"}
    assert ask(index, "geslacht").corrected == ()
    # One letter away from a long word, though its halves are words too.
    assert dict(ask(index, "taakcafe").corrected) == {"taakcafe": "taalcafe"}
    assert dict(ask(index, "matjesproject").corrected) == {"matjesproject": "maatjesproject"}


def test_a_synonym_is_whole(index: Index) -> None:
    """What clients say of an obstacle may miss a word; of a synonym every word is there."""
    assert "eenzaamheid" in ask(index, "behoefte aan wat gezelschap").read_as
    assert "mantelzorg" in ask(index, "ziek kind verzorgen").read_as
    assert "mantelzorg" not in ask(index, "ik ben ziek en heb verzorging nodig").read_as
    # Of 'ik zie het niet meer zitten' what is left must say something.
    assert "psychische klachten" in ask(index, "zie het niet zitten").read_as
    assert "psychische klachten" not in ask(index, "hij kan niet zitten").read_as


def test_whoever_is_cared_for_is_near(index: Index) -> None:
    """One line of the redacteur is about all family; whose they are is not searched."""
    for who in ("mijn schoonmoeder", "zijn broer", "de buurvrouw"):
        assert ids(ask(index, f"{who} verzorgen"))[0] == "mantelzorger"
    assert "mantelzorger" not in ids(ask(index, "wandelen met mijn vader"))
    assert "man" not in ask(index, "mijn man wil zwemmen").read_as


def test_the_order_is_that_of_the_words(index: Index) -> None:
    """How a query was read is said in the order in which it was typed."""
    assert ask(index, "koken of thuis zitten of muziek").read_as == (
        "koken", "moeilijk het huis uit komen", "muziek",
    )  # fmt: skip


def test_a_word_that_is_typed_may_be_half(index: Index) -> None:
    """While one types, the start of a word finds what the word finds; afterwards it is a word by itself."""
    assert ids(answer(index, Query(("samen", "zumb"), typing=True), TODAY))[0] == "zumba"
    assert ids(answer(index, Query(("wand",), typing=True), TODAY))
    assert not ask(index, "wand").total


def test_an_option_goes_before_the_words(index: Index) -> None:
    """Where they ask different things it is said which of them counts."""
    found = ask(index, "op dinsdag", dag=("maandag",))
    assert "wandelgroep" in ids(found)
    assert found.read_as == ("dinsdag", "de optie --dag gaat voor")
    several = ask(index, "dinsdag ochtend voor vrouwen", dag=("maandag",), dagdeel=("avond",), geslacht="man")
    told = [f"de optie --{name} gaat voor" for name in ("dag", "dagdeel", "geslacht")]
    assert list(several.read_as[-3:]) == told
    assert ask(index, "op dinsdag", dag=("dinsdag",)).read_as == ("dinsdag",)


def test_another_desk_is_asked(index: Index) -> None:
    """Beside what no traject can be about, one known word is there by chance; two are not."""
    assert not ask(index, "kapotte lantaarnpaal").total
    assert not ask(index, "parkeervergunning voor de deur").total
    assert not ask(index, "wat kost een scooter").total
    assert "schuldhulpverlening" in ids(ask(index, "schulden en rekeningen door de auto"))[:1]


def test_an_unknown_half_says_nothing(index: Index) -> None:
    """`kinderbijslag` is not about children; `computeruurtje` is about the computer."""
    assert ids(ask(index, "kinderbijslag")) == []
    assert "internetcafe" in ids(ask(index, "computeruurtje"))[:3]
    assert ids(ask(index, "meezingen")) == ids(ask(index, "zingen"))
    assert ids(ask(index, "barmedewerker")) == ids(ask(index, "bar"))


def test_what_is_known_of_a_moment_comes_before_nothing(index: Index) -> None:
    """On an evening with an unknown day stands before what is unknown altogether."""
    found = ids(ask(index, "woensdagavond"))
    assert found.index("jongereninloop") < found.index("flextensie")


def test_what_is_hardly_about_it_comes_after(index: Index) -> None:
    """A price that is known brings nothing before what is about the subject itself."""
    assert "popcursus" in ids(ask(index, "iets met muziek niet te duur"))[:3]


def test_a_place_without_a_name_is_no_more_than_a_word(index: Index) -> None:
    """Who asks for the beheerder of buurtcentra is not sent to what happens to be in 'buurtcentra'."""
    assert "beheervrijwilliger" in ids(ask(index, "beheerder van buurtcentra"))[:3]


def test_who_is_named_is_shown(index: Index) -> None:
    """The sex in the words does not hide the traject that they name; an option does."""
    assert ids(ask(index, "wereldmannen voor een vrouw"))[0] == "wereldmannen"
    assert "wereldmannen" not in ids(ask(index, "wereldmannen", geslacht="vrouw"))


def test_about_an_obstacle_or_good_for_it(index: Index) -> None:
    """What says itself what the client says stands before what also helps."""
    found = ids(ask(index, "ik zit de hele dag op de bank"))
    assert set(found[:2]) == {"sas", "welschap"}


def test_an_unknown_word_takes_no_day_away(index: Index) -> None:
    """Beside a day, a word that is nowhere is told once and leaves that day, unless it says what kind it is."""
    found = ask(index, "xylofaag xylofaag op zondag")
    assert found.unknown == ("xylofaag",)
    assert set(ids(found)) == set(ids(ask(index, "zondag")))
    assert not ask(index, "xylofaag gratis").total
    assert not ask(index, "rijles op zondag").total


def test_only_before_a_moment_is_not_lonely(index: Index) -> None:
    """`Alleen 's avonds` asks for evenings; who is alone on Sundays says so."""
    assert ask(index, "alleen 's avonds").read_as == ("avond",)
    assert ask(index, "kan alleen op zondag").read_as == ("zondag",)
    assert "alleen" in ask(index, "ik ben alleen op zondag").read_as


def test_separable_verbs_are_put_together(index: Index) -> None:
    """The first half of a verb may stand far behind it; an infinitive does not come apart."""
    assert ids(ask(index, "leest graag verhalen voor"))[0] == "heemskerk-leest-voor"
    assert "voorlezen" not in str(read(index, ["lezen voor mijn werk"]).concepts)
    assert ids(ask(index, "iets om handen"))[0] == "arbeidsmatige-dagbesteding"


def test_what_is_said_last_is_what_it_is(index: Index) -> None:
    """An unknown compound of known words means the obstacle that its last part names; a toeslag is none."""
    assert "argonaut-keuring" in ids(ask(index, "schouderpijn"))[:3]
    assert not ask(index, "huurtoeslag").total
    assert not ask(index, "dierenarts").total
    assert not ask(index, "zweefvliegen leren").total


def test_how_long_is_not_how_old(index: Index) -> None:
    """Years after 'na' or 'sinds' are a time, not an age."""
    assert read(index, ["ontslagen na 30 jaar"]).filters.leeftijd is None
    assert read(index, ["man van 30 jaar"]).filters.leeftijd == (30, 30)


def test_who_needs_help_is_not_sent_to_help(index: Index) -> None:
    """The traject of the volunteer falls behind for who cannot yet, and comes first for who can."""
    cannot = ids(ask(index, "kan niet fietsen"))
    assert "fietsles-voor-vrouwen" in cannot[:2]
    assert "fietsles-geven" not in cannot[:3]
    can = ids(ask(index, "een ander leren fietsen"))
    assert can.index("fietsles-geven") < can.index("fietsles-voor-vrouwen")


letters = st.text(st.characters(codec="utf-8"), max_size=40)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(letters, max_size=8))
def test_any_words_give_an_answer(index: Index, words: list[str]) -> None:
    """Whatever is typed, there is an answer or one Dutch sentence; never a fault."""
    with suppress(WrongUseError):
        result = answer(index, Query(tuple(words)), TODAY)
        assert result.total >= len(result.rows)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=st.sampled_from(["maandag", "zaterdag"]), cents=st.integers(0, 500), sex=st.sampled_from(["vrouw", "man"]))
def test_a_filter_never_adds(index: Index, day: str, cents: int, sex: str) -> None:
    """Each filter more gives the same trajecten or fewer."""
    wide = set(ids(ask(index, dag=(day,))))
    narrow = set(ids(ask(index, dag=(day,), max_kosten=cents)))
    narrower = set(ids(ask(index, dag=(day,), max_kosten=cents, geslacht=sex)))
    assert narrower <= narrow <= wide


def test_filler_words_of_long_texts_find_nothing(index: Index) -> None:
    """What stands by chance in a description or a note is no answer, also to a query that has nothing else."""
    for word in ("ongeveer", "eerder", "steeds"):
        assert ids(ask(index, word)) == []


@pytest.mark.parametrize(
    ("words", "stranger"),
    [
        ("peuter", "ggz-groep"),
        ("koffie drinken met anderen", "brijder"),
        ("afvallen", "kringloopwinkel"),
        ("ziek", "popcursus"),
    ],
)
def test_what_looks_like_another_word_finds_no_stranger(index: Index, words: str, stranger: str) -> None:
    """A word that only seems inflected, or that means something else beside another, does not lead astray."""
    found = ids(ask(index, words))
    assert found
    assert stranger not in found[:3]
