"""Print how well search answers the questions of tests/zoekvragen, beside plain bm25 on the same words.

Run from the checkout: python benchmarks/zoekkwaliteit.py [--gemist]
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tests.zoekmeting import Score, measure, read_questions  # noqa: E402
from wegwijzer import query  # noqa: E402
from wegwijzer.index.store import Index  # noqa: E402
from wegwijzer.search.answer import Query, answer  # noqa: E402
from wegwijzer.text import FILLER_WORDS, FUNCTION_WORDS, stems, tokens  # noqa: E402

TODAY = "2026-11-23"
TUNED, HELD = (
    sorted(path.stem for path in (ROOT / "tests/zoekvragen").glob(f"{kind}*.yaml")) for kind in ("afstellen", "meten")
)
# Name, trefwoorden, samenvatting, thema, helpt_bij, aanbieder, locatie, omschrijving, begunstigden, vereisten.
WEIGHTS = "20, 15, 8, 5, 6, 4, 4, 2, 1, 0.2"


def by_wegwijzer(index: Index) -> Callable[[str], Sequence[str]]:
    """Ask as `wegwijzer zoek` does."""
    return lambda words: [row["id"] for row in answer(index, Query((words,)), TODAY).rows]


def by_bm25(index: Index) -> Callable[[str], Sequence[str]]:
    """Ask FTS5 alone: any of the stems, ordered by bm25 with weights for the columns."""

    def ask(words: str) -> Sequence[str]:
        kept = [word for word in tokens(words) if word not in FUNCTION_WORDS | FILLER_WORDS]
        terms = " OR ".join(f'"{stem}"' for word in kept for stem in stems(word))
        if not terms:
            return []
        matching = "SELECT t.id FROM zoek JOIN traject t ON t.rij = zoek.rowid WHERE zoek MATCH ?"
        rows = index.select(f"{matching} ORDER BY bm25(zoek, {WEIGHTS})", [terms])
        return [row[0] for row in rows]

    return ask


def line(name: str, way: str, score: Score) -> str:
    """Write one line of the table."""
    false = f"{score.false_hits}/{score.forbidden}"
    return f"{name:16} {way:10} {score.recall:9.3f} {score.mrr:6.3f} {false:>9}"


def main() -> None:
    """Measure every set both ways."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gemist", action="store_true", help="show what was missed in the tuned sets")
    options = parser.parse_args()
    print(f"{'set':16} {'way':10} {'recall@3':>9} {'mrr':>6} {'false':>9}")
    with query.opened(ROOT / "catalogue") as index:
        for name in (*TUNED, *HELD):
            questions = read_questions(name)
            for way, ask in (("wegwijzer", by_wegwijzer(index)), ("bm25", by_bm25(index))):
                print(line(name, way, measure(questions, ask)))
        if options.gemist:
            for name in TUNED:
                for missed in measure(read_questions(name), by_wegwijzer(index)).missed:
                    print(*missed, sep=" | ")


if __name__ == "__main__":
    main()
