"""Text in columns: tables that fit, words that stay whole, lists that hang, paragraphs that flow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijzer.terminal.layout import GAP, Column, hang, paragraphs, table, wrap

COLUMNS = [Column("Traject", 10, 2), Column("Trede", 5), Column("Kosten per maand", 6)]
ROWS = [["Koken voor de buurt", "navragen", "€\u00a0100,00/22x"], ["Yoga", "2.1, 2.2", "gratis"]]


@pytest.mark.parametrize("total", [40, 60, 80, 160])
def test_words_stay_whole(total: int) -> None:
    """Where the terminal has room for it, no word and no amount is cut in two, and no line is too wide."""
    lines = table(COLUMNS, ROWS, total)
    assert all(len(line) <= total for line in lines)
    text = "\n".join(lines)
    assert all(word in text for word in ("navragen", "€\u00a0100,00/22x", "gratis", "maand"))


def test_a_narrow_terminal_still_gets_every_letter() -> None:
    """Where whole words do not fit, words are cut but nothing is left out."""
    lines = table(COLUMNS, ROWS, 21 + 2 * GAP)
    assert all(len(line) <= 21 + 2 * GAP for line in lines)
    below = lines[next(number for number, line in enumerate(lines) if "─" in line) :]
    assert sum(line.count("n") for line in below) == sum(cell.count("n") for row in ROWS for cell in row)


def test_where_no_table_fits_each_row_is_a_list() -> None:
    """A window of large letters gets names with what holds of them, and nothing of it broken or empty."""
    lines = table(COLUMNS, [*ROWS, ["Zumba", "", "navragen"]], 20)
    assert lines[:3] == ["Koken voor de buurt", "  Trede: navragen", "  Kosten per maand: €\u00a0100,00/22x"]
    assert lines[-2:] == ["Zumba", "  Kosten per maand: navragen"]


def test_paragraphs_flow() -> None:
    """Lines of a paragraph are joined; empty lines, list items, headings and numbers keep their own line."""
    assert paragraphs("een\ntwee\n\ndrie\n25 kilometer\n- vier\n- vijf\n1. zes\n") == (
        "een twee\n\ndrie 25 kilometer\n- vier\n- vijf\n1. zes"
    )


def test_items_of_a_list_hang() -> None:
    """What is indented under an item goes on with it, and its lines stand under each other."""
    text = paragraphs("- een twee drie\n  vier\n  - vijf\n12. zes zeven acht")
    assert wrap(text, 12) == ["- een twee", "  drie vier", "  - vijf", "12. zes", "    zeven", "    acht"]


@given(st.text(alphabet="ab \n", max_size=60), st.sampled_from(["", "- ", "     + "]), st.integers(12, 40))
def test_what_hangs_keeps_its_words(text: str, start: str, columns: int) -> None:
    """Every word stays whole and in order, lines stand under each other, and only a word alone may be too wide."""
    first, *rest = hang(start, text, columns)
    assert first.startswith(start.rstrip())
    lines = [first.removeprefix(start.rstrip()), *rest]
    assert [word for line in lines for word in line.split()] == text.split()
    assert all(line.startswith(" " * len(start)) for line in rest if line)
    assert all(len(line) <= columns or len(line.split()) <= len(start.split()) + 1 for line in (first, *rest))
