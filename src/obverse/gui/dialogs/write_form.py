"""WriteForm: which files are made of a medal and how, for one export and for a batch."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QWidget,
)

from obverse.design.split import Split
from obverse.exporting import ExportOptions, SideChoice
from obverse.formats import FORMATS
from obverse.formats.options import MAX_DPI, MIN_DPI, WriteOptions
from obverse.gui.dialogs.export_plan import Forecast
from obverse.gui.dialogs.field_note import FieldNote
from obverse.gui.words import mark, tr

_SIDES: tuple[tuple[SideChoice, str], ...] = (
    ("both", mark("Both faces, and a lettered edge")),
    ("obverse", mark("Obverse")),
    ("reverse", mark("Reverse")),
    ("edge", mark("Edge")),
)
#: The gap of the exploded view until another is chosen, in mm.
_EXPLODED_MM = 4.0


class WriteForm(QWidget):
    """Fields for ExportOptions; `options` reads them."""

    changed = Signal()

    def __init__(self, split: Split | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes = {name: FieldNote() for name in ("formats", "pieces", "dpi", "bleed")}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._add_formats()
        self.sides = QComboBox()
        for choice, title in _SIDES:
            self.sides.addItem(tr(title), choice)
        self.sides.currentIndexChanged.connect(self.changed)
        self._form.addRow(tr("S&ides:"), self.sides)
        self._split: Split | None = None
        self._add_pieces()
        self._add_resolution()
        self._add_page()
        self.set_split(split)
        self._show_what_matters()

    def _add_formats(self) -> None:
        box, row = _row()
        self.formats = {name: QCheckBox(kind.title) for name, kind in FORMATS.items()}
        for check in self.formats.values():
            check.setChecked(True)
            check.toggled.connect(self._show_what_matters)
            check.toggled.connect(self.changed)
            row.addWidget(check)
        row.addStretch()
        self._form.addRow(tr("Formats:"), box)
        self._form.addRow("", self._notes["formats"])

    def _add_pieces(self) -> None:
        self.pieces = QComboBox()
        self.pieces.currentIndexChanged.connect(self.changed)
        self._form.addRow(tr("&Pieces:"), self.pieces)
        self._views, row = _row()
        self.assembled = QCheckBox(tr("&Assembled"))
        self.assembled.setToolTip(tr("Whole faces with the seam drawn"))
        self.exploded = QCheckBox(tr("E&xploded by"))
        self.exploded.setToolTip(tr("Whole faces with the pieces apart"))
        self.gap = _mm_field(0, 100, _EXPLODED_MM, tr("Gap between exploded pieces"))
        for check in (self.assembled, self.exploded):
            check.toggled.connect(self.changed)
            row.addWidget(check)
        self.gap.valueChanged.connect(self.changed)
        self.exploded.toggled.connect(self.gap.setEnabled)
        self.gap.setEnabled(False)
        row.addWidget(self.gap)
        row.addStretch()
        self._form.addRow(tr("Views:"), self._views)
        self._form.addRow("", self._notes["pieces"])

    def _add_resolution(self) -> None:
        self.dpi = QSpinBox(minimum=MIN_DPI, maximum=MAX_DPI, value=WriteOptions().dpi)
        self.dpi.setSuffix(tr(" dpi"))
        self.dpi.setSingleStep(100)
        self.dpi.setKeyboardTracking(False)
        self.dpi.valueChanged.connect(self.changed)
        self._form.addRow(tr("&Resolution:"), self.dpi)
        self._form.addRow("", self._notes["dpi"])
        self.small = QCheckBox(tr("Sma&llest PNG files, in more time"))
        self.small.toggled.connect(self.changed)
        self._form.addRow("", self.small)

    def _add_page(self) -> None:
        box, row = _row()
        self.has_background = QCheckBox(tr("Colo&ur behind the medal"))
        self.has_background.setToolTip(tr("Without it the ground is transparent"))
        self.colour = _ColourButton("#ffffff")
        self.colour.setEnabled(False)
        self.has_background.toggled.connect(self.colour.setEnabled)
        self.has_background.toggled.connect(self.changed)
        self.colour.changed.connect(self.changed)
        row.addWidget(self.has_background)
        row.addWidget(self.colour)
        row.addStretch()
        self._form.addRow(tr("Background:"), box)
        self.bleed = _mm_field(0, 20, 0, tr("Bleed"))
        self.bleed.setToolTip(tr("Continues the edge outwards, for printing"))
        self.bleed.valueChanged.connect(self.changed)
        self._form.addRow(tr("&Bleed:"), self.bleed)
        self._form.addRow("", self._notes["bleed"])
        self.marks = QCheckBox(tr("Crop mar&ks"))
        self.marks.toggled.connect(self.changed)
        self._form.addRow("", self.marks)

    def set_split(self, split: Split | None) -> None:
        """Offer the pieces of a split, or nothing of the kind where there is none."""
        if split == self._split and self.pieces.count():
            return
        self._split, chosen = split, self.pieces.currentData()
        self.pieces.blockSignals(True)
        self.pieces.clear()
        self.pieces.addItem(tr("All pieces"), "all")
        self.pieces.addItem(tr("None"), "")
        for piece in split.pieces if split else ():
            self.pieces.addItem(piece.name or piece.id, piece.id)
        self.pieces.setCurrentIndex(max(0, self.pieces.findData(chosen)))
        self.pieces.blockSignals(False)
        for field in (self.pieces, self._views):
            self._form.setRowVisible(field, split is not None)

    def _show_what_matters(self) -> None:
        draws = self.formats["png"].isChecked()
        for field in (self.dpi, self.small):
            field.setEnabled(draws)

    def fault(self) -> str:
        """Return why this can't be asked for, before anything is laid out; empty where it can."""
        if not any(check.isChecked() for check in self.formats.values()):
            return tr("Choose at least one format.")
        views = self.assembled.isChecked() or self.exploded.isChecked()
        if self._split and not self.pieces.currentData() and not views:
            return tr("Choose pieces or a view.")
        return ""

    def options(self, *, draft: bool = False) -> ExportOptions:
        """Return what is chosen."""
        is_split = self._split is not None
        return ExportOptions(
            formats=tuple(name for name, check in self.formats.items() if check.isChecked()),
            side=self.sides.currentData(),
            piece=self.pieces.currentData() if is_split else "",
            assembled=is_split and self.assembled.isChecked(),
            exploded=self.gap.value() if is_split and self.exploded.isChecked() else None,
            draft=draft,
            write=WriteOptions(
                dpi=self.dpi.value(),
                background=self.colour.colour if self.has_background.isChecked() else None,
                bleed=self.bleed.value(),
                marks=self.marks.isChecked(),
                small=self.small.isChecked(),
            ),
        )

    def show_refusals(self, forecast: Forecast) -> None:
        """Say under each field why it is refused; where nothing is chosen, that as well."""
        for name, note in self._notes.items():
            note.tell(forecast.refusals.get(name))
        fault = self.fault()
        if fault:
            is_format = not any(check.isChecked() for check in self.formats.values())
            self._notes["formats" if is_format else "pieces"].say(fault)

    def note(self, field: str) -> str:
        """Return what is said under a field."""
        return self._notes[field].text


class _ColourButton(QPushButton):
    """Shows a colour and its code, and asks for another."""

    changed = Signal()

    def __init__(self, colour: str) -> None:
        super().__init__()
        self.colour = colour
        self.setAccessibleName(tr("Background colour"))
        self.clicked.connect(self._choose)
        self.set_colour(colour)

    def set_colour(self, colour: str) -> None:
        """Take another colour, as #rrggbb."""
        self.colour = colour.lower()
        swatch = QPixmap(14, 14)
        swatch.fill(QColor(colour))
        self.setIcon(swatch)
        self.setText(self.colour)
        self.changed.emit()

    def _choose(self) -> None:
        chosen = QColorDialog.getColor(QColor(self.colour), self, tr("Background colour"))
        if chosen.isValid():
            self.set_colour(chosen.name())


def _row() -> tuple[QWidget, QHBoxLayout]:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    return box, row


def _mm_field(low: float, high: float, value: float, name: str) -> QDoubleSpinBox:
    field = QDoubleSpinBox(minimum=low, maximum=high, decimals=2)
    field.setLocale(QLocale())
    field.setSingleStep(0.5)
    field.setValue(value)
    field.setSuffix(tr(" mm"))
    field.setAccessibleName(name)
    field.setKeyboardTracking(False)
    return field
