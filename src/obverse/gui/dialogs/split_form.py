"""SplitForm: fields for a split; `split` reads them and `show_split` fills them."""

from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import QLocale, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDial,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QRadioButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from obverse.design.split import Seam, Split
from obverse.gui.dialogs.model_field import length_field, limits
from obverse.gui.dialogs.piece_rows import PieceRows, fresh_pieces
from obverse.gui.dialogs.seam_picture import seam_icon
from obverse.gui.dialogs.seam_search import turned_split
from obverse.gui.words import mark, tr

_MODES = ((0, mark("&Whole")), (2, mark("&Halves")), (4, mark("&Quarters")))
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
_SEAM_LENGTHS = {
    "depth": (mark("&Depth:"), 0.5),
    "width": (mark("&Tongue width:"), 0.5),
    "relief": (mark("Corner &relief:"), 0.1),
}
_SPLIT_LENGTHS = {
    "kerf": (mark("&Kerf:"), 0.05),
    "clearance": (mark("&Clearance:"), 0.05),
    "letter_free": (mark("&Letter-free zone:"), 0.1),
}


class SplitForm(QWidget):
    """Everything about a split but the ids of its pieces, which names of files are made of."""

    #: A person changed something.
    changed = Signal()

    def __init__(self, split: Split | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = split or Split(pieces=fresh_pieces(2))
        self._lengths: dict[str, QDoubleSpinBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._make_modes())
        self.seam_box = self._make_seam()
        self.cut_box = self._make_cut()
        self.piece_box = PieceRows()
        self.piece_box.edited.connect(self._edited)
        for box in (self.seam_box, self.cut_box, self.piece_box):
            column.addWidget(box)
        column.addStretch()
        self.show_split(split)

    def _make_modes(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.modes = QButtonGroup(self)
        for count, title in _MODES:
            button = QRadioButton(tr(title))
            self.modes.addButton(button, count)
            row.addWidget(button)
        row.addStretch()
        self.modes.idClicked.connect(self._on_mode)
        return row

    def _make_seam(self) -> QGroupBox:
        box = QGroupBox(tr("Seam"))
        column = QVBoxLayout(box)
        column.addLayout(self._make_kinds())
        turning = QHBoxLayout()
        self.dial = QDial()
        self.dial.setRange(0, 360)
        self.dial.setWrapping(True)
        self.dial.setFixedSize(76, 76)
        self.dial.setAccessibleName(tr("Bearing of the seam, as a dial"))
        self.dial.setToolTip(tr("Towards which the seam runs, clockwise from 12 o'clock"))
        self.dial.valueChanged.connect(self._on_dial)
        self._rows = QFormLayout()
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.bearing = self._angle(tr("&Bearing:"), self._on_bearing)
        self.second = self._angle(tr("&Second seam:"), self._on_second)
        self.offset = length_field(Seam, "offset", 0.5)
        self.offset.valueChanged.connect(self._edited)
        self._rows.addRow(tr("&Offset:"), self.offset)
        turning.addWidget(self.dial, 0, Qt.AlignmentFlag.AlignTop)
        turning.addLayout(self._rows, 1)
        column.addLayout(turning)
        self._add_counts()
        return box

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
        self.kinds.idClicked.connect(self._edited)
        return row

    def _angle(self, title: str, changed: Any) -> QDoubleSpinBox:
        field = QDoubleSpinBox(minimum=0, maximum=360, decimals=2)
        field.setLocale(QLocale())
        field.setWrapping(True)
        field.setSuffix("°")
        field.setKeyboardTracking(False)
        field.valueChanged.connect(changed)
        self._rows.addRow(title, field)
        return field

    def _add_counts(self) -> None:
        low, high = limits(Seam, "count")
        self.count = QSpinBox(minimum=int(low), maximum=int(high))
        self.count.setKeyboardTracking(False)
        self.count.valueChanged.connect(self._edited)
        self._rows.addRow(tr("Co&unt:"), self.count)
        for name, (title, step) in _SEAM_LENGTHS.items():
            self._add_length(self._rows, Seam, name, title, step)

    def _add_length(
        self, rows: QFormLayout, kind: type, name: str, title: str, step: float
    ) -> None:
        field = length_field(kind, name, step)
        field.valueChanged.connect(self._edited)
        self._lengths[name] = field
        rows.addRow(tr(title), field)

    def _make_cut(self) -> QGroupBox:
        box = QGroupBox(tr("Cut"))
        rows = QFormLayout(box)
        for name, (title, step) in _SPLIT_LENGTHS.items():
            self._add_length(rows, Split, name, title, step)
        self._lengths["kerf"].setToolTip(tr("Width lost to the cut"))
        self._lengths["clearance"].setToolTip(tr("Play between the pieces"))
        self._lengths["letter_free"].setToolTip(
            tr("Kept clear of letters on each side of the seam's line")
        )
        return box

    @property
    def lengths(self) -> dict[str, QDoubleSpinBox]:
        """The fields of lengths by the names of the model."""
        return self._lengths

    def show_split(self, split: Split | None) -> None:
        """Fill the fields."""
        count = len(split.pieces) if split else 0
        button = self.modes.button(count) or self.modes.button(2)
        button.setChecked(True)
        for box in (self.seam_box, self.cut_box, self.piece_box):
            box.setVisible(split is not None)
        # What is hidden is filled too: it is what a split begins with.
        self._kept = kept = split or self._kept
        self._show_seam(kept)
        for name in _SPLIT_LENGTHS:
            _put(self._lengths[name], getattr(kept, name))
        self.piece_box.show_pieces(kept.pieces)

    def _show_seam(self, split: Split) -> None:
        seam = split.seam
        self.kinds.button([kind for kind, _ in _KINDS].index(seam.kind)).setChecked(True)
        _put(self.bearing, seam.bearing % 360)
        _put(self.offset, seam.offset)
        _put(self.count, seam.count)
        # A dial has its zero at the bottom; bearings begin at the top.
        _put(self.dial, (round(seam.bearing) + 180) % 360)
        for name in _SEAM_LENGTHS:
            _put(self._lengths[name], getattr(seam, name))
        matter = _MATTER[seam.kind]
        self._rows.setRowVisible(self.count, "count" in matter)
        for name in _SEAM_LENGTHS:
            self._rows.setRowVisible(self._lengths[name], name in matter)
        self._rows.setRowVisible(self.second, split.second is not None)
        if split.second:
            _put(self.second, split.second.bearing % 360)

    def split(self) -> Split | None:
        """Return what the fields say."""
        count = self.modes.checkedId()
        if not count:
            return None
        seam = self._seam(self._kept.seam)
        lengths = {name: self._lengths[name].value() for name in _SPLIT_LENGTHS}
        second = self._second(seam) if count == 4 else None
        pieces = self.piece_box.pieces(count)
        return msgspec.structs.replace(
            self._kept, seam=seam, second=second, pieces=pieces, **lengths
        )

    def _seam(self, seam: Seam) -> Seam:
        # The fields show two decimals: what was not touched keeps all of its own.
        shown: dict[str, QDoubleSpinBox | QSpinBox]
        shown = {"offset": self.offset, "count": self.count}
        shown.update((name, self._lengths[name]) for name in _SEAM_LENGTHS)
        fields: dict[str, Any] = {
            name: field.value()
            for name, field in shown.items()
            if field.value() != round(getattr(seam, name), 2)
        }
        if self.bearing.value() != round(seam.bearing % 360, 2):
            fields["bearing"] = self.bearing.value()
        kind = _KINDS[self.kinds.checkedId()][0]
        return msgspec.structs.replace(seam, kind=kind, **fields)

    def _second(self, seam: Seam) -> Seam:
        if self._kept.second is None:
            return msgspec.structs.replace(seam, bearing=(seam.bearing + 90) % 360)
        shared = {name: getattr(seam, name) for name in ("kind", "count", *_SEAM_LENGTHS)}
        bearing = self.second.value()
        return msgspec.structs.replace(self._kept.second, bearing=bearing, **shared)

    def _on_mode(self) -> None:
        self.show_split(self.split())
        self.changed.emit()

    def _on_dial(self, value: int) -> None:
        _put(self.bearing, float((value + 180) % 360))
        self._on_bearing(self.bearing.value())

    def _on_bearing(self, bearing: float) -> None:
        self.turn(bearing - self._kept.seam.bearing)

    def turn(self, angle: float) -> None:
        """Turn all seams clockwise."""
        self.show_split(turned_split(self._kept, angle))
        self.changed.emit()

    def _on_second(self, bearing: float) -> None:
        if self._kept.second:
            self._edited()

    def _edited(self) -> None:
        split = self.split()
        if split:
            self.show_split(split)
        self.changed.emit()


def _embolden(button: QToolButton, on: bool) -> None:
    """Mark what is chosen by more than a shade, which is faint in the dark."""
    font = button.font()
    font.setBold(on)
    button.setFont(font)


def _put(field: QDoubleSpinBox | QSpinBox | QDial, value: float) -> None:
    """Put a value into a field without telling anyone."""
    with QSignalBlocker(field):
        if isinstance(field, QDoubleSpinBox):
            field.setValue(value)
        else:
            field.setValue(int(value))
