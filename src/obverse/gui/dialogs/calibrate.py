"""CalibrateDialog: holds a bank card against the screen, so that true size is true."""

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from obverse.gui.canvas.true_size import px_per_mm
from obverse.gui.settings import Settings
from obverse.gui.words import tr
from obverse.units import Mm

#: A bank card: ISO/IEC 7810, ID-1.
CARD_WIDTH: Mm = 85.60
CARD_HEIGHT: Mm = 53.98
_CORNER: Mm = 3.18
#: How many pixels a mm a screen may have, and how many steps of the slider make one.
_LEAST, _MOST = 2.0, 12.0
_STEPS = 400
#: What one press of an arrow key adds to the card's width, in pixels.
_NUDGE_PX = 0.5


class CalibrateDialog(QDialog):
    """A card's outline that is made as large as a real card; the settings keep it by screen."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(tr("True size"))
        words = QLabel(
            tr(
                "Hold a bank card against the screen and make the outline as large as the card, "
                "with the slider or with the arrow keys."
            ),
            wordWrap=True,
        )
        self.card = _Card()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(round(_LEAST * _STEPS), round(_MOST * _STEPS))
        self.slider.setSingleStep(max(1, round(_NUDGE_PX / CARD_WIDTH * _STEPS)))
        self.slider.setPageStep(_STEPS // 10)
        self.slider.setAccessibleName(tr("Size of the card on the screen"))
        self.slider.valueChanged.connect(self._show)
        self.state = QLabel()
        self.state.setMinimumWidth(130)
        self.state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._make_buttons()
        row = QHBoxLayout()
        row.addWidget(self.slider, 1)
        row.addWidget(self.state)
        whole = QVBoxLayout(self)
        whole.addWidget(words)
        whole.addWidget(self.card, 1)
        whole.addLayout(row)
        whole.addWidget(self.buttons)
        self.slider.setValue(round(px_per_mm(self.screen(), settings) * _STEPS))
        self._show()
        self.slider.setFocus()

    def _make_buttons(self) -> None:
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel | kinds.Reset)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        reset = self.buttons.button(kinds.Reset)
        reset.setToolTip(tr("Believe what the screen says of itself"))
        reset.clicked.connect(self.forget)

    @property
    def scale(self) -> float:
        """Pixels a mm, as the card is drawn now."""
        return self.slider.value() / _STEPS

    def _show(self) -> None:
        self.card.show_scale(self.scale)
        number = QLocale().toString(self.scale, "f", 2)
        self.state.setText(tr("{number} pixels a mm", number=number))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let arrow keys size the card wherever the focus is."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.slider.setValue(self.slider.value() + step * self.slider.singleStep())

    def forget(self) -> None:
        """Draw the card as large as the screen itself says; OK keeps it."""
        kept = dict(self._settings["view/calibration"])
        kept.pop(self.screen().name(), None)
        self._settings["view/calibration"] = kept
        self.slider.setValue(round(px_per_mm(self.screen(), self._settings) * _STEPS))

    def accept(self) -> None:
        """Keep the size of this screen."""
        # A screen that says its size rightly is believed, in steps finer than a slider's.
        if round(px_per_mm(self.screen(), self._settings) * _STEPS) != self.slider.value():
            kept = dict(self._settings["view/calibration"])
            kept[self.screen().name()] = self.scale
            self._settings["view/calibration"] = kept
        super().accept()


class _Card(QWidget):
    """A card's outline, with what one knows it by."""

    def __init__(self) -> None:
        super().__init__()
        self._scale = 4.0
        self.setAccessibleName(tr("Outline of a bank card"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(560, 360)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(660, 430)

    def show_scale(self, scale: float) -> None:
        self._scale = scale
        self.update()

    @property
    def outline(self) -> QRectF:
        """The card in pixels of the widget."""
        size = QPointF(CARD_WIDTH * self._scale, CARD_HEIGHT * self._scale)
        corner = QPointF(self.width() / 2, self.height() / 2) - size / 2
        return QRectF(corner.x(), corner.y(), size.x(), size.y())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, scale, card = self.palette(), self._scale, self.outline
        painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Base))
        painter.setPen(QPen(palette.color(QPalette.ColorRole.WindowText), 1.5))
        painter.setBrush(palette.color(QPalette.ColorRole.Button))
        painter.drawRoundedRect(card, _CORNER * scale, _CORNER * scale)
        painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
        painter.setPen(Qt.PenStyle.NoPen)
        chip = QRectF(card.x() + 9 * scale, card.y() + 18 * scale, 12 * scale, 9.5 * scale)
        painter.drawRoundedRect(chip, scale, scale)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        locale = QLocale()
        sides = (locale.toString(CARD_WIDTH, "f", 2), locale.toString(CARD_HEIGHT, "f", 2))
        words = tr("{width} × {height} mm", width=sides[0], height=sides[1])
        painter.drawText(card, Qt.AlignmentFlag.AlignCenter, words)
