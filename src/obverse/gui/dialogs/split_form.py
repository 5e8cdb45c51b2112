"""SplitForm: fields for a split; `split` reads them and `show_split` fills them."""

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from obverse.design.split import Split
from obverse.gui.dialogs.model_field import length_field, put_value
from obverse.gui.dialogs.piece_rows import PieceRows, fresh_pieces
from obverse.gui.dialogs.seam_box import SeamBox
from obverse.gui.dialogs.seam_search import turned_split
from obverse.gui.words import mark, tr
from obverse.units import Deg

_MODES = ((0, mark("&Whole")), (2, mark("&Halves")), (4, mark("&Quarters")))
#: field → its name here, and how far one step goes in mm.
_LENGTHS = {
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
        #: The fields of lengths by the names of the model; the seam has its own.
        self.lengths: dict[str, QDoubleSpinBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._make_modes())
        self.seam_box = SeamBox()
        self.seam_box.edited.connect(self._edited)
        self.seam_box.turned.connect(self._on_turned)
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

    def _make_cut(self) -> QGroupBox:
        box = QGroupBox(tr("Cut"))
        rows = QFormLayout(box)
        for name, (title, step) in _LENGTHS.items():
            field = self.lengths[name] = length_field(Split, name, step)
            field.valueChanged.connect(self._edited)
            rows.addRow(tr(title), field)
        self.lengths["kerf"].setToolTip(tr("Width lost to the cut"))
        self.lengths["clearance"].setToolTip(tr("Play between the pieces"))
        self.lengths["letter_free"].setToolTip(
            tr("Kept clear of letters on each side of the seam's line")
        )
        return box

    def show_split(self, split: Split | None) -> None:
        """Fill the fields."""
        count = len(split.pieces) if split else 0
        button = self.modes.button(count) or self.modes.button(2)
        button.setChecked(True)
        for box in (self.seam_box, self.cut_box, self.piece_box):
            box.setVisible(split is not None)
        # What is hidden is filled too: it is what a split begins with.
        self._kept = kept = split or self._kept
        self.seam_box.show_seams(kept)
        for name, field in self.lengths.items():
            put_value(field, getattr(kept, name))
        self.piece_box.show_pieces(kept.pieces)

    def split(self) -> Split | None:
        """Return what the fields say."""
        count = self.modes.checkedId()
        if not count:
            return None
        seam = self.seam_box.seam(self._kept.seam)
        lengths = {name: field.value() for name, field in self.lengths.items()}
        second = self.seam_box.second_seam(seam, self._kept.second) if count == 4 else None
        pieces = self.piece_box.pieces(count)
        return msgspec.structs.replace(
            self._kept, seam=seam, second=second, pieces=pieces, **lengths
        )

    def turn(self, angle: Deg) -> None:
        """Turn all seams clockwise."""
        self.show_split(turned_split(self._kept, angle))
        self.changed.emit()

    def _on_mode(self) -> None:
        self.show_split(self.split())
        self.changed.emit()

    def _on_turned(self, bearing: Deg) -> None:
        self.turn(bearing - self._kept.seam.bearing)

    def _edited(self) -> None:
        split = self.split()
        if split:
            self.show_split(split)
        self.changed.emit()
