"""The start page: presets to begin from, recent designs, and a place to drop files on."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFont,
    QHideEvent,
    QKeyEvent,
    QPalette,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from obverse.gui.documents.recent import KEY, forget
from obverse.gui.looks.icons import icon
from obverse.gui.settings import Settings
from obverse.gui.start.card_steps import step_of, walk
from obverse.gui.start.cards import Card
from obverse.gui.start.drop_frame import DropFrame, dropped_paths
from obverse.gui.start.gallery import Gallery
from obverse.gui.start.preset_titles import preset_groups
from obverse.gui.start.recent_list import DISC
from obverse.gui.start.side_column import SideColumn
from obverse.gui.start.sized_label import sized_label
from obverse.gui.start.thumbnails import Order, Thumbnail, Thumbnails
from obverse.gui.words import tr

_BLANK = "blank-38"


class StartPage(QWidget):
    """What there is before a design is open. Words come first, pictures as they are drawn."""

    #: The id of a preset to begin from.
    preset_chosen = Signal(str)
    #: The Path of a design to open.
    file_chosen = Signal(object)
    #: The person wants to look for a file.
    open_wanted = Signal()
    #: The person wants back to the design that is open beneath the page.
    back_wanted = Signal()
    #: Paths that were dropped on the page.
    files_dropped = Signal(list)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Start page"))
        self.setAcceptDrops(True)
        self._settings = settings
        self.gallery = Gallery(preset_groups())
        self.side = SideColumn()
        self.search = self._made_search()
        self._thumbnails = Thumbnails(self)
        self._is_awaited = False
        self._arrange()
        self._frame = DropFrame(self)
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the list of recent designs anew, and look after their files."""
        paths = [Path(each) for each in self._settings[KEY] if isinstance(each, str) and each]
        self.side.recent.show_paths(paths)
        self._show_matching(self.search.text())
        if self.isVisible():
            self._draw_soon()

    def show_present(self, name: str) -> None:
        """Offer the way back to the design that is open; an empty name says that there is none."""
        self.side.show_present(name)

    # What it is made of.

    def _made_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setPlaceholderText(tr("Search"))
        search.setAccessibleName(tr("Search presets and recent designs"))
        search.setClearButtonEnabled(True)
        search.setFixedWidth(220)
        search.setMinimumHeight(32)
        search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        return search

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self._main(), 1)

    def _main(self) -> QWidget:
        main = QWidget()
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(sized_label(tr("What shall be remembered?"), 1.9, QFont.Weight.DemiBold))
        more = sized_label(tr("Begin with one of these. Every word and measure can be changed."))
        more.setWordWrap(True)
        more.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        words.addWidget(more)
        head = QHBoxLayout()
        head.setContentsMargins(32, 28, 32, 16)
        head.setSpacing(24)
        head.addLayout(words, 1)
        head.addWidget(self.search, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.gallery, 1)
        return main

    def _connect(self) -> None:
        self.gallery.chosen.connect(self.preset_chosen)
        self.side.recent.chosen.connect(self.file_chosen)
        self.side.recent.forgotten.connect(self._forget)
        self.side.open_button.clicked.connect(self.open_wanted)
        self.side.back_button.clicked.connect(self.back_wanted)
        self.side.blank_button.clicked.connect(lambda: self.preset_chosen.emit(_BLANK))
        self.search.textChanged.connect(self._show_matching)
        self.search.returnPressed.connect(self._open_only)
        self._thumbnails.made.connect(self._show_thumbnail)
        self._settings.changed.connect(self._on_setting)

    # What happens.

    def _on_setting(self, key: str) -> None:
        if key == KEY:
            self.refresh()

    def _forget(self, path: Path) -> None:
        rows = self.side.recent.rows
        at = next((at for at, row in enumerate(rows) if row.path == path), 0)
        had_focus = bool(rows) and rows[at].hasFocus()
        forget(self._settings, path)
        if had_focus:
            near = self.side.recent.rows[min(at, len(self.side.recent.rows) - 1) :]
            (near[0] if near else self.side.open_button).setFocus()

    def _show_matching(self, text: str) -> None:
        words = text.casefold().split()
        self.gallery.show_matching(words)
        for row in self.side.recent.rows:
            row.setHidden(not row.matches(words))

    def _open_only(self) -> None:
        """Go to what was found, and open it if it is the only one."""
        found = self._cards()
        if len(found) == 1:
            found[0].click()
        elif found and self.search.text():
            found[0].setFocus()

    def _cards(self) -> list[Card]:
        cards: list[Card] = [*self.side.recent.rows, *self.gallery.cards]
        return [card for card in cards if card.isVisibleTo(self)]

    def _draw_soon(self) -> None:
        """Draw what is plain yet, but only after what is there has been painted."""
        if not self._is_awaited:
            self._is_awaited = True
            QTimer.singleShot(0, self, self._draw)

    def _draw(self) -> None:
        self._is_awaited = False
        ratio = self.devicePixelRatioF()
        recent = [Order(row.key, row.path, DISC, ratio) for row in self.side.recent.rows]
        self._thumbnails.ask([*self.gallery.orders(ratio), *recent])

    def _show_thumbnail(self, thumbnail: Thumbnail) -> None:
        self.gallery.show_thumbnail(thumbnail)
        for row in self.side.recent.rows:
            if row.key == thumbnail.key:
                row.show_thumbnail(thumbnail)

    # What Qt tells.

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin to draw."""
        super().showEvent(event)
        self._draw_soon()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Leave the processor to whoever is shown instead."""
        super().hideEvent(event)
        self._thumbnails.stop()

    def event(self, event: QEvent) -> bool:
        """Draw anew on a screen with other pixels."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.gallery.forget_faces()
            self._draw_soon()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows walk from card to card; Escape goes back to the design, if one is open."""
        if event.key() == Qt.Key.Key_Escape and self.side.back_button.isVisibleTo(self):
            self.back_wanted.emit()
            return
        step, focus = step_of(event), self.focusWidget()
        if step is None:
            super().keyPressEvent(event)
        elif isinstance(focus, Card):
            walk(focus, self._cards(), step, self)
        elif cards := self._cards():
            cards[0].setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take files."""
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()
            self._frame.show_over(self)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """Show that nothing will be dropped."""
        super().dragLeaveEvent(event)
        self._frame.hide()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Hand the files on."""
        self._frame.hide()
        paths = dropped_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)
