"""Fields for numbers: with the range that the model gives them, and filled in silence."""

from typing import Any

import msgspec
from PySide6.QtCore import QLocale, QSignalBlocker
from PySide6.QtWidgets import QDial, QDoubleSpinBox, QSpinBox

from obverse.gui.words import tr


def limits(kind: type, name: str) -> tuple[float, float]:
    """Return the least and the greatest value that a struct allows a field."""
    info: Any = msgspec.inspect.type_info(kind)
    number = next(each for each in info.fields if each.name == name).type
    number = getattr(number, "type", number)  # metadata for the JSON Schema is a layer of its own
    return float(number.ge), float(number.le)


def length_field(kind: type, name: str, step: float) -> QDoubleSpinBox:
    """Return a field for a length in mm of a struct, to two decimals."""
    low, high = limits(kind, name)
    field = QDoubleSpinBox(minimum=low, maximum=high, decimals=2)
    field.setLocale(QLocale())
    field.setSingleStep(step)
    field.setSuffix(tr(" mm"))
    field.setKeyboardTracking(False)
    return field


def put_value(field: QDoubleSpinBox | QSpinBox | QDial, value: float) -> None:
    """Put a value into a field without telling anyone."""
    with QSignalBlocker(field):
        if isinstance(field, QDoubleSpinBox):
            field.setValue(value)
        else:
            field.setValue(int(value))
