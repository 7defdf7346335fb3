"""The groups that are open while a file is read, from the outermost to the one being filled.

Each kind of group knows how to take a value and where it then stands. This is the inner loop of reading.
"""

from typing import Any

from wegwijzer.document import Spot, ValuePath


class Frame:
    """A group that is only stepped over, because its key was refused: it takes everything and keeps nothing."""

    __slots__ = ("block_column", "path", "waits_for_key")

    def __init__(self, path: ValuePath, block_column: int) -> None:
        self.path = path
        self.block_column = block_column
        self.waits_for_key = False

    def put(self, value: Any, line: int, column: int) -> Spot | None:
        """Take the next value; give its spot when it is kept."""
        return None

    def drop(self) -> bool:
        """Forget the value taken last; tell whether a key stays without a value."""
        return False

    def here(self) -> ValuePath:
        """Give the path of the value that is expected or was taken last."""
        return self.path


class ListFrame(Frame):
    """A list that is being filled."""

    __slots__ = ("children", "data")

    def __init__(self, data: list[Any], spot: Spot, path: ValuePath, block_column: int) -> None:
        super().__init__(path, block_column)
        self.data = data
        self.children: dict[str | int, Spot] = {}
        spot.children = self.children

    def put(self, value: Any, line: int, column: int) -> Spot | None:
        """Add an item."""
        spot = self.children[len(self.data)] = Spot(line, column)
        self.data.append(value)
        return spot

    def drop(self) -> bool:
        """Leave an item out; the next takes its number."""
        self.data.pop()
        del self.children[len(self.data)]
        return False

    def here(self) -> ValuePath:
        """Give the path of the last item."""
        return (*self.path, max(0, len(self.data) - 1))


class RootFrame(ListFrame):
    """What stands around the whole file: it takes one value, which has no path."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__([], Spot(1, 1), (), -1)

    def here(self) -> ValuePath:
        """Give the empty path: the whole file."""
        return ()


class MappingFrame(Frame):
    """A mapping that is being filled: it takes a key and a value by turns."""

    __slots__ = ("children", "data", "key", "key_place")

    def __init__(self, data: dict[str, Any], spot: Spot, path: ValuePath, block_column: int) -> None:
        super().__init__(path, block_column)
        self.data = data
        self.children: dict[str | int, Spot] = {}
        spot.children = self.children
        self.key: str | None = None
        self.key_place = (0, 0)
        self.waits_for_key = True

    def take_key(self, key: str | None, line: int, column: int) -> None:
        """Accept the next key; None is a key that was refused, whose value will not be kept."""
        self.key = key
        self.key_place = (line, column)
        self.waits_for_key = False

    def put(self, value: Any, line: int, column: int) -> Spot | None:
        """Store the value of the key taken last."""
        self.waits_for_key = True
        key = self.key
        if key is None:
            return None
        self.data[key] = value
        spot = self.children[key] = Spot(line, column, self.key_place)
        return spot

    def drop(self) -> bool:
        """Leave the value out; its spot stays, so that messages can point at the key."""
        return self.key is not None and self.data.pop(self.key, None) is not None

    def here(self) -> ValuePath:
        """Give the path of the value of the key taken last."""
        return self.path if self.key is None else (*self.path, self.key)
