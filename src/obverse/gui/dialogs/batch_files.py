"""BatchFiles: how the files of a batch are called, where they go, and how they are made."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from obverse.batch.crew import cores
from obverse.batch.earlier import JOURNAL
from obverse.batch.options import DEFAULT_NAME, BatchOptions
from obverse.design.split import Split
from obverse.gui.dialogs.field_note import FieldNote
from obverse.gui.dialogs.folder_field import FolderField
from obverse.gui.dialogs.write_form import WriteForm
from obverse.gui.words import mark, tr
from obverse.lists import ReadOptions

_FITS = (
    ("row", mark("Each as large as it fits")),
    ("all", mark("All alike, so that the longest fits")),
)
_EARLIER = (
    ("", mark("Leave it alone")),
    ("resume", mark("Go on: keep what is right")),
    ("overwrite", mark("Begin again")),
)
_SHEETS = (("", mark("None")), ("png", mark("PNG pages")), ("pdf", mark("One PDF")))
_DELIMITERS = (
    ("", mark("Found out")),
    ("comma", mark("Comma")),
    ("semicolon", mark("Semicolon")),
    ("tab", mark("Tab")),
    ("pipe", mark("Vertical bar")),
)


class BatchFiles(QWidget):
    """Fields for BatchOptions; `options` reads them, but for the columns."""

    changed = Signal()

    def __init__(self, folder: str, split: Split | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_names(folder)
        self._make_ways()
        self.form = WriteForm(split)
        self.form.changed.connect(self.changed)
        columns = QHBoxLayout(self)
        columns.setSpacing(18)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(10)
            columns.addLayout(column, 1)
        left.addWidget(self._names_box())
        left.addWidget(_box(tr("Files"), self.form))
        right.addWidget(self._ways_box())
        right.addWidget(self._reading_box())
        for column in (left, right):
            column.addStretch()

    def _make_names(self, folder: str) -> None:
        self.folder = FolderField(folder, tr("Folder for the medals"))
        self.folder.changed.connect(self.changed)
        self.folder_note = FieldNote()
        self.name = QLineEdit(DEFAULT_NAME)
        self.name.setToolTip(
            tr(
                "{index} counts the medals, {row} and {copy} say where it comes from; "
                "names of columns go in braces too"
            )
        )
        self.name.textChanged.connect(self.changed)
        self.name_note = FieldNote()
        self.example = QLabel(wordWrap=True)

    def _make_ways(self) -> None:
        self.fit = self._choice(_FITS)
        self.earlier = self._choice(_EARLIER)
        self.sheet = self._choice(_SHEETS)
        self.serial_start = self._number(-(10**9), 10**9, 1)
        self.serial_step = self._number(-1000, 1000, 1)
        self.workers = self._number(0, 1024, 0)
        self.workers.setSpecialValueText(tr("One a core ({count})", count=cores()))
        self.stop = self._check(tr("Stop at the &first row that fails"))
        self.draft = self._check(tr("&Drafts: make medals even where there are errors"))
        self.art = FolderField("", tr("Folder of pictures and drawings"))
        self.art.line.setPlaceholderText(tr("beside the list"))
        self.art.changed.connect(self.changed)
        self.encoding = QLineEdit(placeholderText=tr("found out"))
        self.encoding.editingFinished.connect(self.changed)
        self.delimiter = self._choice(_DELIMITERS)
        self.page = QLineEdit(placeholderText=tr("the first one"))
        self.page.editingFinished.connect(self.changed)

    def _names_box(self) -> QGroupBox:
        box, rows = _form(tr("Where"))
        rows.addRow(tr("F&older:"), self.folder)
        rows.addRow("", self.folder_note)
        rows.addRow(tr("If a batch is there:"), self.earlier)
        rows.addRow(tr("Name&s:"), self.name)
        rows.addRow("", self.name_note)
        rows.addRow(tr("For example:"), self.example)
        return box

    def _ways_box(self) -> QGroupBox:
        box, rows = _form(tr("How"))
        rows.addRow(tr("Si&ze of words:"), self.fit)
        rows.addRow(tr("Contact s&heet:"), self.sheet)
        rows.addRow(tr("First serial &number:"), self.serial_start)
        rows.addRow(tr("Step:"), self.serial_step)
        rows.addRow(tr("&Workers:"), self.workers)
        rows.addRow("", self.stop)
        rows.addRow("", self.draft)
        return box

    def _reading_box(self) -> QGroupBox:
        box, rows = _form(tr("How the list is read"))
        rows.addRow(tr("&Encoding:"), self.encoding)
        rows.addRow(tr("Between columns:"), self.delimiter)
        rows.addRow(tr("Sheet of a workbook:"), self.page)
        rows.addRow(tr("Pictures are in:"), self.art)
        return box

    def _choice(self, choices: tuple[tuple[str, str], ...]) -> QComboBox:
        field = QComboBox()
        for value, title in choices:
            field.addItem(tr(title), value)
        field.currentIndexChanged.connect(self.changed)
        return field

    def _number(self, low: int, high: int, value: int) -> QSpinBox:
        field = QSpinBox(minimum=low, maximum=high, value=value)
        field.setKeyboardTracking(False)
        field.valueChanged.connect(self.changed)
        return field

    def _check(self, title: str) -> QCheckBox:
        field = QCheckBox(title)
        field.toggled.connect(self.changed)
        return field

    def options(self, stem: str) -> BatchOptions:
        """Return what is chosen."""
        earlier = self.earlier.currentData()
        art = self.art.line.text().strip()
        return BatchOptions(
            export=self.form.options(draft=self.draft.isChecked()),
            read=ReadOptions(
                self.encoding.text().strip(), self.delimiter.currentData(), self.page.text().strip()
            ),
            stem=stem,
            name=self.name.text().strip() or DEFAULT_NAME,
            fit=self.fit.currentData(),
            art_folder=str(self.art.folder) if art else "",
            serial_start=self.serial_start.value(),
            serial_step=self.serial_step.value(),
            jobs=self.workers.value(),
            resume=earlier == "resume",
            overwrite=earlier == "overwrite",
            stop=self.stop.isChecked(),
            contact_sheet=self.sheet.currentData(),
        )

    @property
    def goes_on(self) -> bool:
        """Tell whether medals that are there already and right will be kept."""
        return self.earlier.currentData() == "resume" and _has_batch(self.folder.folder)

    def go_on(self) -> None:
        """Choose to go on with the batch that was stopped; nothing else has changed."""
        with QSignalBlocker(self.earlier):
            self.earlier.setCurrentIndex(self.earlier.findData("resume"))

    def fault(self) -> str:
        """Return why nothing can be made with what is chosen; say it under its field."""
        self.folder_note.say(_folder_fault(self.folder.folder, self.earlier.currentData()))
        return self.form.fault() or self.folder_note.text


def _folder_fault(folder: Path, earlier: str) -> str:
    if not earlier and _has_batch(folder):
        return tr("An earlier batch is in this folder: go on with it, or begin again.")
    return ""


def _has_batch(folder: Path) -> bool:
    return (folder / JOURNAL).exists()


def _form(title: str) -> tuple[QGroupBox, QFormLayout]:
    box = QGroupBox(title)
    rows = QFormLayout(box)
    rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return box, rows


def _box(title: str, inside: QWidget) -> QGroupBox:
    box = QGroupBox(title)
    QVBoxLayout(box).addWidget(inside)
    return box
