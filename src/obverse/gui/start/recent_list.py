"""Recent designs on the start page: a row each, with its faces, its folder and its date."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from obverse.design.document import SUFFIX
from obverse.gui.looks.icons import icon
from obverse.gui.start.cards import Card, paint_disc
from obverse.gui.start.thumbnails import Thumbnail
from obverse.gui.words import tr

#: Pixels.
DISC = 42
_PADDING, _GAP, _BUTTON = 10, 12, 22


class RecentRow(Card):
    """A design that was open once; one that is gone says so, and can be taken off the list."""

    #: A Path that is to be forgotten.
    forgotten = Signal(object)

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(str(path), path.name.removesuffix(SUFFIX), "", parent)
        self.path = path
        self.thumbnail: Thumbnail | None = None
        self._folder = _homely(path.parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(str(path))
        self._remove = self._made_button()
        self._say()

    def _made_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon("close"))
        button.setIconSize(QSize(14, 14))
        button.setAutoRaise(True)
        button.setFixedSize(_BUTTON, _BUTTON)
        button.setToolTip(tr("Remove from this list"))
        button.setAccessibleName(tr("Remove {name} from this list", name=self.title))
        button.setCursor(Qt.CursorShape.ArrowCursor)
        # The keyboard has Delete; a stop for each row would be one too many.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self._forget)
        button.hide()
        return button

    @property
    def is_missing(self) -> bool:
        """Tell whether the file is known to be gone."""
        return self.thumbnail is not None and self.thumbnail.state == "missing"

    def show_thumbnail(self, thumbnail: Thumbnail) -> None:
        """Show the faces and the date, or that the file is gone."""
        self.thumbnail = thumbnail
        self._say()
        self._remove.setVisible(self.is_missing or self.underMouse())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Three lines of text."""
        return QSize(240, 3 * self.fontMetrics().height() + 2 * _PADDING)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Delete takes the row off the list."""
        if event.key() == Qt.Key.Key_Delete:
            self._forget()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """Offer to forget the row."""
        super().enterEvent(event)
        self._remove.show()

    def leaveEvent(self, event: object) -> None:  # noqa: N802
        """Offer it no more."""
        super().leaveEvent(event)  # type: ignore[arg-type]
        self._remove.setVisible(self.is_missing)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the button at the end of the first line."""
        super().resizeEvent(event)
        self._remove.move(self.width() - _BUTTON - 6, 6)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint faces and words; what is missing is pale."""
        del event
        painter = QPainter(self)
        self.paint_ground(painter, framed=False)
        colour = self.palette().color(QPalette.ColorRole.Dark)
        left = _PADDING
        for at in range(2):
            place = QRect(left, (self.height() - DISC) // 2, DISC, DISC)
            self._paint_face(painter, place, at, colour)
            left += DISC + 4
        self._paint_words(painter, left + _GAP - 4)
        painter.end()

    def _paint_face(self, painter: QPainter, place: QRect, at: int, colour: QColor) -> None:
        faces = self.thumbnail.faces if self.thumbnail else ()
        if faces:
            paint_disc(painter, place, faces[at], colour)
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
        painter.drawEllipse(place.adjusted(1, 1, -1, -1))

    def _paint_words(self, painter: QPainter, left: int) -> None:
        pale = self.palette().color(QPalette.ColorRole.PlaceholderText)
        strong = pale if self.is_missing else self.palette().color(QPalette.ColorRole.WindowText)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        right = self.width() - _PADDING
        lines = (
            (self.title, bold, strong, right - _BUTTON),
            (self._folder, self.font(), pale, right),
            (self.detail, self.font(), pale, right),
        )
        top = (self.height() - 3 * self.fontMetrics().height()) // 2
        for text, font, colour, end in lines:
            painter.setFont(font)
            painter.setPen(colour)
            metrics = painter.fontMetrics()
            room = QRect(left, top, end - left, metrics.height())
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
            top += metrics.height()

    def _say(self) -> None:
        self.detail = _detail(self.thumbnail)
        name = ", ".join(part for part in (self.title, self.detail, self._folder) if part)
        self.setAccessibleName(name)

    def _forget(self) -> None:
        self.forgotten.emit(self.path)


class RecentList(QWidget):
    """The rows, the latest design first, or a word where there are none yet."""

    #: A Path: a design is to be opened.
    chosen = Signal(object)
    #: A Path that is to be forgotten.
    forgotten = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[RecentRow, ...] = ()
        self._none = QLabel(tr("Designs that you save are listed here."))
        self._none.setWordWrap(True)
        self._none.setContentsMargins(_PADDING, 4, 0, 0)
        self._none.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._none)
        self._column.addStretch()

    def show_paths(self, paths: Sequence[Path]) -> bool:
        """Show a row for each path; tell whether there are other rows now."""
        if [row.path for row in self.rows] == list(paths):
            return False
        known = {row.path: row for row in self.rows}
        for path, row in known.items():
            self._column.removeWidget(row)
            if path not in paths:
                row.hide()
                row.deleteLater()
        self.rows = tuple(known.get(path) or self._row(path) for path in paths)
        for at, row in enumerate(self.rows):
            self._column.insertWidget(at, row)
            row.show()
        self._none.setHidden(bool(self.rows))
        return True

    def _row(self, path: Path) -> RecentRow:
        row = RecentRow(path, self)
        row.clicked.connect(lambda: self.chosen.emit(path))
        row.forgotten.connect(self.forgotten)
        return row


def _detail(thumbnail: Thumbnail | None) -> str:
    if thumbnail is None:
        return ""
    if thumbnail.state == "missing":
        return tr("Missing")
    date = _date(thumbnail.changed) if thumbnail.changed else ""
    return date if thumbnail.state == "whole" else tr("Can't be read")


def _date(moment: datetime) -> str:
    when = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    time = QLocale().toString(when.time(), QLocale.FormatType.ShortFormat)
    days = when.daysTo(QDateTime.currentDateTime())
    if days == 0:
        return tr("Today, {time}", time=time)
    if days == 1:
        return tr("Yesterday, {time}", time=time)
    return QLocale().toString(when.date(), QLocale.FormatType.LongFormat)


def _homely(folder: Path) -> str:
    """Return a folder with ~ for the person's own."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(folder)
