"""Signing up and the sheet for the client: blanks for the person, and nothing of the profile."""

import datetime as dt
import email
from typing import Any
from urllib.parse import parse_qs, urlparse

import pytest

from tests.aanbod import docs_of
from wegwijzer.advising import Counsel
from wegwijzer.advising.blad import choose, facts_of, is_html, write_blad
from wegwijzer.advising.signup import eml, mailto, make_signup
from wegwijzer.errors import WrongUseError
from wegwijzer.folder import Editie, page_data, page_rows
from wegwijzer.folder.view import build_view
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.profiel import Profiel
from wegwijzer.recommendation.way_in import INSTEAD_OF_HERE
from wegwijzer.terminal import advice_lines


def test_mail_has_blanks_and_the_provider(counsel: Counsel) -> None:
    """The text asks for help and problems, names the provider, and says what happens next and on no-show."""
    found = counsel.signup("wandelgroep")
    assert "Hulpvraag" in found["tekst"]
    assert "Problemen" in found["tekst"]
    assert "____" in found["tekst"]
    assert found["aanbieder"] == "Welschap"
    assert found["daarna"]
    assert found["bij_wegblijven"]


def test_what_happens_next_is_of_this_traject(counsel: Counsel) -> None:
    """What a provider does with a participant is not told of who comes to help there."""
    assert "basismeter" in counsel.signup("stapin-deelnemer")["daarna"]
    assert "basismeter" not in counsel.signup("stapin-taalvriend")["daarna"]


@pytest.mark.parametrize("key", ["ggz-groep", "inburgering", "velsen-aan-de-slag", "wens-kinderopvang", "mantelzorger"])
def test_where_nobody_can_be_placed_there_is_no_mail(counsel: Counsel, key: str) -> None:
    """Care, integration, a neighbour's and a wish say what the klantmanager can do instead."""
    found = counsel.signup(key)
    assert found["tekst"] == ""
    assert found["in_plaats_daarvan"]
    here = counsel.doc(key)["status"] in ("beschikbaar", "pilot")
    assert bool(found["bij_wegblijven"]) is here
    assert here or not (found["daarna"] or found["verslag"])
    assert advice_lines.signup_lines(found)[0].endswith("wat u kunt doen")


def test_what_has_ended_is_stopped(counsel: Counsel) -> None:
    """The day after its last one there is no mail and no way to sign up, also when its status was not changed yet."""
    required = [{"tekst": "Eerst de intake.", "vraag": "Is de intake geweest?"}]
    ended = {**counsel.doc("yoga"), "geldig": {"tot": "2026-11-22"}, "vereisten": required}
    found = make_signup(ended, counsel.basis, dt.date(2026, 11, 23))
    assert (found["tekst"], found["in_plaats_daarvan"]) == ("", [INSTEAD_OF_HERE["gestopt"]])
    assert not any(found[key] for key in ("hoe", "daarna", "verslag", "bij_wegblijven", "vragen"))
    before = make_signup(ended, counsel.basis, dt.date(2026, 11, 22))
    assert before["tekst"]
    assert before["hoe"]
    assert before["vragen"]


def test_page_and_command_line_sign_up_alike(
    counsel: Counsel, catalogus: Catalogus, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page offers the mail for the same trajecten, with the same words; clients get none."""
    monkeypatch.setattr(page_rows, "encode_column", list)
    view = build_view(catalogus, Editie.KLANTMANAGER, counsel.today, "test")
    data = page_data.page_data(view)
    for traject, aan in zip(view.trajecten, data["trajecten"]["aan"], strict=True):
        found = counsel.signup(traject.id)
        mail = data["mail"].replace("{naam}", found["naam"]).replace("{aan}", aan) if aan else ""
        assert mail == (f"Onderwerp: {found['onderwerp']}\n\n{found['tekst']}" if found["tekst"] else ""), traject.id
    for_clients = page_data.page_data(build_view(catalogus, Editie.CLIENT, counsel.today, "test"))
    assert not any(for_clients["trajecten"]["aan"])
    assert not for_clients["mail"]


def test_link_and_file_hold_the_same_text(counsel: Counsel) -> None:
    """The link and the mail file read back as the mail, without a sender or a date."""
    found = counsel.signup("argonaut-keuring")
    query = parse_qs(urlparse(mailto(found)).query)
    assert query["body"][0].replace("\r\n", "\n") == found["tekst"]
    message = email.message_from_string(eml(found))
    assert message.get_payload(decode=True).decode().replace("\r\n", "\n").strip() == found["tekst"].strip()  # type: ignore[union-attr]
    assert message["From"] is None
    assert message["Date"] is None


def test_unknown_traject_names_the_nearest(counsel: Counsel) -> None:
    """A typing error gets a suggestion."""
    with pytest.raises(WrongUseError, match="wandelgroep"):
        counsel.signup("wandelgroup")


def test_sheet_has_facts_and_no_profile(counsel: Counsel) -> None:
    """The A4 says what, where, when and cost of the chosen trajecten; no reasons and nothing of the profile."""
    profiel = Profiel(
        subtreden=("2.2",), geslacht="man", leeftijd=43, belemmeringen=("schulden",), interesses=("yoga",)
    )
    advice = counsel.advise(profiel)
    docs = [counsel.doc(key) for key in choose(advice, ["yoga", "wandelgroep"])]
    for as_html in (True, False):
        sheet = write_blad(docs, counsel.basis, as_html=as_html)
        assert "Yoga" in sheet
        assert "Elke dinsdagochtend" in sheet
        assert not [word for word in ("schulden", "43", "interesse", "2.2", "punten", "man<") if word in sheet]


def test_sheet_says_what_holds_of_a_place(counsel: Counsel) -> None:
    """Whoever is sent somewhere also reads that only the first talk is there, or what of the place is not known."""
    place = dict(facts_of({**counsel.doc("taalcafe"), "locatie_toelichting": "Welk huis, is onbekend"}, counsel.basis))
    assert place["Waar"] == "Buurthuis van de gemeente, Heemskerk. Welk huis, is onbekend."


@pytest.mark.parametrize(
    ("profiel", "chosen"),
    [
        # At medical doubt first that, and a duty before anything else; no examination of which nobody spoke.
        ({"subtreden": ("2.3",), "belemmeringen": ("lichamelijke-klachten",)}, ["argonaut-keuring"]),
        ({"subtreden": ("2.3",), "inburgeringsplichtig": True}, ["inburgering"]),
        ({"subtreden": ("2.2",), "interesses": ("wandelen",)}, ["wandelgroep", "wijkwandelen"]),
    ],
)
def test_sheet_without_choice_holds_what_suits_best(
    counsel: Counsel, profiel: dict[str, Any], chosen: list[str]
) -> None:
    """At most three that somebody arranges; nothing that is half as good, or may be for others, fills it."""
    assert choose(counsel.advise(Profiel(**profiel)), []) == chosen
    assert len(choose(counsel.advise(Profiel(subtreden=("2.4",))), [])) == 3


def test_care_stands_on_the_sheet_when_it_was_chosen(counsel: Counsel) -> None:
    """Nor does volunteering that happens to be open take its place, for who has an addiction."""
    advice = counsel.advise(Profiel(subtreden=("2.1",), belemmeringen=("verslaving",)))
    with pytest.raises(WrongUseError, match="--kies"):
        choose(advice, [])
    assert choose(advice, ["brijder"]) == ["brijder"]


@pytest.mark.parametrize("target", ["blad.pdf", "-", "blad"])
def test_a_sheet_has_a_form_that_its_name_tells(target: str) -> None:
    """No Markdown is written into a file that another program would open, or into one that is named `-`."""
    with pytest.raises(WrongUseError, match="\\.html of \\.md"):
        is_html(target)


def test_what_falls_off_cannot_be_put_on_the_sheet(counsel: Counsel) -> None:
    """The sheet never offers what the advice rules out."""
    advice = counsel.advise(Profiel(subtreden=("2.2",), geslacht="man"))
    with pytest.raises(WrongUseError, match="salonvrouwen"):
        choose(advice, ["salonvrouwen"])


def test_text_of_the_catalogue_is_escaped(counsel: Counsel) -> None:
    """A traject named as markup comes out as text."""
    doc = {**counsel.doc("yoga"), "naam": "<script>x</script> [/]"}
    assert "<script>" not in write_blad([doc], counsel.basis, as_html=True)
    assert "<script>" not in write_blad([doc], counsel.basis, as_html=False).replace("\\<", "")


def test_unknown_is_never_free_on_the_sheet(counsel: Counsel) -> None:
    """What is not known is said to be asked."""
    facts = dict(facts_of(counsel.doc("repair-cafe"), counsel.basis))
    assert facts["Kosten"] == "Dat weten we nog niet."
    assert facts["Wanneer"] == "Dat weten we nog niet."


def test_the_sheet_speaks_to_the_client(counsel: Counsel) -> None:
    """Who signs up is said to the client, a sure first date stands there, and no word is for the klantmanager only."""
    yoga = dict(facts_of(counsel.doc("yoga"), counsel.basis, "dinsdag 24 november 2026"))
    assert yoga["Wanneer"] == "Elke dinsdagochtend, een uur per keer. Eerste keer: dinsdag 24 november 2026."
    assert yoga["Beginnen"] == "Uw klantmanager meldt u aan."
    assert "neemt zelf contact op" in dict(facts_of(counsel.doc("brijder"), counsel.basis))["Beginnen"]
    texts = [value for doc in docs_of(counsel) for _, value in facts_of(doc, counsel.basis, "navragen")]
    assert [text for text in texts if "navragen" in text or not text.endswith((".", "!", "?"))] == []


def test_the_sheet_is_the_week_when_one_was_asked(counsel: Counsel) -> None:
    """With a week the sheet has its trajecten; more than fit on an A4, or none at all, is refused."""
    profiel = Profiel(subtreden=("2.2",), interesses=("koken", "muziek"))
    week = counsel.advise(profiel, week=True)
    assert choose(week, []) == [item["id"] for item in week["week"]["trajecten"]]
    with pytest.raises(WrongUseError, match="hooguit 3"):
        choose(week, [entry["id"] for entry in week["navragen"]][:4])
    with pytest.raises(WrongUseError, match="--kies"):
        choose(counsel.advise(Profiel(subtreden=("1",), belemmeringen=())), [])
