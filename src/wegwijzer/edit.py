"""Change a few values in a YAML file, or add an item, and leave every other byte as it was: comments, order, line ends.

PyYAML gives the exact place of each value; the new text is put in that place. The files were read by the
strict reader before, so there are no anchors or tags to stumble over.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

import yaml

from .errors import WegwijzerError

# Without a comma: between brackets or braces one ends the value.
_PLAIN = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9 .()'-]*[A-Za-zÀ-ÿ0-9.)]")
_BOM = "\ufeff"
_SPECIAL_WORDS = {"ja", "nee", "yes", "no", "true", "false", "on", "off", "null", "y", "n"}

Changes = Mapping[str, str | Mapping[str, str]]
# A value that was filled in, or a list of values.
Value = str | list[str]


def quote(value: str) -> str:
    """Write a value as YAML: plain words stay plain, everything else between double quotes."""
    if _PLAIN.fullmatch(value) and value.lower() not in _SPECIAL_WORDS and "\n" not in value and " #" not in value:
        return value
    return json.dumps(value, ensure_ascii=False)


def write_value(value: Value) -> str:
    """Write a value, or a list of values, on one line of YAML."""
    if isinstance(value, str):
        return quote(value)
    return f"[{', '.join(map(quote, value))}]"


def add_item(text: str, item: Mapping[str, Value]) -> str:
    """Add an item at the end of the list that a file holds under its first key.

    Raises WegwijzerError when there is no list with a dash for each item.
    """
    root = _compose(text.removeprefix(_BOM))
    items = root.value[0][1] if isinstance(root, yaml.MappingNode) else None
    if not isinstance(items, yaml.SequenceNode) or items.flow_style:
        raise WegwijzerError("hier staat geen gewone lijst met streepjes; voeg dit met de hand toe")
    indent, end = " " * items.start_mark.column, _line_end(text)
    starts = [f"{indent}- ", *[f"{indent}  "] * (len(item) - 1)]
    lines = (f"{start}{key}: {write_value(value)}" for start, (key, value) in zip(starts, item.items(), strict=True))
    return end.join((text.rstrip("\r\n"), *lines, ""))


def change_values(text: str, changes: Changes) -> str:
    """Set top-level keys, or keys one level down; missing ones are added at the end (of the file or the mapping).

    Gives the new text. Raises WegwijzerError when a key holds another kind of value than the change.
    """
    for key, value in changes.items():
        text = _change_key(text, key, value)
    return text


def _change_key(text: str, key: str, value: str | Mapping[str, str]) -> str:
    bom = _BOM if text.startswith(_BOM) else ""
    body = text.removeprefix(_BOM)
    node = _child(_compose(body), key)
    if node is None:
        return bom + _append(body, key, value)
    if isinstance(value, str):
        return bom + _put(body, node, quote(value))
    if isinstance(node, yaml.ScalarNode) and not node.value and not node.style:
        return bom + body[: node.start_mark.index] + _group(value, _line_end(body)) + body[node.start_mark.index :]
    for name, inner in value.items():
        body = _change_inner(body, key, name, inner)
    return bom + body


def _change_inner(text: str, key: str, name: str, value: str) -> str:
    mapping = _child(_compose(text), key)
    if not isinstance(mapping, yaml.MappingNode):
        raise WegwijzerError(f"bij '{key}' staat geen groep sleutels; wijzig dit met de hand")
    node = _child(mapping, name)
    if node is not None:
        return _put(text, node, quote(value))
    last = mapping.value[-1][1]
    if mapping.flow_style:
        return text[: last.end_mark.index] + f", {name}: {quote(value)}" + text[last.end_mark.index :]
    first = mapping.value[0][0]
    line = f"{' ' * first.start_mark.column}{name}: {quote(value)}{_line_end(text)}"
    # Before the first key, so that no end of a block text has to be found.
    start = first.start_mark.index - first.start_mark.column
    return text[:start] + line + text[start:]


def _compose(text: str) -> yaml.Node | None:
    # The parser of the strict reader: the other one refuses a tab where this one takes it for a space.
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.compose(text, loader)


def _child(node: yaml.Node | None, key: str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if name.value == key and isinstance(value, yaml.Node):
                return value
    return None


def _put(text: str, node: yaml.Node, new: str) -> str:
    if not isinstance(node, yaml.ScalarNode) or node.style in ("|", ">"):
        raise WegwijzerError("hier staat geen enkele waarde op één regel; wijzig dit met de hand")
    return text[: node.start_mark.index] + new + text[node.end_mark.index :]


def _append(text: str, key: str, value: str | Mapping[str, str]) -> str:
    end = _line_end(text)
    if text and not text.endswith(("\n", "\r")):
        text += end
    if isinstance(value, str):
        return f"{text}{key}: {quote(value)}{end}"
    return f"{text}{key}:{_group(value, end)}{end}"


def _group(values: Mapping[str, str], end: str) -> str:
    """Write the keys of a group on lines of their own, after the key that holds them."""
    return "".join(f"{end}  {name}: {quote(value)}" for name, value in values.items())


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
