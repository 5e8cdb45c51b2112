"""Flip: a face turns over to the other one, as the medal would between two fingers."""

import math
from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QVariantAnimation
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QWidget

from obverse.gui.canvas.painting import path_in_px
from obverse.gui.canvas.stage import Placed

_DURATION_MS = 350
#: How much darker a face gets as it turns away from the light.
_SHADE = 110

#: Paints a face whose middle lies at the painter's origin.
Paint = Callable[[QPainter], None]


def turned(progress: float, alignment: Literal["medal", "coin"]) -> tuple[float, float]:
    """Return how wide and how high a face looks: about the upright axis, or about the level one.

    `progress` goes from 0, the one face in full, over 0.5, nothing, to 1, the other in full.
    """
    share = max(abs(math.cos(math.pi * progress)), 1e-3)
    return (share, 1.0) if alignment == "medal" else (1.0, share)


class Flip(QVariantAnimation):
    """The turning of the first of two faces into the second; `valueChanged` asks for a repaint."""

    def __init__(
        self, alignment: Literal["medal", "coin"], faces: tuple[Placed, Placed], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._alignment: Literal["medal", "coin"] = alignment
        self._faces = faces
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setDuration(_DURATION_MS)
        self.setEasingCurve(QEasingCurve.Type.InOutSine)

    @property
    def face(self) -> Placed:
        """The face that shows now: the other one from half the way on."""
        return self._faces[1] if float(self.currentValue() or 0.0) >= 0.5 else self._faces[0]

    def paint(self, painter: QPainter, middle: QPointF, scale: float, paint: Paint) -> None:
        """Paint the face that shows, as it stands now."""
        progress = float(self.currentValue() or 0.0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(middle)
        painter.scale(*turned(progress, self._alignment))
        paint(painter)
        shade = round(_SHADE * math.sin(math.pi * progress))
        painter.fillPath(path_in_px(self.face.side.trim, scale), QColor(0, 0, 0, shade))
        painter.restore()


def is_animated(widget: QWidget) -> bool:
    """Tell whether the person's system wants things to move."""
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return widget.style().styleHint(hint, None, widget) > 0
