"""The sheet for the client in a real browser: one A4 in large type, whatever was chosen."""

import pytest

from wegwijzer.advising.blad import MOST, facts_of, write_blad
from wegwijzer.models.catalogus import Catalogus
from wegwijzer.recommendation import advice_basis
from wegwijzer.search.rows import whole
from wegwijzer.status import OPEN

LONGEST_DATE = "donderdag 22 oktober 2026 (herfstvakantie, vraag na)"
A4_IN_PIXELS = {"width": 794, "height": 1123}
LEAST_SIZE = 14 * 96 / 72


@pytest.mark.parametrize("letters", ["browser", "wide_browser"])
def test_the_longest_sheet_fits_on_one_a4(request: pytest.FixtureRequest, catalogus: Catalogus, letters: str) -> None:
    """The trajecten that have most to say still fit together, whatever the font, without letters getting small."""
    basis = advice_basis(catalogus)
    docs = [whole(each, catalogus) for each in catalogus.trajecten.values() if each.status in OPEN]
    docs.sort(key=lambda doc: sum(len(value) for _, value in facts_of(doc, basis, LONGEST_DATE)), reverse=True)
    page = request.getfixturevalue(letters).new_page(viewport=A4_IN_PIXELS)
    first = {doc["id"]: LONGEST_DATE for doc in docs}
    page.set_content(write_blad(docs[:MOST], basis, True, first, "Gemaakt op 23 november 2026. Catalogus 12345678."))
    pages = page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")
    size = page.evaluate("parseFloat(getComputedStyle(document.querySelector('dd')).fontSize)")
    sideways = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.close()
    assert pages == 1
    assert size >= LEAST_SIZE - 0.01
    assert not sideways
