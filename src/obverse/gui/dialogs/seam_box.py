"""SeamBox: where the seam of a split runs, and what it looks like."""

from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDial,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from obverse.design.split import Seam, Split
from obverse.gui.dialogs.model_field import length_field, limits, put_value
from obverse.gui.dialogs.seam_picture import seam_icon
from obverse.gui.words import mark, tr
from obverse.units import Deg

_KINDS = (
    ("straight", mark("Straight")),
    ("wave", mark("Wave")),
    ("zigzag", mark("Zigzag")),
    ("keyed", mark("Keyed")),
)
#: Fields of a seam that matter to each kind, besides bearing and offset.
_MATTER: dict[str, frozenset[str]] = {
    "straight": frozenset(),
    "wave": frozenset({"count", "depth"}),
    "zigzag": frozenset({"count", "depth"}),
    "keyed": frozenset({"count", "depth", "width", "relief"}),
}
#: field → its name here, and how far one step goes in mm.
_LENGTHS = {
    "depth": (mark("&Depth:"), 0.5),
    "width": (mark("&Tongue width:"), 0.5),
    "relief": (mark("Corner &relief:"), 0.1),
}


class SeamBox(QGroupBox):
    """The fields of a seam, and the bearing of the second one where there are two."""

    #: A person changed something but the bearing.
    edited = Signal()
    #: A person wants the seam to have this bearing, and the second one to turn with it.
    turned = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Seam"), parent)
        self.lengths: dict[str, QDoubleSpinBox] = {}
        column = QVBoxLayout(self)
        column.addLayout(self._make_kinds())
        turning = QHBoxLayout()
        self.dial = self._make_dial()
        self._rows = QFormLayout()
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        turning.addWidget(self.dial, 0, Qt.AlignmentFlag.AlignTop)
        turning.addLayout(self._rows, 1)
        column.addLayout(turning)
        self._add_rows()

    def _make_kinds(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self.kinds = QButtonGroup(self)
        for index, (kind, title) in enumerate(_KINDS):
            button = QToolButton()
            button.setText(tr(title))
            button.setIcon(seam_icon(kind, self.palette()))
            button.setIconSize(QSize(48, 48))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setCheckable(True)
            button.setMinimumSize(84, 78)
            button.toggled.connect(partial(_embolden, button))
            self.kinds.addButton(button, index)
            row.addWidget(button)
        row.addStretch()
        self.kinds.idClicked.connect(self.edited)
        return row

    def _make_dial(self) -> QDial:
        dial = QDial()
        dial.setRange(0, 360)
        dial.setWrapping(True)
        dial.setFixedSize(76, 76)
        dial.setAccessibleName(tr("Bearing of the seam, as a dial"))
        dial.setToolTip(tr("Towards which the seam runs, clockwise from 12 o'clock"))
        dial.valueChanged.connect(self._on_dial)
        return dial

    def _add_rows(self) -> None:
        self.bearing, self.second = _angle(), _angle()
        self.bearing.valueChanged.connect(self.turned)
        self._rows.addRow(tr("&Bearing:"), self.bearing)
        self._rows.addRow(tr("&Second seam:"), self.second)
        self.offset = length_field(Seam, "offset", 0.5)
        self._rows.addRow(tr("&Offset:"), self.offset)
        low, high = limits(Seam, "count")
        self.count = QSpinBox(minimum=int(low), maximum=int(high))
        self.count.setKeyboardTracking(False)
        self.count.valueChanged.connect(self.edited)
        self._rows.addRow(tr("Co&unt:"), self.count)
        for name, (title, step) in _LENGTHS.items():
            self.lengths[name] = length_field(Seam, name, step)
            self._rows.addRow(tr(title), self.lengths[name])
        for field in (self.second, self.offset, *self.lengths.values()):
            field.valueChanged.connect(self.edited)

    def show_seams(self, split: Split) -> None:
        """Fill the fields with the seams of a split, and show those that matter."""
        seam = split.seam
        self.kinds.button([kind for kind, _ in _KINDS].index(seam.kind)).setChecked(True)
        put_value(self.bearing, seam.bearing % 360)
        put_value(self.offset, seam.offset)
        put_value(self.count, seam.count)
        # A dial has its zero at the bottom; bearings begin at the top.
        put_value(self.dial, (round(seam.bearing) + 180) % 360)
        matter = _MATTER[seam.kind]
        self._rows.setRowVisible(self.count, "count" in matter)
        for name, field in self.lengths.items():
            put_value(field, getattr(seam, name))
            self._rows.setRowVisible(field, name in matter)
        self._rows.setRowVisible(self.second, split.second is not None)
        if split.second:
            put_value(self.second, split.second.bearing % 360)

    def seam(self, shown: Seam) -> Seam:
        """Return what the fields make of the seam that they were filled with."""
        # They show two decimals: what was not touched keeps all of its own.
        numbers: dict[str, QDoubleSpinBox | QSpinBox]
        numbers = {"offset": self.offset, "count": self.count, **self.lengths}
        fields: dict[str, Any] = {
            name: field.value()
            for name, field in numbers.items()
            if field.value() != round(getattr(shown, name), 2)
        }
        if self.bearing.value() != round(shown.bearing % 360, 2):
            fields["bearing"] = self.bearing.value()
        kind = _KINDS[self.kinds.checkedId()][0]
        return msgspec.structs.replace(shown, kind=kind, **fields)

    def second_seam(self, seam: Seam, shown: Seam | None) -> Seam:
        """Return the second seam, which is like the first one; a new one stands across it."""
        if shown is None:
            return msgspec.structs.replace(seam, bearing=(seam.bearing + 90) % 360)
        shared = {name: getattr(seam, name) for name in ("kind", "count", *_LENGTHS)}
        return msgspec.structs.replace(shown, bearing=self.second.value(), **shared)

    def _on_dial(self, value: int) -> None:
        bearing: Deg = float((value + 180) % 360)
        put_value(self.bearing, bearing)
        self.turned.emit(bearing)


def _angle() -> QDoubleSpinBox:
    field = QDoubleSpinBox(minimum=0, maximum=360, decimals=2)
    field.setLocale(QLocale())
    field.setWrapping(True)
    field.setSuffix("°")
    field.setKeyboardTracking(False)
    return field


def _embolden(button: QToolButton, on: bool) -> None:
    """Mark what is chosen by more than a shade, which is faint in the dark."""
    font = button.font()
    font.setBold(on)
    button.setFont(font)
