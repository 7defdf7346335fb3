"""Treden by their numbers."""

from wegwijzer.ladder import covers, leaves, whole


def test_a_trede_covers_its_subtreden_only() -> None:
    """`2` is all of 2; a number that only begins alike is another trede."""
    assert covers("2", "2")
    assert covers("2", "2.4")
    assert not covers("2.4", "2")
    assert not covers("2", "20.1")
    assert (whole("2.4"), whole("3")) == ("2", "3")


def test_clients_stand_on_the_lowest_parts() -> None:
    """A trede that only names its parts is left out, in the order of the ladder."""
    assert leaves(["1", "2", "2.1", "2.2", "3"]) == ["1", "2.1", "2.2", "3"]
    assert leaves(iter(["2"])) == ["2"]
