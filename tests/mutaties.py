"""Ways to damage a valid file, as editors, converters and tired people do."""

from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st

VOORBEELD = Path(__file__).parent / "voorbeeld"
REAL = VOORBEELD.parent.parent / "catalogue"

SPECIALS = (
    *":-?[]{},#&*!|>'\"%@`\\",
    *(
        ": ",
        "- ",
        "? ",
        " #",
        "&a ",
        "*a",
        "!!int ",
        "!x ",
        "<<: ",
        "---\n",
        "...\n",
        "%YAML 1.2\n",
        "\t",
        "\n\t",
        "\r",
    ),
    *(
        "\n",
        "\r\n",
        "\n\n",
        "'",
        '"',
        '"\n',
        "|\n",
        ">\n",
        "|9\n",
        "\x00",
        "\x07",
        "\x85",
        "\u2028",
        "\ufeff",
        "\u200b",
    ),
    *("<<<<<<< HEAD\n", "=======\n", ">>>>>>> x\n", "[" * 30, "{a: " * 30, "- " * 30, "? " * 30, "\n  naam: x\n"),
)
VALUES = (
    *("", "~", "null", "no", "ja", "2.10", "0512", "1_000", "nan", "inf", "-1", "1e999", "9" * 400, "0x1F", "10:00"),
    *("25:00", "2026-02-30", "0000-00-00", "9999-99-99", "٣", "2०26-01-01", "[]", "{}", "[[]]", "{a: b}", "onbekend"),
    *(
        "gratis",
        "in overleg",
        "elke dinsdag",
        "1e laatste 31e",
        "van tot",
        "€ 1.250,00",
        "€",
        "'",
        '"\\ud800"',
        "é" * 60,
    ),
    *('"\\0"', "a: b", "a #b", "*a", "&a b", "!!str x", "| x", "'\n'", "\U0001f600", "x" * 2000, "#", "= =", "<<"),
)

Mutation = Callable[[bytes], bytes]


def _files() -> list[tuple[str, bytes]]:
    """Give all valid files: path within the catalogue, and content."""
    found: list[tuple[str, bytes]] = []
    for root in (VOORBEELD, REAL):
        paths = sorted(root.rglob("*.yaml")) if root.is_dir() else []
        found += [(path.relative_to(root).as_posix(), path.read_bytes()) for path in paths]
    return found


FILES = _files()


def _put(position: float, length: int, text: bytes) -> Mutation:
    """Replace some bytes somewhere by others."""

    def mutate(data: bytes) -> bytes:
        start = int(position * len(data))
        return data[:start] + text + data[start + length :]

    return mutate


def _on_line(position: float, change: Callable[[str], str]) -> Mutation:
    """Change one line."""

    def mutate(data: bytes) -> bytes:
        lines = data.decode("utf-8", "surrogateescape").split("\n")
        number = int(position * len(lines))
        lines[number] = change(lines[number])
        return "\n".join(lines).encode("utf-8", "surrogateescape")

    return mutate


def _swap(first: float, second: float) -> Mutation:
    """Let two lines change places."""

    def mutate(data: bytes) -> bytes:
        lines = data.split(b"\n")
        one, other = int(first * len(lines)), int(second * len(lines))
        lines[one], lines[other] = lines[other], lines[one]
        return b"\n".join(lines)

    return mutate


def _new_value(value: str) -> Callable[[str], str]:
    return lambda line: f"{line.partition(':')[0]}: {value}" if ":" in line else f"- {value}"


def _new_key(key: str) -> Callable[[str], str]:
    def change(line: str) -> str:
        bare = line.lstrip()
        return line[: len(line) - len(bare)] + key + ":" + bare.partition(":")[2]

    return change


where = st.floats(0, 1, exclude_max=True)
special = st.sampled_from(SPECIALS).map(lambda text: text.encode("utf-8", "surrogatepass"))
keys = st.sampled_from(["naam", "id", "naamm", "status", "kosten", "rooster", "<<", "", "ja", "Naam", "a.b", "0"])

line_changes: st.SearchStrategy[Callable[[str], str]] = st.one_of(
    st.sampled_from(VALUES).map(_new_value),
    st.text(max_size=20).map(_new_value),
    keys.map(_new_key),
    st.integers(1, 8).map(lambda width: lambda line: " " * width + line),
    st.integers(1, 8).map(lambda width: lambda line: line[width:]),
    st.just(lambda line: line + "\n" + line),
    st.just(lambda line: ""),
    st.just(lambda line: line.replace(": ", ":")),
    st.just(lambda line: line.replace('"', "")),
    st.integers(15, 3000).map(lambda depth: lambda line: line + "[" * depth + "]" * depth),
)

mutations: st.SearchStrategy[Mutation] = st.one_of(
    st.builds(_put, where, st.integers(0, 3), st.binary(max_size=3)),
    st.builds(_put, where, st.integers(0, 2), special),
    st.builds(_put, where, st.integers(1, 200), st.just(b"")),
    st.builds(_on_line, where, line_changes),
    st.builds(_on_line, where, line_changes),
    st.builds(_swap, where, where),
    st.just(lambda data: data.replace(b"\n", b"\r\n")),
    st.just(lambda data: b"\xef\xbb\xbf" + data),
    st.just(lambda data: data.decode("utf-8", "replace").encode("utf-16")),
    st.just(lambda data: data.decode("utf-8", "replace").encode("cp1252", "replace")),
)


@st.composite
def damaged_files(draw: st.DrawFn) -> tuple[str, bytes]:
    """Give a valid file after one to four mutations: its path within the catalogue, and its bytes."""
    file, data = draw(st.sampled_from(FILES))
    for mutate in draw(st.lists(mutations, min_size=1, max_size=4)):
        data = mutate(data)
    return file, data


def in_voorbeeld(file: str) -> bool:
    """Tell whether the file belongs to the small catalogue of the tests."""
    return (VOORBEELD / file).is_file()
