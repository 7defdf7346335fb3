"""How long from a key to the results in the page, measured in Chromium on the real catalogue.

usage: python -m benchmarks.toetsaanslag
"""

import datetime as dt
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from wegwijzer.catalogue import load_catalogus
from wegwijzer.folder import Formaat, render_folder
from wegwijzer.resources import resource_directory

FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
ROUNDS = 5
MEASURE = """(rounds) => {
    const box = document.getElementById("zoek"), times = [];
    for (const query of ["dinsdag wandelen", "ik kom de deur niet uit", "hooguit 2 euro taal"])
        for (let end = 1; end <= query.length; end++) {
            let best = Infinity;
            for (let round = 0; round < rounds; round++) {
                box.value = query.slice(0, end);
                const start = performance.now();
                box.dispatchEvent(new Event("input", {bubbles: true}));
                document.body.offsetHeight;
                best = Math.min(best, performance.now() - start);
            }
            times.push(best);
        }
    return times.sort((a, b) => a - b);
}"""


def main() -> None:
    """Print the median and the slowest, in milliseconds; of each key the best of five rounds counts."""
    catalogus = load_catalogus(resource_directory("catalogue"))
    [(name, text)] = render_folder(catalogus, today=dt.date.today(), version="meting", formats=[Formaat.HTML]).items()
    with tempfile.TemporaryDirectory() as directory, sync_playwright() as playwright:
        path = Path(directory) / name
        path.write_text(text, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_page()
        page.goto(path.as_uri())
        times = page.evaluate(MEASURE, ROUNDS)
        browser.close()
    sys.stdout.write(f"toetsaanslag: mediaan {times[len(times) // 2]:.1f} ms, langzaamste {times[-1]:.1f} ms\n")


if __name__ == "__main__":
    main()
