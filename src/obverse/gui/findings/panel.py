"""The findings: what a mint would ask about, errors first; a click leads to the place."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from obverse.design.edit import FACES, Pick
from obverse.gui.findings.delegate import FindingDelegate
from obverse.gui.findings.model import ROW, FindingsModel, rows_of
from obverse.gui.findings.severity import SEVERITIES
from obverse.gui.layouter import Result
from obverse.gui.looks.sign_label import SignLabel
from obverse.gui.session import Session
from obverse.gui.words import tr


class FindingsPanel(QWidget):
    """The list of findings, or a word of calm where there are none."""

    #: A Finding that the person went to.
    chosen = Signal(object)
    #: A Finding that the person wants to do something about: by Enter or a double click.
    opened = Signal(object)
    #: How many errors, warnings and notes there are.
    counted = Signal(int, int, int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = FindingsModel()
        self.list = FindingsList(self.model)
        self._counts: tuple[int, ...] = ()
        self._pages = QStackedLayout(self)
        self._pages.addWidget(QWidget())
        self._pages.addWidget(_calm())
        self._pages.addWidget(self.list)
        self.setFocusProxy(self.list)
        self.list.clicked.connect(self._choose)
        self.list.entered_by_key.connect(self._open)
        self.list.doubleClicked.connect(self._open)
        session.laid_out.connect(self.show_result)
        if session.result:
            # Whoever shows the numbers listens only after this.
            QTimer.singleShot(0, self, self._show_present)

    def _show_present(self) -> None:
        if self._session.result:
            self.show_result(self._session.result)

    def show_result(self, result: Result) -> None:
        """Show the findings of a layout; the row that the person is on stays the current one."""
        current = self.list.currentIndex()
        rule = self.model.rows[current.row()].rule if current.isValid() else None
        scrolled = self.list.verticalScrollBar().value()
        rows = rows_of(result.findings, result.design)
        if rows != self.model.rows:
            self.model.show(rows)
            if (there := self.model.find(rule)).isValid() and there != self.list.currentIndex():
                self.list.setCurrentIndex(there)
            self.list.verticalScrollBar().setValue(scrolled)
        self._pages.setCurrentIndex(2 if rows else 1)
        self._count()

    def _count(self) -> None:
        severities = [row.finding.severity for row in self.model.rows]
        counts = tuple(severities.count(each) for each in SEVERITIES)
        if counts != self._counts:
            self._counts = counts
            self.counted.emit(*counts)

    def _choose(self, index: QModelIndex) -> None:
        finding = index.data(ROW).finding
        if finding.side in FACES and finding.element:
            self._session.select([Pick(finding.side, finding.element)])
        self.chosen.emit(finding)

    def _open(self, index: QModelIndex) -> None:
        self._choose(index)
        self.opened.emit(index.data(ROW).finding)


class FindingsList(QListView):
    """A list whose rows can be entered with a key, and copied as text."""

    #: Enter was pressed on this row.
    entered_by_key = Signal(QModelIndex)

    def __init__(self, model: FindingsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        model.setParent(self)
        self.setModel(model)
        self.setItemDelegate(FindingDelegate(self))
        self.setAccessibleName(tr("Findings"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        # A thousand findings are measured a hundred at a time, between other events.
        self.setLayoutMode(QListView.LayoutMode.Batched)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes to the place, and what copies elsewhere copies here."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.entered_by_key.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the selected findings on the clipboard, a line each."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        texts = [self.model().index(row, 0).data() for row in rows]
        if texts:
            QGuiApplication.clipboard().setText("\n".join(texts))


def _calm() -> QWidget:
    """Return what is shown where there is nothing to report."""
    page = QWidget()
    sign, words = SignLabel("success", 24), QLabel(tr("Nothing to report"))
    more = QLabel(tr("What a mint would ask about is listed here."))
    more.setForegroundRole(more.foregroundRole().PlaceholderText)
    column = QVBoxLayout(page)
    column.setSpacing(4)
    column.addStretch()
    for label in (sign, words, more):
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(label is not sign)
        column.addWidget(label)
    column.addStretch()
    return page
