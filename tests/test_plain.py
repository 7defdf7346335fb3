"""A traject on one line: what a pipe gets."""

from wegwijzer.plain import plain_line

ROW = {
    "id": "taal",
    "subtreden": ["2.1", "2.2"],
    "naam": "Taal\nop\tmaat\x1b[31m",
    "rooster": {"kort": "navragen"},
    "kosten": {"kort": "gratis"},
    "status": "pilot",
    "verwijzing": "onbekend",
    "samenvatting": "U leert.\u202e",
}


def test_line_has_one_field_for_each_fact() -> None:
    """Fields are parted by tabs, and no text of the catalogue can add a field, a line or a control character."""
    fields = plain_line(ROW).split("\t")
    expected = ["taal", "2.1,2.2", "Taal op maat[31m", "navragen", "gratis", "pilot; plaatsen: navragen", "U leert."]
    assert fields == expected


def test_line_says_that_the_subtrede_is_unknown() -> None:
    """Unknown is a value: the field is never empty."""
    assert plain_line({**ROW, "subtreden": []}).split("\t")[1] == "zonder subtrede"
