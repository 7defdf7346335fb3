"""What weighs what in the page of the real catalogue: python -m benchmarks.gewicht.

The page is in its heaviest state, with a year of changes. Zipped, a part counts for what the page is smaller
without it.
"""

import gzip
import json
import re
import sys
from collections.abc import Iterator

from wegwijzer.catalogue import load_catalogus
from wegwijzer.folder import Formaat, render_folder
from wegwijzer.folder.page_data import as_script
from wegwijzer.resources import resource_directory

from .jaargang import LABEL, TODAY, a_year_of_changes

STYLE = re.compile(r"(?<=<style>).*?(?=</style>)", re.DOTALL)
DATA = re.compile(r"(?<=id=gegevens>).*?(?=</script>)", re.DOTALL)
SCRIPT = re.compile(r"(?<=<script>).*?(?=</script>)", re.DOTALL)
CHAPTER = re.compile(
    r"<section class=hoofdstuk id=(\w+).*?</section>(?=<section class=hoofdstuk|\s*</main>)", re.DOTALL
)
CARD = re.compile(r"<article.*?</article>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
HEAD = "| part | bytes | zipped |\n| --- | --- | --- |\n"


def pages_without(page: str) -> Iterator[tuple[str, str]]:
    """Give each part by name, with the page that does not have it."""
    yield "cards", CARD.sub("", page)
    yield "tags of the cards", CARD.sub(lambda card: TAG.sub("", card[0]), page)
    yield "style", STYLE.sub("", page)
    yield "script", SCRIPT.sub("", page)
    for chapter in CHAPTER.finditer(page):
        yield f"chapter: {chapter[1]}", page.replace(chapter[0], "")
    [data] = DATA.findall(page)
    for name, part in json.loads(data).items():
        yield f"data: {name}", page.replace(as_script({name: part})[1:-1], "")


def main() -> None:
    """Print a row for the page and each part, the heaviest first."""
    directory = resource_directory("catalogue")
    changes = a_year_of_changes(directory)
    made = render_folder(load_catalogus(directory), today=TODAY, version=LABEL, formats=[Formaat.HTML], changes=changes)
    [page] = made.values()
    size, zipped = weigh(page)
    rows = [(zipped, size, "the page")]
    for name, rest in pages_without(page):
        less, less_zipped = weigh(rest)
        rows.append((zipped - less_zipped, size - less, name))
    lines = (f"| {name} | {size:,} | {zipped:,} |\n" for zipped, size, name in sorted(rows, reverse=True))
    sys.stdout.write(HEAD + "".join(lines))


def weigh(page: str) -> tuple[int, int]:
    """Give the bytes of a page, as they are and zipped."""
    content = page.encode()
    return len(content), len(gzip.compress(content, 9, mtime=0))


if __name__ == "__main__":
    main()
