"""YAML events to plain data and positions, one event at a time.

Only events are asked of the YAML library, never a composed or loaded tree: events are made without
recursion, so the fast C parser cannot overflow its stack, and reading stops at the first node that lies
too deep. Tags, anchors, aliases, merge keys and duplicate keys are refused on the way.
"""

from collections.abc import Callable
from typing import Any

import yaml

from wegwijzer.document import Document, ValuePath
from wegwijzer.hints import quoted

from .frames import Frame, ListFrame, MappingFrame, RootFrame
from .scalars import check_scalar, looks_odd
from .syntax import MAX_DEPTH, TOO_DEEP, explain_syntax

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
    if complete:
        document.data = composer.finish()
    if document.data is not None:
        wrong = {problem.line for problem in document.problems}
        document.warnings = [warning for warning in document.warnings if warning.line not in wrong]
    else:
        document.warnings.clear()


class _Composer:
    def __init__(self, text: str, document: Document) -> None:
        self.lines = text.split("\n")
        self.document = document
        self.root = RootFrame()
        self.frames: list[Frame] = [self.root]
        self.documents = 0
        self.ran_away = False

    def run(self, parser: Any) -> bool:
        """Read all events; tell whether the end was reached."""
        next_event, problems = parser.get_event, self.document.problems
        while True:
            event = next_event()
            kind = type(event)
            if kind is yaml.StreamEndEvent:
                return True
            if kind in _HANDLERS and not _HANDLERS[kind](self, event):
                return False
            if len(problems) >= MAX_PROBLEMS:
                message = f"hier is gestopt met lezen: al {MAX_PROBLEMS} fouten in dit bestand"
                self.document.add_problem(_place(event.start_mark), (), message, "Herstel eerst de fouten erboven.")
                return False

    def finish(self) -> dict[str, Any] | None:
        """Judge the file as a whole: it must hold keys. Gives its data."""
        found = self.root.data[0] if self.root.data else None
        if isinstance(found, dict):
            self.document.spot = self.root.children[0]
            return found
        if not self.root.data and not self.document.problems:
            hint = "Vul het in, of verwijder het als het niet meer nodig is."
            self.document.add_problem((1, 1), (), "dit bestand is leeg", hint)
        elif not self.document.problems:
            self.document.add_problem(
                self.root.children[0].value_place,
                (),
                "dit bestand begint niet met sleutels",
                "Elke regel is een sleutel, een dubbele punt, een spatie en een waarde: `naam: Koffieochtend`.",
            )
        return None

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

    def _open(self, event: Any) -> bool:
        """Begin a mapping or a list; tell whether reading can go on."""
        mark = event.start_mark
        if len(self.frames) > MAX_DEPTH:
            self.document.add_problem(_place(mark), (), *TOO_DEEP)
            return False
        self._check_node(event)
        frame = self.frames[-1]
        column = frame.block_column if event.flow_style else mark.column
        if frame.waits_for_key:
            self._refuse_key(_place(mark), "een lijst of groep kan geen sleutel zijn")
            self.frames.append(Frame(frame.path, column))
            return True
        is_mapping = type(event) is yaml.MappingStartEvent
        data: Any = {} if is_mapping else []
        spot = frame.put(data, mark.line + 1, mark.column + 1)
        if spot is None:
            self.frames.append(Frame(frame.path, column))
        else:
            self.frames.append((MappingFrame if is_mapping else ListFrame)(data, spot, frame.here(), column))
        return True

    def _close(self, _event: Any) -> bool:
        self.frames.pop()
        return True

    def _scalar(self, event: Any) -> bool:
        if event.tag is not None or event.anchor is not None:
            self._check_node(event)
        frame, mark = self.frames[-1], event.start_mark
        if frame.waits_for_key:
            self._key(event, mark.line + 1, mark.column + 1)
        elif not event.value and not event.style:
            self._empty(frame, (mark.line + 1, mark.column + 1))
        else:
            frame.put(event.value, mark.line + 1, mark.column + 1)
            if looks_odd(event, self.lines):
                self.ran_away |= check_scalar(event, self.lines, frame.block_column, self.document, frame.here())
        return True

    def _alias(self, event: Any) -> bool:
        place, frame = _place(event.start_mark), self.frames[-1]
        message = f"een verwijzing met * ({quoted('*' + event.anchor)}) mag hier niet"
        if frame.waits_for_key:
            self._refuse_key(place, message, _QUOTE_IT)
        else:
            path = self._leave_out(frame, place)
            self.document.add_problem(place, path, message, _QUOTE_IT)
        return True

    def _check_node(self, event: Any) -> None:
        """Refuse what would give a node another meaning than its text."""
        place, path = _place(event.start_mark), self.frames[-1].here()
        if event.tag is not None:
            name = quoted(event.tag.replace("tag:yaml.org,2002:", "!!"))
            self.document.add_problem(place, path, f"een type met ! ({name}) mag hier niet", _QUOTE_IT)
        if event.anchor is not None:
            name = quoted("&" + event.anchor)
            self.document.add_problem(place, path, f"een anker met & ({name}) mag hier niet", _QUOTE_IT)

    def _key(self, event: Any, line: int, column: int) -> None:
        """Take a key; refuse it when it is empty, a merge key, or there already."""
        frame, key = self.frames[-1], event.value
        assert isinstance(frame, MappingFrame)  # noqa: S101 - no other frame waits for a key
        first = frame.children.get(key)
        if first is not None:
            place = first.key_place
            message = f"de sleutel {quoted(key)} staat er twee keer: ook op regel {place[0]}, kolom {place[1]}"
            self._refuse_key((line, column), message, "Laat er één staan.", key)
        elif key == "<<" and not event.style:
            hint = "Schrijf de sleutels voluit op."
            self._refuse_key((line, column), "samenvoegen met << mag hier niet", hint)
        elif not key.strip():
            self._refuse_key((line, column), "hier ontbreekt de sleutel voor de dubbele punt")
        else:
            frame.take_key(key, line, column)

    def _refuse_key(self, place: tuple[int, int], message: str, hint: str = "", key: str = "") -> None:
        """Note a fault of a key; its value will be read but not kept."""
        frame = self.frames[-1]
        path = (*frame.path, key) if key else frame.path
        self.document.add_problem(place, path, message, hint or "Schrijf een sleutel, een dubbele punt en een spatie.")
        if isinstance(frame, MappingFrame):
            frame.take_key(None, *place)

    def _leave_out(self, frame: Frame, place: tuple[int, int]) -> ValuePath:
        """Step over a value that cannot be used; give its path."""
        frame.put("", *place)
        path = frame.here()
        if frame.drop():
            self.document.empty.append(path)
        return path

    def _empty(self, frame: Frame, place: tuple[int, int]) -> None:
        """Warn about a key or a dash with nothing after it: most likely forgotten."""
        path = self._leave_out(frame, place)
        if isinstance(frame, MappingFrame) and frame.key is not None:
            place = frame.key_place
        elif not isinstance(frame, ListFrame) or frame is self.root:
            return
        else:
            path = (*frame.path, len(frame.data))
        after_hash = "; wat achter # staat is een opmerking" if "#" in self.lines[place[0] - 1][place[1] :] else ""
        hint = "Vul iets in, of haal de regel weg."
        self.document.add_warning(place, path, f"hier staat geen waarde{after_hash}", hint)


# Functions, not bound methods: those would tie each composer to itself, and bulk reading runs without the collector.
_HANDLERS: dict[type, Callable[[_Composer, Any], bool]] = {
    yaml.DocumentStartEvent: _Composer._start_document,
    yaml.MappingStartEvent: _Composer._open,
    yaml.SequenceStartEvent: _Composer._open,
    yaml.MappingEndEvent: _Composer._close,
    yaml.SequenceEndEvent: _Composer._close,
    yaml.ScalarEvent: _Composer._scalar,
    yaml.AliasEvent: _Composer._alias,
}


def _place(mark: Any) -> tuple[int, int]:
    return mark.line + 1, mark.column + 1
