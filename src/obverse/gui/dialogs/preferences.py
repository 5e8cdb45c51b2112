"""PreferencesDialog: a person's wishes; each is kept as soon as it is changed."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from obverse.gui import language
from obverse.gui.dialogs.calibrate import CalibrateDialog
from obverse.gui.dialogs.own_files import OwnFiles
from obverse.gui.looks import theme
from obverse.gui.looks.icons import icon
from obverse.gui.settings import Settings
from obverse.gui.words import tr

#: Range of what an arrow key moves by, in mm.
_LEAST_NUDGE, _MOST_NUDGE = 0.01, 10.0


class PreferencesDialog(QDialog):
    """Language, look, editing, true size and typefaces."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(tr("Preferences"))
        whole = QVBoxLayout(self)
        whole.setSpacing(12)
        for box in (self._look(), self._editing(), self._screen(), self._typefaces()):
            whole.addWidget(box)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        whole.addWidget(self.buttons)
        settings.changed.connect(self._on_setting)
        self.resize(520, 620)
        self._show_calibration()

    def _look(self) -> QGroupBox:
        box, rows = _form(tr("Language and look"))
        self.language = _choice(language.CHOICES, self._settings["language"])
        self.language.setToolTip(tr("The window changes to it when the preferences are closed"))
        self.theme = _choice(theme.CHOICES, self._settings["theme"])
        self.theme.currentIndexChanged.connect(
            lambda: self._keep("theme", self.theme.currentData())
        )
        rows.addRow(tr("&Language:"), self.language)
        rows.addRow(tr("L&ook:"), self.theme)
        return box

    def _editing(self) -> QGroupBox:
        box, rows = _form(tr("Editing"))
        self.snap = QCheckBox(tr("&Snap to bearings, radii, the centre and other elements"))
        self.snap.setToolTip(tr("Alt suspends it while something is dragged"))
        self.snap.setChecked(self._settings["view/snap"])
        self.snap.toggled.connect(lambda on: self._keep("view/snap", on))
        self.nudge = QDoubleSpinBox(minimum=_LEAST_NUDGE, maximum=_MOST_NUDGE, decimals=2)
        self.nudge.setLocale(QLocale())
        self.nudge.setSingleStep(0.05)
        self.nudge.setSuffix(tr(" mm"))
        self.nudge.setValue(self._settings["edit/nudge"])
        self.nudge.valueChanged.connect(lambda value: self._keep("edit/nudge", float(value)))
        self.nudge.setToolTip(tr("With Shift ten times as far"))
        rows.addRow("", self.snap)
        rows.addRow(tr("Arrow &keys move by:"), self.nudge)
        saving = QLabel(
            tr("Unsaved work is kept every 10 seconds, and offered again after a crash."),
            wordWrap=True,
        )
        rows.addRow(tr("Recovery:"), saving)
        return box

    def _screen(self) -> QGroupBox:
        box, rows = _form(tr("True size"))
        self.calibration = QLabel(wordWrap=True)
        self.calibrate_button = QPushButton(icon("calibrate"), tr("&Measure with a bank card…"))
        self.calibrate_button.setAutoDefault(False)
        self.calibrate_button.clicked.connect(self.calibrate)
        rows.addRow(tr("This screen:"), self.calibration)
        rows.addRow("", self.calibrate_button)
        return box

    def _typefaces(self) -> QGroupBox:
        box = QGroupBox(tr("Typefaces of yours"))
        self.own = OwnFiles(self._settings)
        QVBoxLayout(box).addWidget(self.own)
        return box

    def _keep(self, key: str, value: object) -> None:
        self._settings[key] = value

    def _on_setting(self, key: str) -> None:
        if key == "view/calibration":
            self._show_calibration()

    def _show_calibration(self) -> None:
        measured = self._settings["view/calibration"].get(self.screen().name())
        if measured is None:
            self.calibration.setText(tr("Not measured: the screen's own word is taken."))
            return
        number = QLocale().toString(measured, "f", 2)
        self.calibration.setText(tr("Measured: {number} pixels a mm.", number=number))

    def calibrate(self) -> None:
        """Hold a card against the screen."""
        dialog = CalibrateDialog(self._settings, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def done(self, result: int) -> None:
        """Close; another language is taken up now, for the window is made anew for it."""
        super().done(result)
        self._keep("language", self.language.currentData())


def _choice(choices: dict[str, str], present: str) -> QComboBox:
    field = QComboBox()
    for value, title in choices.items():
        field.addItem(tr(title), value)
    field.setCurrentIndex(max(0, field.findData(present)))
    return field


def _form(title: str) -> tuple[QGroupBox, QFormLayout]:
    box = QGroupBox(title)
    rows = QFormLayout(box)
    rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return box, rows
