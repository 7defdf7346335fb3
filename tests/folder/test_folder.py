"""The folder: complete, safe, the same for the same catalogue, in both formats."""

import datetime as dt
import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from decimal import Decimal
from enum import Enum
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from tests.folder_reading import Page, markdown_lists, read_markdown, squash
from tests.full_catalogue import FULL, NASTY, TRAJECTEN, bare, full_catalogus, version
from wegwijzer.catalogue import load_catalogus
from wegwijzer.changes import Changes, compare
from wegwijzer.costs import format_euro
from wegwijzer.folder import Editie, Formaat, file_name, render_folder
from wegwijzer.folder.prose import prose_html
from wegwijzer.folder.wording import describe_sources, name_sources
from wegwijzer.models.bron import Bron, Gecontroleerd
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.traject import Traject
from wegwijzer.overview import build_overview
from wegwijzer.resources import resource_directory

TODAY = dt.date(2026, 11, 23)
# Words for finding, settings and ids: they steer the folder but are not read in it.
UNREAD = {"id", "woorden", "doel", "bewaar_versies", "kleuren", "termijn_maanden"}
# For which fact a source is, and what there is to say of the sources, is told in Markdown alone.
OF_SOURCES = {"over", "bron", "over_de_bron"}
REFERENCES = {"thema", "zie", "helpt_bij", "aanbieder", "onderdeel_van", "leidt_naar", "locaties", "belemmeringen"}
LABELS = ["Pilot", "Elders: Buurstad", "Gewenst: bestaat nog niet", "Gestopt"]
LABELS += ["U kunt plaatsen", "Alleen aansporen", "Cliënt regelt zelf", "Plaatsen: navragen"]


def render(catalogus: Catalogus, edition: Editie = Editie.KLANTMANAGER, **options: Any) -> dict[str, str]:
    return render_folder(catalogus, today=TODAY, version="abc123", edition=edition, **options)


def html_of(catalogus: Catalogus, edition: Editie = Editie.KLANTMANAGER, **options: Any) -> str:
    return render(catalogus, edition, **options)[file_name(catalogus.gemeente.naam, edition, Formaat.HTML)]


def markdown_of(catalogus: Catalogus, edition: Editie = Editie.KLANTMANAGER) -> str:
    return render(catalogus, edition)[file_name(catalogus.gemeente.naam, edition, Formaat.MD)]


def texts_of(value: Any, unread: Collection[str] = UNREAD, name: str = "") -> Iterator[str]:
    """Walk a model and give every text and number that somebody typed to be read."""
    if name in unread or value is None or isinstance(value, bool | Enum | dt.date | dt.time):
        return
    if isinstance(value, BaseModel):
        for field in type(value).model_fields:
            yield from texts_of(getattr(value, field), unread, field)
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts_of(item, unread, name)
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_of(item, unread, name)
    elif isinstance(value, Decimal):
        yield format_euro(value)
    elif name not in REFERENCES:
        yield str(value)


def parts_of(catalogus: Catalogus) -> dict[str, Any]:
    return {name: value for name, value in vars(catalogus).items() if name != "synoniemen"}


def missing_texts(catalogus: Catalogus, shown: str, unread: Collection[str] = UNREAD) -> list[str]:
    """Give the texts of a catalogue that do not occur, neither as typed nor as their Markdown reads."""
    wanted = [text for part in parts_of(catalogus).values() for text in texts_of(part, unread)]
    return [text for text in wanted if squash(text) not in shown and Page(prose_html(text)).text not in shown]


def unset_fields(model: Any, path: str = "") -> Iterator[str]:
    if isinstance(model, BaseModel):
        for field in type(model).model_fields:
            value = getattr(model, field)
            if value in (None, (), {}):
                yield f"{path}.{field}"
            yield from unset_fields(value, f"{path}.{field}")
    elif isinstance(model, tuple):
        for item in model:
            yield from unset_fields(item, path)


@pytest.fixture(scope="module")
def catalogus() -> Catalogus:
    return full_catalogus()


def test_the_full_catalogue_is_full(catalogus: Catalogus) -> None:
    """A field that is added to a model must be added to the test catalogue, and so to the folder."""
    filled = [catalogus.gemeente, catalogus.ladder.treden[0], catalogus.trajecten["alles"], catalogus.begrippen[0]]
    filled += [catalogus.aanbieders["club"], catalogus.locaties["huis"], *catalogus.voorzieningen, *catalogus.motiveren]
    # An allowance has one amount of two: here the provision has the most, the traject the exact one.
    exempt = r"\.bedrag\.bedrag$|\.vergoeding\.hooguit$|\.onderdeel_van$|\.kosten\.|\.rooster\.|\.duur\."
    # What names another traject has tests of its own.
    exempt += r"|\.leeftijd\.tot$|\.over$|\.aanmelding\.zoals$"
    unset = [path for model in filled for path in unset_fields(model, type(model).__name__)]
    assert [path for path in unset if not re.search(exempt, path)] == []


def test_everything_of_the_catalogue_is_in_the_page(catalogus: Catalogus) -> None:
    """No text that somebody typed is lost in HTML; trefwoorden are what the search box finds by."""
    lost = missing_texts(catalogus, Page(html_of(catalogus)).text, UNREAD | OF_SOURCES)
    assert lost == list(catalogus.trajecten["alles"].trefwoorden)


def test_everything_of_the_catalogue_is_in_the_markdown(catalogus: Catalogus) -> None:
    """No text that somebody typed is lost in Markdown, read as a git host shows it."""
    assert missing_texts(catalogus, read_markdown(markdown_of(catalogus)).text) == []


@pytest.mark.parametrize("edition", Editie)
def test_names_stay_text_in_html(catalogus: Catalogus, edition: Editie) -> None:
    """A traject named `<script>` is shown as such and runs nowhere."""
    page = Page(html_of(catalogus, edition))
    assert squash(NASTY) in page.text
    assert {tag for tag, _ in page.elements} & {"i", "u", "img", "iframe", "object"} == set()
    assert [tag for tag, _ in page.elements].count("script") == 2


@pytest.mark.parametrize("edition", Editie)
def test_names_stay_text_in_markdown(catalogus: Catalogus, edition: Editie) -> None:
    """A traject named `<script>` or `[/]` is shown as such, even where raw HTML in Markdown is allowed."""
    page = read_markdown(markdown_of(catalogus, edition))
    assert squash(NASTY) in page.text
    allowed = {"a", "blockquote", "code", "em", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "strong", "ul"}
    assert {tag for tag, _ in page.elements} <= allowed | {"table", "thead", "tbody", "tr", "th", "td"}


@pytest.mark.parametrize("edition", Editie)
def test_page_stands_alone(catalogus: Catalogus, edition: Editie) -> None:
    """The page asks for nothing outside itself, and its policy would refuse if it did."""
    html = html_of(catalogus, edition)
    for tag, attrs in Page(html).elements:
        assert "src" not in attrs
        assert tag not in {"link", "img", "iframe", "object", "embed", "video", "audio", "base", "form"}
        assert "style" not in attrs
        assert not [name for name in attrs if name.startswith("on")]
        href = attrs.get("href") or "#"
        assert href.startswith(("#", "https://voorbeeld.nl")), href
    assert "@import" not in html
    assert "url(" not in html
    assert "default-src 'none'" in html


@pytest.mark.parametrize("edition", Editie)
def test_every_link_arrives_and_ids_are_unique(catalogus: Catalogus, edition: Editie) -> None:
    """No in-page link leads nowhere, in both formats and both editions."""
    for page in (Page(html_of(catalogus, edition)), read_markdown(markdown_of(catalogus, edition))):
        ids = [attrs["id"] for _, attrs in page.elements if "id" in attrs]
        targets = {href[1:] for _, attrs in page.elements if (href := attrs.get("href") or "").startswith("#")}
        assert len(ids) == len(set(ids))
        assert targets - set(ids) == set()


@pytest.mark.parametrize("edition", Editie)
def test_headings_go_down_one_step_at_a_time(catalogus: Catalogus, edition: Editie) -> None:
    """The outline has one title and skips no level, so that a screen reader can walk it."""
    page = Page(html_of(catalogus, edition))
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_landmarks_and_language(catalogus: Catalogus) -> None:
    """The page says its language and has a skip link, a header, a navigation, a main part and a footer."""
    elements = Page(html_of(catalogus)).elements
    tags = [tag for tag, _ in elements]
    assert ("html", {"lang": "nl", "class": "editie-klantmanager"}) in elements
    assert [tags.count(tag) for tag in ("header", "nav", "main", "footer")] == [1, 1, 1, 1]
    first_link = next(attrs for tag, attrs in elements if tag == "a")
    assert first_link["href"] == "#inhoud"


def test_same_input_same_bytes(catalogus: Catalogus) -> None:
    """Rendering twice, also from a catalogue built anew, gives the same text."""
    assert render(catalogus) == render(full_catalogus())


def test_one_card_for_each_traject_and_links_elsewhere(catalogus: Catalogus) -> None:
    """Each traject has exactly one card; a trede where it also belongs links to it."""
    html = html_of(catalogus)
    cards = re.findall(r"<article class=kaart id=t-([a-z-]+)>", html)
    assert sorted(cards) == sorted(catalogus.trajecten)
    also = re.search(r"Ook voor deze trede:.*?<h4", html, re.DOTALL)
    assert also is not None
    assert "#t-alles" in also[0]


def test_signing_up_as_elsewhere_is_told_once() -> None:
    """A card that signs up `zoals` another says how, and links once to the card where the rest stands."""
    real = load_catalogus(resource_directory("catalogue"))
    html = html_of(real)
    cards = dict(re.findall(r"<article class=kaart id=t-([a-z-]+)>(.*?)</article>", html, re.DOTALL))
    like, told = cards["yoga"], cards["sas"]
    assert "<dt>Verder zoals bij<dd><a href=#t-sas>" in like
    assert "; dit is er een onderdeel van" in like
    assert "<dt>Onderdeel van" not in like
    assert "<dt>Onderdeel van<dd><a href=#t-welschap>" in told
    assert "De klantmanager mailt" in like
    assert "<dt>Wie niet komt" not in like
    assert "<dt>Wie niet komt" in told


@pytest.mark.parametrize(
    "words",
    LABELS,
)
def test_labels_are_words(catalogus: Catalogus, words: str) -> None:
    """What kind of traject it is, is said in words on its card, in both formats."""
    assert words in re.findall(r"<span class=[a-z]+>([^<]+)</span>", html_of(catalogus))
    assert f"**{words}**" in markdown_of(catalogus)


def test_unknown_is_said(catalogus: Catalogus) -> None:
    """A traject without facts shows `navragen` for cost, time, place and provider, and never 'gratis'."""
    html = html_of(catalogus)
    card = html[html.index("id=t-kaal>") :]
    card = card[: card.index("</article>")]
    assert card.count("<mark>navragen</mark>") == 5
    assert "gratis" not in card


def test_notice_counts_the_years(catalogus: Catalogus) -> None:
    """The page says at the top how many trajecten were last checked in which year."""
    expected = "Van de 7 trajecten zijn er voor het laatst nagevraagd: 1 in 2018, 1 in 2026 en 5 nog nooit."
    assert expected in Page(html_of(catalogus)).text
    assert expected in read_markdown(markdown_of(catalogus)).text


def test_client_edition_holds_back(catalogus: Catalogus) -> None:
    """The client sees what one can take part in: no notes, no wishes, no neighbours, no doubts, no candidates."""
    pages = (Page(html_of(catalogus, Editie.CLIENT)), read_markdown(markdown_of(catalogus, Editie.CLIENT)))
    kept_back = ["Notitie", "Over buur", "Over wens", "Over weg", "Twijfel", "137", "Premie", "Team Beheer", "Bron"]
    for page in pages:
        assert "Samenvatting <script> [/]" in page.text
        assert [words for words in kept_back if words in page.text] == []


def test_client_edition_cannot_be_searched_by_a_note(voorbeeld: Path) -> None:
    """Not even one word of what is for klantmanagers alone stands in the search index of a client's page."""
    path = voorbeeld / "trajecten/2.1/koffieochtend.yaml"
    text = path.read_text("utf-8").replace("notitie: ", "notitie: achterkamer ").replace("hoe: ", "hoe: intakeroute ")
    path.write_text(text, "utf-8")
    changed = load_catalogus(voorbeeld)
    for edition, there in ((Editie.KLANTMANAGER, True), (Editie.CLIENT, False)):
        page = " ".join(render(changed, edition).values())
        # The index writes the letters that a word shares with the one before it as a number.
        assert [part in page for part in ("hterkamer", "takeroute")] == [there, there]


def test_client_edition_has_its_own_tone(catalogus: Catalogus) -> None:
    """A client reads who takes the first step, finds things by theme, and not what happens on staying away."""
    text = Page(html_of(catalogus, Editie.CLIENT)).text
    assert "Uw klantmanager" in text
    assert [words for words in ("Wie meldt aan", "Wie niet komt", "Zonder vaste trede") if words in text] == []


@pytest.fixture
def changes() -> Changes:
    """Before, every key of one traject said something else, and the others had another status or did not exist."""
    before = {data["id"]: dict(data) for data in TRAJECTEN if data["id"] != "kaal"}
    before["alles"] |= {key: f"toen-{key}" for key in FULL if key not in {"id", "naam", "status"}}
    for traject_id, status in {"pilot": "gewenst", "wens": "beschikbaar", "weg": "beschikbaar"}.items():
        before[traject_id]["status"] = status
    before["zonder"]["gecontroleerd"] = {"op": "2025-01-02", "door": "redacteur"}
    before["oud"], before["ooit"] = (
        {"id": "oud", "naam": "Kaal oud"},
        {"id": "ooit", "naam": "Ooit gewenst", "status": "gewenst"},
    )
    place = {"id": "huis", "naam": "Buurthuis", "plaats": "toen-plaats"}
    then = version("toen", before.values(), **{"locaties.yaml": {"locaties": [place]}})
    return compare(then, version("nu", TRAJECTEN, **{"locaties.yaml": {"locaties": [{**place, "plaats": "Duinwijk"}]}}))


def news_of(catalogus: Catalogus, edition: Editie, changes: Changes) -> list[str]:
    """Give the chapter in both formats as text; every link in it must arrive."""
    files = render(catalogus, edition, changes=changes)
    pages = [Page(text) if name.endswith(".html") else read_markdown(text) for name, text in files.items()]
    for page in pages:
        ids = {attrs["id"] for _, attrs in page.elements if "id" in attrs}
        assert {href[1:] for _, attrs in page.elements if (href := attrs.get("href") or "").startswith("#")} <= ids
    chapter = re.compile(r"Dit is er anders sinds.*?(?=Wie hoort waar|Wat kunt u doen)")
    return [chapter.findall(page.text)[0] for page in pages]


def test_what_is_new(catalogus: Catalogus, changes: Changes) -> None:
    """The folder says what came, changed and went, old and new of each fact; what was only confirmed stands apart."""
    unseen = {"trefwoorden", "bronnen", "gecontroleerd"}
    for text in news_of(catalogus, Editie.KLANTMANAGER, changes):
        assert "de versie van 23 november 2026. Nieuw Kaal kaal Gewijzigd" in text
        assert set(re.findall(r"toen-(\w+)", text)) == {*FULL, "plaats"} - {"id", "naam", "status"} - unseen
        assert "Kaal pilot status: gewenst wordt pilot" in text
        assert "Stopt Kaal weg status: beschikbaar wordt gestopt" in text
        assert "Vervallen Ooit gewenst Kaal oud" in text
        assert re.search(r"Nagevraagd, en het klopt:? Kaal zonder", text)


def test_much_that_is_new_is_folded(catalogus: Catalogus) -> None:
    """A long list stands closed, so that it is not between the reader and the other chapters; a short one is open."""
    trajecten = [bare(f"n{number}") for number in range(9)]
    added = {data["id"]: Traject.model_validate(data) for data in trajecten}
    full = replace(catalogus, trajecten={**catalogus.trajecten, **added})
    for count, folded in ((8, False), (9, True)):
        html = html_of(full, changes=compare(version("toen", []), version("nu", trajecten[:count])))
        assert (f"Toon alle {count}" in html) is folded
        assert f"#t-n{count - 1}" in html
        asked = [{**data, "gecontroleerd": {"op": "2026-11-20", "door": "redacteur"}} for data in trajecten[:count]]
        html = html_of(full, changes=compare(version("toen", trajecten[:count]), version("nu", asked)))
        assert (f"en het klopt<dd><details class=papier><summary>Toon alle {count}" in html) is folded


def test_what_is_new_for_clients(catalogus: Catalogus, changes: Changes) -> None:
    """A client reads of what one can take part in, and only the facts that are on a client's card."""
    told = {"samenvatting", "omschrijving", "kosten", "vergoeding", "rooster", "locaties", "locatie_toelichting"}
    told |= {"doelgroep", "vereisten", "aanbieder", "uitvoerder", "duur", "begunstigden", "capaciteit", "geldig"}
    for text in news_of(catalogus, Editie.CLIENT, changes):
        assert set(re.findall(r"toen-(\w+)", text)) == told
        assert "Nieuw Kaal kaal Kaal pilot Gewijzigd" in text
        assert "Kan niet meer Kaal wens Kaal weg Kaal oud" in text
        assert [word for word in ("Ooit", "Notitie", "status", "zonder", "beller") if word in text] == []


@pytest.mark.parametrize(
    ("changes", "label"),
    [
        ({"gestopt": {"per": "2026-11-24", "reden": "op"}}, "Stopt op 24 november 2026"),
        ({"gestopt": {"per": "2026-11-23", "reden": "op"}}, "Gestopt op 23 november 2026"),
        ({"geldig": {"tot": "2026-11-22"}}, "Afgelopen op 22 november 2026"),
        ({"geldig": {"van": "2026-11-24"}}, "Begint op 24 november 2026"),
    ],
)
def test_labels_of_the_day(changes: dict[str, Any], label: str) -> None:
    """What is over, ends, or has yet to begin says so on its card; what is over tells no way to sign up."""
    traject = Traject.model_validate(bare("kaal", aanmelding={"verwijzing": "plaatsen"}, **changes))
    html = html_of(full_catalogus(trajecten={"kaal": traject}, begrippen=()))
    assert f">{label}</span>" in html
    ended = label.startswith(("Gestopt", "Afgelopen"))
    card = html[html.index("id=t-kaal>") :]
    assert ("<dt>Aanmelden" in card, ">U kunt plaatsen</span>" in card) == (not ended, not ended)
    assert "gestopt" not in changes or f"<dt>{'Gestopt' if ended else 'Stopt'}<" in card


def test_today_is_within_the_term() -> None:
    """Nothing is said about a beginning or an end on the last and the first day themselves."""
    traject = Traject.model_validate(bare("kaal", geldig={"van": "2026-11-23", "tot": "2026-11-23"}))
    html = html_of(full_catalogus(trajecten={"kaal": traject}, begrippen=()))
    assert "Afgelopen op" not in html
    assert "Begint op" not in html


def test_file_names_are_plain(catalogus: Catalogus) -> None:
    """A file name holds nothing that a drive or a shortcut could stumble over."""
    assert sorted(render(catalogus)) == ["folder-duin-wijk.html", "folder-duin-wijk.md"]
    assert sorted(render(catalogus, Editie.CLIENT)) == ["folder-duin-wijk-client.html", "folder-duin-wijk-client.md"]


def test_chapter_on_what_is_missing() -> None:
    """The overview of the command is a chapter for klantmanagers, in both formats, and no business of clients."""
    catalogus = load_catalogus(resource_directory("catalogue"))
    found = build_overview(catalogus, TODAY)
    for text in (Page(html_of(catalogus)).text, read_markdown(markdown_of(catalogus)).text):
        assert "Waar ontbreekt aanbod?" in text
        for sentence in (*found.leeg, *found.gaten, *found.wensen):
            assert squash(sentence) in text
    assert "Waar ontbreekt aanbod?" not in html_of(catalogus, Editie.CLIENT)


def test_one_number_of_trajecten_per_trede() -> None:
    """Contents, ladder and overview count the same for each subtrede: also what has its card at another one."""
    catalogus = load_catalogus(resource_directory("catalogue"))
    html, markdown = (render(catalogus)[f"folder-heemskerk.{suffix}"] for suffix in ("html", "md"))
    for line in build_overview(catalogus, TODAY).treden:
        said = f"Trede {line.id}: {line.bruikbaar} traject"
        assert said in html
        assert re.search(rf"\(#trajecten-{line.id.replace('.', '-')}\) \({line.bruikbaar}\)", markdown)
        assert re.search(rf"^\| \[{line.id}\]\(.*\| {line.bruikbaar} \|$", markdown, re.MULTILINE)


def test_three_tiers_of_freshness() -> None:
    """What was verified long ago, almost too long ago or lately says so on its card, and is counted at the top."""
    catalogus = load_catalogus(resource_directory("catalogue"))
    days = {"yoga": dt.date(2026, 11, 1), "zumba": dt.date(2026, 1, 1), "fietsen": dt.date(2018, 6, 1)}
    trajecten = {
        key: catalogus.trajecten[key].model_copy(update={"gecontroleerd": Gecontroleerd(op=day, door="redactie")})
        for key, day in days.items()
    }
    shown = Page(html_of(replace(catalogus, trajecten=trajecten))).text
    for tier in ("actueel", "bijna verlopen", "verlopen"):
        assert f"door redactie ({tier})" in shown
    assert "Stand nu: 1 actueel, 1 bijna verlopen en 1 verlopen." in shown


def test_sources_of_one_work_are_said_once() -> None:
    """Sections that follow each other share their word; what differs, or has a remark, keeps its own."""
    texts = ["hoofdstuk 5.1", "hoofdstuk 5.1.2", "folder 2018, trede 2.2", "folder 2018, trede 2.6", "hoofdstuk 7.2"]
    said = describe_sources(Bron(waar=text) for text in texts)
    assert said == "hoofdstuk 5.1; 5.1.2; folder 2018, trede 2.2; folder 2018, trede 2.6; hoofdstuk 7.2"


def test_the_page_names_each_source_once() -> None:
    """What one source is quoted for twice is not said; that is for the Markdown file."""
    quoted = [
        Bron(waar="bijlage 5", over="de prijs"),
        Bron(waar="hoofdstuk 7.2"),
        Bron(waar="bijlage 5", over="de dag"),
    ]
    assert name_sources(quoted) == "bijlage 5; hoofdstuk 7.2"
    assert describe_sources(quoted) == "bijlage 5 (de prijs); hoofdstuk 7.2; bijlage 5 (de dag)"


@pytest.mark.parametrize("edition", Editie)
def test_lists_in_markdown_stay_apart(edition: Editie) -> None:
    """A text or rules that are a list never run on into the facts around them; each card has a list of facts."""
    catalogus = load_catalogus(resource_directory("catalogue"))
    lists = markdown_lists(markdown_of(catalogus, edition))
    facts = [[re.match(r"\*\*[^*]+[:?]\*\*", item) is not None for item in items] for items in lists]
    mixed = [items for items, found in zip(lists, facts, strict=True) if len(set(found)) > 1]
    assert mixed == []
    cards = [[item.split(":")[0].strip("*") for item in items] for items in lists if items[0].startswith("**Kosten:**")]
    assert len(cards) == html_of(catalogus, edition).count("<article class=kaart")
    terms = {"Kosten", "Vergoeding", "Wanneer", "Waar", "Voor wie", "Aanbieder"}
    assert [card for card in cards if not terms.issuperset(card)] == []


def test_markdown_in_a_git_host() -> None:
    """Tables have all their rows, lists no gaps; no heading takes an anchor away from the place that it belongs to."""
    catalogus = load_catalogus(resource_directory("catalogue"))
    text = markdown_of(catalogus)
    found = build_overview(catalogus, TODAY)
    rows = len(found.treden) + len(found.voor_wie) + len(catalogus.themas) + len(catalogus.ladder.treden) + 4
    assert sum(name == "tr" for name, _ in read_markdown(text).elements) == rows
    assert re.findall(r"^(- \*\*[A-Z].*)\n\n- \*\*[A-Z]", text, re.MULTILINE) == []
    # A git host gives each heading an anchor of its own words; two of one name lead to the first.
    lines = [line for line in text.splitlines() if line]
    anchors = {found: at for at, line in enumerate(lines) for found in re.findall(r'<a id="([^"]+)">', line)}
    slugs = {
        re.sub(r"[^\w -]", "", line.lstrip("# ")).lower().replace(" ", "-"): at
        for at, line in enumerate(lines)
        if line.startswith("#")
    }
    assert [slug for slug in slugs.keys() & anchors.keys() if slugs[slug] != anchors[slug] + 1] == []
