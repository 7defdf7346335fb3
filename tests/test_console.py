"""What stands on the screen: tables that fit, words that stay whole, paragraphs that flow."""

import pytest

from wegwijzer.console import GAP, Column, paragraphs, table

COLUMNS = [Column("Traject", 10, 2), Column("Trede", 5), Column("Kosten", 6)]
ROWS = [["Koken voor de buurt", "navragen", "€\u00a0100,00/22x"], ["Yoga", "2.1, 2.2", "gratis"]]


@pytest.mark.parametrize("total", [40, 60, 80, 160])
def test_words_stay_whole(total: int) -> None:
    """Where the terminal has room for it, no word and no amount is cut in two, and no line is too wide."""
    lines = table(COLUMNS, ROWS, total)
    assert all(len(line) <= total for line in lines)
    text = "\n".join(lines)
    assert all(word in text for word in ("navragen", "€\u00a0100,00/22x", "gratis"))


def test_a_narrow_terminal_still_gets_every_letter() -> None:
    """Where whole words do not fit, words are cut but nothing is left out."""
    lines = table(COLUMNS, ROWS, 21 + 2 * GAP)
    assert all(len(line) <= 21 + 2 * GAP for line in lines)
    assert sum(line.count("n") for line in lines[2:]) == sum(cell.count("n") for row in ROWS for cell in row)


def test_paragraphs_flow() -> None:
    """Lines of a paragraph are joined; empty lines, list items, headings and numbers keep their own line."""
    assert paragraphs("een\ntwee\n\ndrie\n25 kilometer\n- vier\n- vijf\n1. zes\n") == (
        "een twee\n\ndrie 25 kilometer\n- vier\n- vijf\n1. zes"
    )
