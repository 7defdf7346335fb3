"""How soon the page is there, and how long from a key to the results, measured in Chromium.

usage: python -m benchmarks.toetsaanslag [AANTAL...]

Without numbers: the real catalogue, and made ones of 80 and 2,000 trajecten.
"""

import datetime as dt
import gzip
import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from wegwijzer.catalogue import load_catalogus
from wegwijzer.folder import Formaat, render_folder
from wegwijzer.resources import resource_directory

from .genereer import generate

FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
LOADS, ROUNDS = 5, 5
SIZES = (0, 80, 2000)
# On a quiet machine a page is loaded before it is painted.
LOADED = """() => new Promise(done => new PerformanceObserver(list => {
    const [paint] = list.getEntriesByName("first-contentful-paint");
    if (paint) done([paint.startTime, performance.getEntriesByType("navigation")[0].domInteractive]);
}).observe({type: "paint", buffered: true}))"""
# The layout after a key belongs to it. Of each key the best round counts, so that other work on the machine does not;
# a round types everything anew, since the same text again would find its results already there.
MEASURE = """(rounds) => {
    const box = document.getElementById("zoek"), best = new Map();
    const key = text => {
        box.value = text;
        const start = performance.now();
        box.dispatchEvent(new Event("input", {bubbles: true}));
        document.body.offsetHeight;
        return performance.now() - start;
    };
    for (let round = 0; round < rounds; round++)
        for (const query of ["dinsdag wandelen", "ik kom de deur niet uit", "hooguit 2 euro taal"]) {
            key("");
            for (let end = 1; end <= query.length; end++) {
                const text = query.slice(0, end);
                best.set(text, Math.min(best.get(text) ?? Infinity, key(text)));
            }
        }
    return [...best.values()].sort((a, b) => a - b);
}"""
HEAD = (
    "| trajecten | page | zipped | first paint | interactive | a key, median | slowest key |\n" + "| --- " * 7 + "|\n"
)


def build(size: int, directory: Path) -> Path:
    """Render the page of a made catalogue of this size; 0 is the real one."""
    place = resource_directory("catalogue")
    if size:
        place = directory / str(size)
        generate(place, size)
    catalogus = load_catalogus(place)
    [text] = render_folder(catalogus, today=dt.date.today(), version="meting", formats=[Formaat.HTML]).values()
    path = directory / f"{size}.html"
    path.write_text(text, encoding="utf-8")
    return path


def measure(browser: Browser, path: Path) -> list[str]:
    """Give the figures of one page."""
    loads = []
    for _ in range(LOADS):
        page = browser.new_page()
        page.goto(path.as_uri())
        loads.append(page.evaluate(LOADED))
        times = page.evaluate(MEASURE, ROUNDS) if len(loads) == LOADS else []
        page.close()
    content = path.read_bytes()
    sizes = [f"{len(data) // 1000} kB" for data in (content, gzip.compress(content, 9))]
    paint, interactive = (f"{median(values):.0f} ms" for values in zip(*loads, strict=True))
    return [*sizes, paint, interactive, f"{median(times):.1f} ms", f"{times[-1]:.1f} ms"]


def main() -> None:
    """Print a row for each catalogue."""
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    sys.stdout.write(HEAD)
    with tempfile.TemporaryDirectory() as directory, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for size in sizes:
            cells = [f"{size}, made" if size else "the real ones", *measure(browser, build(size, Path(directory)))]
            sys.stdout.write(f"| {' | '.join(cells)} |\n")
        browser.close()


if __name__ == "__main__":
    main()
