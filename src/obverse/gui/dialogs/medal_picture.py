"""MedalPicture: both faces of the medal that the session shows, where a dialog hides the canvas."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from obverse.artwork import SideArtwork
from obverse.gui.canvas.painting import paint_side
from obverse.gui.layouter import Result
from obverse.gui.looks.theme import colours
from obverse.gui.session import Session
from obverse.gui.words import tr

_GAP_PX, _LEAST_PX, _USUAL_PX = 10, 120, 200


class MedalPicture(QWidget):
    """Follows the session, with the values of the row that is looked at."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("The medal of this row"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(_LEAST_PX)
        self._result = session.result
        session.laid_out.connect(self._show)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Two faces side by side."""
        return QSize(2 * _USUAL_PX, _USUAL_PX)

    @property
    def faces(self) -> tuple[SideArtwork, ...]:
        """The sides that are shown."""
        sides = self._result.laid.artwork.sides if self._result else ()
        return tuple(side for side in sides if side.side != "edge")

    def _show(self, result: Result) -> None:
        self._result = result
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the faces side by side, as large as there is room."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours(self.palette()).desk))
        faces = self.faces
        across = self.width() / max(len(faces), 1)
        for at, side in enumerate(faces):
            room = max(min(across, self.height()) - 2 * _GAP_PX, 1)
            scale = room / max(side.width, side.height)
            paint_side(painter, side, scale, across * (at + 0.5), self.height() / 2)
        painter.end()
