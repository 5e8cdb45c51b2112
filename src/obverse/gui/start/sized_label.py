"""A label in letters larger than usual, or heavier."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel


def sized_label(text: str, size: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal) -> QLabel:
    """Return a label; `size` is a multiple of the usual one."""
    label = QLabel(text)
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * size)
    font.setWeight(weight)
    label.setFont(font)
    return label
