"""Words of the glossary: the first in a text is linked, in the forms it is written in, and nothing that must stay."""

import pytest

from wegwijzer.folder.glossary import HTML, MARKDOWN, Glossary
from wegwijzer.models.lijsten import Begrip


def begrip(term: str, *ook: str, **more: object) -> Begrip:
    known = {"id": term.lower().replace(" ", "-"), "term": term, "bronnen": ["b"], "uitleg": "x", **more}
    return Begrip.model_validate({**{key: value for key, value in known.items() if value}, "ook": list(ook)})


WORDS = Glossary(
    [
        begrip("SAS", "Sociale Activering in Samenhang"),
        begrip("taalvriend"),
        begrip("sociale activering"),
        begrip("ladder"),
        begrip("'t Huis", id="huis"),
        begrip("&", id="en"),
        begrip("WEB", uitleg=""),
        begrip("client", bekend="ja"),
    ]
)


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("<p>Bij SAS, en SAS</p>", '<p>Bij <a href="#b-sas">SAS</a>, en SAS</p>'),
        ("<p>Taalvrienden</p>", '<p><a href="#b-taalvriend">Taalvrienden</a></p>'),
        ("<p>een sas</p>", "<p>een sas</p>"),
        ("<p>De ladder's en twee ladders</p>", '<p>De <a href="#b-ladder">ladder\'s</a> en twee ladders</p>'),
        ("<p>Een 't Huis!</p>", '<p>Een <a href="#b-huis">\'t Huis</a>!</p>'),
        ("<p>SAS-groep</p>", "<p>SAS-groep</p>"),
        ("<p>de WEB en de client</p>", "<p>de WEB en de client</p>"),
        ('<p title="SAS"><a href="#t-sas">SAS</a></p>', '<p title="SAS"><a href="#t-sas">SAS</a></p>'),
        ("<h3>SAS</h3><p>SAS</p>", '<h3>SAS</h3><p><a href="#b-sas">SAS</a></p>'),
        ("<dt>Bronnen</dt><dd>SAS</dd>", "<dt>Bronnen</dt><dd>SAS</dd>"),
        (
            "<p>De Sociale Activering in Samenhang</p>",
            '<p>De <a href="#b-sas">Sociale Activering in Samenhang</a></p>',
        ),
    ],
)
def test_html(text: str, linked: str) -> None:
    """The first of each word in running text is linked; tags, links, headings and sources stay."""
    assert WORDS.explain(text, HTML) == linked


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("Bij SAS, en SAS", "Bij [SAS](#b-sas), en SAS"),
        ("# SAS\n\nSAS", "# SAS\n\n[SAS](#b-sas)"),
        ("[SAS](#t-sas), `SAS`, **SAS**", "[SAS](#t-sas), `SAS`, **SAS**"),
        ("*(bron: SAS)* *Bron: SAS*", "*(bron: SAS)* *Bron: SAS*"),
        ("- **Zoekwoorden:** SAS", "- **Zoekwoorden:** SAS"),
    ],
)
def test_markdown(text: str, linked: str) -> None:
    """Markdown gets the same links, and its marks stay whole."""
    assert WORDS.explain(text, MARKDOWN) == linked


def test_chapters() -> None:
    """Each chapter of running text is explained; the glossary itself has no links to itself."""
    chapters = [WORDS.explain_chapter(name, "<p>SAS</p>", HTML) for name in ("ladder", "begrippen", "motiveren")]
    assert [chapter.count("#b-sas") for chapter in chapters] == [1, 0, 1]


def test_key_follows_the_words() -> None:
    """Cards that were kept hold only as long as the same words are linked."""
    assert Glossary([begrip("SAS")]).key == Glossary([begrip("SAS")]).key
    assert Glossary([begrip("SAS")]).key != Glossary([begrip("SAS", "S.A.S.")]).key
