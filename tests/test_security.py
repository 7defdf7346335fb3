"""The catalogue is data: nothing in it runs, reads another file or becomes markup. SECURITY.md gives the counts."""

import datetime as dt
import json
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests import full_catalogue as full
from tests.folder_reading import Page, read_markdown
from wegwijzer.catalogue import check_catalogus
from wegwijzer.changes import Changes, compare
from wegwijzer.folder import Editie, Formaat, file_name, render_folder
from wegwijzer.models.aanbieder import Aanbieder
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.models.gemeente import Gemeente
from wegwijzer.models.ladder import Ladder
from wegwijzer.models.lijsten import Begrip, Belemmering, Locatie, Motivatiedeel, Thema, Voorziening, Werkwijzeblad
from wegwijzer.models.traject import Traject
from wegwijzer.source import read_document
from wegwijzer.terminal.console import safe

TODAY = dt.date(2026, 11, 23)
# Texts that would do something if anything took them for more than text.
ATTACKS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//kwaad.example/x.js></SCRIPT>",
    "</script><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "<!--<script>alert(1)//-->",
    "--><script>alert(1)</script><!--",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<img src=x onerror=alert(1)>",
    "<img/src=x/onerror=alert(1)//",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '" onfocus="alert(1)" autofocus="',
    "x onclick=alert(1)",
    "` onload=alert(1) `",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<iframe src=https://kwaad.example></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data=x></object><embed src=x>",
    "<form action=https://kwaad.example><input name=bsn></form>",
    "<base href=https://kwaad.example/>",
    "<link rel=stylesheet href=https://kwaad.example/x.css>",
    "<meta http-equiv=refresh content='0;url=https://kwaad.example'>",
    "<style>*{display:none}</style>",
    "<p style='background:url(https://kwaad.example/)'>",
    "<details open ontoggle=alert(1)>",
    "<a href=javascript:alert(1)>klik</a>",
    "[klik](javascript:alert(1))",
    "[klik](JaVaScRiPt:alert(1))",
    "[klik](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[klik](vbscript:x)",
    "[klik](file:///etc/passwd)",
    "![beeld](https://kwaad.example/pixel.png)",
    "![beeld](javascript:alert(1))",
    "[a]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "<https://kwaad.example/>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "\\<script>alert(1)\\</script>",
    "`<script>alert(1)</script>`",
    "| <script>alert(1)</script> | x |",
    "{{ 7*7 }} {% include '/etc/passwd' %} {# x #}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{0.__class__} %(x)s %n ${HOME} $(id) `id`",
    "\u2028alert(1)\u2029",
    "\u202e<script>\u202c",
    "\ufeff<script>alert(1)</script>",
    "<!-- wegwijzer-zegel sha256=" + "0" * 64 + " -->",
]
THEMA = {"id": "werk", "naam": "Werk <w>", "omschrijving": "Over werk <o>", "woorden": ["baan"]}
# Elements that load, run or send; the page has some of its own, and may not get one more.
TAGS = {"script", "style", "meta", "iframe", "object", "embed", "form", "base", "link", "img", "svg", "audio", "video"}
# Where a link may lead when a person clicks it; a text may hold a link of the redacteur.
SCHEMES = ("#", "mailto:", "https://", "http://", "tel:")


def poison(data: Any, attack: str) -> Any:
    """Put an attack behind every free text; ids and words of closed lists have no space and no bracket in them."""
    if isinstance(data, dict):
        return {key: poison(value, attack) for key, value in data.items()}
    if isinstance(data, list):
        return [poison(value, attack) for value in data]
    is_text = isinstance(data, str) and ("<" in data or " " in data) and data != "in overleg"
    return f"{data} {attack}" if is_text else data


def count_texts(data: Any) -> int:
    """Count the places that `poison` reaches."""
    if isinstance(data, dict | list):
        return sum(map(count_texts, data.values() if isinstance(data, dict) else data))
    return int(poison(data, "x") != data)


def poisoned(attack: str) -> Catalogus:
    """Build the full catalogue with the attack in every text."""
    trajecten = [Traject.model_validate(poison(data, attack)) for data in full.TRAJECTEN]
    return full.full_catalogus(
        gemeente=Gemeente.model_validate(poison(full.GEMEENTE, attack)),
        ladder=Ladder.model_validate(poison(full.LADDER, attack)),
        themas={"werk": Thema.model_validate(poison(THEMA, attack))},
        belemmeringen={"taal": Belemmering.model_validate(poison(full.BELEMMERING, attack))},
        locaties={"huis": Locatie.model_validate(poison(full.LOCATIE, attack))},
        aanbieders={"club": Aanbieder.model_validate(poison(full.AANBIEDER, attack))},
        trajecten={traject.id: traject for traject in trajecten},
        voorzieningen=(Voorziening.model_validate(poison(full.VOORZIENING, attack)),),
        motiveren=(Motivatiedeel.model_validate(poison(full.MOTIVEREN, attack)),),
        werkwijze=Werkwijzeblad.model_validate(poison(full.BLAD, attack)),
        begrippen=tuple(Begrip.model_validate(poison(data, attack)) for data in full.BEGRIPPEN),
    )


def render(catalogus: Catalogus, edition: Editie, changes: Changes | None = None) -> tuple[Page, Page]:
    """Render and read both formats."""
    files = render_folder(catalogus, today=TODAY, version="v", edition=edition, changes=changes)
    html, markdown = (files[file_name(catalogus.gemeente.naam, edition, wanted)] for wanted in Formaat)
    return Page(html), read_markdown(markdown)


def attacked(attack: str, edition: Editie) -> tuple[Page, Page]:
    """Render with the attack in every text of this version, and of the one that it is compared with."""
    then, now = (poison(full.TRAJECTEN, f"{when} {attack}") for when in ("toen", "nu"))
    changes = compare(full.version("toen", then), full.version("nu", now))
    return render(poisoned(attack), edition, changes)


def faults(page: Page) -> list[str]:
    """Name every attribute that could run something, load something or send something away."""
    found = []
    for tag, attributes in page.elements:
        for name, value in attributes.items():
            if name.startswith("on") or name in {"srcdoc", "formaction", "style"}:
                found.append(f"{tag} {name}")
            if name == "src" or name == "action":
                found.append(f"{tag} {name}={value}")
            if name == "href" and not (value or "").startswith(SCHEMES):
                found.append(f"{tag} {name}={value}")
    return found


def loaders(page: Page) -> Counter[str]:
    """Count the elements that load, run or send."""
    return Counter(tag for tag, _ in page.elements if tag in TAGS)


@pytest.fixture(scope="module")
def harmless() -> dict[Editie, tuple[Page, Page]]:
    """Give the same catalogue with an ordinary word in the place of the attack."""
    return {edition: attacked("gewoon", edition) for edition in Editie}


@pytest.mark.parametrize("edition", Editie)
@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_text_stays_text_in_the_folder(attack: str, edition: Editie, harmless: dict[Editie, Any]) -> None:
    """An attack in every text of the catalogue at once adds no element that runs, loads or sends anything."""
    for page, plain in zip(attacked(attack, edition), harmless[edition], strict=True):
        assert faults(page) == []
        assert loaders(page) == loaders(plain)


def test_an_attack_reaches_the_page(harmless: dict[Editie, Any]) -> None:
    """The attacks really stand in hundreds of places, and what was written can be read there."""
    assert sum(map(count_texts, (full.GEMEENTE, full.LADDER, *full.TRAJECTEN, full.AANBIEDER, full.BLAD))) > 60
    page, markdown = attacked("<script>alert(1)</script>", Editie.KLANTMANAGER)
    assert page.text.count("<script>alert(1)</script>") > 60
    assert markdown.text.count("<script>alert(1)</script>") > 60
    assert min(found.text.count("toen <script>alert(1)</script>") for found in (page, markdown)) > 20
    assert faults(Page("<p onclick=x><a href=javascript:x>y</a><img src=x></p>")) != []


@pytest.mark.parametrize("attack", ["javascript:alert(1)", "data:text/html,x", "//kwaad.example", 'x" onclick="y'])
@pytest.mark.parametrize("field", ["website", "email", "telefoon", "adres"])
def test_contact_data_gives_no_other_links(attack: str, field: str) -> None:
    """A website, address or number that is none never becomes a link that runs or leads to another scheme."""
    data = {**full.AANBIEDER, "contact": {field: attack}}
    try:
        club = Aanbieder.model_validate(data)
    except ValueError:
        return
    for page in render(full.full_catalogus(aanbieders={"club": club}), Editie.KLANTMANAGER):
        links = [value or "" for _, attributes in page.elements for name, value in attributes.items() if name == "href"]
        assert not [link for link in links if "javascript" in link or link.startswith(("data:", "//"))]
        assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]


# Documents in which YAML would do more than hold text.
DOCUMENTS = [
    "!!python/object/apply:os.system ['touch {proof}']",
    "naam: !!python/object/apply:os.system ['touch {proof}']",
    "naam: !!python/object/new:type\n  args: [x]",
    "naam: !!python/name:os.system",
    "naam: !!python/module:os",
    "naam: !!python/tuple [1, 2]",
    "naam: !!python/object/apply:builtins.open ['{proof}', 'w']",
    "naam: !!python/object/apply:subprocess.check_output [['id']]",
    "naam: !ruby/object:Gem x",
    "naam: !!binary aGFsbG8=",
    "naam: !!set {a, b}",
    "naam: !!timestamp 2026-01-01",
    "naam: !!str x",
    "naam: !include /etc/passwd",
    "naam: !ENV ${HOME}",
    "naam: !<tag:yaml.org,2002:python/name:os.system> x",
    "%TAG ! tag:yaml.org,2002:\n---\nnaam: !python/name:os.system x",
    "%YAML 1.1\n---\nnaam: x",
    "naam: &a x\nsamenvatting: *a",
    "naam: *onbekend",
    "a: &a {naam: x}\nb:\n  <<: *a",
    "<<: {naam: x}",
    "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\ne: [*d, *d]",
    "a: &a\n  - *a",
    "naam: x\n---\nnaam: y",
    "naam: x\n...\nnaam: y",
    "naam: x\nnaam: y",
    "? [a, b]\n: c",
    "? {a: b}\n: c",
    "- " * 100 + "x",
    "[" * 5_000 + "]" * 5_000,
    "{a: " * 5_000 + "}" * 5_000,
    "a:\n" + "".join(" " * depth + "a:\n" for depth in range(1, 200)),
    "naam: x\n<<<<<<< HEAD\nsamenvatting: y\n=======\nsamenvatting: z\n>>>>>>> tak",
    "naam: \x00",
    "naam: \x1b]0;titel\x07",
    "naam: \x85",
    "\ufffe",
    "naam: " + "x" * 3_000_000,
    "x\n" * 500_000,
]


@pytest.mark.parametrize("number", range(len(DOCUMENTS)))
def test_a_hostile_document_is_refused(tmp_path: Path, number: int) -> None:
    """It gives a problem with a place, quickly, and runs nothing."""
    proof = tmp_path / "bewijs"
    started = time.perf_counter()
    document = read_document(
        DOCUMENTS[number].replace("{proof}", str(proof)).encode("utf-8", "surrogatepass"), "x.yaml"
    )
    assert document.problems
    assert all(problem.line >= 1 and problem.message for problem in document.problems)
    assert not proof.exists()
    assert time.perf_counter() - started < 20


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"naam: \xe9\xe9n", b"\xed\xa0\x80", b"\xc0\xaf", b"\x80" * 1000])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    """Another encoding, half a character or a disguised slash is no text."""
    assert read_document(data, "x.yaml").problems


def test_a_link_in_the_catalogue_does_not_bring_in_another_file(voorbeeld: Path, tmp_path: Path) -> None:
    """What a link to a file elsewhere holds is never shown, not even in a message."""
    secret = tmp_path / "geheim.yaml"
    secret.write_text("naam: zeer-geheim-woord\nsamenvatting: zeer-geheim-woord\n", "utf-8")
    (voorbeeld / "trajecten" / "2.1" / "geheim.yaml").symlink_to(secret)
    (voorbeeld / "trajecten" / "2.2" / "map").symlink_to(tmp_path, target_is_directory=True)
    report = check_catalogus(voorbeeld, today=TODAY)
    assert report.errors
    assert "zeer-geheim-woord" not in json.dumps(report.as_json())


@pytest.mark.parametrize("text", ["\x1b[2J", "\x1b]0;x\x07", "\x9b2J", "\u202eabc", "a\rb", "\x08\x08", "\u200bx"])
def test_text_cannot_steer_a_terminal(text: str) -> None:
    """What is shown holds no character that moves, hides or turns round text."""
    assert all(character.isprintable() or character == "\n" for character in safe(text))
