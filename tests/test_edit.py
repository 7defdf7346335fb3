"""Editing a YAML file touches only the values that change."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from wegwijzer.edit import add_item, change_values, quote
from wegwijzer.errors import WegwijzerError

BLOCK = """# Wie dit leest
naam: Yoga   # elke week

omschrijving: |
  Rustig bewegen.
  # geen commentaar
gecontroleerd:
  # gebeld
  op: "2018-06-01"   # vorige keer
  door: onderzoek 2018
status: beschikbaar
"""


def load(text: str) -> dict[str, object]:
    """Read with a reader that knows nothing of ours."""
    return dict(yaml.load(text, yaml.CBaseLoader))


def confirmed(text: str, by: str) -> str:
    """Put a group of two values where one may be already."""
    return change_values(text, {"gecontroleerd": {"op": "2026-11-23", "door": by}})


def changed_lines(before: str, after: str) -> list[str]:
    """Give the lines of `after` that `before` does not have."""
    old = before.splitlines()
    return [line for line in after.splitlines() if line not in old]


def test_a_group_touches_only_its_two_lines() -> None:
    """Comments, order and all other lines survive."""
    after = confirmed(BLOCK, "arbeidsdeskundige")
    assert changed_lines(BLOCK, after) == ['  op: "2026-11-23"   # vorige keer', "  door: arbeidsdeskundige"]
    assert len(after.splitlines()) == len(BLOCK.splitlines())


@pytest.mark.parametrize(
    "text",
    [
        "naam: Yoga\n",
        "naam: Yoga",
        "naam: Yoga\r\nstatus: pilot\r\n",
        "\ufeffnaam: Yoga\n",
        'naam: Yoga\ngecontroleerd: {op: "2018-06-01", door: "onderzoek 2018", termijn_maanden: 6}\nstatus: pilot\n',
        "gecontroleerd:\n  termijn_maanden: 6\nnaam: |\n  Yoga\n",
        "naam: >-\n  Yoga\n  samen\n\n\n",
        "naam: Yoga\ngecontroleerd:\nstatus: pilot\n",
        "gecontroleerd:   # nog bellen\r\nnaam: Yoga\r\n",
        "naam: Yoga\ngecontroleerd:",
        "naam:\tYoga\ngecontroleerd:\n  op:\t2018-06-01\t\n  door: onderzoek é\t\nstatus: pilot\t\n",
    ],
)
def test_a_group_in_every_way_of_writing(text: str) -> None:
    """Whatever the layout, the result says the new date and role, and everything else is as before."""
    after = confirmed(text, "redacteur")
    expected = load(text.removeprefix("\ufeff"))
    old = expected.get("gecontroleerd")
    kept = old if isinstance(old, dict) else {}
    expected["gecontroleerd"] = {**kept, "op": "2026-11-23", "door": "redacteur"}
    assert load(after.removeprefix("\ufeff")) == expected
    assert after.startswith("\ufeff") == text.startswith("\ufeff")
    assert ("\r\n" in after) == ("\r\n" in text)
    assert "\n" not in after.replace("\r\n", "") or "\r\n" not in text


def test_refuses_what_it_cannot_change_safely() -> None:
    """A text where a group is expected is left alone, with a sentence."""
    with pytest.raises(WegwijzerError, match="met de hand"):
        confirmed("gecontroleerd: gisteren\n", "redacteur")
    with pytest.raises(WegwijzerError, match="met de hand"):
        change_values("naam: |\n  Yoga\n", {"naam": "Zumba"})


@pytest.mark.parametrize("start", ["- ", "  - "])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_new_item_stands_as_those_before_it(start: str, end: str) -> None:
    """It is indented and ended as the others are, and all that stood there stays, a remark at the end too."""
    text = end.join(["locaties:", f"{start}id: hal  # klein", "# tot hier", ""])
    after = add_item(text, {"id": "brug", "naam": "De Brug: boven", "bronnen": ["mail, 3 maart"]})
    new = [f"{start}id: brug", f'{" " * len(start)}naam: "De Brug: boven"', ""]
    assert after.startswith(end.join([text + new[0], new[1], ""]))
    assert load(after)["locaties"] == [
        {"id": "hal"},
        {"id": "brug", "naam": "De Brug: boven", "bronnen": ["mail, 3 maart"]},
    ]
    with pytest.raises(WegwijzerError, match="met de hand"):
        add_item("locaties: [hal]\n", {"id": "brug"})


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_value_comes_back_as_it_went_in(value: str) -> None:
    """Quoting keeps every text: colons, hashes, quotes, words that YAML reads as something else."""
    assert yaml.load(f"a: {quote(value)}\n", yaml.SafeLoader) == {"a": value}
    assert yaml.load(f"{{a: [{quote(value)}]}}\n", yaml.SafeLoader) == {"a": [value]}
