"""The strict reader: what was typed is what comes out, with the place of each part."""

import inspect
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.test_ongeldig import EXAMPLES
from wegwijzer.document import Document
from wegwijzer.source import MAX_BYTES, composing, read_document, read_file
from wegwijzer.source.syntax import explain_syntax


def read(text: str) -> Document:
    return read_document(text.encode(), "x.yaml")


def only_problem(data: bytes) -> tuple[int, int, str]:
    document = read_document(data, "x.yaml")
    assert document.data is None
    (problem,) = document.problems
    return problem.line, problem.column, problem.message


TYPED = ["2.10", "10:00", "no", "yes", "0512", "1_000", "0x1F", "1e3", "+12", "2026-11-23", "ja", "-1", ".5", "1:30:00"]


@pytest.mark.parametrize("typed", TYPED)
def test_scalars_stay_as_typed(typed: str) -> None:
    """Nothing is turned into a number, a truth value, a date or minutes, quoted or not, as value or key."""
    for written in (typed, f'"{typed}"', f"'{typed}'"):
        document = read(f"a: {written}\nb: [{written}]\nc: {{{written}: {written}}}\n")
        assert document.data == {"a": typed, "b": [typed], "c": {typed: typed}}
        assert not document.problems
        assert not document.warnings


@pytest.mark.parametrize("typed", ["null", "~", "Null", "NULL"])
def test_null_is_a_word_with_a_warning(typed: str) -> None:
    """The word stays, because the editor typed it, but other programs would read nothing: warn."""
    document = read(f"a: {typed}\n")
    assert document.data == {"a": typed}
    assert [warning.line for warning in document.warnings] == [1]
    assert not read(f"a: '{typed}'\n").warnings


def test_places_point_at_the_parts() -> None:
    """Every key and value is found where it stands, also after wide letters, in lists and inside brackets."""
    text = 'één: tekst\nb:\n  - x\n  - c: "y"\n    d: {e: [f, g]}\n'
    spot = read(text).spot
    lines = text.split("\n")

    def at(*path: str | int) -> str:
        found, inner = spot.locate(path)
        assert found == path
        return lines[inner.line - 1][inner.column - 1 :]

    def key_at(*path: str | int) -> str:
        line, column = spot.locate(path)[1].key_place
        return lines[line - 1][column - 1 :]

    assert at("één") == "tekst"
    assert key_at("één") == "één: tekst"
    assert at("b", 0) == "x"
    assert at("b", 1, "c") == '"y"'
    assert key_at("b", 1, "d") == "d: {e: [f, g]}"
    assert at("b", 1, "d", "e", 1) == "g]}"
    assert spot.locate(("b",))[1].place == (2, 1)


def test_locate_steps_over_inserted_parts() -> None:
    """Parts that a model inserted are stepped over; what the file has is still found behind them."""
    spot = read("kosten:\n  bedrag: x\n").spot
    path, inner = spot.locate(("kosten", "prijzen", 0, "bedrag"))
    assert path == ("kosten", "bedrag")
    assert inner.value_place == (2, 11)


@pytest.mark.parametrize("ending", ["\n", "\r\n", ""])
def test_line_ends_do_not_matter(ending: str) -> None:
    """Windows line ends, a byte order mark and a missing last line end change neither data nor places."""
    data = b"\xef\xbb\xbf" + ending.join(["a: b", "c:", "  - d"]).encode() if ending else b"a: b\nc:\n  - d"
    document = read_document(data, "x.yaml")
    assert document.data == {"a": "b", "c": ["d"]}
    assert document.spot.locate(("c", 0))[1].value_place == (3, 5)
    assert not document.problems
    assert not document.warnings


def test_block_text_keeps_its_lines() -> None:
    """A text over several lines comes through whole, marks of YAML and Markdown in it included."""
    assert read("a: |\n  # kop\n\n  - *punt* & meer: x\n").data == {"a": "# kop\n\n- *punt* & meer: x\n"}


def test_too_large_is_refused_with_its_place() -> None:
    """The message points at the line where the limit is passed, and no more than that is read."""
    line = "naam: " + "é" * 97 + "\n"
    data = (line * (MAX_BYTES // len(line.encode()) + 2)).encode()
    number, _, message = only_problem(data)
    assert number == MAX_BYTES // len(line.encode()) + 1
    assert "te groot" in message


def test_largest_allowed_size_is_read() -> None:
    """The limit itself is still fine."""
    assert read_document(b"a: b\n" + b"#" * (MAX_BYTES - 5), "x.yaml").data == {"a": "b"}


def test_first_wrong_byte_is_named() -> None:
    """Another encoding is refused at line and column of its first byte that is no UTF-8."""
    assert only_problem("één: goed\nnaam: Caf".encode() + b"\xe9\n")[:2] == (2, 10)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_named(encoding: str) -> None:
    """UTF-16 and UTF-32, with or without a mark, are called by their name."""
    assert f"opgeslagen als {encoding[:6].upper()}" in only_problem("naam: Koffie\n".encode(encoding))[2]


@pytest.mark.parametrize("opening", ["[", "- ", "? ", "{a: ", "a: [", "{? ", "- - ? "])
def test_deep_nesting_is_refused_at_once(opening: str) -> None:
    """A hundred thousand levels neither crash the interpreter nor take long."""
    document = read_document((opening * 100_000).encode(), "x.yaml")
    assert document.data is None
    assert "te diep" in document.problems[-1].message


def test_twenty_levels_are_fine_and_one_more_is_not() -> None:
    """The limit lies where it is said to lie: the file itself is the first level."""
    assert read("a: " + "[" * 19 + "]" * 19).data is not None
    assert only_problem(("a: " + "[" * 20 + "]" * 20).encode())[:2] == (1, 23)


def test_all_duplicate_keys_are_named() -> None:
    """Every repeated key is reported with both places, at every level; the first value counts."""
    document = read("a: 1\nb: {c: 1, c: 2}\na: 2\n'a': 3\n")
    assert document.data == {"a": "1", "b": {"c": "1"}}
    assert [(each.line, each.column, each.path) for each in document.problems] == [
        (2, 11, "b.c"),
        (3, 1, "a"),
        (4, 1, "a"),
    ]
    assert "ook op regel 1, kolom 1" in document.problems[2].message


def test_several_kinds_of_faults_come_together() -> None:
    """Anchors, aliases, tags, merge keys and double keys of one file are all reported."""
    document = read("a: &x 1\nb: *x\nc: !!str 2\nd:\n  <<: {e: 1}\n  f: 1\n  f: 2\n")
    assert [problem.line for problem in document.problems] == [1, 2, 3, 5, 7]


def test_many_faults_stop_somewhere() -> None:
    """A file that is wrong from top to bottom does not fill the screen."""
    document = read("".join(f"a: {number}\n" for number in range(5000)))
    assert 50 < len(document.problems) < 150
    assert document.data is None


def test_empty_values_are_left_out_with_a_warning() -> None:
    """A key without a value counts as absent, the reader says so, and its place stays known."""
    document = read("a:\nb: [x, ]\nc:\n  - y\n  -\n  - z\nd: {e: , f: 1}\n")
    assert document.data == {"b": ["x"], "c": ["y", "z"], "d": {"f": "1"}}
    assert [(warning.line, warning.path) for warning in document.warnings] == [(1, "a"), (5, "c.1"), (7, "d.e")]
    assert document.spot.children["a"].key_place == (1, 1)
    assert document.spot.locate(("c", 1))[1].value_place == (6, 5)
    assert read('a: ""\n').data == {"a": ""}


COMMENTS = [
    ("a: Koffie #1\n", True),
    ("a: Koffie # thee\n", True),
    ("a: [Koffie #1\n  ]\n", True),
    ("- a\n# los\n", False),
    ("a: Koffie  #1\n", True),
    ("a: Koffie  # thee\n", False),
    ("a: Koffie  #\n", False),
    ("a: Koffie  ####\n", False),
    ("a: 'Koffie' # thee\n", False),
    ("a: Koffie#1\n", False),
    ("a: |\n  Koffie #1\n", False),
    ("a: 'Koffie #1'\n", False),
    ("a: # thee\n  b: c\n", False),
    ("# kop\na: b\n", False),
]


@pytest.mark.parametrize(("text", "warns"), COMMENTS)
def test_swallowed_text_is_warned_about(text: str, warns: bool) -> None:
    """A # after one space in unquoted text warns; a comment that is clearly one does not."""
    assert bool(read(text).warnings) is warns


@pytest.mark.parametrize("quote", ["'", '"'])
def test_quotes_may_not_run_over_keys(quote: str) -> None:
    """A forgotten quote that closes by accident further on is refused; quoted text that is indented is not."""
    number, column, message = only_or_first(f"a: {quote}b\nc: d\ne: {quote}\n")
    assert (number, column) == (1, 4)
    assert "regel 3" in message
    assert read(f"a: {quote}b\n  c: d{quote}\ne: f\n").data == {"a": "b c: d", "e": "f"}
    assert read(f'{{"a": {quote}b\nc{quote}}}').data == {"a": "b c"}


def only_or_first(text: str) -> tuple[int, int, str]:
    first = read(text).problems[0]
    return first.line, first.column, first.message


def test_conflict_names_both_ends() -> None:
    """Each conflict that git left is reported once, with its first and last line."""
    text = "a: 1\n<<<<<<< HEAD\nb: 2\n||||||| x\n=======\nb: 3\n>>>>>>> y\n" * 2
    messages = [problem.message for problem in read(text).problems]
    assert [re.findall(r"\d+", message) for message in messages] == [["2", "7"], ["9", "14"]]


def test_headings_and_arrows_are_no_conflict() -> None:
    """Text that merely looks like a marker is left alone."""
    assert not read("a: |\n  Kop\n  =======\n  >>>>>>> citaat\nb: <<<<<<<\n").problems


@pytest.mark.parametrize(
    "code", [0x00, 0x08, 0x0B, 0x1B, 0x7F, 0x85, 0x9F, 0xAD, 0x200B, 0x202E, 0x2028, 0x2066, 0xFEFF]
)
def test_invisible_characters_are_refused(code: int) -> None:
    """What nobody can see is refused with its number, wherever it stands."""
    assert f"U+{code:04X}" in only_problem(f"a: b{chr(code)}c\n".encode())[2]


def test_visible_characters_are_welcome() -> None:
    """Accents, euro, quotes, dashes, emoji and a fixed space inside a text come through unchanged."""
    text = "Café €\u00a05 ‘ja’ – 👩\u200d🌾 ﬁets"
    document = read(f"a: {text}\n")
    assert document.data == {"a": text}
    assert not document.warnings


@pytest.mark.parametrize("example", [path for path in EXAMPLES if path.is_file()], ids=lambda path: path.stem)
def test_both_parsers_say_the_same(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the fast parser is missing, every invalid example gives the same message at the same place."""
    fast = read_file(example, "x.yaml")
    monkeypatch.setattr(composing, "_EventParser", yaml.SafeLoader)
    slow = read_file(example, "x.yaml")
    assert slow.problems == fast.problems
    assert slow.warnings == fast.warnings
    assert slow.data == fast.data


def yaml_reports() -> list[str]:
    """Collect the wording of every error in the YAML library's own source."""
    found = []
    for module in (yaml.scanner, yaml.parser, yaml.composer):
        for call in re.findall(
            r"Error\((.*?)get_mark\(\)|Error\((.*?)start_mark\)", inspect.getsource(module), re.DOTALL
        ):
            found += re.findall(r'"([a-z][^"]{8,})"', call[0] or call[1])
    return found


def test_library_wording_is_collected() -> None:
    """The test below looks at all of the library's errors; an empty list would prove nothing."""
    assert len(yaml_reports()) > 40


@pytest.mark.parametrize("report", yaml_reports())
def test_every_yaml_error_gets_dutch(report: str) -> None:
    """Whatever the YAML library reports, in whatever place, comes out as a Dutch sentence with a remedy."""
    text = "a: [b\n- 'c"
    for index in (0, 4, 6, 10, 11):
        mark = yaml.Mark("x", index, text[:index].count("\n"), index if index < 6 else index - 6, text, index)
        for error in (yaml.MarkedYAMLError(report, mark, report, mark), yaml.MarkedYAMLError(None, None, report, mark)):
            fault = explain_syntax(error, text)
            assert fault.place[0] in (1, 2)
            assert fault.message
            assert fault.hint.endswith(".")
            assert not re.search(r"\b(while|found|expected|scanning|parsing|could|not)\b", fault.message)


def test_errors_without_a_mark_get_a_place() -> None:
    """What the library reports without a line is found in the text all the same."""
    fault = explain_syntax(yaml.reader.ReaderError("x", 6, 7, "unicode", "not allowed"), "a: b\nc\x07")
    assert (fault.place, fault.message) == ((2, 2), "hier staat een teken dat niet mag")
    assert explain_syntax(yaml.MarkedYAMLError("odd", None, "news", None), "a").place == (1, 1)


def test_impossible_character_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """A code above the last character, which makes the Python parser stumble, is refused by both at its place."""
    text = b'a: b\nc: "x \\U00110000"\n'
    fast = only_problem(text)
    monkeypatch.setattr(composing, "_EventParser", yaml.SafeLoader)
    assert only_problem(text) == fast == (2, 7, "achter de \\ staat geen geldige code")


def test_unreadable_files_are_problems(tmp_path: Path) -> None:
    """A file that is not there, or is a directory, is a problem like any other."""
    for path in (tmp_path / "weg.yaml", tmp_path):
        document = read_file(path, "weg.yaml")
        assert document.data is None
        assert "niet te openen" in document.problems[0].message


@settings(max_examples=min(300, settings().max_examples))
@given(
    st.dictionaries(st.from_regex(r"[a-z_]{1,12}", fullmatch=True), st.text(alphabet="ab é:#-'\"[]{}|>", max_size=30))
)
def test_what_is_dumped_is_read_back(data: dict[str, str]) -> None:
    """Text of any shape that a YAML writer has quoted properly comes back the same, without a remark."""
    if not data:
        return
    document = read(yaml.safe_dump(data, allow_unicode=True, default_style='"', width=10_000))
    assert document.data == data
    assert not document.problems
    assert not document.warnings
