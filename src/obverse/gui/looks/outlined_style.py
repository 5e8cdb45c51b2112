"""Outlined style: Fusion, with outlines to see around what is ticked or written in."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionComplex,
    QWidget,
)

_Element = QStyle.PrimitiveElement
_Control = QStyle.ComplexControl
_State = QStyle.StateFlag
#: How much of the letters' colour an outline has: enough for 3:1 against a window and a field.
OUTLINE_SHARE = 0.55


class OutlinedStyle(QProxyStyle):
    """Fusion draws outlines a shade darker than the window, which nobody sees in the dark."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def styleHint(  # noqa: N802 - Qt's name
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        data: QStyleHintReturn | None = None,
    ) -> int:
        """Show no icons of Fusion's own on buttons: they are of another hand, and dark in dark."""
        if hint == QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 0
        return super().styleHint(hint, option, widget, data)

    def drawPrimitive(  # noqa: N802 - Qt's name
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw as Fusion does, and the outline over it."""
        super().drawPrimitive(element, option, painter, widget)
        if element in (_Element.PE_IndicatorCheckBox, _Element.PE_FrameLineEdit):
            _outline(painter, option, is_round=False)
        elif element == _Element.PE_IndicatorRadioButton:
            _outline(painter, option, is_round=True)

    def drawComplexControl(  # noqa: N802 - Qt's name
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw as Fusion does, and the outline over it."""
        super().drawComplexControl(control, option, painter, widget)
        if control in (_Control.CC_SpinBox, _Control.CC_ComboBox) and _has_frame(widget):
            _outline(painter, option, is_round=False)


def outline(palette: QPalette) -> QColor:
    """Return the colour of outlines in a palette."""
    text = palette.color(QPalette.ColorRole.WindowText)
    ground = palette.color(QPalette.ColorRole.Window)
    share = OUTLINE_SHARE
    return QColor.fromRgbF(
        text.redF() * share + ground.redF() * (1 - share),
        text.greenF() * share + ground.greenF() * (1 - share),
        text.blueF() * share + ground.blueF() * (1 - share),
    )


def _has_frame(widget: QWidget | None) -> bool:
    if isinstance(widget, QAbstractSpinBox | QComboBox):
        return widget.hasFrame()
    return True


def _outline(painter: QPainter, option: QStyleOption, *, is_round: bool) -> None:
    colour, width = outline(option.palette), 1.0
    if not option.state & _State.State_Enabled:
        colour.setAlphaF(0.4)
    elif option.state & _State.State_HasFocus:
        colour, width = option.palette.color(QPalette.ColorRole.Accent), 1.6
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, width))
    rect = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
    if is_round:
        painter.drawEllipse(rect)
    else:
        painter.drawRoundedRect(rect, 2, 2)
    painter.restore()
