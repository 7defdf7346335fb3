"""The seal: every edit shows, line ends do not, and sealing twice is sealing once."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wegwijzer.publish import SealState, seal, seal_facts, seal_state
from wegwijzer.publish.seal import same_text, without_seal

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
FACTS = st.dictionaries(
    st.from_regex(r"[a-z]{1,8}", fullmatch=True).filter(lambda name: name != "sha"),
    st.from_regex(r"[0-9A-Za-z.:_]{1,12}", fullmatch=True),
)


@given(TEXTS, FACTS)
def test_a_sealed_text_is_intact_and_gives_its_facts(text: str, facts: dict[str, str]) -> None:
    """Whatever the text, its seal fits, its facts come back, and the text above it is the text."""
    sealed = seal(text, facts)
    assert seal_state(sealed) is SealState.INTACT
    assert seal_facts(sealed) == facts
    assert without_seal(sealed) == without_seal(text)


@given(TEXTS, FACTS)
def test_sealing_twice_is_sealing_once(text: str, facts: dict[str, str]) -> None:
    """A text never gets a second seal."""
    assert seal(seal(text, facts), facts) == seal(text, facts)


@given(TEXTS, st.data())
def test_every_edit_shows(text: str, data: st.DataObject) -> None:
    """Any one character that is put in, taken out or changed breaks the seal, wherever it stands."""
    sealed = seal(text, {"gemaakt": "2026-11-23"})
    end = len(sealed.rstrip())
    place = data.draw(st.integers(0, end - 1))
    character = data.draw(st.characters(exclude_categories=["Cs"]))
    gone = data.draw(st.booleans())
    edited = sealed[:place] + character + sealed[place + gone :]
    assume(not same_text(edited, sealed))
    assert seal_state(edited) is not SealState.INTACT


@given(TEXTS)
def test_line_ends_and_a_byte_order_mark_do_not_count(text: str) -> None:
    """What a mail program, Notepad or git may do to a file without an editor is no edit."""
    sealed = seal(text.replace("\r", ""))
    for copied in (sealed.replace("\n", "\r\n"), f"\ufeff{sealed}", f"{sealed}\r\n\r\n"):
        assert seal_state(copied) is SealState.INTACT


@pytest.mark.parametrize("text", ["", "folder", "<p>x</p>\n"])
def test_without_seal_is_something_else_than_edited(text: str) -> None:
    """A file of somebody else has no seal; one of ours with words after the seal was edited."""
    assert seal_state(text) is SealState.UNSEALED
    assert seal_state(seal(text) + "toegevoegd") is SealState.EDITED
    assert seal_facts(text) == {}


@pytest.mark.parametrize("value", ["", "a b", "-->", "a--b", "x>y", "a\nb", "-a"])
def test_a_fact_cannot_leave_its_comment(value: str) -> None:
    """Nothing that could end the comment or pass for another fact gets into the seal."""
    with pytest.raises(ValueError, match="fact"):
        seal("tekst", {"versie": value})
