"""Bouwen (building): from an order and a catalogue directory to the files of the folder; what is kept of each build."""

from .making import Built, Progress, build
from .ordering import Order, build_day, read_order

__all__ = ["Built", "Order", "Progress", "build", "build_day", "read_order"]
