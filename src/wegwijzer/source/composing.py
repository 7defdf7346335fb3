"""YAML events to plain data and positions, one event at a time.

Only events are asked of the YAML library, never a composed or loaded tree: events are made without
recursion, so the fast C parser cannot overflow its stack, and reading stops at the first node that lies
too deep. Tags, anchors, aliases, merge keys and duplicate keys are refused on the way.
"""

from collections.abc import Callable
from typing import Any

import yaml

from wegwijzer.document import Document, Path, Spot
from wegwijzer.hints import quoted

from .scalars import check_scalar
from .syntax import explain_syntax

MAX_DEPTH = 20
MAX_PROBLEMS = 100

_EventParser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_QUOTE_IT = "Begint een tekst met dit teken? Zet hem dan tussen aanhalingstekens."


def compose(text: str, document: Document) -> None:
    """Fill `document` from the text; `data` stays None when the text cannot be read to its end."""
    composer = _Composer(text, document)
    try:
        complete = composer.run(_EventParser(text))
    except (yaml.MarkedYAMLError, yaml.reader.ReaderError, ValueError) as error:
        complete = False
        fault = explain_syntax(error, text)
        known = composer.ran_away or any(problem.line == fault.place[0] for problem in document.problems)
        if not known:
            document.add_problem(fault.place, (), fault.message, fault.hint)
    if complete and composer.finish():
        document.data = composer.data
        wrong = {problem.line for problem in document.problems}
        document.warnings = [warning for warning in document.warnings if warning.line not in wrong]
    else:
        document.warnings.clear()


class _Frame:
    """A group that is being read. `data` is None for a group that is only stepped over."""

    __slots__ = ("block_column", "data", "key", "key_place", "path", "spot", "waits_for_key")

    def __init__(self, data: dict[str, Any] | list[Any] | None, spot: Spot, path: Path, block_column: int) -> None:
        self.data = data
        self.spot = spot
        self.path = path
        self.block_column = block_column
        self.key: str | None = None
        self.key_place: tuple[int, int] | None = None
        self.waits_for_key = isinstance(data, dict)


class _Composer:
    def __init__(self, text: str, document: Document) -> None:
        self.lines = text.split("\n")
        self.document = document
        self.data: dict[str, Any] | None = None
        self.seen_root = False
        self.frames: list[_Frame] = []
        self.documents = 0
        self.ran_away = False
        self.handlers: dict[type, Callable[[Any], bool]] = {
            yaml.DocumentStartEvent: self._start_document,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.ScalarEvent: self._scalar,
            yaml.AliasEvent: self._alias,
        }

    def run(self, parser: Any) -> bool:
        """Read all events; tell whether the end was reached."""
        while True:
            event = parser.get_event()
            if type(event) is yaml.StreamEndEvent:
                return True
            handle = self.handlers.get(type(event))
            if handle is not None and not handle(event):
                return False
            if len(self.document.problems) >= MAX_PROBLEMS:
                message = f"hier is gestopt met lezen: al {MAX_PROBLEMS} fouten in dit bestand"
                self.document.add_problem(_place(event.start_mark), (), message, "Herstel eerst de fouten erboven.")
                return False

    def finish(self) -> bool:
        """Judge the file as a whole: it must hold keys."""
        if not self.seen_root:
            self.document.add_problem(
                (1, 1), (), "dit bestand is leeg", "Vul het in, of verwijder het als het niet meer nodig is."
            )
        elif self.data is None and not self.document.problems:
            self.document.add_problem(
                self.document.spot.value_place,
                (),
                "dit bestand begint niet met sleutels",
                "Elke regel is een sleutel, een dubbele punt, een spatie en een waarde: `naam: Koffieochtend`.",
            )
        return self.data is not None

    def _start_document(self, event: Any) -> bool:
        self.documents += 1
        if self.documents == 1:
            return True
        self.document.add_problem(
            _place(event.start_mark),
            (),
            "hier begint een tweede document (---); een bestand bevat er één",
            "Maak er twee bestanden van, of haal de regel met --- weg.",
        )
        return False

    def _close(self, _event: Any) -> bool:
        self.frames.pop()
        return True

    def _open(self, event: Any) -> bool:
        """Begin a mapping or a list; tell whether reading can go on."""
        mark = event.start_mark
        if len(self.frames) >= MAX_DEPTH:
            message = f"hier zit alles te diep in elkaar: meer dan {MAX_DEPTH} niveaus"
            self.document.add_problem(_place(mark), (), message, "Zoek een haak of streepje te veel.")
            return False
        self._check_node(event)
        frame = self.frames[-1] if self.frames else None
        column = frame.block_column if event.flow_style and frame else -1 if event.flow_style else mark.column
        if frame is not None and frame.waits_for_key:
            self._refuse_key(_place(mark), "een lijst of groep kan geen sleutel zijn")
            self.frames.append(_Frame(None, Spot(0, 0), frame.path, column))
            return True
        data: dict[str, Any] | list[Any] = {} if type(event) is yaml.MappingStartEvent else []
        spot, path = self._place_value(_place(mark), data)
        dropped = frame is not None and (frame.data is None or spot is None)
        self.frames.append(_Frame(None if dropped else data, spot or Spot(0, 0), path, column))
        return True

    def _scalar(self, event: Any) -> bool:
        self._check_node(event)
        frame = self.frames[-1] if self.frames else None
        place = _place(event.start_mark)
        if frame is not None and frame.waits_for_key:
            self._key(event, frame)
        elif event.value == "" and not event.style:
            self._empty(place)
        else:
            _, path = self._place_value(place, event.value)
            edge = frame.block_column if frame else -1
            self.ran_away |= check_scalar(event, self.lines, edge, self.document, path)
        return True

    def _alias(self, event: Any) -> bool:
        place = _place(event.start_mark)
        message = f"een verwijzing met * ({quoted('*' + event.anchor)}) mag hier niet"
        if self.frames and self.frames[-1].waits_for_key:
            self._refuse_key(place, message, _QUOTE_IT)
        else:
            self.document.add_problem(place, self._drop_value(place), message, _QUOTE_IT)
        return True

    def _check_node(self, event: Any) -> None:
        """Refuse what would give a node another meaning than its text."""
        place = _place(event.start_mark)
        if event.tag is not None:
            name = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.document.add_problem(place, self._path(), f"een type met ! ({quoted(name)}) mag hier niet", _QUOTE_IT)
        if event.anchor is not None:
            name = quoted("&" + event.anchor)
            self.document.add_problem(place, self._path(), f"een anker met & ({name}) mag hier niet", _QUOTE_IT)

    def _path(self) -> Path:
        if not self.frames:
            return ()
        frame = self.frames[-1]
        return frame.path if frame.key is None else (*frame.path, frame.key)

    def _key(self, event: Any, frame: _Frame) -> None:
        """Take a key; refuse it when it is empty, a merge key, or there already."""
        key, place = event.value, _place(event.start_mark)
        if key.strip() == "":
            self._refuse_key(place, "hier ontbreekt de sleutel voor de dubbele punt")
        elif key == "<<" and not event.style:
            hint = "Schrijf de sleutels voluit op."
            self._refuse_key(place, "samenvoegen met << mag hier niet", hint)
        elif key in frame.spot.children:
            first = frame.spot.children[key].key_place
            message = f"de sleutel {quoted(key)} staat er twee keer: ook op regel {first[0]}, kolom {first[1]}"
            self._refuse_key(place, message, "Laat er één staan.", key)
        else:
            frame.key, frame.key_place, frame.waits_for_key = key, place, False

    def _refuse_key(self, place: tuple[int, int], message: str, hint: str = "", key: str = "") -> None:
        """Note a fault of a key; its value will be read but not kept."""
        frame = self.frames[-1]
        path = (*frame.path, key) if key else frame.path
        self.document.add_problem(place, path, message, hint or "Schrijf een sleutel, een dubbele punt en een spatie.")
        frame.key, frame.key_place, frame.waits_for_key = None, None, False

    def _place_value(self, place: tuple[int, int], value: Any) -> tuple[Spot | None, Path]:
        """Put a value where it belongs; the spot is None when its key was refused."""
        if not self.frames:
            self.seen_root = True
            spot = self.document.spot = Spot(*place)
            if isinstance(value, dict):
                self.data = value
            return spot, ()
        frame = self.frames[-1]
        if isinstance(frame.data, dict):
            return self._place_in_mapping(frame, frame.data, place, value)
        if frame.data is None:
            return None, frame.path
        spot = frame.spot.children[len(frame.data)] = Spot(*place)
        frame.data.append(value)
        return spot, (*frame.path, len(frame.data) - 1)

    def _place_in_mapping(
        self, frame: _Frame, data: dict[str, Any], place: tuple[int, int], value: Any
    ) -> tuple[Spot | None, Path]:
        key, frame.key, frame.waits_for_key = frame.key, None, True
        if key is None:
            return None, frame.path
        data[key] = value
        spot = frame.spot.children[key] = Spot(*place, frame.key_place)
        return spot, (*frame.path, key)

    def _drop_value(self, place: tuple[int, int]) -> Path:
        """Step over a value that cannot be used; its spot stays, so that messages can point at it."""
        spot, path = self._place_value(place, "")
        frame = self.frames[-1] if self.frames else None
        if spot is None or frame is None:
            return path
        if isinstance(frame.data, dict):
            del frame.data[str(path[-1])]
            self.document.empty.append(path)
        elif isinstance(frame.data, list):
            frame.data.pop()
            del frame.spot.children[path[-1]]
        return path

    def _empty(self, place: tuple[int, int]) -> None:
        """Warn about a key or a dash with nothing after it: most likely forgotten."""
        if not self.frames:
            return
        frame = self.frames[-1]
        has_key = isinstance(frame.data, dict)
        if frame.data is None or (has_key and frame.key is None):
            self._place_value(place, "")
            return
        at = frame.key_place if has_key and frame.key_place else place
        path = self._drop_value(place)
        after_hash = "; wat achter # staat is een opmerking" if "#" in self.lines[at[0] - 1][at[1] :] else ""
        self.document.add_warning(at, path, f"hier staat geen waarde{after_hash}", "Vul iets in, of haal de regel weg.")


def _place(mark: Any) -> tuple[int, int]:
    return mark.line + 1, mark.column + 1
